// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/mainwindow.h"

#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/actionsearch.h"
#include "ui/dialogs/shortcutspage.h"
#include "ui/files/export.h"
#include "ui/window/languagechoice.h"
#include "ui/window/loadingstrip.h"
#include "ui/window/screenfit.h"
#include "ui/window/sessionactions.h"
#include "ui/window/statusline.h"
#include "ui/window/welcomepage.h"
#include "ui/window/workspace.h"
#include "ui/words/cautions.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QMenu>
#include <QMimeData>
#include <QScreen>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTimer>
#include <QToolBar>
#include <QVBoxLayout>

#include <algorithm>

namespace aon {

namespace {

constexpr QSize firstSize(1280, 720);

// Views behind others keep the sizes they needed for a larger text, and with them the window could not become as small as it was.
void forgetSizes(QWidget& window)
{
    const QList<QWidget*> all = QList<QWidget*>{&window} + window.findChildren<QWidget*>();
    for (auto each = all.crbegin(); each != all.crend(); ++each)
        if (QLayout* layout = (*each)->layout()) {
            layout->invalidate();
            if (qobject_cast<QDockWidget*>(*each))
                layout->activate();
        }
}

}  // namespace

MainWindow::MainWindow(QWidget* parent)
    : QMainWindow(parent), m_appearances(m_settings), m_filing(m_session, m_focus, m_settings, *this),
      m_workspace(new Workspace(m_session, m_focus)), m_welcome(new WelcomePage), m_pages(new QStackedWidget), m_banner(new Banner),
      m_loading(new LoadingStrip)
{
    m_menus = fillMenus(*this, m_actions, *m_workspace);
    assemble();
    new SessionActions(m_actions, m_session, m_focus, *this);
    new PeekKey(m_focus, *this);
    connectFiles();
    connectWelcome();
    connectMessages();
    connectAppearance();
    connectHelp();
    connectLanguages();
    restoreWindow();
    refreshRecent();
    refreshTitle();
    showWorkspace(false);
}

MainWindow::~MainWindow() { disconnect(&m_session, nullptr, this, nullptr); }

void MainWindow::assemble()
{
    auto* centre = new QWidget;
    auto* rows = new QVBoxLayout(centre);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_banner);
    rows->addWidget(m_loading);
    rows->addWidget(m_pages, 1);
    m_pages->addWidget(m_welcome);
    m_pages->addWidget(m_workspace);
    setCentralWidget(centre);
    statusBar()->addWidget(new StatusLine(m_session), 1);
    setAcceptDrops(true);
}

void MainWindow::restoreWindow()
{
    resize(firstSize);
    const QSize available = screen()->availableSize();
    if (restoreGeometry(m_settings.geometry()))
        fitToScreen(*this);
    else if (available.width() <= firstSize.width() || available.height() <= firstSize.height())
        setWindowState(Qt::WindowMaximized);
    if (!m_workspace->restoreLayout(m_settings.layout()))
        m_workspace->resetLayout();
}

void MainWindow::connectFiles()
{
    connect(m_actions["file.open"], &QAction::triggered, &m_filing, &Filing::openByDialog);
    connect(m_actions["file.openFolder"], &QAction::triggered, &m_filing, &Filing::openFolderByDialog);
    connect(m_actions["file.demonstration"], &QAction::triggered, &m_filing, &Filing::openDemonstration);
    connect(m_actions["file.save"], &QAction::triggered, &m_filing, &Filing::save);
    connect(m_actions["file.saveAs"], &QAction::triggered, &m_filing, &Filing::saveAs);
    connect(m_actions["file.export"], &QAction::triggered, this, &MainWindow::exportCurrent);
    connect(m_actions["file.quit"], &QAction::triggered, this, &QWidget::close);
    connect(&m_filing, &Filing::titleChanged, this, &MainWindow::refreshTitle);
    connect(&m_filing, &Filing::recentChanged, this, &MainWindow::refreshRecent);
    connect(&m_filing, &Filing::taskChanged, m_loading, &LoadingStrip::setTask);
    connect(m_loading, &LoadingStrip::cancelled, &m_filing, &Filing::cancelOpening);
    connect(&m_filing, &Filing::documentOpened, this, [this] {
        m_banner->closeFailure();
        showWorkspace(true);
    });
}

