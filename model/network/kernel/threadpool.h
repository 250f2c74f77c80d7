// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: a few threads that wait for work. The caller's thread works too, so a pool of one starts none. Whoever waits looks
// again for some microseconds before it sleeps: work that comes in many short pieces would otherwise wait for the system.

#include <atomic>
#include <condition_variable>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace aon::kernel {

class ThreadPool {
public:
    /// 0: as many as the machine has.
    explicit ThreadPool(int threads);
    ~ThreadPool();
    ThreadPool(const ThreadPool&) = delete;
    ThreadPool& operator=(const ThreadPool&) = delete;

    int size() const { return static_cast<int>(m_threads.size()) + 1; }

    /// task(0) … task(count - 1), each once, in any order and on any thread; returns when all are done. The first
    /// exception is thrown again here; tasks not yet begun are then left out.
    void run(int count, const std::function<void(int)>& task);

private:
    void work();
    void takeTasks();

    std::vector<std::thread> m_threads;
    std::mutex m_mutex;
    std::condition_variable m_begin, m_end;
    const std::function<void(int)>* m_task = nullptr;
    int m_count = 0;
    std::atomic<int> m_busy{0}, m_next{0};
    std::atomic<long> m_generation{0};
    std::atomic<bool> m_quit{false};
    std::exception_ptr m_failure;
};

}  // namespace aon::kernel
