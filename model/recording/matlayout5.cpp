// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/error.h"
#include "model/recording/inflater.h"
#include "model/recording/matlayout.h"
#include "model/recording/unicode.h"

#include <algorithm>
#include <cstring>

namespace aon {

namespace {

constexpr std::size_t headerLength = 128;
enum Type : std::uint32_t { Int8 = 1, UInt8, Int16, UInt16, Int32, UInt32, Single, Double = 9, Int64 = 12, UInt64, MatrixType, Compressed, Utf8, Utf16, Utf32 };
enum Class : std::uint32_t { CellClass = 1, StructClass, ObjectClass, CharClass, SparseClass, DoubleClass, SingleClass, Int8Class,
                             UInt8Class, Int16Class, UInt16Class, Int32Class, UInt32Class, Int64Class, UInt64Class, FunctionClass, OpaqueClass };

struct Storage {
    std::size_t size;    // bytes
    bool isSigned, isReal;
};

std::optional<Storage> storageOf(std::uint32_t type)
{
    switch (type) {
    case Int8: return Storage{1, true, false};
    case UInt8: return Storage{1, false, false};
    case Int16: return Storage{2, true, false};
    case UInt16: return Storage{2, false, false};
    case Int32: return Storage{4, true, false};
    case UInt32: return Storage{4, false, false};
    case Int64: return Storage{8, true, false};
    case UInt64: return Storage{8, false, false};
    case Single: return Storage{4, true, true};
    case Double: return Storage{8, true, true};
    default: return std::nullopt;
    }
}

// Every value the storage can hold is a value of the class, so that a reader that converts and one that does not agree.
bool fits(std::uint32_t type, std::uint32_t cls)
{
    const std::optional<Storage> s = storageOf(type);
    if (!s)
        return false;
    if (cls == DoubleClass)
        return s->isReal || s->size <= 4;
    if (cls == SingleClass)
        return s->isReal ? s->size == 4 : s->size <= 2;
    const bool classSigned = (cls - Int8Class) % 2 == 0;
    const std::size_t classSize = std::size_t(1) << ((cls - Int8Class) / 2);
    if (s->isReal)
        return false;
    return classSigned ? s->size < classSize || (s->size == classSize && s->isSigned) : s->size <= classSize && !s->isSigned;
}

const char* const classNames[] = {"", "cell", "struct", "object", "char", "sparse", "double", "single", "int8", "uint8", "int16",
                                  "uint16", "int32", "uint32", "int64", "uint64", "function handle", "opaque object"};

class WalkerV5 {
public:
    WalkerV5(std::string_view bytes, const std::string& file) : m_bytes(bytes), m_file(file), m_swapped(bytes[126] == 'M'), m_sizes(bytes.size())
    {
        m_layout.cleanCopy = std::string(bytes.substr(0, headerLength));
    }

    MatLayout walk()
    {
        for (m_bytes.remove_prefix(headerLength); !m_bytes.empty();) {
            if (m_bytes.size() < 8)
                refuse("a file that was cut or altered");
            const std::uint32_t type = number(m_bytes, 0), length = number(m_bytes, 4);
            if (m_bytes.size() - 8 < length)
                refuse("a file that was cut or altered");
            if (type == Compressed)
                addCompressed(m_bytes.substr(8, length));
            else if (type == MatrixType)
                addMatrix(m_bytes.substr(0, 8 + std::size_t(length)));
            else
                refuse("an element of type " + std::to_string(type));
            m_bytes.remove_prefix(8 + std::size_t(length));
        }
        spoilRepeated(m_layout.variables);
        return std::move(m_layout);
    }

private:
    struct Element {
        std::uint32_t type = 0;
        std::string_view data;
    };

    [[noreturn]] void refuse(const std::string& found) const
    {
        const auto& known = m_layout.variables;
        throw InputError({m_file, known.empty() ? "" : "after " + known.back().name, "a whole MATLAB 5 file", found, ""});
    }

    std::uint32_t number(std::string_view bytes, std::size_t at) const
    {
        std::uint32_t value;
        std::memcpy(&value, bytes.data() + at, 4);
        return m_swapped ? __builtin_bswap32(value) : value;
    }

    // The sub-element at the front of `rest`, which loses it and its padding; nothing when it is not whole.
    // Short ones keep their data inside the tag.
    std::optional<Element> takeElement(std::string_view& rest) const
    {
        if (rest.size() < 8)
            return std::nullopt;
        const std::uint32_t tag = number(rest, 0), shortLength = tag >> 16;
        const std::size_t length = shortLength ? shortLength : number(rest, 4), begin = shortLength ? 4 : 8;
        const std::size_t padded = shortLength ? 8 : 8 + (length + 7) / 8 * 8;
        if (shortLength > 4 || rest.size() < padded)
            return std::nullopt;
        const Element element{shortLength ? tag & 0xFFFF : tag, rest.substr(begin, length)};
        rest.remove_prefix(padded);
        return element;
    }

    Element take(std::string_view& rest) const
    {
        if (const std::optional<Element> element = takeElement(rest))
            return *element;
        refuse("a variable that was cut or altered");
    }

    // A variable too large to be read is inflated only as far as its name.
    void addCompressed(std::string_view content)
    {
        constexpr std::size_t longestHeader = 1 << 16;
        const std::size_t mostBytes = std::min(mostInVariable, m_sizes.left()) * 8 + longestHeader;
        Inflater inflater(content);
        std::string matrix;
        if (!inflater.append(matrix, 8) || number(matrix, 0) != MatrixType)
            refuse("a damaged compressed variable");
        const std::size_t length = number(matrix, 4);
        if (!inflater.append(matrix, std::min(length, length > mostBytes ? longestHeader : length)))
            refuse("a compressed variable that was cut or altered");
        if (length <= mostBytes && !inflater.atEnd())
            refuse("a compressed variable that was cut or altered");
        addMatrix(matrix);
    }

