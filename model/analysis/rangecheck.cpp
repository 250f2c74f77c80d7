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

long countOutside(const Eigen::ArrayXd& intact, const Eigen::ArrayXd& perturbed)
{
    const double margin = deviations * std::sqrt((intact - intact.mean()).square().mean()) + rounding;
    return ((perturbed < intact.minCoeff() - margin) || (perturbed > intact.maxCoeff() + margin)).count();
}

}  // namespace

double saturatedShare(const Matrix<float>& rates)
{
    const auto all = std::ranges::count_if(rates.reshaped(), [](float rate) { return !std::isnan(rate); });
    return all == 0 ? 0.0 : static_cast<double>(std::ranges::count_if(rates.reshaped(), isSaturated)) / static_cast<double>(all);
}

RangeCheck rangeCheck(const Matrix<float>& intact, const Matrix<float>& perturbed, const std::vector<int>& imposed)
{
    std::vector<Eigen::Index> free;
    for (Eigen::Index i = 0; i < intact.rows(); ++i)
        if (!std::ranges::binary_search(imposed, static_cast<int>(i)))
            free.push_back(i);
    if (free.empty() || intact.cols() == 0)
        return {};
    long outside = 0;
    for (const Eigen::Index i : free)
        outside += countOutside(intact.row(i).transpose().cast<double>().array(), perturbed.row(i).transpose().cast<double>().array());
    const Matrix<float> before = intact(free, Eigen::all), after = perturbed(free, Eigen::all);
    return {static_cast<double>(outside) / static_cast<double>(after.size()), saturatedShare(after), saturatedShare(before)};
}

}  // namespace aon
