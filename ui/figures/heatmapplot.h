// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: drawing neurons × time as colours into one axis rect: rates (viridis, 0..1) or differences (blue, white, red
// around 0). Live views and exported figures use it alike.

#include "model/base/types.h"
#include "ui/figures/plotmarks.h"

namespace aon {

struct HeatMap {
    QString title;
    Matrix<float> values;         ///< neurons × bins; NaN: not recorded, grey; empty: nothing is drawn
    std::vector<int> order;       ///< rows from the top; neurons from 0
    double limit = 1.0;           ///< colours run over 0..limit, or -limit..limit for differences
    bool difference = false;
    QString shortTitle = {};      ///< where there is no room for the title
};

class HeatMapPlot {
public:
    HeatMapPlot(QCPAxisRect& rect, const Population& population, const Protocol& protocol, const Theme& theme);

    /// The order must keep areas together, in their order: the lines between areas are drawn where areas end.
    void show(const HeatMap& map, const Theme& theme);
    /// Bars at the right of these rows, outside the colours.
    void markRows(const std::vector<int>& rows, const QColor& colour);
    /// Pixels above the rect for its title and the names of the events.
    static int roomAbove(const Protocol& protocol);
    QCPColorMap& map() const { return *m_map; }
    QCPAxisRect& rect() const { return *m_rect; }

private:
    void addAreas();

    QCPAxisRect* m_rect;
    Population m_population;
    double m_trialSeconds, m_binSeconds;
    QCPColorMap* m_map;
    PlotTitle* m_title;
    std::vector<QCPItemStraightLine*> m_lines;  ///< events and borders of areas
};

/// A row of colour scales, the first for rates, a second for differences; as wide as `shares` say.
std::vector<QCPColorScale*> addColourScales(QCustomPlot& plot, int row, const std::vector<double>& shares, const Theme& theme);

}  // namespace aon
