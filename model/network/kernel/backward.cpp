// SPDX-License-Identifier: GPL-3.0-or-later
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "model/network/kernel/backward.cpp"
#include <hwy/foreach_target.h>

#include "model/network/kernel/vector-inl.h"

#include <algorithm>

HWY_BEFORE_NAMESPACE();
namespace aon::kernel::HWY_NAMESPACE {

template <int MV, int NC>
void backwardTile(const Tile& tile, const float* weights, const float* alpha, const BackwardColumns& b)
{
    constexpr int Rows = MV * Lanes;
    const D d;
    for (const View* view : {&b.xBefore, &b.x, &b.slope, &b.dx, &b.da, &b.dIext})
        fetch<MV, NC>(*view, tile.first);
    Sums<MV, NC> products;
    products.clear();
    for (const Run& run : tile.runs) {
        const float* adx = b.adxAfter.at + run.panel * b.adxAfter.panel + run.begin;
        addProduct<MV, NC, Rows, 1, PanelRows>(weights, adx, run.count, products);
        weights += static_cast<std::size_t>(run.count) * Rows;
    }

    HWY_ALIGN float sums[MV * NC * Lanes];
    products.store(sums);
    const V one = hn::Set(d, 1.0f);
#pragma GCC unroll 3
    for (int m = 0; m < MV; ++m) {
        const int position = tile.first + m * Lanes;
        const auto rowOf = [&](const View& view) { return view.at + offsetOf(position, view.panel); };
        const float* HWY_RESTRICT before = rowOf(b.xBefore);
        const float* HWY_RESTRICT slope = rowOf(b.slope);
        float* HWY_RESTRICT current = rowOf(b.x);
        float* HWY_RESTRICT dxs = rowOf(b.dx);
        float* HWY_RESTRICT adx = rowOf(b.adx);
        float* HWY_RESTRICT da = rowOf(b.da);
        float* HWY_RESTRICT dIext = rowOf(b.dIext);
        const V a = hn::LoadU(d, alpha + position), bias = hn::LoadU(d, b.bias + position);
#pragma GCC unroll 8
        for (int c = 0; c < NC; ++c) {
            const int at = c * PanelRows;
            const V x = hn::LoadU(d, current + at);
            const V r = sigmoid(hn::Add(x, bias));
            hn::StoreU(r, d, current + at);
            const V dr = hn::Add(hn::Load(d, sums + (m * NC + c) * Lanes), hn::LoadU(d, slope + at));
            const V dz = hn::Mul(dr, hn::Mul(r, hn::Sub(one, r)));
            const V after = hn::LoadU(d, dxs + at);
            const V dx = hn::Add(hn::NegMulAdd(a, after, after), dz);
            hn::StoreU(dx, d, dxs + at);
            hn::StoreU(hn::Mul(a, dx), d, adx + at);
            hn::StoreU(hn::Add(hn::LoadU(d, dIext + at), dz), d, dIext + at);
            const V change = hn::Sub(x, hn::LoadU(d, before + at));
            hn::StoreU(hn::Add(hn::LoadU(d, da + at), hn::Mul(dx, change)), d, da + at);
        }
    }
}

template <int MV>
void backwardTileOf(const Tile& tile, const float* w, const float* alpha, const BackwardColumns& b)
{
    switch (b.width) {
    case 1: return backwardTile<MV, 1>(tile, w, alpha, b);
    case 2: return backwardTile<MV, 2>(tile, w, alpha, b);
    case 3: return backwardTile<MV, 3>(tile, w, alpha, b);
    case 4: return backwardTile<MV, 4>(tile, w, alpha, b);
    case 5: return backwardTile<MV, 5>(tile, w, alpha, b);
    case 6: return backwardTile<MV, 6>(tile, w, alpha, b);
    case 7: return backwardTile<MV, std::min(7, TileColumns)>(tile, w, alpha, b);
    case 8: return backwardTile<MV, std::min(8, TileColumns)>(tile, w, alpha, b);
    }
}

void backwardStepHere(const TilePlan& plan, const float* alpha, const BackwardColumns* columns, std::size_t count, Sweep sweep)
{
    for (std::size_t n = 0; n < plan.tiles.size(); ++n) {
        const std::size_t t = sweep == Sweep::Up ? n : plan.tiles.size() - 1 - n;
        const Tile& tile = plan.tiles[t];
        for (std::size_t k = 0; k < count; ++k) {
            const float* weights = columns[k].weights->tiles[t];
            switch (tile.vectors) {
            case 1: backwardTileOf<1>(tile, weights, alpha, columns[k]); break;
            case 2: backwardTileOf<2>(tile, weights, alpha, columns[k]); break;
            case 3: backwardTileOf<TileVectors>(tile, weights, alpha, columns[k]); break;
            }
        }
    }
}

}  // namespace aon::kernel::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace aon::kernel {

HWY_EXPORT(backwardStepHere);

void backwardStep(const TilePlan& plan, const float* alpha, std::span<const BackwardColumns> columns, Sweep sweep)
{
    HWY_DYNAMIC_DISPATCH(backwardStepHere)(plan, alpha, columns.data(), columns.size(), sweep);
}

}  // namespace aon::kernel
#endif
