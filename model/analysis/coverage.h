// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: what a recording holds and what it lacks: neurons by area and class, conditions, bins.

#include "model/recording/dataset.h"
#include "model/task/protocol.h"

#include <optional>
#include <string>
#include <vector>

namespace aon {

struct AreaCount {
    std::string area;
    int neurons = 0;
    std::optional<int> inhibitory, mirror;  ///< none: the recording has no such labels
    std::optional<int> excitatoryMirror, excitatoryNonMirror, inhibitoryMirror, inhibitoryNonMirror;  ///< none: needs both labels
};

/// One row per area, in their order, then "all".
std::vector<AreaCount> countByArea(const Population& population);

struct ConditionCoverage {
    int condition = 0;       ///< index into the protocol
    bool recorded = false;   ///< the recording has the condition's slot
    long entries = 0;        ///< neurons × bins
    long missing = 0;        ///< of these NaN; all when not recorded
    double lastSecond = 0.0; ///< end of the last bin in which any neuron was recorded, seconds from the trial's start
};

/// Where a recording and a protocol do not go together.
struct ProtocolFit {
    int recordedBins = 0, protocolBins = 0;
    int conditions = 0;             ///< of the protocol
    int unrecorded = 0;             ///< of these, without rates
    std::vector<int> unusedSlots;   ///< recorded, and no condition of the protocol reads them

    bool fits() const { return recordedBins == protocolBins && unrecorded == 0 && unusedSlots.empty(); }
};
ProtocolFit protocolFit(const Dataset& dataset, const Protocol& protocol);

/// One row per condition of the protocol.
std::vector<ConditionCoverage> coverageOf(const Dataset& dataset, const Protocol& protocol);

}  // namespace aon
