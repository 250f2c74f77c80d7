// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: reading a line of the notation piece by piece, and pointing at the piece that is wrong.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace aon {

class Scanner {
public:
    explicit Scanner(std::string line, int lineNumber = 0);  ///< what follows a # outside quotes is not read

    std::size_t here();                     ///< byte at which the next piece begins
    bool atEnd() { return here() == m_end; }
    bool sees(std::string_view symbol);     ///< the symbol is next
    bool accepts(std::string_view symbol);  ///< and is taken
    bool acceptsWord(std::string_view keyword);  ///< the whole word, whatever its case
    void expect(std::string_view symbol, const std::string& what);
    void expectWord(std::string_view keyword);

    struct Name {
        std::string text;
        bool quoted = false;
    };
    std::optional<Name> name();             ///< a word, or anything in double quotes

    /// Decimal point, exponent and sign allowed; in any locale. `what` is expected where there is none.
    double number(const std::string& what);
    std::uint64_t whole(const std::string& what, std::uint64_t highest);

    /// Throws NotationError with a caret under a byte of the line.
    [[noreturn]] void fail(std::size_t at, const std::string& sentence) const;

private:
    std::size_t digits(std::size_t from) const;     ///< where the digits from there end
    std::size_t endOfNumber(std::size_t from) const;
    std::optional<Name> quotedName();

    std::string m_line;
    int m_lineNumber;
    std::size_t m_end, m_at = 0;
};

}  // namespace aon
