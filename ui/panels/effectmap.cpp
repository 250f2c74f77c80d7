// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/effectmap.h"

#include "ui/panels/effecttable.h"
#include "ui/style/plotstyle.h"
#include "ui/words/numbers.h"

#include <QHelpEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <limits>

namespace aon {

namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
constexpr double darkFrom = 0.62;  // share of the limit from which white is read better than black

// "F5 & mirror & excitatory" → "F5" and "mirror exc."; an area alone is its class "all".
std::pair<QString, QString> placeOf(const EffectRow& effect)
{
    const QString name = shortGroupName(effect.group);
    const auto cut = effect.group.find(" & ");
    if (cut == std::string::npos)
        return {name, EffectMap::tr("all")};
    return {name.left(static_cast<qsizetype>(cut)), name.mid(static_cast<qsizetype>(cut) + 1)};
}

// Of the first and the last of n cells; a single one is as wide as the others would be.
QCPRange centresOf(int n) { return n > 1 ? QCPRange(0.0, n - 1.0) : QCPRange(-0.5, 0.5); }

int indexIn(std::vector<QString>& names, const QString& name)
{
    const auto found = std::ranges::find(names, name);
    if (found == names.end())
        names.push_back(name);
    return static_cast<int>(std::ranges::find(names, name) - names.begin());
}

}  // namespace

EffectMap::EffectMap(QWidget* parent) : QCustomPlot(parent)
{
    setFocusPolicy(Qt::NoFocus);
    setMinimumWidth(120);
    makeAgain();
}

void EffectMap::show(const std::vector<EffectRow>& effects, bool hidden)
{
    const bool same = std::ranges::equal(effects, m_effects, {}, &EffectRow::group, &EffectRow::group);
    m_effects = effects;
    m_hidden = hidden;
    if (same) {
        fill();
    } else {
        arrange();
        makeAgain();
    }
    replot(QCustomPlot::rpQueuedReplot);
}

void EffectMap::arrange()
{
    m_areas.clear();
    m_classes.clear();
    std::vector<std::pair<int, int>> places;
    for (const EffectRow& effect : m_effects) {
        const auto [area, cls] = placeOf(effect);
        const bool everything = effect.group == "all";
        places.push_back(everything ? std::pair(-1, -1) : std::pair(indexIn(m_classes, cls), indexIn(m_areas, area)));
    }
    m_cells.assign(m_areas.size() * m_classes.size(), -1);
    for (std::size_t k = 0; k < places.size(); ++k)
        if (places[k].first >= 0)
            m_cells[static_cast<std::size_t>(places[k].first * columns() + places[k].second)] = static_cast<int>(k);
}

void EffectMap::makeAgain()
{
    const Theme& theme = themeOf(palette());
    clearItems();
    clearPlottables();
    plotLayout()->clear();
    auto* rect = new QCPAxisRect(this);
    rect->setMinimumMargins(QMargins(0, 0, 6, 2));
    plotLayout()->addElement(0, 0, rect);
    setBackground(QBrush(theme.background));
    styleAxes(*rect, theme);
    m_map = new QCPColorMap(rect->axis(QCPAxis::atTop), rect->axis(QCPAxis::atLeft));
    m_texts.clear();
    addAxes();
    addScale();
    for (std::size_t k = 0; k < m_cells.size(); ++k) {
        auto* text = new QCPItemText(this);
        text->position->setAxes(rect->axis(QCPAxis::atTop), rect->axis(QCPAxis::atLeft));
        text->position->setCoords(static_cast<double>(k % m_areas.size()), static_cast<double>(k / m_areas.size()));
        text->setFont(plotFont(0.85));
        m_texts.push_back(text);
    }
    fill();
}

void EffectMap::addAxes()
{
    QCPAxisRect& rect = *axisRect();
    const Theme& theme = themeOf(palette());
    const auto name = [](QCPAxis& axis, const std::vector<QString>& names) {
        QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
        for (std::size_t k = 0; k < names.size(); ++k)
            ticker->addTick(static_cast<double>(k), names[k]);
        axis.setTicker(ticker);
        axis.setBasePen(Qt::NoPen);
        axis.setTickPen(Qt::NoPen);
        axis.setTickLength(0, 0);
        axis.grid()->setVisible(false);
        axis.setRange(-0.5, std::max(0.5, static_cast<double>(names.size()) - 0.5));
    };
    QCPAxis& top = *rect.axis(QCPAxis::atTop);
    QCPAxis& left = *rect.axis(QCPAxis::atLeft);
    styleAxis(top, theme);
    top.setVisible(true);
    rect.axis(QCPAxis::atBottom)->setVisible(false);
    left.setRangeReversed(true);
    name(top, m_areas);
    name(left, m_classes);
    m_map->setInterpolate(false);
    m_map->setTightBoundary(false);
    m_map->setGradient(differenceGradient());
}

