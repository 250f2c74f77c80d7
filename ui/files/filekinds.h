// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: what a file is, by its content.

#include "model/recording/matfile.h"

#include <filesystem>
#include <vector>

namespace aon {

enum class FileKind { Unknown, FiringRates, InhibitoryMask, MirrorLabels, Model, Session, Protocol, RunFolder };

/// InputError when it cannot be read. `variables` gets what a .mat file held, for a refusal.
FileKind kindOf(const std::filesystem::path& path, std::string& variables);
FileKind kindOf(const MatFile& file);

/// Throws OutputError when what is written there would replace data: firing rates, a mask, labels, a protocol. A session holds none of its
/// recording, only where it is; written over it, the recording would be lost.
void keepData(const std::filesystem::path& path);

/// Neurons and whether areas are said, of a file of firing rates.
struct RatesOutline {
    int neurons = 0, bins = 0;
    bool hasAreas = false;
};
RatesOutline outlineOf(const MatFile& rates);

/// The .mat and .json files in a folder, sorted by name.
std::vector<std::filesystem::path> dataFilesIn(const std::filesystem::path& folder);

}  // namespace aon
