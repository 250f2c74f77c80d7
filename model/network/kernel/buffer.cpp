// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/network/kernel/buffer.h"

#include <atomic>
#include <cstdlib>
#include <cstring>
#include <new>
#include <utility>

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace aon::kernel {

namespace {

constexpr std::size_t CacheLine = 64, SmallPage = 4096, HugePage = std::size_t(2) << 20;

std::size_t nextStagger()
{
    static std::atomic<std::size_t> count{0};
    return (count++ * 5 * CacheLine) % SmallPage;
}

}  // namespace

void Buffer::reserve(std::size_t floats)
{
    if (floats <= m_size)
        return;
    release();
    const std::size_t bytes = floats * sizeof(float);
    const std::size_t alignment = bytes >= 2 * HugePage ? HugePage : SmallPage;
    const std::size_t whole = (bytes + SmallPage + alignment - 1) / alignment * alignment;
    m_block = std::aligned_alloc(alignment, whole);
    if (!m_block)
        throw std::bad_alloc();
#ifdef MADV_HUGEPAGE
    if (alignment == HugePage)
        madvise(m_block, whole, MADV_HUGEPAGE);
#endif
    m_data = reinterpret_cast<float*>(static_cast<char*>(m_block) + nextStagger());
    m_size = floats;
    std::memset(m_data, 0, bytes);
}

void Buffer::release()
{
    std::free(m_block);
    m_block = nullptr;
    m_data = nullptr;
    m_size = 0;
}

void Buffer::swap(Buffer& other) noexcept
{
    std::swap(m_block, other.m_block);
    std::swap(m_data, other.m_data);
    std::swap(m_size, other.m_size);
}

}  // namespace aon::kernel
