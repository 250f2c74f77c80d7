// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training/engine.h"

namespace aon {

namespace {

class ClearEngine : public Engine {
public:
    GradientResult<float> lossAndGradient(const Parameters<float>& p, const Wiring& wiring, const Trials<float>& trials,
                                          const Targets<float>& targets, const LossOptions& options) override
    {
        return aon::lossAndGradient(p, wiring, trials, targets, options);
    }

    Trajectory<float> simulate(const Parameters<float>& p, const Wiring& wiring, const Trials<float>& trials,
                               const Modulation* modulation) override
    {
        return aon::simulate(p, wiring, trials, modulation);
    }
};

}  // namespace

std::unique_ptr<Engine> makeClearEngine() { return std::make_unique<ClearEngine>(); }

std::unique_ptr<Engine> makeEngine(const EngineOptions&) { return makeClearEngine(); }

}  // namespace aon
