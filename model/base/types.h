// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the matrix types of the whole program. Column-major, so a column is one neuron vector in memory.

#include <Eigen/Core>

namespace aon {

template <class S>
using Matrix = Eigen::Matrix<S, Eigen::Dynamic, Eigen::Dynamic>;
template <class S>
using Vector = Eigen::Matrix<S, Eigen::Dynamic, 1>;

}  // namespace aon
