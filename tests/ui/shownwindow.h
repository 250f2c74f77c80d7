// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: a whole window on the screen, with a document in it.

#include "ui/session/document.h"
#include "ui/window/mainwindow.h"

#include <QSettings>

#include <memory>

namespace aon::test {

/// As at a first start, with the document open in it.
inline std::unique_ptr<MainWindow> windowWith(const Document& document)
{
    QSettings().clear();
    auto window = std::make_unique<MainWindow>();
    window->session().open(document);
    emit window->filing().documentOpened();
    window->show();
    return window;
}

}  // namespace aon::test
