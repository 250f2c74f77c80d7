// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the whole figures that the command line writes, on white, each with a caption that says where it came from.

#include "model/analysis/comparison.h"
#include "ui/figures/lossplot.h"

#include <memory>

namespace aon {

/// A plot and the size it is made for.
struct Figure {
    std::unique_ptr<QCustomPlot> plot;
    QSize size;  ///< logical pixels
};

/// Raw and best loss of every iteration.
Figure lossFigure(const LossCurve& curve, const QString& provenance);

/// One row per area, one column per context (executed Go …): recorded (mean ± s.e.m. over neurons), intact, perturbed.
/// Neurons whose rate was imposed are left out, and the title of the row says so.
Figure areaFigure(const Comparison& comparison, const QString& provenance);

/// One row per context with Go, columns recorded, intact, perturbed, perturbed - intact; neurons by area and peak time.
Figure heatMapFigure(const Comparison& comparison, const QString& provenance);

}  // namespace aon
