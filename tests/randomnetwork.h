// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Random small networks with their task, for property tests.

#include "model/base/random.h"
#include "model/network/simulation.h"
#include "model/training/loss.h"

namespace aon::test {

struct RandomNetwork {
    Parameters<double> p;
    Wiring wiring;
    Trials<double> trials;
    Targets<double> targets;
};

inline Matrix<double> randomMatrix(Random& random, int rows, int columns, double scale)
{
    Matrix<double> m(rows, columns);
    for (auto& value : m.reshaped())
        value = scale * random.normal();
    return m;
}

/// 2 to 13 neurons in 1 to 3 areas, 1 to 5 conditions; with and without masks, either sign rule.
inline RandomNetwork makeRandomNetwork(std::uint64_t seed)
{
    Random random(seed, Stream::InitialWeights, 77);
    RandomNetwork q;
    const int N = 2 + static_cast<int>(random.below(12)), K = 1 + static_cast<int>(random.below(4));
    const int C = 1 + static_cast<int>(random.below(5)), areas = 1 + static_cast<int>(random.below(3));
    const int perBin = 1 + static_cast<int>(random.below(3)), bins = 6, warmup = 4;
    for (int i = 0; i < N; ++i) {
        q.wiring.area.push_back(i * areas / N);
        if (seed % 4 != 0)
            q.wiring.inhibitory.push_back(random.uniform() < 0.3);
    }
    q.wiring.rule = seed % 2 ? SignRule::Source : SignRule::Target;
    q.wiring.projection = seed % 3 ? Projection::Clip : Projection::AbsoluteValue;
    q.p = {randomMatrix(random, N, N, 0.8), randomMatrix(random, N, K, 1.0), randomMatrix(random, N, K, 1.0),
           randomMatrix(random, N, 1, 0.5), randomMatrix(random, N, 1, 1.0).array() - 2.0};
    project(q.p.W, q.wiring);
    q.trials.steps = warmup + bins * perBin;
    for (int c = 0; c < C; ++c) {
        q.trials.input.push_back(randomMatrix(random, K, q.trials.steps, 1.0));
        q.trials.inputMatrix.push_back(static_cast<int>(random.below(2)));
    }
    q.trials.x0 = randomMatrix(random, N, C, 0.5);
    q.trials.r0 = randomMatrix(random, N, C, 0.1).array() + 0.5;
    q.targets = {Matrix<double>(N, bins * C), warmup, perBin, C};
    for (auto& value : q.targets.rates.reshaped())
        value = random.uniform() < 0.1 ? std::numeric_limits<double>::quiet_NaN() : random.uniform();
    return q;
}

}  // namespace aon::test