void EffectMap::addScale()
{
    m_scale = new QCPColorScale(this);
    plotLayout()->addElement(1, 0, m_scale);
    plotLayout()->setRowStretchFactor(1, 0.001);
    plotLayout()->setRowSpacing(0);
    m_scale->setType(QCPAxis::atBottom);
    m_scale->setBarWidth(8);
    m_scale->setMargins(QMargins(14, 2, 20, 2));
    m_scale->setAutoMargins(QCP::msBottom);
    m_map->setColorScale(m_scale);
    m_scale->setGradient(differenceGradient());
    styleAxis(*m_scale->axis(), themeOf(palette()));
    m_scale->axis()->setLabelFont(plotFont(0.85));
    m_scale->axis()->setTickLabelFont(plotFont(0.8));
    m_scale->axis()->setLabelPadding(0);
    m_scale->axis()->setTickLabelPadding(2);
    m_scale->axis()->ticker()->setTickCount(3);
    const int line = QFontMetrics(plotFont(0.85)).height();
    setMinimumHeight((rows() + 2) * (line + 2) + 3 * line + 16);  // cells and names of areas; the scale
}

void EffectMap::setLimit(double limit)
{
    m_limit = limit;
    fill();
    replot(QCustomPlot::rpQueuedReplot);
}

void EffectMap::fill()
{
    if (m_cells.empty())
        return;
    m_map->data()->setSize(columns(), rows());
    m_map->data()->setRange(centresOf(columns()), centresOf(rows()));
    bool beyond = false;
    for (int k = 0; k < static_cast<int>(m_cells.size()); ++k) {
        const int effect = m_cells[static_cast<std::size_t>(k)];
        const double change = effect < 0 || m_hidden ? unknown : m_effects[static_cast<std::size_t>(effect)].change;
        m_map->data()->setCell(k % columns(), k / columns(), change);
        QCPItemText* text = m_texts[static_cast<std::size_t>(k)];
        QFont font = text->font();
        font.setBold(std::abs(change) > m_limit);
        beyond |= font.bold();
        text->setFont(font);
        text->setColor(std::abs(change) > darkFrom * m_limit ? Qt::white : Qt::black);
        text->setText(std::isnan(change) ? QStringLiteral("–")
                                         : (change > 0.0 ? QStringLiteral("+") : QString()) + fixedText(change, 3).replace(QLatin1Char('-'), QChar(0x2212)));
    }
    m_map->setDataRange({-m_limit, m_limit});
    m_scale->setLabel(beyond ? tr("change (share of peak); bold: off the scale") : tr("change of rate (share of peak)"));
}

QColor EffectMap::colourAt(int row, int column) const
{
    QCPColorGradient gradient = m_map->gradient();
    return QColor(gradient.color(m_map->data()->cell(column, row), m_map->dataRange()));
}

QString EffectMap::textAt(int row, int column) const { return m_texts.at(static_cast<std::size_t>(row * columns() + column))->text(); }

int EffectMap::effectUnder(QPoint position) const
{
    if (m_cells.empty() || !axisRect()->rect().contains(position))
        return -1;
    const int column = qRound(axisRect()->axis(QCPAxis::atTop)->pixelToCoord(position.x()));
    const int row = qRound(axisRect()->axis(QCPAxis::atLeft)->pixelToCoord(position.y()));
    return column >= 0 && column < columns() && row >= 0 && row < rows() ? effectAt(row, column) : -1;
}

void EffectMap::mousePressEvent(QMouseEvent* event)
{
    QCustomPlot::mousePressEvent(event);
    if (const int effect = effectUnder(event->pos()); effect >= 0)
        emit chosen(effect);
}

bool EffectMap::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && explain) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (const int effect = effectUnder(help->pos()); effect >= 0) {
            QToolTip::showText(help->globalPos(), explain(effect), this);
            return true;
        }
    }
    return QCustomPlot::event(event);
}

// At once: an export changes the palette, draws, and changes it back.
void EffectMap::changeEvent(QEvent* event)
{
    QCustomPlot::changeEvent(event);
    if (!m_map || (event->type() != QEvent::PaletteChange && event->type() != QEvent::FontChange))
        return;
    makeAgain();
    replot(QCustomPlot::rpQueuedReplot);
}

}  // namespace aon
