// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: what was recorded: normalised firing rates per condition slot, and the population they belong to.

#include "model/base/types.h"
#include "model/recording/population.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace aon {

/// Recorded initial state of one condition (optional in the file).
struct RecordedState {
    Vector<float> rate;     ///< N, r at sample 0 (IC_FR), 0..1
    Vector<float> current;  ///< N, x at sample 0 (IC_X)
};

struct Dataset {
    Population population;
    std::map<int, Matrix<float>> rates;        ///< slot k (FRk, from 1) → N × bins, 0..1; NaN = not recorded
    std::map<int, RecordedState> initialState;  ///< slot → IC_FRk, IC_Xk
    bool synthetic = false;                    ///< the built-in demonstration, by its own marker variable
    std::string source;                        ///< path of the firing rates as given, or "built-in demonstration"
    std::string fingerprint;                   ///< 16 hex digits of the content of rates and masks (FNV-1a, 64 bit)
    std::vector<std::string> notes;            ///< what a user should know whatever the task: NaN bins, silent areas, absent masks (notesOn has all)

    int neurons() const { return population.size(); }
    int bins() const { return rates.empty() ? 0 : static_cast<int>(rates.begin()->second.cols()); }
};

/// 16 hex digits over areas, rates, initial states and masks (FNV-1a, 64 bit).
std::string fingerprintOf(const Dataset& dataset);

struct DatasetFiles {
    std::filesystem::path firingRates;
    std::filesystem::path inhibitoryMask;  ///< empty: signs unconstrained
    std::filesystem::path mirror;          ///< empty: no mirror labels
    std::vector<Area> areas;               ///< empty: the published areas, and N must be 355
};

/// Read and check; throws InputError (file, variable, expected, found, remedy). Nothing is guessed. Every FRk is read, whatever the
/// task, so that the same files are the same recording, by content and fingerprint, for every protocol.
Dataset loadDataset(const DatasetFiles& files);

/// Write Firing_Rates.mat, InhibitoryMask.mat and Mirror.mat in the published layout into `folder`.
void saveDataset(const Dataset& dataset, const std::filesystem::path& folder);

/// Only the mask/mirror file: `variable` is "inhibitory" or "mirror"; N×1 or 1×N of 0/1.
std::vector<std::uint8_t> loadFlags(const std::filesystem::path& file, const std::string& variable, int neurons);

}  // namespace aon
