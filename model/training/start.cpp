// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training/start.h"

#include "model/base/random.h"

#include <algorithm>
#include <cmath>

namespace aon {

namespace {

Matrix<float> normalMatrix(Random& random, Eigen::Index rows, Eigen::Index columns, double scale)
{
    Matrix<float> m(rows, columns);
    for (Eigen::Index k = 0; k < m.size(); ++k)
        m.data()[k] = static_cast<float>(scale * random.normal());
    return m;
}

// Dense random weights of the right signs.
Matrix<float> randomWeights(Random& random, const Wiring& wiring, Eigen::Index neurons, double gain)
{
    Matrix<float> W = normalMatrix(random, neurons, neurons, gain / std::sqrt(static_cast<double>(neurons)));
    Wiring absolute = wiring;
    absolute.projection = Projection::AbsoluteValue;
    project(W, absolute);
    return W;
}

}  // namespace

Vector<float> meanRates(const Targets<float>& targets)
{
    constexpr double lowest = 0.01, highest = 0.99, unrecorded = 0.1;
    Vector<float> means(targets.rates.rows());
    for (Eigen::Index i = 0; i < means.size(); ++i) {
        double sum = 0.0;
        long count = 0;
        for (Eigen::Index k = 0; k < targets.rates.cols(); ++k)
            if (const float rate = targets.rates(i, k); !std::isnan(rate)) {
                sum += rate;
                ++count;
            }
        means(i) = static_cast<float>(count ? std::clamp(sum / static_cast<double>(count), lowest, highest) : unrecorded);
    }
    return means;
}

namespace {

// Scale the inhibition every neuron gets within its area so that it cancels the excitation at the mean rates.
void balance(Matrix<float>& W, const Wiring& wiring, const Vector<float>& means)
{
    constexpr float mostScaling = 10.0f;
    const Matrix<float> currents = effectiveWeights(W, wiring) * means.asDiagonal();
    for (Eigen::Index i = 0; i < W.rows(); ++i) {
        const float excitation = currents.row(i).cwiseMax(0.0f).sum(), inhibition = -currents.row(i).cwiseMin(0.0f).sum();
        if (inhibition > 0.0f && excitation > 0.0f)
            for (Eigen::Index j = 0; j < W.cols(); ++j)
                if (W(i, j) < 0.0f)
                    W(i, j) *= std::min(mostScaling, excitation / inhibition);
    }
}

void clearStructuralZeros(Matrix<float>& W, const Wiring& wiring)
{
    for (int j = 0; j < W.cols(); ++j)
        for (int i = 0; i < W.rows(); ++i)
            if (wiring.structurallyZero(i, j))
                W(i, j) = 0.0f;
}

// Mean over conditions of the input current averaged over the trial.
Vector<float> meanInputCurrent(const Parameters<float>& p, const Trials<float>& trials, int warmupSteps)
{
    Vector<float> mean = Vector<float>::Zero(p.neurons());
    for (std::size_t c = 0; c < trials.input.size(); ++c) {
        const Vector<float> input = trials.input[c].rightCols(trials.steps - warmupSteps).rowwise().mean();
        mean += (trials.inputMatrix[c] == 0 ? p.Win : p.Win2) * input;
    }
    return mean / static_cast<float>(trials.input.size());
}

}  // namespace

Parameters<float> startParameters(const TrainingOptions& options, const Wiring& wiring, const Trials<float>& trials,
                                  const Targets<float>& targets)
{
    Random random(options.seed, Stream::InitialWeights);
    const Eigen::Index N = targets.rates.rows(), K = trials.input.front().rows();
    const bool fromData = options.start == Start::FromData;
    Parameters<float> p;
    p.W = randomWeights(random, wiring, N, options.startGain);
    p.Win = normalMatrix(random, N, K, fromData ? 0.1 : 1.0);
    p.Win2 = normalMatrix(random, N, K, fromData ? 0.1 : 1.0);
    p.Iext = normalMatrix(random, N, 1, 0.01);
    p.theta = normalMatrix(random, N, 1, fromData ? 0.5 : 1.0);
    if (fromData) {
        p.theta.array() += static_cast<float>(std::log((options.startTau - 1.0) / (100.0 - options.startTau)));
        const Vector<float> means = meanRates(targets);
        clearStructuralZeros(p.W, wiring);
        if (!wiring.inhibitory.empty())
            balance(p.W, wiring, means);
        p.Iext = (means.array() / (1.0f - means.array())).log().matrix() - effectiveWeights(p.W, wiring) * means
                 - meanInputCurrent(p, trials, targets.warmupSteps);
    }
    return p;
}

}  // namespace aon
