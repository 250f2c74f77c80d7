// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: a session as one .mat file. With a network it is also a model file: the variables of model.mat, and beside them
//   session              text, JSON: version, program_version, data, options, protocol, perturbations, focus
//   training_*           a training to go on with (model/training/runfolder.h), when there is one
//   history              text, JSON: the steps that led here and the run that is pinned (ui/files/recoveredsteps.h)
//   network_1_* …        networks of other steps of the history and of the pinned run, each as the variables of a model
//   training_losses      its iterations × 6: iteration, loss, best_loss, gradient_norm, learning_rate, seconds
//   training_fits        measurements × (1 + areas): iteration, R² of every area
// The recording is not copied: its files are named, absolute and beside the session, with the fingerprint of what they
// held. The perturbations are in the notation of the command line.

#include "model/recording/matfile.h"
#include "model/training/runfolder.h"
#include "ui/session/document.h"
#include "ui/session/trainingrecord.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace aon {

class Focus;
class Session;

/// What one looked at, as far as it is kept.
struct LookedAt {
    int condition = 0;
    double seconds = 0.0;
    std::vector<int> neurons;  ///< from 0
    std::string name;
};

struct SessionContents {
    Document document;                               ///< read back without dataset and perturbations: see below
    std::vector<std::string> perturbations;          ///< in the notation; parsed once it is known who the neurons are
    std::shared_ptr<const TrainingState> checkpoint; ///< of a training with document.options; null: none
    std::vector<LossRow> losses;                     ///< of that training, or of the one that made the network
    std::vector<AreaFit> fits;                       ///< R² by area on the way
    LookedAt lookedAt;
    std::string fingerprint;                         ///< of the recording; empty: there was none
    bool demonstration = false;                      ///< the recording is the built-in one
    std::string history;                             ///< JSON; empty: none is kept
    std::vector<std::shared_ptr<const Model>> networks;  ///< that the history speaks of beside the document's: nameOfNetwork
};

/// How the history calls these.
std::string nameOfNetwork(std::size_t number);

/// A picture of what is open now, without its history; cheap, as its large parts are shared.
SessionContents contentsOf(const Session& session, const Focus& focus);

/// OutputError; the old file is intact then.
void saveSession(const SessionContents& contents, const std::filesystem::path& file);

bool isSession(const MatFile& file);
/// InputError naming the field that is wrong. `document.files` are those that exist: absolute, else beside the session.
SessionContents sessionFrom(const MatFile& file);

}  // namespace aon
