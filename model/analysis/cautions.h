// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: what must be said beside a result, so that nobody reads more out of it than is in it. What is said is computed
// here; the words are ui/words/cautions.h. Limits are ours where nothing else is named.

#include "model/analysis/comparison.h"
#include "model/analysis/rangecheck.h"

#include <string>
#include <vector>

namespace aon {

/// With twice its rate a neuron that is at half its peak is at its peak. The slider of the window ends here.
constexpr double usualGain = 2.0;

struct Caution {
    enum class Kind {
        SelectsNobody,        ///< a selection of `perturbation` is empty
        OutsideTrial,         ///< its window holds no step of the simulation
        NoCondition,          ///< the protocol has no condition of the kind it is to act in
        LargeGain,            ///< `perturbation` multiplies rates by more than `usualGain`
        PublishedInhibition,  ///< rates of inhibitory neurons are imposed in a network with signs on the rows (model.md)
        LowFit,               ///< `value`: mean R², below 0.3
        LowFitInConditions,   ///< mean R² of `conditions`, of `of` that were recorded, is below 0, though that of all is not low
        SaturatedNetwork,     ///< `value`: share of intact rates that are saturated, 0.1 more than of the recorded ones
        SaturatedAlone,       ///< the same without a recording: above 0.5
        OutsideRange,         ///< `value`: share of perturbed rates outside the intact range, above 0.05 (measures.md 15)
        Saturating,           ///< `value`: share of perturbed rates that are saturated, 0.05 more than of the intact ones
        Synthetic,            ///< recording or training data were made by a recipe
    };
    Kind kind;
    double value = 0.0;
    std::string perturbation = {};  ///< in the notation; empty where a whole result is meant
    std::vector<std::string> conditions = {};
    int of = 0;
};

/// Perturbations that do nothing, in their order.
std::vector<Caution> cautionsAbout(const std::vector<Perturbation>& perturbations, const Population& population, const Protocol& protocol);

/// These, gains that are large, and whether they impose rates on inhibitory neurons of a `published` network.
std::vector<Caution> cautionsAbout(const std::vector<Perturbation>& perturbations, const Model& model);

/// Of the perturbed network.
std::vector<Caution> cautionsAbout(const RangeCheck& range);

/// These and what else is to be known about the comparison, the gravest first; without what is synthetic.
std::vector<Caution> cautionsAbout(const Comparison& comparison);

}  // namespace aon
