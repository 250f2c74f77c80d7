// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: UTF-8 to and from UTF-16, the encoding of MATLAB's characters. Invalid sequences become U+FFFD.

#include <string>
#include <string_view>

namespace aon {

std::u16string utf16FromUtf8(std::string_view text);
std::string utf8FromUtf16(std::u16string_view text);

}  // namespace aon
