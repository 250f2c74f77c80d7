// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the rows of the table of neurons, and which of them a text means: a selection in the notation, numbers, or a
// piece of what stands in the row, with conditions on its numbers ("F5 & mirror  r2 > 0.8").

#include "ui/session/session.h"
#include "ui/views/numbertable.h"

namespace aon {

enum class NeuronColumn { Number, Area, Class, Mirror, Imposed, Recorded, IntactThere, Intact, Perturbed, Change, Rms, R2, Pearson, Rmse, Count };

/// Who the neurons are that views show; null when nothing is open.
const Population* shownPopulation(const Session& session);

std::vector<TableColumn> neuronColumns();

/// One row per neuron; what the session does not know yet is NaN. `peeking`: nothing of the perturbed network.
std::vector<NumberTable::Row> neuronRows(const Session& session, bool peeking);

struct NeuronFilter {
    std::vector<int> neurons;  ///< from 0, ascending
    QString notation;          ///< of the selection; empty when it was read as plain text
    QString message;           ///< for people
};
NeuronFilter filterNeurons(const QString& text, const Population& population, const std::vector<NumberTable::Row>& rows);

}  // namespace aon
