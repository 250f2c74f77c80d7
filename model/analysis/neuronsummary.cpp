// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/neuronsummary.h"

#include <cassert>
#include <cmath>
#include <limits>

namespace aon {

namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

// Mean of every row over what is not NaN; column by column, as the matrix lies in memory.
Vector<double> rowMeans(const Matrix<float>& rates)
{
    Vector<double> sum = Vector<double>::Zero(rates.rows()), count = sum;
    for (Eigen::Index c = 0; c < rates.cols(); ++c)
        for (Eigen::Index i = 0; i < rates.rows(); ++i)
            if (const double rate = static_cast<double>(rates(i, c)); !std::isnan(rate)) {
                sum(i) += rate;
                count(i) += 1.0;
            }
    return (count.array() > 0.0).select(sum.array() / count.array(), undefined);
}

}  // namespace

std::vector<NeuronSummary> summarise(int neurons, const Matrix<float>& recorded, const Matrix<float>& intact,
                                     const Matrix<float>& perturbed, const std::vector<FitNumbers>& fits)
{
    assert(intact.rows() == perturbed.rows() && intact.cols() == perturbed.cols());
    const NeuronSummary none{undefined, undefined, undefined, undefined, undefined, {undefined, undefined, undefined, undefined}};
    std::vector<NeuronSummary> all(static_cast<std::size_t>(neurons), none);
    const Vector<double> recordedMean = rowMeans(recorded), intactMean = rowMeans(intact), perturbedMean = rowMeans(perturbed);
    const Vector<double> squares = (perturbed.cast<double>() - intact.cast<double>()).rowwise().squaredNorm();
    for (int i = 0; i < neurons; ++i) {
        NeuronSummary& one = all[static_cast<std::size_t>(i)];
        if (recorded.size() > 0)
            one.recorded = recordedMean(i);
        if (intact.size() > 0) {
            one.intact = intactMean(i);
            one.perturbed = perturbedMean(i);
            one.change = one.perturbed - one.intact;
            one.rms = std::sqrt(squares(i) / static_cast<double>(intact.cols()));
        }
        if (!fits.empty())
            one.fit = fits[static_cast<std::size_t>(i)];
    }
    return all;
}

}  // namespace aon
