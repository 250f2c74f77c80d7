// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/network/kernel/backwardrun.h"

#include <algorithm>

namespace aon::kernel {

void BackwardRun::begin(const PackedNetwork& network, std::vector<BackwardGroup> groups)
{
    m_network = &network;
    m_groups = std::move(groups);
    const auto stride = [](const BackwardGroup& group) { return static_cast<std::size_t>(group.width) * PanelRows + 16; };
    const auto panels = static_cast<std::size_t>(network.panels());
    std::size_t floats = 0;
    for (const BackwardGroup& group : m_groups)
        floats += 4 * panels * stride(group);
    m_buffer.reserve(floats);
    std::fill_n(m_buffer.data(), floats, 0.0f);

    m_states.assign(m_groups.size(), {});
    float* next = m_buffer.data();
    for (std::size_t g = 0; g < m_groups.size(); ++g)
        for (View* view : {&m_states[g].slope, &m_states[g].dx, &m_states[g].da, &m_states[g].dIext}) {
            *view = {next, stride(m_groups[g])};
            next += panels * stride(m_groups[g]);
        }
}

void BackwardRun::step(int slot, int place)
{
    m_columns.clear();
    for (std::size_t g = 0; g < m_groups.size(); ++g) {
        const BackwardGroup& group = m_groups[g];
        const State& s = m_states[g];
        BackwardColumns b;
        b.weights = &m_network->backwardWeights();
        b.width = group.width;
        b.adxAfter = group.adx.at(place);
        b.adx = group.adx.at(place - 1);
        b.xBefore = group.x.at(slot - 1);
        b.x = group.x.at(slot);
        b.slope = s.slope;
        b.dx = s.dx;
        b.da = s.da;
        b.dIext = s.dIext;
        b.bias = m_network->bias();
        m_columns.push_back(b);
    }
    backwardStep(m_network->backwardPlan(), m_network->alpha(), m_columns, slot % 2 == 0 ? Sweep::Up : Sweep::Down);
}

}  // namespace aon::kernel
