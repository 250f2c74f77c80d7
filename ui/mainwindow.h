// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the window: the session it shows, its workspace, and what surrounds it.

#include "ui/focus.h"
#include "ui/session.h"

#include <QMainWindow>

namespace aon {

class Workspace;

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(QWidget* parent = nullptr);

    Session& session() { return m_session; }
    Focus& focus() { return m_focus; }
    Workspace& workspace() { return *m_workspace; }

private:
    Session m_session;
    Focus m_focus;
    Workspace* m_workspace;
};

}  // namespace aon
