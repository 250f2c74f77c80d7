// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/chancejob.h"

#include "ui/jobs/giveway.h"
#include "ui/words/failures.h"

#include <utility>

namespace aon {

ChanceJob::ChanceJob(QObject* parent) : QObject(parent) { m_pool.setMaxThreadCount(1); }

ChanceJob::~ChanceJob()
{
    cancel();
    m_pool.waitForDone();
}

void ChanceJob::cancel()
{
    if (m_run)
        m_run->stop = true;
    m_run.reset();
}

void ChanceJob::start(std::shared_ptr<const Comparison> comparison, const NullOptions& options)
{
    cancel();
    m_run = std::make_shared<Run>();
    m_pool.start([this, run = m_run, comparison = std::move(comparison), options] { compute(run, *comparison, options); });
}

// On the pool's thread, which this object waits for before it goes.
void ChanceJob::compute(const std::shared_ptr<Run>& run, const Comparison& comparison, const NullOptions& options)
{
    const auto tell = [this, &run](auto what) {
        QMetaObject::invokeMethod(this, [this, run, what = std::move(what)] {
            if (run == m_run)
                what();
        });
    };
    giveWay();
    try {
        const std::unique_ptr<Engine> engine = makeEngine();
        auto chance = nullDistribution(comparison, standardGroups(comparison.model->population), *engine, options,
                                       [&](int done) { tell([this, done, draws = options.draws] { emit progressed(done, draws); }); },
                                       [&] { return run->stop.load(); });
        if (!chance)
            return;
        tell([this, result = std::make_shared<const NullDistribution>(std::move(*chance))] {
            m_run.reset();
            emit finished(result);
        });
    } catch (const std::exception& error) {
        tell([this, sentence = failureSentence(error)] {
            m_run.reset();
            emit failed(sentence);
        });
    }
}

}  // namespace aon
