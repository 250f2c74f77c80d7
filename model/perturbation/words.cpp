// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/perturbation/words.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace aon {

namespace {

bool isWordByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

std::string lowerCase(std::string_view text)
{
    std::string lower(text);
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return lower;
}

bool sameWord(std::string_view left, std::string_view right) { return lowerCase(left) == lowerCase(right); }

std::size_t wordLength(std::string_view text, std::size_t from)
{
    std::size_t end = from;
    while (end < text.size()) {
        const bool joins = end > from && (text[end] == '-' || text[end] == '.') && end + 1 < text.size() && isWordByte(text[end + 1]);
        if (!joins && !isWordByte(text[end]))
            break;
        ++end;
    }
    return end - from;
}

bool isKeyword(std::string_view word)
{
    static constexpr std::array<std::string_view, 11> keywords{"all",     "mirror", "nonmirror", "non-mirror", "excitatory", "inhibitory",
                                                               "neurons", "random", "of",        "seed",       "in"};
    return std::ranges::find(keywords, lowerCase(word)) != keywords.end();
}

std::string nameText(const std::string& name)
{
    if (!name.empty() && wordLength(name, 0) == name.size() && !isKeyword(name))
        return name;
    std::string text = "\"";
    for (char c : name)
        text += c == '"' ? std::string("\"\"") : std::string(1, c);
    return text + '"';
}

std::string numberText(double number)
{
    char text[32];
    return std::string(text, std::to_chars(text, text + sizeof text, number).ptr);
}

std::string listed(const std::vector<std::string>& words)
{
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : ", ") + word;
    return text;
}

}  // namespace aon
