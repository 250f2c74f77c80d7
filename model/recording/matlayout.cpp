// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recording/matlayout.h"

#include "model/base/error.h"
#include "model/recording/unicode.h"

#include <algorithm>
#include <bit>
#include <iterator>
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

// Version 4 knows Latin-1 only; other numbers are no characters, and readers make different ones of them.
constexpr char32_t noCharacter = U'\uFFFD';

template <class T>
std::u32string charactersOf(std::string_view data, bool swapped)
{
    std::u32string characters;
    for (; data.size() >= sizeof(T); data.remove_prefix(sizeof(T))) {
        unsigned char bytes[sizeof(T)];
        std::memcpy(bytes, data.data(), sizeof(T));
        if (swapped)
            std::reverse(std::begin(bytes), std::end(bytes));
        const T code = std::bit_cast<T>(bytes);
        const bool isCharacter = code >= T(0) && double(code) <= 0xFF && double(code) == double(static_cast<int>(code));
        characters += isCharacter ? static_cast<char32_t>(code) : noCharacter;
    }
    return characters;
}

// Texts of version 4 are numbers of any precision, one per character.
std::u32string charactersOf(std::string_view data, int precision, bool swapped)
{
    switch (precision) {
    case 0: return charactersOf<double>(data, swapped);
    case 1: return charactersOf<float>(data, swapped);
    case 2: return charactersOf<std::int32_t>(data, swapped);
    case 3: return charactersOf<std::int16_t>(data, swapped);
    case 4: return charactersOf<std::uint16_t>(data, swapped);
    default: return charactersOf<std::uint8_t>(data, swapped);
    }
}

class WalkerV4 {
public:
    WalkerV4(std::string_view bytes, const std::string& file)
        : m_bytes(bytes), m_file(file), m_swapped(!isMopt(int32At(bytes, 0, false), false)), m_sizes(bytes.size())
    {
    }

    MatLayout walk()
    {
        while (!m_bytes.empty())
            m_bytes.remove_prefix(takeVariable());
        spoilRepeated(m_layout.variables);
        return std::move(m_layout);
    }

private:
    [[noreturn]] void refuse(const std::string& found) const
    {
        const auto& known = m_layout.variables;
        throw InputError({m_file, known.empty() ? "" : "after " + known.back().name, "a whole MATLAB 4 file", found, ""});
    }

    // The length of the variable at the front: header, name, real and imaginary parts.
    std::size_t takeVariable()
    {
        if (m_bytes.size() < headerV4)
            refuse("a file that was cut or altered");
        std::int32_t header[5];
        for (std::size_t k = 0; k < 5; ++k)
            header[k] = int32At(m_bytes, 4 * k, m_swapped);
        const auto [mopt, rows, columns, imaginary, nameLength] = header;
        constexpr int longestName = 4096;
        if (!isMopt(mopt, m_swapped) || rows < 0 || columns < 0 || imaginary < 0 || imaginary > 1 || nameLength < 2 || nameLength > longestName)
            refuse("a damaged variable header");
        const std::size_t count = static_cast<std::size_t>(rows) * static_cast<std::size_t>(columns);
        const std::size_t begin = headerV4 + static_cast<std::size_t>(nameLength);
        if (m_bytes.size() < begin || m_bytes.size() - begin < count)
            refuse("a file that was cut or altered");
        const int precision = mopt / 10 % 10;
        const std::size_t length = count * v4Sizes[precision] * (imaginary ? 2 : 1);
        if (m_bytes.size() - begin < length)
            refuse("a file that was cut or altered");
        const std::string_view name = m_bytes.substr(headerV4, static_cast<std::size_t>(nameLength) - 1);
        if (m_bytes[begin - 1] != '\0' || name.find('\0') != name.npos)
            refuse("a damaged variable name");
        MatVariable v;
        v.name = plainName(name);
        v.dims = {static_cast<std::size_t>(rows), static_cast<std::size_t>(columns)};
        v.kind = kindOf(mopt % 10, imaginary);
        v.className = mopt % 10 == 1 ? "char" : v4Classes[precision];
        addVariable(std::move(v), begin, length, precision);
        return begin + length;
    }

    static MatVariable::Kind kindOf(int kind, bool imaginary)
    {
        return kind == 2 ? MatVariable::Kind::Sparse : imaginary ? MatVariable::Kind::Complex
               : kind == 1 ? MatVariable::Kind::Text : MatVariable::Kind::Numeric;
    }

    void addVariable(MatVariable v, std::size_t begin, std::size_t length, int precision)
    {
        const bool numeric = v.kind == MatVariable::Kind::Numeric, text = v.kind == MatVariable::Kind::Text;
        if ((numeric || text) && !m_sizes.count(v.dims))
            spoil(v, tooLarge(v.shape()));
        else if (text)
            addText(v, charactersOf(m_bytes.substr(begin, length), precision, m_swapped));
        else if (numeric && length > 0)
            m_layout.cleanCopy += m_bytes.substr(0, begin + length);
        m_layout.variables.push_back(std::move(v));
    }

    static void addText(MatVariable& v, const std::u32string& characters)
    {
        if (characters.find(noCharacter) != characters.npos)
            return spoil(v, "text with numbers that are no characters");
        layText(v, characters);
    }

    std::string_view m_bytes;  // what is left
    const std::string& m_file;
    bool m_swapped;
    MatSizes m_sizes;
    MatLayout m_layout;
};

}  // namespace

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

MatLayout checkV4(std::string_view bytes, const std::string& file) { return WalkerV4(bytes, file).walk(); }

}  // namespace aon
