// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: --perturb "…" and --perturb-file FILE: perturbations in the notation (model/perturbation/notation.h).

#include "model/network/model.h"
#include "model/perturbation/perturbation.h"

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace aon {

struct PerturbOptions {
    std::vector<std::string> lines;
    std::string file;

    /// Those of the file, then those of the command line. NotationError with a caret; InputError for the file.
    std::vector<Perturbation> read(const Model& model) const;
    bool given() const { return !lines.empty() || !file.empty(); }
};
/// What in them does nothing, or must not be misread; a sentence each.
std::vector<std::string> cautionsOn(const std::vector<Perturbation>& perturbations, const Model& model);
/// The same on stderr.
void warnAbout(const std::vector<Perturbation>& perturbations, const Model& model);

void addPerturbOptions(CLI::App& command, PerturbOptions& options);

}  // namespace aon
