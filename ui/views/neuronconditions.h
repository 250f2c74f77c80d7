// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: conditions on the numbers of a neuron in the text of a filter: "r2 > 0.8", "change <= -0.05". Names are those of the columns, in
// files or on screen, and "fit" and "effect" for the first two that are meant by them, R² and change.

#include "ui/views/numbertable.h"

#include <QString>

#include <functional>
#include <vector>

namespace aon {

struct NeuronConditions {
    QString rest;     ///< of the text, without the conditions
    QString wrong;    ///< a sentence: a name that is no column of numbers; empty: none
    int count = 0;
    bool areOfResults = false;  ///< one is on what a perturbation does: for neurons whose rate it imposes that is no result
    std::function<bool(const NumberTable::Row&)> holdIn;  ///< all of them; what is not known fulfils none
};
NeuronConditions neuronConditions(const QString& text, const std::vector<TableColumn>& columns);

}  // namespace aon
