// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the plain comparison intact / perturbed / recorded, by group of neurons. An effect is a prediction of the model.
//
//   change = mean(perturbed - intact)      rms = sqrt(mean (perturbed - intact)²)
// Neurons whose rate was imposed are left out of their own group unless asked for.

#include "model/analysis/fit.h"
#include "model/analysis/neuronsums.h"
#include "model/base/types.h"
#include "model/recording/population.h"

#include <string>
#include <vector>

namespace aon {

struct Group {
    std::string name;         ///< in the perturbation notation: "F5 & mirror & excitatory"
    std::vector<int> neurons; ///< from 0
};

/// Areas, area × E/I, area × mirror, and area × mirror × E/I, as far as labels exist; "all" first. Empty groups are left out.
std::vector<Group> standardGroups(const Population& population);
/// Only the finest cells: area × mirror × E/I, as far as labels exist (12 with the published masks).
std::vector<Group> finestGroups(const Population& population);

struct EffectRow {
    std::string group;
    int neurons = 0;   ///< counted
    int excluded = 0;  ///< of the group, because their rate was imposed
    double intact = 0.0, perturbed = 0.0;                  ///< mean rates over all bins and conditions
    double recorded = 0.0;                                 ///< over what was recorded of these; NaN when nothing was
    double intactWhereRecorded = 0.0;                      ///< over the same neurons, bins and conditions as `recorded`
    double change = 0.0, rms = 0.0;                        ///< NaN when no neuron is left
    double intactR2 = 0.0, perturbedR2 = 0.0;              ///< mean over neurons, NaN without recording
    double nullMean = 0.0, nullLow = 0.0, nullHigh = 0.0;  ///< change under size-matched random draws: mean, 2.5 %, 97.5 %
    double percentile = 0.0;                               ///< of `rms` among the draws, 0..100; NaN without a null
    int draws = 0;                                         ///< that left neurons to count in this group
    double nullRms = 0.0;                                  ///< mean rms over the draws
    double z = 0.0, p = 0.0, holm = 0.0;                   ///< of `rms` (nullstatistics.h); NaN without a null
};

struct EffectOptions {
    bool includeImposed = false;
};

/// Of every neuron; all rows of a table are made of these.
struct NeuronEffects {
    NeuronSums sums;
    std::vector<FitNumbers> intactFits, perturbedFits;  ///< N; empty without a recording
    Eigen::Index columns = 0;                           ///< of the rates
};

/// The neurons of a group whose rate was not imposed; both lists ascending.
std::vector<int> without(const std::vector<int>& neurons, const std::vector<int>& imposed);

/// The null fields are left NaN.
std::vector<EffectRow> effectTable(const NeuronEffects& effects, const std::vector<Group>& groups, const std::vector<int>& imposed,
                                   const EffectOptions& options = {});
/// All matrices N × (bins·C); recorded may be empty.
std::vector<EffectRow> effectTable(const Matrix<float>& intact, const Matrix<float>& perturbed,
                                   const Matrix<float>& recorded, const std::vector<Group>& groups,
                                   const std::vector<int>& imposed, const Population& population,
                                   const EffectOptions& options = {});

}  // namespace aon
