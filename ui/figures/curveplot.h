// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: drawing a few named quantities of a training over its iterations into one axis rect.

#include "ui/style/plotstyle.h"

namespace aon {

struct Curve {
    QString label;  ///< at the lower right, in its colour; empty: none
    QColor colour;
    std::vector<double> iterations, values;
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

private:
    void setRanges(const std::vector<Curve>& curves, double last);

    QCPAxisRect* m_rect;
    Scale m_scale;
    std::vector<QCPGraph*> m_graphs;
    std::vector<QCPItemText*> m_labels;
    QCPItemText* m_empty;
};

}  // namespace aon
