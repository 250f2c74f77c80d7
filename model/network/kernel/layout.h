// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: how the kernel lays out neurons, inputs and conditions in memory.
//
// Neurons are sorted by area, and inside an area excitatory before inhibitory, so that weights that are zero whatever
// they hold form blocks. The place in that order is a *position*. Positions are cut into panels of 48 (a multiple of every
// vector length and tile in use); a panel of several columns is contiguous, so that both a step (all neurons, one sample)
// and the weight gradient (two panels, all samples) read memory in a row.

#include "model/network/network.h"

#include <cstddef>
#include <vector>

namespace aon::kernel {

inline constexpr int PanelRows = 48;

/// What the instruction set in use works in: floats per vector, and vectors × columns held in registers at once.
struct Shape {
    int lanes = 0, tileVectors = 0, tileColumns = 0;
    bool operator==(const Shape&) const = default;
};

/// The value of position p in column c is at[p / 48 · panel + c · 48 + p % 48].
struct View {
    float* at = nullptr;
    std::size_t panel = 0;  ///< floats from one panel to the next

    View column(int c) const { return {at + static_cast<std::size_t>(c) * PanelRows, panel}; }
};

inline int panelsOf(int rows) { return (rows + PanelRows - 1) / PanelRows; }
inline std::size_t offsetOf(int position, std::size_t panel)
{
    return static_cast<std::size_t>(position / PanelRows) * panel + static_cast<std::size_t>(position % PanelRows);
}

/// Consecutive positions of one area and one sign.
struct NeuronClass {
    int begin = 0, end = 0;
};

struct NeuronOrder {
    std::vector<int> neuronAt;     ///< by position
    std::vector<int> positionOf;   ///< by neuron
    std::vector<NeuronClass> classes;

    int neurons() const { return static_cast<int>(neuronAt.size()); }
};

NeuronOrder makeOrder(const Wiring& wiring, int neurons);

/// Copy a vector over neurons into a column, and back.
void toColumn(const NeuronOrder& order, const float* byNeuron, View column);
void fromColumn(const NeuronOrder& order, View column, float* byNeuron, float divisor = 1.0f);

/// Conditions computed side by side; all use the same input matrix.
struct ColumnGroup {
    int inputMatrix = 0;
    std::vector<int> conditions;
    int width() const { return static_cast<int>(conditions.size()); }
};

/// Groups of at most `widest` conditions, as even as they come. Depends on nothing else: results must not change with
/// the number of threads.
std::vector<ColumnGroup> makeGroups(const std::vector<int>& inputMatrix, int widest);

/// Columns of a group that one thread computes.
struct Piece {
    int group = 0, first = 0, width = 0;
};

/// Even shares of the columns, whatever the groups; a share may begin inside a group. At most `widest` columns each, and
/// as many shares as threads or a multiple.
std::vector<std::vector<Piece>> sharesOf(const std::vector<ColumnGroup>& groups, int threads, int widest);

}  // namespace aon::kernel
