// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: one network ready for the kernel: neuron order, packed weights of both directions, alpha and bias by position.
// Kept between calls and packed again only when parameters or wiring differ in content from those packed last.

#include "model/network/kernel/kernels.h"
#include "model/network/kernel/threadpool.h"

namespace aon::kernel {

class PackedNetwork {
public:
    /// Backward weights are packed when asked for.
    void update(const Parameters<float>& p, const Wiring& wiring, bool backward, ThreadPool& pool);

    const NeuronOrder& order() const { return m_order; }
    const Wiring& wiring() const { return m_wiring; }
    int neurons() const { return m_parameters.neurons(); }
    int inputs() const { return m_parameters.inputs(); }
    int panels() const { return panelsOf(neurons()); }
    int inputPanels() const { return panelsOf(inputs()); }

    const TilePlan& forwardPlan() const { return m_forwardPlan; }
    const TilePlan& backwardPlan() const { return m_backwardPlan; }
    const PackedWeights& forwardWeights() const { return m_forward; }
    const PackedWeights& backwardWeights() const { return m_backward; }
    const float* alpha() const { return m_vectors.data(); }
    const float* bias() const { return m_vectors.data() + stride(); }  ///< Iext
    const float* ones() const { return m_vectors.data() + 2 * stride(); }

private:
    std::size_t stride() const { return static_cast<std::size_t>(panels() + 1) * PanelRows; }
    void replan(const Wiring& wiring, const Shape& shape, int neurons, int inputs, bool skip);
    void pack(Direction direction, const TilePlan& plan, Buffer& buffer, PackedWeights& packed, ThreadPool& pool);

    Parameters<float> m_parameters;
    Wiring m_wiring;
    Shape m_shape;
    bool m_skip = false, m_forwardValid = false, m_backwardValid = false;
    NeuronOrder m_order;
    TilePlan m_forwardPlan, m_backwardPlan;
    PackedWeights m_forward, m_backward;
    Buffer m_forwardTiles, m_backwardTiles, m_vectors;
};

}  // namespace aon::kernel
