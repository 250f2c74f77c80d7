// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: back-propagation through time, derived by hand, facing the forward pass in network/simulation.h.
//
//   forward   x(t) = (1-a) x(t-1) + a q(t),  q(t) = Weff r(t-1) + Win u(t-1),  r(t) = sigmoid(x(t) + Iext)
//   backward  dr(t) = slope of the bin of t / stepsPerBin + Weffᵀ (a dx(t+1))
//             dx(t) = (1-a) dx(t+1) + dr(t) r(t) (1 - r(t))                                t = T-1 … 1
//             dIext = sum dr r (1-r)         dWeff = sum (a dx(t)) r(t-1)ᵀ      dWin = sum (a dx(t)) u(t-1)ᵀ
//             da = sum dx(t) (q(t) - x(t-1)),   dtheta = da · d(1/tau)/dtheta
// The initial state is a constant: nothing flows into sample 0.

#include "model/network/simulation.h"
#include "model/training/loss.h"

namespace aon {

template <class S>
struct GradientResult {
    Loss<S> loss;
    Parameters<S> gradient;  ///< before clipping, penalty included
    Matrix<S> binned;        ///< rhat, N × (bins·C)
    bool cancelled = false;  ///< nothing else is then to be used
};

template <class S>
GradientResult<S> lossAndGradient(const Parameters<S>& p, const Wiring& wiring, const Trials<S>& trials,
                                  const Targets<S>& targets, const LossOptions& options);

}  // namespace aon
