// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the averages that plots show: rates over time of a set of neurons in a set of conditions, and the order of rows
// in a heat map. Rates are binned, N × (bins·C), column b·C + c; NaN means not recorded and is left out of every mean.
// Curves of a network beside those of a recording are read of the same pairs of neuron and condition (RecordedPairs): a mean that has a
// condition more than the other differs from it without any misfit.

#include "model/base/types.h"
#include "model/recording/population.h"
#include "model/task/protocol.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace aon {

struct MeanTrace {
    std::vector<double> mean;           ///< bins; NaN where no neuron was recorded
    std::vector<double> standardError;  ///< bins; SD over neurons / sqrt(neurons), NaN below two neurons
};

/// N × C: whether anything was recorded of a neuron in a condition.
using RecordedPairs = Matrix<std::uint8_t>;
RecordedPairs recordedPairs(const Matrix<float>& recorded, int conditions);
/// Those that curves of these neurons in these conditions are read of: `pairs`; null, which is all, where it is null, all of them were
/// recorded, or none was, as then there is nothing to be read beside them.
const RecordedPairs* pairsToRead(const RecordedPairs* pairs, const std::vector<int>& neurons, const std::vector<int>& which);

/// Every neuron is first averaged over the conditions `which` (indices into the C of `rates`), then neurons are averaged. Of `pairs`
/// alone; null: of all.
MeanTrace meanTrace(const Matrix<float>& rates, int conditions, const std::vector<int>& neurons, const std::vector<int>& which,
                    const RecordedPairs* pairs = nullptr);

/// The trace of `after`, and of after - before, neuron by neuron.
std::pair<MeanTrace, MeanTrace> meanAndChange(const Matrix<float>& before, const Matrix<float>& after, int conditions, const std::vector<int>& neurons,
                     const std::vector<int>& which, const RecordedPairs* pairs = nullptr);

/// N × bins: mean over the conditions `which`; of a neuron with some of `pairs` in them over these.
Matrix<float> meanOverConditions(const Matrix<float>& rates, int conditions, const std::vector<int>& which, const RecordedPairs* pairs = nullptr);

/// Rates of the conditions `which` put among all C of a protocol: N × (bins·C), NaN in those that are not there.
Matrix<float> amongAll(const Matrix<float>& rates, const std::vector<int>& which, int conditions);

/// Neurons by area, within an area by the bin of their highest rate; neurons without rates last in their area.
std::vector<int> orderByPeak(const Matrix<float>& meanRates, const Population& population);

/// The conditions that share agent and cue: "executed Go", "executed No-Go", "observed Go", "observed No-Go".
struct Context {
    std::string name;
    std::vector<int> conditions;  ///< indices into the protocol's
};
std::vector<Context> contextsOf(const Protocol& protocol);

/// Bins begin ≤ b < end.
struct Epoch {
    std::string name;
    int begin = 0, end = 0;
};
/// From each event to the next; what comes before the first is the baseline. A bin belongs to the epoch it begins in.
std::vector<Epoch> epochsOf(const Protocol& protocol);
/// All bins, named "trial".
Epoch wholeTrial(const Protocol& protocol);

/// A symmetric limit for the colours of differences: the `share` quantile of |a - b| over the numbers, at least 0.01.
double differenceLimit(const Matrix<float>& a, const Matrix<float>& b, double share = 0.995);

/// The end of the colours of rates: 1, or the `share` quantile of the numbers where more than that are above 1.
double rateLimit(const Matrix<float>& rates, double share = 0.995);

/// Share of the numbers whose size is above a limit, 0..1; 0 without numbers.
double shareBeyond(const Matrix<float>& values, double limit);

/// Seconds from the trial's start of the middle of every bin.
std::vector<double> binCentres(const Protocol& protocol);

}  // namespace aon
