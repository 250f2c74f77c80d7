// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: a training in words and numbers: one line for the panel, one paragraph for a reader, a table for a file.

#include "model/training/runfolder.h"
#include "ui/session/session.h"

#include <optional>

namespace aon {

// Everywhere iteration k, from 0, is the network after k steps; a number "of 1000 iterations" counts those that are done.

/// Of a training with rows. The network after the last step is in no row: it is evaluated when the training ends.
struct BestLoss {
    double loss;
    long iteration;
};
BestLoss bestOf(const TrainingJob& training);

/// Mean R² by area of the network that a training left, when it is the one that is open and has been simulated: it is the best, the last
/// measured on the way may be worse.
std::optional<AreaFit> keptFit(const Session& session);

/// "120 of 1000 iterations done, loss 45.2, best 44.1 at iteration 118, 35 s left, 25 it/s", with what it does when it is not running
QString trainingLine(const TrainingJob& training);
/// "best loss 44.1"
QString trainingShortLine(const TrainingJob& training);
/// One sentence per curve; what to do when there is none yet.
QString trainingDescription(const Session& session);
/// iteration, loss, best_loss, gradient_norm, learning_rate, seconds, and R² of every area where it was measured.
QString trainingCsv(const Session& session);

/// Of a picture of the curves: what they are, and of which training.
QString trainingHeadline();
QStringList trainingCaption(const Session& session);
/// How far a training is that runs or pauses; -1: none does.
long trainingIteration(const Session& session);

/// Why training cannot be gone on with, or from which iteration it can.
QString continueText(const Session& session);

/// Areas of the recording as they are now; without one, of the network.
std::vector<Area> trainedAreas(const Session& session);

}  // namespace aon
