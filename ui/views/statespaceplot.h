// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: drawing trajectories in the plane of the first two components, intact solid and perturbed dashed, with marks at
// the events (one shape an event, named in the legend, and at the first trajectory as far as there is room) and a dot at the time cursor; beside it
// the distance between the two over time.

#include "model/base/types.h"
#include "ui/figures/plotmarks.h"

#include <optional>

namespace aon {

struct StatePath {
    QString name;
    QColor colour;
    Matrix<double> intact, perturbed;  ///< 2 × bins; the second is empty when nothing is perturbed or it is hidden
    std::vector<double> distance;      ///< bins, in mean distances between conditions; empty as `perturbed`
    bool isNamed = true;               ///< in the legend
};

struct StateSpace {
    QStringList titles;                ///< the same in other words, longest first
    double explained[2] = {0.0, 0.0};  ///< shares of the variance
    std::vector<StatePath> paths;
    std::vector<double> seconds;       ///< bin centres
    bool isPerturbedHidden = false;    ///< not drawn; axes are as if it were
};

class StateSpacePlot {
public:
    /// Fills the plot's empty layout. `moving`: the layer of what moves with the time cursor.
    StateSpacePlot(QCustomPlot& plot, const std::vector<StatePath>& paths, const Protocol& protocol, bool sideBySide, bool withDistance,
                   const Theme& theme, QCPLayer* moving);

    void show(const StateSpace& space);
    void setSeconds(double seconds);
    /// Both axes of the plane on one scale, and the names of the events where they have room; asked when the sizes are known.
    void fitRanges();

    const StateSpace& space() const { return m_space; }
    /// The state drawn nearest to a point of the plot; none within a few pixels.
    struct Point {
        std::size_t path = 0;
        bool perturbed = false;
        Eigen::Index bin = 0;
    };
    std::optional<Point> pointNear(QPoint position) const;
    QCPAxisRect& plane() const { return *m_plane; }
    QCPAxisRect* distance() const { return m_distance; }  ///< null: there is none
    const QCPCurve& path(std::size_t k, bool perturbed) const { return perturbed ? *m_lines[k].perturbed : *m_lines[k].intact; }
    const PlotTitle& title() const { return *m_title; }
    const QCPGraph* distanceOf(std::size_t k) const { return m_lines[k].distance; }
    QPointF dot(std::size_t k) const;  ///< where the intact state is now
    const std::vector<QCPItemText*>& names() const { return m_names; }  ///< one an event; invisible without room

private:
    struct Line {
        QCPCurve* intact = nullptr;
        QCPCurve* perturbed = nullptr;
        QCPCurve* intactDot = nullptr;
        QCPCurve* perturbedDot = nullptr;
        std::vector<QCPCurve*> marks;  ///< one an event
        QCPGraph* distance = nullptr;
    };
    QCPCurve* addCurve(const QPen& pen);
    void addNames(const Theme& theme);
    void placeNames();
    QCPCurve* addPoint(QCPScatterStyle::ScatterShape shape, const QColor& colour, const QBrush& brush, double size);
    Line addLine(const StatePath& path, const Theme& theme, QCPLayer* moving);
    void makeDistance(const Theme& theme);
    void addLegends(const std::vector<StatePath>& paths, bool perturbed, const Theme& theme);

    QCustomPlot* m_plot;
    QCPAxisRect* m_plane;
    QCPAxisRect* m_distance = nullptr;
    PlotTitle* m_title;
    PlotTitle* m_distanceTitle = nullptr;
    QCPAbstractLegendItem* m_perturbedSample = nullptr;  ///< in the legend; null: nothing is perturbed
    std::vector<Event> m_events;
    double m_binSeconds, m_trialSeconds;
    std::vector<Line> m_lines;
    std::vector<QCPItemText*> m_names;  ///< of the events, at the marks of the first trajectory
    StateSpace m_space;
    QCPRange m_x, m_y;  ///< of all paths
    double m_seconds = 0.0;
};

}  // namespace aon
