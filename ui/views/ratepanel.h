// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: one panel of the rates view: the traces of one group in one context, its fit beside the title, and below it a
// strip with the change that the perturbation made (mean ± s.e.m. over neurons), on the same time axis.

#include "model/analysis/grouptraces.h"
#include "ui/figures/traceplot.h"

namespace aon {

struct RatePanelData {
    QString group, context;  ///< "F5", "executed Go": in English, as files have it
    QString shortGroup;      ///< of many single neurons "66 neurons"
    QColor colour;
    ReadNeurons read;
    int imposed = 0;              ///< of the neurons read, those whose rate is imposed
    GroupTraces traces;
    std::vector<double> chanceLow, chanceHigh;  ///< the change that 95 % of random draws stay within; empty: none were made
    std::vector<double> seconds;  ///< bin centres
};

/// Ends of the axes that all panels share.
struct RateRanges {
    double rate, change;
};
/// All curves have room; but those that hold imposed neurons, which can be told anything, have at most three times the
/// room that the others need, so that these stay readable.
RateRanges rangesFor(const std::vector<RatePanelData>& all);
/// What is written where a curve leaves the axes: of the rates, of the change; empty: none does.
QStringList beyondOf(const RatePanelData& data, const RateRanges& ranges);

class RatePanel {
public:
    /// Fills `cell`; without `strip` there is no room for one (nothing is perturbed).
    RatePanel(QCustomPlot& plot, QCPLayoutGrid& cell, bool strip, const Protocol& protocol, const Theme& theme);

    void show(const RatePanelData& data, const Theme& theme);
    /// Where curves of `data` go on beyond the axes, that is written beside them.
    void setRanges(const RateRanges& ranges, const RatePanelData& data);
    /// Labels only at the edges of the grid of panels; short ones when the cell is only so many pixels
    /// large, to whose height the time axis comes.
    void setLabels(bool left, bool bottom, QSize size, int axisHeight);
    /// The note (how many neurons, how well they fit) beside the title, or on a line of its own below it.
    void setNoteBelow(bool below);
    void shareMargins(QCPMarginGroup* left, QCPMarginGroup* top);

    std::vector<QCPAxisRect*> rects() const;
    const TracePlot& traces() const { return m_traces; }
    QString note() const { return m_note->text(); }
    const QCPGraph* chance() const { return m_chanceHigh; }  ///< the upper edge of the band of chance; null without a strip
    const QCPGraph* change() const { return m_change; }  ///< null without a strip

private:
    static QCPAxisRect* makeRect(QCustomPlot& plot, QCPLayoutGrid& cell, int row);
    void makeStrip(QCustomPlot& plot, const Protocol& protocol, const Theme& theme);
    void showChange(const RatePanelData& data);
    void showChance(const RatePanelData& data);

    QCPLayoutGrid* m_cell;
    QCPAxisRect* m_rect;
    QCPAxisRect* m_strip = nullptr;
    TracePlot m_traces;
    PlotTitle* m_note;
    QCPItemText* m_beyondRate;
    QCPItemText* m_beyondChange = nullptr;  ///< null without a strip
    bool m_isNoteBelow = false;
    double m_rateHeight = 0.0;  ///< pixels of the axis of rates, about
    QCPGraph* m_change = nullptr;
    QCPGraph* m_low = nullptr;
    QCPGraph* m_high = nullptr;
    QCPGraph* m_chanceLow = nullptr;  ///< behind the change
    QCPGraph* m_chanceHigh = nullptr;
};

/// What the panel draws, for the figure; of hidden or missing traces nothing.
Traces tracesOf(const RatePanelData& data);

/// What is said beside the title: "n 54 of 106 · R² 0.74".
QString noteOf(const RatePanelData& data);
/// Pixels that the title and the note need beside each other.
int widthOfTitle(const RatePanelData& data);

/// The values of all curves at a time, with their unit, one a line; empty outside the trial.
QString readOutOf(const RatePanelData& data, double seconds);

/// The colour of the band of chance.
QColor chanceColour(const Theme& theme);

/// The largest |change| (with its error), and what chance reaches.
double largestChange(const RatePanelData& data);

}  // namespace aon
