// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: what is kept of a training beside its network: its curves, and the state to go on from. Part of the document, so that
// undo and redo bring it back with the network it made.

#include "model/training/runfolder.h"

#include <memory>
#include <string>
#include <vector>

namespace aon {

struct TrainingRecord {
    TrainingOptions options;
    Protocol protocol;
    std::string fingerprint;  ///< of the recording
    std::vector<LossRow> rows;
    std::vector<AreaFit> fits;                        ///< about four times a second; empty for a run folder that kept none
    std::shared_ptr<const TrainingState> checkpoint;  ///< null: it cannot be gone on with
};

}  // namespace aon
