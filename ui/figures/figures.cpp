// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/figures.h"

#include "model/analysis/traces.h"
#include "model/perturbation/notation.h"
#include "ui/figures/framework.h"
#include "ui/figures/heatmapplot.h"
#include "ui/figures/traceplot.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace aon {

namespace {

constexpr int titleMargin = 24;  // pixels above a panel for its title

// Axis rects side by side in one cell of the plot's layout; rects of one `left` group share their left margin.
std::vector<QCPAxisRect*> addPanels(QCustomPlot& plot, int row, int columns, int topMargin, QCPMarginGroup* left)
{
    auto* grid = new QCPLayoutGrid;
    grid->setColumnSpacing(6);
    plot.plotLayout()->addElement(row, 0, grid);
    auto* vertical = new QCPMarginGroup(&plot);
    std::vector<QCPAxisRect*> panels;
    for (int c = 0; c < columns; ++c) {
        auto* rect = new QCPAxisRect(&plot);
        rect->setMinimumMargins(QMargins(8, topMargin, 16, 6));
        rect->setMarginGroup(QCP::msTop | QCP::msBottom, vertical);
        rect->setMarginGroup(QCP::msLeft, left);
        grid->addElement(0, c, rect);
        panels.push_back(rect);
    }
    return panels;
}

QString perturbationText(const Comparison& comparison)
{
    QStringList lines;
    for (const Perturbation& perturbation : comparison.perturbations)
        lines << QString::fromStdString(toText(perturbation));
    return lines.isEmpty() ? PlotText::tr("no perturbation") : lines.join(QStringLiteral("; "));
}

struct AreaGroup {
    QString title;
    std::vector<int> neurons;
};

AreaGroup areaGroup(const Comparison& comparison, int area)
{
    const Population& population = comparison.model->population;
    const Area& named = population.areas[static_cast<std::size_t>(area)];
    std::vector<int> all(static_cast<std::size_t>(named.size));
    std::iota(all.begin(), all.end(), population.firstOf(area));
    const std::vector<int> rest = without(all, comparison.imposed);
    const QString name = QString::fromStdString(named.name);
    if (rest.size() == all.size())
        return {PlotText::tr("%1, %2 neurons").arg(name).arg(all.size()), all};
    if (rest.empty())
        return {PlotText::tr("%1, all %2 neurons perturbed").arg(name).arg(all.size()), all};
    return {PlotText::tr("%1, %2 unperturbed of %3 neurons").arg(name).arg(rest.size()).arg(all.size()), rest};
}

Traces tracesOf(const Comparison& comparison, const AreaGroup& group, const Context& context, const QColor& colour)
{
    const int C = static_cast<int>(comparison.conditions.size());
    const RecordedPairs recordedOf = recordedPairs(comparison.recorded, C);
    const RecordedPairs* pairs = comparison.recorded.size() > 0 ? pairsToRead(&recordedOf, group.neurons, context.conditions) : nullptr;
    Traces traces;
    traces.title = QString::fromStdString(context.name);
    traces.colour = colour;
    traces.seconds = binCentres(comparison.model->protocol);
    traces.intact = meanTrace(comparison.intact, C, group.neurons, context.conditions, pairs).mean;
    if (!comparison.perturbations.empty())
        traces.perturbed = meanTrace(comparison.perturbed, C, group.neurons, context.conditions, pairs).mean;
    if (comparison.recorded.size() > 0) {
        MeanTrace recorded = meanTrace(comparison.recorded, C, group.neurons, context.conditions, pairs);
        traces.recorded = std::move(recorded.mean);
        traces.recordedError = std::move(recorded.standardError);
    }
    return traces;
}

std::vector<Trace> tracesIn(const Comparison& comparison)
{
    std::vector<Trace> traces{Trace::Intact};
    if (comparison.recorded.size() > 0)
        traces.insert(traces.begin(), Trace::Recorded);
    if (!comparison.perturbations.empty())
        traces.push_back(Trace::Perturbed);
    return traces;
}

// One row of the area figure: all contexts on one rate axis.
void drawArea(const Comparison& comparison, int area, const AreaGroup& group, const std::vector<QCPAxisRect*>& panels)
{
    const Protocol& protocol = comparison.model->protocol;
    const std::vector<Context> contexts = contextsOf(protocol);
    const QColor colour = areaColours(comparison.model->population.areas)[static_cast<std::size_t>(area)];
    double highest = 0.05;
    for (std::size_t k = 0; k < contexts.size(); ++k) {
        Traces traces = tracesOf(comparison, group, contexts[k], colour);
        highest = std::max(highest, highestRate(traces));
        TracePlot plot(*panels[k], protocol, lightTheme());
        plot.show(traces, lightTheme());
        if (k > 0)
            panels[k]->axis(QCPAxis::atLeft)->setLabel({});
    }
    constexpr double headroom = 1.18;  // for the event labels
    for (QCPAxisRect* panel : panels)
        panel->axis(QCPAxis::atLeft)->setRange(0.0, headroom * highest);
}

// One row of the heat map figure.
void drawContext(const Comparison& comparison, const Context& context, const std::vector<int>& order, double limit,
                 const std::vector<QCPAxisRect*>& panels, const std::vector<QCPColorScale*>& scales, bool lastRow)
{
    const int C = static_cast<int>(comparison.conditions.size());
    const RecordedPairs recordedOf = recordedPairs(comparison.recorded, C);
    const RecordedPairs* pairs = comparison.recorded.size() > 0 ? &recordedOf : nullptr;
    const Matrix<float> intact = meanOverConditions(comparison.intact, C, context.conditions, pairs);
    const Matrix<float> perturbed = meanOverConditions(comparison.perturbed, C, context.conditions, pairs);
    const Matrix<float> recorded = comparison.recorded.size() ? meanOverConditions(comparison.recorded, C, context.conditions)
                                                              : Matrix<float>();
    const QString name = QString::fromStdString(context.name);
    const HeatMap maps[] = {{PlotText::tr("%1, recorded").arg(name), recorded, order},
                            {PlotText::tr("%1, intact").arg(name), intact, order},
                            {PlotText::tr("%1, perturbed").arg(name), perturbed, order},
                            {PlotText::tr("%1, perturbed − intact").arg(name), perturbed - intact, order, limit, true}};
    for (std::size_t k = 0; k < panels.size(); ++k) {
        HeatMapPlot plot(*panels[k], comparison.model->population, comparison.model->protocol, lightTheme());
        plot.show(maps[k], lightTheme());
        if (!lastRow)
            continue;
        QCPColorScale* scale = scales[k < 3 ? 0 : 1];
        plot.map().setColorScale(scale);
        scale->setGradient(maps[k].difference ? differenceGradient() : rateGradient());
        scale->setDataRange(maps[k].difference ? QCPRange(-limit, limit) : QCPRange(0.0, 1.0));
    }
}

}  // namespace

