// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the words beside a view that say that it does not show the newest: the network from before the training that
// runs, or what holds until the network has been simulated again. Empty when the view shows what the document says.

#include "ui/session/session.h"

#include <QLabel>
#include <QTimer>

namespace aon {

/// What a view shows while a network is trained: the network that learns, or the comparison from before.
enum class WhileTraining { Live, Before };

class StateMark : public QLabel {
    Q_OBJECT
public:
    StateMark(const Session& session, WhileTraining shows, QWidget* parent = nullptr);

    /// What the view draws is still being computed from the comparison that others show already.
    void setBehind(bool behind);

private:
    void refresh();
    void say();
    QString liveText(const TrainingJob& training) const;

    const Session& m_session;
    WhileTraining m_shows;
    bool m_isBehind = false;
    QTimer m_late;
};

}  // namespace aon
