// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/savingjob.h"

#include "ui/words/failures.h"

namespace aon {

SavingJob::SavingJob(QObject* parent) : QObject(parent) { m_threads.setMaxThreadCount(1); }

SavingJob::~SavingJob() { m_threads.waitForDone(); }

void SavingJob::start(std::function<void()> write, std::function<void(const QString&)> then)
{
    ++m_waiting;
    m_threads.start([this, write = std::move(write), then = std::move(then)] {
        QString failure;
        try {
            write();
        } catch (const std::exception& error) {
            failure = failureSentence(error);
        }
        QMetaObject::invokeMethod(
            this,
            [this, then, failure] {
                --m_waiting;
                then(failure);
            },
            Qt::QueuedConnection);
    });
}

}  // namespace aon
