// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the folder a training run leaves: config.json, model.mat (result), checkpoint.mat (latest), loss.csv, report.json; that
// of the demonstration also has fit.csv.
// Every file is written whole or not at all. A run resumed from it continues bit for bit as if never stopped.

#include "model/recording/dataset.h"
#include "model/training/trainer.h"

#include <filesystem>
#include <string>
#include <vector>

namespace aon {

/// Where the data came from: enough to find and check it again.
struct RunConfig {
    TrainingOptions options;
    Protocol protocol;
    DatasetFiles files;          ///< absolute paths; firingRates empty: the built-in demonstration
    std::string fingerprint;     ///< of the dataset
};

struct LossRow {
    TrainingStep step;
    double seconds = 0.0;  ///< wall time since the run began, over all resumptions
};

/// Fit while it learned.
struct AreaFit {
    long iteration = 0;
    std::vector<double> r2;  ///< one per area
};

/// The variables of a state, each name begun with `prefix`, so that it can share a file with a model; and back (InputError).
void addCheckpoint(MatWriter& file, const TrainingState& state, const std::string& fingerprint, const std::string& prefix = "");
TrainingState checkpointFrom(const MatFile& file, const std::string& fingerprint, const std::string& prefix = "");

class RunFolder {
public:
    /// Creates the folder when it is not there; OutputError when it cannot be written.
    explicit RunFolder(std::filesystem::path folder);

    std::filesystem::path file(const std::string& name) const { return m_folder / name; }
    bool hasCheckpoint() const;

    void saveConfig(const RunConfig& config) const;
    RunConfig loadConfig() const;  ///< InputError

    void saveCheckpoint(const TrainingState& state, const std::string& fingerprint) const;
    TrainingState loadCheckpoint(const std::string& fingerprint) const;  ///< InputError, also for other data

    /// loss.csv: `iteration,loss,best_loss,gradient_norm,learning_rate,seconds`, shortest exact numbers.
    void saveLosses(const std::vector<LossRow>& rows) const;
    std::vector<LossRow> loadLosses() const;

    /// fit.csv: `iteration` and the R² of every area under its name. A file that is not there holds none.
    void saveFits(const std::vector<Area>& areas, const std::vector<AreaFit>& fits) const;
    std::vector<AreaFit> loadFits(const std::vector<Area>& areas) const;  ///< InputError, also for other areas

    void saveReport(const std::string& json) const;

private:
    std::filesystem::path m_folder;
};

}  // namespace aon
