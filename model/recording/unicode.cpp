// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recording/unicode.h"

namespace aon {

namespace {

constexpr char32_t replacement = 0xFFFD;

bool isSurrogate(char32_t c) { return c >= 0xD800 && c <= 0xDFFF; }

// The code point at the front of `text`, which loses its bytes.
char32_t takeUtf8(std::string_view& text)
{
    const auto byte = [&](std::size_t k) { return static_cast<unsigned char>(text[k]); };
    const unsigned char lead = byte(0);
    const std::size_t length = lead < 0x80 ? 1 : lead >= 0xC2 && lead < 0xE0 ? 2 : lead >= 0xE0 && lead < 0xF0 ? 3
                               : lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
    char32_t point = length == 1 ? lead : lead & (0x7Fu >> length);
    bool good = length > 0 && length <= text.size();
    for (std::size_t k = 1; good && k < length; ++k) {
        good = (byte(k) & 0xC0) == 0x80;
        point = (point << 6) | (byte(k) & 0x3Fu);
    }
    constexpr char32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    good = good && point >= smallest[length] && point <= 0x10FFFF && !isSurrogate(point);
    text.remove_prefix(good ? length : 1);
    return good ? point : replacement;
}

void appendUtf8(std::string& out, char32_t point)
{
    const auto tail = [&](int shift) { out += static_cast<char>(0x80 | ((point >> shift) & 0x3F)); };
    if (point < 0x80) {
        out += static_cast<char>(point);
    } else if (point < 0x800) {
        out += static_cast<char>(0xC0 | (point >> 6));
        tail(0);
    } else if (point < 0x10000) {
        out += static_cast<char>(0xE0 | (point >> 12));
        tail(6);
        tail(0);
    } else {
        out += static_cast<char>(0xF0 | (point >> 18));
        tail(12);
        tail(6);
        tail(0);
    }
}

}  // namespace

std::u16string utf16FromUtf8(std::string_view text)
{
    std::u16string out;
    while (!text.empty()) {
        const char32_t point = takeUtf8(text);
        if (point < 0x10000) {
            out += static_cast<char16_t>(point);
        } else {
            out += static_cast<char16_t>(0xD800 + ((point - 0x10000) >> 10));
            out += static_cast<char16_t>(0xDC00 + ((point - 0x10000) & 0x3FF));
        }
    }
    return out;
}

std::u32string codePoints(std::string_view utf8)
{
    std::u32string points;
    while (!utf8.empty())
        points += takeUtf8(utf8);
    return points;
}

std::string utf8From(std::u32string_view points)
{
    std::string out;
    for (std::size_t k = 0; k < points.size(); ++k) {
        char32_t point = points[k];
        if (point >= 0xD800 && point < 0xDC00 && k + 1 < points.size() && points[k + 1] >= 0xDC00 && points[k + 1] < 0xE000)
            point = 0x10000 + ((point - 0xD800) << 10) + (points[++k] - 0xDC00u);
        appendUtf8(out, isSurrogate(point) || point > 0x10FFFF ? replacement : point);
    }
    return out;
}

bool isUtf8(std::string_view text) { return utf8From(codePoints(text)) == text; }

std::string plainName(std::string_view bytes)
{
    if (isUtf8(bytes))
        return std::string(bytes);
    std::u32string points;
    for (char c : bytes)
        points += static_cast<unsigned char>(c);
    return utf8From(points);
}

}  // namespace aon
