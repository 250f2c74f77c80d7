// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/cautions.h"

#include "model/perturbation/notation.h"

#include <algorithm>
#include <cmath>

namespace aon {

namespace {

using Kind = Caution::Kind;

constexpr double lowFit = 0.3;            // below, less than a third of the variance over time is explained
constexpr double manyOutside = 0.05;      // silencing a seventh of the demonstration leaves 0.015 outside, all of F6 excitatory 0.07
constexpr double muchMoreSaturated = 0.1, moreSaturated = 0.05, saturatedAlone = 0.5;

bool imposesOnInhibitory(const std::vector<Perturbation>& perturbations, const Population& population)
{
    return population.hasSigns() && std::ranges::any_of(imposedNeurons(perturbations, population), [&](int neuron) {
               return population.inhibitory[static_cast<std::size_t>(neuron)] != 0;
           });
}

// A network that is good on the whole may be worse than a constant where little happens.
std::vector<Caution> cautionsAbout(const FitReport& fit)
{
    double whole = std::nan("");
    Caution low{Kind::LowFitInConditions};
    for (const FitRow& row : fit.rows) {
        if (row.area != "all" || row.epoch != "trial" || std::isnan(row.fit.r2))
            continue;
        if (row.condition == "all") {
            whole = row.fit.r2;
            continue;
        }
        ++low.of;
        if (row.fit.r2 < 0.0)
            low.conditions.push_back(row.condition);
    }
    if (whole < lowFit)
        return {{Kind::LowFit, whole}};
    return low.conditions.empty() ? std::vector<Caution>() : std::vector{low};
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
    for (const Perturbation& p : perturbations)
        if (p.operation == Operation::Scale && p.amount > usualGain)
            cautions.push_back({Kind::LargeGain, p.amount, toText(p)});
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
    for (const Caution& caution : cautionsAbout(c.fit))
        cautions.push_back(caution);
    // Recorded neurons are silent at times, too: only what the network has beyond them tells against it.
    // Without a recording that is not known, and only what no recording has is told.
    if (c.recorded.size() == 0 && c.saturatedIntact > saturatedAlone)
        cautions.push_back({Kind::SaturatedAlone, c.saturatedIntact});
    else if (c.recorded.size() > 0 && c.saturatedIntact > c.saturatedRecorded + muchMoreSaturated)
        cautions.push_back({Kind::SaturatedNetwork, c.saturatedIntact});
    for (const Caution& caution : cautionsAbout(c.range))
        cautions.push_back(caution);
    return cautions;
}

}  // namespace aon