    // `whole` is the element with its tag.
    void addMatrix(std::string_view whole)
    {
        std::string_view rest = whole.substr(8);
        const Element flags = take(rest);
        if (flags.type != UInt32 || flags.data.size() != 8)
            refuse("damaged array flags");
        const std::uint32_t word = number(flags.data, 0), cls = word & 0xFF;
        MatVariable v;
        const std::string damage = cls == OpaqueClass ? std::string() : readShape(v, take(rest));
        const Element name = take(rest);
        if ((name.type != Int8 && name.type != Utf8) || name.data.find('\0') != name.data.npos)
            refuse("a damaged variable name");
        if (name.data.empty() && cls == UInt8Class)
            return;  // MATLAB's own workspace of functions has no name
        if (name.data.empty())
            refuse("a variable without a name");
        v.name = plainName(name.data);
        v.kind = kindOf(cls, word);
        v.className = v.kind == MatVariable::Kind::Logical ? "logical" : cls <= OpaqueClass ? classNames[cls] : "unknown";
        if (!damage.empty())
            spoil(v, damage);
        else if (cls < CellClass || cls > OpaqueClass)
            spoil(v, "a variable of an unknown class (" + std::to_string(cls) + ")");
        else if (v.kind == MatVariable::Kind::Numeric || v.kind == MatVariable::Kind::Logical || v.kind == MatVariable::Kind::Text)
            readData(v, cls, whole, rest);
        m_layout.variables.push_back(std::move(v));
    }

    static MatVariable::Kind kindOf(std::uint32_t cls, std::uint32_t word)
    {
        constexpr std::uint32_t logical = 0x200, complex = 0x800;
        switch (cls) {
        case CellClass: return MatVariable::Kind::Cell;
        case StructClass: return MatVariable::Kind::Struct;
        case CharClass: return MatVariable::Kind::Text;
        case SparseClass: return MatVariable::Kind::Sparse;
        case FunctionClass: return MatVariable::Kind::Function;
        case ObjectClass:
        case OpaqueClass: return MatVariable::Kind::Other;
        default: return word & complex ? MatVariable::Kind::Complex : word & logical ? MatVariable::Kind::Logical : MatVariable::Kind::Numeric;
        }
    }

    // What is wrong with the dimensions; empty when nothing is.
    std::string readShape(MatVariable& v, const Element& dims) const
    {
        constexpr std::size_t mostDimensions = 32;
        const std::size_t rank = dims.data.size() / 4;
        if (dims.type != Int32 || dims.data.size() % 4 != 0 || rank < 2 || rank > mostDimensions)
            return "damaged dimensions";
        for (std::size_t k = 0; k < rank; ++k) {
            const auto n = static_cast<std::int32_t>(number(dims.data, 4 * k));
            if (n < 0)
                return "a negative dimension";
            v.dims.push_back(static_cast<std::size_t>(n));
        }
        return {};
    }

    void readData(MatVariable& v, std::uint32_t cls, std::string_view whole, std::string_view rest)
    {
        const std::optional<std::size_t> count = m_sizes.count(v.dims);
        if (!count)
            return spoil(v, tooLarge(v.shape()));
        const std::optional<Element> data = takeElement(rest);
        if (!data)
            return spoil(v, "a variable that was cut or altered");
        if (!rest.empty())
            return spoil(v, "more data than its dimensions say");
        if (v.kind == MatVariable::Kind::Text)
            return readText(v, *data);
        if (!fits(data->type, cls))
            return spoil(v, "data of a type (" + std::to_string(data->type) + ") that does not go with the class " + v.className);
        if (data->data.size() != *count * storageOf(data->type)->size)
            return spoil(v, std::to_string(data->data.size()) + " bytes of data where its dimensions say " + v.shape());
        if (*count > 0)
            m_layout.cleanCopy += whole;
    }

    void readText(MatVariable& v, const Element& data) const
    {
        const bool wide = data.type == UInt16 || data.type == Utf16;
        std::u32string characters;
        if (data.type == Utf8 && !isUtf8(data.data))
            return spoil(v, "text that is not UTF-8");
        if (data.type == Utf8)
            characters = codePoints(data.data);
        else if (data.type == UInt8 || data.type == Int8)
            for (char c : data.data)
                characters += static_cast<unsigned char>(c);
        else if (wide)
            for (std::size_t k = 0; k + 1 < data.data.size(); k += 2) {
                const auto first = static_cast<unsigned char>(data.data[k]), second = static_cast<unsigned char>(data.data[k + 1]);
                characters += static_cast<char32_t>(m_swapped ? first << 8 | second : second << 8 | first);
            }
        else
            return spoil(v, "data of a type (" + std::to_string(data.type) + ") that does not go with the class char");
        if (wide && data.data.size() % 2)
            return spoil(v, "half a character");
        // MATLAB counts UTF-16 units, others characters.
        if (data.type == Utf8 && characters.size() != v.count()) {
            const std::u16string units = utf16FromUtf8(data.data);
            characters.assign(units.begin(), units.end());
        }
        layText(v, characters);
    }

    std::string_view m_bytes;  // what is left
    const std::string& m_file;
    bool m_swapped;
    MatSizes m_sizes;
    MatLayout m_layout;
};

}  // namespace

MatLayout checkV5(std::string_view bytes, const std::string& file) { return WalkerV5(bytes, file).walk(); }

}  // namespace aon
