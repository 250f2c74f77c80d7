// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/components.h"

#include <Eigen/Eigenvalues>

#include <algorithm>
#include <limits>

namespace aon {

namespace {

Matrix<double> rowsOf(const Matrix<float>& rates, const std::vector<int>& neurons)
{
    return rates(neurons, Eigen::all).cast<double>();
}

// The pairs' distances from the inner products of one bin: ‖a - b‖² = aa + bb - 2ab.
double meanDistance(const Matrix<double>& centred, int conditions)
{
    const Eigen::Index bins = conditions ? centred.cols() / conditions : 0;
    if (conditions < 2 || bins == 0)
        return 0.0;
    double sum = 0.0;
    for (Eigen::Index b = 0; b < bins; ++b) {
        const auto now = centred.middleCols(b * conditions, conditions);
        const Matrix<double> inner = now.transpose() * now;
        for (int i = 0; i < conditions; ++i)
            for (int j = 0; j < i; ++j)
                sum += std::sqrt(std::max(0.0, inner(i, i) + inner(j, j) - 2.0 * inner(i, j)));
    }
    return sum / (static_cast<double>(bins) * conditions * (conditions - 1) / 2.0);
}

void pointToLargest(Matrix<double>& axes)
{
    for (Eigen::Index k = 0; k < axes.cols(); ++k) {
        Eigen::Index at = 0;
        axes.col(k).cwiseAbs().maxCoeff(&at);
        if (axes(at, k) < 0.0)
            axes.col(k) = -axes.col(k);
    }
}

}  // namespace

Components principalComponents(const Matrix<float>& rates, int conditions, const std::vector<int>& neurons, int count)
{
    Components components;
    components.neurons = neurons;
    const auto n = static_cast<Eigen::Index>(neurons.size());
    if (n == 0 || rates.cols() == 0)
        return components;
    Matrix<double> centred = rowsOf(rates, neurons);
    components.mean = centred.rowwise().mean();
    centred.colwise() -= components.mean;
    Matrix<double> covariance = Matrix<double>::Zero(n, n);
    covariance.selfadjointView<Eigen::Lower>().rankUpdate(centred, 1.0 / static_cast<double>(centred.cols()));
    const Eigen::SelfAdjointEigenSolver<Matrix<double>> solver(covariance);  // ascending
    const Eigen::Index k = std::min<Eigen::Index>(count, n);
    components.axes = solver.eigenvectors().rightCols(k).rowwise().reverse();
    pointToLargest(components.axes);
    const double whole = covariance.diagonal().sum();
    for (Eigen::Index a = 0; a < k; ++a)
        components.explained.push_back(whole > 0.0 ? std::max(0.0, solver.eigenvalues()(n - 1 - a)) / whole : 0.0);
    components.betweenConditions = meanDistance(centred, conditions);
    return components;
}

Matrix<double> onAxes(const Components& components, const Matrix<float>& rates)
{
    if (components.axes.size() == 0)
        return {};
    return components.axes.transpose() * (rowsOf(rates, components.neurons).colwise() - components.mean);
}

Matrix<double> displacement(const Components& components, const Matrix<float>& intact, const Matrix<float>& perturbed)
{
    const double between = components.betweenConditions > 0.0 ? components.betweenConditions : std::numeric_limits<double>::quiet_NaN();
    Matrix<double> distance(1, intact.cols());
    for (Eigen::Index column = 0; column < intact.cols(); ++column) {
        double squares = 0.0;
        for (const int neuron : components.neurons) {
            const double change = static_cast<double>(perturbed(neuron, column)) - intact(neuron, column);
            squares += change * change;
        }
        distance(0, column) = std::sqrt(squares) / between;
    }
    return distance;
}

Matrix<double> meanPath(const Matrix<double>& points, int conditions, const std::vector<int>& which)
{
    const Eigen::Index bins = conditions ? points.cols() / conditions : 0;
    Matrix<double> path = Matrix<double>::Zero(points.rows(), bins);
    for (Eigen::Index b = 0; b < bins; ++b)
        for (const int c : which)
            path.col(b) += points.col(b * conditions + c) / static_cast<double>(which.size());
    return path;
}

}  // namespace aon
