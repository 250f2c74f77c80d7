// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: a training in words and numbers: one line for the panel, one paragraph for a reader, a table for a file.

#include "ui/session.h"

namespace aon {

/// "Running: iteration 120 of 1000, 25 it/s, loss 45.2, best 44.1 at 118, 35 s left"
QString trainingLine(const TrainingJob& training);
/// One sentence per curve; what to do when there is none yet.
QString trainingDescription(const Session& session);
/// iteration, loss, best_loss, gradient_norm, learning_rate, seconds, and R² of every area where it was measured.
QString trainingCsv(const Session& session);

/// Areas of the recording as they are now.
std::vector<Area> trainedAreas(const Session& session);

}  // namespace aon
