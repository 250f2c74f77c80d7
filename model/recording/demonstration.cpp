// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recording/demonstration.h"

#include "model/base/random.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace aon {

namespace {

constexpr int bins = 175, slots = 12;
constexpr double binSeconds = 0.02;
constexpr double tone = 0.5, object = 1.3, go = 2.3, contact = 2.95;  // seconds from the trial's start
constexpr double trials = 15.0, softening = 5.0, lowestRate = 0.05;    // softening and lowest in spikes/s
constexpr double noiseWidth = 2.0, driftWidth = 15.0, drift = 0.10;    // widths in bins, drift as a share of the rate

enum Component { Tone, Object, Delay, Action, Hold, Withhold, components };

struct Range {
    double low, high;
};

struct AreaTraits {
    std::array<int, 4> counts;  // excitatory mirror, excitatory other, inhibitory mirror, inhibitory other
    std::array<double, components> chance;
    double toneLatency, objectLatency, actionPeak;  // seconds
    double selfOnly;                                // share of non-mirror cells that answer to their own action
    Range ownGain, otherGain;                       // of mirror cells
    double suppressed, depth;
};

constexpr std::array<AreaTraits, 3> traits{{
    {{27, 45, 6, 8}, {0.25, 0.85, 0.30, 1.0, 0.50, 0.10}, 0.15, 0.06, 0.60, 0.75, {0.45, 0.85}, {0.65, 1.00}, 0.12, 0.85},
    {{33, 40, 19, 14}, {0.30, 0.55, 0.40, 1.0, 0.50, 0.15}, 0.13, 0.09, 0.52, 0.85, {0.75, 1.00}, {0.40, 0.85}, 0.18, 0.75},
    {{66, 70, 9, 18}, {0.70, 0.35, 0.55, 1.0, 0.25, 0.40}, 0.08, 0.11, 0.34, 0.85, {0.65, 1.00}, {0.45, 0.95}, 0.36, 0.40},
}};

struct Neuron {
    double baseline = 0.0;                                  // spikes/s
    std::array<double, components> amplitude{};              // spikes/s
    std::array<std::array<double, 2>, components> agent{};   // gain for own and other's trials
    std::array<std::array<double, 2>, components> cue{};     // gain for Go and No-Go
    std::array<double, 3> object{1.0, 1.0, 1.0};
    double toneLatency = 0.0, objectLatency = 0.0, actionPeak = 0.0, rise = 0.0, fall = 0.0, release = 0.0, width = 1.0;
};

double between(Random& random, Range range) { return range.low + (range.high - range.low) * random.uniform(); }

double logNormal(Random& random, double median, double spread) { return median * std::exp(spread * random.normal()); }

double logistic(double x) { return 1.0 / (1.0 + std::exp(-x)); }

double bump(double t, double rise, double fall)
{
    const double z = t / (t < 0.0 ? rise : fall);
    return std::exp(-0.5 * z * z);
}

double plateau(double t, double on, double off)
{
    constexpr double edge = 0.04;
    return logistic((t - on) / edge) - logistic((t - off) / edge);
}

double shape(const Neuron& n, int component, double t)
{
    const double w = n.width;
    switch (component) {
    case Tone:
        return bump(t - tone - n.toneLatency - 0.08, 0.04 * w, 0.12 * w) + 0.35 * plateau(t, tone + n.toneLatency + 0.08, go + 0.1);
    case Object:
        return bump(t - object - n.objectLatency - 0.08, 0.04 * w, 0.14 * w)
             + 0.35 * plateau(t, object + n.objectLatency + 0.08, go + 0.25);
    case Delay:
        return plateau(t, object + 0.2, go + 0.2) * std::clamp((t - object) / (go - object), 0.0, 1.2);
    case Action:
        return bump(t - go - n.actionPeak, n.rise * w, n.fall * w);
    case Hold:
        return plateau(t, contact, n.release);
    default:
        return bump(t - go - 0.2, 0.08 * w, 0.2 * w);
    }
}

void drawAmplitudes(Neuron& n, const AreaTraits& area, bool inhibitory, Random& random)
{
    const bool suppressed = random.uniform() < area.suppressed;
    n.baseline = logNormal(random, inhibitory ? 7.0 : 3.5, 0.7) * (suppressed ? 4.0 : 1.0);
    const double scale = suppressed ? -between(random, {0.7, 1.0}) * n.baseline : logNormal(random, 24.0, 0.5);
    for (int k = 0; k < components; ++k) {
        const auto c = static_cast<std::size_t>(k);
        const bool present = random.uniform() < area.chance[c], opposite = random.uniform() < (suppressed ? 0.3 : 0.12);
        const double weight = between(random, k == Action ? Range{0.7, 1.0} : Range{0.2, 0.9});
        if (present)
            n.amplitude[c] = scale * weight * (opposite && k != Action && k != Hold ? -0.5 : 1.0);
    }
}

void drawTiming(Neuron& n, const AreaTraits& area, bool inhibitory, Random& random)
{
    n.toneLatency = area.toneLatency * (1.0 + 0.2 * random.normal());
    n.objectLatency = area.objectLatency * (1.0 + 0.2 * random.normal());
    n.actionPeak = std::max(0.1, area.actionPeak + 0.12 * random.normal());
    n.rise = between(random, {0.08, 0.25});
    n.fall = n.rise * between(random, {0.6, 2.0});
    n.release = between(random, {3.2, 3.7});
    n.width = inhibitory ? 4.0 / 3.0 : 1.0;
}

void drawTuning(Neuron& n, const AreaTraits& area, bool inhibitory, bool mirror, Random& random)
{
    const bool self = random.uniform() < area.selfOnly;
    const double own = between(random, area.ownGain), other = between(random, area.otherGain);
    const double seen = between(random, {0.0, 0.25}), contrast = std::clamp(0.4 * random.normal(), -0.9, 0.9);
    const double leak = between(random, {0.0, 0.10}), heldBack = between(random, {0.5, 1.0});
    for (int k = 0; k < components; ++k) {
        const auto c = static_cast<std::size_t>(k);
        const double foreign = k == Tone || k == Object ? seen : 0.0;
        n.agent[c] = mirror ? std::array{own, other} : self ? std::array{1.0, foreign} : std::array{foreign, 1.0};
        n.cue[c] = {1.0, leak};
    }
    n.cue[Tone] = {1.0 + contrast, 1.0 - contrast};
    n.cue[Object] = {1.0, heldBack};
    n.cue[Withhold] = {0.0, 1.0};
    const double depth = area.depth * between(random, {0.1, 1.0}) * (inhibitory ? 0.5 : 1.0);
    n.object = {1.0, 1.0 - depth * random.uniform(), 1.0 - depth};
    for (std::uint64_t k = 2; k > 0; --k)
        std::swap(n.object[k], n.object[random.below(k + 1)]);
}

// Spikes/s without noise.
double rateAt(const Neuron& n, int slot, double t)
{
    constexpr double seenLater = 0.06;  // another's movement is seen after it was begun
    const auto agent = static_cast<std::size_t>(slot / 6), cue = static_cast<std::size_t>(slot / 3 % 2);
    const auto shown = static_cast<std::size_t>(slot % 3);
    double drive = n.baseline;
    for (int k = 0; k < components; ++k) {
        const auto c = static_cast<std::size_t>(k);
        const bool tuned = k == Object || k == Delay || k == Action || k == Hold;
        const bool late = agent == 1 && (k == Action || k == Hold);
        const double gain = n.amplitude[c] * n.agent[c][agent] * n.cue[c][cue] * (tuned ? n.object[shown] : 1.0);
        if (gain != 0.0)
            drive += gain * shape(n, k, late ? t - seenLater : t);
    }
    return drive > 30.0 ? drive : std::log1p(std::exp(drive));
}

// White noise of unit variance smoothed by a Gaussian of `width` bins, as a PSTH is; or brought back to unit variance.
Vector<double> smoothNoise(Random& random, double width, bool unitVariance)
{
    const int radius = static_cast<int>(4.0 * width);
    Vector<double> white(bins + 2 * radius), weights(2 * radius + 1), noise(bins);
    for (double& value : white)
        value = random.normal();
    for (int k = -radius; k <= radius; ++k)
        weights[k + radius] = std::exp(-0.5 * k * k / (width * width));
    weights /= unitVariance ? weights.norm() : weights.sum();
    for (int b = 0; b < bins; ++b)
        noise[b] = weights.dot(white.segment(b, 2 * radius + 1));
    return noise;
}

// bins × slots, normalised.
Matrix<float> valuesOf(const Neuron& n, Random& random)
{
    Matrix<double> rates(bins, slots);
    for (int slot = 0; slot < slots; ++slot) {
        const Vector<double> noise = smoothNoise(random, noiseWidth, false), slow = smoothNoise(random, driftWidth, true);
        for (int b = 0; b < bins; ++b) {
            const double rate = rateAt(n, slot, (b + 0.5) * binSeconds) * std::max(0.0, 1.0 + drift * slow[b]);
            rates(b, slot) = std::max(lowestRate, rate + noise[b] * std::sqrt(rate / (trials * binSeconds)));
        }
    }
    return (rates / (rates.maxCoeff() + softening)).cast<float>();
}

Population demonstrationPopulation(std::uint64_t seed)
{
    Random random(seed, Stream::Demonstration, 0);
    Population population;
    population.areas = publishedAreas();
    for (const AreaTraits& area : traits) {
        std::vector<std::size_t> kinds;
        for (std::size_t kind = 0; kind < area.counts.size(); ++kind)
            kinds.insert(kinds.end(), static_cast<std::size_t>(area.counts[kind]), kind);
        for (std::size_t k = kinds.size() - 1; k > 0; --k)
            std::swap(kinds[k], kinds[random.below(k + 1)]);
        for (std::size_t kind : kinds) {
            population.inhibitory.push_back(kind >= 2);
            population.mirror.push_back(kind % 2 == 0);
        }
    }
    return population;
}

}  // namespace

