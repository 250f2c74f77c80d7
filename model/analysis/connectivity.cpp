// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/connectivity.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace aon {

namespace {

double meanOfBlock(const Matrix<float>& weights, const std::vector<int>& targets, const std::vector<int>& sources)
{
    double sum = 0.0;
    long pairs = 0;
    for (const int j : sources)
        for (const int i : targets)
            if (i != j) {
                sum += static_cast<double>(weights(i, j));
                ++pairs;
            }
    return pairs > 0 ? sum / static_cast<double>(pairs) : std::numeric_limits<double>::quiet_NaN();
}

double quantileOfSizes(const Matrix<float>& weights, double share)
{
    std::vector<float> sizes;
    for (long k = 0; k < weights.size(); ++k)
        if (weights.data()[k] != 0.0F)
            sizes.push_back(std::abs(weights.data()[k]));
    if (sizes.empty())
        return 0.0;
    const auto at = sizes.begin() + static_cast<long>(share * static_cast<double>(sizes.size() - 1));
    std::nth_element(sizes.begin(), at, sizes.end());
    return static_cast<double>(*at);
}

WeightHistogram histogramOf(const Matrix<float>& weights, const Population& population, int bins)
{
    WeightHistogram histogram;
    histogram.excitatory.assign(static_cast<std::size_t>(bins), 0);
    histogram.inhibitory = histogram.excitatory;
    const double below = std::max(0.0, -static_cast<double>(weights.minCoeff())), above = std::max(0.0, static_cast<double>(weights.maxCoeff()));
    if (below + above == 0.0)
        return histogram;
    const int bothSigns = below > 0.0 && above > 0.0;
    const int binsBelow = std::clamp(static_cast<int>(std::lround(bins * below / (below + above))), bothSigns, bins - bothSigns);
    const int binsAbove = bins - binsBelow;
    const double width = std::max(binsBelow > 0 ? below / binsBelow : 0.0, binsAbove > 0 ? above / binsAbove : 0.0);
    histogram.lowest = -width * binsBelow;
    histogram.highest = width * binsAbove;
    for (long j = 0; j < weights.cols(); ++j) {
        const bool inhibits = population.hasSigns() && population.inhibitory[static_cast<std::size_t>(j)] != 0;
        std::vector<long>& counts = inhibits ? histogram.inhibitory : histogram.excitatory;
        for (long i = 0; i < weights.rows(); ++i)
            if (const double w = static_cast<double>(weights(i, j)); w != 0.0)
                ++counts[static_cast<std::size_t>(std::clamp(binsBelow + static_cast<int>(std::floor(w / width)), 0, bins - 1))];
    }
    return histogram;
}

}  // namespace

SignCheck checkSigns(const Matrix<float>& W, const Wiring& wiring)
{
    const int N = static_cast<int>(W.rows());
    SignCheck check;
    for (int j = 0; j < N; ++j)
        for (int i = 0; i < N; ++i) {
            if (i == j) {
                check.diagonal += W(i, i) != 0.0F;
                continue;
            }
            ++check.connections;
            check.zero += W(i, j) == 0.0F;
            check.wrongSign += W(i, j) * static_cast<float>(wiring.sign(i, j)) < 0.0F;
        }
    return check;
}

std::vector<Group> cellClasses(const Population& population)
{
    std::vector<Group> classes;
    int neuron = 0;
    for (const Area& area : population.areas) {
        Group kinds[] = {{area.name, {}}, {area.name + " & inhibitory", {}}};
        if (population.hasSigns())
            kinds[0].name += " & excitatory";
        for (int k = 0; k < area.size; ++k, ++neuron)
            kinds[population.hasSigns() && population.inhibitory[static_cast<std::size_t>(neuron)] != 0].neurons.push_back(neuron);
        for (Group& kind : kinds)
            if (!kind.neurons.empty())
                classes.push_back(std::move(kind));
    }
    return classes;
}

Connectivity connectivityOf(const Model& model, int histogramBins)
{
    const Wiring wiring = model.wiring();
    const Matrix<float> weights = effectiveWeights(model.parameters.W, wiring);
    Connectivity result;
    result.classes = cellClasses(model.population);
    for (const Group& group : result.classes)
        result.order.insert(result.order.end(), group.neurons.begin(), group.neurons.end());
    result.weights = weights(result.order, result.order);
    const long n = static_cast<long>(result.classes.size());
    result.blockMean.resize(n, n);
    for (long target = 0; target < n; ++target)
        for (long source = 0; source < n; ++source)
            result.blockMean(target, source) = meanOfBlock(weights, result.classes[static_cast<std::size_t>(target)].neurons,
                                                           result.classes[static_cast<std::size_t>(source)].neurons);
    result.limit = std::max(1e-6, quantileOfSizes(weights, 0.99));
    result.histogram = histogramOf(weights, model.population, histogramBins);
    result.signs = checkSigns(model.parameters.W, wiring);
    return result;
}

}  // namespace aon
