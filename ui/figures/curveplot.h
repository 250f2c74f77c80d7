// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: drawing a few named quantities of a training over its iterations into one axis rect.

#include "ui/style/plotstyle.h"

#include <optional>

namespace aon {

struct Curve {
    QString label;  ///< in its colour, in the corner where it covers least of the curves; empty: none
    QColor colour;
    std::vector<double> iterations, values;
    std::optional<std::pair<double, double>> mark = {};  ///< a dot: iteration and value that the label is of; none: it is of the last
};

class CurvePlot {
public:
    enum class Scale { Linear, Logarithmic };
    CurvePlot(QCPAxisRect& rect, const QString& quantity, Scale scale, int curves, const Theme& theme);

    /// As many as were announced. Ranges follow; `last` is the end of the iteration axis.
    void show(const std::vector<Curve>& curves, double last);
    /// Said in place of the axes; empty: the axes are there.
    void setEmptyText(const QString& text);
    QCPGraph& graph(std::size_t k) const { return *m_graphs.at(k); }
    const QCPGraph* mark(std::size_t k) const { return m_marks.at(k); }  ///< null: there was none yet
    Qt::Corner labelCorner() const { return m_corner; }

private:
    void setRanges(const std::vector<Curve>& curves, double last);
    void showMark(std::size_t k, const Curve& curve);
    void placeLabels();
    long covered(Qt::Corner corner, QSizeF size) const;

    QCPAxisRect* m_rect;
    Scale m_scale;
    Qt::Corner m_corner = Qt::BottomRightCorner;
    std::vector<QCPGraph*> m_graphs, m_marks;
    std::vector<QCPItemText*> m_labels;
    QCPItemText* m_empty;
};

}  // namespace aon
