// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/openingjob.h"

#include "ui/words/failures.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

namespace aon {

namespace {

// What the worker says is said on the job's thread, if the job is still there.
void post(const QPointer<OpeningJob>& job, std::function<void()> what)
{
    QMetaObject::invokeMethod(
        QCoreApplication::instance(),
        [job, what = std::move(what)] {
            if (job)
                what();
        },
        Qt::QueuedConnection);
}

}  // namespace

void OpeningJob::start(const OpenRequest& request)
{
    start([request](const OpenProgress& progress) { return open(request, progress); });
}

void OpeningJob::start(Work work)
{
    cancel();
    m_cancelled = std::make_shared<std::atomic<bool>>(false);
    QThreadPool::globalInstance()->start([this, job = QPointer<OpeningJob>(this), mine = m_cancelled, work = std::move(work)] {
        const auto answer = [&](std::function<void()> what) {
            post(job, [this, mine, what = std::move(what)] { end(mine, what); });
        };
        const OpenProgress progress = [&](const QString& task) {
            post(job, [this, mine, task] {
                if (!*mine)
                    emit progressed(task);
            });
            return !*mine;
        };
        try {
            auto result = std::make_shared<Opened>(work(progress));
            answer([this, result] { emit opened(*result); });
        } catch (const AreasNeeded& need) {
            answer([this, file = QString::fromStdString(need.file), neurons = need.neurons] { emit areasNeeded(file, neurons); });
        } catch (const OpeningCancelled&) {
            answer([] {});
        } catch (const std::bad_alloc&) {
            answer([this] { emit failed(tr("There is not enough memory to read this.")); });
        } catch (const std::exception& error) {
            answer([this, sentence = failureSentence(error)] { emit failed(sentence); });
        }
    });
}

void OpeningJob::end(const std::shared_ptr<std::atomic<bool>>& mine, const std::function<void()>& answer)
{
    if (*mine)
        return;
    m_cancelled = nullptr;
    answer();
    emit ended();
}

void OpeningJob::cancel()
{
    if (!m_cancelled)
        return;
    *m_cancelled = true;
    m_cancelled = nullptr;
    emit ended();
}

}  // namespace aon
