// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the step of the history that a training becomes when it ends, or is saved while it runs.

#include "ui/session/session.h"

namespace aon {

/// The network and its training, as one undoable step.
void takeTrained(Session& session, const std::shared_ptr<const TrainingRecord>& training, const std::shared_ptr<const Model>& model);

/// That step's document and its line.
Document withTrained(const Document& before, const std::shared_ptr<const TrainingRecord>& training, const std::shared_ptr<const Model>& model);
QString trainedLine(const TrainingRecord& training, const Model& model);
/// "all iterations are done", "stopped by the user"
QString endingWords(Ending ending);

/// Curves as far as the state to go on from: those of one moment.
TrainingRecord upToItsState(TrainingRecord training);
/// What a training that ended at its state would have made.
std::shared_ptr<const Model> networkOf(const TrainingRecord& training, const Dataset& dataset);

}  // namespace aon
