// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/network/kernel/buffer.h"

#include <atomic>
#include <cstdint>
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
// From here on a page of its own is worth its memory: the weights of a published network, 0.5 MB, are read whole at every
// step, and small pages fall on the sets of the second-level cache as chance has it.
constexpr std::size_t HugeFrom = std::size_t(256) << 10;

std::size_t nextStagger()
{
    static std::atomic<std::size_t> count{0};
    return (count++ * 5 * CacheLine) % SmallPage;
}

}  // namespace

void preferHugePages(void* at, std::size_t bytes)
{
#ifdef MADV_HUGEPAGE
    const auto begin = (reinterpret_cast<std::uintptr_t>(at) + SmallPage - 1) / SmallPage * SmallPage;
    const auto end = (reinterpret_cast<std::uintptr_t>(at) + bytes) / SmallPage * SmallPage;
    if (end > begin && bytes >= HugeFrom)
        madvise(reinterpret_cast<void*>(begin), end - begin, MADV_HUGEPAGE);
#else
    static_cast<void>(at), static_cast<void>(bytes);
#endif
}

void Buffer::reserve(std::size_t floats)
{
    if (floats <= m_size)
        return;
    release();
    const std::size_t bytes = floats * sizeof(float);
    const std::size_t alignment = bytes >= HugeFrom ? HugePage : SmallPage;
    const std::size_t whole = (bytes + SmallPage + alignment - 1) / alignment * alignment;
    m_block = std::aligned_alloc(alignment, whole);
    if (!m_block)
        throw std::bad_alloc();
    preferHugePages(m_block, whole);
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
