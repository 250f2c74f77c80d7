// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the picture of the effects: one cell per area and class, its colour the change (blue, white at 0, red), its number
// in it. The colours end at a limit, the same on both sides, which the scale below shows. What lies beyond has the colour of
// the end and a bold number. Grey: no neuron is left to count. A click on a cell chooses its group.

#include "model/analysis/effect.h"

#include <qcustomplot.h>

#include <functional>
#include <vector>

namespace aon {

class EffectMap : public QCustomPlot {
    Q_OBJECT
public:
    explicit EffectMap(QWidget* parent = nullptr);

    /// Rows of standardGroups; "all" has no cell. `hidden`: cells stay empty.
    void show(const std::vector<EffectRow>& effects, bool hidden);
    void setLimit(double limit);
    QCPRange limits() const { return m_map->dataRange(); }
    QColor colourAt(int row, int column) const;  ///< as drawn
    /// What the cell under the pointer says in a sentence; set by who knows it.
    std::function<QString(int effect)> explain;

    int columns() const { return static_cast<int>(m_areas.size()); }
    int rows() const { return static_cast<int>(m_classes.size()); }
    /// Index into the effects of the cell; -1: there is none.
    int effectAt(int row, int column) const { return m_cells[static_cast<std::size_t>(row * columns() + column)]; }
    QString textAt(int row, int column) const;

signals:
    void chosen(int effect);

protected:
    bool event(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void arrange();
    void makeAgain();
    void addAxes();
    void addScale();
    void fill();
    int effectUnder(QPoint position) const;  ///< -1: none

    std::vector<EffectRow> m_effects;
    bool m_hidden = false;
    double m_limit = 0.1;
    std::vector<QString> m_areas, m_classes;
    std::vector<int> m_cells;  ///< rows × columns
    QCPColorMap* m_map = nullptr;
    QCPColorScale* m_scale = nullptr;
    std::vector<QCPItemText*> m_texts;
};

}  // namespace aon
