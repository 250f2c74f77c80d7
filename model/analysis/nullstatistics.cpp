// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/nullstatistics.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace aon {

namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

double mean(const std::vector<double>& values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double deviation(const std::vector<double>& values)
{
    const double centre = mean(values);
    double sum = 0.0;
    for (double value : values)
        sum += (value - centre) * (value - centre);
    return std::sqrt(sum / static_cast<double>(values.size() - 1));
}

}  // namespace

// One factor after the other, so that every step is a whole number: a product of binomial coefficients.
double waysToDeal(const std::vector<int>& sizes)
{
    double ways = 1.0;
    int dealt = 0;
    for (const int size : sizes)
        for (int k = 1; k <= size; ++k) {
            ways = ways * ++dealt / k;
            if (ways >= countedTo)
                return countedTo;
        }
    return ways;
}

double quantile(std::vector<double> values, double share)
{
    if (values.empty())
        return undefined;
    std::ranges::sort(values);
    const double place = share * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, values.size() - 1);
    return values[below] + (place - static_cast<double>(below)) * (values[above] - values[below]);
}

void placeAmong(EffectRow& row, std::vector<double> changes, std::vector<double> rms, double groups)
{
    const auto missing = [](double value) { return std::isnan(value); };
    std::erase_if(changes, missing);
    std::erase_if(rms, missing);
    row.draws = static_cast<int>(rms.size());
    if (rms.empty() || missing(row.rms))
        return;
    row.nullMean = mean(changes);
    row.nullLow = quantile(changes, 0.025);
    row.nullHigh = quantile(changes, 0.975);
    row.nullRms = mean(rms);
    const double K = static_cast<double>(rms.size());
    const auto below = static_cast<double>(std::ranges::count_if(rms, [&](double e) { return e < row.rms; }));
    const auto equal = static_cast<double>(std::ranges::count(rms, row.rms));
    row.percentile = 100.0 * (below + equal / 2.0) / K;
    row.p = std::max((1.0 + K - below) / (1.0 + K), 1.0 / groups);
    const auto [least, most] = std::ranges::minmax(rms);
    if (least < most)
        row.z = (row.rms - row.nullRms) / deviation(rms);
}

int adjust(std::vector<EffectRow>& rows)
{
    std::vector<EffectRow*> tested;
    for (EffectRow& row : rows)
        if (!std::isnan(row.p))
            tested.push_back(&row);
    std::ranges::stable_sort(tested, {}, [](const EffectRow* row) { return row->p; });
    double highest = 0.0;
    for (std::size_t k = 0; k < tested.size(); ++k) {
        highest = std::max(highest, std::min(1.0, static_cast<double>(tested.size() - k) * tested[k]->p));
        tested[k]->holm = highest;
    }
    return static_cast<int>(tested.size());
}

}  // namespace aon
