// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training/trainer.h"

#include "model/base/error.h"
#include "model/training/start.h"

#include <cmath>
#include <limits>
#include <numbers>

namespace aon {

namespace {

// In the published code both names of the loss mean the same one.
LossKind lossKind(const TrainingOptions& options) { return options.preset == Preset::Published ? LossKind::L2 : options.loss; }

}  // namespace

std::string toText(Ending ending)
{
    switch (ending) {
    case Ending::NeverRan: return "never ran";
    case Ending::IterationLimit: return "iteration limit";
    case Ending::TargetLoss: return "target loss";
    case Ending::Patience: return "patience";
    case Ending::Stopped: return "stopped by the user";
    case Ending::Diverged: return "diverged";
    }
    return {};
}

Trainer::Trainer(Dataset dataset, Protocol protocol, TrainingOptions options, std::unique_ptr<Engine> engine)
    : m_dataset(std::move(dataset)), m_options(std::move(options)), m_engine(std::move(engine))
{
    m_options.validate();
    m_model.population = m_dataset.population;
    m_model.preset = m_options.preset;
    m_model.signRule = m_options.signRule;
    m_model.projection = m_options.projection;
    m_model.initialRate = m_options.initialRate;
    m_model.initialState = m_dataset.initialState;
    m_model.seed = m_options.seed;
    m_model.dataSource = m_dataset.source;
    m_model.dataFingerprint = m_dataset.fingerprint;
    m_model.syntheticData = m_dataset.synthetic;
    m_model.programVersion = AONLAB_VERSION;

    m_conditions = recordedConditions(protocol, m_dataset);
    m_targets = {recordedRates(m_dataset, protocol, m_conditions), protocol.warmupSteps(), protocol.stepsPerBin(),
                 static_cast<int>(m_conditions.size())};
    if (m_targets.rates.array().isNaN().all())
        throw InputError({m_dataset.source, "", "rates in at least one condition of the protocol", "only NaN", ""});
    m_means = meanRates(m_targets);
    m_stimulus = noiseFreeStimulus(protocol);
    m_model.parameters.setZero(m_dataset.neurons(), static_cast<int>(protocol.channels.size()));
    m_model.protocol = std::move(protocol);
    m_trials = makeTrials(m_model, m_stimulus, m_conditions);
    m_state.parameters = startParameters(m_options, m_model.wiring(), m_trials, m_targets);
    m_state.best = m_state.parameters;
    m_state.bestLoss = std::numeric_limits<double>::infinity();
}

double Trainer::learningRate(long iteration) const
{
    const TrainingOptions& o = m_options;
    if (o.schedule == Schedule::Constant)
        return o.learningRate;
    if (iteration < o.warmupIterations)
        return o.learningRate * static_cast<double>(iteration + 1) / (o.warmupIterations + 1);
    const double span = std::max(1, o.iterations - o.warmupIterations);
    const double past = static_cast<double>(iteration - o.warmupIterations), progress = std::min(1.0, past / span);
    const double decay = o.decayIterations > 0 ? 1.0 / std::sqrt(1.0 + past / o.decayIterations) : 1.0;
    return o.learningRate * decay * (o.finalShare + (1.0 - o.finalShare) * 0.5 * (1.0 + std::cos(std::numbers::pi * progress)));
}

GradientResult<float> Trainer::evaluate(long iteration)
{
    for (std::size_t k = 0; k < m_conditions.size(); ++k)
        m_trials.input[k] = m_stimulus[m_conditions[k]]
                            + stimulusNoise(m_model.protocol, m_conditions[k], m_options.seed, Stream::TrainingNoise,
                                            static_cast<std::uint64_t>(iteration));
    m_model.parameters.Iext = m_state.parameters.Iext;
    setInitialState(m_trials, m_model, m_conditions);
    GradientResult<float> result = m_engine->lossAndGradient(m_state.parameters, m_model.wiring(), m_trials, m_targets,
                                                             {lossKind(m_options), m_options.weightPenalty}, m_cancelled);
    m_wasCancelled = result.cancelled;
    if (!result.cancelled)
        m_lastLoss = result.loss.total;
    return result;
}

void Trainer::remember(double loss, long iteration)
{
    if (loss < m_state.bestLoss) {
        m_state.bestLoss = loss;
        m_state.bestIteration = iteration;
        m_state.best = m_state.parameters;
    }
}

bool Trainer::step(TrainingStep& report)
{
    GradientResult<float> result = evaluate(m_state.iteration);
    if (result.cancelled)
        return false;
    if (m_options.centred)
        centreGradient(result.gradient, m_state.parameters.W, m_model.wiring(), m_means);
    const double norm = clipToNorm(result.gradient, m_options.clipNorm);
    report = {m_state.iteration, result.loss.total, result.loss.data, m_state.bestLoss, norm, learningRate(m_state.iteration)};
    if (!std::isfinite(result.loss.total) || !std::isfinite(norm))
        return false;
    m_binned = std::move(result.binned);
    remember(result.loss.total, m_state.iteration);
    report.bestLoss = m_state.bestLoss;
    update(result.gradient, report.learningRate);
    ++m_state.iteration;
    return true;
}

void Trainer::update(const Parameters<float>& gradient, double rate)
{
    const Wiring wiring = m_model.wiring();
    Parameters<float>& p = m_state.parameters;
    const auto meanDrive = [&] { return Vector<float>(effectiveWeights(p.W, wiring) * m_means); };
    const Vector<float> before = meanDrive();
    adamStep(p, gradient, m_state.adam, rate, {m_options.beta1, m_options.beta2, m_options.epsilon});
    project(p.W, wiring);
    if (m_options.revive)
        reviveWeights(p.W, wiring);
    if (m_options.centred)
        p.Iext += before - meanDrive();
}

bool Trainer::finish()
{
    if (m_state.finished)
        return true;
    GradientResult<float> result = evaluate(m_state.iteration);
    if (result.cancelled)
        return false;
    if (std::isfinite(result.loss.total)) {
        m_binned = std::move(result.binned);
        remember(result.loss.total, m_state.iteration);
    }
    m_state.finished = true;
    return true;
}

Model Trainer::result() const
{
    Model model = m_model;
    const bool last = !m_options.keepBest || !std::isfinite(m_state.bestLoss);
    model.parameters = last ? m_state.parameters : m_state.best;
    model.iteration = last ? m_state.iteration : m_state.bestIteration;
    // The last parameters have a loss once finish() has evaluated them.
    model.loss = !last ? m_state.bestLoss : m_state.finished ? m_lastLoss : std::numeric_limits<double>::quiet_NaN();
    return model;
}

Ending train(Trainer& trainer, const TrainingObserver& observer)
{
    const TrainingOptions& o = trainer.options();
    Ending ending = Ending::IterationLimit;
    while (trainer.state().iteration < o.iterations) {
        TrainingStep report;
        if (!trainer.step(report))
            return trainer.wasCancelled() ? Ending::Stopped : Ending::Diverged;
        const bool goesOn = !observer || observer(report, trainer);
        if (o.targetLoss > 0.0 && report.loss <= o.targetLoss) {
            ending = Ending::TargetLoss;
            break;
        }
        if (o.patience > 0 && report.iteration - trainer.state().bestIteration >= o.patience) {
            ending = Ending::Patience;
            break;
        }
        if (!goesOn)  // last: a run that has ended by itself is not one that was stopped, and must not go on when resumed
            return Ending::Stopped;
    }
    return trainer.finish() ? ending : Ending::Stopped;
}

}  // namespace aon
