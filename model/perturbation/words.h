// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: what a word of the notation is. A word is letters, digits, _ and every byte of UTF-8 beyond ASCII; - and . only
// inside it. A keyword always wins over an area of the same name; such a name, or one that is no word, is written in
// double quotes ("mirror", "area 7b"), a quote inside it twice. What is quoted is always a name.

#include <string>
#include <string_view>
#include <vector>

namespace aon {

std::string lowerCase(std::string_view text);  ///< ASCII only; other characters stay as they are
bool sameWord(std::string_view left, std::string_view right);  ///< whatever the case of ASCII letters

/// Length in bytes of the word that begins at `from`; 0 when none does.
std::size_t wordLength(std::string_view text, std::size_t from);
/// A word that selections give a meaning: all, mirror, random, …
bool isKeyword(std::string_view word);
/// The name as the notation writes it, quoted when it must be.
std::string nameText(const std::string& name);
/// The shortest text that reads back as the same number.
std::string numberText(double number);
/// "a, b, c"
std::string listed(const std::vector<std::string>& words);

}  // namespace aon
