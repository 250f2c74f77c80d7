// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/error.h"
#include "model/recording/matlayout.h"

#include <zlib.h>

#include <cstring>
#include <optional>

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
        return true;
    if (cls == SingleClass)
        return s->isReal ? s->size == 4 : s->size <= 2;
    const bool classSigned = (cls - Int8Class) % 2 == 0;
    const std::size_t classSize = std::size_t(1) << ((cls - Int8Class) / 2);
    if (s->isReal)
        return false;
    return classSigned ? s->size < classSize || (s->size == classSize && s->isSigned) : s->size <= classSize && !s->isSigned;
}

const char* classNames[] = {"", "cell", "struct", "object", "char", "sparse", "double", "single", "int8", "uint8", "int16",
                            "uint16", "int32", "uint32", "int64", "uint64", "function handle", "opaque object"};

class Walker {
public:
    Walker(std::string_view bytes, const std::string& file)
        : m_bytes(bytes), m_file(file), m_swapped(bytes[126] == 'M')
    {
        m_layout.cleanCopy = std::string(bytes.substr(0, headerLength));
    }

    MatLayout walk()
    {
        std::size_t at = headerLength;
        while (at < m_bytes.size()) {
            if (m_bytes.size() - at < 8)
                refuse("a file that was cut or altered");
            const std::uint32_t type = number(m_bytes, at), length = number(m_bytes, at + 4);
            if (m_bytes.size() - at - 8 < length)
                refuse("a file that was cut or altered");
            const std::string_view content = m_bytes.substr(at + 8, length);
            if (type == Compressed)
                addCompressed(content);
            else if (type == MatrixType)
                addMatrix(m_bytes.substr(at, length + 8));
            else
                refuse("an element of type " + std::to_string(type));
            at += 8 + length;
        }
        return std::move(m_layout);
    }

private:
    struct Element {
        std::uint32_t type = 0;
        std::string_view data;
    };

    [[noreturn]] void refuse(const std::string& found, const std::string& variable = {}) const
    {
        const std::string place = !variable.empty() ? variable
                                  : m_layout.variables.empty() ? "" : "after " + m_layout.variables.back().name;
        throw InputError({m_file, place, "a whole MATLAB 5 file", found, ""});
    }

    std::uint32_t number(std::string_view bytes, std::size_t at) const
    {
        std::uint32_t value;
        std::memcpy(&value, bytes.data() + at, 4);
        return m_swapped ? __builtin_bswap32(value) : value;
    }

    // The sub-element at the front of `rest`, which loses it and its padding. Short ones keep their data inside the tag.
    Element take(std::string_view& rest) const
    {
        if (rest.size() < 8)
            refuse("a file that was cut or altered");
        const std::uint32_t tag = number(rest, 0);
        if (const std::uint32_t length = tag >> 16; length != 0) {
            const Element element{tag & 0xFFFF, rest.substr(4, length)};
            if (length > 4)
                refuse("a damaged element");
            rest.remove_prefix(8);
            return element;
        }
        const std::size_t length = number(rest, 4), padded = (length + 7) / 8 * 8;
        if (rest.size() - 8 < padded)
            refuse("a file that was cut or altered");
        const Element element{tag, rest.substr(8, length)};
        rest.remove_prefix(8 + padded);
        return element;
    }

