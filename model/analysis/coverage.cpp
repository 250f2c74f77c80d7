// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/coverage.h"

#include <algorithm>

namespace aon {

namespace {

AreaCount countRange(const Population& population, std::string name, int first, int end)
{
    AreaCount count{std::move(name), end - first, {}, {}, {}, {}, {}, {}};
    const auto number = [&](const std::vector<std::uint8_t>& flags) {
        int n = 0;
        for (int i = first; i < end; ++i)
            n += flags[static_cast<std::size_t>(i)] != 0;
        return n;
    };
    if (population.hasSigns())
        count.inhibitory = number(population.inhibitory);
    if (population.hasMirror())
        count.mirror = number(population.mirror);
    if (!population.hasSigns() || !population.hasMirror())
        return count;
    int both = 0;
    for (int i = first; i < end; ++i)
        both += population.inhibitory[static_cast<std::size_t>(i)] && population.mirror[static_cast<std::size_t>(i)];
    count.inhibitoryMirror = both;
    count.inhibitoryNonMirror = *count.inhibitory - both;
    count.excitatoryMirror = *count.mirror - both;
    count.excitatoryNonMirror = count.neurons - *count.inhibitory - *count.excitatoryMirror;
    return count;
}

}  // namespace

std::vector<AreaCount> countByArea(const Population& population)
{
    std::vector<AreaCount> counts;
    int first = 0;
    for (const Area& area : population.areas) {
        counts.push_back(countRange(population, area.name, first, first + area.size));
        first += area.size;
    }
    counts.push_back(countRange(population, "all", 0, first));
    return counts;
}

std::vector<ConditionCoverage> coverageOf(const Dataset& dataset, const Protocol& protocol)
{
    std::vector<ConditionCoverage> rows;
    for (std::size_t c = 0; c < protocol.conditions.size(); ++c) {
        ConditionCoverage row;
        row.condition = static_cast<int>(c);
        row.entries = row.missing = static_cast<long>(dataset.neurons()) * protocol.bins();
        if (const auto found = dataset.rates.find(protocol.conditions[c].slot); found != dataset.rates.end()) {
            const Matrix<float>& rates = found->second;
            row.recorded = true;
            row.entries = rates.size();
            row.missing = rates.array().isNaN().count();
            for (long b = 0; b < rates.cols(); ++b)
                if (!rates.col(b).array().isNaN().all())
                    row.lastSecond = static_cast<double>(b + 1) * protocol.binSeconds;
        }
        rows.push_back(row);
    }
    return rows;
}

ProtocolFit protocolFit(const Dataset& dataset, const Protocol& protocol)
{
    ProtocolFit fit{dataset.bins(), protocol.bins(), static_cast<int>(protocol.conditions.size()), 0, {}};
    const auto reads = [&](int slot) { return std::ranges::any_of(protocol.conditions, [&](const Condition& c) { return c.slot == slot; }); };
    for (const Condition& condition : protocol.conditions)
        fit.unrecorded += !dataset.rates.contains(condition.slot);
    for (const auto& [slot, rates] : dataset.rates)
        if (!reads(slot))
            fit.unusedSlots.push_back(slot);
    return fit;
}

}  // namespace aon
