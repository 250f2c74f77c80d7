// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the three inner products of the network, compiled for every instruction set and chosen at run time (Highway).
//
//   forward   q = Weff r(t-1) + Win u(t-1),  x(t) = x(t-1) + a (q - x(t-1)),  r(t) = g sigmoid(x(t) + b)
//   backward  dr = slope + Weffᵀ a dx(t+1),  dx(t) = (1-a) dx(t+1) + dr r (1-r),  r = sigmoid(x(t) + b)
//   outer     dWeff += sum over samples and conditions of (a dx(t)) r(t-1)ᵀ
// The bias b is Iext + drive, g the gain. Every element of a result is computed by the same operations in the same order
// wherever its column stands and however many columns are computed at once: results do not depend on how the work is cut.
// Differs from the clear implementation: r is computed again in the backward pass instead of being kept.

#include "model/network/kernel/packing.h"

#include <span>

namespace aon::kernel {

/// Of the instruction set that will be used.
Shape shape();
/// Its name, for reports.
const char* instructionSet();

/// Columns side by side, at most shape().tileColumns, in one step forward.
struct ForwardColumns {
    const PackedWeights* weights = nullptr;
    int width = 0, inputMatrix = 0;
    View rateBefore, input;     ///< r(t-1), u(t-1)
    View xBefore, x;            ///< may be the same
    View rate;
    View bias, gain;
    int biasStep = 0;           ///< floats from one column's bias and gain to the next: PanelRows, or 0 when shared
    View binSum;                ///< r is added to it, unless at is null
};

/// Which tile comes first. Turning round after every step begins with the tiles that are still in the cache.
enum class Sweep { Up, Down };

void forwardStep(const TilePlan& plan, const float* alpha, std::span<const ForwardColumns> columns, Sweep sweep);

/// One step backward. Sample t's current is replaced by its rate.
struct BackwardColumns {
    const PackedWeights* weights = nullptr;
    int width = 0;
    View adxAfter;              ///< a dx(t+1)
    View slope;                 ///< d(data)/d r(t), unscaled
    View xBefore, x;            ///< x(t-1); x(t) in, r(t) out
    View dx, adx;               ///< dx(t+1) in, dx(t) out; a dx(t) out
    View da, dIext;             ///< sums over time, per column
    const float* bias = nullptr;
};

void backwardStep(const TilePlan& plan, const float* alpha, std::span<const BackwardColumns> columns, Sweep sweep);

/// Rows [first, first + vectors·lanes) of a left panel and columns [begin, end) of a right one, a multiple of outerColumns().
struct OuterTile {
    int first = 0, vectors = 0;
    int begin = 0, end = 0;
};

/// Samples of a group of columns, among the `total` that a thread multiplies at once: those from `begin` on.
struct OuterSamples {
    const float* left = nullptr;  ///< panel: sample n at n · PanelRows
    int begin = 0, count = 0;
};

/// Copies samples of a panel (sample n at n · PanelRows) to where addOuter reads its right columns: so that a tile reads them
/// in a row. Sample n of the chunk that begins at column f is at f · total + n · outerColumns().
void packOuterColumns(const float* panel, int columns, int begin, int count, int total, float* packed);

/// sum over the samples n of left[i, n] right[j, n], added to `sum` at i + PanelRows · j.
void addOuter(std::span<const OuterSamples> samples, const float* right, int total, std::span<const OuterTile> tiles, float* sum);
/// Columns of an outer tile held at once.
int outerColumns();

}  // namespace aon::kernel
