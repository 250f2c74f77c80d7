// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: where the actions are: menu bar and toolbar.

#include <QStringList>

#include <functional>

class QMainWindow;
class QMenu;
class QToolBar;

namespace aon {

class Actions;
class Workspace;

struct Menus {
    QMenu* recent = nullptr;
    QToolBar* toolBar = nullptr;
};

/// The action that chooses a language.
QString languageAction(const QString& code);

/// Adds actions for the languages and for the views and panels of the workspace, then fills the window's menu bar and toolbar.
Menus fillMenus(QMainWindow& window, Actions& actions, Workspace& workspace);

void fillRecent(QMenu& menu, const QStringList& paths, const std::function<void(const QString&)>& open, const std::function<void()>& clear);

}  // namespace aon
