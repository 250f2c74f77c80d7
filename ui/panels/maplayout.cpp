// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/maplayout.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace aon {

namespace {

constexpr double largestCell = 22.0, smallestCell = 2.0, stepOfCell = 0.25;
constexpr double gap = 8.0;  // between areas

int kindOf(const Population& population, int neuron)
{
    const auto k = static_cast<std::size_t>(neuron);
    return (population.hasMirror() && !population.mirror[k] ? 2 : 0) + (population.hasSigns() && population.inhibitory[k] ? 1 : 0);
}

int ceilDivide(int a, int b) { return (a + b - 1) / b; }

// Columns of every area when the areas share the width in proportion to their sizes; empty: a dot of this size does not fit.
std::vector<int> sideBySide(const Population& population, const QRectF& room, double titleHeight, double cell)
{
    const int areas = static_cast<int>(population.areas.size());
    const int columns = static_cast<int>((room.width() - gap * (areas - 1)) / cell);
    const int lines = static_cast<int>((room.height() - titleHeight) / cell);
    std::vector<int> shares;
    for (const Area& area : population.areas)
        shares.push_back(lines > 0 ? std::max(1, ceilDivide(area.size, lines)) : columns + 1);
    const std::vector<int> least = shares;
    if (std::accumulate(shares.begin(), shares.end(), 0) > columns)
        return {};
    // Room to spare is shared out in proportion, so that no area is a thin column.
    for (std::size_t area = 0; area < shares.size(); ++area)
        shares[area] = std::max(shares[area], columns * population.areas[area].size / std::max(1, population.size()));
    return std::accumulate(shares.begin(), shares.end(), 0) <= columns ? shares : least;
}

std::vector<int> stacked(const Population& population, const QRectF& room, double titleHeight, double cell)
{
    const int areas = static_cast<int>(population.areas.size());
    const int columns = static_cast<int>(room.width() / cell);
    if (columns < 1)
        return {};
    double height = gap * (areas - 1);
    for (const Area& area : population.areas)
        height += titleHeight + cell * ceilDivide(area.size, columns);
    return height <= room.height() ? std::vector<int>(population.areas.size(), columns) : std::vector<int>{};
}

void place(MapLayout& layout, const std::vector<int>& sorted, QPointF corner, int columns)
{
    for (std::size_t k = 0; k < sorted.size(); ++k) {
        const int line = static_cast<int>(k) / columns, column = static_cast<int>(k) % columns;
        layout.centres[static_cast<std::size_t>(sorted[k])] = corner + QPointF((column + 0.5) * layout.cell, (line + 0.5) * layout.cell);
        layout.order.push_back(sorted[k]);
    }
}

MapLayout placed(const Population& population, const QRectF& room, double titleHeight, double cell, const std::vector<int>& columns, bool beside)
{
    MapLayout layout{cell, std::vector<QPointF>(static_cast<std::size_t>(population.size())), {}, {}};
    double used = gap * static_cast<double>(columns.size() - 1);
    for (const int share : columns)
        used += share * cell;
    // What is left of the width goes between the areas, so that their titles have room.
    const double spread = beside && columns.size() > 1 ? (room.width() - used) / static_cast<double>(columns.size()) : 0.0;
    QPointF corner = room.topLeft();
    for (std::size_t area = 0; area < columns.size(); ++area) {
        std::vector<int> neurons(static_cast<std::size_t>(population.areas[area].size));
        std::iota(neurons.begin(), neurons.end(), population.firstOf(static_cast<int>(area)));
        std::ranges::stable_sort(neurons, {}, [&](int neuron) { return kindOf(population, neuron); });
        const double width = columns[area] * cell;
        layout.titles.emplace_back(corner, QSizeF(width + (beside ? spread : 0.0), titleHeight));
        place(layout, neurons, corner + QPointF(0.0, titleHeight), columns[area]);
        if (beside)
            corner.rx() += width + gap + spread;
        else
            corner.ry() += titleHeight + cell * ceilDivide(population.areas[area].size, columns[area]) + gap;
    }
    return layout;
}

}  // namespace

int MapLayout::neuronAt(QPointF position) const
{
    const double reach = std::max(cell, 4.0) / 2.0;
    for (std::size_t k = 0; k < centres.size(); ++k) {
        const QPointF away = position - centres[k];
        if (std::abs(away.x()) <= reach && std::abs(away.y()) <= reach)
            return static_cast<int>(k);
    }
    return -1;
}

MapLayout layOut(const Population& population, const QRectF& room, double titleHeight)
{
    for (double cell = largestCell; cell >= smallestCell; cell -= stepOfCell) {
        if (const auto columns = sideBySide(population, room, titleHeight, cell); !columns.empty())
            return placed(population, room, titleHeight, cell, columns, true);
        if (const auto columns = stacked(population, room, titleHeight, cell); !columns.empty())
            return placed(population, room, titleHeight, cell, columns, false);
    }
    const int columns = std::max(1, static_cast<int>(room.width() / smallestCell));
    return placed(population, room, titleHeight, smallestCell, std::vector<int>(population.areas.size(), columns), false);
}

}  // namespace aon
