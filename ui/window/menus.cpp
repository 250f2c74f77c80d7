// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/menus.h"

#include "ui/window/actions.h"
#include "ui/window/actiontable.h"
#include "ui/window/workspace.h"
#include "ui/words/languages.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QDockWidget>
#include <QFileInfo>
#include <QMainWindow>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>

#include <algorithm>

namespace aon {

namespace {

class MenuText {
    Q_DECLARE_TR_FUNCTIONS(aon::Menus)
};

QString menuText(const char* name)
{
    const auto found = std::ranges::find_if(menuTable(), [name](const MenuEntry& entry) { return qstrcmp(entry.name, name) == 0; });
    Q_ASSERT_X(found != menuTable().end(), "menuText", name);
    return QCoreApplication::translate("aon::Actions", found->text);
}

QMenu* addMenu(QMenuBar& bar, const char* name) { return bar.addMenu(menuText(name)); }

void fill(QMenu& menu, const Actions& actions, std::initializer_list<const char*> names)
{
    for (const char* name : names)
        name[0] == '-' ? static_cast<void>(menu.addSeparator()) : menu.addAction(actions[name]);
}

// A view is gone to, a panel is shown or hidden; each can be closed and brought back by its dock.
void addPlaces(QMenu& views, QMenu& panels, Actions& actions, Workspace& workspace)
{
    int number = 0;
    for (View* view : workspace.views()) {
        QDockWidget* dock = workspace.dockOf(view);
        if (!workspace.isInCentre(view)) {
            QAction* toggle = dock->toggleViewAction();
            toggle->setStatusTip(MenuText::tr("Show or hide this panel"));
            toggle->setToolTip(toggle->statusTip());
            actions.adopt(QStringLiteral("panel.") + dock->objectName(), toggle);
            panels.addAction(toggle);
            continue;
        }
        ++number;
        QAction* go = actions.add(QStringLiteral("show.") + dock->objectName(), view->title(), MenuText::tr("Bring this view to the front"),
                                  number <= 9 ? QStringLiteral("Ctrl+%1").arg(number) : QString());
        QObject::connect(go, &QAction::triggered, &workspace, [&workspace, view] { workspace.bringToFront(view); });
        views.addAction(go);
    }
}

void fillLanguages(QMenu& menu, Actions& actions)
{
    auto* group = new QActionGroup(&menu);
    for (const Language& language : languages()) {
        QAction* action = actions.add(languageAction(language.code), language.name, MenuText::tr("Language of the window, from the next start on"), {});
        action->setCheckable(true);
        group->addAction(action);
        menu.addAction(action);
    }
}

void fillView(QMenuBar& bar, Actions& actions, Workspace& workspace)
{
    QMenu* menu = addMenu(bar, "view");
    fill(*menu, actions, {"view.peek", "view.pin", "view.unpin", "-", "view.play", "view.earlier", "view.later", "view.previousCondition",
                          "view.nextCondition", "-"});
    QMenu* views = menu->addMenu(menuText("show"));
    QMenu* panels = menu->addMenu(menuText("panel"));
    addPlaces(*views, *panels, actions, workspace);
    fill(*menu, actions, {"view.resetLayout", "view.welcome", "-", "view.presentation", "view.zoomIn", "view.zoomOut", "view.zoomReset"});
    fill(*menu->addMenu(menuText("appearance")), actions, {"appearance.system", "appearance.light", "appearance.dark"});
    fillLanguages(*menu->addMenu(menuText("language")), actions);
}

void fillToolBar(QToolBar& bar, const Actions& actions)
{
    for (const char* name : {"file.open", "file.save", "-", "edit.undo", "edit.redo", "-", "training.train", "training.pause", "training.stop",
                             "-", "view.peek", "-", "file.export", " ", "help.search"}) {
        if (name[0] == '-') {
            bar.addSeparator();
        } else if (name[0] == ' ') {
            auto* space = new QWidget;
            space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
            bar.addWidget(space);
        } else {
            bar.addAction(actions[name]);
            QWidget* button = bar.widgetForAction(actions[name]);
            button->setAccessibleName(Actions::plainText(*actions[name]));
            button->setFocusPolicy(Qt::TabFocus);
        }
    }
}

}  // namespace

QString languageAction(const QString& code) { return QStringLiteral("language.") + (code.isEmpty() ? QStringLiteral("system") : code); }

Menus fillMenus(QMainWindow& window, Actions& actions, Workspace& workspace)
{
    Menus menus;
    QMenuBar& bar = *window.menuBar();
    QMenu* file = addMenu(bar, "file");
    fill(*file, actions, {"file.open", "file.openFolder"});
    menus.recent = file->addMenu(MenuText::tr("Open &Recent"));
    fill(*file, actions, {"file.demonstration", "-", "file.save", "file.saveAs", "-", "file.export", "-", "file.quit"});
    fill(*addMenu(bar, "edit"), actions, {"edit.undo", "edit.redo", "-", "edit.silence", "edit.clear", "edit.selectNone", "-", "edit.copyCommand"});
    fill(*addMenu(bar, "training"), actions, {"training.train", "training.continue", "training.pause", "training.stop", "-", "training.newSeed"});
    fillView(bar, actions, workspace);
    fill(*addMenu(bar, "help"), actions, {"help.search", "help.shortcuts", "-", "help.about"});

    menus.toolBar = window.addToolBar(MenuText::tr("Tools"));
    menus.toolBar->setObjectName(QStringLiteral("toolbar"));
    menus.toolBar->setMovable(false);
    menus.toolBar->setContextMenuPolicy(Qt::PreventContextMenu);
    menus.toolBar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    fillToolBar(*menus.toolBar, actions);
    return menus;
}

void fillRecent(QMenu& menu, const QStringList& paths, const std::function<void(const QString&)>& open, const std::function<void()>& clear)
{
    menu.clear();
    menu.setEnabled(!paths.isEmpty());
    for (const QString& path : paths) {
        QAction* action = menu.addAction(QString(path).replace(QLatin1Char('&'), QLatin1String("&&")));
        QObject::connect(action, &QAction::triggered, &menu, [open, path] { open(path); });
    }
    menu.addSeparator();
    QObject::connect(menu.addAction(MenuText::tr("&Clear List")), &QAction::triggered, &menu, clear);
}

}  // namespace aon
