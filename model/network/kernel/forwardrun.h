// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: some columns (a condition each, perturbed or not) going through the samples of a simulation in lockstep, so that
// every tile of weights that comes into the cache serves all of them. One thread; the buffers are kept between runs.

#include "model/network/kernel/packednetwork.h"
#include "model/network/simulation.h"

#include <functional>
#include <map>
#include <utility>

namespace aon::kernel {

/// Currents of many samples of one group: sample slot s, column c at at + s · slot + c · PanelRows.
struct History {
    View view;
    std::size_t slot = 0;
    View at(int s) const { return {view.at + static_cast<std::size_t>(s) * slot, view.panel}; }
};

struct RunColumn {
    int condition = 0;
    const Modulation* modulation = nullptr;  ///< null: intact
};

/// Columns of a group and, in training, where their currents are kept.
struct RunGroup {
    int inputMatrix = 0;
    std::vector<RunColumn> columns;
    History history;       ///< view.at null: not kept
    int width() const { return static_cast<int>(columns.size()); }
};

class ForwardRun {
public:
    /// Weights, trials and modulations must outlive the run. Modulated: some column has a modulation.
    void begin(const PackedNetwork& network, const Trials<float>& trials, std::vector<RunGroup> groups, bool modulated);

    /// State of sample t given from outside instead of the trials' initial state: copied from checkpoints.
    void restore(const Buffer& checkpoint);
    void save(Buffer& checkpoint) const;

    /// From sample t-1 to t. The current is kept in history slot `slot` (its predecessor in slot - 1) when there is one.
    void step(int t, int slot = 0);
    /// From now on a group's currents are kept in a history.
    void keep(int group, const History& history) { m_groups[static_cast<std::size_t>(group)].history = history; }
    /// Keep the present currents in a history slot.
    void remember(int slot);

    const std::vector<RunGroup>& groups() const { return m_groups; }
    /// Rates of the last sample computed.
    View rate(int group) const { return m_states[static_cast<std::size_t>(group)].rate[m_now]; }

    /// Sum of the rates of all samples since clearBins, while summing is on.
    View binSum(int group) const { return m_states[static_cast<std::size_t>(group)].binSum; }
    void clearBins();
    void sumBins(bool on) { m_summing = on; }
    void addToBins();  ///< the present rates

private:
    struct State {
        View rate[2], x, input, bias, gain, binSum;
        std::vector<const Segment*> segment;
        std::vector<ForwardColumns> parts;  ///< columns of one weight set each
    };

    void layOut();
    void startColumns();
    void applySegments(int t, std::size_t group);
    void cutByWeights(std::size_t group);
    const PackedWeights& weightsOf(const RunColumn& column, const Segment* segment);

    const PackedNetwork* m_network = nullptr;
    const Trials<float>* m_trials = nullptr;
    bool m_modulated = false, m_summing = false;
    int m_now = 0;
    std::vector<RunGroup> m_groups;
    std::vector<State> m_states;
    std::vector<ForwardColumns> m_columns;
    std::map<std::pair<const Modulation*, int>, PathwayTiles> m_pathways;
    Buffer m_buffer;
    std::size_t m_stateFloats = 0;
};

/// Which samples make a bin of the trial.
struct Binning {
    int warmupSteps = 0, stepsPerBin = 1, bins = 0;

    int binOf(int t) const  ///< -1 outside all bins
    {
        const int bin = t < warmupSteps ? -1 : (t - warmupSteps) / stepsPerBin;
        return bin < bins ? bin : -1;
    }
    bool begins(int t) const { return binOf(t) >= 0 && (t - warmupSteps) % stepsPerBin == 0; }
    bool ends(int t) const { return binOf(t) >= 0 && (t - warmupSteps) % stepsPerBin == stepsPerBin - 1; }
};

/// Told the sum of a column's rates over a bin.
using BinSink = std::function<void(int group, int column, int bin, View sum)>;

/// One step of a run with its bins. t = 0 takes no step, but sample 0 may be in a bin.
void advance(ForwardRun& run, int t, int slot, const Binning& bins, const BinSink& sink);

}  // namespace aon::kernel
