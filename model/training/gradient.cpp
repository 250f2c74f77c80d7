// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training/gradient.h"

namespace aon {

namespace {

template <class S>
void addPenaltyGradient(Parameters<S>& d, const Parameters<S>& p, const LossOptions& options)
{
    const S norm = std::sqrt(p.W.squaredNorm() + p.Win.squaredNorm() + p.Win2.squaredNorm());
    if (!(norm > S(0)))
        return;
    const S share = static_cast<S>(options.weightPenalty) / norm;
    d.W += share * p.W;
    d.Win += share * p.Win;
    d.Win2 += share * p.Win2;
}

// dx of every sample, already times alpha: N × (T·C), column t·C + c; sample 0 is left at zero. Also da, N.
template <class S>
Matrix<S> backward(const Parameters<S>& p, const Matrix<S>& Weff, const Trajectory<S>& run, const Targets<S>& targets,
                   const Matrix<S>& slope, Parameters<S>& d, Vector<S>& da)
{
    const int N = p.neurons(), C = run.conditions, T = run.steps;
    const Vector<S> alpha = inverseTau(p.theta);
    const Matrix<S> Wt = Weff.transpose();
    Matrix<S> adx = Matrix<S>::Zero(N, run.r.cols());
    Matrix<S> dx = Matrix<S>::Zero(N, C), dr(N, C), dz(N, C);
    da.setZero(N);
    for (int t = T - 1; t >= 1; --t) {
        const Eigen::Index now = static_cast<Eigen::Index>(t) * C;
        if (t + 1 < T)
            dr.noalias() = Wt * adx.middleCols(now + C, C);
        else
            dr.setZero();
        if (const int b = (t - targets.warmupSteps) / targets.stepsPerBin; t >= targets.warmupSteps && b < targets.bins())
            dr += slope.middleCols(static_cast<Eigen::Index>(b) * C, C) / S(targets.stepsPerBin);
        const auto r = run.r.middleCols(now, C).array();
        dz.array() = dr.array() * r * (S(1) - r);
        d.Iext += dz.rowwise().sum();
        dx = (dx.array().colwise() * (S(1) - alpha.array())).matrix() + dz;
        da += (dx.array() * (run.x.middleCols(now, C) - run.x.middleCols(now - C, C)).array()).matrix().rowwise().sum();
        adx.middleCols(now, C) = dx.array().colwise() * alpha.array();
    }
    da.array() /= alpha.array();
    return adx;
}

}  // namespace

template <class S>
GradientResult<S> lossAndGradient(const Parameters<S>& p, const Wiring& wiring, const Trials<S>& trials,
                                  const Targets<S>& targets, const LossOptions& options)
{
    const int N = p.neurons(), C = trials.conditions(), T = trials.steps;
    const Trajectory<S> run = simulate(p, wiring, trials, nullptr, Keep::RatesAndCurrents);
    GradientResult<S> out;
    out.binned = binned(run, targets.warmupSteps, targets.stepsPerBin);
    out.loss = evaluateLoss(out.binned, targets, p, options);

    Parameters<S>& d = out.gradient;
    d.setZero(N, static_cast<int>(p.Win.cols()));
    Vector<S> da;
    const Matrix<S> adx = backward(p, effectiveWeights(p.W, wiring), run, targets, out.loss.slope, d, da);
    const Eigen::Index updates = static_cast<Eigen::Index>(T - 1) * C;
    d.W.noalias() = adx.rightCols(updates) * run.r.leftCols(updates).transpose();
    throughEffectiveWeights(d.W, p.W, wiring);
    for (int c = 0; c < C; ++c) {
        const Matrix<S> updatesOfCondition = adx(Eigen::all, Eigen::seqN(C + c, T - 1, C));
        (trials.inputMatrix[c] == 0 ? d.Win : d.Win2).noalias() += updatesOfCondition * trials.input[c].leftCols(T - 1).transpose();
    }
    const Vector<S> alpha = inverseTau(p.theta);
    // d(1/tau)/dtheta = -(1/tau)² · 99·s(1-s) with 99·s = tau - 1, so 99·s(1-s) = (tau-1)(100-tau)/99.
    const auto tau = alpha.array().inverse();
    d.theta = (-da.array() * alpha.array().square() * (tau - S(1)) * (S(100) - tau) / S(99)).matrix();
    addPenaltyGradient(d, p, options);
    return out;
}

#define AON_INSTANTIATE(S)                                                                                      \
    template GradientResult<S> lossAndGradient(const Parameters<S>&, const Wiring&, const Trials<S>&,           \
                                               const Targets<S>&, const LossOptions&);
AON_INSTANTIATE(float)
AON_INSTANTIATE(double)
#undef AON_INSTANTIATE

}  // namespace aon
