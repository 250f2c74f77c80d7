// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: a zlib stream that is read piece by piece, so that a declared size costs nothing until the bytes are there.

#include <zlib.h>

#include <algorithm>
#include <string>
#include <string_view>

namespace aon {

class Inflater {
public:
    explicit Inflater(std::string_view content) : m_good(inflateInit(&m_stream) == Z_OK)
    {
        m_stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(content.data()));
        m_stream.avail_in = static_cast<uInt>(content.size());
    }
    ~Inflater() { inflateEnd(&m_stream); }
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;

    /// Appends up to `length` bytes; false when the stream has fewer.
    bool append(std::string& out, std::size_t length)
    {
        constexpr std::size_t piece = std::size_t(1) << 22;
        for (std::size_t end = out.size() + length; m_good && out.size() < end;) {
            const std::size_t from = out.size();
            out.resize(std::min(end, from + piece));
            out.resize(out.size() - inflateTo(out.data() + from, out.size() - from));
            m_good = out.size() == std::min(end, from + piece);
        }
        return m_good;
    }

    /// The stream ends here, its checksum is right, and nothing follows.
    bool atEnd()
    {
        char more;
        return m_good && inflateTo(&more, 1) == 1 && m_state == Z_STREAM_END && m_stream.avail_in == 0;
    }

private:
    // How many bytes are missing.
    std::size_t inflateTo(char* out, std::size_t length)
    {
        m_stream.next_out = reinterpret_cast<Bytef*>(out);
        m_stream.avail_out = static_cast<uInt>(length);
        m_state = m_state == Z_OK ? inflate(&m_stream, Z_SYNC_FLUSH) : m_state;
        return m_stream.avail_out;
    }

    z_stream m_stream{};
    int m_state = Z_OK;
    bool m_good;
};

}  // namespace aon
