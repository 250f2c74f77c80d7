// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: reading the trained weights by area and cell class.
//
//   Weff_ij: weight from source j to target i that acts (inside an area W, between areas max(W, 0), never the diagonal)
//   block mean = mean of Weff_ij over all i in the target class, j in the source class, i ≠ j
// Weights have no unit; 0 counts as a weight wherever a connection could be.

#include "model/analysis/effect.h"
#include "model/network/model.h"

#include <vector>

namespace aon {

/// Area × E/I in the order of the areas, excitatory first; whole areas without a mask. Empty classes are left out.
std::vector<Group> cellClasses(const Population& population);

/// Equal bins over lowest … highest, which hold all weights, with an edge at 0, so that no bin mixes signs; at least two bins.
/// Counts of weights that are not zero, by the class of the source.
struct WeightHistogram {
    double lowest = 0.0, highest = 0.0;
    std::vector<long> excitatory, inhibitory;  ///< without a mask all are in `excitatory`
};

/// How the parameters keep to the rules they were trained under.
struct SignCheck {
    long connections = 0;  ///< N·(N-1)
    long zero = 0;         ///< of these, W is exactly 0
    long wrongSign = 0;    ///< of these, W has the sign that the rule forbids
    long diagonal = 0;     ///< neurons with W_ii ≠ 0
};

SignCheck checkSigns(const Matrix<float>& W, const Wiring& wiring);

struct Connectivity {
    std::vector<Group> classes;
    std::vector<int> order;      ///< neurons by class: the rows and columns of `weights`
    Matrix<float> weights;       ///< Weff, N × N, targets × sources, in `order`
    Matrix<double> blockMean;    ///< classes × classes, targets × sources; NaN for a block without pairs
    double limit = 0.0;          ///< 99 % of the weights that are not zero lie within ±limit; at least 1e-6
    WeightHistogram histogram;
    SignCheck signs;
};

Connectivity connectivityOf(const Model& model, int histogramBins = 60);

}  // namespace aon
