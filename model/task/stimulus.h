// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the inputs u(t) that a protocol prescribes, without and with noise.

#include "model/base/random.h"
#include "model/base/types.h"
#include "model/task/protocol.h"

#include <cstdint>
#include <vector>

namespace aon {

/// One K × T matrix per condition of the protocol, T = warm-up + trial steps.
using Stimulus = std::vector<Matrix<float>>;

/// Boxes smoothed by the Gaussian (scipy.ndimage.gaussian_filter1d, mode "reflect", truncate 4), computed in double.
Stimulus noiseFreeStimulus(const Protocol& protocol);

/// Noise of one condition, K × T, to be added: SD protocol.noise, a generator of its own per (seed, stream, iteration,
/// condition), so that conditions can be drawn in any order or number of threads. With frozenNoise the iteration is
/// ignored and conditions with equal channels get equal noise.
Matrix<float> stimulusNoise(const Protocol& protocol, int condition, std::uint64_t seed, Stream stream, std::uint64_t iteration);

/// noiseFreeStimulus + stimulusNoise for every condition.
Stimulus noisyStimulus(const Protocol& protocol, std::uint64_t seed, Stream stream, std::uint64_t iteration);

}  // namespace aon
