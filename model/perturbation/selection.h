// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: which neurons. A selection is an expression over areas, cell classes and numbers; resolved against a population.

#include "model/recording/population.h"

#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace aon {

struct Selection;
using SelectionPtr = std::shared_ptr<const Selection>;

enum class CellClass { Mirror, NonMirror, Excitatory, Inhibitory };

struct Selection {
    struct All {};
    struct InArea { std::string name; };                       ///< the dataset's own name
    struct OfClass { CellClass cellClass; };
    struct Numbers { std::vector<std::pair<int, int>> ranges; };  ///< inclusive, from 1
    struct Random { double amount; bool fraction; SelectionPtr of; std::uint64_t seed; };  ///< neurons, or percent of them
    struct Not { SelectionPtr of; };
    struct And { SelectionPtr left, right; };
    struct Or { SelectionPtr left, right; };
    std::variant<All, InArea, OfClass, Numbers, Random, Not, And, Or> node;
};

/// Neurons from 0, ascending, each once. UsageError when the population lacks an area, a label or a number.
/// A random draw is the same for the same seed and the same neurons to draw from; a fraction is rounded to whole neurons.
std::vector<int> resolve(const Selection& selection, const Population& population);

/// Why this node, its parts set aside, cannot be resolved: a sentence that says what there is. Empty when it can.
std::string refusal(const Selection& selection, const Population& population);

/// Canonical text in the notation; parsing it gives the same selection.
std::string toText(const Selection& selection);

}  // namespace aon
