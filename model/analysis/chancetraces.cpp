// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/chancetraces.h"

#include "model/analysis/nullstatistics.h"

#include <algorithm>

namespace aon {

ChanceTraces::ChanceTraces(const Population& population, const Protocol& protocol, int draws)
    : m_groups(standardGroups(population)), m_cells(finestGroups(population)), m_contexts(contextsOf(protocol)),
      m_bins(static_cast<std::size_t>(protocol.bins())), m_draws(static_cast<std::size_t>(draws)),
      m_sums(m_cells.size() * m_contexts.size() * m_bins * m_draws), m_counted(m_cells.size() * m_draws)
{
}

void ChanceTraces::keep(std::size_t draw, const Matrix<float>& intact, const Matrix<float>& drawn, const std::vector<int>& leftOut)
{
    const Eigen::Index C = intact.cols() / static_cast<Eigen::Index>(m_bins);
    std::vector<std::vector<int>> counted;
    for (std::size_t g = 0; g < m_cells.size(); ++g) {
        counted.push_back(without(m_cells[g].neurons, leftOut));
        m_counted[g * m_draws + draw] = static_cast<int>(counted.back().size());
    }
    Eigen::VectorXd change(intact.rows());
    for (std::size_t k = 0; k < m_contexts.size(); ++k)
        for (std::size_t b = 0; b < m_bins; ++b) {
            change.setZero();
            for (const int c : m_contexts[k].conditions) {
                const Eigen::Index column = static_cast<Eigen::Index>(b) * C + c;
                change += (drawn.col(column) - intact.col(column)).cast<double>();
            }
            change /= static_cast<double>(m_contexts[k].conditions.size());
            for (std::size_t g = 0; g < m_cells.size(); ++g) {
                double total = 0.0;
                for (const int neuron : counted[g])
                    total += change(neuron);
                sum(g, k, b, draw) = static_cast<float>(total);
            }
        }
}

std::optional<std::vector<ChanceBand>> ChanceTraces::bands(const Cancelled& cancelled) const
{
    std::vector<ChanceBand> all;
    for (const Group& group : m_groups)
        for (std::size_t k = 0; k < m_contexts.size(); ++k) {
            if (cancelled && cancelled())
                return std::nullopt;
            all.push_back(bandOf(group, k));
        }
    return all;
}

ChanceBand ChanceTraces::bandOf(const Group& group, std::size_t context) const
{
    std::vector<std::size_t> cells;
    for (std::size_t g = 0; g < m_cells.size(); ++g)
        if (std::ranges::binary_search(group.neurons, m_cells[g].neurons.front()))
            cells.push_back(g);
    ChanceBand band{group.neurons, m_contexts[context].conditions, {}, {}};
    std::vector<double> changes;
    for (std::size_t b = 0; b < m_bins; ++b) {
        changes.clear();
        for (std::size_t draw = 0; draw < m_draws; ++draw) {
            double total = 0.0;
            int neurons = 0;
            for (const std::size_t g : cells) {
                total += static_cast<double>(m_sums[at(g, context, b) + draw]);
                neurons += m_counted[g * m_draws + draw];
            }
            if (neurons > 0)
                changes.push_back(total / neurons);
        }
        std::ranges::sort(changes);
        band.low.push_back(quantile(changes, 0.025));
        band.high.push_back(quantile(changes, 0.975));
    }
    return band;
}

}  // namespace aon
