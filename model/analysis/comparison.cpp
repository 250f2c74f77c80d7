// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/comparison.h"

#include "model/base/error.h"

#include <algorithm>
#include <future>

namespace aon {

namespace {

Matrix<float> recordedFor(const Model& model, const Dataset* dataset, const std::vector<int>& conditions)
{
    if (!dataset)
        return {};
    const int neurons = model.parameters.neurons();
    if (dataset->neurons() != neurons)
        throw InputError({dataset->source, "", std::to_string(neurons) + " neurons, as the model has",
                          std::to_string(dataset->neurons()), "use the recording this model was trained on"});
    return recordedRates(*dataset, model.protocol, conditions);
}

// Somebody waits for it with a slider in the hand, so on two threads. `steady`: what no perturbation changes.
void analyse(Comparison& c, const Population& population, const NeuronSums& steady)
{
    NeuronEffects effects{{}, c.fit.neurons, {}, c.intact.cols()};
    auto aside = std::async(std::launch::async, [&] {
        if (c.recorded.size() > 0)
            effects.perturbedFits = neuronFits(c.perturbed, c.recorded);
    });
    effects.sums = withPerturbed(steady, c.intact, c.perturbed);
    c.range = rangeCheck(c.intact, c.perturbed, c.imposed);
    c.neurons = summarise(population.size(), effects.sums, effects.columns, c.fit.neurons);
    aside.get();
    c.effects = effectTable(effects, standardGroups(population), c.imposed);
}

}  // namespace

Trials<float> comparisonTrials(const Model& model)
{
    const Protocol& protocol = model.protocol;
    return makeTrials(model, noisyStimulus(protocol, model.seed, Stream::SimulationNoise, 0), allConditions(protocol));
}

std::optional<Epoch> perturbedEpoch(const std::vector<Perturbation>& perturbations, const Protocol& protocol)
{
    const int steps = protocol.bins() * protocol.stepsPerBin();
    const auto step = [&](double seconds) { return static_cast<int>(std::clamp(std::ceil(seconds / protocol.stepSeconds - 1e-6), 0.0, 1.0 * steps)); };
    int begin = steps, end = 0;
    for (const Perturbation& p : perturbations) {
        if (!p.window)
            return std::nullopt;
        if (step(p.window->begin) >= step(p.window->end))
            continue;
        begin = std::min(begin, step(p.window->begin));
        end = std::max(end, step(p.window->end));
    }
    const Epoch acting{"perturbed", begin / protocol.stepsPerBin(), (end + protocol.stepsPerBin() - 1) / protocol.stepsPerBin()};
    const bool isWhole = acting.begin == 0 && acting.end == protocol.bins();
    return begin >= end || isWhole ? std::nullopt : std::optional(acting);
}

std::vector<EffectRow> effectsWithin(const Comparison& comparison, const Epoch& epoch, const EffectOptions& options)
{
    const auto C = static_cast<long>(comparison.conditions.size());
    const long begin = std::clamp(epoch.begin, 0, comparison.bins()), end = std::clamp(epoch.end, 0, comparison.bins());
    const auto cut = [&](const Matrix<float>& rates) -> Matrix<float> {
        return rates.size() > 0 ? Matrix<float>(rates.middleCols(begin * C, (end - begin) * C)) : Matrix<float>();
    };
    const Population& population = comparison.model->population;
    return effectTable(cut(comparison.intact), cut(comparison.perturbed), cut(comparison.recorded), standardGroups(population),
                       comparison.imposed, population, options);
}

Comparator::Comparator(std::unique_ptr<Engine> engine) : m_engine(std::move(engine)) {}

void Comparator::simulateIntact(const std::shared_ptr<const Model>& model)
{
    if (m_model == model)
        return;
    const Protocol& protocol = model->protocol;
    m_model = nullptr;  // until all of it is there
    m_trials = comparisonTrials(*model);
    m_intact = simulateBins(*model, compile({}, model->population, protocol, allConditions(protocol)));
    m_model = model;
    m_dataset = nullptr;
}

void Comparator::fitIntact(const std::shared_ptr<const Dataset>& dataset)
{
    if (dataset && m_dataset == dataset)
        return;
    const std::vector<int> conditions = allConditions(m_model->protocol);
    m_dataset = nullptr;
    m_recorded = recordedFor(*m_model, dataset.get(), conditions);
    m_fit = dataset ? fitReport(m_intact, m_recorded, m_model->population, m_model->protocol, conditions) : FitReport();
    m_sums = intactSums(m_intact, m_recorded);
    m_saturatedIntact = saturatedShare(m_intact);
    m_saturatedRecorded = saturatedShare(m_recorded);
    m_dataset = dataset;
}

Matrix<float> Comparator::simulateBins(const Model& model, const Modulation& modulation)
{
    Matrix<float> rates;
    m_engine->simulateMany(model.parameters, model.wiring(), m_trials, {&modulation, 1}, model.protocol.warmupSteps(),
                           model.protocol.stepsPerBin(), [&](std::size_t, const Matrix<float>& binned) { rates = binned; });
    return rates;
}

std::shared_ptr<const Comparison> Comparator::compare(std::shared_ptr<const Model> model,
                                                      std::shared_ptr<const Dataset> dataset,
                                                      std::vector<Perturbation> perturbations)
{
    const Protocol& protocol = model->protocol;
    auto result = std::make_shared<Comparison>();
    result->conditions = allConditions(protocol);
    const Modulation modulation = compile(perturbations, model->population, protocol, result->conditions);
    simulateIntact(model);
    fitIntact(dataset);
    result->intact = m_intact;
    result->recorded = m_recorded;
    result->fit = m_fit;
    result->perturbed = modulation.isIntact() ? m_intact : simulateBins(*model, modulation);
    result->imposed = imposedNeurons(perturbations, model->population);
    result->saturatedIntact = m_saturatedIntact;
    result->saturatedRecorded = m_saturatedRecorded;
    analyse(*result, model->population, m_sums);
    result->model = std::move(model);
    result->dataset = std::move(dataset);
    result->perturbations = std::move(perturbations);
    return result;
}

}  // namespace aon
