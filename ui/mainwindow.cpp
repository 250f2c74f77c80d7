// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "ui/workspace.h"

namespace aon {

MainWindow::MainWindow(QWidget* parent) : QMainWindow(parent), m_workspace(new Workspace(m_session, m_focus, this))
{
    setWindowTitle(tr("AON Lab"));
    setCentralWidget(m_workspace);
    resize(1280, 720);
}

}  // namespace aon
