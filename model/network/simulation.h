// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: running the network. The clear implementation, in any precision; the faster kernel is tested against it.
//
//   x(t) = (1 - alpha) ∘ x(t-1) + alpha ∘ ( Weff r(t-1) + Win u(t-1) )        alpha = 1/tau
//   r(t) = gain(t) ∘ sigmoid( x(t) + Iext + drive(t) )                         sample 0 is the initial state
//
// C conditions run side by side. A sequence of N-vectors over time and conditions is one matrix N × (T·C), column t·C + c.

#include "model/network/modulation.h"
#include "model/network/network.h"

#include <functional>
#include <vector>

namespace aon {

/// What is presented: inputs and initial state of C conditions.
template <class S>
struct Trials {
    int steps = 0;                      ///< T, samples including the initial one
    std::vector<Matrix<S>> input;       ///< C matrices K × T
    std::vector<int> inputMatrix;       ///< C: 0 uses Win, 1 uses Win2
    Matrix<S> x0, r0;                   ///< N × C, sample 0

    int conditions() const { return static_cast<int>(input.size()); }
};

template <class S>
struct Trajectory {
    int steps = 0, conditions = 0;
    Matrix<S> r;   ///< N × (T·C)
    Matrix<S> x;   ///< N × (T·C); empty unless asked for

    auto rates(int condition) const  ///< N × T view
    {
        return r(Eigen::all, Eigen::seqN(condition, steps, conditions));
    }
};

/// Polled from time to time, from any thread, by what may take long: true abandons it. Empty: never.
using Cancelled = std::function<bool()>;

enum class Keep { Rates, RatesAndCurrents };

/// `modulation` may be null: the intact network. Modulation conditions must match trials.
template <class S>
Trajectory<S> simulate(const Parameters<S>& p, const Wiring& wiring, const Trials<S>& trials,
                       const Modulation* modulation = nullptr, Keep keep = Keep::Rates);

/// Mean rate over each bin of the trial after the warm-up: N × (bins·C), column b·C + c.
template <class S>
Matrix<S> binned(const Trajectory<S>& trajectory, int warmupSteps, int stepsPerBin);

}  // namespace aon
