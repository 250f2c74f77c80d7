// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the weights in the order in which the kernel reads them. The weights stay the same over all samples of a run, so
// they are cut once into tiles of a few vectors of rows; a tile holds, for each column it needs, its rows in a row.
// Columns that are zero for all rows of a tile, whatever the weights hold, are left out (Wiring::structurallyZero).

#include "model/network/kernel/buffer.h"
#include "model/network/kernel/layout.h"
#include "model/network/modulation.h"

#include <memory>
#include <vector>

namespace aon::kernel {

/// Consecutive columns of the weights inside one panel.
struct Run {
    int panel = 0, begin = 0, count = 0;
};

struct Tile {
    int first = 0;          ///< position of its first row
    int vectors = 0;        ///< rows / lanes
    int columns = 0;        ///< of all runs together
    std::vector<Run> runs;
    std::size_t offset = 0; ///< of its weights in the packed array
};

struct TilePlan {
    std::vector<Tile> tiles;
    int rows = 0;           ///< positions rounded up to whole vectors
    int lanes = 0, inputs = 0;
    std::size_t size = 0;   ///< floats of all tiles
};

/// Rows are targets (forward: columns are sources, then the two input matrices) or, backward, sources (columns are targets).
enum class Direction { Forward, Backward };

/// `skip` false: nothing is left out, for weights that break the signs of their wiring.
TilePlan makePlan(const NeuronOrder& order, const Wiring& wiring, Direction direction, const Shape& shape, int inputs,
                  bool skip);

/// True when every weight that is zero by the wiring's signs indeed has no positive value.
bool obeysZeros(const Matrix<float>& W, const NeuronOrder& order, const Wiring& wiring);

/// Tiles of effective weights; tiles may belong to several packed sets.
struct PackedWeights {
    const TilePlan* plan = nullptr;
    std::vector<const float*> tiles;
};

/// Writes one tile of the plan to `out`, from W and, forward, Win and Win2.
void packTile(const TilePlan& plan, const Tile& tile, const Parameters<float>& p, const NeuronOrder& order,
              const Wiring& wiring, Direction direction, float* out);

/// Effective weights changed along pathways: copies of the tiles that have a target among their rows, the others shared.
class PathwayTiles {
public:
    PathwayTiles(const PackedWeights& intact, const Modulation& modulation, int weightSet, const NeuronOrder& order);
    const PackedWeights& packed() const { return m_packed; }

private:
    PackedWeights m_packed;
    Buffer m_copies;
};

}  // namespace aon::kernel
