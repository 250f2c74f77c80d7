// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the step of the history that a training becomes when it ends.

#include "ui/session.h"

namespace aon {

/// The network and its training, as one undoable step.
void takeTrained(Session& session, const std::shared_ptr<const TrainingRecord>& training, const std::shared_ptr<const Model>& model);

}  // namespace aon
