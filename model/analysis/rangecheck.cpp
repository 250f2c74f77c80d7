// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/rangecheck.h"

#include <algorithm>
#include <cmath>

namespace aon {

namespace {

constexpr float low = 0.01f, high = 0.99f;
constexpr double deviations = 3.0;
constexpr double rounding = 1e-5;  // a neuron that never changes has a range of nothing

bool isSaturated(float rate) { return rate < low || rate > high; }

struct Range {
    Eigen::ArrayXf lowest, highest;  // N, with the margin of what may be beyond
};

// Column by column, as the matrix lies in memory.
Range rangeOf(const Matrix<float>& rates)
{
    const Eigen::Index N = rates.rows();
    Eigen::ArrayXf lowest = rates.col(0), highest = lowest;
    Eigen::ArrayXd mean = Eigen::ArrayXd::Zero(N), squares = mean;
    for (Eigen::Index k = 0; k < rates.cols(); ++k) {
        lowest = lowest.min(rates.col(k).array());
        highest = highest.max(rates.col(k).array());
        mean += rates.col(k).array().cast<double>();
    }
    mean /= static_cast<double>(rates.cols());
    for (Eigen::Index k = 0; k < rates.cols(); ++k)
        squares += (rates.col(k).array().cast<double>() - mean).square();
    const Eigen::ArrayXf margin = (deviations * (squares / static_cast<double>(rates.cols())).sqrt() + rounding).cast<float>();
    return {lowest - margin, highest + margin};
}

struct Counts {
    Eigen::ArrayXi outside, saturated, saturatedIntact;  // N: of the entries
};

Counts countsOf(const Matrix<float>& intact, const Matrix<float>& perturbed)
{
    const Eigen::Index N = intact.rows();
    const Range range = rangeOf(intact);
    Counts counts{Eigen::ArrayXi::Zero(N), Eigen::ArrayXi::Zero(N), Eigen::ArrayXi::Zero(N)};
    int *const outside = counts.outside.data(), *const saturated = counts.saturated.data(), *const before = counts.saturatedIntact.data();
    const float *const lowest = range.lowest.data(), *const highest = range.highest.data();
    for (Eigen::Index k = 0; k < intact.cols(); ++k) {
        const float *const was = intact.data() + k * N, *const is = perturbed.data() + k * N;
        for (Eigen::Index i = 0; i < N; ++i) {
            outside[i] += (is[i] < lowest[i]) | (is[i] > highest[i]);
            saturated[i] += (is[i] < low) | (is[i] > high);
            before[i] += (was[i] < low) | (was[i] > high);
        }
    }
    return counts;
}

}  // namespace

double saturatedShare(const Matrix<float>& rates)
{
    long all = 0, saturated = 0;
    for (const float rate : rates.reshaped()) {
        all += !std::isnan(rate);
        saturated += isSaturated(rate);
    }
    return all == 0 ? 0.0 : static_cast<double>(saturated) / static_cast<double>(all);
}

RangeCheck rangeCheck(const Matrix<float>& intact, const Matrix<float>& perturbed, const std::vector<int>& imposed)
{
    const double entries = static_cast<double>(intact.cols()) * static_cast<double>(intact.rows() - static_cast<Eigen::Index>(imposed.size()));
    if (entries == 0.0)
        return {};
    Counts counts = countsOf(intact, perturbed);
    const auto share = [&](Eigen::ArrayXi& count) {
        for (const int i : imposed)
            count[i] = 0;
        return count.cast<double>().sum() / entries;
    };
    return {share(counts.outside), share(counts.saturated), share(counts.saturatedIntact)};
}

}  // namespace aon
