// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/grouptraces.h"

#include "model/analysis/effect.h"
#include "model/analysis/fit.h"

#include <cmath>
#include <limits>
#include <tuple>

namespace aon {

namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

MeanTrace traceOf(const Matrix<float>* rates, const RateSet& set, const std::vector<int>& neurons, const std::vector<int>& which)
{
    return rates ? meanTrace(*rates, set.conditions, neurons, which, pairsToRead(set.pairs, neurons, which)) : MeanTrace();
}

}  // namespace

GroupTraces steadyTraces(const RateSet& rates, const std::vector<int>& neurons, const std::vector<int>& which)
{
    GroupTraces traces;
    traces.recorded = traceOf(rates.recorded, rates, neurons, which);
    traces.intact = traceOf(rates.intact, rates, neurons, which);
    traces.r2 = nothing;
    if (rates.intact && rates.recorded)
        traces.r2 = fitOf(*rates.intact, *rates.recorded, neurons,
                          columnsOf(which, rates.conditions, static_cast<int>(rates.intact->cols()) / rates.conditions)).r2;
    return traces;
}

void addPerturbed(GroupTraces& traces, const RateSet& rates, const std::vector<int>& neurons, const std::vector<int>& which)
{
    traces.pinned = traceOf(rates.pinned, rates, neurons, which);
    if (rates.intact && rates.perturbed)
        std::tie(traces.perturbed, traces.change) = meanAndChange(*rates.intact, *rates.perturbed, rates.conditions, neurons, which,
                                                                  pairsToRead(rates.pairs, neurons, which));
    else
        traces.perturbed = traceOf(rates.perturbed, rates, neurons, which);
}

GroupTraces groupTraces(const RateSet& rates, const std::vector<int>& neurons, const std::vector<int>& which)
{
    GroupTraces traces = steadyTraces(rates, neurons, which);
    addPerturbed(traces, rates, neurons, which);
    return traces;
}

std::vector<int> columnsOf(const std::vector<int>& which, int conditions, int bins)
{
    std::vector<int> columns;
    for (int b = 0; b < bins; ++b)
        for (int c : which)
            columns.push_back(b * conditions + c);
    return columns;
}

ReadNeurons readNeurons(const std::vector<int>& group, const std::vector<int>& imposed)
{
    std::vector<int> rest = without(group, imposed);
    const int all = static_cast<int>(group.size());
    if (rest.empty())
        return {group, all, all > 0};
    return {std::move(rest), all, false};
}

TraceSummary summaryOf(const MeanTrace& trace)
{
    TraceSummary summary{nothing, nothing, 0};
    double sum = 0.0;
    int count = 0;
    for (std::size_t b = 0; b < trace.mean.size(); ++b) {
        const double value = trace.mean[b];
        if (std::isnan(value))
            continue;
        sum += value;
        ++count;
        if (std::isnan(summary.extreme) || std::abs(value) > std::abs(summary.extreme)) {
            summary.extreme = value;
            summary.extremeBin = static_cast<int>(b);
        }
    }
    if (count)
        summary.mean = sum / count;
    return summary;
}

}  // namespace aon
