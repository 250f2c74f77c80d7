// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The slow, obvious twin of the engine: scalar loops in double precision, one formula per line, nothing shared with the
// product but its plain data types. What the engine computes is compared with this.

#include "model/network/modulation.h"
#include "model/network/network.h"
#include "model/network/simulation.h"
#include "model/training/loss.h"

#include <cmath>
#include <limits>
#include <vector>

namespace aon::oracle {

using Cube = std::vector<std::vector<std::vector<double>>>;  ///< [condition][sample][neuron]

inline double sigmoid(double z) { return 1.0 / (1.0 + std::exp(-z)); }

inline double effective(const Parameters<double>& p, const Wiring& w, int i, int j)
{
    const double weight = p.W(i, j);
    return w.area[i] == w.area[j] ? weight : std::max(weight, 0.0);
}

/// Rates of every condition, sample and neuron. `gain` and `drive` act on samples [begin, end) of all conditions.
inline Cube rates(const Parameters<double>& p, const Wiring& w, const Trials<double>& trials,
                  const std::vector<double>& gain = {}, const std::vector<double>& drive = {}, int begin = 1,
                  int end = std::numeric_limits<int>::max())
{
    const int N = p.neurons(), K = static_cast<int>(p.Win.cols()), T = trials.steps;
    Cube r(trials.input.size(), std::vector<std::vector<double>>(T, std::vector<double>(N)));
    for (std::size_t c = 0; c < r.size(); ++c) {
        const Matrix<double>& Win = trials.inputMatrix[c] == 0 ? p.Win : p.Win2;
        std::vector<double> x(N);
        for (int i = 0; i < N; ++i) {
            x[i] = trials.x0(i, static_cast<int>(c));
            r[c][0][i] = trials.r0(i, static_cast<int>(c));
        }
        for (int t = 1; t < T; ++t)
            for (int i = 0; i < N; ++i) {
                double current = 0.0;
                for (int j = 0; j < N; ++j)
                    current += effective(p, w, i, j) * r[c][t - 1][j];
                for (int k = 0; k < K; ++k)
                    current += Win(i, k) * trials.input[c](k, t - 1);
                const double tau = 1.0 + 99.0 * sigmoid(p.theta(i));
                x[i] = (1.0 - 1.0 / tau) * x[i] + (1.0 / tau) * current;
                const bool perturbed = t >= begin && t < end && !gain.empty();
                r[c][t][i] = perturbed ? gain[i] * sigmoid(x[i] + p.Iext(i) + drive[i]) : sigmoid(x[i] + p.Iext(i));
            }
    }
    return r;
}

/// The l2 objective.
inline double loss(const Parameters<double>& p, const Wiring& w, const Trials<double>& trials, const Targets<double>& targets,
                   double penalty)
{
    const Cube r = rates(p, w, trials);
    double squares = 0.0;
    for (std::size_t c = 0; c < r.size(); ++c)
        for (int b = 0; b < targets.bins(); ++b)
            for (int i = 0; i < p.neurons(); ++i) {
                double mean = 0.0;
                for (int k = 0; k < targets.stepsPerBin; ++k)
                    mean += r[c][targets.warmupSteps + b * targets.stepsPerBin + k][i] / targets.stepsPerBin;
                const double recorded = targets.rates(i, b * targets.conditions + static_cast<int>(c));
                if (!std::isnan(recorded))
                    squares += (mean - recorded) * (mean - recorded);
            }
    double weights = 0.0;
    for (const Matrix<double>* m : {&p.W, &p.Win, &p.Win2})
        for (double value : m->reshaped())
            weights += value * value;
    return std::sqrt(squares) + penalty * std::sqrt(weights);
}

}  // namespace aon::oracle
