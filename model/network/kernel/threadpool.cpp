// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/network/kernel/threadpool.h"

#include <hwy/cache_control.h>

#include <algorithm>

namespace aon::kernel {

namespace {

constexpr int Looks = 4000;  // about 30 µs, what it takes to wake a thread

template <typename Done>
bool soon(const Done& done)
{
    for (int k = 0; k < Looks; ++k) {
        if (done())
            return true;
        hwy::Pause();
    }
    return false;
}

}  // namespace

ThreadPool::ThreadPool(int threads)
{
    const int wanted = threads > 0 ? threads : std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    for (int t = 1; t < wanted; ++t)
        m_threads.emplace_back([this] { work(); });
}

ThreadPool::~ThreadPool()
{
    {
        const std::lock_guard lock(m_mutex);
        m_quit = true;
    }
    m_begin.notify_all();
    for (std::thread& thread : m_threads)
        thread.join();
}

void ThreadPool::run(int count, const std::function<void(int)>& task)
{
    {
        const std::lock_guard lock(m_mutex);
        m_task = &task;
        m_count = count;
        m_next = 0;
        m_busy = static_cast<int>(m_threads.size());
        m_failure = nullptr;
        ++m_generation;
    }
    m_begin.notify_all();
    takeTasks();
    const auto done = [this] { return m_busy == 0; };
    soon(done);
    std::unique_lock lock(m_mutex);
    m_end.wait(lock, done);
    if (m_failure)
        std::rethrow_exception(m_failure);
}

void ThreadPool::work()
{
    long seen = 0;
    while (true) {
        const auto called = [&] { return m_quit || m_generation != seen; };
        soon(called);
        {
            std::unique_lock lock(m_mutex);
            m_begin.wait(lock, called);
            if (m_quit)
                return;
            seen = m_generation;
        }
        takeTasks();
        const std::lock_guard lock(m_mutex);
        if (--m_busy == 0)
            m_end.notify_one();
    }
}

void ThreadPool::takeTasks()
{
    try {
        for (int k = m_next++; k < m_count; k = m_next++)
            (*m_task)(k);
    } catch (...) {
        const std::lock_guard lock(m_mutex);
        if (!m_failure)
            m_failure = std::current_exception();
        m_next = m_count;
    }
}

}  // namespace aon::kernel
