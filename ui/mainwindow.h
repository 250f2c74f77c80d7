// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the first window: what the program is and how to start.

#include <QMainWindow>

namespace aon {

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    MainWindow();
};

}  // namespace aon
