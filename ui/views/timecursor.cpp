// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/timecursor.h"

#include "ui/figures/plotmarks.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>

namespace aon {

namespace {

constexpr double keyStepSeconds = 0.02;  // a bin of the published recordings

}  // namespace

TimeCursor::TimeCursor(QCustomPlot& plot, Focus& focus, SetBy setBy) : QObject(&plot), m_plot(plot), m_focus(focus), m_setBy(setBy)
{
    plot.addLayer(cursorLayer);
    m_layer = plot.layer(cursorLayer);
    m_layer->setMode(QCPLayer::lmBuffered);
    plot.installEventFilter(this);
    connect(&plot, &QCustomPlot::mousePress, this, &TimeCursor::press);
    connect(&plot, &QCustomPlot::mouseMove, this, &TimeCursor::drag);
    connect(&plot, &QCustomPlot::mouseRelease, this, &TimeCursor::release);
    connect(&focus, &Focus::secondsChanged, this, &TimeCursor::follow);
}

void TimeCursor::setPlaces(const std::vector<Place>& places)
{
    m_rects.clear();
    m_lines.clear();
    for (const Place& place : places) {
        QCPItemStraightLine* line = verticalLine(*place.rect, m_focus.seconds());
        line->setLayer(m_layer);
        line->setPen(QPen(place.colour, 1.4));
        m_rects.emplace_back(place.rect);
        m_lines.emplace_back(line);
    }
}

void TimeCursor::follow()
{
    for (const auto& line : m_lines)
        if (line) {
            line->point1->setCoords(m_focus.seconds(), 0.0);
            line->point2->setCoords(m_focus.seconds(), 1.0);
        }
    if (moving)
        moving();
    if (m_plot.isVisible())
        m_layer->replot();
}

void TimeCursor::press(QMouseEvent* event)
{
    m_pressed.clear();
    if (event->button() != Qt::LeftButton)
        return;
    for (const auto& rect : m_rects)
        if (rect && rect->rect().contains(event->pos()))
            m_pressed = rect;
    m_pressedAt = event->pos();
    m_dragging = m_pressed && m_setBy == SetBy::ClickAndDrag;
    if (m_dragging)
        setFrom(event->position().x());
}

void TimeCursor::drag(QMouseEvent* event)
{
    if (!m_pressed || !(event->buttons() & Qt::LeftButton))
        return;
    m_dragging |= (event->pos() - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    if (m_dragging)
        setFrom(event->position().x());
}

void TimeCursor::release(QMouseEvent* event)
{
    if (clicked && m_pressed && !m_dragging && event->button() == Qt::LeftButton)
        clicked(m_pressedAt, event->modifiers() & (Qt::ShiftModifier | Qt::ControlModifier));
    m_pressed.clear();
    m_dragging = false;
}

void TimeCursor::setFrom(double pixel) { m_focus.setSeconds(m_pressed->axis(QCPAxis::atBottom)->pixelToCoord(pixel)); }

bool TimeCursor::eventFilter(QObject* plot, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QObject::eventFilter(plot, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Left: m_focus.setSeconds(m_focus.seconds() - keyStepSeconds); return true;
    case Qt::Key_Right: m_focus.setSeconds(m_focus.seconds() + keyStepSeconds); return true;
    case Qt::Key_Home: m_focus.setSeconds(0.0); return true;
    case Qt::Key_End: m_focus.setSeconds(m_focus.duration()); return true;
    default: return QObject::eventFilter(plot, event);
    }
}

}  // namespace aon
