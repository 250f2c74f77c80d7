// SPDX-License-Identifier: GPL-3.0-or-later
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "model/network/kernel/outer.cpp"
#include <hwy/foreach_target.h>

#include "model/network/kernel/vector-inl.h"

#include <algorithm>
#include <cstring>

HWY_BEFORE_NAMESPACE();
namespace aon::kernel::HWY_NAMESPACE {

template <int MV>
void outerTile(const float* left, const float* right, const OuterSamples& samples, const OuterTile& tile, float* sum)
{
    constexpr int Rows = MV * Lanes;
    const D d;
    const float* rows = left + tile.first * samples.total + samples.begin * Rows;
    for (int j = tile.begin; j < tile.end; j += TileColumns) {
        float* column = sum + j * PanelRows + tile.first;
        for (int c = 0; c < TileColumns; ++c)  // read and written only after the product
            hwy::Prefetch(column + c * PanelRows);
        Sums<MV, TileColumns> s;
        s.clear();
        addProduct<MV, TileColumns, Rows, TileColumns, 1>(rows, right + j * samples.total + samples.begin * TileColumns, samples.count, s);
#pragma GCC unroll 8
        for (int c = 0; c < TileColumns; ++c)
#pragma GCC unroll 8
            for (int m = 0; m < MV; ++m) {
                float* at = column + c * PanelRows + m * Lanes;
                hn::StoreU(hn::Add(hn::LoadU(d, at), s.v[m][c]), d, at);
            }
    }
}

void addOuterHere(const float* left, const float* right, const OuterSamples& samples, const OuterTile* tiles, std::size_t count, float* sum)
{
    for (std::size_t k = 0; k < count; ++k)
        switch (tiles[k].vectors) {
        case 1: outerTile<1>(left, right, samples, tiles[k], sum); break;
        case 2: outerTile<2>(left, right, samples, tiles[k], sum); break;
        case 3: outerTile<TileVectors>(left, right, samples, tiles[k], sum); break;
        }
}

template <int Width>
void packChunk(const float* panel, int first, const OuterSamples& samples, float* packed)
{
    float* HWY_RESTRICT out = packed + first * samples.total + samples.begin * Width;
    for (int n = 0; n < samples.count; ++n)
        std::memcpy(out + n * Width, panel + n * PanelRows + first, Width * sizeof(float));
}

void packOuterRowsHere(const float* panel, int vectors, const OuterSamples& samples, float* packed)
{
    for (int v = 0; v < vectors; v += TileVectors)
        switch (std::min(TileVectors, vectors - v)) {
        case 1: packChunk<Lanes>(panel, v * Lanes, samples, packed); break;
        case 2: packChunk<2 * Lanes>(panel, v * Lanes, samples, packed); break;
        case 3: packChunk<TileVectors * Lanes>(panel, v * Lanes, samples, packed); break;
        }
}

void packOuterColumnsHere(const float* panel, int columns, const OuterSamples& samples, float* packed)
{
    for (int j = 0; j < columns; j += TileColumns)
        packChunk<TileColumns>(panel, j, samples, packed);
}

int outerColumnsHere() { return TileColumns; }

}  // namespace aon::kernel::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace aon::kernel {

HWY_EXPORT(addOuterHere);
HWY_EXPORT(packOuterRowsHere);
HWY_EXPORT(packOuterColumnsHere);
HWY_EXPORT(outerColumnsHere);

void addOuter(const float* left, const float* right, const OuterSamples& samples, std::span<const OuterTile> tiles, float* sum)
{
    HWY_DYNAMIC_DISPATCH(addOuterHere)(left, right, samples, tiles.data(), tiles.size(), sum);
}

void packOuterRows(const float* panel, int vectors, const OuterSamples& samples, float* packed)
{
    HWY_DYNAMIC_DISPATCH(packOuterRowsHere)(panel, vectors, samples, packed);
}

void packOuterColumns(const float* panel, int columns, const OuterSamples& samples, float* packed)
{
    HWY_DYNAMIC_DISPATCH(packOuterColumnsHere)(panel, columns, samples, packed);
}

int outerColumns() { return HWY_DYNAMIC_DISPATCH(outerColumnsHere)(); }

}  // namespace aon::kernel
#endif
