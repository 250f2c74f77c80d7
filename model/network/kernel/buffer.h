// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: float arrays for the kernel: aligned to a cache line, large ones on huge pages, and started at different places
// of a page, because arrays that begin alike compete for the same few cache sets.

#include <cstddef>

namespace aon::kernel {

/// Ask for huge pages for memory of others that has not been touched yet: what takes most of the time of a large array that
/// is filled once is otherwise the system handing out its pages. No effect where there are none.
void preferHugePages(void* at, std::size_t bytes);

class Buffer {
public:
    Buffer() = default;
    ~Buffer() { release(); }
    Buffer(Buffer&& other) noexcept { swap(other); }
    Buffer& operator=(Buffer&& other) noexcept
    {
        swap(other);
        return *this;
    }
    Buffer(const Buffer&) = delete;
    Buffer& operator=(const Buffer&) = delete;

    /// At least `floats`; what was in it is lost when it grows, and new memory is zero. std::bad_alloc.
    void reserve(std::size_t floats);
    float* data() const { return m_data; }
    std::size_t size() const { return m_size; }

private:
    void release();
    void swap(Buffer& other) noexcept;

    void* m_block = nullptr;
    float* m_data = nullptr;
    std::size_t m_size = 0;
};

}  // namespace aon::kernel
