// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/moments.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace aon {

namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();
constexpr float infinite = std::numeric_limits<float>::infinity();

}  // namespace

double Moments::rmse() const { return std::sqrt(squaredError / count); }

double Moments::r2() const { return constant ? undefined : 1.0 - squaredError / squaredData(); }

double Moments::pearson() const
{
    const double squaredModel = rr - r * r / count;
    return constant || squaredModel <= 1e-24 ? undefined : (dr - d * r / count) / std::sqrt(squaredData() * squaredModel);
}

std::vector<float> shifts(const Matrix<float>& recorded)
{
    std::vector<float> shift(static_cast<std::size_t>(recorded.rows()), 0.0f);
    for (Eigen::Index i = 0; i < recorded.rows(); ++i)
        for (Eigen::Index k = 0; k < recorded.cols(); ++k)
            if (!std::isnan(recorded(i, k))) {
                shift[static_cast<std::size_t>(i)] = recorded(i, k);
                break;
            }
    return shift;
}

NeuronMoments::NeuronMoments(Eigen::Index neurons)
    : m_lowest(Eigen::ArrayXf::Constant(neurons, infinite)), m_highest(Eigen::ArrayXf::Constant(neurons, -infinite))
{
    for (Eigen::ArrayXd* sums : {&m_count, &m_d, &m_r, &m_dd, &m_rr, &m_dr, &m_squaredError})
        sums->setZero(neurons);
}

// Where all was recorded there is nothing to choose, so the compiler takes several neurons at a time.
void NeuronMoments::add(const Matrix<float>& simulated, const Matrix<float>& recorded, Eigen::Index column, const std::vector<float>& shift,
                        Eigen::Index first, Eigen::Index last)
{
    const float* const data = recorded.data() + column * recorded.rows();
    if (std::none_of(data + first, data + last, [](float rate) { return std::isnan(rate); }))
        return addAll(simulated.data() + column * simulated.rows(), data, shift, first, last);
    for (Eigen::Index i = first; i < last; ++i)
        if (!std::isnan(data[i]))
            addAll(simulated.data() + column * simulated.rows(), data, shift, i, i + 1);
}

void NeuronMoments::addAll(const float* model, const float* data, const std::vector<float>& shift, Eigen::Index first, Eigen::Index last)
{
    double *const count = m_count.data(), *const d = m_d.data(), *const r = m_r.data(), *const dd = m_dd.data(), *const rr = m_rr.data(),
                  *const dr = m_dr.data(), *const squaredError = m_squaredError.data();
    float *const lowest = m_lowest.data(), *const highest = m_highest.data();
    const float* const from = shift.data();
#pragma GCC ivdep
    for (Eigen::Index i = first; i < last; ++i) {
        const double base = from[i], x = data[i] - base, y = model[i] - base;
        count[i] += 1.0;
        d[i] += x;
        r[i] += y;
        dd[i] += x * x;
        rr[i] += y * y;
        dr[i] += x * y;
        squaredError[i] += (x - y) * (x - y);
        lowest[i] = data[i] < lowest[i] ? data[i] : lowest[i];
        highest[i] = data[i] > highest[i] ? data[i] : highest[i];
    }
}

NeuronMoments& NeuronMoments::operator+=(const NeuronMoments& other)
{
    m_count += other.m_count;
    m_d += other.m_d;
    m_r += other.m_r;
    m_dd += other.m_dd;
    m_rr += other.m_rr;
    m_dr += other.m_dr;
    m_squaredError += other.m_squaredError;
    m_lowest = m_lowest.min(other.m_lowest);
    m_highest = m_highest.max(other.m_highest);
    return *this;
}

Moments NeuronMoments::of(Eigen::Index i) const
{
    return {m_count[i], m_d[i], m_r[i], m_dd[i], m_rr[i], m_dr[i], m_squaredError[i], !(m_lowest[i] < m_highest[i])};
}

}  // namespace aon
