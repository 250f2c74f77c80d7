// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: a trained network as a thing one keeps: parameters, who the neurons are, the task, and where it came from.
// File: model.mat with the published code's names W, W_in, W_in2, I_ext, taus_param, and ours beside them
// (areas, area_names, preset, inhibitory, mirror, protocol, seed, program_version, …). A file with only the five
// published names opens too; such a file comes from the public code, so its preset is taken to be `published`.

#include "model/network/network.h"
#include "model/network/simulation.h"
#include "model/recording/dataset.h"
#include "model/task/protocol.h"
#include "model/task/stimulus.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace aon {

class MatFile;
class MatWriter;

enum class Preset { Paper, Published };
std::string toText(Preset preset);
Preset presetFromText(const std::string& text);  ///< UsageError

/// Sample 0 where the recording gives none: x = 0, and r either sigmoid(Iext) (paper) or 0 (published).
enum class InitialRate { SigmoidOfBias, Zero };

struct Model {
    Parameters<float> parameters;
    Population population;
    Protocol protocol;
    Preset preset = Preset::Paper;
    bool presetNamed = true;                    ///< false: its file names none, and is read by the rules of the published code
    SignRule signRule = SignRule::Source;
    Projection projection = Projection::Clip;
    InitialRate initialRate = InitialRate::SigmoidOfBias;
    std::map<int, RecordedState> initialState;  ///< by FR slot, where the recording gave one
    std::uint64_t seed = 1;                     ///< of the training that made it
    long iteration = 0;                         ///< whose parameters these are
    double loss = 0.0;                          ///< of these parameters in training; NaN when unknown
    std::string dataSource, dataFingerprint;    ///< what it was trained on
    bool syntheticData = false;
    std::string programVersion;

    Wiring wiring() const { return makeWiring(population, signRule, projection); }
};

/// What a bare file lacks and the user can give.
struct ModelHints {
    std::vector<Area> areas;
    std::vector<std::uint8_t> inhibitory, mirror;
    std::optional<Protocol> protocol;
};

/// InputError when a variable is missing, has the wrong shape, is not finite, or contradicts another.
Model loadModel(const std::filesystem::path& file, const ModelHints& hints = {});
/// The same, of a file that is read already; `prefix` begins the names of a model that is kept beside another.
Model modelFrom(const MatFile& file, const ModelHints& hints = {}, const std::string& prefix = "");
void saveModel(const Model& model, const std::filesystem::path& file);
/// The model's variables beside others; without a prefix such a file is a model file.
void addModel(MatWriter& file, const Model& model, const std::string& prefix = "");

/// Trials of the conditions listed (indices into the protocol): inputs and initial states for these parameters.
Trials<float> makeTrials(const Model& model, const Stimulus& stimulus, const std::vector<int>& conditions);
/// The initial states alone, for parameters that have changed since.
void setInitialState(Trials<float>& trials, const Model& model, const std::vector<int>& conditions);

/// 0 … C-1 of the protocol.
std::vector<int> allConditions(const Protocol& protocol);
/// Those whose slot was recorded.
std::vector<int> recordedConditions(const Protocol& protocol, const Dataset& dataset);
/// Recorded rates of the conditions listed, N × (bins·C), column b·C + c; NaN where nothing was recorded.
/// InputError when the number of bins is not the protocol's.
Matrix<float> recordedRates(const Dataset& dataset, const Protocol& protocol, const std::vector<int>& conditions);

}  // namespace aon
