// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: what is kept of a training beside its network: its curves, and the state to go on from. Part of the document, so that
// undo and redo bring it back with the network it made.

#include "model/training/runfolder.h"

#include <memory>
#include <string>
#include <vector>

namespace aon {

/// Fit while it learned, about four times a second.
struct AreaFit {
    long iteration = 0;
    std::vector<double> r2;  ///< one per area
};

struct TrainingRecord {
    TrainingOptions options;
    Protocol protocol;
    std::string fingerprint;  ///< of the recording
    std::vector<LossRow> rows;
    std::vector<AreaFit> fits;                        ///< empty for a run folder, which keeps none
    std::shared_ptr<const TrainingState> checkpoint;  ///< null: it cannot be gone on with
};

}  // namespace aon
