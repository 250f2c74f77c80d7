// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the window: the session it shows, its workspace, and what surrounds it: menus, strips of warnings, welcome page,
// status line.

#include "ui/files/filing.h"
#include "ui/session/focus.h"
#include "ui/session/session.h"
#include "ui/settings.h"
#include "ui/style/theme.h"
#include "ui/window/actions.h"
#include "ui/window/banner.h"
#include "ui/window/menus.h"

#include <QMainWindow>

class QStackedWidget;

namespace aon {

class LoadingStrip;
class WelcomePage;
class Workspace;

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(QWidget* parent = nullptr);
    ~MainWindow() override;

    Session& session() { return m_session; }
    Focus& focus() { return m_focus; }
    Workspace& workspace() { return *m_workspace; }
    const Actions& actions() const { return m_actions; }
    Filing& filing() { return m_filing; }
    Banner& banner() { return *m_banner; }
    Settings& settings() { return m_settings; }
    /// All is kept elsewhere: nothing is asked.
    void closeToStartAgain();
    bool startsAgain() const { return m_startsAgain; }

signals:
    void restartAsked();  ///< no training is going on

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void assemble();
    void restoreWindow();
    void connectFiles();
    void connectWelcome();
    void connectMessages();
    void connectAppearance();
    void zoomTo(double zoom);
    void fitSoon();
    void connectHelp();
    void connectLanguages();
    void closeUnasked();
    void showWorkspace(bool on);
    void setPresenting(bool on);
    void exportCurrent();
    void refreshRecent();
    void refreshTitle();
    void refreshActions();
    void refreshCautions();

    Settings m_settings;
    Session m_session;
    Focus m_focus;
    Appearances m_appearances;
    Actions m_actions;
    Filing m_filing;
    Workspace* m_workspace;
    WelcomePage* m_welcome;
    QStackedWidget* m_pages;
    Banner* m_banner;
    LoadingStrip* m_loading;
    Menus m_menus;
    Qt::WindowStates m_stateBefore;  ///< a presentation
    QRect m_placeBefore;
    bool m_staysOnScreen = false;    ///< it was there as a whole when it was zoomed
    bool m_mayClose = false, m_startsAgain = false;
};

}  // namespace aon
