// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the line at the bottom: dataset · neurons · preset · seed · iteration, iterations/s, time left.

#include "ui/session.h"

#include <QLabel>

namespace aon {

class StatusLine : public QLabel {
    Q_OBJECT
public:
    explicit StatusLine(Session& session, QWidget* parent = nullptr);

private:
    QString documentText() const;
    QString trainingText() const;
    void refresh();

    Session& m_session;
};

/// "3 min 20 s", "12 s"; empty for a number that is not finite.
QString durationText(double seconds);

}  // namespace aon
