// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: a menu of check boxes that stays open while one ticks them, several in one go; Return, Escape or a click elsewhere closes it.

#include <QMenu>

namespace aon {

class TickMenu : public QMenu {
    Q_OBJECT
public:
    using QMenu::QMenu;

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    bool tick(QAction* action);  ///< false: it is nothing to tick
};

}  // namespace aon
