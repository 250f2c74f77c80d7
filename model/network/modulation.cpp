// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/network/modulation.h"

namespace aon {

template <class S>
Matrix<S> pathwayWeights(const Matrix<S>& effective, const Modulation& modulation, int weightSet)
{
    Matrix<S> weights = effective;
    for (int index : modulation.weightSets[static_cast<std::size_t>(weightSet)]) {
        const Pathway& pathway = modulation.pathways[static_cast<std::size_t>(index)];
        for (int source : pathway.sources)
            for (int target : pathway.targets)
                weights(target, source) *= static_cast<S>(pathway.gain);
    }
    return weights;
}

template Matrix<float> pathwayWeights(const Matrix<float>&, const Modulation&, int);
template Matrix<double> pathwayWeights(const Matrix<double>&, const Modulation&, int);

}  // namespace aon
