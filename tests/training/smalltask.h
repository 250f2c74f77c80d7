// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A task small enough to train on in milliseconds: 14 neurons, 4 conditions of which one was not recorded, 25 bins.

#include "model/base/random.h"
#include "model/training/trainer.h"

#include <cmath>
#include <limits>

namespace aon::test {

inline Protocol smallProtocol()
{
    Protocol p;
    p.name = "small";
    p.warmupSeconds = 0.1;
    p.trialSeconds = 0.5;
    p.latencySeconds = 0.02;
    p.smoothingSeconds = 0.02;
    p.events = {{"cue", 0.1}};
    p.channels = {{"light", "cue", "end"}, {"sound", "cue", "end"}};
    p.conditions = {{"own-light", 0, true, 1, {0}, ""},
                    {"own-sound", 0, false, 2, {1}, ""},
                    {"other-light", 1, true, 3, {0}, ""},
                    {"other-sound", 1, false, 4, {1}, ""}};
    return p;
}

/// Curves that rise or fall after the cue, by neuron and condition. Slot 3 is absent; slot 2 has no last five bins.
inline Dataset smallDataset()
{
    Dataset d;
    d.population.areas = {{"A", 8}, {"B", 6}};
    Random random(9, Stream::Demonstration, 1);
    const int N = 14, bins = smallProtocol().bins();
    for (int i = 0; i < N; ++i) {
        d.population.inhibitory.push_back(i % 4 == 0);
        d.population.mirror.push_back(i % 2 == 0);
    }
    for (int slot : {1, 2, 4}) {
        Matrix<float> rates(N, bins);
        for (int i = 0; i < N; ++i) {
            const double base = 0.1 + 0.3 * random.uniform(), change = 0.5 * random.uniform() - 0.1;
            for (int b = 0; b < bins; ++b)
                rates(i, b) = static_cast<float>(base + change / (1.0 + std::exp(-(b - 10) / 2.0)));
        }
        d.rates[slot] = rates;
    }
    d.rates[2].rightCols(5).setConstant(std::numeric_limits<float>::quiet_NaN());
    d.source = "small";
    d.fingerprint = fingerprintOf(d);
    return d;
}

inline TrainingOptions smallOptions(int iterations)
{
    TrainingOptions o = paperOptions();
    o.iterations = iterations;
    return o;
}

inline Trainer smallTrainer(const TrainingOptions& options, int threads = 1)
{
    return Trainer(smallDataset(), smallProtocol(), options, makeEngine({threads}));
}

}  // namespace aon::test
