// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training/loss.h"

#include <cmath>

namespace aon {

template <class S>
long Targets<S>::observed() const
{
    return static_cast<long>((rates.array() == rates.array()).count());
}

template <class S>
Loss<S> evaluateLoss(const Matrix<S>& rhat, const Targets<S>& targets, const Parameters<S>& p, const LossOptions& options)
{
    Loss<S> loss;
    loss.slope.resize(rhat.rows(), rhat.cols());
    double squares = 0.0, absolutes = 0.0;
    long observed = 0;
    for (Eigen::Index k = 0; k < rhat.size(); ++k) {
        const S d = targets.rates.data()[k];
        const S error = std::isnan(d) ? S(0) : rhat.data()[k] - d;
        observed += !std::isnan(d);
        loss.slope.data()[k] = error;
        squares += static_cast<double>(error) * error;
        absolutes += std::abs(static_cast<double>(error));
    }
    if (options.kind == LossKind::L2) {
        loss.data = std::sqrt(squares);
        loss.slope *= static_cast<S>(loss.data > 0.0 ? 1.0 / loss.data : 0.0);
    } else {
        const double share = observed ? 1.0 / static_cast<double>(observed) : 0.0;
        loss.data = absolutes * share;
        loss.slope = loss.slope.unaryExpr([share](S e) { return static_cast<S>(e > 0 ? share : e < 0 ? -share : 0.0); });
    }
    const double weights = p.W.template cast<double>().squaredNorm() + p.Win.template cast<double>().squaredNorm()
                           + p.Win2.template cast<double>().squaredNorm();
    loss.penalty = options.weightPenalty * std::sqrt(weights);
    loss.total = loss.data + loss.penalty;
    return loss;
}

#define AON_INSTANTIATE(S)         \
    template struct Targets<S>;    \
    template Loss<S> evaluateLoss(const Matrix<S>&, const Targets<S>&, const Parameters<S>&, const LossOptions&);
AON_INSTANTIATE(float)
AON_INSTANTIATE(double)
#undef AON_INSTANTIATE

}  // namespace aon
