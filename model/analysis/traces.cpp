// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/traces.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>

namespace aon {

namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

/// Each neuron of a set in one bin: the mean over those conditions that were recorded, NaN where none was.
class BinReader {
public:
    BinReader(const Matrix<float>& rates, int conditions, const std::vector<int>& neurons, const std::vector<int>& which, const RecordedPairs* pairs)
        : m_rates(rates), m_conditions(conditions), m_neurons(neurons), m_which(which), m_pairs(pairs),
          m_isRun(!neurons.empty() && static_cast<std::size_t>(neurons.back() - neurons.front()) + 1 == neurons.size()), m_mean(neurons.size()),
          m_count(neurons.size())
    {
    }

    const std::vector<double>& read(int bin)
    {
        std::ranges::fill(m_mean, 0.0);
        std::ranges::fill(m_count, 0);
        for (const int c : m_which) {
            const float* const column = m_rates.data() + (static_cast<Eigen::Index>(bin) * m_conditions + c) * m_rates.rows();
            // A compiler takes several neurons at a time when they lie side by side.
            if (m_pairs)
                add([this, column, c](std::size_t n) { return (*m_pairs)(m_neurons[n], c) ? column[m_neurons[n]] : std::numeric_limits<float>::quiet_NaN(); });
            else
                m_isRun ? add([from = column + m_neurons.front()](std::size_t n) { return from[n]; })
                        : add([this, column](std::size_t n) { return column[m_neurons[n]]; });
        }
        for (std::size_t n = 0; n < m_mean.size(); ++n)
            m_mean[n] = m_count[n] ? m_mean[n] / m_count[n] : nothing;
        return m_mean;
    }

private:
    template <typename RateOf>
    void add(const RateOf& rateOf)
    {
        for (std::size_t n = 0; n < m_mean.size(); ++n) {
            const float rate = rateOf(n);
            const bool there = rate == rate;
            m_mean[n] += there ? static_cast<double>(rate) : 0.0;
            m_count[n] += there;
        }
    }

    const Matrix<float>& m_rates;
    int m_conditions;
    const std::vector<int>&m_neurons, &m_which;
    const RecordedPairs* m_pairs;
    bool m_isRun;
    std::vector<double> m_mean;
    std::vector<int> m_count;
};

int binsOf(const Matrix<float>& rates, int conditions) { return conditions ? static_cast<int>(rates.cols()) / conditions : 0; }

// One more bin; NaN is left out.
void append(MeanTrace& trace, const std::vector<double>& values)
{
    double sum = 0.0, squares = 0.0;
    int n = 0;
    for (const double value : values)
        if (!std::isnan(value)) {
            sum += value;
            squares += value * value;
            ++n;
        }
    trace.mean.push_back(n ? sum / n : nothing);
    const double variance = n > 1 ? std::max(0.0, (squares - sum * sum / n) / (n - 1)) : nothing;
    trace.standardError.push_back(std::sqrt(variance / std::max(1, n)));
}

}  // namespace

RecordedPairs recordedPairs(const Matrix<float>& recorded, int conditions)
{
    RecordedPairs pairs = RecordedPairs::Zero(recorded.rows(), conditions);
    for (Eigen::Index k = 0; k < recorded.cols(); ++k)
        for (Eigen::Index i = 0; i < recorded.rows(); ++i)
            pairs(i, k % conditions) |= !std::isnan(recorded(i, k));
    return pairs;
}

const RecordedPairs* pairsToRead(const RecordedPairs* pairs, const std::vector<int>& neurons, const std::vector<int>& which)
{
    if (!pairs)
        return nullptr;
    std::size_t there = 0;
    for (const int neuron : neurons)
        for (const int condition : which)
            there += (*pairs)(neuron, condition);
    return there == 0 || there == neurons.size() * which.size() ? nullptr : pairs;
}

MeanTrace meanTrace(const Matrix<float>& rates, int conditions, const std::vector<int>& neurons, const std::vector<int>& which, const RecordedPairs* pairs)
{
    MeanTrace trace;
    BinReader reader(rates, conditions, neurons, which, pairs);
    for (int b = 0; b < binsOf(rates, conditions); ++b)
        append(trace, reader.read(b));
    return trace;
}

std::pair<MeanTrace, MeanTrace> meanAndChange(const Matrix<float>& before, const Matrix<float>& after, int conditions,
                                              const std::vector<int>& neurons, const std::vector<int>& which, const RecordedPairs* pairs)
{
    MeanTrace mean, change;
    BinReader was(before, conditions, neurons, which, pairs), is(after, conditions, neurons, which, pairs);
    std::vector<double> differences(neurons.size());
    for (int b = 0; b < binsOf(before, conditions); ++b) {
        const std::vector<double>& rates = is.read(b);
        std::ranges::transform(rates, was.read(b), differences.begin(), std::minus<>());
        append(mean, rates);
        append(change, differences);
    }
    return {std::move(mean), std::move(change)};
}

Matrix<float> meanOverConditions(const Matrix<float>& rates, int conditions, const std::vector<int>& which, const RecordedPairs* pairs)
{
    RecordedPairs read;
    if (pairs) {
        read = *pairs;
        for (Eigen::Index i = 0; i < read.rows(); ++i)
            if (std::ranges::none_of(which, [&](int condition) { return read(i, condition) != 0; }))
                read.row(i).setOnes();
    }
    Matrix<float> mean(rates.rows(), binsOf(rates, conditions));
    std::vector<int> all(static_cast<std::size_t>(rates.rows()));
    std::iota(all.begin(), all.end(), 0);
    BinReader reader(rates, conditions, all, which, pairs ? &read : nullptr);
    for (int b = 0; b < mean.cols(); ++b)
        std::ranges::transform(reader.read(b), mean.col(b).begin(), [](double rate) { return static_cast<float>(rate); });
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
