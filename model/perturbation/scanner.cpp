// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/perturbation/scanner.h"

#include "model/perturbation/notation.h"
#include "model/perturbation/words.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace aon {

namespace {

bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

bool isDigit(char c) { return c >= '0' && c <= '9'; }

std::size_t endOfText(const std::string& line)
{
    bool quoted = false;
    for (std::size_t k = 0; k < line.size(); ++k) {
        quoted = quoted != (line[k] == '"');
        if (line[k] == '#' && !quoted)
            return k;
    }
    return line.size();
}

std::size_t charactersBefore(const std::string& line, std::size_t byte)
{
    return static_cast<std::size_t>(std::count_if(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(byte),
                                                  [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

}  // namespace

Scanner::Scanner(std::string line, int lineNumber) : m_line(std::move(line)), m_lineNumber(lineNumber), m_end(endOfText(m_line))
{
    while (m_end > 0 && isBlank(m_line[m_end - 1]))
        --m_end;
}

std::size_t Scanner::here()
{
    while (m_at < m_end && isBlank(m_line[m_at]))
        ++m_at;
    return m_at;
}

bool Scanner::sees(std::string_view symbol) { return std::string_view(m_line).substr(0, m_end).substr(here()).starts_with(symbol); }

bool Scanner::accepts(std::string_view symbol)
{
    const bool found = sees(symbol);
    m_at += found ? symbol.size() : 0;
    return found;
}

bool Scanner::acceptsWord(std::string_view keyword)
{
    const std::size_t begin = here(), length = wordLength(std::string_view(m_line).substr(0, m_end), begin);
    const bool found = sameWord(std::string_view(m_line).substr(begin, length), keyword);
    m_at += found ? length : 0;
    return found;
}

void Scanner::expect(std::string_view symbol, const std::string& what)
{
    if (!accepts(symbol))
        fail(here(), "expected " + what);
}

void Scanner::expectWord(std::string_view keyword)
{
    if (!acceptsWord(keyword))
        fail(here(), "expected the word " + std::string(keyword));
}

std::optional<Scanner::Name> Scanner::name()
{
    if (sees("\""))
        return quotedName();
    const std::size_t begin = here(), length = wordLength(std::string_view(m_line).substr(0, m_end), begin);
    if (length == 0)
        return std::nullopt;
    m_at += length;
    return Name{m_line.substr(begin, length), false};
}

std::optional<Scanner::Name> Scanner::quotedName()
{
    Name name{"", true};
    for (const std::size_t begin = m_at++;; ++m_at) {
        if (m_at >= m_end)
            fail(begin, "this quote has no end");
        if (m_line[m_at] == '"' && m_line.compare(m_at, 2, "\"\"") != 0)
            break;
        m_at += m_line[m_at] == '"';
        name.text += m_line[m_at];
    }
    ++m_at;
    return name;
}

std::size_t Scanner::digits(std::size_t from) const
{
    while (from < m_end && isDigit(m_line[from]))
        ++from;
    return from;
}

// 1.3..2.3 are two numbers: a point belongs to a number only when a digit follows.
std::size_t Scanner::endOfNumber(std::size_t from) const
{
    std::size_t end = digits(from);
    if (end + 1 < m_end && m_line[end] == '.' && isDigit(m_line[end + 1]))
        end = digits(end + 1);
    if (end > from && end < m_end && (m_line[end] == 'e' || m_line[end] == 'E')) {
        const bool sign = end + 1 < m_end && (m_line[end + 1] == '-' || m_line[end + 1] == '+');
        const std::size_t exponent = end + 1 + sign;
        end = digits(exponent) > exponent ? digits(exponent) : end;
    }
    return end;
}

double Scanner::number(const std::string& what)
{
    const std::size_t begin = here(), digit = begin + (sees("+") || sees("-"));
    const std::size_t end = endOfNumber(digit);
    if (end == digit)
        fail(begin, "expected " + what);
    if (end + 1 < m_end && m_line[end] == ',' && isDigit(m_line[end + 1]))
        fail(end, "expected a decimal point, not a comma");
    double value = 0.0;
    if (std::from_chars(m_line.data() + digit, m_line.data() + end, value).ec != std::errc())
        fail(begin, "expected a number that is not too large or too small");
    m_at = end;
    return m_line[begin] == '-' ? -value : value;
}

std::uint64_t Scanner::whole(const std::string& what, std::uint64_t highest)
{
    const std::size_t begin = here(), end = digits(begin);
    if (end == begin)
        fail(begin, "expected " + what);
    std::uint64_t value = 0;
    if (std::from_chars(m_line.data() + begin, m_line.data() + end, value).ec != std::errc() || value > highest)
        fail(begin, "expected a number up to " + std::to_string(highest));
    m_at = end;
    return value;
}

void Scanner::fail(std::size_t at, const std::string& sentence) const
{
    throw NotationError(m_line, charactersBefore(m_line, at), sentence, m_lineNumber);
}

}  // namespace aon
