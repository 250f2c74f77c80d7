// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/numbertable.h"

#include "ui/views/csv.h"

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
void NumberTable::setRows(std::vector<Row> rows)
{
    const bool same = rows.size() == m_rows.size() && std::ranges::equal(rows, m_rows, [](const Row& a, const Row& b) { return a.front() == b.front(); });
    if (!same)
        beginResetModel();
    m_rows = std::move(rows);
    m_limits.assign(m_columns.size(), 0.0);
    for (const Row& row : m_rows)
        for (std::size_t c = 0; c < m_columns.size(); ++c)
            if (m_columns[c].bar && isKnown(row[c]))
                m_limits[c] = std::max(m_limits[c], std::abs(row[c].toDouble()));
    if (!same)
        endResetModel();
    else if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
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
    QString text = QString::number(value.toDouble(), 'f', std::max(about.decimals, 0));
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
    case Qt::ToolTipRole: return m_columns[column].tip;
    case ValueRole: return value;
    case BarRole: return m_columns[column].bar && isKnown(value) && m_limits[column] > 0.0 ? QVariant(value.toDouble() / m_limits[column]) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(value.typeId() == QMetaType::QString ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter));
    default: return {};
    }
}

QVariant NumberTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const TableColumn& column = m_columns[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole)
        return column.title;
    return role == Qt::ToolTipRole ? QVariant(column.tip) : QVariant();
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
    if (const QVariant share = index.data(NumberTable::BarRole); share.isValid()) {
        const QRectF cell = QRectF(option.rect).adjusted(1, 2, -1, -2);
        const double length = share.toDouble() * 0.5 * cell.width(), middle = cell.center().x();
        QColor colour = length > 0.0 ? rise : fall;
        colour.setAlpha(option.palette.color(QPalette::Base).lightnessF() < 0.5 ? 150 : 75);
        painter->fillRect(QRectF(std::min(middle, middle + length), cell.top(), std::abs(length), cell.height()), colour);
    }
    QStyledItemDelegate::paint(painter, option, index);
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
    view.verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    view.verticalHeader()->setMinimumSectionSize(1);
    view.horizontalHeader()->setHighlightSections(false);
    view.horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    view.horizontalHeader()->setSortIndicatorClearable(true);
    view.setSortingEnabled(true);
}

void fitColumns(QTableView& view)
{
    view.resizeColumnsToContents();
    const int number = view.fontMetrics().horizontalAdvance(QStringLiteral("−0.0000")) + 8;  // those that come later fit too
    for (int column = 0; column < view.model()->columnCount(); ++column)
        view.setColumnWidth(column, std::max(number, view.columnWidth(column)));
}

}  // namespace aon