    void addCompressed(std::string_view content)
    {
        z_stream stream{};
        if (inflateInit(&stream) != Z_OK)
            refuse("a compressed variable that cannot be opened");
        struct End {
            z_stream* stream;
            ~End() { inflateEnd(stream); }
        } end{&stream};
        stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(content.data()));
        stream.avail_in = static_cast<uInt>(content.size());
        std::string matrix(8, '\0');
        int state = inflateInto(stream, matrix, 0);
        const std::size_t length = state == Z_OK || state == Z_STREAM_END ? number(matrix, 4) : 0;
        if (stream.avail_out != 0 || number(matrix, 0) != MatrixType || length > matVariableLimit)
            refuse("a damaged compressed variable");
        // Grown as it fills, so that a declared size costs nothing until the bytes are there.
        constexpr std::size_t piece = std::size_t(1) << 22;
        while (state == Z_OK && matrix.size() < length + 8) {
            const std::size_t from = matrix.size();
            matrix.resize(std::min(length + 8, from + piece));
            state = inflateInto(stream, matrix, from);
            if (stream.avail_out != 0)
                refuse("a compressed variable that was cut or altered");
        }
        if (state == Z_OK) {
            Bytef more;
            stream.next_out = &more;
            stream.avail_out = 1;
            state = inflate(&stream, Z_FINISH);
            if (stream.avail_out == 0)
                refuse("a compressed variable longer than it says");
        }
        if (state != Z_STREAM_END || stream.avail_in != 0 || matrix.size() != length + 8)
            refuse("a compressed variable that was cut or altered");
        addMatrix(matrix);
    }

    static int inflateInto(z_stream& stream, std::string& out, std::size_t from)
    {
        stream.next_out = reinterpret_cast<Bytef*>(out.data() + from);
        stream.avail_out = static_cast<uInt>(out.size() - from);
        return inflate(&stream, Z_SYNC_FLUSH);
    }

    // `whole` is the element with its tag.
    void addMatrix(std::string_view whole)
    {
        std::string_view rest = whole.substr(8);
        if (rest.empty())
            refuse("an empty variable");
        const Element flags = take(rest);
        if (flags.type != UInt32 || flags.data.size() != 8)
            refuse("damaged array flags");
        const std::uint32_t word = number(flags.data, 0), cls = word & 0xFF;
        if (cls < CellClass || cls > OpaqueClass)
            refuse("a variable of an unknown class (" + std::to_string(cls) + ")");
        MatVariable v;
        v.className = classNames[cls];
        if (cls == OpaqueClass) {
            v.kind = MatVariable::Kind::Other;
            v.dims = {1, 1};
            v.name = std::string(take(rest).data);
            return add(std::move(v));
        }
        readShape(v, take(rest));
        const Element name = take(rest);
        v.name = std::string(name.data);
        if ((name.type != Int8 && name.type != Utf8) || v.name.find('\0') != std::string::npos)
            refuse("a damaged variable name");
        if (v.name.empty() && cls == UInt8Class)
            return;  // MATLAB's own workspace of functions has no name
        if (v.name.empty())
            refuse("a variable without a name");
        v.kind = kindOf(cls, word);
        const bool values = v.kind == MatVariable::Kind::Numeric || v.kind == MatVariable::Kind::Logical;
        if (values || v.kind == MatVariable::Kind::Text)
            checkData(v, cls, rest);
        if (values || v.kind == MatVariable::Kind::Text)
            m_layout.cleanCopy += whole;
        add(std::move(v));
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
        case ObjectClass: return MatVariable::Kind::Other;
        default: return word & complex ? MatVariable::Kind::Complex : word & logical ? MatVariable::Kind::Logical : MatVariable::Kind::Numeric;
        }
    }

    void readShape(MatVariable& v, const Element& dims) const
    {
        constexpr std::size_t mostDimensions = 32;
        const std::size_t rank = dims.data.size() / 4;
        if (dims.type != Int32 || dims.data.size() % 4 != 0 || rank < 2 || rank > mostDimensions)
            refuse("damaged dimensions");
        for (std::size_t k = 0; k < rank; ++k) {
            const auto n = static_cast<std::int32_t>(number(dims.data, 4 * k));
            if (n < 0)
                refuse("a negative dimension");
            v.dims.push_back(static_cast<std::size_t>(n));
        }
    }

    void checkData(const MatVariable& v, std::uint32_t cls, std::string_view rest) const
    {
        std::size_t count = 0;
        if (!countFits(v.dims, 1, count))
            refuse("a variable of " + v.shape() + " values", v.name);
        const Element data = take(rest);
        std::size_t each = 0;
        if (cls == CharClass)
            each = data.type == UInt16 || data.type == Utf16 ? 2 : data.type == UInt8 || data.type == Int8 || data.type == Utf8 ? 1 : 0;
        else if (fits(data.type, cls))
            each = storageOf(data.type)->size;
        if (each == 0)
            refuse("data of a type (" + std::to_string(data.type) + ") that does not go with the class " + v.className, v.name);
        if (data.data.size() != count * each)
            refuse(std::to_string(data.data.size()) + " bytes of data for " + v.shape() + " values of " + std::to_string(each) + " bytes", v.name);
        if (!rest.empty())
            refuse("more data than its dimensions say", v.name);
    }

    void add(MatVariable v)
    {
        for (const MatVariable& other : m_layout.variables)
            if (other.name == v.name)
                refuse("two variables of this name", v.name);
        m_layout.variables.push_back(std::move(v));
    }

    std::string_view m_bytes;
    const std::string& m_file;
    bool m_swapped;
    MatLayout m_layout;
};

}  // namespace

MatLayout checkV5(std::string_view bytes, const std::string& file) { return Walker(bytes, file).walk(); }

}  // namespace aon
