// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/network/simulation.h"

#include <map>

namespace aon {

namespace {

// Input currents of all conditions: N × (T·C), column t·C + c holds (Win or Win2) u(t).
template <class S>
Matrix<S> inputCurrents(const Parameters<S>& p, const Trials<S>& trials)
{
    const int C = trials.conditions(), T = trials.steps;
    Matrix<S> currents(p.neurons(), static_cast<Eigen::Index>(T) * C);
    for (int c = 0; c < C; ++c)
        currents(Eigen::all, Eigen::seqN(c, T, C)) = (trials.inputMatrix[c] == 0 ? p.Win : p.Win2) * trials.input[c];
    return currents;
}

// The weight sets in use, and which segment (or none) rules a condition at a sample.
template <class S>
class ActiveModulation {
public:
    ActiveModulation(const Matrix<S>& effective, const Modulation* modulation) : m_modulation(modulation)
    {
        if (!modulation)
            return;
        for (const auto& segments : modulation->byCondition)
            for (const Segment& segment : segments)
                if (segment.weightSet != 0 && !m_weights.contains(segment.weightSet))
                    m_weights[segment.weightSet] = pathwayWeights(effective, *modulation, segment.weightSet);
    }

    const Segment* at(int condition, int sample) const
    {
        if (m_modulation)
            for (const Segment& segment : m_modulation->byCondition[condition])
                if (segment.begin <= sample && sample < segment.end)
                    return &segment;
        return nullptr;
    }

    const Matrix<S>& weights(int set) const { return m_weights.at(set); }

private:
    const Modulation* m_modulation;
    std::map<int, Matrix<S>> m_weights;
};

template <class S>
auto sigmoid(const S& z)
{
    using Scalar = typename S::Scalar;
    return (Scalar(1) + (-z).exp()).inverse();
}

}  // namespace

template <class S>
Trajectory<S> simulate(const Parameters<S>& p, const Wiring& wiring, const Trials<S>& trials,
                       const Modulation* modulation, Keep keep)
{
    const int N = p.neurons(), C = trials.conditions(), T = trials.steps;
    const Matrix<S> Weff = effectiveWeights(p.W, wiring);
    const ActiveModulation<S> active(Weff, modulation);
    const Matrix<S> currents = inputCurrents(p, trials);
    const Vector<S> alpha = inverseTau(p.theta);

    Trajectory<S> out{T, C, Matrix<S>(N, static_cast<Eigen::Index>(T) * C), {}};
    if (keep == Keep::RatesAndCurrents)
        out.x.resize(N, out.r.cols());
    Matrix<S> x = trials.x0, q(N, C);
    for (int t = 0; t < T; ++t) {
        auto r = out.r.middleCols(static_cast<Eigen::Index>(t) * C, C);
        if (t == 0) {
            r = trials.r0;
        } else {
            const auto before = out.r.middleCols(static_cast<Eigen::Index>(t - 1) * C, C);
            q.noalias() = Weff * before;
            for (int c = 0; modulation && c < C; ++c)
                if (const Segment* segment = active.at(c, t); segment && segment->weightSet != 0)
                    q.col(c).noalias() = active.weights(segment->weightSet) * before.col(c);
            q += currents.middleCols(static_cast<Eigen::Index>(t - 1) * C, C);
            x.array() += (q - x).array().colwise() * alpha.array();
            r.array() = sigmoid(x.array().colwise() + p.Iext.array());
            for (int c = 0; modulation && c < C; ++c)
                if (const Segment* segment = active.at(c, t))
                    r.col(c).array() = segment->gain.template cast<S>().array()
                                       * sigmoid(x.col(c).array() + p.Iext.array() + segment->drive.template cast<S>().array());
        }
        if (keep == Keep::RatesAndCurrents)
            out.x.middleCols(static_cast<Eigen::Index>(t) * C, C) = x;
    }
    return out;
}

template <class S>
Matrix<S> binned(const Trajectory<S>& trajectory, int warmupSteps, int stepsPerBin)
{
    const int C = trajectory.conditions, bins = (trajectory.steps - warmupSteps) / stepsPerBin;
    Matrix<S> mean = Matrix<S>::Zero(trajectory.r.rows(), static_cast<Eigen::Index>(bins) * C);
    for (int b = 0; b < bins; ++b)
        for (int k = 0; k < stepsPerBin; ++k) {
            const Eigen::Index t = warmupSteps + b * stepsPerBin + k;
            mean.middleCols(static_cast<Eigen::Index>(b) * C, C) += trajectory.r.middleCols(t * C, C);
        }
    return mean / S(stepsPerBin);
}

#define AON_INSTANTIATE(S)                                                                                        \
    template Trajectory<S> simulate(const Parameters<S>&, const Wiring&, const Trials<S>&, const Modulation*, Keep); \
    template Matrix<S> binned(const Trajectory<S>&, int, int);
AON_INSTANTIATE(float)
AON_INSTANTIATE(double)
#undef AON_INSTANTIATE

}  // namespace aon
