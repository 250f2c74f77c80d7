// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/cautions.h"

#include "model/perturbation/notation.h"

#include <algorithm>

namespace aon {

namespace {

using Kind = Caution::Kind;

constexpr double lowFit = 0.3;            // below, less than a third of the variance over time is explained
constexpr double manyOutside = 0.05;      // silencing a seventh of the demonstration leaves 0.015 outside, all of F6 excitatory 0.07
constexpr double muchMoreSaturated = 0.1, moreSaturated = 0.05;

bool imposesOnInhibitory(const std::vector<Perturbation>& perturbations, const Population& population)
{
    return population.hasSigns() && std::ranges::any_of(imposedNeurons(perturbations, population), [&](int neuron) {
               return population.inhibitory[static_cast<std::size_t>(neuron)] != 0;
           });
}

const FitNumbers* wholeFit(const FitReport& fit)
{
    const auto found = std::ranges::find_if(
        fit.rows, [](const FitRow& row) { return row.area == "all" && row.condition == "all" && row.epoch == "trial"; });
    return found == fit.rows.end() ? nullptr : &found->fit;
}

// Whether silencing somebody in this window would change nothing either.
bool windowIsEmpty(const Perturbation& p, const Protocol& protocol)
{
    const Population anybody{{{"A", 1}}, {}, {}};
    const Perturbation silence{Operation::Silence, 0.0, std::make_shared<const Selection>(Selection{Selection::All{}}), nullptr, p.window, {}};
    return compile({silence}, anybody, protocol, {0}).isIntact();
}

}  // namespace

std::vector<Caution> cautionsAbout(const std::vector<Perturbation>& perturbations, const Population& population, const Protocol& protocol)
{
    std::vector<Caution> cautions;
    for (const Perturbation& p : perturbations) {
        const auto add = [&](Kind kind) { cautions.push_back({kind, 0.0, toText(p)}); };
        if (resolve(*p.selection, population).empty() || (p.targets && resolve(*p.targets, population).empty()))
            add(Kind::SelectsNobody);
        if (windowIsEmpty(p, protocol))
            add(Kind::OutsideTrial);
        if (conditionsOf(p, protocol).empty())
            add(Kind::NoCondition);
    }
    return cautions;
}

std::vector<Caution> cautionsAbout(const std::vector<Perturbation>& perturbations, const Model& model)
{
    std::vector<Caution> cautions = cautionsAbout(perturbations, model.population, model.protocol);
    if (model.preset == Preset::Published && imposesOnInhibitory(perturbations, model.population))
        cautions.push_back({Kind::PublishedInhibition});
    return cautions;
}

std::vector<Caution> cautionsAbout(const RangeCheck& range)
{
    std::vector<Caution> cautions;
    if (range.outside > manyOutside)
        cautions.push_back({Kind::OutsideRange, range.outside});
    if (range.saturated > range.saturatedIntact + moreSaturated)
        cautions.push_back({Kind::Saturating, range.saturated});
    return cautions;
}

std::vector<Caution> cautionsAbout(const Comparison& c)
{
    std::vector<Caution> cautions = cautionsAbout(c.perturbations, *c.model);
    if (const FitNumbers* fit = wholeFit(c.fit); fit && fit->r2 < lowFit)
        cautions.push_back({Kind::LowFit, fit->r2});
    // Recorded neurons are silent at times, too: only what the network has beyond them tells against it.
    if (c.saturatedIntact > c.saturatedRecorded + muchMoreSaturated)
        cautions.push_back({Kind::SaturatedNetwork, c.saturatedIntact});
    for (const Caution& caution : cautionsAbout(c.range))
        cautions.push_back(caution);
    return cautions;
}

}  // namespace aon
