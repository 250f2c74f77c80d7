// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: comparisons off the GUI thread. The newest request wins: one that waits is replaced, one that runs is finished
// and shown, so that a dragged slider moves the curves as fast as the machine can and ends on the right ones.

#include "model/analysis/comparison.h"

#include <QObject>
#include <QTimer>

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace aon {

struct ComparisonRequest {
    std::shared_ptr<const Model> model;
    std::shared_ptr<const Dataset> dataset;  ///< may be null
    std::vector<Perturbation> perturbations;
};

class ComparisonJob : public QObject {
    Q_OBJECT
public:
    explicit ComparisonJob(QObject* parent = nullptr);
    ~ComparisonJob() override;

    void request(ComparisonRequest request);
    bool isBusy() const;  ///< until the answer to the last request was told

signals:
    void finished(std::shared_ptr<const aon::Comparison> comparison);  ///< on the thread of this object
    void failed(const QString& sentence);

private:
    struct Answer {
        std::shared_ptr<const Comparison> comparison;
        QString failure;  ///< when there is no comparison
    };

    void work();
    void look();
    static Answer answer(Comparator& comparator, ComparisonRequest request);

    QTimer m_timer;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::optional<ComparisonRequest> m_waiting;
    std::optional<Answer> m_answer;
    bool m_busy = false, m_quit = false;
    std::thread m_thread;
};

}  // namespace aon
