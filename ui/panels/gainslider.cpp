// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/gainslider.h"

#include "model/analysis/cautions.h"

#include <QPainter>
#include <QSignalBlocker>
#include <QStyle>
#include <QStyleOptionSlider>
#include <QWheelEvent>

#include <cmath>

namespace aon {

namespace {

constexpr int ticksPerUnit = 20, highestOnSlider = static_cast<int>(usualGain);
constexpr double highestGain = 1000.0;  // of the notation

}  // namespace

GainSlider::GainSlider(QWidget* parent) : QSlider(Qt::Horizontal, parent)
{
    setRange(0, highestOnSlider * ticksPerUnit);
    setPageStep(ticksPerUnit / 4);
    setValue(ticksPerUnit);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumWidth(56);
    connect(this, &QSlider::sliderPressed, this, [this] { ++m_drag; });
    connect(this, &QSlider::valueChanged, this, [this](int ticks) {
        if (!isSliderDown())
            ++m_drag;
        emit gainMoved(static_cast<double>(ticks) / ticksPerUnit, m_drag);
    });
}

void GainSlider::setGain(double gain)
{
    if (isSliderDown())
        return;
    const QSignalBlocker quiet(this);
    setValue(static_cast<int>(std::lround(std::min(gain, static_cast<double>(highestOnSlider)) * ticksPerUnit)));
}

void GainSlider::mouseDoubleClickEvent(QMouseEvent*) { setValue(ticksPerUnit); }

void GainSlider::wheelEvent(QWheelEvent* event) { hasFocus() ? QSlider::wheelEvent(event) : event->ignore(); }

void GainSlider::paintEvent(QPaintEvent* event)
{
    QStyleOptionSlider option;
    initStyleOption(&option);
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawLine(width() / 2, 1, width() / 2, height() - 2);
    painter.end();
    QSlider::paintEvent(event);
}

GainBox::GainBox(QWidget* parent) : NumberBox(parent)
{
    setRange(0.0, highestGain);
    setDecimals(2);
    setSingleStep(0.05);
    setValue(1.0);
    setKeyboardTracking(false);
    setFocusPolicy(Qt::StrongFocus);
    setButtonSymbols(QAbstractSpinBox::NoButtons);
    setAlignment(Qt::AlignRight);
    setFixedWidth(fontMetrics().horizontalAdvance(QStringLiteral("000.00")) + 8);
    connect(this, &QDoubleSpinBox::valueChanged, this, &GainBox::gainEntered);
    connect(this, &QDoubleSpinBox::valueChanged, this, &GainBox::markLarge);
}

bool GainBox::isBeyondSlider() const { return value() > highestOnSlider; }

void GainBox::markLarge()
{
    QFont shown = font();
    shown.setBold(isBeyondSlider());
    setFont(shown);
}

void GainBox::setGain(double gain)
{
    const QSignalBlocker quiet(this);
    setValue(gain);
    markLarge();
}

void GainBox::wheelEvent(QWheelEvent* event) { hasFocus() ? QDoubleSpinBox::wheelEvent(event) : event->ignore(); }

}  // namespace aon
