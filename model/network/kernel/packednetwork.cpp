// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/network/kernel/packednetwork.h"

#include <algorithm>
#include <cstring>

namespace aon::kernel {

namespace {

template <class M>
bool sameBytes(const M& a, const M& b)
{
    return a.rows() == b.rows() && a.cols() == b.cols()
           && (a.size() == 0 || std::memcmp(a.data(), b.data(), sizeof(float) * static_cast<std::size_t>(a.size())) == 0);
}

bool sameBytes(const Parameters<float>& a, const Parameters<float>& b)
{
    return sameBytes(a.W, b.W) && sameBytes(a.Win, b.Win) && sameBytes(a.Win2, b.Win2) && sameBytes(a.Iext, b.Iext)
           && sameBytes(a.theta, b.theta);
}

}  // namespace

void PackedNetwork::update(const Parameters<float>& p, const Wiring& wiring, bool backward, ThreadPool& pool)
{
    const bool sameNetwork = wiring == m_wiring && shape() == m_shape && p.neurons() == neurons() && p.inputs() == inputs();
    if (!sameNetwork || !sameBytes(p, m_parameters)) {
        m_forwardValid = m_backwardValid = false;
        if (!sameNetwork)
            m_order = makeOrder(wiring, p.neurons());
        const bool skip = obeysZeros(p.W, m_order, wiring);
        if (!sameNetwork || skip != m_skip)
            replan(wiring, shape(), p.neurons(), p.inputs(), skip);
        m_parameters = p;
        const Vector<float> alpha = inverseTau(p.theta);
        m_vectors.reserve(3 * stride());
        const std::size_t one = PanelRows;
        toColumn(m_order, alpha.data(), {m_vectors.data(), one});
        toColumn(m_order, p.Iext.data(), {m_vectors.data() + stride(), one});
        std::fill_n(m_vectors.data() + 2 * stride(), stride(), 1.0f);
    }
    if (!m_forwardValid)
        pack(Direction::Forward, m_forwardPlan, m_forwardTiles, m_forward, pool);
    m_forwardValid = true;
    if (backward && !m_backwardValid) {
        pack(Direction::Backward, m_backwardPlan, m_backwardTiles, m_backward, pool);
        m_backwardValid = true;
    }
}

void PackedNetwork::replan(const Wiring& wiring, const Shape& shape, int neurons, int inputs, bool skip)
{
    m_wiring = wiring;
    m_shape = shape;
    m_skip = skip;
    m_vectors = Buffer();
    m_forwardPlan = makePlan(m_order, wiring, Direction::Forward, shape, inputs, skip);
    m_backwardPlan = makePlan(m_order, wiring, Direction::Backward, shape, 0, skip);
    m_parameters.setZero(neurons, inputs);
}

void PackedNetwork::pack(Direction direction, const TilePlan& plan, Buffer& buffer, PackedWeights& packed, ThreadPool& pool)
{
    buffer.reserve(plan.size);
    packed.plan = &plan;
    packed.tiles.resize(plan.tiles.size());
    pool.run(static_cast<int>(plan.tiles.size()), [&](int t) {
        const Tile& tile = plan.tiles[static_cast<std::size_t>(t)];
        float* out = buffer.data() + tile.offset;
        packed.tiles[static_cast<std::size_t>(t)] = out;
        packTile(plan, tile, m_parameters, m_order, m_wiring, direction, out);
    });
}

}  // namespace aon::kernel
