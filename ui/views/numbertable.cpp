// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/numbertable.h"

#include "ui/views/csv.h"
#include "ui/words/numbers.h"

#include <QApplication>
#include <QHeaderView>
#include <QPainter>
#include <QTableView>

#include <algorithm>
#include <cmath>

namespace aon {

namespace {

const QColor rise("#B2182B"), fall("#2166AC");  // the ends of the map of differences

bool isReal(const QVariant& value) { return value.typeId() == QMetaType::Double; }

bool isKnown(const QVariant& value) { return value.isValid() && !(isReal(value) && std::isnan(value.toDouble())); }

}  // namespace

NumberTable::NumberTable(std::vector<TableColumn> columns, QObject* parent) : QAbstractTableModel(parent), m_columns(std::move(columns)) {}

// A selection and the place one has scrolled to survive when only numbers change.
void NumberTable::setRows(std::vector<Row> rows, std::set<int> muted, const QString& why)
{
    const bool same = rows.size() == m_rows.size() && std::ranges::equal(rows, m_rows, [](const Row& a, const Row& b) { return a.front() == b.front(); });
    if (!same)
        beginResetModel();
    m_rows = std::move(rows);
    m_muted = std::move(muted);
    m_why = why;
    m_bands.clear();
    m_bandColumn = -1;
    m_limits.assign(m_columns.size(), 0.0);
    for (std::size_t r = 0; r < m_rows.size(); ++r)
        for (std::size_t c = 0; c < m_columns.size(); ++c)
            if (const QVariant& value = m_rows[r][c]; m_columns[c].bar && isKnown(value) && !(m_columns[c].result && m_muted.contains(static_cast<int>(r))))
                m_limits[c] = std::max(m_limits[c], std::abs(value.toDouble()));
    if (!same)
        endResetModel();
    else if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void NumberTable::setBands(int column, std::vector<std::pair<double, double>> bands)
{
    m_bandColumn = column;
    m_bands = std::move(bands);
    m_bands.resize(m_rows.size(), {std::nan(""), std::nan("")});
    double& limit = m_limits[static_cast<std::size_t>(column)];
    for (const auto& [low, high] : m_bands)
        if (!std::isnan(low))
            limit = std::max({limit, std::abs(low), std::abs(high)});
    if (!m_rows.empty())
        emit dataChanged(index(0, column), index(rowCount() - 1, column));
}

void NumberTable::setLeastBar(int column, double value)
{
    double& limit = m_limits[static_cast<std::size_t>(column)];
    limit = std::max(limit, value);
    if (!m_rows.empty())
        emit dataChanged(index(0, column), index(rowCount() - 1, column));
}

QString NumberTable::csv() const
{
    if (m_rows.empty())
        return {};
    QStringList cells;
    for (const TableColumn& column : m_columns)
        cells << csvText(column.name);
    QString text = cells.join(QLatin1Char(',')) + QLatin1Char('\n');
    for (const Row& row : m_rows) {
        cells.clear();
        for (const QVariant& value : row)
            cells << (isReal(value) ? csvNumber(value.toDouble()) : csvText(value.toString()));
        text += cells.join(QLatin1Char(',')) + QLatin1Char('\n');
    }
    return text;
}

int NumberTable::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }

int NumberTable::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_columns.size()); }

QString NumberTable::shown(const QVariant& value, int column) const
{
    if (!isKnown(value))
        return QStringLiteral("–");
    if (!isReal(value))
        return value.toString();
    const TableColumn& about = m_columns[static_cast<std::size_t>(column)];
    QString text = fixedText(value.toDouble(), std::max(about.decimals, 0));
    if (about.bar && value.toDouble() > 0.0)
        text.prepend(QLatin1Char('+'));
    return text.replace(QLatin1Char('-'), QChar(0x2212));
}

QVariant NumberTable::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto column = static_cast<std::size_t>(index.column());
    const QVariant& value = m_rows[static_cast<std::size_t>(index.row())][column];
    switch (role) {
    case Qt::DisplayRole: return shown(value, index.column());
    case Qt::ToolTipRole: return isMuted(index) ? m_why : m_columns[column].tip;
    case Qt::ForegroundRole: return isMuted(index) ? QVariant(QApplication::palette().color(QPalette::Disabled, QPalette::Text)) : QVariant();
    case ValueRole: return value;
    case BarRole: return m_columns[column].bar && isKnown(value) && m_limits[column] > 0.0 && !isMuted(index) ? QVariant(value.toDouble() / m_limits[column]) : QVariant();
    case BandRole:
        if (index.column() != m_bandColumn || !(m_limits[column] > 0.0) || isMuted(index) || std::isnan(m_bands[static_cast<std::size_t>(index.row())].first))
            return {};
        return QPointF(m_bands[static_cast<std::size_t>(index.row())].first, m_bands[static_cast<std::size_t>(index.row())].second) / m_limits[column];
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(value.typeId() == QMetaType::QString ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter));
    default: return {};
    }
}

void NumberTable::setTip(int column, const QString& tip)
{
    m_columns[static_cast<std::size_t>(column)].tip = tip;
    emit headerDataChanged(Qt::Horizontal, column, column);
}

