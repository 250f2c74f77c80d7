// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: how every plot looks, in the window and in exported figures: colours of areas, line styles of recorded / intact /
// perturbed, colour maps, fonts, axes. Drawing functions take a Theme, so that a figure can be light in a
// dark window.
//
// Areas: AIP #0072B2, F5 #D55E00, F6 #009E73 (Okabe & Ito 2008), others from a colour-blind-safe list; each has at least
// 3:1 contrast on white and on #1e1e1e. Rates: viridis (Smith & van der Walt 2015, CC0). Differences: blue, white at 0,
// red (ColorBrewer RdBu).

#include "model/recording/population.h"
#include "model/task/protocol.h"

#include <QCoreApplication>
#include <qcustomplot.h>

#include <vector>

namespace aon {

/// The texts of plots: one translation context.
class PlotText {
    Q_DECLARE_TR_FUNCTIONS(aon::PlotText)
};

struct Theme {
    QColor background, text, axis, grid, muted;
    bool dark = false;
};
const Theme& lightTheme();  ///< also for exports
const Theme& darkTheme();
const Theme& themeOf(const QPalette& palette);

/// One colour per area, in the order of the areas; on dark ground those that are too dark to be read (below 4.5:1) are
/// lighter tints of the same hue.
std::vector<QColor> areaColours(const std::vector<Area>& areas, const Theme& theme = lightTheme());
/// Of two opaque colours, 1 to 21 (WCAG 2.1).
double contrast(const QColor& a, const QColor& b);

/// Of the k-th context of the protocol (executed Go, executed No-Go, observed Go, observed No-Go); none is an area's.
QColor contextColour(std::size_t k);

QCPColorGradient rateGradient();
QCPColorGradient differenceGradient();  ///< use with a range symmetric around 0

/// Layers of a plot that are for who sits before the window, and in no picture that is written.
inline const QString cursorLayer = QStringLiteral("cursor"), selectionLayer = QStringLiteral("selection");

enum class Trace { Recorded, Intact, Perturbed, Pinned };
QString traceName(Trace trace);
/// Recorded: dotted in the colour of text. Intact: solid. Perturbed: dashed. Pinned: thin, dash and dot. All but the first
/// in `colour`.
QPen tracePen(Trace trace, const QColor& colour, const Theme& theme);

/// Sizes in points; the window's zoom scales the application font, and these follow it.
QFont plotFont(double share = 1.0);

void styleAxis(QCPAxis& axis, const Theme& theme);
void styleAxes(QCPAxisRect& rect, const Theme& theme);  ///< left and bottom; top and right are hidden
void stylePlot(QCustomPlot& plot, const Theme& theme);  ///< background and every axis rect in it

}  // namespace aon
