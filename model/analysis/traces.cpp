// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/traces.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace aon {

namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

double meanOver(const Matrix<float>& rates, int neuron, int bin, int conditions, const std::vector<int>& which)
{
    double sum = 0.0;
    int count = 0;
    for (int c : which)
        if (const float rate = rates(neuron, static_cast<Eigen::Index>(bin) * conditions + c); !std::isnan(rate)) {
            sum += rate;
            ++count;
        }
    return count ? sum / count : nothing;
}

}  // namespace

MeanTrace meanTrace(const Matrix<float>& rates, int conditions, const std::vector<int>& neurons, const std::vector<int>& which)
{
    MeanTrace trace;
    const int bins = conditions ? static_cast<int>(rates.cols()) / conditions : 0;
    for (int b = 0; b < bins; ++b) {
        double sum = 0.0, squares = 0.0;
        int n = 0;
        for (int neuron : neurons)
            if (const double rate = meanOver(rates, neuron, b, conditions, which); !std::isnan(rate)) {
                sum += rate;
                squares += rate * rate;
                ++n;
            }
        trace.mean.push_back(n ? sum / n : nothing);
        const double variance = n > 1 ? std::max(0.0, (squares - sum * sum / n) / (n - 1)) : nothing;
        trace.standardError.push_back(std::sqrt(variance / std::max(1, n)));
    }
    return trace;
}

Matrix<float> meanOverConditions(const Matrix<float>& rates, int conditions, const std::vector<int>& which)
{
    Matrix<float> mean(rates.rows(), conditions ? rates.cols() / conditions : 0);
    for (int b = 0; b < mean.cols(); ++b)
        for (int neuron = 0; neuron < mean.rows(); ++neuron)
            mean(neuron, b) = static_cast<float>(meanOver(rates, neuron, b, conditions, which));
    return mean;
}

Matrix<float> amongAll(const Matrix<float>& rates, const std::vector<int>& which, int conditions)
{
    const int k = static_cast<int>(which.size()), bins = k ? static_cast<int>(rates.cols()) / k : 0;
    Matrix<float> all = Matrix<float>::Constant(rates.rows(), static_cast<Eigen::Index>(bins) * conditions, static_cast<float>(nothing));
    for (int b = 0; b < bins; ++b)
        for (int c = 0; c < k; ++c)
            all.col(static_cast<Eigen::Index>(b) * conditions + which[static_cast<std::size_t>(c)]) = rates.col(static_cast<Eigen::Index>(b) * k + c);
    return all;
}

std::vector<int> orderByPeak(const Matrix<float>& meanRates, const Population& population)
{
    const auto peakOf = [&](int neuron) {
        Eigen::Index peak = meanRates.cols();
        float highest = -1.0f;
        for (Eigen::Index b = 0; b < meanRates.cols(); ++b)
            if (meanRates(neuron, b) > highest) {
                highest = meanRates(neuron, b);
                peak = b;
            }
        return peak;
    };
    const std::vector<int> area = population.areaOfEach();
    std::vector<int> order(static_cast<std::size_t>(meanRates.rows()));
    std::iota(order.begin(), order.end(), 0);
    std::vector<std::pair<int, Eigen::Index>> key;
    for (int neuron : order)
        key.emplace_back(area[static_cast<std::size_t>(neuron)], peakOf(neuron));
    std::ranges::stable_sort(order, {}, [&](int neuron) { return key[static_cast<std::size_t>(neuron)]; });
    return order;
}

std::vector<Context> contextsOf(const Protocol& protocol)
{
    std::vector<Context> contexts;
    for (int agent : {0, 1})
        for (bool go : {true, false}) {
            Context context{std::string(agent == 0 ? "executed" : "observed") + (go ? " Go" : " No-Go"), {}};
            for (std::size_t c = 0; c < protocol.conditions.size(); ++c)
                if (protocol.conditions[c].inputMatrix == agent && protocol.conditions[c].go == go)
                    context.conditions.push_back(static_cast<int>(c));
            if (!context.conditions.empty())
                contexts.push_back(std::move(context));
        }
    return contexts;
}

std::vector<Epoch> epochsOf(const Protocol& protocol)
{
    std::vector<Event> events = protocol.events;
    std::erase_if(events, [](const Event& event) { return event.name == "end"; });
    std::ranges::stable_sort(events, {}, &Event::seconds);
    events.insert(events.begin(), {"baseline", 0.0});
    events.push_back({"end", protocol.trialSeconds});
    const auto bin = [&](const Event& event) {
        return std::min(protocol.bins(), static_cast<int>(std::ceil(event.seconds / protocol.binSeconds - 1e-6)));
    };
    std::vector<Epoch> epochs;
    for (std::size_t e = 0; e + 1 < events.size(); ++e)
        if (bin(events[e]) < bin(events[e + 1]))
            epochs.push_back({events[e].name, bin(events[e]), bin(events[e + 1])});
    return epochs;
}

Epoch wholeTrial(const Protocol& protocol) { return {"trial", 0, protocol.bins()}; }

namespace {

// Of the numbers among the values, and at least `lowest`.
double quantile(std::vector<double> values, double share, double lowest)
{
    std::erase_if(values, [](double value) { return std::isnan(value); });
    if (values.empty())
        return lowest;
    const auto at = values.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
    std::ranges::nth_element(values, at);
    return std::max(lowest, *at);
}

}  // namespace

double differenceLimit(const Matrix<float>& a, const Matrix<float>& b, double share)
{
    constexpr double lowest = 0.01;
    std::vector<double> sizes;
    for (Eigen::Index k = 0; k < a.size(); ++k)
        sizes.push_back(std::abs(static_cast<double>(a.data()[k]) - static_cast<double>(b.data()[k])));
    return quantile(std::move(sizes), share, lowest);
}

double rateLimit(const Matrix<float>& rates, double share) { return quantile({rates.data(), rates.data() + rates.size()}, share, 1.0); }

double shareBeyond(const Matrix<float>& values, double limit)
{
    long numbers = 0, beyond = 0;
    for (const float value : values.reshaped()) {
        numbers += !std::isnan(value);
        beyond += std::abs(static_cast<double>(value)) > limit;
    }
    return numbers > 0 ? static_cast<double>(beyond) / static_cast<double>(numbers) : 0.0;
}

std::vector<double> binCentres(const Protocol& protocol)
{
    std::vector<double> seconds;
    for (int b = 0; b < protocol.bins(); ++b)
        seconds.push_back((b + 0.5) * protocol.binSeconds);
    return seconds;
}

}  // namespace aon
