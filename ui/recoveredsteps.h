// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the history and the file of a session as text, for the file that recovery keeps: JSON with saved_as, network_file, training,
// index, saved, and steps: line, perturbations, options, protocol, network. Steps are documents; what is as in the step before is left
// out. A network is "" (none), "." (that of the session file) or the name of a file beside it.

#include "ui/session.h"

#include <functional>

namespace aon {

struct Recovered {
    Steps steps;
    std::filesystem::path savedAs;      ///< where the session was saved; empty: nowhere
    std::filesystem::path networkFile;  ///< where its network can be read; empty: nowhere
    bool wasTraining = false;           ///< the training in the file had not become a step yet
};

constexpr int mostSteps = 100;  ///< older ones are not kept

/// `nameOf` says which file a network is in.
std::string toJson(const Recovered& recovered, const std::function<std::string(const std::shared_ptr<const Model>&)>& nameOf);

/// `open` is the document of the session file. When a step cannot be read back the history is empty, never wrong.
Recovered recoveredFrom(const std::string& json, const Document& open, const std::filesystem::path& folder);

}  // namespace aon
