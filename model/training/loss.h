// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the objective.
//
//   rhat = mean of r over each bin after the warm-up                                       N × (bins·C), column b·C + c
//   l2:  L = sqrt( sum over observed (rhat - d)² ) + penalty·sqrt( |W|² + |Win|² + |Win2|² )
//   l1:  L = mean over observed |rhat - d|         + the same penalty
// Entries recorded as NaN are left out. Source: the public code of Guglielmi et al. 2025.
// Differs: the public code computes l2 whatever is asked; so does our preset `published` (LossKind::L2 is set there).

#include "model/network/network.h"

#include <vector>

namespace aon {

enum class LossKind { L2, L1 };

/// What the network should do: recorded rates of C conditions.
template <class S>
struct Targets {
    Matrix<S> rates;       ///< N × (bins·C), NaN where nothing was recorded
    int warmupSteps = 0;   ///< samples before the first bin
    int stepsPerBin = 1;
    int conditions = 0;

    int bins() const { return conditions ? static_cast<int>(rates.cols()) / conditions : 0; }
    long observed() const;  ///< entries that are not NaN
};

struct LossOptions {
    LossKind kind = LossKind::L2;
    double weightPenalty = 1e-3;
};

template <class S>
struct Loss {
    double total = 0.0, data = 0.0, penalty = 0.0;
    Matrix<S> slope;  ///< d(data)/d(rhat), shape of the targets; 0 where nothing was recorded
};

/// Loss of binned rates `rhat`, and its slope.
template <class S>
Loss<S> evaluateLoss(const Matrix<S>& rhat, const Targets<S>& targets, const Parameters<S>& p, const LossOptions& options);

}  // namespace aon
