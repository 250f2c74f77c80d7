// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the parameters a training starts from.

#include "model/training/loss.h"
#include "model/training/options.h"

namespace aon {

/// Start::FromData or Start::Published, from options.seed. `targets` gives each neuron's recorded mean rate.
Parameters<float> startParameters(const TrainingOptions& options, const Wiring& wiring, int inputs,
                                  const Targets<float>& targets);

}  // namespace aon