Dataset demonstrationDataset(std::uint64_t seed)
{
    Dataset dataset;
    dataset.population = demonstrationPopulation(seed);
    const std::vector<int> areaOf = dataset.population.areaOfEach();
    for (int slot = 1; slot <= slots; ++slot)
        dataset.rates[slot].resize(dataset.neurons(), bins);
    for (int i = 0; i < dataset.neurons(); ++i) {
        const auto k = static_cast<std::size_t>(i);
        const bool inhibitory = dataset.population.inhibitory[k], mirror = dataset.population.mirror[k];
        const AreaTraits& area = traits[static_cast<std::size_t>(areaOf[k])];
        Random random(seed, Stream::Demonstration, static_cast<std::uint64_t>(i) + 1);
        Neuron neuron;
        drawAmplitudes(neuron, area, inhibitory, random);
        drawTiming(neuron, area, inhibitory, random);
        drawTuning(neuron, area, inhibitory, mirror, random);
        const Matrix<float> values = valuesOf(neuron, random);
        for (int slot = 1; slot <= slots; ++slot)
            dataset.rates[slot].row(i) = values.col(slot - 1).transpose();
    }
    dataset.synthetic = true;
    dataset.source = "built-in demonstration";
    dataset.notes = {"Synthetic data made by a recipe (seed " + std::to_string(seed) + "), not recorded from any animal: for learning the "
                     "program, not for conclusions about the brain."};
    dataset.fingerprint = fingerprintOf(dataset);
    return dataset;
}

}  // namespace aon
