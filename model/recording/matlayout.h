// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: a strict walk over the structure of a MATLAB 4 or 5 file, before matio sees any of it.
// matio gives uninitialised memory or zeros as success for files that were cut or altered, and recurses without limit;
// so every tag, size and type is checked here against the bytes that are there, and only what passed is handed on.
// Source: MAT-File Format, The MathWorks, R2019b.

#include "model/recording/matfile.h"

#include <string>
#include <string_view>
#include <vector>

namespace aon {

/// What the walk found: every variable without values, and a clean copy of the file that holds only the verified
/// numeric, logical and char ones, uncompressed, for matio to read.
struct MatLayout {
    std::vector<MatVariable> variables;
    std::string cleanCopy;
};

enum class MatFormat { V4, V5, Hdf5, None };

MatFormat formatOf(std::string_view bytes);

/// Largest size of one variable, bytes.
inline constexpr std::size_t matVariableLimit = std::size_t(1) << 30;

/// InputError; `file` is for messages.
MatLayout checkV4(std::string_view bytes, const std::string& file);
MatLayout checkV5(std::string_view bytes, const std::string& file);

/// Reads a v7.3 file through the HDF5 library, which checks its structure; ours are the checks on storage (no external
/// or virtual data, all chunks present), on types (class and storage agree) and on sizes.
std::vector<MatVariable> readHdf5(const std::string& file);

/// Product of the dimensions, or false when it exceeds what a variable may hold at `bytesEach`.
bool countFits(const std::vector<std::size_t>& dims, std::size_t bytesEach, std::size_t& count);

}  // namespace aon
