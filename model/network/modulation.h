// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: what a perturbation does to a run, compiled to numbers: gains and drives per neuron, and weights multiplied
// along pathways, piecewise constant in time, for each condition. Made by perturbation/, read by the simulation.

#include "model/base/types.h"

#include <vector>

namespace aon {

/// Effective weights from `sources` to `targets` are multiplied by `gain`.
struct Pathway {
    std::vector<int> sources, targets;  ///< neurons
    float gain = 1.0f;
    bool operator==(const Pathway&) const = default;
};

/// The samples t with begin ≤ t < end. Outside all segments the network is intact.
struct Segment {
    int begin = 0, end = 0;    ///< samples of the simulation, warm-up included; never contains sample 0
    Vector<float> gain;        ///< N
    Vector<float> drive;       ///< N
    int weightSet = 0;         ///< index into Modulation::weightSets; 0 is the intact set
};

struct Modulation {
    std::vector<Pathway> pathways;
    std::vector<std::vector<int>> weightSets = {{}};   ///< each a list of pathways (indices) that multiply together
    std::vector<std::vector<Segment>> byCondition;     ///< C lists, segments ordered and disjoint

    bool isIntact() const
    {
        for (const auto& segments : byCondition)
            if (!segments.empty())
                return false;
        return true;
    }
};

/// The effective weights of a weight set.
template <class S>
Matrix<S> pathwayWeights(const Matrix<S>& effective, const Modulation& modulation, int weightSet);

}  // namespace aon
