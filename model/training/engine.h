// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the seam between what is computed and how fast. Everything above (trainer, commands, window) asks an Engine;
// the clear implementation and a faster kernel answer alike. An engine keeps what it packed and allocated between calls
// and serves one caller at a time.

#include "model/training/gradient.h"

#include <memory>
#include <span>

namespace aon {

struct EngineOptions {
    int threads = 0;              ///< 0: as many as the machine has. Results do not depend on it, bit for bit.
    std::size_t memoryBytes = 0;  ///< bound on what training keeps of its samples; 0: half of what is free at the start
    int keptSteps = 0;            ///< samples kept at once in training, the others computed twice; 0: what memoryBytes allows
};

class Engine {
public:
    /// Told the binned rates of one perturbed simulation, N × (bins·C), column b·C + c. Called from several threads at
    /// once, each index once, in no particular order; the matrix is gone afterwards.
    using BinnedSink = std::function<void(std::size_t index, const Matrix<float>& binned)>;

    virtual ~Engine() = default;
    virtual GradientResult<float> lossAndGradient(const Parameters<float>& p, const Wiring& wiring,
                                                  const Trials<float>& trials, const Targets<float>& targets,
                                                  const LossOptions& options, const Cancelled& cancelled = {}) = 0;

    /// A trajectory of no steps when cancelled.
    virtual Trajectory<float> simulate(const Parameters<float>& p, const Wiring& wiring, const Trials<float>& trials,
                                       const Modulation* modulation = nullptr, const Cancelled& cancelled = {}) = 0;

    /// Every modulation on the same trials; the numbers are those of binned(simulate(…)). Memory does not grow with their
    /// number. False when cancelled: some have then not been told.
    virtual bool simulateMany(const Parameters<float>& p, const Wiring& wiring, const Trials<float>& trials,
                              std::span<const Modulation> modulations, int warmupSteps, int stepsPerBin,
                              const BinnedSink& sink, const Cancelled& cancelled = {}) = 0;
};

/// Straight Eigen, one thread: the oracle of the faster ones.
std::unique_ptr<Engine> makeClearEngine();
/// The engine the program uses.
std::unique_ptr<Engine> makeEngine(const EngineOptions& options = {});

}  // namespace aon