Figure lossFigure(const LossCurve& curve, const QString& provenance)
{
    Figure figure{blankPlot(), QSize(900, 520)};
    QCustomPlot& plot = *figure.plot;
    addHeadline(plot, 0, PlotText::tr("Training"), PlotText::tr("loss: root of the summed squared error of all binned rates, plus the weight penalty"));
    LossPlot loss(*addPanels(plot, 1, 1, titleMargin, new QCPMarginGroup(&plot))[0], lightTheme());
    loss.show(curve, lightTheme());
    addCaption(plot, 2, provenance);
    return figure;
}

Figure areaFigure(const Comparison& comparison, const QString& provenance)
{
    const int areas = static_cast<int>(comparison.model->population.areas.size());
    const int columns = static_cast<int>(contextsOf(comparison.model->protocol).size());
    Figure figure{blankPlot(), QSize(60 + 330 * columns, 130 + 235 * areas)};
    QCustomPlot& plot = *figure.plot;
    const bool recorded = comparison.recorded.size() > 0;
    addHeadline(plot, 0, PlotText::tr("Mean rate by area – %1").arg(perturbationText(comparison)),
                recorded ? PlotText::tr("mean over neurons and objects; shading: standard error over neurons of the recording")
                         : PlotText::tr("mean over neurons and objects"));
    auto* left = new QCPMarginGroup(&plot);
    int row = 2;
    for (int area = 0; area < areas; ++area) {
        const AreaGroup group = areaGroup(comparison, area);
        addRowTitle(plot, row++, group.title, areaColours(comparison.model->population.areas)[static_cast<std::size_t>(area)]);
        const std::vector<QCPAxisRect*> panels = addPanels(plot, row++, columns, titleMargin, left);
        if (area == 0)
            addTraceLegend(plot, 1, *panels[0], tracesIn(comparison));
        drawArea(comparison, area, group, panels);
    }
    addCaption(plot, row, provenance);
    return figure;
}

Figure heatMapFigure(const Comparison& comparison, const QString& provenance)
{
    std::vector<Context> contexts = contextsOf(comparison.model->protocol);
    std::erase_if(contexts, [](const Context& context) { return context.name.ends_with("No-Go"); });
    const int C = static_cast<int>(comparison.conditions.size()), rows = static_cast<int>(contexts.size());
    Figure figure{blankPlot(), QSize(1380, 240 + 380 * rows)};
    QCustomPlot& plot = *figure.plot;
    addHeadline(plot, 0, PlotText::tr("Every neuron – %1").arg(perturbationText(comparison)),
                PlotText::tr("mean over objects; rows: neurons by area and time of peak in the first row's %1")
                    .arg(comparison.recorded.size() ? PlotText::tr("recording") : PlotText::tr("intact network")));
    const std::vector<QCPColorScale*> scales = addColourScales(plot, rows + 1, {3.0, 1.0}, lightTheme());
    const Matrix<float>& reference = comparison.recorded.size() ? comparison.recorded : comparison.intact;
    const std::vector<int> order =
        orderByPeak(meanOverConditions(reference, C, contexts[0].conditions), comparison.model->population);
    const double limit = differenceLimit(comparison.perturbed, comparison.intact);
    auto* left = new QCPMarginGroup(&plot);
    for (int row = 0; row < rows; ++row)
        drawContext(comparison, contexts[static_cast<std::size_t>(row)], order, limit, addPanels(plot, row + 1, 4, HeatMapPlot::roomAbove(comparison.model->protocol), left),
                    scales, row + 1 == rows);
    addCaption(plot, rows + 2, provenance);
    return figure;
}

}  // namespace aon
