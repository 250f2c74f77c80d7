// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/task/stimulus.h"

#include <algorithm>
#include <cmath>

namespace aon {

namespace {

constexpr double truncate = 4.0;  // radius of the kernel in sigmas, as scipy's default
constexpr std::uint64_t conditionsPerIteration = 4096;

// Weights 0..radius of a Gaussian that sums to one over -radius..radius.
std::vector<double> halfKernel(double sigma)
{
    std::vector<double> weights(static_cast<std::size_t>(truncate * sigma + 0.5) + 1);
    double sum = 0.0;
    for (std::size_t k = 0; k < weights.size(); ++k) {
        const double distance = static_cast<double>(k) / sigma;
        weights[k] = std::exp(-0.5 * distance * distance);
        sum += k == 0 ? weights[k] : 2.0 * weights[k];
    }
    for (double& weight : weights)
        weight /= sum;
    return weights;
}

// Edges reflect about the border between samples (d c b a | a b c d | d c b a), as often as the kernel reaches.
std::vector<double> smoothed(const std::vector<double>& signal, const std::vector<double>& weights)
{
    const auto T = static_cast<long>(signal.size()), radius = static_cast<long>(weights.size()) - 1;
    std::vector<double> padded(static_cast<std::size_t>(T + 2 * radius));
    for (long k = 0; k < T + 2 * radius; ++k) {
        const long folded = (((k - radius) % (2 * T)) + 2 * T) % (2 * T);
        padded[static_cast<std::size_t>(k)] = signal[static_cast<std::size_t>(std::min(folded, 2 * T - 1 - folded))];
    }
    std::vector<double> result(signal.size());
    for (long t = 0; t < T; ++t) {
        const double* centre = padded.data() + t + radius;
        double sum = centre[0] * weights[0];
        for (long k = radius; k > 0; --k)
            sum += (centre[-k] + centre[k]) * weights[static_cast<std::size_t>(k)];
        result[static_cast<std::size_t>(t)] = sum;
    }
    return result;
}

std::vector<double> channelSignal(const Protocol& protocol, const Channel& channel, const std::vector<double>& kernel)
{
    std::vector<double> signal(static_cast<std::size_t>(protocol.steps()), 0.0);
    std::fill(signal.begin() + protocol.inputStep(channel.on), signal.begin() + protocol.inputStep(channel.off), channel.amplitude);
    for (int pass = 0; pass < protocol.smoothingPasses && kernel.size() > 1; ++pass)
        signal = smoothed(signal, kernel);
    return signal;
}

// Under frozen noise the condition whose numbers this one shares.
int noiseSource(const Protocol& protocol, int condition)
{
    if (!protocol.frozenNoise)
        return condition;
    const auto& channels = protocol.conditions[static_cast<std::size_t>(condition)].channels;
    const auto first = std::find_if(protocol.conditions.begin(), protocol.conditions.end(),
                                    [&](const Condition& other) { return other.channels == channels; });
    return static_cast<int>(first - protocol.conditions.begin());
}

}  // namespace

Stimulus noiseFreeStimulus(const Protocol& protocol)
{
    const double sigma = protocol.smoothingSeconds / protocol.stepSeconds;
    const std::vector<double> kernel = sigma > 0.0 ? halfKernel(sigma) : std::vector<double>{1.0};
    const auto K = static_cast<Eigen::Index>(protocol.channels.size());
    Matrix<float> signals(protocol.steps(), K);
    for (Eigen::Index k = 0; k < K; ++k) {
        const std::vector<double> signal = channelSignal(protocol, protocol.channels[static_cast<std::size_t>(k)], kernel);
        signals.col(k) = Eigen::Map<const Vector<double>>(signal.data(), protocol.steps()).cast<float>();
    }
    Stimulus stimulus;
    for (const Condition& condition : protocol.conditions) {
        Matrix<float> input = Matrix<float>::Zero(K, protocol.steps());
        for (int channel : condition.channels)
            input.row(channel) = signals.col(channel).transpose();
        stimulus.push_back(std::move(input));
    }
    return stimulus;
}

Matrix<float> stimulusNoise(const Protocol& protocol, int condition, std::uint64_t seed, Stream stream, std::uint64_t iteration)
{
    Matrix<float> noise(static_cast<Eigen::Index>(protocol.channels.size()), protocol.steps());
    if (protocol.noise == 0.0)
        return noise.setZero();
    const auto source = static_cast<std::uint64_t>(noiseSource(protocol, condition));
    Random random(seed, stream, protocol.frozenNoise ? source : iteration * conditionsPerIteration + source);
    for (float& value : noise.reshaped())
        value = static_cast<float>(protocol.noise * random.normal());
    return noise;
}

Stimulus noisyStimulus(const Protocol& protocol, std::uint64_t seed, Stream stream, std::uint64_t iteration)
{
    Stimulus stimulus = noiseFreeStimulus(protocol);
    for (std::size_t k = 0; k < stimulus.size(); ++k)
        stimulus[k] += stimulusNoise(protocol, static_cast<int>(k), seed, stream, iteration);
    return stimulus;
}

}  // namespace aon
