// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: finding an action by words of its name, from the keyboard alone. Enter does what is marked; only what matches well
// is marked by itself, and what is hard to take back only when it is named in full.

#include <QDialog>

class QAction;
class QLabel;
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
    bool mayBeMarked(const QAction& action, bool isGood) const;
    void explain();
    void trigger();

    const Actions& m_actions;
    QLineEdit* m_typed;
    QListWidget* m_found;
    QLabel* m_hint;
};

}  // namespace aon
