// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/effect.h"

#include "model/perturbation/words.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <numeric>

namespace aon {

namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

// A property of a neuron and how the notation calls it: both values, or none when labels are missing.
using Classes = std::vector<std::pair<std::string, std::vector<std::uint8_t>>>;

Classes classes(const std::vector<std::uint8_t>& flags, const char* set, const char* unset)
{
    if (flags.empty())
        return {};
    std::vector<std::uint8_t> inverse;
    for (const auto flag : flags)
        inverse.push_back(!flag);
    return {{set, flags}, {unset, inverse}};
}

std::vector<Group> areaGroups(const Population& population)
{
    std::vector<Group> groups;
    for (std::size_t a = 0; a < population.areas.size(); ++a) {
        Group group{nameText(population.areas[a].name), std::vector<int>(static_cast<std::size_t>(population.areas[a].size))};
        std::iota(group.neurons.begin(), group.neurons.end(), population.firstOf(static_cast<int>(a)));
        groups.push_back(std::move(group));
    }
    return groups;
}

// Every group split by a property; the same groups when the property is not known.
std::vector<Group> split(const std::vector<Group>& groups, const Classes& by)
{
    if (by.empty())
        return groups;
    std::vector<Group> parts;
    for (const Group& group : groups)
        for (const auto& [name, flags] : by) {
            Group part{group.name + " & " + name, {}};
            std::ranges::copy_if(group.neurons, std::back_inserter(part.neurons), [&flags = flags](int i) { return flags[static_cast<std::size_t>(i)] != 0; });
            if (!part.neurons.empty())
                parts.push_back(std::move(part));
        }
    return parts;
}

double meanR2(const std::vector<FitNumbers>& fits, const std::vector<int>& neurons)
{
    double sum = 0.0;
    int count = 0;
    for (int i : neurons)
        if (!fits.empty() && !std::isnan(fits[static_cast<std::size_t>(i)].r2)) {
            sum += fits[static_cast<std::size_t>(i)].r2;
            ++count;
        }
    return count > 0 ? sum / count : undefined;
}

EffectRow effectOf(const Group& group, const std::vector<int>& counted, const NeuronEffects& effects)
{
    const NeuronSums& sums = effects.sums;
    EffectRow row{group.name, static_cast<int>(counted.size()), static_cast<int>(group.neurons.size() - counted.size())};
    const double entries = static_cast<double>(counted.size()) * static_cast<double>(effects.columns);
    const auto sum = [&](const Vector<double>& ofEach) {
        return std::accumulate(counted.begin(), counted.end(), 0.0, [&](double total, int i) { return total + ofEach(i); });
    };
    row.intact = sum(sums.intact) / entries;
    row.perturbed = sum(sums.perturbed) / entries;
    row.recorded = sums.recorded.size() > 0 ? sum(sums.recorded) / sum(sums.observed) : undefined;
    row.intactWhereRecorded = sums.recorded.size() > 0 ? sum(sums.intactObserved) / sum(sums.observed) : undefined;
    row.change = (sum(sums.perturbed) - sum(sums.intact)) / entries;
    row.rms = std::sqrt(sum(sums.squares) / entries);
    row.intactR2 = meanR2(effects.intactFits, counted);
    row.perturbedR2 = meanR2(effects.perturbedFits, counted);
    row.nullMean = row.nullLow = row.nullHigh = row.percentile = undefined;
    row.nullRms = row.z = row.p = row.holm = undefined;
    return row;
}

}  // namespace

std::vector<Group> standardGroups(const Population& population)
{
    const Classes signs = classes(population.inhibitory, "inhibitory", "excitatory");
    const Classes mirror = classes(population.mirror, "mirror", "nonmirror");
    const std::vector<Group> areas = areaGroups(population);
    std::vector<Group> groups{{"all", {}}};
    for (const Group& area : areas)
        groups.front().neurons.insert(groups.front().neurons.end(), area.neurons.begin(), area.neurons.end());
    const auto append = [&](const std::vector<Group>& more) { groups.insert(groups.end(), more.begin(), more.end()); };
    append(areas);
    if (!signs.empty())
        append(split(areas, signs));
    if (!mirror.empty())
        append(split(areas, mirror));
    if (!signs.empty() && !mirror.empty())
        append(finestGroups(population));
    return groups;
}

std::vector<Group> finestGroups(const Population& population)
{
    return split(split(areaGroups(population), classes(population.mirror, "mirror", "nonmirror")),
                 classes(population.inhibitory, "inhibitory", "excitatory"));
}

std::vector<int> without(const std::vector<int>& neurons, const std::vector<int>& imposed)
{
    std::vector<int> counted;
    std::ranges::set_difference(neurons, imposed, std::back_inserter(counted));
    return counted;
}

std::vector<EffectRow> effectTable(const NeuronEffects& effects, const std::vector<Group>& groups, const std::vector<int>& imposed,
                                   const EffectOptions& options)
{
    std::vector<EffectRow> rows;
    for (const Group& group : groups)
        rows.push_back(effectOf(group, options.includeImposed ? group.neurons : without(group.neurons, imposed), effects));
    return rows;
}

std::vector<EffectRow> effectTable(const Matrix<float>& intact, const Matrix<float>& perturbed,
                                   const Matrix<float>& recorded, const std::vector<Group>& groups,
                                   const std::vector<int>& imposed, [[maybe_unused]] const Population& population,
                                   const EffectOptions& options)
{
    assert(intact.rows() == population.size() && perturbed.rows() == intact.rows() && perturbed.cols() == intact.cols());
    NeuronEffects effects{neuronSums(intact, perturbed, recorded), {}, {}, intact.cols()};
    if (recorded.size() > 0) {
        effects.intactFits = neuronFits(intact, recorded);
        effects.perturbedFits = neuronFits(perturbed, recorded);
    }
    return effectTable(effects, groups, imposed, options);
}

}  // namespace aon
