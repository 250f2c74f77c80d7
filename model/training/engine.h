// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the seam between what is computed and how fast. Everything above (trainer, commands, window) asks an Engine;
// the clear implementation and a faster kernel answer alike.

#include "model/training/gradient.h"

#include <memory>

namespace aon {

struct EngineOptions {
    int threads = 0;  ///< 0: as many as the machine has. Results do not depend on it, bit for bit.
};

class Engine {
public:
    virtual ~Engine() = default;
    virtual GradientResult<float> lossAndGradient(const Parameters<float>& p, const Wiring& wiring,
                                                  const Trials<float>& trials, const Targets<float>& targets,
                                                  const LossOptions& options) = 0;
    virtual Trajectory<float> simulate(const Parameters<float>& p, const Wiring& wiring, const Trials<float>& trials,
                                       const Modulation* modulation = nullptr) = 0;
};

/// Straight Eigen, one thread: the oracle of the faster ones.
std::unique_ptr<Engine> makeClearEngine();
/// The engine the program uses.
std::unique_ptr<Engine> makeEngine(const EngineOptions& options = {});

}  // namespace aon
