// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: a strict walk over the structure of a MATLAB 4 or 5 file, before matio sees any of it.
// matio gives uninitialised memory or zeros as success for files that were cut or altered, and recurses without limit;
// so every tag, size and type is checked here against the bytes that are there, and only what passed is handed on.
// Source: MAT-File Format, The MathWorks, R2019b.

#include "model/recording/matfile.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace aon {

/// What the walk found: every variable, texts read, numbers still without values; and a clean copy of the file that holds
/// only the verified numeric and logical variables that have elements, in their order and uncompressed, for matio to read.
struct MatLayout {
    std::vector<MatVariable> variables;
    std::string cleanCopy;
};

enum class MatFormat { V4, V5, Hdf5, None };

MatFormat formatOf(std::string_view bytes);

/// Most numbers or characters in one variable and in a whole file: 8192 × 8192, and twice that. As doubles 1 GiB.
inline constexpr std::size_t mostInVariable = std::size_t(1) << 26, mostInFile = 2 * mostInVariable;

/// InputError; `file` is for messages.
MatLayout checkV4(std::string_view bytes, const std::string& file);
MatLayout checkV5(std::string_view bytes, const std::string& file);

/// Reads a v7.3 file through the HDF5 library, which checks its structure; ours are the checks on storage (no external
/// or virtual data, all chunks present and whole), on types (class and storage agree) and on sizes. `bytes` is the file, unchanged by the library; `file` is for messages.
std::vector<MatVariable> readHdf5(std::string& bytes, const std::string& file);

/// Counts what the variables of one file hold, so that no file takes more memory than `mostInFile` allows, and a small file
/// not much: 64 MiB and 128 times its own size, which compressed recordings never reach.
class MatSizes {
public:
    explicit MatSizes(std::size_t fileBytes);

    /// The product of the dimensions; nothing when the variable or the file holds too many.
    std::optional<std::size_t> count(const std::vector<std::size_t>& dims);

    std::size_t left() const { return m_left; }  ///< values that the file may still hold

private:
    std::size_t m_left;
};

/// "a variable of 9×1000000000 values, more than can be read"
std::string tooLarge(const std::string& shape);

/// Whether a double holds this integer exactly.
template <class T>
bool isExact(T n)
{
    constexpr std::int64_t limit = std::int64_t(1) << 53;
    return std::cmp_less_equal(n, limit) && std::cmp_greater_equal(n, -limit);
}

/// "9007199254740993 at position 5 (integers are exact up to 2^53)"; index from 0.
std::string inexact(const std::string& value, std::size_t index);

/// Marks the variable as one that cannot be used.
void spoil(MatVariable& variable, const std::string& found);

/// Spoils variables of one name: which of them was meant cannot be known.
void spoilRepeated(std::vector<MatVariable>& variables);

/// Lays column-major characters (code points or UTF-16 units) out in rows; spoils the variable when their number is not
/// that of its dimensions.
void layText(MatVariable& variable, const std::u32string& characters);

}  // namespace aon
