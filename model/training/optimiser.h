// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: clipping and Adam in Keras' form.
//
//   m = b1 m + (1-b1) g     v = b2 v + (1-b2) g²     p -= lr·sqrt(1-b2^k)/(1-b1^k) · m / (sqrt(v) + eps)
// k counts from 1. eps stands outside the root and is not corrected for bias (Keras; differs from Kingma & Ba 2015).

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

void adamStep(Parameters<float>& p, const Parameters<float>& gradient, AdamState& state, double learningRate,
              const AdamOptions& options);

}  // namespace aon
