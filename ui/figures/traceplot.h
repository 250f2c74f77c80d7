// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: drawing recorded, intact and perturbed rates over time into one axis rect. Live views and exported figures use it
// alike: make it once, show() as often as the data changes (no plottable is made again).

#include "ui/figures/plotmarks.h"

#include <QPointer>

namespace aon {

struct Traces {
    QString title;
    QStringList shorterTitles;               ///< where there is no room for the title, longest first; may be empty
    QString titleEnding;                     ///< before which the last of them is cut
    QColor colour;                           ///< of the model's lines and the title
    std::vector<double> seconds;             ///< from the trial's start
    std::vector<double> recorded, recordedError;  ///< mean and its standard error; empty: not drawn; NaN: a gap
    std::vector<double> intact, intactError;
    std::vector<double> perturbed, perturbedError;
    std::vector<double> pinned;  ///< an earlier perturbed run
};

class TracePlot {
public:
    /// `rect` must be in a QCustomPlot. Its bottom axis is time in seconds, its left axis a rate.
    TracePlot(QCPAxisRect& rect, const Protocol& protocol, const Theme& theme);

    void show(const Traces& traces, const Theme& theme);
    QCPAxisRect& rect() const { return *m_rect; }
    PlotTitle& title() const { return *m_title; }
    const QCPGraph& graphOf(Trace trace) const;  ///< its mean; hidden when there is none

private:
    struct Line {
        QCPGraph* mean = nullptr;
        QCPGraph* low = nullptr;   ///< lower edge of the band
        QCPGraph* high = nullptr;  ///< upper edge, filled down to `low`
    };
    Line makeLine();
    static void fill(const Line& line, const std::vector<double>& x, const std::vector<double>& mean,
                     const std::vector<double>& error, const QPen& pen);

    QCPAxisRect* m_rect;
    PlotTitle* m_title;
    Line m_recorded, m_intact, m_perturbed, m_pinned;
};

/// The highest finite value (mean + error) of all traces; for a common rate axis.
double highestRate(const Traces& traces);

}  // namespace aon
