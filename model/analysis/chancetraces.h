// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: what random draws do to the mean rate of a group at every moment: in every bin by itself, the range that holds 95 %
// of the draws' mean change (perturbed - intact, each neuron first averaged over the conditions of a context, then the mean
// over the neurons whose rate the draw does not impose), as the curve of the change is made (grouptraces.h). Pointwise: of
// many bins about one in twenty lies outside by chance alone.
// While draws are made, sums are kept by finest group and context, floats of 12 · 4 · bins · draws with the published masks.

#include "model/analysis/effect.h"
#include "model/analysis/traces.h"
#include "model/network/simulation.h"

#include <optional>
#include <vector>

namespace aon {

/// The band of one group in one context; a value a bin. NaN where no draw leaves a neuron to count.
struct ChanceBand {
    std::vector<int> neurons, conditions;
    std::vector<double> low, high;  ///< 2.5 % and 97.5 % of the draws
};

class ChanceTraces {
public:
    ChanceTraces(const Population& population, const Protocol& protocol, int draws);

    /// Rates N × (bins·C) of the intact network and of one draw; from any thread, every draw once.
    void keep(std::size_t draw, const Matrix<float>& intact, const Matrix<float>& drawn, const std::vector<int>& leftOut);
    /// Of the standard groups in every context; after the last draw. Asked between any two bands: nothing when cancelled.
    std::optional<std::vector<ChanceBand>> bands(const Cancelled& cancelled = {}) const;

private:
    float& sum(std::size_t cell, std::size_t context, std::size_t bin, std::size_t draw) { return m_sums[at(cell, context, bin) + draw]; }
    std::size_t at(std::size_t cell, std::size_t context, std::size_t bin) const { return ((cell * m_contexts.size() + context) * m_bins + bin) * m_draws; }
    ChanceBand bandOf(const Group& group, std::size_t context) const;

    std::vector<Group> m_groups, m_cells;  ///< standard; finest, of which they are made
    std::vector<Context> m_contexts;
    std::size_t m_bins, m_draws;
    std::vector<float> m_sums;   ///< over the neurons of a cell, of their change
    std::vector<int> m_counted;  ///< cells × draws: of how many neurons
};

}  // namespace aon
