// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: some columns going back through the samples in lockstep (training/gradient.h has the equations). The currents kept
// by the forward run are replaced by rates on the way, and a dx of every sample is kept for the weight gradient. One thread.

#include "model/network/kernel/forwardrun.h"

namespace aon::kernel {

/// Where currents (later rates) and a dx of some samples are kept.
struct BackwardGroup {
    int width = 0;
    History x, adx;
};

class BackwardRun {
public:
    void begin(const PackedNetwork& network, std::vector<BackwardGroup> groups);

    /// One sample back: its current is in x.at(slot), a dx of the sample after in adx.at(place); its own goes to place - 1.
    void step(int slot, int place);

    /// d(data)/d r of the sample that comes next, to be filled by the caller; kept until changed.
    View slope(int group) const { return m_states[static_cast<std::size_t>(group)].slope; }
    /// Sums over the samples so far: dx (x(t) - x(t-1)), and dr r (1 - r).
    View da(int group) const { return m_states[static_cast<std::size_t>(group)].da; }
    View dIext(int group) const { return m_states[static_cast<std::size_t>(group)].dIext; }

private:
    struct State {
        View slope, dx, da, dIext;
    };

    const PackedNetwork* m_network = nullptr;
    std::vector<BackwardGroup> m_groups;
    std::vector<State> m_states;
    std::vector<BackwardColumns> m_columns;
    Buffer m_buffer;
};

}  // namespace aon::kernel
