// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training/optimiser.h"

#include <cmath>

namespace aon {

namespace {

// The five arrays of a Parameters as plain runs of numbers, in one fixed order.
template <class P, class F>
void forEachArray(P& p, F&& visit)
{
    visit(p.W);
    visit(p.Win);
    visit(p.Win2);
    visit(p.Iext);
    visit(p.theta);
}

}  // namespace

double clipToNorm(Parameters<float>& gradient, double limit)
{
    const auto squares = [](const auto& m) { return m.template cast<double>().squaredNorm(); };
    double sum = 0.0;
    forEachArray(gradient, [&](const auto& m) { sum += squares(m); });
    const double norm = std::sqrt(sum);
    if (norm > limit)
        forEachArray(gradient, [scale = static_cast<float>(limit / norm)](auto& m) { m *= scale; });
    return norm;
}

void centreGradient(Parameters<float>& gradient, const Matrix<float>& W, const Wiring& wiring, const Vector<float>& means)
{
    Matrix<float> shift = gradient.Iext * means.transpose();
    throughEffectiveWeights(shift, W, wiring);
    gradient.W -= shift;
}

void reviveWeights(Matrix<float>& W, const Wiring& wiring)
{
    constexpr float smallest = 1e-20f;
    const auto area = [&](int i) { return wiring.area[static_cast<std::size_t>(i)]; };
    for (int j = 0; j < W.cols(); ++j)
        for (int i = 0; i < W.rows(); ++i)
            if (W(i, j) <= 0.0f && area(i) != area(j) && wiring.sign(i, j) >= 0)
                W(i, j) = smallest;
}

void adamStep(Parameters<float>& p, const Parameters<float>& gradient, AdamState& state, double learningRate,
              const AdamOptions& options)
{
    if (state.steps == 0) {
        state.first.setZero(p.neurons(), static_cast<int>(p.Win.cols()));
        state.second = state.first;
    }
    const double k = static_cast<double>(++state.steps);
    const float rate = static_cast<float>(learningRate * std::sqrt(1.0 - std::pow(options.beta2, k))
                                          / (1.0 - std::pow(options.beta1, k)));
    const float b1 = static_cast<float>(options.beta1), b2 = static_cast<float>(options.beta2);
    const float c1 = static_cast<float>(1.0 - options.beta1), c2 = static_cast<float>(1.0 - options.beta2);
    const float eps = static_cast<float>(options.epsilon);
    const auto update = [&](auto& value, const auto& g, auto& m, auto& v) {
        m.array() = b1 * m.array() + c1 * g.array();
        v.array() = b2 * v.array() + c2 * g.array().square();
        value.array() -= rate * m.array() / (v.array().sqrt() + eps);
    };
    update(p.W, gradient.W, state.first.W, state.second.W);
    update(p.Win, gradient.Win, state.first.Win, state.second.Win);
    update(p.Win2, gradient.Win2, state.first.Win2, state.second.Win2);
    update(p.Iext, gradient.Iext, state.first.Iext, state.second.Iext);
    update(p.theta, gradient.theta, state.first.theta, state.second.theta);
}

}  // namespace aon
