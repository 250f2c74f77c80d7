// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the time cursor in a plot: a line in every axis rect over time, on a layer of its own so that a running trial
// redraws nothing else. A click or a drag sets it; so do the arrow keys (one bin), Home and End.

#include "ui/session/focus.h"
#include "ui/style/plotstyle.h"

namespace aon {

class TimeCursor : public QObject {
    Q_OBJECT
public:
    /// A click may have another meaning; then only a drag sets the cursor.
    enum class SetBy { ClickAndDrag, Drag };
    TimeCursor(QCustomPlot& plot, Focus& focus, SetBy setBy = SetBy::ClickAndDrag);

    struct Place {
        QCPAxisRect* rect;  ///< its bottom axis is seconds
        QColor colour;      ///< to be seen on what is drawn there
    };
    /// Where the lines are. Those of before were cleared with the plot's items.
    void setPlaces(const std::vector<Place>& places);

    QCPLayer* layer() const { return m_layer; }  ///< for what else moves with the cursor
    /// The moment has changed: move what else there is on the layer. It is redrawn afterwards.
    std::function<void()> moving;
    /// A click that was no drag; `adding` with Shift or Ctrl.
    std::function<void(QPoint position, bool adding)> clicked;

    bool eventFilter(QObject* plot, QEvent* event) override;

private:
    void follow();
    void press(QMouseEvent* event);
    void drag(QMouseEvent* event);
    void release(QMouseEvent* event);
    void setFrom(double pixel);

    QCustomPlot& m_plot;
    Focus& m_focus;
    SetBy m_setBy;
    QCPLayer* m_layer;
    std::vector<QPointer<QCPAxisRect>> m_rects;
    std::vector<QPointer<QCPItemStraightLine>> m_lines;
    QPointer<QCPAxisRect> m_pressed;
    QPoint m_pressedAt;
    bool m_dragging = false;
};

}  // namespace aon
