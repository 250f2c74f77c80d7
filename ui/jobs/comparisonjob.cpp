// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/comparisonjob.h"

#include <QMetaObject>

#include <utility>

namespace aon {

ComparisonJob::ComparisonJob(QObject* parent) : QObject(parent), m_thread([this] { work(); }) {}

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
}

bool ComparisonJob::isBusy() const
{
    const std::lock_guard lock(m_mutex);
    return m_busy || m_waiting.has_value();
}

void ComparisonJob::work()
{
    Comparator comparator(makeEngine());
    while (true) {
        ComparisonRequest request;
        {
            std::unique_lock lock(m_mutex);
            m_busy = false;
            m_wake.wait(lock, [this] { return m_quit || m_waiting.has_value(); });
            if (m_quit)
                return;
            request = *std::exchange(m_waiting, std::nullopt);
            m_busy = true;
        }
        answer(comparator, std::move(request));
    }
}

void ComparisonJob::answer(Comparator& comparator, ComparisonRequest request)
{
    try {
        auto result = comparator.compare(std::move(request.model), std::move(request.dataset), std::move(request.perturbations));
        QMetaObject::invokeMethod(this, [this, result = std::move(result)] { emit finished(result); });
    } catch (const std::exception& error) {
        QMetaObject::invokeMethod(this, [this, sentence = QString::fromUtf8(error.what())] { emit failed(sentence); });
    }
}

}  // namespace aon
