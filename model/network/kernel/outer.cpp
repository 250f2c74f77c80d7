// SPDX-License-Identifier: GPL-3.0-or-later
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "model/network/kernel/outer.cpp"
#include <hwy/foreach_target.h>

#include "model/network/kernel/vector-inl.h"

HWY_BEFORE_NAMESPACE();
namespace aon::kernel::HWY_NAMESPACE {

template <int MV>
void outerTile(const float* left, const float* right, int samples, const OuterTile& tile, float* sum)
{
    const D d;
    for (int j = tile.begin; j < tile.end; j += TileColumns) {
        Sums<MV, TileColumns> s;
        s.clear();
        addProduct<MV, TileColumns, PanelRows, PanelRows, 1>(left + tile.first, right + j, samples, s);
        float* column = sum + j * PanelRows + tile.first;
#pragma GCC unroll 8
        for (int c = 0; c < TileColumns; ++c)
#pragma GCC unroll 8
            for (int m = 0; m < MV; ++m) {
                float* at = column + c * PanelRows + m * Lanes;
                hn::StoreU(hn::Add(hn::LoadU(d, at), s.v[m][c]), d, at);
            }
    }
}

void addOuterHere(const float* left, const float* right, int samples, const OuterTile* tiles, std::size_t count, float* sum)
{
    for (std::size_t k = 0; k < count; ++k)
        switch (tiles[k].vectors) {
        case 1: outerTile<1>(left, right, samples, tiles[k], sum); break;
        case 2: outerTile<2>(left, right, samples, tiles[k], sum); break;
        case 3: outerTile<TileVectors>(left, right, samples, tiles[k], sum); break;
        }
}

int outerColumnsHere() { return TileColumns; }

}  // namespace aon::kernel::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace aon::kernel {

HWY_EXPORT(addOuterHere);
HWY_EXPORT(outerColumnsHere);

void addOuter(const float* left, const float* right, int samples, std::span<const OuterTile> tiles, float* sum)
{
    HWY_DYNAMIC_DISPATCH(addOuterHere)(left, right, samples, tiles.data(), tiles.size(), sum);
}

int outerColumns() { return HWY_DYNAMIC_DISPATCH(outerColumnsHere)(); }

}  // namespace aon::kernel
#endif
