// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/neuronsummary.h"

#include <cmath>
#include <limits>

namespace aon {

namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

}  // namespace

std::vector<NeuronSummary> summarise(int neurons, const NeuronSums& sums, Eigen::Index columns, const std::vector<FitNumbers>& fits)
{
    const NeuronSummary none{undefined, undefined, undefined, undefined, undefined, undefined, {undefined, undefined, undefined, undefined}};
    std::vector<NeuronSummary> all(static_cast<std::size_t>(neurons), none);
    for (int i = 0; i < neurons; ++i) {
        NeuronSummary& one = all[static_cast<std::size_t>(i)];
        if (sums.recorded.size() > 0 && sums.observed(i) > 0.0)
            one.recorded = sums.recorded(i) / sums.observed(i);
        if (sums.intactObserved.size() > 0 && sums.observed(i) > 0.0)
            one.intactWhereRecorded = sums.intactObserved(i) / sums.observed(i);
        if (sums.intact.size() > 0) {
            one.intact = sums.intact(i) / static_cast<double>(columns);
            one.perturbed = sums.perturbed(i) / static_cast<double>(columns);
            one.change = one.perturbed - one.intact;
            one.rms = std::sqrt(sums.squares(i) / static_cast<double>(columns));
        }
        if (!fits.empty())
            one.fit = fits[static_cast<std::size_t>(i)];
    }
    return all;
}

std::vector<NeuronSummary> summarise(int neurons, const Matrix<float>& recorded, const Matrix<float>& intact,
                                     const Matrix<float>& perturbed, const std::vector<FitNumbers>& fits)
{
    return summarise(neurons, neuronSums(intact, perturbed, recorded), intact.cols(), fits);
}

}  // namespace aon
