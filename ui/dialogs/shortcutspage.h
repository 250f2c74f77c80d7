// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the page of all actions and their keys, made from the actions themselves.

#include <QDialog>

namespace aon {

class Actions;

class ShortcutsPage : public QDialog {
    Q_OBJECT
public:
    ShortcutsPage(const Actions& actions, QWidget* parent);
};

}  // namespace aon
