// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: clipping, Adam in Keras' form, and centring and reviving.
//
//   m = b1 m + (1-b1) g     v = b2 v + (1-b2) g²     p -= lr·sqrt(1-b2^k)/(1-b1^k) · m / (sqrt(v) + eps)
// k counts from 1. eps stands outside the root and is not corrected for bias (Keras; differs from Kingma & Ba 2015).
//
// Centring (ours): rates are positive, so one step on W shifts every neuron's mean drive and little else. Adam therefore
// works on (W, b) with b = Iext + Weff m, m the recorded mean rates: W then learns from r - m.
//     dW at fixed b = dW - dIext mᵀ where W acts (throughEffectiveWeights);   after the step Iext = b - Weff m
//
// Reviving (ours): the rectifier between areas has no slope at 0, so a weight that was clipped there would never learn
// again. It is therefore set to a positive number too small to matter, where the slope is that from the right.

#include "model/network/network.h"

namespace aon {

struct AdamState {
    Parameters<float> first, second;  ///< moments m, v
    long steps = 0;                   ///< k
};

struct AdamOptions {
    double beta1 = 0.9, beta2 = 0.999, epsilon = 1e-7;
};

/// Scale to the global norm `limit` when above it; returns the norm before.
double clipToNorm(Parameters<float>& gradient, double limit);

/// dW becomes the gradient at fixed b.
void centreGradient(Parameters<float>& gradient, const Matrix<float>& W, const Wiring& wiring, const Vector<float>& means);

/// Weights between areas that pass nothing, and by their sign could pass excitation, become 1e-20.
void reviveWeights(Matrix<float>& W, const Wiring& wiring);

void adamStep(Parameters<float>& p, const Parameters<float>& gradient, AdamState& state, double learningRate,
              const AdamOptions& options);

}  // namespace aon
