// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the state space of a group of neurons: principal components of their intact rates over conditions × time, other
// rates on the same axes, and how far a perturbation pushes the state.
//
//   X   n × (bins·C), rates of the n neurons read minus their mean over all columns
//   X Xᵀ/(bins·C) = A diag(variance) Aᵀ        axes: the first columns of A, by falling variance
//   x = Aᵀ (r - mean)                          k × (bins·C)
//   distance(t,c) = ‖x~ - x‖ / d               d: mean of ‖x_a(t) - x_b(t)‖ over all bins t and pairs of conditions a < b
// Distances are taken on all n axes, where they are those of the rates themselves: nothing that leaves the plane that is
// drawn is lost. 1: pushed as far as conditions lie apart. Each axis points to where its largest entry is positive.

#include "model/base/types.h"

#include <vector>

namespace aon {

struct Components {
    std::vector<int> neurons;          ///< n, whose rates are read
    Vector<double> mean;               ///< n
    Matrix<double> axes;               ///< n × k, orthonormal columns; k ≤ n
    std::vector<double> explained;     ///< k shares of the whole variance, 0..1; 0 when nothing varies
    double betweenConditions = 0.0;    ///< d; 0 with fewer than two conditions
};

/// `rates` N × (bins·C), column b·C + c; at most `count` axes. Nothing may be NaN.
Components principalComponents(const Matrix<float>& rates, int conditions, const std::vector<int>& neurons, int count);

/// k × (bins·C): rates of the same neurons on the axes.
Matrix<double> onAxes(const Components& components, const Matrix<float>& rates);

/// 1 × (bins·C): distance of `perturbed` from `intact`, normalised; NaN when conditions do not lie apart.
Matrix<double> displacement(const Components& components, const Matrix<float>& intact, const Matrix<float>& perturbed);

/// k × bins: mean over the conditions `which` of points over conditions × time, k × (bins·C).
Matrix<double> meanPath(const Matrix<double>& points, int conditions, const std::vector<int>& which);

}  // namespace aon
