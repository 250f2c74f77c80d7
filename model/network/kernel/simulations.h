// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: simulations by the kernel, one with all its samples or many perturbed ones as bins. Conditions and perturbations are
// columns alike; a column's numbers do not depend on those beside it, so one simulation alone gives the same bits.
// What a perturbation adds to the work: bias and gain of its columns, and the tiles of weights that its pathways touch.

#include "model/network/kernel/forwardrun.h"
#include "model/network/kernel/threadpool.h"

#include <span>

namespace aon::kernel {

/// Rates of all samples into `out`; false when abandoned. `modulation` may be null.
bool simulateSamples(const PackedNetwork& network, const Trials<float>& trials, const Modulation* modulation,
                     ThreadPool& pool, const Cancelled& cancelled, Trajectory<float>& out);

/// Told the binned rates of one perturbed simulation, N × (bins·C), column b·C + c; from several threads at once, each
/// index once, in no particular order.
using BinnedSink = std::function<void(std::size_t index, const Matrix<float>& binned)>;

/// All modulations; false when abandoned. Memory: a few perturbations a thread, whatever their number.
bool simulateBins(const PackedNetwork& network, const Trials<float>& trials, std::span<const Modulation> modulations,
                  const Binning& bins, ThreadPool& pool, const BinnedSink& sink, const Cancelled& cancelled);

}  // namespace aon::kernel
