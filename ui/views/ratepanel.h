// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: one panel of the rates view: the traces of one group in one context, its fit beside the title, and below it a
// strip with the change that the perturbation made (mean ± s.e.m. over neurons), on the same time axis.

#include "model/analysis/grouptraces.h"
#include "ui/figures/traceplot.h"

namespace aon {

struct RatePanelData {
    QString group, context;  ///< "F5", "executed Go"
    QColor colour;
    ReadNeurons read;
    GroupTraces traces;
    std::vector<double> seconds;  ///< bin centres
};

class RatePanel {
public:
    /// Fills `cell`; without `strip` there is no room for one (nothing is perturbed).
    RatePanel(QCustomPlot& plot, QCPLayoutGrid& cell, bool strip, const Protocol& protocol, const Theme& theme);

    void show(const RatePanelData& data, const Theme& theme);
    void setRanges(double highestRate, double largestChange);
    /// Labels only at the edges of the grid of panels; short ones when the cell is only so many pixels
    /// high, to which the time axis comes.
    void setLabels(bool left, bool bottom, int height, int axisHeight);
    /// How much of the note fits beside the title; asked when the widths are known.
    void fitNote();
    void shareMargins(QCPMarginGroup* left, QCPMarginGroup* top);

    std::vector<QCPAxisRect*> rects() const;
    const TracePlot& traces() const { return m_traces; }
    const QCPGraph* change() const { return m_change; }  ///< null without a strip

private:
    static QCPAxisRect* makeRect(QCustomPlot& plot, QCPLayoutGrid& cell, int row);
    void makeStrip(QCustomPlot& plot, const Protocol& protocol, const Theme& theme);
    void showChange(const RatePanelData& data);

    QCPLayoutGrid* m_cell;
    QCPAxisRect* m_rect;
    QCPAxisRect* m_strip = nullptr;
    TracePlot m_traces;
    QCPItemText* m_note;
    QString m_title;
    QStringList m_notes;  ///< longest first
    QCPGraph* m_change = nullptr;
    QCPGraph* m_low = nullptr;
    QCPGraph* m_high = nullptr;
};

/// What the panel draws, for the figure; of hidden or missing traces nothing.
Traces tracesOf(const RatePanelData& data);

/// The largest |change| (with its error).
double largestChange(const RatePanelData& data);

}  // namespace aon
