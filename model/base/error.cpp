// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/error.h"

namespace aon {

namespace {

// Names and values come from files: a line end would break the sentence, and signs that turn the direction of writing
// (U+202A–202E, U+2066–2069) would make it say something else.
std::string plain(const std::string& text)
{
    std::string shown;
    for (std::size_t k = 0; k < text.size(); ++k) {
        const auto at = [&](std::size_t n) { return k + n < text.size() ? static_cast<unsigned char>(text[k + n]) : 0; };
        const bool turns = at(0) == 0xE2 && ((at(1) == 0x80 && at(2) >= 0xAA && at(2) <= 0xAE) || (at(1) == 0x81 && at(2) >= 0xA6 && at(2) <= 0xA9));
        if (turns)
            k += 2;
        else
            shown += at(0) < 0x20 || at(0) == 0x7F ? ' ' : text[k];
    }
    return shown;
}

InputError::Parts plain(const InputError::Parts& p)
{
    return {plain(p.file), plain(p.variable), plain(p.expected), plain(p.found), plain(p.remedy)};
}

std::string sentence(const InputError::Parts& p)
{
    std::string text = p.file;
    if (!p.variable.empty())
        text += (text.empty() ? "" : ": ") + p.variable;
    if (!p.expected.empty())
        text += (text.empty() ? "expected " : ": expected ") + p.expected;
    if (!p.found.empty())
        text += (text.empty() ? "found " : p.expected.empty() ? ": found " : ", found ") + p.found;
    if (!p.remedy.empty())
        text += "; " + p.remedy;
    return text;
}

}  // namespace

UsageError::UsageError(const std::string& option, const std::string& value, const std::string& rule)
    : Error(option + " is " + value + ", but it must be " + rule)
{
}

InputError::InputError(const Parts& parts) : Error(sentence(plain(parts))), m_parts(plain(parts)) {}

OutputError::OutputError(const std::string& file, const std::string& reason)
    : Error("cannot write " + file + ": " + reason)
{
}

}  // namespace aon
