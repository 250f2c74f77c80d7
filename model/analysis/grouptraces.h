// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: all that is drawn of one group of neurons in one set of conditions: mean rates over time, the change that the
// perturbation made, and how well the network fits there.
//
//   change = mean over neurons of (perturbed - intact), each neuron first averaged over the conditions

#include "model/analysis/traces.h"

namespace aon {

/// Where rates are read from, all N × (bins·C) with the same C, column b·C + c; null: there are none.
struct RateSet {
    const Matrix<float>* recorded = nullptr;
    const Matrix<float>* intact = nullptr;
    const Matrix<float>* perturbed = nullptr;
    const Matrix<float>* pinned = nullptr;  ///< an earlier perturbed run, to compare with
    int conditions = 0;                     ///< C
    const RecordedPairs* pairs = nullptr;   ///< of `recorded`; null: everything was recorded, or nothing
};

struct GroupTraces {
    MeanTrace recorded, intact, perturbed, pinned;  ///< empty: there are none
    MeanTrace change;                               ///< empty without a perturbed run
    double r2 = 0.0;                                ///< of the intact rates: mean over neurons; NaN without a recording
};
/// What no perturbation changes of it: recorded, intact, r2.
GroupTraces steadyTraces(const RateSet& rates, const std::vector<int>& neurons, const std::vector<int>& which);
/// The rest.
void addPerturbed(GroupTraces& traces, const RateSet& rates, const std::vector<int>& neurons, const std::vector<int>& which);
GroupTraces groupTraces(const RateSet& rates, const std::vector<int>& neurons, const std::vector<int>& which);

/// Columns of the conditions `which` in every bin, ascending by bin.
std::vector<int> columnsOf(const std::vector<int>& which, int conditions, int bins);

/// Whose rates are read of a group: those that were not imposed; all when nobody else is left.
struct ReadNeurons {
    std::vector<int> neurons;
    int all = 0;                ///< of the group
    bool allImposed = false;
};
ReadNeurons readNeurons(const std::vector<int>& group, const std::vector<int>& imposed);

/// One trace in numbers: its mean over time, and its value furthest from 0 and where that is.
struct TraceSummary {
    double mean = 0.0, extreme = 0.0;  ///< NaN when the trace has no number
    int extremeBin = 0;
};
TraceSummary summaryOf(const MeanTrace& trace);

}  // namespace aon
