// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the sums of every neuron over all bins and conditions that tables of groups and of neurons are made of.

#include "model/base/types.h"

namespace aon {

struct NeuronSums {
    Vector<double> intact, perturbed;   ///< of the rates
    Vector<double> squares;             ///< of perturbed - intact
    Vector<double> recorded, observed;  ///< sum and number of the recorded (not NaN) entries; empty without a recording
    Vector<double> intactObserved;      ///< of the intact rates at these entries
};

/// Of the intact network alone; the rest is of no perturbation: perturbed equals intact. Rates N × (bins·C), or empty; what
/// is asked of what is empty is empty.
NeuronSums intactSums(const Matrix<float>& intact, const Matrix<float>& recorded);
/// These with another perturbed run.
NeuronSums withPerturbed(NeuronSums sums, const Matrix<float>& intact, const Matrix<float>& perturbed);
/// Both.
NeuronSums neuronSums(const Matrix<float>& intact, const Matrix<float>& perturbed, const Matrix<float>& recorded);

}  // namespace aon
