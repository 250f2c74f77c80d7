// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training/engine.h"

#include "model/training/fastgradient.h"

#include "model/network/kernel/simulations.h"

#include <fstream>
#include <limits>
#include <string>

namespace aon {

namespace {

class ClearEngine : public Engine {
public:
    GradientResult<float> lossAndGradient(const Parameters<float>& p, const Wiring& wiring, const Trials<float>& trials,
                                          const Targets<float>& targets, const LossOptions& options,
                                          const Cancelled& cancelled) override
    {
        GradientResult<float> result = aon::lossAndGradient(p, wiring, trials, targets, options);
        result.cancelled = cancelled && cancelled();
        return result;
    }

    Trajectory<float> simulate(const Parameters<float>& p, const Wiring& wiring, const Trials<float>& trials,
                               const Modulation* modulation, const Cancelled& cancelled) override
    {
        return cancelled && cancelled() ? Trajectory<float>() : aon::simulate(p, wiring, trials, modulation);
    }

    bool simulateMany(const Parameters<float>& p, const Wiring& wiring, const Trials<float>& trials,
                      std::span<const Modulation> modulations, int warmupSteps, int stepsPerBin, const BinnedSink& sink,
                      const Cancelled& cancelled) override
    {
        for (std::size_t k = 0; k < modulations.size(); ++k) {
            if (cancelled && cancelled())
                return false;
            sink(k, binned(aon::simulate(p, wiring, trials, &modulations[k]), warmupSteps, stepsPerBin));
        }
        return true;
    }
};

class FastEngine : public Engine {
public:
    explicit FastEngine(const EngineOptions& options);

    GradientResult<float> lossAndGradient(const Parameters<float>& p, const Wiring& wiring, const Trials<float>& trials,
                                          const Targets<float>& targets, const LossOptions& options,
                                          const Cancelled& cancelled) override
    {
        m_network.update(p, wiring, true, m_pool);
        return m_gradient.compute(m_network, p, trials, targets, options, m_pool, {m_keptSteps, m_memoryBytes}, cancelled);
    }

    Trajectory<float> simulate(const Parameters<float>& p, const Wiring& wiring, const Trials<float>& trials,
                               const Modulation* modulation, const Cancelled& cancelled) override
    {
        m_network.update(p, wiring, false, m_pool);
        Trajectory<float> out;
        if (!kernel::simulateSamples(m_network, trials, modulation, m_pool, cancelled, out))
            out = {};
        return out;
    }

    bool simulateMany(const Parameters<float>& p, const Wiring& wiring, const Trials<float>& trials,
                      std::span<const Modulation> modulations, int warmupSteps, int stepsPerBin, const BinnedSink& sink,
                      const Cancelled& cancelled) override
    {
        m_network.update(p, wiring, false, m_pool);
        const kernel::Binning bins{warmupSteps, stepsPerBin, (trials.steps - warmupSteps) / stepsPerBin};
        return kernel::simulateBins(m_network, trials, modulations, bins, m_pool, sink, cancelled);
    }

private:
    kernel::ThreadPool m_pool;
    int m_keptSteps;
    std::size_t m_memoryBytes;
    kernel::PackedNetwork m_network;
    FastGradient m_gradient;
};

// What the system can give without swapping; all there is where it does not say.
std::size_t freeMemory()
{
    std::ifstream file("/proc/meminfo");
    for (std::string name; file >> name; file.ignore(std::numeric_limits<std::streamsize>::max(), '\n'))
        if (std::size_t kilobytes = 0; name == "MemAvailable:" && file >> kilobytes)
            return kilobytes * 1024;
    return std::numeric_limits<std::size_t>::max();
}

FastEngine::FastEngine(const EngineOptions& options)
    : m_pool(options.threads), m_keptSteps(options.keptSteps),
      m_memoryBytes(options.memoryBytes > 0 ? options.memoryBytes : freeMemory() / 2)
{
}

}  // namespace

std::unique_ptr<Engine> makeClearEngine() { return std::make_unique<ClearEngine>(); }

std::unique_ptr<Engine> makeEngine(const EngineOptions& options) { return std::make_unique<FastEngine>(options); }

}  // namespace aon
