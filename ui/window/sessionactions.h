// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: what the actions that concern the session do, and when they can be done.

#include <QObject>

class QWidget;

namespace aon {

class Actions;
class Focus;
class Session;

/// Connects edit, training and looking to the session, and keeps every one of them enabled exactly when it does something.
class SessionActions : public QObject {
    Q_OBJECT
public:
    SessionActions(Actions& actions, Session& session, Focus& focus, QWidget& window);

private:
    void connectEdit();
    void silenceSelected();
    void connectTraining();
    void connectLooking();
    void refresh();

    Actions& m_actions;
    Session& m_session;
    Focus& m_focus;
    QWidget& m_window;
};

/// While its key is down in the window, outside of a text, the intact network is peeked at.
class PeekKey : public QObject {
    Q_OBJECT
public:
    PeekKey(Focus& focus, QWidget& window);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    Focus& m_focus;
    QWidget& m_window;
    bool m_isHeld = false;
};

}  // namespace aon
