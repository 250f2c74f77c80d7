// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/screenfit.h"

#include <QScreen>
#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace aon {

namespace {

constexpr int edge = 8;  // pixels of a frame that may lie beside the screen, where nothing is to be read

// What the window manager puts around it; before it is shown that can only be guessed.
QSize barsOf(const QWidget& window)
{
    return window.isVisible() ? window.frameGeometry().size() - window.size()
                              : QSize(edge, window.style()->pixelMetric(QStyle::PM_TitleBarHeight, nullptr, &window) + edge);
}

}  // namespace

bool isOnScreen(const QWidget& window)
{
    return window.screen()->availableGeometry().adjusted(-edge, -edge, edge, edge).contains(QRect(window.frameGeometry().topLeft(), window.size() + barsOf(window)));
}

void fitToScreen(QWidget& window)
{
    const QRect room = window.screen()->availableGeometry(), frame = window.frameGeometry();
    if (window.isFullScreen() || isOnScreen(window))
        return;
    const QSize bars = barsOf(window);
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
    const QSize room = window.screen()->availableSize() + QSize(edge, edge), least = window.size() + barsOf(window);
    return least.width() > room.width() || least.height() > room.height();
}

}  // namespace aon
