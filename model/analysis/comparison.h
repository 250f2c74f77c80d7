// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the question the program exists for, asked once for window, command line and tests: what does the network do
// intact, what perturbed, what was recorded. Intact and perturbed see the same noise (seed of the model, stream
// SimulationNoise), so perturbed - intact is the effect and nothing else; the same request gives the same bytes.
// The effect is a prediction of the model.

#include "model/analysis/effect.h"
#include "model/analysis/fit.h"
#include "model/analysis/neuronsummary.h"
#include "model/analysis/rangecheck.h"
#include "model/analysis/traces.h"
#include "model/network/model.h"
#include "model/perturbation/perturbation.h"
#include "model/training/engine.h"

#include <memory>
#include <optional>
#include <vector>

namespace aon {

struct Comparison {
    std::shared_ptr<const Model> model;
    std::shared_ptr<const Dataset> dataset;   ///< null: compared without a recording
    std::vector<Perturbation> perturbations;  ///< empty: perturbed equals intact
    std::vector<int> conditions;              ///< all of the protocol, in its order
    Matrix<float> intact, perturbed;          ///< binned rates, N × (bins·C), column b·C + c
    Matrix<float> recorded;                   ///< the same shape, NaN where nothing was recorded; empty without a recording
    std::vector<int> imposed;                 ///< neurons whose own rate was imposed: left out of their group's effect
    FitReport fit;                            ///< of the intact network; empty without a recording
    std::vector<NeuronSummary> neurons;       ///< N
    RangeCheck range;                         ///< of the perturbed rates beside the intact ones
    double saturatedIntact = 0.0, saturatedRecorded = 0.0;  ///< saturatedShare of the two
    std::vector<EffectRow> effects;           ///< standardGroups of the population, imposed neurons left out

    int bins() const { return conditions.empty() ? 0 : static_cast<int>(intact.cols() / static_cast<long>(conditions.size())); }
    /// N values of one column: bin b of condition c (index into `conditions`).
    static long column(int bin, int condition, int conditions) { return static_cast<long>(bin) * conditions + condition; }
};

/// The effects on the standardGroups over the bins of one epoch and all conditions.
std::vector<EffectRow> effectsWithin(const Comparison& comparison, const Epoch& epoch, const EffectOptions& options = {});

/// The bins from the first to the last that hold a step in which something acts. Nothing when something acts all the time (also
/// by a window that is the whole trial), or nothing in the trial.
std::optional<Epoch> perturbedEpoch(const std::vector<Perturbation>& perturbations, const Protocol& protocol);

/// What every arm of a comparison is shown: all conditions, with the noise that belongs to the model's seed.
Trials<float> comparisonTrials(const Model& model);

/// Runs comparisons with one engine. The intact run, and its fit to the recording, are kept while these stay the same objects.
class Comparator {
public:
    explicit Comparator(std::unique_ptr<Engine> engine);

    /// `dataset` may be null. InputError when the recording does not fit the model (neurons, bins); UsageError for
    /// perturbations that name what the model's population lacks.
    std::shared_ptr<const Comparison> compare(std::shared_ptr<const Model> model, std::shared_ptr<const Dataset> dataset,
                                              std::vector<Perturbation> perturbations);

    Engine& engine() { return *m_engine; }

private:
    void simulateIntact(const std::shared_ptr<const Model>& model);
    void fitIntact(const std::shared_ptr<const Dataset>& dataset);
    Matrix<float> simulateBins(const Model& model, const Modulation& modulation);

    std::unique_ptr<Engine> m_engine;
    std::shared_ptr<const Model> m_model;  ///< whose intact run is kept
    Trials<float> m_trials;
    Matrix<float> m_intact;
    std::shared_ptr<const Dataset> m_dataset;  ///< that m_recorded and m_fit are of, beside m_model
    Matrix<float> m_recorded;
    FitReport m_fit;
    NeuronSums m_sums;
    double m_saturatedIntact = 0.0, m_saturatedRecorded = 0.0;
};

}  // namespace aon
