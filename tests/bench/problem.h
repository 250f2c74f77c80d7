// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the work that is measured: a network of N neurons with the areas and E/I shares of the recordings, C conditions
// that repeat those of the protocol, 800 samples, l2 with the default penalty; weights as training starts from.
// Operations are counted dense, whatever blocks of zeros the engine skips, and of the products alone: a simulation is one
// product of N×N by N×C for each of 799 updates, an iteration three (forward, backward, gradient of the weights).

#include "model/network/simulation.h"
#include "model/training/engine.h"
#include "model/training/optimiser.h"

#include <memory>
#include <vector>

namespace aon::bench {

struct Problem {
    Wiring wiring;
    Parameters<float> p;
    Trials<float> trials;
    Targets<float> targets;
    LossOptions loss;

    int neurons() const { return p.neurons(); }
    int conditions() const { return trials.conditions(); }
    double simulationOperations() const;  ///< 2·N²·C·799
    double iterationOperations() const { return 3.0 * simulationOperations(); }
};

Problem makeProblem(int neurons, int conditions);

/// `count` perturbations, each silencing a random half of all neurons throughout the trial, in all conditions.
std::vector<Modulation> makeSilencings(const Problem& problem, int count);

/// What training does in one iteration: loss and gradient, clip, Adam, projection. The same as Trainer::step with the
/// input noise left out, as the peers leave it out.
class Iteration {
public:
    Iteration(const Problem& problem, Engine& engine) : m_problem(problem), m_engine(engine), m_p(problem.p) {}
    double run();  ///< loss before the step

private:
    const Problem& m_problem;
    Engine& m_engine;
    Parameters<float> m_p;
    AdamState m_adam;
};

}  // namespace aon::bench
