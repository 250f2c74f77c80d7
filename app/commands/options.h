// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the options that several commands share, and what becomes of them.

#include "model/network/model.h"
#include "model/recording/dataset.h"
#include "model/training/engine.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace CLI {
class App;
}

namespace aon {

/// UsageError unless the seed is from 0 to below 2^53, which is what files can hold.
void checkSeed(std::int64_t seed);

/// UsageError that says what the option is for, when it was not given.
void require(const std::string& value, const std::string& option, const std::string& what);

/// --firing-rates, --inhibitory-mask, --mirror, --areas, --protocol, also under their published names.
struct DataOptions {
    std::string firingRates, inhibitoryMask, mirror, areas, protocol;
    std::optional<int> n1, n2, n3;  ///< --N1 --N2 --N3: AIP, F5, F6, as the published script counts them
    std::optional<int> thermal;     ///< warm-up in steps

    /// Those of --areas or of --N1..3; empty: none given. UsageError.
    std::vector<Area> givenAreas() const;
    /// The file's, or else `preset`'s; with the warm-up that was given.
    Protocol chooseProtocol(const Protocol& preset) const;
    DatasetFiles files() const;
    /// The files named; empty where none was.
    std::vector<std::filesystem::path> inputs() const { return {firingRates, inhibitoryMask, mirror, protocol}; }
};
/// The same without --firing-rates.
void addModelOptions(CLI::App& command, DataOptions& options);
void addDataOptions(CLI::App& command, DataOptions& options);

/// What --model is for.
inline constexpr const char* modelOption = "the model.mat of a training run, or a file with the published variables";

/// The model; what a file with only the published variables lacks is taken from the options. What it has of its own must
/// not be contradicted by them: InputError names the file that does, UsageError the option. Cautions go to stderr.
std::shared_ptr<const Model> openModel(const std::string& path, const DataOptions& options);

/// What a user should know about the model of this file, one sentence each.
std::vector<std::string> cautionsOn(const Model& model, const std::string& path);

/// The recording, or null when --firing-rates was not given. Areas that nobody gave are the model's.
std::shared_ptr<const Dataset> recordingFor(const Model& model, const DataOptions& options);
/// What a user should know about the recording, on stderr.
void printNotes(const Dataset& dataset, const Protocol& protocol);

struct EngineFlags {
    int threads = 0;
    double gibibytes = 0.0;  ///< what training may keep of its samples; 0: half of what is free
    EngineOptions options() const;  ///< UsageError
};
/// --threads, and --memory for those who train.
void addEngineFlags(CLI::App& command, EngineFlags& flags);
void addMemoryFlag(CLI::App& command, EngineFlags& flags);

}  // namespace aon
