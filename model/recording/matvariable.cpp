// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recording/matlayout.h"
#include "model/recording/unicode.h"

#include <algorithm>
#include <unordered_map>

namespace aon {

std::size_t MatVariable::count() const
{
    std::size_t product = 1;
    for (std::size_t n : dims)
        product *= n;
    return product;
}

std::string MatVariable::shape() const
{
    std::string product;
    for (std::size_t n : dims)
        product += (product.empty() ? "" : "×") + std::to_string(n);
    return product;
}

MatSizes::MatSizes(std::size_t fileBytes)
{
    constexpr std::size_t always = std::size_t(1) << 23, perByte = 16;
    m_left = std::min(mostInFile, always + perByte * std::min(fileBytes, mostInFile));
}

std::optional<std::size_t> MatSizes::count(const std::vector<std::size_t>& dims)
{
    std::size_t product = std::ranges::find(dims, 0u) == dims.end();
    for (std::size_t n : dims) {
        if (product > 0 && n > mostInVariable / product)
            return std::nullopt;
        product *= n;
    }
    if (product > m_left)
        return std::nullopt;
    m_left -= product;
    return product;
}

std::string tooLarge(const std::string& shape) { return "a variable of " + shape + " values, more than can be read"; }

std::string inexact(const std::string& value, std::size_t index)
{
    return value + " at position " + std::to_string(index + 1) + " (integers are exact up to 2^53)";
}

void spoil(MatVariable& variable, const std::string& found)
{
    variable.kind = MatVariable::Kind::Unusable;
    variable.trouble = found;
    variable.values.clear();
    variable.text.clear();
    variable.rows.clear();
}

void spoilRepeated(std::vector<MatVariable>& variables)
{
    std::unordered_map<std::string, std::size_t> first;
    for (std::size_t k = 0; k < variables.size(); ++k)
        if (const auto [found, fresh] = first.emplace(variables[k].name, k); !fresh)
            for (std::size_t repeated : {found->second, k})
                spoil(variables[repeated], "two variables of this name");
}

void layText(MatVariable& variable, const std::u32string& characters)
{
    constexpr std::size_t mostRows = 1 << 20;  // rows may be empty: their number costs nothing in the file
    const std::size_t count = variable.count(), rows = variable.dims[0];
    if (characters.size() != count)
        return spoil(variable, std::to_string(characters.size()) + " characters where its dimensions say " + variable.shape());
    if (rows > mostRows)
        return spoil(variable, "text of " + std::to_string(rows) + " rows, more than can be read");
    for (std::size_t row = 0; row < rows; ++row) {
        std::u32string line;
        for (std::size_t at = row; at < count; at += rows)
            line += characters[at];
        std::string text = utf8From(line);
        variable.text += text;
        text.erase(text.find_last_not_of(' ') + 1);
        variable.rows.push_back(std::move(text));
    }
}

}  // namespace aon
