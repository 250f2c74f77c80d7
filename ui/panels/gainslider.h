// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: a gain 0..2 as a slider and a number box that always agree. 1 is intact; a double click goes back to it. Gains
// above 2 are for the number box, which is then bold; the slider stands at its end.

#include "ui/widgets/numberbox.h"

#include <QSlider>

namespace aon {

/// Steps of 0.05; the wheel only turns it once it has the focus, so that a list of sliders can be scrolled.
class GainSlider : public QSlider {
    Q_OBJECT
public:
    explicit GainSlider(QWidget* parent = nullptr);
    void setGain(double gain);  ///< without a signal

signals:
    /// One number per drag: all moves of one drag have the same, every other move its own.
    void gainMoved(double gain, int drag);

protected:
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    int m_drag = 0;
};

class GainBox : public NumberBox {
    Q_OBJECT
public:
    explicit GainBox(QWidget* parent = nullptr);
    void setGain(double gain);  ///< without a signal
    bool isBeyondSlider() const;

signals:
    void gainEntered(double gain);

protected:
    void wheelEvent(QWheelEvent* event) override;

private:
    void markLarge();
};

}  // namespace aon
