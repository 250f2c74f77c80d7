// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the parameters a training starts from.
//
// Start::FromData (ours): every neuron i sits at its recorded mean rate m_i and is far from saturation.
//   W      |normal|·gain/sqrt(N), signs of the wiring; without a mask normal·gain/sqrt(N); structural zeros are zero;
//          inhibition within an area is scaled, row by row, so that W m has no mean drive (factor at most 10)
//   Win    normal·0.1
//   Iext   logit(m) - Weff m - mean over conditions of Win·(mean input of the trial)
//   theta  normal·0.5 around the time constant options.startTau
// Start::Published: W |normal|·gain/sqrt(N) with the wiring's signs, dense; Win normal; Iext normal·0.01; theta normal.
// Source: the public code of Guglielmi et al. 2025 for the distribution of W; the rest of Published is ours.

#include "model/network/simulation.h"
#include "model/training/options.h"

namespace aon {

/// Recorded mean rate of every neuron, kept within 0.01..0.99, where its logit is moderate; 0.1 where nothing was recorded.
Vector<float> meanRates(const Targets<float>& targets);

/// From options.seed. `trials` gives the inputs (its initial states are not read), `targets` the recorded rates.
Parameters<float> startParameters(const TrainingOptions& options, const Wiring& wiring, const Trials<float>& trials,
                                  const Targets<float>& targets);

}  // namespace aon
