// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: writing files whole or not at all.

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace aon {

/// Write through `fill(temporary path)` in the same folder, fsync (checked), rename onto `path`, sync the directory.
/// On any failure the old file is intact, the temporary one is removed, and OutputError gives the first reason.
void saveAtomically(const std::filesystem::path& path, const std::function<void(const std::filesystem::path&)>& fill);

/// The same for bytes in memory.
void saveAtomically(const std::filesystem::path& path, std::string_view bytes);

/// Removes the temporary files of savings of `path` that were killed. Nobody else may be saving it.
void removeLeftovers(const std::filesystem::path& path);

/// The whole regular file as bytes. InputError for directories, FIFOs, devices, unreadable files, or more than `limit` bytes.
std::string readWhole(const std::filesystem::path& path, std::size_t limit);

}  // namespace aon
