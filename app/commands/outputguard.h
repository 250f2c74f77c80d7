// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: what a command may write over. Never a file that it reads itself, by whatever path; a result of its own kind is
// replaced; anything else that is there already only with --force.

#include <filesystem>
#include <vector>

namespace CLI {
class App;
}

namespace aon {

using Paths = std::vector<std::filesystem::path>;

/// The files a training run writes into its folder, and those of a sample: rates, mask, labels.
Paths runFiles(const std::filesystem::path& folder);
Paths sampleFiles(const std::filesystem::path& folder);

void addForce(CLI::App& command, bool& force);

/// OutputError when one of `outputs` is one of `inputs`, or there and neither file nor folder. Empty paths are none.
void keepInputs(const Paths& outputs, const Paths& inputs);

/// OutputError that names --force when one of them is there already; a folder in a file's place is for the writer to refuse.
void keepExisting(const Paths& outputs);

/// A file of synthetic rates as aonlab sample and demo write it.
bool isSample(const std::filesystem::path& firingRates);
/// A file as aonlab simulate writes it.
bool isSimulation(const std::filesystem::path& file);

}  // namespace aon
