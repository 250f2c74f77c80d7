// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: whether a perturbation drives the network where training never took it: a fitted network says little there.
//
// Of the neurons whose own rate is not imposed, over conditions and bins:
//     outside    share of perturbed rates below min - 3 sd or above max + 3 sd of the neuron's own intact rates
//     saturated  share of rates below 0.01 or above 0.99
// Differs: rates by bin, not by step, as everything that is shown; one neuron's range counts for it alone.

#include "model/base/types.h"

#include <vector>

namespace aon {

struct RangeCheck {
    double outside = 0.0;          ///< 0..1; 0 when every neuron's rate is imposed
    double saturated = 0.0;        ///< 0..1, of the perturbed rates
    double saturatedIntact = 0.0;  ///< 0..1, of the same neurons' intact rates
};

/// Share of the entries below 0.01 or above 0.99, NaN left out; 0 when there are none.
double saturatedShare(const Matrix<float>& rates);

/// Rates N × (bins·C); `imposed` ascending.
RangeCheck rangeCheck(const Matrix<float>& intact, const Matrix<float>& perturbed, const std::vector<int>& imposed);

}  // namespace aon
