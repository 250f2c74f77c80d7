// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: what is done to whom, when and in which conditions; and its compilation to a Modulation.
//
//   silence   r = 0 (x runs on)      scale g   r = g·sigmoid(x + I)      drive c   r = sigmoid(x + I + c)
//   pathway g   effective weights from sources to targets times g
// Overlaps: scales multiply, drives add, silence wins. Window [t0, t1) in seconds from the trial's start; the default is
// the whole simulation (warm-up included) but for sample 0, the initial state. Ours: the public code has no perturbations.

#include "model/network/modulation.h"
#include "model/perturbation/selection.h"
#include "model/task/protocol.h"

#include <map>
#include <optional>

namespace aon {

enum class Operation { Silence, Scale, Drive, PathwayGain };

struct Window {
    double begin = 0.0, end = 0.0;  ///< seconds from the trial's start
    bool operator==(const Window&) const = default;
};

struct Perturbation {
    Operation operation = Operation::Silence;
    double amount = 0.0;                  ///< scale g ≥ 0, drive c, pathway g; unused for silence
    SelectionPtr selection;               ///< for a pathway: the sources
    SelectionPtr targets;                 ///< only for a pathway
    std::optional<Window> window;         ///< none: the whole simulation
    std::vector<std::string> conditions;  ///< condition names or executed / observed / go / nogo; empty: all
};

/// The protocol's own spelling of a condition, or executed / observed / go / nogo. UsageError when there is none.
std::string conditionNamed(const std::string& word, const Protocol& protocol);

/// Indices of the protocol's conditions a perturbation acts in. UsageError for unknown names.
std::vector<int> conditionsOf(const Perturbation& perturbation, const Protocol& protocol);

/// For the conditions listed in `conditions` (indices into the protocol), in that order.
Modulation compile(const std::vector<Perturbation>& perturbations, const Population& population,
                   const Protocol& protocol, const std::vector<int>& conditions);

/// Neurons whose own rate is imposed (silenced, scaled or driven), ascending: left out of the effect by default.
/// A scale of 1 and a drive of 0 impose nothing.
std::vector<int> imposedNeurons(const std::vector<Perturbation>& perturbations, const Population& population);

/// What imposes the rate of each of these neurons; where several do, silence, else the last one.
std::map<int, Operation> impositions(const std::vector<Perturbation>& perturbations, const Population& population);

}  // namespace aon
