// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/screenfit.h"

#include <QScreen>
#include <QWidget>

#include <algorithm>

namespace aon {

bool isOnScreen(const QWidget& window) { return window.screen()->availableGeometry().contains(window.frameGeometry()); }

void fitToScreen(QWidget& window)
{
    const QRect room = window.screen()->availableGeometry(), frame = window.frameGeometry();
    if (window.isFullScreen() || isOnScreen(window))
        return;
    const QSize bars = frame.size() - window.size();  // of the window manager
    if (window.isMaximized()) {
        if (window.width() > room.width() || window.height() > room.height()) {  // it had grown; the window manager is asked again
            window.showNormal();
            window.resize(room.size() - bars);
            window.showMaximized();
        }
        return;
    }
    const QSize size = window.size().boundedTo(room.size() - bars);
    if (size != window.size())
        window.resize(size);
    const int x = std::clamp(frame.x(), room.x(), std::max(room.x(), room.x() + room.width() - size.width() - bars.width()));
    const int y = std::clamp(frame.y(), room.y(), std::max(room.y(), room.y() + room.height() - size.height() - bars.height()));
    if (frame.topLeft() != QPoint(x, y))
        window.move(x, y);
}

bool isTooLargeForScreen(const QWidget& window)
{
    const QSize room = window.screen()->availableSize(), least = window.minimumSizeHint();
    return least.width() > room.width() || least.height() > room.height();
}

}  // namespace aon
