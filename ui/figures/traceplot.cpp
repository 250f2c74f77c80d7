// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/traceplot.h"

#include <algorithm>
#include <cmath>

namespace aon {

namespace {

QVector<double> toVector(const std::vector<double>& values) { return {values.begin(), values.end()}; }

// mean + factor·error; where there is no error the band has no width.
QVector<double> edge(const std::vector<double>& mean, const std::vector<double>& error, double factor)
{
    QVector<double> values;
    for (std::size_t k = 0; k < mean.size(); ++k)
        values.push_back(mean[k] + factor * (k < error.size() && std::isfinite(error[k]) ? error[k] : 0.0));
    return values;
}

}  // namespace

TracePlot::TracePlot(QCPAxisRect& rect, const Protocol& protocol, const Theme& theme) : m_rect(&rect)
{
    styleAxes(rect, theme);
    addEventLines(rect, protocol, theme);
    m_pinned = makeLine();
    m_recorded = makeLine();
    m_intact = makeLine();
    m_perturbed = makeLine();
    m_title = addTitle(rect, {}, theme.text);
    rect.axis(QCPAxis::atBottom)->setRange(0.0, protocol.trialSeconds);
    rect.axis(QCPAxis::atBottom)->setLabel(PlotText::tr("time from trial start (s)"));
    rect.axis(QCPAxis::atLeft)->setRange(0.0, 1.0);
    rect.axis(QCPAxis::atLeft)->setLabel(PlotText::tr("rate (share of peak)"));
}

TracePlot::Line TracePlot::makeLine()
{
    QCustomPlot* const plot = m_rect->parentPlot();
    const auto graph = [&] {
        QCPGraph* made = plot->addGraph(m_rect->axis(QCPAxis::atBottom), m_rect->axis(QCPAxis::atLeft));
        made->removeFromLegend();
        return made;
    };
    Line line;
    line.low = graph();
    line.high = graph();
    line.high->setChannelFillGraph(line.low);
    line.low->setPen(Qt::NoPen);
    line.high->setPen(Qt::NoPen);
    line.high->setAntialiasedFill(false);  // its edges are faint, and it takes half the time
    line.mean = graph();
    return line;
}

void TracePlot::fill(const Line& line, const std::vector<double>& x, const std::vector<double>& mean,
                     const std::vector<double>& error, const QPen& pen)
{
    const bool there = !mean.empty(), band = there && !error.empty();
    for (QCPGraph* graph : {line.low, line.high})
        graph->setVisible(band);
    line.mean->setVisible(there);
    if (!there)
        return;
    const QVector<double> seconds = toVector(x);
    line.mean->setData(seconds, toVector(mean), true);
    line.mean->setPen(pen);
    if (!band)
        return;
    line.low->setData(seconds, edge(mean, error, -1.0), true);
    line.high->setData(seconds, edge(mean, error, 1.0), true);
    QColor shade = pen.color();
    shade.setAlphaF(0.15);
    line.high->setBrush(shade);
}

void TracePlot::show(const Traces& traces, const Theme& theme)
{
    m_title->setTexts(QStringList{traces.title} + traces.shorterTitles, traces.titleEnding);
    m_title->setColor(traces.colour);
    fill(m_recorded, traces.seconds, traces.recorded, traces.recordedError, tracePen(Trace::Recorded, traces.colour, theme));
    fill(m_intact, traces.seconds, traces.intact, traces.intactError, tracePen(Trace::Intact, traces.colour, theme));
    fill(m_perturbed, traces.seconds, traces.perturbed, traces.perturbedError,
         tracePen(Trace::Perturbed, traces.colour, theme));
    fill(m_pinned, traces.seconds, traces.pinned, {}, tracePen(Trace::Pinned, traces.colour, theme));
}

const QCPGraph& TracePlot::graphOf(Trace trace) const
{
    switch (trace) {
    case Trace::Recorded: return *m_recorded.mean;
    case Trace::Intact: return *m_intact.mean;
    case Trace::Perturbed: return *m_perturbed.mean;
    case Trace::Pinned: break;
    }
    return *m_pinned.mean;
}

double highestRate(const Traces& traces)
{
    double highest = 0.0;
    const auto consider = [&](const std::vector<double>& mean, const std::vector<double>& error) {
        for (double value : edge(mean, error, 1.0))
            if (std::isfinite(value))
                highest = std::max(highest, value);
    };
    consider(traces.recorded, traces.recordedError);
    consider(traces.intact, traces.intactError);
    consider(traces.perturbed, traces.perturbedError);
    consider(traces.pinned, {});
    return highest;
}

}  // namespace aon
