// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/ordering.h"

#include "model/analysis/grouptraces.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace aon {

std::vector<int> orderByKey(const std::vector<double>& keys, const Population& population)
{
    const std::vector<int> area = population.areaOfEach();
    std::vector<int> order(keys.size());
    std::iota(order.begin(), order.end(), 0);
    const auto rank = [&](int neuron) {
        const double key = keys[static_cast<std::size_t>(neuron)];
        return std::pair(area[static_cast<std::size_t>(neuron)], std::isnan(key) ? std::numeric_limits<double>::infinity() : -key);
    };
    std::ranges::stable_sort(order, {}, rank);
    return order;
}

std::vector<int> orderByFit(const Matrix<float>& intact, const Matrix<float>& recorded, const Population& population)
{
    std::vector<double> keys;
    for (const FitNumbers& fit : neuronFits(intact, recorded))
        keys.push_back(fit.r2);
    return orderByKey(keys, population);
}

std::vector<int> orderByEffect(const Matrix<float>& before, const Matrix<float>& after, int conditions, const std::vector<int>& which,
                               const Population& population)
{
    std::vector<double> keys(static_cast<std::size_t>(before.rows()), 0.0);
    for (const int column : columnsOf(which, conditions, conditions ? static_cast<int>(before.cols()) / conditions : 0))
        for (Eigen::Index neuron = 0; neuron < before.rows(); ++neuron) {
            const double change = static_cast<double>(after(neuron, column)) - before(neuron, column);
            keys[static_cast<std::size_t>(neuron)] += change * change;
        }
    return orderByKey(keys, population);
}

FitNumbers fitOfNeuron(const Matrix<float>& simulated, const Matrix<float>& recorded, int neuron)
{
    std::vector<int> columns(static_cast<std::size_t>(simulated.cols()));
    std::iota(columns.begin(), columns.end(), 0);
    return fitOf(simulated, recorded, {neuron}, columns);
}

MapSummary summaryOf(const Matrix<float>& map)
{
    MapSummary summary;
    double sum = 0.0;
    long count = 0;
    for (Eigen::Index b = 0; b < map.cols(); ++b)
        for (Eigen::Index n = 0; n < map.rows(); ++n) {
            const double value = static_cast<double>(map(n, b));
            if (std::isnan(value))
                continue;
            sum += value;
            ++count;
            if (summary.neuron < 0 || std::abs(value) > std::abs(summary.extreme))
                summary = {0.0, value, static_cast<int>(n), static_cast<int>(b)};
        }
    summary.mean = count ? sum / static_cast<double>(count) : std::numeric_limits<double>::quiet_NaN();
    return summary;
}

}  // namespace aon
