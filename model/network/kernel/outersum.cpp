// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/network/kernel/outersum.h"

#include <algorithm>

namespace aon::kernel {

namespace {

constexpr int SamplesAtOnce = 224;  // rows and columns of a tile of so many fill half of a first-level cache

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
    m_neurons = network.neurons();
    m_inputs = network.inputs();
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

// Blocks are taken together until a tile's samples fill about half of a first-level cache.
void OuterSum::add(int index, std::span<const OuterBlock> blocks)
{
    Part& part = m_parts[static_cast<std::size_t>(index)];
    for (std::size_t first = 0; first < blocks.size();) {
        std::size_t next = first;
        int total = 0;
        do
            total += blocks[next++].samples;
        while (next < blocks.size() && total + blocks[next].samples <= SamplesAtOnce);
        addAtOnce(part, blocks.subspan(first, next - first));
        first = next;
    }
}

void OuterSum::addAtOnce(Part& part, std::span<const OuterBlock> blocks)
{
    int total = 0;
    part.samples.clear();
    for (const OuterBlock& block : blocks) {
        part.samples.push_back({nullptr, total, block.samples});
        total += block.samples;
    }
    const std::size_t panel = static_cast<std::size_t>(total) * PanelRows;
    layOut(part, total);
    packRight(part, blocks, total);
    for (std::size_t k = part.begin; k < part.end; ++k) {
        const Pair& pair = m_pairs[k];
        for (std::size_t b = 0; b < blocks.size(); ++b)
            part.samples[b].left = blocks[b].left.at + static_cast<std::size_t>(pair.left) * blocks[b].left.panel;
        const int input = pair.right - m_panels;  // below 0: rates
        const int place = input < 0 ? pair.right : m_panels + input % m_inputPanels;
        const float* right = part.right + static_cast<std::size_t>(place) * panel;
        float* const sum = m_sums.data() + this->place(pair.left * PanelRows, pair.right * PanelRows);
        if (input < 0)
            addOuter(part.samples, right, total, pair.tiles, sum);
        else
            for (std::size_t b = 0; b < blocks.size(); ++b)
                if (blocks[b].inputMatrix == input / m_inputPanels)
                    addOuter({&part.samples[b], 1}, right, total, pair.tiles, sum);
    }
}

void OuterSum::layOut(Part& part, int total) const
{
    const std::size_t panel = static_cast<std::size_t>(std::max(total, SamplesAtOnce)) * PanelRows;
    const auto panels = static_cast<std::size_t>(m_panels), inputPanels = static_cast<std::size_t>(m_inputPanels);
    part.buffer.reserve(panel * (panels + 2 * inputPanels));
    part.right = part.buffer.data();
    part.inputs = part.right + panel * (panels + inputPanels);
}

void OuterSum::packRight(Part& part, std::span<const OuterBlock> blocks, int total) const
{
    const std::size_t panel = static_cast<std::size_t>(total) * PanelRows;
    int begin = 0;
    for (const OuterBlock& block : blocks) {
        const auto pack = [&](const float* from, int columns, float* packed) {
            packOuterColumns(from, std::min(PanelRows, columns), begin, block.samples, total, packed);
        };
        float* packed = part.right;
        for (int q = 0; q < m_panels; ++q, packed += panel)
            pack(block.right.at + static_cast<std::size_t>(q) * block.right.panel, m_neurons - q * PanelRows, packed);
        const std::size_t inputPanel = static_cast<std::size_t>(block.samples) * PanelRows;
        block.inputs(part.inputs);
        for (int q = 0; q < m_inputPanels; ++q, packed += panel)
            pack(part.inputs + static_cast<std::size_t>(q) * inputPanel, m_inputs - q * PanelRows, packed);
        begin += block.samples;
    }
}

}  // namespace aon::kernel
