// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: being ended from outside (SIGTERM, SIGINT, SIGHUP: logout, shutdown, Ctrl-C) as an event of the GUI thread.

#include <QObject>

namespace aon {

class Termination : public QObject {
    Q_OBJECT
public:
    explicit Termination(QObject* parent = nullptr);  ///< one per program
    ~Termination() override;

signals:
    void asked();

private:
    void hear();
};

}  // namespace aon
