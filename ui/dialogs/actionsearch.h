// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: finding an action by a part of its name, from the keyboard alone.

#include <QDialog>

class QLineEdit;
class QListWidget;

namespace aon {

class Actions;

class ActionSearch : public QDialog {
    Q_OBJECT
public:
    ActionSearch(const Actions& actions, QWidget* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refresh();
    void trigger();

    const Actions& m_actions;
    QLineEdit* m_typed;
    QListWidget* m_found;
};

}  // namespace aon
