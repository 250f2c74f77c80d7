// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the strip that says what is being read, with a way to give it up.

#include <QWidget>

class QLabel;
class QTimer;

namespace aon {

class LoadingStrip : public QWidget {
    Q_OBJECT
public:
    explicit LoadingStrip(QWidget* parent = nullptr);

    /// Empty: nothing is being read. Shown only when it takes longer than a blink.
    void setTask(const QString& task);

signals:
    void cancelled();

private:
    QLabel* m_task;
    QTimer* m_delay;
};

}  // namespace aon
