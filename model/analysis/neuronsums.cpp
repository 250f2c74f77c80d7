// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/neuronsums.h"

#include <cassert>

namespace aon {

namespace {

// As the matrices lie in memory, and without a branch: a slider that is dragged asks for this many times a second.
void addPerturbed(NeuronSums& sums, const Matrix<float>& intact, const Matrix<float>& perturbed)
{
    sums.perturbed = sums.squares = Vector<double>::Zero(intact.rows());
    double *const sum = sums.perturbed.data(), *const squares = sums.squares.data();
    for (Eigen::Index k = 0; k < intact.cols(); ++k) {
        const float *const a = intact.data() + k * intact.rows(), *const b = perturbed.data() + k * intact.rows();
        for (Eigen::Index i = 0; i < intact.rows(); ++i) {
            const double was = static_cast<double>(a[i]), is = static_cast<double>(b[i]);
            sum[i] += is;
            squares[i] += (is - was) * (is - was);
        }
    }
}

void addRecorded(NeuronSums& sums, const Matrix<float>& recorded)
{
    sums.recorded = sums.observed = Vector<double>::Zero(recorded.rows());
    double *const sum = sums.recorded.data(), *const count = sums.observed.data();
    for (Eigen::Index k = 0; k < recorded.cols(); ++k) {
        const float* const rates = recorded.data() + k * recorded.rows();
        for (Eigen::Index i = 0; i < recorded.rows(); ++i) {
            const bool there = rates[i] == rates[i];
            sum[i] += there ? static_cast<double>(rates[i]) : 0.0;
            count[i] += there ? 1.0 : 0.0;
        }
    }
}

void addWhereRecorded(NeuronSums& sums, const Matrix<float>& intact, const Matrix<float>& recorded)
{
    sums.intactObserved = Vector<double>::Zero(intact.rows());
    double* const sum = sums.intactObserved.data();
    for (Eigen::Index k = 0; k < intact.cols(); ++k) {
        const float *const rates = intact.data() + k * intact.rows(), *const data = recorded.data() + k * intact.rows();
        for (Eigen::Index i = 0; i < intact.rows(); ++i)
            sum[i] += data[i] == data[i] ? static_cast<double>(rates[i]) : 0.0;
    }
}

}  // namespace

NeuronSums intactSums(const Matrix<float>& intact, const Matrix<float>& recorded)
{
    NeuronSums sums;
    if (intact.size() > 0) {
        sums.intact = Vector<double>::Zero(intact.rows());
        for (Eigen::Index k = 0; k < intact.cols(); ++k)
            sums.intact += intact.col(k).cast<double>();
        sums.perturbed = sums.intact;
        sums.squares = Vector<double>::Zero(intact.rows());
    }
    if (recorded.size() > 0)
        addRecorded(sums, recorded);
    if (intact.size() > 0 && recorded.size() > 0)
        addWhereRecorded(sums, intact, recorded);
    return sums;
}

NeuronSums withPerturbed(NeuronSums sums, const Matrix<float>& intact, const Matrix<float>& perturbed)
{
    assert(intact.rows() == perturbed.rows() && intact.cols() == perturbed.cols());
    if (intact.size() > 0)
        addPerturbed(sums, intact, perturbed);
    return sums;
}

NeuronSums neuronSums(const Matrix<float>& intact, const Matrix<float>& perturbed, const Matrix<float>& recorded)
{
    return withPerturbed(intactSums(intact, recorded), intact, perturbed);
}

}  // namespace aon
