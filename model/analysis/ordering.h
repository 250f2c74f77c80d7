// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: orders of neurons for plots that keep areas together (by the time of the peak: traces.h), and what stands out in
// a neurons × bins matrix. Rates are N × (bins·C), column b·C + c.

#include "model/analysis/fit.h"
#include "model/base/types.h"
#include "model/recording/population.h"

namespace aon {

/// By area, within an area by falling key; NaN last. `keys`: N.
std::vector<int> orderByKey(const std::vector<double>& keys, const Population& population);

/// Best R² over all conditions first.
std::vector<int> orderByFit(const Matrix<float>& intact, const Matrix<float>& recorded, const Population& population);

/// Largest root mean square of (after - before) over the conditions `which` first.
std::vector<int> orderByEffect(const Matrix<float>& before, const Matrix<float>& after, int conditions, const std::vector<int>& which,
                               const Population& population);

/// Fit of one neuron over all columns.
FitNumbers fitOfNeuron(const Matrix<float>& simulated, const Matrix<float>& recorded, int neuron);

/// Mean of a neurons × bins matrix, and its entry furthest from 0; NaN entries are left out.
struct MapSummary {
    double mean = 0.0, extreme = 0.0;
    int neuron = -1, bin = -1;  ///< -1: the matrix has no number
};
MapSummary summaryOf(const Matrix<float>& map);

}  // namespace aon
