// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: how well simulated rates match recorded ones.
//
//   RMSE = sqrt(mean (d - r)²)     R² = 1 - sum (d - r)² / sum (d - mean d)²     Pearson r of d and r
// over the recorded (not NaN) conditions and bins of a neuron; a group has the mean over its neurons, of those for
// which the number exists (a constant recording has no R² and no r). pooledR2 takes all entries of the group together,
// each neuron around its own mean.

#include "model/base/types.h"
#include "model/recording/population.h"
#include "model/task/protocol.h"

#include <string>
#include <vector>

namespace aon {

/// Rates binned of C conditions: N × (bins·C), column b·C + c; NaN where not recorded.
struct FitNumbers {
    double rmse = 0.0, r2 = 0.0, pearson = 0.0;  ///< NaN where undefined
    double pooledR2 = 0.0;
    long observed = 0;  ///< entries compared
    int neurons = 0;    ///< with at least one entry
};

struct FitRow {
    std::string area;       ///< area name or "all"
    std::string condition;  ///< condition name or "all"
    std::string epoch;      ///< "trial", or from an event to the next: "baseline", "tone", "object", "go"
    FitNumbers fit;
};

struct FitReport {
    std::vector<FitNumbers> neurons;  ///< N, all conditions, whole trial
    std::vector<FitRow> rows;         ///< all, by area; then for each condition and for each epoch all, by area
};

/// `conditions`: which conditions of the protocol the columns hold, in order.
FitReport fitReport(const Matrix<float>& simulated, const Matrix<float>& recorded, const Population& population,
                    const Protocol& protocol, const std::vector<int>& conditions);

/// Fit of each neuron by itself on all columns: N.
std::vector<FitNumbers> neuronFits(const Matrix<float>& simulated, const Matrix<float>& recorded);

/// Fit of a set of neurons on a set of columns.
FitNumbers fitOf(const Matrix<float>& simulated, const Matrix<float>& recorded, const std::vector<int>& neurons,
                 const std::vector<int>& columns);

/// Mean R² over the neurons of each area, on all columns.
std::vector<double> fitByArea(const Matrix<float>& simulated, const Matrix<float>& recorded, const Population& population);

}  // namespace aon
