// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: writing files off the GUI thread, one after the other.

#include <QObject>
#include <QThreadPool>

#include <functional>

namespace aon {

class SavingJob : public QObject {
    Q_OBJECT
public:
    explicit SavingJob(QObject* parent = nullptr);
    ~SavingJob() override;  ///< what was asked for is written first

    /// `then` is called on the thread of this object with what went wrong, empty when all is written.
    void start(std::function<void()> write, std::function<void(const QString& failure)> then);
    bool isBusy() const { return m_waiting > 0; }
    void wait() { m_threads.waitForDone(); }  ///< until it is on disk; `then` comes later

private:
    QThreadPool m_threads;
    int m_waiting = 0;
};

}  // namespace aon
