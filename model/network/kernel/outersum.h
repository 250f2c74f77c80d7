// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the gradient w.r.t. effective weights and input weights as one product over samples and conditions, summed up
// block by block. Rows are targets; columns are sources, then the inputs of Win, then those of Win2. It is cut into parts
// by elements, never by samples: the order of every sum is that of the blocks, whichever thread has the part.

#include "model/network/kernel/packednetwork.h"

#include <functional>
#include <span>

namespace aon::kernel {

/// Some samples of a group: column n of a panel is n · PanelRows further.
struct OuterBlock {
    View left;            ///< a dx(t)
    View right;           ///< r(t-1)
    int samples = 0;      ///< columns n
    int inputMatrix = 0;
    std::function<void(float*)> inputs;  ///< writes u(t-1): inputPanels() panels of samples · PanelRows floats
};

class OuterSum {
public:
    /// Sets the sums to zero. Elements whose gradient is zero whatever the sum would be are left out where they fill a tile:
    /// W ≤ 0 between areas.
    void begin(const PackedNetwork& network, const Matrix<float>& W, int parts);

    int parts() const { return static_cast<int>(m_parts.size()); }
    void add(int part, std::span<const OuterBlock> blocks);

    float weight(int target, int source) const { return m_sums.data()[place(target, source)]; }  ///< positions
    float input(int target, int matrix, int k) const
    {
        return m_sums.data()[place(target, (m_panels + matrix * m_inputPanels) * PanelRows + k)];
    }

private:
    struct Pair {
        int left = 0, right = 0;  ///< panels; right counts the panels of sources, Win and Win2
        long cost = 0;
        std::vector<OuterTile> tiles;
    };
    struct Part {
        std::size_t begin = 0, end = 0;  ///< of m_pairs
        Buffer buffer;                   ///< all below
        float* right = nullptr;          ///< samples in the order of addOuter, all panels
        float* inputs = nullptr;         ///< before they are in that order
        std::vector<OuterSamples> samples;  ///< by block
    };

    std::size_t place(int row, int column) const
    {
        return (static_cast<std::size_t>(row / PanelRows) * m_rightPanels + column / PanelRows) * PanelRows * PanelRows
               + static_cast<std::size_t>(column % PanelRows) * PanelRows + row % PanelRows;
    }
    Pair makePair(const PackedNetwork& network, const Matrix<float>& W, int left, int right) const;
    void cut(int parts);
    void layOut(Part& part, int total) const;
    void addAtOnce(Part& part, std::span<const OuterBlock> blocks);
    void packRight(Part& part, std::span<const OuterBlock> blocks, int total) const;

    int m_neurons = 0, m_inputs = 0;
    int m_panels = 0, m_inputPanels = 0, m_rightPanels = 0;
    std::vector<Pair> m_pairs;
    std::vector<Part> m_parts;
    Buffer m_sums;
};

}  // namespace aon::kernel
