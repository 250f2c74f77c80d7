// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the sums over entries that fit measures are made of, for every neuron at once.
//
// x = recorded - shift, y = simulated - shift over the entries that were recorded (not NaN). The shift is an entry of the
// neuron's own, so that small variances survive. Sums of disjoint sets of entries can be added.

#include "model/base/types.h"

#include <vector>

namespace aon {

/// Of one neuron.
struct Moments {
    double count = 0.0;
    double d = 0.0, r = 0.0, dd = 0.0, rr = 0.0, dr = 0.0;  ///< sums of x, y, x², y², x·y
    double squaredError = 0.0;                              ///< sum of (x - y)²
    bool constant = true;                                   ///< what was recorded is one number, or nothing

    double squaredData() const { return dd - d * d / count; }
    double rmse() const;
    double r2() const;       ///< NaN when constant
    double pearson() const;  ///< NaN when either side is constant
};

/// One entry of each neuron, to shift its sums by: the first that was recorded. N.
std::vector<float> shifts(const Matrix<float>& recorded);

/// Of N neurons; every kind of sum lies together, so that a column is added in one sweep.
class NeuronMoments {
public:
    explicit NeuronMoments(Eigen::Index neurons);

    /// One column of both matrices, for the neurons first ≤ i < last.
    void add(const Matrix<float>& simulated, const Matrix<float>& recorded, Eigen::Index column, const std::vector<float>& shift, Eigen::Index first,
             Eigen::Index last);
    NeuronMoments& operator+=(const NeuronMoments& other);

    Eigen::Index size() const { return m_count.size(); }
    Moments of(Eigen::Index neuron) const;

private:
    void addAll(const float* model, const float* data, const std::vector<float>& shift, Eigen::Index first, Eigen::Index last);

    Eigen::ArrayXd m_count, m_d, m_r, m_dd, m_rr, m_dr, m_squaredError;
    Eigen::ArrayXf m_lowest, m_highest;  // of what was recorded
};

}  // namespace aon
