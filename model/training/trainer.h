// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the loop: noise, loss and gradient, clip, Adam, projection, best kept. Writes no files, knows no window.

#include "model/training/engine.h"
#include "model/training/optimiser.h"
#include "model/training/options.h"

#include <functional>
#include <limits>
#include <memory>

namespace aon {

/// What one iteration saw. The loss is that of the parameters before the step.
struct TrainingStep {
    long iteration = 0;         ///< from 0
    double loss = 0.0, dataLoss = 0.0;
    double bestLoss = 0.0;      ///< including this iteration
    double gradientNorm = 0.0;  ///< before clipping, after centring
    double learningRate = 0.0;
};

/// All that a run needs to go on bit for bit. Random numbers depend on (seed, iteration), so these two are its random state.
struct TrainingState {
    Parameters<float> parameters;    ///< after `iteration` steps
    AdamState adam;
    long iteration = 0;              ///< steps done
    Parameters<float> best;
    double bestLoss = 0.0;           ///< infinity before the first evaluation
    long bestIteration = 0;
    bool finished = false;           ///< the last parameters were evaluated
};

enum class Ending {
    NeverRan,
    IterationLimit,
    TargetLoss,
    Patience,
    Stopped,   ///< by the user
    Diverged,  ///< the loss or the gradient was not finite; the last finite parameters are kept
};
std::string toText(Ending ending);

class Trainer {
public:
    /// InputError when the dataset has no condition of the protocol or other bins; UsageError for bad options.
    Trainer(Dataset dataset, Protocol protocol, TrainingOptions options, std::unique_ptr<Engine> engine);

    /// Polled inside an iteration, from any thread: true abandons it.
    void cancelWhen(Cancelled cancelled) { m_cancelled = std::move(cancelled); }

    /// One iteration; false when the loss or gradient was not finite or it was cancelled (the state is then unchanged).
    bool step(TrainingStep& report);
    /// Evaluate the last parameters, which no step has seen, so that they can be the best. Once; false when cancelled.
    bool finish();
    double lastLoss() const { return m_lastLoss; }        ///< of the last evaluation, by step or finish
    bool wasCancelled() const { return m_wasCancelled; }  ///< the last step

    const TrainingState& state() const { return m_state; }
    void restore(TrainingState state)
    {
        m_state = std::move(state);
        m_lastLoss = std::numeric_limits<double>::quiet_NaN();
    }
    const Dataset& dataset() const { return m_dataset; }
    const TrainingOptions& options() const { return m_options; }
    const std::vector<int>& conditions() const { return m_conditions; }  ///< trained: those that were recorded
    const Targets<float>& targets() const { return m_targets; }
    const Matrix<float>& binned() const { return m_binned; }             ///< model rates of the last iteration, like targets
    double learningRate(long iteration) const;

    /// The result so far: best parameters, or the last with keepBest = false.
    Model result() const;

private:
    GradientResult<float> evaluate(long iteration);
    void remember(double loss, long iteration);
    void update(const Parameters<float>& gradient, double rate);

    Dataset m_dataset;
    TrainingOptions m_options;
    Model m_model;                  ///< everything but the parameters
    std::unique_ptr<Engine> m_engine;
    std::vector<int> m_conditions;
    Stimulus m_stimulus;            ///< noise-free, of all conditions
    Trials<float> m_trials;
    Targets<float> m_targets;
    Vector<float> m_means;          ///< recorded mean rates
    Matrix<float> m_binned;
    TrainingState m_state;
    Cancelled m_cancelled;
    bool m_wasCancelled = false;
    double m_lastLoss = std::numeric_limits<double>::quiet_NaN();
};

/// Called after every iteration; return false to stop.
using TrainingObserver = std::function<bool(const TrainingStep&, const Trainer&)>;

/// Iterate until an ending; ends with finish() unless stopped by the user or diverged.
Ending train(Trainer& trainer, const TrainingObserver& observer);

}  // namespace aon
