// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/network/kernel/layout.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace aon::kernel {

NeuronOrder makeOrder(const Wiring& wiring, int neurons)
{
    const auto classOf = [&](int neuron) {
        const auto n = static_cast<std::size_t>(neuron);
        return std::pair(wiring.area[n], wiring.inhibitory.empty() ? 0 : int(wiring.inhibitory[n] != 0));
    };
    NeuronOrder order;
    order.neuronAt.resize(static_cast<std::size_t>(neurons));
    order.positionOf.resize(static_cast<std::size_t>(neurons));
    std::iota(order.neuronAt.begin(), order.neuronAt.end(), 0);
    std::stable_sort(order.neuronAt.begin(), order.neuronAt.end(), [&](int a, int b) { return classOf(a) < classOf(b); });
    for (int p = 0; p < neurons; ++p) {
        const int neuron = order.neuronAt[static_cast<std::size_t>(p)];
        order.positionOf[static_cast<std::size_t>(neuron)] = p;
        if (p == 0 || classOf(order.neuronAt[static_cast<std::size_t>(p - 1)]) != classOf(neuron))
            order.classes.push_back({p, p});
        order.classes.back().end = p + 1;
    }
    return order;
}

void toColumn(const NeuronOrder& order, const float* byNeuron, View column)
{
    const int N = order.neurons();
    for (int first = 0; first < N; first += PanelRows) {
        float* panel = column.at + offsetOf(first, column.panel);
        for (int k = 0; k < std::min(PanelRows, N - first); ++k)
            panel[k] = byNeuron[order.neuronAt[static_cast<std::size_t>(first + k)]];
    }
}

void fromColumn(const NeuronOrder& order, View column, float* byNeuron, float divisor)
{
    const int N = order.neurons();
    for (int first = 0; first < N; first += PanelRows) {
        const float* panel = column.at + offsetOf(first, column.panel);
        const int* neuron = order.neuronAt.data() + first;
        const int count = std::min(PanelRows, N - first);
        if (divisor == 1.0f)  // the samples of a whole simulation: a division each would be seen
            for (int k = 0; k < count; ++k)
                byNeuron[neuron[k]] = panel[k];
        else
            for (int k = 0; k < count; ++k)
                byNeuron[neuron[k]] = panel[k] / divisor;
    }
}

std::vector<ColumnGroup> makeGroups(const std::vector<int>& inputMatrix, int widest)
{
    std::vector<ColumnGroup> groups;
    for (int matrix = 0; matrix < 2; ++matrix) {
        std::vector<int> members;
        for (std::size_t c = 0; c < inputMatrix.size(); ++c)
            if ((inputMatrix[c] != 0) == (matrix != 0))
                members.push_back(static_cast<int>(c));
        const int n = static_cast<int>(members.size()), count = (n + widest - 1) / widest;
        for (int g = 0; g < count; ++g)
            groups.push_back({matrix, {members.begin() + n * g / count, members.begin() + n * (g + 1) / count}});
    }
    return groups;
}

std::vector<std::vector<Piece>> sharesOf(const std::vector<ColumnGroup>& groups, int threads, int widest)
{
    int columns = 0;
    for (const ColumnGroup& group : groups)
        columns += group.width();
    const int rounds = (columns + threads * widest - 1) / (threads * widest);
    const int count = std::max(1, std::min(columns, threads * rounds));
    const auto endOf = [&](int share) { return static_cast<int>(static_cast<long>(share + 1) * columns / count); };
    std::vector<std::vector<Piece>> shares(static_cast<std::size_t>(count));
    int done = 0, share = 0;
    for (int g = 0; g < static_cast<int>(groups.size()); ++g)
        for (int first = 0; first < groups[static_cast<std::size_t>(g)].width();) {
            while (endOf(share) <= done)
                ++share;
            const int width = std::min(groups[static_cast<std::size_t>(g)].width() - first, endOf(share) - done);
            shares[static_cast<std::size_t>(share)].push_back({g, first, width});
            first += width;
            done += width;
        }
    return shares;
}

}  // namespace aon::kernel
