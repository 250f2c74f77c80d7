// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: one training with its run folder: progress, a checkpoint from time to time, stop, result, report.
// Wall time is in two places only: the column `seconds` of loss.csv and the object `time` of report.json. All other
// bytes of the folder follow from data, options and seed.

#include "model/analysis/fit.h"
#include "model/training/runfolder.h"

#include <memory>

namespace aon {

struct RunRequest {
    RunConfig config;
    Dataset dataset;               ///< what config.files says
    std::filesystem::path folder;
    EngineOptions engine;
    double checkpointSeconds = 60; ///< ≥ 0, between checkpoints
    bool resume = false;           ///< go on from the folder's checkpoint
};

struct RunResult {
    Ending ending = Ending::NeverRan;
    std::shared_ptr<const Model> model;
    std::shared_ptr<const Dataset> dataset;
    std::vector<LossRow> losses;
    bool keptLast = false;         ///< the model has the last parameters, not the best
    FitReport fit;                 ///< of the model, as aonlab eval computes it
    std::string report;            ///< report.json
};

/// Errors before the first iteration leave the folder as it was. A checkpoint that cannot be written is tried again at the
/// next; the last one throws OutputError. Stops when stopRequested().
RunResult runTraining(RunRequest request);

/// The recording a run was trained on; the built-in demonstration when no file is named.
Dataset datasetOf(const RunConfig& config);

}  // namespace aon
