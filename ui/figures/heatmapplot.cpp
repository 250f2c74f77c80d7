// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/heatmapplot.h"

#include <cmath>

namespace aon {

namespace {

// Of the names of the events, above the rect.
int heightOfNames(const Protocol& protocol) { return linesOfEventLabels(protocol) * QFontMetrics(plotFont(0.8)).height(); }

}  // namespace

HeatMapPlot::HeatMapPlot(QCPAxisRect& rect, const Population& population, const Protocol& protocol, const Theme& theme)
    : m_rect(&rect), m_population(population), m_trialSeconds(protocol.trialSeconds), m_binSeconds(protocol.binSeconds)
{
    styleAxes(rect, theme);
    QCPAxis* const x = rect.axis(QCPAxis::atBottom);
    QCPAxis* const y = rect.axis(QCPAxis::atLeft);
    m_map = new QCPColorMap(x, y);
    m_map->setInterpolate(false);
    m_map->setTightBoundary(false);  // the outer cells are whole
    m_title = addTitle(rect, {}, theme.text, heightOfNames(protocol));
    x->setRange(0.0, m_trialSeconds);
    x->setLabel(PlotText::tr("time from trial start (s)"));
    y->setRangeReversed(true);
    y->setRange(0.0, population.size());
    y->grid()->setVisible(false);
    m_lines = addEventLines(rect, protocol, theme, EventLabels::Above).lines;
    addAreas();
}

// Names at the middle of every area, lines between areas.
void HeatMapPlot::addAreas()
{
    QCPAxis* const y = m_rect->axis(QCPAxis::atLeft);
    QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
    int begin = 0;
    for (const Area& area : m_population.areas) {
        ticker->addTick(begin + 0.5 * area.size, QStringLiteral("%1\n%2").arg(QString::fromStdString(area.name)).arg(area.size));
        if (begin > 0) {
            auto* border = new QCPItemStraightLine(m_rect->parentPlot());
            for (QCPItemPosition* position : {border->point1, border->point2})
                position->setAxes(m_rect->axis(QCPAxis::atBottom), y);
            border->setClipAxisRect(m_rect);
            border->point1->setCoords(0.0, begin);
            border->point2->setCoords(1.0, begin);
            m_lines.push_back(border);
        }
        begin += area.size;
    }
    y->setTicker(ticker);
    y->setTickLength(0, 0);
}

void HeatMapPlot::show(const HeatMap& map, const Theme& theme)
{
    m_title->setTexts(map.shortTitle.isEmpty() ? QStringList{map.title} : QStringList{map.title, map.shortTitle});
    m_title->setColor(theme.text);
    m_map->setGradient(map.difference ? differenceGradient() : rateGradient());
    m_map->setDataRange(map.difference ? QCPRange(-map.limit, map.limit) : QCPRange(0.0, map.limit));
    m_map->setVisible(map.values.size() > 0);
    if (map.values.size() == 0)
        return;
    const int bins = static_cast<int>(map.values.cols()), rows = static_cast<int>(map.order.size());
    QCPColorMapData* const data = m_map->data();
    data->setSize(bins, rows);
    // Cell centres; the outer edges then lie on 0 and on the number of neurons and seconds.
    data->setRange({0.5 * m_binSeconds, (bins - 0.5) * m_binSeconds}, {0.5, rows - 0.5});
    for (int row = 0; row < rows; ++row)
        for (int b = 0; b < bins; ++b)
            data->setCell(b, row, static_cast<double>(map.values(map.order[static_cast<std::size_t>(row)], b)));
    for (QCPItemStraightLine* line : m_lines)
        line->setPen(QPen(map.difference ? QColor(0, 0, 0, 110) : QColor(255, 255, 255, 150), 1));
}

void HeatMapPlot::markRows(const std::vector<int>& rows, const QColor& colour)
{
    QCPAxis* const side = m_rect->axis(QCPAxis::atRight);
    QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
    for (const int row : rows)
        ticker->addTick(row + 0.5, {});
    side->setVisible(!rows.empty());
    side->setTicker(ticker);
    side->setRange(m_rect->axis(QCPAxis::atLeft)->range());
    side->setRangeReversed(true);
    side->setTickLabels(false);
    side->setBasePen(Qt::NoPen);
    side->setTickLength(0, 6);
    side->setPadding(0);
    QPen pen(colour, std::max(1.0, 1.0 * m_rect->height() / std::max(1, m_population.size())));
    pen.setCapStyle(Qt::FlatCap);
    side->setTickPen(pen);
    side->setSubTicks(false);
    side->grid()->setVisible(false);
}

int HeatMapPlot::roomAbove(const Protocol& protocol) { return heightOfNames(protocol) + QFontMetrics(plotFont()).height() + 10; }

std::vector<QCPColorScale*> addColourScales(QCustomPlot& plot, int row, const std::vector<double>& shares, const Theme& theme)
{
    auto* grid = new QCPLayoutGrid;
    grid->setMargins(QMargins(48, 4, 28, 8));
    grid->setColumnSpacing(72);
    plot.plotLayout()->addElement(row, 0, grid);
    plot.plotLayout()->setRowStretchFactor(row, 0.001);
    const QString labels[] = {PlotText::tr("rate (share of peak); grey: not recorded"), PlotText::tr("change of rate (share of peak)")};
    std::vector<QCPColorScale*> scales;
    for (std::size_t k = 0; k < shares.size(); ++k) {
        auto* scale = new QCPColorScale(&plot);
        grid->addElement(0, static_cast<int>(k), scale);
        grid->setColumnStretchFactor(static_cast<int>(k), shares[k]);
        scale->setType(QCPAxis::atBottom);
        scale->setBarWidth(12);
        scale->setLabel(labels[k]);
        styleAxis(*scale->axis(), theme);
        scale->axis()->ticker()->setTickCount(4);
        scales.push_back(scale);
    }
    return scales;
}

}  // namespace aon
