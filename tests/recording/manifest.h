// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Files made by the Python scripts of this folder, and what SciPy and h5py read from them.

#include "model/recording/matfile.h"

#include <nlohmann/json_fwd.hpp>

#include <filesystem>
#include <string>

namespace aon::test {

/// Runs `script FOLDER ARGUMENTS…` of this folder with Debian's Python; what it printed when it failed, else nothing.
std::string runPython(const std::string& script, const std::filesystem::path& folder, const std::vector<std::string>& arguments = {});

nlohmann::json readManifest(const std::filesystem::path& folder);

/// How a variable differs from its description in a manifest; empty when it is the same. Numbers are compared bit for
/// bit, NaN with NaN. An unusable variable is never the same as numbers.
std::string difference(const MatVariable& variable, const nlohmann::json& expected);

}  // namespace aon::test