QVariant NumberTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical && section >= 0 && section < rowCount() && (role == Qt::DisplayRole || role == Qt::ToolTipRole))
        return data(index(section, 0), role);
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const TableColumn& column = m_columns[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole)
        return column.title;
    return role == Qt::ToolTipRole ? QVariant(column.tip) : role == DecimalsRole ? QVariant(std::max(column.decimals, 0)) : QVariant();
}

SortedTable::SortedTable(NumberTable& table, QObject* parent) : QSortFilterProxyModel(parent)
{
    setSourceModel(&table);
    setDynamicSortFilter(true);
}

void SortedTable::showOnly(std::optional<std::set<int>> rows)
{
    m_shown = std::move(rows);
    invalidateFilter();
}

// What is not known stays at the end in both directions.
bool SortedTable::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const QVariant a = left.data(NumberTable::ValueRole), b = right.data(NumberTable::ValueRole);
    if (isKnown(a) != isKnown(b))
        return isKnown(a) == (sortOrder() == Qt::AscendingOrder);
    if (!isKnown(a))
        return false;
    if (a.typeId() == QMetaType::QString || b.typeId() == QMetaType::QString)
        return a.toString().localeAwareCompare(b.toString()) < 0;
    return a.toDouble() < b.toDouble();
}

bool SortedTable::filterAcceptsRow(int row, const QModelIndex&) const { return !m_shown || m_shown->contains(row); }

void BarDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const QRectF whole = QRectF(option.rect).adjusted(1, 0, -1, 0);
    if (const QVariant band = index.data(NumberTable::BandRole); band.isValid()) {
        constexpr double height = 3.0;
        const QPointF share = band.toPointF() * 0.5 * whole.width();
        painter->fillRect(QRectF(whole.center().x() + share.x(), whole.bottom() - height, std::max(1.0, share.y() - share.x()), height),
                          option.palette.color(QPalette::Mid));
    }
    if (const QVariant share = index.data(NumberTable::BarRole); share.isValid()) {
        // Well below the digits.
        constexpr double height = 2.0;
        const double length = share.toDouble() * 0.5 * whole.width(), middle = whole.center().x();
        const bool dark = option.palette.color(QPalette::Base).lightnessF() < 0.5;
        const QColor colour = length > 0.0 ? (dark ? rise.lighter(150) : rise) : (dark ? fall.lighter(150) : fall);
        painter->fillRect(QRectF(std::min(middle, middle + length), whole.bottom() - height, std::abs(length), height), colour);
    }
}

void prepareTable(QTableView& view, SortedTable& table, const QString& accessibleName)
{
    view.setModel(&table);
    view.setAccessibleName(accessibleName);
    view.setItemDelegate(new BarDelegate(&view));
    view.setSelectionBehavior(QAbstractItemView::SelectRows);
    view.setEditTriggers(QAbstractItemView::NoEditTriggers);
    view.setTabKeyNavigation(false);
    view.setAlternatingRowColors(true);
    view.setShowGrid(false);
    view.setWordWrap(false);
    view.setFrameShape(QFrame::NoFrame);
    view.verticalHeader()->hide();
    fitRows(view);
    view.horizontalHeader()->setHighlightSections(false);
    view.horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    view.horizontalHeader()->setSortIndicatorClearable(true);
    view.setSortingEnabled(true);
    QObject::connect(view.horizontalHeader(), &QHeaderView::sortIndicatorChanged, &view, [&view](int column) {
        if (column >= 0)
            view.setColumnWidth(column, std::max(view.columnWidth(column), view.horizontalHeader()->sectionSizeHint(column)));
    });
}

// By the font: to ask every cell again for each new number would take longer than all the rest.
void fitRows(QTableView& view)
{
    QHeaderView& rows = *view.verticalHeader();
    rows.setSectionResizeMode(QHeaderView::Fixed);
    rows.setMinimumSectionSize(1);
    rows.setDefaultSectionSize(view.fontMetrics().height() + 6);
}

// The mark of the sorted column has room there alone: with room for it in all, two columns fewer are seen.
void fitColumns(QTableView& view)
{
    view.resizeColumnsToContents();
    const QHeaderView& header = *view.horizontalHeader();
    const auto number = [&](int column) {  // those that come later fit too
        const int decimals = view.model()->headerData(column, Qt::Horizontal, NumberTable::DecimalsRole).toInt();
        return view.fontMetrics().horizontalAdvance(QStringLiteral("−0.") + QString(decimals, QLatin1Char('0'))) + 8;
    };
    const int mark = header.style()->pixelMetric(QStyle::PM_HeaderMarkSize, nullptr, &header);
    for (int column = 0; column < view.model()->columnCount(); ++column) {
        const int wide = view.columnWidth(column);
        const bool isName = wide <= header.sectionSizeHint(column) && column != header.sortIndicatorSection();  // the longest text is that of the header
        view.setColumnWidth(column, std::max(number(column), isName ? wide - mark : wide));
    }
}

}  // namespace aon
