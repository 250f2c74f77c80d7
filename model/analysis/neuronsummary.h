// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: one line of numbers per neuron: mean rates, what a perturbation changes, how well it is fitted.
//
//   change = mean(perturbed - intact)      rms = sqrt(mean (perturbed - intact)²)      over all bins and conditions
// The recorded mean is over what was recorded of the neuron.

#include "model/analysis/fit.h"
#include "model/analysis/neuronsums.h"
#include "model/base/types.h"

#include <vector>

namespace aon {

struct NeuronSummary {
    double recorded = 0.0, intact = 0.0, perturbed = 0.0;  ///< mean rates 0..1; NaN when there is none
    double intactWhereRecorded = 0.0;                      ///< of the intact network over exactly what was recorded, to be read beside it
    double change = 0.0, rms = 0.0;                        ///< NaN without a network
    FitNumbers fit;                                        ///< of the intact network; NaN without both
};

/// `columns`: of the rates that were summed. `fits`: N, or empty.
std::vector<NeuronSummary> summarise(int neurons, const NeuronSums& sums, Eigen::Index columns, const std::vector<FitNumbers>& fits);
/// Rates N × (bins·C); each may be empty.
std::vector<NeuronSummary> summarise(int neurons, const Matrix<float>& recorded, const Matrix<float>& intact,
                                     const Matrix<float>& perturbed, const std::vector<FitNumbers>& fits);

}  // namespace aon
