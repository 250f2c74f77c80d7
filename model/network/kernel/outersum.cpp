// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/network/kernel/outersum.h"

#include <algorithm>

namespace aon::kernel {

namespace {

// True when no element of the rectangle of positions can have a gradient.
bool isDead(const PackedNetwork& network, const Matrix<float>& W, int row, int rows, int column, int columns)
{
    const Wiring& wiring = network.wiring();
    const auto& at = network.order().neuronAt;
    for (int q = column; q < std::min(column + columns, network.neurons()); ++q)
        for (int p = row; p < std::min(row + rows, network.neurons()); ++p) {
            const int i = at[static_cast<std::size_t>(p)], j = at[static_cast<std::size_t>(q)];
            const bool sameArea = wiring.area[static_cast<std::size_t>(i)] == wiring.area[static_cast<std::size_t>(j)];
            if (sameArea || !(W(i, j) <= 0.0f))
                return false;
        }
    return true;
}

}  // namespace

void OuterSum::begin(const PackedNetwork& network, const Matrix<float>& W, int parts)
{
    m_panels = network.panels();
    m_inputPanels = network.inputPanels();
    m_rightPanels = m_panels + 2 * m_inputPanels;
    m_pairs.clear();
    for (int left = 0; left < m_panels; ++left)
        for (int right = 0; right < m_rightPanels; ++right)
            m_pairs.push_back(makePair(network, W, left, right));
    const std::size_t floats = static_cast<std::size_t>(m_panels) * m_rightPanels * PanelRows * PanelRows;
    m_sums.reserve(floats);
    std::fill_n(m_sums.data(), floats, 0.0f);
    cut(parts);
}

OuterSum::Pair OuterSum::makePair(const PackedNetwork& network, const Matrix<float>& W, int left, int right) const
{
    const int lanes = shape().lanes, high = shape().tileVectors, wide = outerColumns();
    const int vectors = (std::min(PanelRows, network.neurons() - left * PanelRows) + lanes - 1) / lanes;
    const bool isInput = right >= m_panels;
    const int columns = isInput ? network.inputs() - (right - m_panels) % m_inputPanels * PanelRows
                                : network.neurons() - right * PanelRows;
    const int end = (std::min(PanelRows, columns) + wide - 1) / wide * wide;
    Pair pair{left, right, 0, {}};
    for (int v = 0; v < vectors; v += high) {
        const int rows = std::min(high, vectors - v);
        for (int j = 0; j < end; j += wide) {
            if (!isInput && isDead(network, W, left * PanelRows + v * lanes, rows * lanes, right * PanelRows + j, wide))
                continue;
            if (!pair.tiles.empty() && pair.tiles.back().first == v * lanes && pair.tiles.back().end == j)
                pair.tiles.back().end += wide;
            else
                pair.tiles.push_back({v * lanes, rows, j, j + wide});
            pair.cost += rows;
        }
    }
    return pair;
}

// Parts of about equal cost.
void OuterSum::cut(int parts)
{
    long total = 0, sum = 0;
    for (const Pair& pair : m_pairs)
        total += pair.cost;
    m_parts.resize(static_cast<std::size_t>(parts));
    std::size_t next = 0;
    for (int k = 0; k < parts; ++k) {
        Part& part = m_parts[static_cast<std::size_t>(k)];
        part.begin = next;
        while (next < m_pairs.size() && 2 * (sum * parts) + m_pairs[next].cost * parts <= 2 * total * (k + 1))
            sum += m_pairs[next++].cost;
        part.end = k + 1 == parts ? m_pairs.size() : next;
    }
}

void OuterSum::add(int index, const OuterBlock& block)
{
    Part& part = m_parts[static_cast<std::size_t>(index)];
    const std::size_t inputPanel = static_cast<std::size_t>(block.samples) * PanelRows;
    part.inputs.reserve(inputPanel * static_cast<std::size_t>(m_inputPanels));
    block.inputs(part.inputs.data());
    for (std::size_t k = part.begin; k < part.end; ++k) {
        const Pair& pair = m_pairs[k];
        const float* right = block.right.at + (pair.right < m_panels ? pair.right * block.right.panel : 0);
        if (pair.right >= m_panels) {
            const int matrix = (pair.right - m_panels) / m_inputPanels;
            if (matrix != block.inputMatrix)
                continue;
            right = part.inputs.data() + static_cast<std::size_t>((pair.right - m_panels) % m_inputPanels) * inputPanel;
        }
        addOuter(block.left.at + pair.left * block.left.panel, right, block.samples, pair.tiles,
                 m_sums.data() + place(pair.left * PanelRows, pair.right * PanelRows));
    }
}

}  // namespace aon::kernel