void MainWindow::exportCurrent()
{
    QString folder = m_settings.folder();
    exportByDialog(*m_workspace->currentView(), m_session, folder);
    m_settings.setFolder(folder);
}

void MainWindow::connectWelcome()
{
    connect(m_welcome, &WelcomePage::demonstrationAsked, &m_filing, &Filing::openDemonstration);
    connect(m_welcome, &WelcomePage::openAsked, &m_filing, &Filing::openByDialog);
    connect(m_welcome, &WelcomePage::openFolderAsked, &m_filing, &Filing::openFolderByDialog);
    connect(m_welcome, &WelcomePage::recentAsked, this, [this](const QString& path) { m_filing.openPaths({path}); });
    connect(m_actions["view.welcome"], &QAction::triggered, this, [this](bool on) { showWorkspace(!on); });
}

void MainWindow::connectMessages()
{
    connect(&m_session, &Session::failed, m_banner, &Banner::showFailure);
    connect(&m_session, &Session::outOfDate, m_banner, &Banner::closeFailure);
    connect(m_banner, &Banner::viewAsked, this, [this](const QString& name) { m_workspace->bringToFront(m_workspace->viewNamed(name)); });
    connect(&m_filing, &Filing::warned, this, [this](const QString& warning) {
        m_session.report(warning);
        m_banner->showFailure(m_banner->failure().isEmpty() ? warning : m_banner->failure() + QLatin1Char('\n') + warning);
    });
    connect(&m_session, &Session::changed, this, &MainWindow::refreshCautions);
    connect(&m_focus, &Focus::peekingChanged, this, &MainWindow::refreshCautions);
    connect(&m_session, &Session::comparisonChanged, this, &MainWindow::refreshCautions);
    connect(&m_session, &Session::changed, this, &MainWindow::refreshActions);
    connect(&m_session, &Session::comparisonChanged, this, &MainWindow::refreshActions);
    connect(m_workspace, &Workspace::currentViewChanged, this, &MainWindow::refreshActions);
}

void MainWindow::connectAppearance()
{
    auto* group = new QActionGroup(this);
    for (const auto& [name, appearance] :
         {std::pair("appearance.system", Appearance::System), std::pair("appearance.light", Appearance::Light),
          std::pair("appearance.dark", Appearance::Dark)}) {
        QAction* action = m_actions[name];
        group->addAction(action);
        action->setChecked(m_settings.appearance() == appearance);
        connect(action, &QAction::triggered, this, [this, appearance] { m_appearances.setAppearance(appearance); });
    }
    connect(m_actions["view.zoomIn"], &QAction::triggered, this, [this] { zoomTo(m_appearances.zoomAfter(1)); });
    connect(m_actions["view.zoomOut"], &QAction::triggered, this, [this] { zoomTo(m_appearances.zoomAfter(-1)); });
    connect(m_actions["view.zoomReset"], &QAction::triggered, this, [this] { zoomTo(1.0); });
    connect(m_actions["view.presentation"], &QAction::triggered, this, &MainWindow::setPresenting);
    connect(m_actions["view.resetLayout"], &QAction::triggered, m_workspace, &Workspace::resetLayout);
    const auto repaint = [this] {
        // Not those of the window, which learns them only with the next event.
        m_actions.paintIcons(QApplication::palette());
        const int side = QFontMetrics(QApplication::font()).height() * 5 / 4;
        m_menus.toolBar->setIconSize({side, side});
    };
    connect(&m_appearances, &Appearances::changed, this, repaint);
    repaint();
}

// Text so large that a part of the window is beside the screen is no help to anybody. A window that one has moved there stays.
void MainWindow::zoomTo(double zoom)
{
    m_staysOnScreen |= isOnScreen(*this);
    m_appearances.setZoom(zoom);
    if (m_staysOnScreen && !m_actions["view.presentation"]->isChecked())
        fitSoon();
}

