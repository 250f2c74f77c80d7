// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/network/kernel/packing.h"

#include <algorithm>
#include <map>

namespace aon::kernel {

namespace {

using Flags = std::vector<std::uint8_t>;

// Whether weights from class `column` to class `row` (or back) can be other than zero.
bool mayConnect(const NeuronOrder& order, const Wiring& wiring, Direction direction, const NeuronClass& row,
                const NeuronClass& column)
{
    if (row.begin == column.begin)
        return true;
    const int a = order.neuronAt[static_cast<std::size_t>(row.begin)];
    const int b = order.neuronAt[static_cast<std::size_t>(column.begin)];
    return direction == Direction::Forward ? !wiring.structurallyZero(a, b) : !wiring.structurallyZero(b, a);
}

// For the positions first … first + count, the classes they need.
Flags neededClasses(const NeuronOrder& order, const Wiring& wiring, Direction direction, int first, int count, bool skip)
{
    Flags needed(order.classes.size(), skip ? 0 : 1);
    for (const NeuronClass& row : order.classes)
        if (row.begin < first + count && first < row.end)
            for (std::size_t k = 0; k < needed.size(); ++k)
                needed[k] |= mayConnect(order, wiring, direction, row, order.classes[k]);
    return needed;
}

int columnsOf(const NeuronOrder& order, const Flags& needed)
{
    int columns = 0;
    for (std::size_t k = 0; k < needed.size(); ++k)
        columns += needed[k] ? order.classes[k].end - order.classes[k].begin : 0;
    return columns;
}

std::vector<Run> runsOf(const NeuronOrder& order, const Flags& needed)
{
    std::vector<Run> runs;
    for (std::size_t k = 0; k < needed.size(); ++k) {
        const NeuronClass& c = order.classes[k];
        for (int p = c.begin; needed[k] && p < c.end;) {
            const int panel = p / PanelRows, end = std::min(c.end, (panel + 1) * PanelRows);
            if (!runs.empty() && runs.back().panel == panel && runs.back().begin + runs.back().count == p % PanelRows)
                runs.back().count += end - p;
            else
                runs.push_back({panel, p % PanelRows, end - p});
            p = end;
        }
    }
    return runs;
}

Flags united(const Flags& a, const Flags& b)
{
    Flags both(a);
    for (std::size_t k = 0; k < both.size(); ++k)
        both[k] |= b[k];
    return both;
}

}  // namespace

TilePlan makePlan(const NeuronOrder& order, const Wiring& wiring, Direction direction, const Shape& shape, int inputs,
                  bool skip)
{
    const int vectors = (order.neurons() + shape.lanes - 1) / shape.lanes;
    TilePlan plan;
    plan.rows = vectors * shape.lanes;
    plan.lanes = shape.lanes;
    plan.inputs = direction == Direction::Forward ? inputs : 0;
    Flags current;
    for (int v = 0; v < vectors; ++v) {
        const Flags needed = neededClasses(order, wiring, direction, v * shape.lanes, shape.lanes, skip);
        // A vector joins the tile before it unless that makes the two compute more than they would apart.
        const bool room = !plan.tiles.empty() && plan.tiles.back().vectors < shape.tileVectors;
        if (room && columnsOf(order, united(current, needed)) * (plan.tiles.back().vectors + 1)
                        <= columnsOf(order, current) * plan.tiles.back().vectors + columnsOf(order, needed) + 2 * shape.lanes) {
            current = united(current, needed);
            ++plan.tiles.back().vectors;
        } else {
            current = needed;
            plan.tiles.push_back({v * shape.lanes, 1, 0, {}, 0});
        }
        plan.tiles.back().columns = columnsOf(order, current);
        plan.tiles.back().runs = runsOf(order, current);
    }
    for (Tile& tile : plan.tiles) {
        tile.offset = plan.size;
        plan.size += static_cast<std::size_t>(tile.vectors) * shape.lanes * (tile.columns + 2 * plan.inputs);
    }
    return plan;
}

bool obeysZeros(const Matrix<float>& W, const NeuronOrder& order, const Wiring& wiring)
{
    for (const NeuronClass& row : order.classes)
        for (const NeuronClass& column : order.classes) {
            if (mayConnect(order, wiring, Direction::Forward, row, column))
                continue;
            for (int q = column.begin; q < column.end; ++q)
                for (int p = row.begin; p < row.end; ++p)
                    if (!(W(order.neuronAt[static_cast<std::size_t>(p)], order.neuronAt[static_cast<std::size_t>(q)]) <= 0.0f))
                        return false;
        }
    return true;
}

void packTile(const TilePlan& plan, const Tile& tile, const Parameters<float>& p, const NeuronOrder& order,
              const Wiring& wiring, Direction direction, float* out)
{
    const int rows = tile.vectors * plan.lanes, real = std::min(rows, order.neurons() - tile.first);
    const int* row = order.neuronAt.data() + tile.first;
    for (const Run& run : tile.runs)
        for (int k = 0; k < run.count; ++k, out += rows) {
            const int column = order.neuronAt[static_cast<std::size_t>(run.panel * PanelRows + run.begin + k)];
            for (int i = 0; i < real; ++i) {
                const float w = direction == Direction::Forward ? p.W(row[i], column) : p.W(column, row[i]);
                const bool sameArea = wiring.area[static_cast<std::size_t>(row[i])] == wiring.area[static_cast<std::size_t>(column)];
                out[i] = sameArea ? w : std::max(w, 0.0f);
            }
            std::fill(out + real, out + rows, 0.0f);
        }
    for (const Matrix<float>* input : {&p.Win, &p.Win2})
        for (int k = 0; k < plan.inputs; ++k, out += rows) {
            for (int i = 0; i < real; ++i)
                out[i] = (*input)(row[i], k);
            std::fill(out + real, out + rows, 0.0f);
        }
}

namespace {

// Multiplies the weights of one tile along a pathway; false when none of its targets is in the tile.
bool touches(const Tile& tile, int rows, const Pathway& pathway, const NeuronOrder& order)
{
    return std::any_of(pathway.targets.begin(), pathway.targets.end(), [&](int neuron) {
        const int p = order.positionOf[static_cast<std::size_t>(neuron)];
        return tile.first <= p && p < tile.first + rows;
    });
}

void multiply(float* weights, const Tile& tile, int rows, const Pathway& pathway, const NeuronOrder& order)
{
    Flags isSource(order.neuronAt.size(), 0);
    for (int neuron : pathway.sources)
        isSource[static_cast<std::size_t>(order.positionOf[static_cast<std::size_t>(neuron)])] = 1;
    std::vector<int> targets;
    for (int neuron : pathway.targets)
        if (const int p = order.positionOf[static_cast<std::size_t>(neuron)] - tile.first; 0 <= p && p < rows)
            targets.push_back(p);
    for (const Run& run : tile.runs)
        for (int k = 0; k < run.count; ++k, weights += rows)
            if (isSource[static_cast<std::size_t>(run.panel * PanelRows + run.begin + k)])
                for (int i : targets)
                    weights[i] *= pathway.gain;
}

}  // namespace

PathwayTiles::PathwayTiles(const PackedWeights& intact, const Modulation& modulation, int weightSet,
                           const NeuronOrder& order)
    : m_packed(intact)
{
    const TilePlan& plan = *intact.plan;
    std::map<std::size_t, std::size_t> copies;  // tile -> place in m_copies
    std::size_t size = 0;
    const auto floats = [&](const Tile& tile) {
        return static_cast<std::size_t>(tile.vectors) * plan.lanes * (tile.columns + 2 * plan.inputs);
    };
    const auto& pathways = modulation.weightSets[static_cast<std::size_t>(weightSet)];
    for (int index : pathways)
        for (std::size_t t = 0; t < plan.tiles.size(); ++t)
            if (!copies.contains(t) && touches(plan.tiles[t], plan.tiles[t].vectors * plan.lanes,
                                               modulation.pathways[static_cast<std::size_t>(index)], order)) {
                copies[t] = size;
                size += floats(plan.tiles[t]);
            }
    m_copies.reserve(size);
    for (const auto& [t, place] : copies) {
        float* copy = m_copies.data() + place;
        std::copy_n(intact.tiles[t], floats(plan.tiles[t]), copy);
        for (int index : pathways)
            multiply(copy, plan.tiles[t], plan.tiles[t].vectors * plan.lanes,
                     modulation.pathways[static_cast<std::size_t>(index)], order);
        m_packed.tiles[t] = copy;
    }
}

}  // namespace aon::kernel
