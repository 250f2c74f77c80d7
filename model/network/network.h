// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: parameters, signs, masks and effective weights of the rate network.
//
//   N neurons, K inputs                        W    N × N   weight from neuron j (column) to neuron i (row), zero diagonal
//   x  current, r  rate 0..1                   Win, Win2  N × K   inputs in execution, in observation
//   Iext  N  bias inside the sigmoid           theta  N  time constant tau = 1 + 99·sigmoid(theta) steps
//
// Effective weights: W inside an area; between areas only excitation passes, max(W, 0).
// Source: Guglielmi et al. 2025 and its public code (names W, W_in, W_in2, I_ext, taus_param).
// Differs: in the paper's rule the sign belongs to the sending neuron (Dale's principle); the public code applies it
// to the receiving one (SignRule::Target).

#include "model/base/types.h"
#include "model/recording/population.h"

#include <cstdint>
#include <vector>

namespace aon {

template <class S>
struct Parameters {
    Matrix<S> W, Win, Win2;
    Vector<S> Iext, theta;

    int neurons() const { return static_cast<int>(W.rows()); }
    int inputs() const { return static_cast<int>(Win.cols()); }
    void setZero(int neurons, int inputs);
    S squaredNorm() const;
    bool allFinite() const;
    template <class T>
    Parameters<T> cast() const
    {
        return {W.template cast<T>(), Win.template cast<T>(), Win2.template cast<T>(), Iext.template cast<T>(),
                theta.template cast<T>()};
    }
    bool operator==(const Parameters&) const = default;
};

enum class SignRule {
    Source,  ///< column j of an inhibitory neuron j is ≤ 0, of an excitatory one ≥ 0 (Dale)
    Target,  ///< row i of a neuron i in the mask is ≤ 0, other rows ≥ 0 (the public code)
};
enum class Projection {
    Clip,           ///< a weight of the wrong sign becomes 0
    AbsoluteValue,  ///< a weight of the wrong sign changes its sign
};

/// Which weights may have which sign. Without a mask only the diagonal is constrained.
struct Wiring {
    std::vector<int> area;                 ///< N, index of each neuron's area
    std::vector<std::uint8_t> inhibitory;  ///< N flags, or empty: unconstrained signs
    SignRule rule = SignRule::Source;
    Projection projection = Projection::Clip;

    int sign(int target, int source) const;  ///< -1, +1; 0 without a mask
    /// True where the effective weight is zero whatever W is: the diagonal, and inhibition between areas.
    bool structurallyZero(int target, int source) const;
    bool operator==(const Wiring&) const = default;
};

Wiring makeWiring(const Population& population, SignRule rule, Projection projection);

/// Effective weights, N × N.
template <class S>
Matrix<S> effectiveWeights(const Matrix<S>& W, const Wiring& wiring);

/// Gradient w.r.t. W from the gradient w.r.t. the effective weights: passes inside an area, and between areas where
/// W > 0 (nothing at 0, as the derivative of a rectifier is usually taken: such a weight stays 0). The diagonal has its gradient too, as in the
/// published code: it counts in the norm that is clipped, and project() sets the weight back to zero.
template <class S>
void throughEffectiveWeights(Matrix<S>& dW, const Matrix<S>& W, const Wiring& wiring);

/// Force signs and the zero diagonal.
template <class S>
void project(Matrix<S>& W, const Wiring& wiring);

/// alpha = 1/tau, tau = 1 + 99·sigmoid(theta), in steps.
template <class S>
Vector<S> inverseTau(const Vector<S>& theta);

}  // namespace aon
