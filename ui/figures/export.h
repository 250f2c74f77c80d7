// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: writing a plot to a file: PNG (twice the size, 192 dpi), SVG or PDF by the ending of the name, on white, with
// where it came from written into the file (PNG text "Description", SVG description, PDF title). Atomic; no time stamps
// in PNG and SVG, so the same figure gives the same bytes. The line of the moment and the marks of a selection are left out.

#include "ui/figures/frame.h"

#include <QSize>
#include <QString>

#include <filesystem>

class QCustomPlot;

namespace aon {

/// `size` of the plot in logical pixels of 1/96 inch; `texts` come above and below it. UsageError for another ending, OutputError when it cannot be written.
void exportFigure(QCustomPlot& plot, const std::filesystem::path& file, const QSize& size, const QString& provenance,
                  const FigureTexts& texts = {});

}  // namespace aon
