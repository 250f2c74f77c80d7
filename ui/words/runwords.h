// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: which run a curve or a picture is of, in words for a person: its network, what acts on it, and for a pinned run
// whether its network is the one that is shown.

#include "model/analysis/comparison.h"
#include "ui/session/document.h"

#include <QString>

namespace aon {

/// The name of the data for a person: the file's, or that of the demonstration; empty without data.
QString dataName(const Document& document);

/// "Demonstration (synthetic data) · network: preset paper, seed 1, iteration 500 · AON Lab 0.1.0"; `network` may be empty.
QString sourceWords(const Document& document, const QString& network);
/// "Perturbed (a prediction of the model): silence: F5 & mirror"; "Intact network".
QString actingWords(const std::vector<Perturbation>& perturbations);

/// "preset paper, seed 1, iteration 500"; only the preset where the file says no more.
QString networkWords(const Model& model);
QString networkWords(Preset preset, std::uint64_t seed, long iteration);

/// In the notation, "; " between; "intact" when there are none.
QString notationOf(const std::vector<Perturbation>& perturbations);
/// The same without the marks of the notation, for a legend: "silence F5 mirror".
QString shortWords(const std::vector<Perturbation>& perturbations);

struct PinnedWords {
    QString name;      ///< "pinned: silence F5 mirror (earlier network)"
    QString ending;    ///< "(earlier network)", which stays when the name is cut; empty: its network is the one shown
    QString sentence;  ///< in full
};
PinnedWords pinnedWords(const Comparison& pinned, const Model* shown);

}  // namespace aon
