// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recording/matlayout.h"

#include "model/base/error.h"

#include <bit>
#include <cmath>
#include <cstring>

namespace aon {

namespace {

constexpr std::string_view hdf5Signature = "\x89HDF\r\n\x1a\n";
constexpr std::size_t headerV5 = 128, headerV4 = 20;

std::int32_t int32At(std::string_view bytes, std::size_t at, bool swapped)
{
    std::uint32_t value;
    std::memcpy(&value, bytes.data() + at, 4);
    return static_cast<std::int32_t>(swapped ? __builtin_bswap32(value) : value);
}

// A version 4 type number MOPT: machine 0 or 1, a zero, precision 0..5, kind 0..2. False when the bytes are no such thing.
bool isMopt(std::int32_t mopt, bool swapped)
{
    return mopt >= 0 && mopt / 1000 == (swapped ? 1 : 0) && mopt / 100 % 10 == 0 && mopt / 10 % 10 <= 5 && mopt % 10 <= 2;
}

constexpr std::size_t v4Sizes[] = {8, 4, 4, 2, 2, 1};
const char* const v4Classes[] = {"double", "single", "int32", "int16", "uint16", "uint8"};

}  // namespace

bool countFits(const std::vector<std::size_t>& dims, std::size_t bytesEach, std::size_t& count)
{
    count = 1;
    bool empty = false;
    for (std::size_t n : dims)
        empty = empty || n == 0;
    for (std::size_t n : dims) {
        if (n > matVariableLimit || (n > 0 && !empty && count > matVariableLimit / bytesEach / n))
            return false;
        count *= n;
    }
    return true;
}

MatFormat formatOf(std::string_view bytes)
{
    if (bytes.starts_with(hdf5Signature) || (bytes.size() > 520 && bytes.substr(512, 8) == hdf5Signature))
        return MatFormat::Hdf5;
    if (bytes.size() >= headerV5 && (bytes.substr(124, 4) == std::string_view("\x00\x01IM", 4) || bytes.substr(124, 4) == std::string_view("\x01\x00MI", 4)))
        return MatFormat::V5;
    if (bytes.size() >= headerV4 && (isMopt(int32At(bytes, 0, false), false) || isMopt(int32At(bytes, 0, true), true)))
        return MatFormat::V4;
    return MatFormat::None;
}

MatLayout checkV4(std::string_view bytes, const std::string& file)
{
    const bool swapped = !isMopt(int32At(bytes, 0, false), false);
    MatLayout layout;
    std::size_t at = 0;
    const auto refuse = [&](const std::string& found) {
        throw InputError({file, layout.variables.empty() ? "" : "after " + layout.variables.back().name, "a whole MATLAB 4 file", found, ""});
    };
    while (at < bytes.size()) {
        if (bytes.size() - at < headerV4)
            refuse("a file that was cut or altered");
        const std::int32_t mopt = int32At(bytes, at, swapped);
        const std::int32_t rows = int32At(bytes, at + 4, swapped), columns = int32At(bytes, at + 8, swapped);
        const std::int32_t imaginary = int32At(bytes, at + 12, swapped), nameLength = int32At(bytes, at + 16, swapped);
        if (!isMopt(mopt, swapped) || rows < 0 || columns < 0 || imaginary < 0 || imaginary > 1 || nameLength < 2 || nameLength > 4096)
            refuse("a damaged variable header");
        const std::size_t each = v4Sizes[mopt / 10 % 10];
        MatVariable v;
        v.dims = {static_cast<std::size_t>(rows), static_cast<std::size_t>(columns)};
        std::size_t count = 0;
        if (!countFits(v.dims, each, count))
            refuse("a variable of " + v.shape() + " values");
        const std::size_t length = headerV4 + static_cast<std::size_t>(nameLength) + count * each * (imaginary ? 2 : 1);
        if (bytes.size() - at < length)
            refuse("a file that was cut or altered");
        v.name = std::string(bytes.substr(at + headerV4, static_cast<std::size_t>(nameLength) - 1));
        if (bytes[at + headerV4 + static_cast<std::size_t>(nameLength) - 1] != '\0' || v.name.find('\0') != std::string::npos)
            refuse("a damaged variable name");
        const int kind = mopt % 10;
        v.className = kind == 1 ? "char" : v4Classes[mopt / 10 % 10];
        v.kind = kind == 2 ? MatVariable::Kind::Sparse : imaginary ? MatVariable::Kind::Complex
                 : kind == 1 ? MatVariable::Kind::Text : MatVariable::Kind::Numeric;
        if (kind == 0 && !imaginary)
            layout.cleanCopy += bytes.substr(at, length);
        layout.variables.push_back(std::move(v));
        at += length;
    }
    return layout;
}

}  // namespace aon
