// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/menus.h"

#include "ui/actions.h"
#include "ui/actiontable.h"
#include "ui/workspace.h"

#include <QCoreApplication>
#include <QDockWidget>
#include <QFileInfo>
#include <QMainWindow>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>

namespace aon {

namespace {

class MenuText {
    Q_DECLARE_TR_FUNCTIONS(aon::Menus)
};

QMenu* addMenu(QMenuBar& bar, const char* name)
{
    for (const MenuEntry& entry : menuTable())
        if (qstrcmp(entry.name, name) == 0)
            return bar.addMenu(QCoreApplication::translate("aon::Actions", entry.text));
    return nullptr;
}

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

void fillView(QMenuBar& bar, Actions& actions, Workspace& workspace, Menus& menus)
{
    QMenu* menu = addMenu(bar, "view");
    fill(*menu, actions, {"view.peek", "view.pin", "view.unpin", "-", "view.play", "view.earlier", "view.later", "view.previousCondition",
                          "view.nextCondition", "-"});
    QMenu* views = menu->addMenu(MenuText::tr("&Go To"));
    QMenu* panels = menu->addMenu(MenuText::tr("&Panels"));
    addPlaces(*views, *panels, actions, workspace);
    fill(*menu, actions, {"view.resetLayout", "view.welcome", "-", "view.presentation", "view.zoomIn", "view.zoomOut", "view.zoomReset"});
    fill(*menu->addMenu(MenuText::tr("&Appearance")), actions, {"view.system", "view.light", "view.dark"});
    menus.language = menu->addMenu(MenuText::tr("Lan&guage"));
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

Menus fillMenus(QMainWindow& window, Actions& actions, Workspace& workspace)
{
    Menus menus;
    QMenuBar& bar = *window.menuBar();
    QMenu* file = addMenu(bar, "file");
    fill(*file, actions, {"file.open", "file.openFolder"});
    menus.recent = file->addMenu(MenuText::tr("Open &Recent"));
    fill(*file, actions, {"file.demonstration", "-", "file.save", "file.saveAs", "-", "file.export", "-", "file.quit"});
    fill(*addMenu(bar, "edit"), actions, {"edit.undo", "edit.redo", "-", "edit.clear", "edit.selectNone", "-", "edit.copyCommand"});
    fill(*addMenu(bar, "training"), actions, {"training.train", "training.continue", "training.pause", "training.stop", "-", "training.newSeed"});
    fillView(bar, actions, workspace, menus);
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
