// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: where the files that come with the program are, and the demonstration made of them.

#include "ui/session/document.h"

#include <filesystem>
#include <string>

namespace aon {

/// A file or folder of resources/: beside the installed program (../share/aonlab), else in the source tree it was built
/// from; empty when it is in neither.
std::filesystem::path resourceFile(const std::string& relative);

/// The file of the network trained on the built-in dataset; empty: it is not installed.
std::filesystem::path demonstrationNetwork();

/// The built-in dataset, and when they are installed the network that was trained on it and how that went. InputError for a broken one.
Document demonstrationDocument();

}  // namespace aon
