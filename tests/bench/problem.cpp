// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/problem.h"

#include "model/base/random.h"
#include "model/task/protocol.h"
#include "model/task/stimulus.h"
#include "model/training/start.h"

#include <limits>

namespace aon::bench {

namespace {

constexpr std::uint64_t Seed = 1;
constexpr float LearningRate = 1e-3f;

// Neurons of the recordings and how many of them are inhibitory (AIP, F5, F6).
struct Area {
    int neurons, inhibitory;
};
constexpr Area areas[] = {{86, 14}, {106, 33}, {163, 27}};
constexpr int recorded = 355;

// In the recordings' proportions; inhibitory neurons lie anywhere in their area.
Wiring makeWiring(int neurons)
{
    Wiring wiring;
    Random random(Seed, Stream::Selection);
    int before = 0;
    for (int a = 0; a < 3; ++a) {
        before += areas[a].neurons;
        const int end = static_cast<int>(static_cast<long>(neurons) * before / recorded);
        while (static_cast<int>(wiring.area.size()) < end) {
            wiring.area.push_back(a);
            wiring.inhibitory.push_back(random.uniform() * areas[a].neurons < areas[a].inhibitory);
        }
    }
    return wiring;
}

Targets<float> makeTargets(const Protocol& protocol, int neurons, int conditions)
{
    Targets<float> targets{Matrix<float>(neurons, static_cast<Eigen::Index>(protocol.bins()) * conditions),
                           protocol.warmupSteps(), protocol.stepsPerBin(), conditions};
    Random random(Seed, Stream::Demonstration);
    for (float& value : targets.rates.reshaped())
        value = 0.05f + 0.3f * static_cast<float>(random.uniform());
    return targets;
}

}  // namespace

double Problem::simulationOperations() const
{
    return 2.0 * neurons() * neurons() * conditions() * (trials.steps - 1);
}

Problem makeProblem(int neurons, int conditions)
{
    const Protocol protocol = paperProtocol();
    const Stimulus stimulus = noisyStimulus(protocol, Seed, Stream::TrainingNoise, 0);
    Problem q;
    q.wiring = makeWiring(neurons);
    q.trials.steps = protocol.steps();
    for (int c = 0; c < conditions; ++c) {
        const auto k = static_cast<std::size_t>(c) % stimulus.size();
        q.trials.input.push_back(stimulus[k]);
        q.trials.inputMatrix.push_back(2 * k < stimulus.size() ? 0 : 1);
    }
    q.targets = makeTargets(protocol, neurons, conditions);
    q.trials.x0 = Matrix<float>::Zero(neurons, conditions);
    q.p = startParameters(paperOptions(), q.wiring, q.trials, q.targets);
    q.trials.r0 = (1.0f + (-q.p.Iext.array()).exp()).inverse().matrix().replicate(1, conditions);
    return q;
}

std::vector<Modulation> makeSilencings(const Problem& problem, int count)
{
    std::vector<Modulation> out(static_cast<std::size_t>(count));
    for (int k = 0; k < count; ++k) {
        Random random(Seed, Stream::Selection, static_cast<std::uint64_t>(k) + 1);
        Segment all{1, problem.trials.steps, Vector<float>::Ones(problem.neurons()), Vector<float>::Zero(problem.neurons()), 0};
        for (float& gain : all.gain)
            gain = random.uniform() < 0.5 ? 0.0f : 1.0f;
        out[static_cast<std::size_t>(k)].byCondition.assign(static_cast<std::size_t>(problem.conditions()), {all});
    }
    return out;
}

double Iteration::run()
{
    GradientResult<float> result = m_engine.lossAndGradient(m_p, m_problem.wiring, m_problem.trials, m_problem.targets, m_problem.loss);
    clipToNorm(result.gradient, 1.0);
    adamStep(m_p, result.gradient, m_adam, LearningRate, {});
    project(m_p.W, m_problem.wiring);
    return result.loss.total;
}

}  // namespace aon::bench
