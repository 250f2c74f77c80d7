// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the map of the areas, one dot a neuron, lit by its rate at the time cursor. A click selects a neuron, a drag
// draws a lasso, Shift adds or takes away, an area's title selects the area. Keys: arrows walk, Space selects,
// Ctrl+A everything, Escape nothing. Selected neurons have a ring, silenced ones a cross.

#include "ui/panels/dots.h"
#include "ui/panels/maplayout.h"
#include "ui/panels/ratesnow.h"
#include "ui/session/focus.h"
#include "ui/session/session.h"

#include <QPolygonF>
#include <QWidget>

namespace aon {

class NeuronMap : public QWidget {
    Q_OBJECT
public:
    NeuronMap(Session& session, Focus& focus, QWidget* parent = nullptr);

    const MapLayout& layout() const { return m_layout; }
    QString textOf(int neuron) const;  ///< number, area, type, rate now, fit
    QString description() const;
    QSize sizeHint() const override { return {320, 150}; }
    QSize minimumSizeHint() const override { return {200, 110}; }

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void listen();
    void relayout();
    void restyle();
    void describe();
    void refreshSilenced();

    void select(const std::vector<int>& neurons, bool adding);
    void toggle(int neuron);
    void walk(int key);
    std::vector<int> insideLasso() const;
    bool selectAreaAt(QPointF position);

    void paintTitles(QPainter& painter) const;
    void paintDots(QPainter& painter);
    void paintMarks(QPainter& painter) const;
    void paintLegend(QPainter& painter);
    double legendHeight() const;
    QString typeOf(int neuron) const;

    Session& m_session;
    Focus& m_focus;
    Population m_population;
    std::vector<int> m_area;      ///< of each neuron
    std::vector<int> m_silenced;  ///< now, ascending
    MapLayout m_layout;
    Dots m_dots;
    std::vector<QColor> m_colours;  ///< of the areas
    int m_current = -1;           ///< where the keys are
    QPolygonF m_lasso;
    bool m_lassoing = false;
};

}  // namespace aon