void MainWindow::fitSoon()
{
    constexpr int settled = 200;  // milliseconds, until all sizes are known
    QTimer::singleShot(settled, this, [this] {
        fitToScreen(*this);
        QTimer::singleShot(settled, this, [this] {
            if (!isTooLargeForScreen(*this) || m_appearances.zoom() <= 1.0)
                return;
            m_appearances.setZoom(std::max(1.0, m_appearances.zoomAfter(-1)));
            m_session.report(tr("Larger text has no room on this screen; close a panel to make room."));
            fitSoon();
        });
    });
}

void MainWindow::connectHelp()
{
    connect(m_actions["help.search"], &QAction::triggered, this, [this] { (new ActionSearch(m_actions, this))->open(); });
    connect(m_actions["help.shortcuts"], &QAction::triggered, this, [this] { (new ShortcutsPage(m_actions, this))->open(); });
    connect(m_actions["help.about"], &QAction::triggered, this, [this] { (new AboutDialog(this))->open(); });
}

void MainWindow::connectLanguages()
{
    auto* choice = new LanguageChoice(m_actions, m_settings, *this);
    connect(choice, &LanguageChoice::restartAsked, this, [this] { m_filing.whenStopped([this] { emit restartAsked(); }); });
}

void MainWindow::closeToStartAgain()
{
    m_startsAgain = true;
    closeUnasked();
}

void MainWindow::closeUnasked()
{
    m_mayClose = true;
    QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);  // Qt ignores it while it is closing
}

void MainWindow::showWorkspace(bool on)
{
    m_pages->setCurrentWidget(on ? static_cast<QWidget*>(m_workspace) : m_welcome);
    m_actions["view.welcome"]->setChecked(!on);
    // The keys go where one looks; what had them is hidden.
    on ? m_workspace->focusCurrentView() : m_welcome->setFocus();
    refreshActions();
}

void MainWindow::refreshActions()
{
    const bool isOpen = populationOf(m_session.document()) != nullptr;
    for (const char* name : {"view.welcome", "file.save", "file.saveAs"})
        m_actions[name]->setEnabled(isOpen);
    const View* view = m_workspace->currentView();
    m_actions["file.export"]->setEnabled(isOpen && view && m_pages->currentWidget() == m_workspace && !exportFilters(*view).isEmpty());
}

void MainWindow::setPresenting(bool on)
{
    if (on) {
        m_banner->closeFailure();  // it is in the log, and nothing for an audience
        m_workspace->setPanelsShown(false);
        m_stateBefore = windowState();
        m_placeBefore = geometry();
        m_appearances.setPresenting(true);
        showFullScreen();
        return;
    }
    m_appearances.setPresenting(false);
    setWindowState(m_stateBefore);
    const auto later = [this](auto then) {
        QTimer::singleShot(0, this, [this, then] {
            if (!m_actions["view.presentation"]->isChecked())
                then();
        });
    };
    later([this, later] {
        forgetSizes(*this);
        if (windowState() == Qt::WindowNoState)
            setGeometry(m_placeBefore);
        later([this] { m_workspace->setPanelsShown(true); });
    });
}

void MainWindow::refreshRecent()
{
    const QStringList paths = m_settings.recent();
    m_welcome->setRecent(paths);
    fillRecent(*m_menus.recent, paths, [this](const QString& path) { m_filing.openPaths({path}); },
               [this] {
                   m_settings.clearRecent();
                   refreshRecent();
               });
}

void MainWindow::refreshTitle()
{
    setWindowTitle(m_filing.title());
    setWindowModified(m_filing.isModified());
}

void MainWindow::refreshCautions() { m_banner->setNotices(noticesOf(m_session.document(), m_session.comparison().get(), m_focus.isPeeking())); }

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (m_mayClose) {
        if (m_actions["view.presentation"]->isChecked()) {
            setPresenting(false);
            m_workspace->setPanelsShown(true);
        }
        m_settings.setGeometry(saveGeometry());
        m_settings.setLayout(m_workspace->layout());
        event->accept();
        return;
    }
    event->ignore();
    m_filing.whenSettled([this] { closeUnasked(); });
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile())
            paths << url.toLocalFile();
    event->acceptProposedAction();
    m_filing.openPaths(paths);
}

}  // namespace aon
