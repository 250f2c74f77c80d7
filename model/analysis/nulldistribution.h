// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: what random groups of the same size, area and cell class do, so that an effect can be told from what silencing
// just any such neurons does (Differs: the field's code has none; the measure is ours).
//
// Classes are area × E/I, or areas where signs are unknown. Draw k permutes the neurons at random within every class, and
// every selection of the perturbations moves along; operation, amount, window and conditions stay. So each selection keeps
// its number of neurons in each class, and selections that overlap still do. Draws are independent; one can share neurons
// with the perturbed group, or be it: the overlap is reported. Every arm leaves out its own imposed neurons.
// Draw k depends on (seed, k) alone; results do not depend on the number of threads, bit for bit.
// The effect, and so its place among the draws, is a prediction of the model.

#include "model/analysis/chancetraces.h"
#include "model/analysis/comparison.h"

#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace aon {

struct NullOptions {
    static constexpr int leastDraws = 100, mostDraws = 100'000;
    int draws = 600;              ///< K; with 28 groups, as the published masks make, Holm's p can reach 28/601 < 0.05
    std::uint64_t seed = 1;
    bool includeImposed = false;  ///< count imposed neurons in their groups, in every arm
    bool keepBands = false;       ///< over time, for those who draw curves

    void validate() const;  ///< UsageError naming option, value and rule
};

/// How much of a class is perturbed. All of it: every draw perturbs all of it too.
struct ClassShare {
    std::string name;  ///< in the notation: "F5 & excitatory"
    int perturbed = 0, neurons = 0;
};

struct NullDistribution {
    std::vector<EffectRow> effects;   ///< of the groups asked for, null fields filled
    std::string refusal;              ///< why there is no null, one sentence; empty when there is one
    std::vector<ClassShare> classes;  ///< those that hold neurons that something changes; for a pathway its sources and targets
    std::vector<ChanceBand> bands;    ///< of the change over time, when asked for
    bool includesImposed = false;     ///< imposed neurons are counted, in effects and bands
    int draws = 0;                    ///< K; 0 when refused
    int tested = 0;                   ///< groups with a p, which Holm's correction counts
    double possible = 1.0;            ///< different groups there are to draw, the perturbed one among them; up to countedTo
    double overlap = 0.0, highestOverlap = 0.0;  ///< share of the perturbed neurons that a draw holds too: mean, highest
};

/// The smallest corrected p that so many draws can give; with no end of them, what the possible groups allow.
double leastCorrected(const NullDistribution& null, double draws = std::numeric_limits<double>::infinity());

/// Told how many of the draws are done; from any thread.
using DrawsDone = std::function<void(int done)>;

/// Simulates draws.draws perturbed networks in batches. Nothing when cancelled.
std::optional<NullDistribution> nullDistribution(const Comparison& comparison, const std::vector<Group>& groups, Engine& engine,
                                                 const NullOptions& options, const DrawsDone& progress = {},
                                                 const Cancelled& cancelled = {});

/// The perturbations of draw k, each selection as numbers of neurons.
std::vector<Perturbation> drawnPerturbations(const std::vector<Perturbation>& perturbations, const Population& population,
                                             std::uint64_t seed, int draw);

}  // namespace aon
