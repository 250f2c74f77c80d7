// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: what a perturbation does to each group of neurons, beside what random groups of the same size, area and class do;
// computed once and told to people, as CSV or as JSON. Every form says which network and data it is about, that synthetic
// data are synthetic, which neurons were left out, and that an effect is a prediction of the model.

#include "model/analysis/nulldistribution.h"

#include <QStringList>
#include <nlohmann/json_fwd.hpp>

#include <memory>
#include <optional>
#include <string>

namespace aon {

struct EffectReport {
    std::shared_ptr<const Comparison> comparison;
    NullDistribution null;  ///< its effects are the rows, with or without a null
    NullOptions options;    ///< 0 draws: no null was asked for
};

/// With progress on stderr; nothing when stopped. The number of draws is in range (checkDraws).
std::optional<EffectReport> reportEffects(Comparator& comparator, std::shared_ptr<const Model> model,
                                          std::shared_ptr<const Dataset> dataset, std::vector<Perturbation> perturbations,
                                          const NullOptions& options);

/// UsageError for a number of draws that is neither 0 nor in range.
void checkDraws(const NullOptions& options);

/// Program, data, network, perturbations: "name: value", as in every exported file (ui/words/provenance.h).
QStringList provenanceOf(const Comparison& comparison);

/// The sentences of ui/words/cautions.h about it.
QStringList cautionsOf(const Comparison& comparison);

/// What was left out, what the null is, and what to beware of; a sentence each.
QStringList remarksOn(const EffectReport& report);

std::string toText(const EffectReport& report);
std::string toCsv(const EffectReport& report);
nlohmann::ordered_json toJson(const EffectReport& report);

}  // namespace aon
