// SPDX-License-Identifier: GPL-3.0-or-later
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "model/network/kernel/outer.cpp"
#include <hwy/foreach_target.h>

#include "model/network/kernel/vector-inl.h"

#include <cstring>

HWY_BEFORE_NAMESPACE();
namespace aon::kernel::HWY_NAMESPACE {

template <int MV>
void outerTile(std::span<const OuterSamples> samples, const float* right, int total, const OuterTile& tile, float* sum)
{
    const D d;
    for (int j = tile.begin; j < tile.end; j += TileColumns) {
        float* column = sum + j * PanelRows + tile.first;
        for (int c = 0; c < TileColumns; ++c)  // read and written only after the product
            hwy::Prefetch(column + c * PanelRows);
        Sums<MV, TileColumns> s;
        s.clear();
        for (const OuterSamples& some : samples)
            addProduct<MV, TileColumns, PanelRows, TileColumns, 1>(some.left + tile.first, right + j * total + some.begin * TileColumns,
                                                                   some.count, s);
#pragma GCC unroll 8
        for (int c = 0; c < TileColumns; ++c)
#pragma GCC unroll 8
            for (int m = 0; m < MV; ++m) {
                float* at = column + c * PanelRows + m * Lanes;
                hn::StoreU(hn::Add(hn::LoadU(d, at), s.v[m][c]), d, at);
            }
    }
}

void addOuterHere(std::span<const OuterSamples> samples, const float* right, int total, std::span<const OuterTile> tiles, float* sum)
{
    for (const OuterTile& tile : tiles)
        switch (tile.vectors) {
        case 1: outerTile<1>(samples, right, total, tile, sum); break;
        case 2: outerTile<2>(samples, right, total, tile, sum); break;
        case 3: outerTile<TileVectors>(samples, right, total, tile, sum); break;
        }
}

void packOuterColumnsHere(const float* panel, int columns, int begin, int count, int total, float* packed)
{
    for (int j = 0; j < columns; j += TileColumns) {
        float* HWY_RESTRICT out = packed + j * total + begin * TileColumns;
        for (int n = 0; n < count; ++n)
            std::memcpy(out + n * TileColumns, panel + n * PanelRows + j, TileColumns * sizeof(float));
    }
}

int outerColumnsHere() { return TileColumns; }

}  // namespace aon::kernel::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace aon::kernel {

HWY_EXPORT(addOuterHere);
HWY_EXPORT(packOuterColumnsHere);
HWY_EXPORT(outerColumnsHere);

void addOuter(std::span<const OuterSamples> samples, const float* right, int total, std::span<const OuterTile> tiles, float* sum)
{
    HWY_DYNAMIC_DISPATCH(addOuterHere)(samples, right, total, tiles, sum);
}

void packOuterColumns(const float* panel, int columns, int begin, int count, int total, float* packed)
{
    HWY_DYNAMIC_DISPATCH(packOuterColumnsHere)(panel, columns, begin, count, total, packed);
}

int outerColumns() { return HWY_DYNAMIC_DISPATCH(outerColumnsHere)(); }

}  // namespace aon::kernel
#endif
