// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training/start.h"

#include "model/base/random.h"

#include <cmath>

namespace aon {

namespace {

Matrix<float> normalMatrix(Random& random, int rows, int columns, double scale)
{
    Matrix<float> m(rows, columns);
    for (Eigen::Index k = 0; k < m.size(); ++k)
        m.data()[k] = static_cast<float>(scale * random.normal());
    return m;
}

Parameters<float> publishedStart(Random& random, const Wiring& wiring, int neurons, int inputs, double gain)
{
    Parameters<float> p;
    p.W = normalMatrix(random, neurons, neurons, gain / std::sqrt(static_cast<double>(neurons)));
    Wiring absolute = wiring;
    absolute.projection = Projection::AbsoluteValue;
    project(p.W, absolute);
    p.Win = normalMatrix(random, neurons, inputs, 1.0);
    p.Win2 = normalMatrix(random, neurons, inputs, 1.0);
    p.Iext = normalMatrix(random, neurons, 1, 0.01);
    p.theta = normalMatrix(random, neurons, 1, 1.0);
    return p;
}

}  // namespace

Parameters<float> startParameters(const TrainingOptions& options, const Wiring& wiring, int inputs,
                                  const Targets<float>& targets)
{
    Random random(options.seed, Stream::InitialWeights);
    const int N = static_cast<int>(targets.rates.rows());
    Parameters<float> p = publishedStart(random, wiring, N, inputs, options.startGain);
    (void)targets;
    return p;
}

}  // namespace aon
