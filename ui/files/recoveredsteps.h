// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the history, the pinned run and the file of a session as text, for session files and those that recovery keeps: JSON with
// saved_as, network_file, training, index, saved, steps: line, perturbations, options, protocol, network; and pinned: perturbations,
// network. Steps are documents; what is as in the step before is left out. A network is "" (none), "." (that of the session file), or
// the name of another: in the session file (ui/files/sessionfile.h) or a file beside it.

#include "ui/session/session.h"

#include <functional>

namespace aon {

struct Recovered {
    Steps steps;
    std::filesystem::path savedAs;      ///< where the session was saved; empty: nowhere
    std::filesystem::path networkFile;  ///< where its network can be read; empty: nowhere
    bool wasTraining = false;           ///< the training in the file had not become a step yet
    std::optional<PinnedRun> pinned = {};
    bool hasLostSteps = false, hasLostPin = false;  ///< they are in the file and could not be read back
};

constexpr int mostSteps = 100;  ///< older ones are not kept

/// `nameOf` says which file or variables a network is in.
std::string toJson(const Recovered& recovered, const std::function<std::string(const std::shared_ptr<const Model>&)>& nameOf);

/// The network of that name; Error when there is none.
using NetworkNamed = std::function<std::shared_ptr<const Model>(const std::string& name)>;
/// `open` is the document of the session file. When a step cannot be read back the history is empty, never wrong.
Recovered recoveredFrom(const std::string& json, const Document& open, const NetworkNamed& networkNamed);

/// The steps around the open one whose documents have at most `networks` networks beside its own.
Steps withFewNetworks(const Steps& steps, std::size_t networks);

}  // namespace aon
