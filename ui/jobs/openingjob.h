// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: opening off the GUI thread. Giving up answers at once: what is still being read is read to its end and dropped.

#include "ui/files/opening.h"

#include <QObject>

#include <atomic>

namespace aon {

class OpeningJob : public QObject {
    Q_OBJECT
public:
    using Work = std::function<Opened(const OpenProgress&)>;

    explicit OpeningJob(QObject* parent = nullptr) : QObject(parent) {}
    ~OpeningJob() override { cancel(); }

    void start(const OpenRequest& request);
    void start(Work work);  ///< anything else that makes a document
    void cancel();
    bool isBusy() const { return m_cancelled != nullptr; }

signals:
    void progressed(const QString& task);
    void opened(const aon::Opened& opened);
    void areasNeeded(const QString& file, int neurons);
    void failed(const QString& sentence);
    void ended();  ///< after each of these, and when given up

private:
    void end(const std::shared_ptr<std::atomic<bool>>& mine, const std::function<void()>& answer);

    std::shared_ptr<std::atomic<bool>> m_cancelled;  ///< of the newest; null: idle
};

}  // namespace aon
