// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: what the whole figures have in common: headline, legend of the traces, caption.

#include "ui/style/plotstyle.h"

#include <memory>

namespace aon {

/// An empty plot on white without axes.
std::unique_ptr<QCustomPlot> blankPlot();

/// One line of bold text, and below it a line that says what is drawn; spans the plot at `row` of its layout.
void addHeadline(QCustomPlot& plot, int row, const QString& headline, const QString& explanation);

/// A bold line in a colour, above the panels it is about.
void addRowTitle(QCustomPlot& plot, int row, const QString& text, const QColor& colour);

/// Small grey text below everything.
void addCaption(QCustomPlot& plot, int row, const QString& caption);

/// An empty legend as one row.
QCPLegend* addLegendRow(QCustomPlot& plot, int row, const Theme& theme);
/// Every sample of a row gets room by the length of its name; in two rows where one is wider than `room` pixels.
void shareColumns(QCPLegend& legend, int room = QWIDGETSIZE_MAX);
/// Pixels that a row of samples with these names needs.
int widthOfLegend(const QStringList& names);

/// Line styles in the colour of text, as one row. `rect` only hosts the samples.
QCPLegend* addTraceLegend(QCustomPlot& plot, int row, QCPAxisRect& rect, const std::vector<Trace>& traces,
                          const Theme& theme = lightTheme());

}  // namespace aon
