// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/network/network.h"

#include <cmath>

namespace aon {

template <class S>
void Parameters<S>::setZero(int neurons, int inputs)
{
    W.setZero(neurons, neurons);
    Win.setZero(neurons, inputs);
    Win2.setZero(neurons, inputs);
    Iext.setZero(neurons);
    theta.setZero(neurons);
}

template <class S>
S Parameters<S>::squaredNorm() const
{
    return W.squaredNorm() + Win.squaredNorm() + Win2.squaredNorm() + Iext.squaredNorm() + theta.squaredNorm();
}

template <class S>
bool Parameters<S>::allFinite() const
{
    return W.allFinite() && Win.allFinite() && Win2.allFinite() && Iext.allFinite() && theta.allFinite();
}

int Wiring::sign(int target, int source) const
{
    if (inhibitory.empty())
        return 0;
    return inhibitory[static_cast<std::size_t>(rule == SignRule::Source ? source : target)] ? -1 : 1;
}

bool Wiring::structurallyZero(int target, int source) const
{
    const bool sameArea = area[static_cast<std::size_t>(target)] == area[static_cast<std::size_t>(source)];
    return target == source || (!sameArea && sign(target, source) < 0);
}

Wiring makeWiring(const Population& population, SignRule rule, Projection projection)
{
    return {population.areaOfEach(), population.inhibitory, rule, projection};
}

template <class S>
Matrix<S> effectiveWeights(const Matrix<S>& W, const Wiring& wiring)
{
    const auto& area = wiring.area;
    return Matrix<S>::NullaryExpr(W.rows(), W.cols(), [&](Eigen::Index i, Eigen::Index j) {
        const bool sameArea = area[static_cast<std::size_t>(i)] == area[static_cast<std::size_t>(j)];
        return sameArea ? W(i, j) : std::max(W(i, j), S(0));
    });
}

template <class S>
void throughEffectiveWeights(Matrix<S>& dW, const Matrix<S>& W, const Wiring& wiring)
{
    const auto& area = wiring.area;
    for (Eigen::Index j = 0; j < W.cols(); ++j)
        for (Eigen::Index i = 0; i < W.rows(); ++i) {
            const bool sameArea = area[static_cast<std::size_t>(i)] == area[static_cast<std::size_t>(j)];
            if (!sameArea && W(i, j) <= S(0))
                dW(i, j) = S(0);
        }
}

template <class S>
void project(Matrix<S>& W, const Wiring& wiring)
{
    for (Eigen::Index j = 0; j < W.cols(); ++j)
        for (Eigen::Index i = 0; i < W.rows(); ++i) {
            const S sign = static_cast<S>(wiring.sign(static_cast<int>(i), static_cast<int>(j)));
            if (i == j)
                W(i, j) = S(0);
            else if (sign * W(i, j) < S(0))
                W(i, j) = wiring.projection == Projection::Clip ? S(0) : -W(i, j);
        }
}

template <class S>
Vector<S> inverseTau(const Vector<S>& theta)
{
    return theta.unaryExpr([](S value) { return S(1) / (S(1) + S(99) / (S(1) + std::exp(-value))); });
}

#define AON_INSTANTIATE(S)                                                             \
    template struct Parameters<S>;                                                     \
    template Matrix<S> effectiveWeights(const Matrix<S>&, const Wiring&);              \
    template void throughEffectiveWeights(Matrix<S>&, const Matrix<S>&, const Wiring&); \
    template void project(Matrix<S>&, const Wiring&);                                  \
    template Vector<S> inverseTau(const Vector<S>&);
AON_INSTANTIATE(float)
AON_INSTANTIATE(double)
#undef AON_INSTANTIATE

}  // namespace aon
