// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/comparisonjob.h"

#include "ui/words/failures.h"

#include <chrono>
#include <utility>

namespace aon {

namespace {

constexpr std::chrono::milliseconds lookEvery{2};  // an eighth of a frame

}  // namespace

ComparisonJob::ComparisonJob(QObject* parent) : QObject(parent), m_thread([this] { work(); })
{
    m_timer.setInterval(lookEvery);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &ComparisonJob::look);
}

ComparisonJob::~ComparisonJob()
{
    {
        const std::lock_guard lock(m_mutex);
        m_quit = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void ComparisonJob::request(ComparisonRequest request)
{
    {
        const std::lock_guard lock(m_mutex);
        m_waiting = std::move(request);
    }
    m_wake.notify_one();
    m_timer.start();
}

bool ComparisonJob::isBusy() const
{
    const std::lock_guard lock(m_mutex);
    return m_busy || m_waiting.has_value() || m_answer.has_value();
}

void ComparisonJob::look()
{
    std::optional<Answer> answer;
    {
        const std::lock_guard lock(m_mutex);
        answer = std::exchange(m_answer, std::nullopt);
        if (!m_busy && !m_waiting)
            m_timer.stop();
    }
    if (answer && answer->comparison)
        emit finished(answer->comparison);
    else if (answer)
        emit failed(answer->failure);
}

void ComparisonJob::work()
{
    Comparator comparator(makeEngine());
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait(lock, [this] { return m_quit || m_waiting.has_value(); });
        if (m_quit)
            return;
        ComparisonRequest request = *std::exchange(m_waiting, std::nullopt);
        m_busy = true;
        lock.unlock();
        Answer found = answer(comparator, std::move(request));
        lock.lock();
        m_answer = std::move(found);
        m_busy = false;
    }
}

ComparisonJob::Answer ComparisonJob::answer(Comparator& comparator, ComparisonRequest request)
{
    try {
        return {comparator.compare(std::move(request.model), std::move(request.dataset), std::move(request.perturbations)), {}};
    } catch (const std::exception& error) {
        return {nullptr, failureSentence(error)};
    }
}

}  // namespace aon
