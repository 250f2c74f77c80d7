// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the null distribution of one comparison, computed off the GUI thread because it simulates a hundred networks.
// One at a time; a new one or cancel() ends the one that runs within a batch or a band.

#include "model/analysis/nulldistribution.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <memory>

namespace aon {

class ChanceJob : public QObject {
    Q_OBJECT
public:
    explicit ChanceJob(QObject* parent = nullptr);
    ~ChanceJob() override;

    void start(std::shared_ptr<const Comparison> comparison, const NullOptions& options);
    void cancel();
    bool isRunning() const { return m_run != nullptr; }

signals:
    void progressed(int done, int draws);
    /// Of the comparison that start() was given last. On the thread of this object.
    void finished(std::shared_ptr<const aon::NullDistribution> chance);
    void failed(const QString& sentence);

private:
    struct Run {
        std::atomic<bool> stop = false;
    };
    void compute(const std::shared_ptr<Run>& run, const Comparison& comparison, const NullOptions& options);

    std::shared_ptr<Run> m_run;  ///< the one whose result is awaited; null: none
    QThreadPool m_pool;
};

}  // namespace aon
