// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: UTF-8 to and from code points and UTF-16, the encoding of MATLAB's characters. Invalid sequences become U+FFFD.

#include <string>
#include <string_view>

namespace aon {

std::u16string utf16FromUtf8(std::string_view text);
std::u32string codePoints(std::string_view utf8);

/// From code points or UTF-16 units: a pair of surrogates becomes the one character it stands for.
std::string utf8From(std::u32string_view points);

bool isUtf8(std::string_view text);

/// A name out of a file as UTF-8: what is not UTF-8 was written as Latin-1.
std::string plainName(std::string_view bytes);

}  // namespace aon
