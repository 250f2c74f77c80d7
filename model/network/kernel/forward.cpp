// SPDX-License-Identifier: GPL-3.0-or-later
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "model/network/kernel/forward.cpp"
#include <hwy/foreach_target.h>

#include "model/network/kernel/vector-inl.h"

#include <algorithm>

HWY_BEFORE_NAMESPACE();
namespace aon::kernel::HWY_NAMESPACE {

template <int MV, int NC>
void forwardTile(const TilePlan& plan, const Tile& tile, const float* weights, const float* alpha, const ForwardColumns& f)
{
    constexpr int Rows = MV * Lanes;
    const D d;
    fetch<MV, NC>(f.x, tile.first);
    Sums<MV, NC> q;
    q.clear();
    for (const Run& run : tile.runs) {
        const float* rates = f.rateBefore.at + run.panel * f.rateBefore.panel + run.begin;
        addProduct<MV, NC, Rows, 1, PanelRows>(weights, rates, run.count, q);
        weights += static_cast<std::size_t>(run.count) * Rows;
    }
    weights += static_cast<std::size_t>(f.inputMatrix) * plan.inputs * Rows;
    for (int k = 0; k < plan.inputs; k += PanelRows) {
        const float* inputs = f.input.at + k / PanelRows * f.input.panel;
        addProduct<MV, NC, Rows, 1, PanelRows>(weights + k * Rows, inputs, std::min(PanelRows, plan.inputs - k), q);
    }

    HWY_ALIGN float sums[MV * NC * Lanes];
    q.store(sums);
#pragma GCC unroll 3
    for (int m = 0; m < MV; ++m) {
        const int position = tile.first + m * Lanes;
        const auto rowOf = [&](const View& view) { return view.at + offsetOf(position, view.panel); };
        const float* before = rowOf(f.xBefore);
        const float* HWY_RESTRICT gain = rowOf(f.gain);
        const float* HWY_RESTRICT bias = rowOf(f.bias);
        float* x = rowOf(f.x);
        float* HWY_RESTRICT rate = rowOf(f.rate);
        const V a = hn::LoadU(d, alpha + position);
#pragma GCC unroll 8
        for (int c = 0; c < NC; ++c) {
            const V old = hn::LoadU(d, before + c * PanelRows);
            const V now = hn::MulAdd(a, hn::Sub(hn::Load(d, sums + (m * NC + c) * Lanes), old), old);
            hn::StoreU(now, d, x + c * PanelRows);
            const V b = hn::LoadU(d, bias + c * f.biasStep), g = hn::LoadU(d, gain + c * f.biasStep);
            hn::StoreU(hn::Mul(g, sigmoid(hn::Add(now, b))), d, rate + c * PanelRows);
        }
        for (int c = 0; c < NC && f.binSum.at; ++c) {
            float* sum = rowOf(f.binSum) + c * PanelRows;
            hn::StoreU(hn::Add(hn::LoadU(d, sum), hn::LoadU(d, rate + c * PanelRows)), d, sum);
        }
    }
}

template <int MV>
void forwardTileOf(const TilePlan& plan, const Tile& tile, const float* w, const float* alpha, const ForwardColumns& f)
{
    switch (f.width) {
    case 1: return forwardTile<MV, 1>(plan, tile, w, alpha, f);
    case 2: return forwardTile<MV, 2>(plan, tile, w, alpha, f);
    case 3: return forwardTile<MV, 3>(plan, tile, w, alpha, f);
    case 4: return forwardTile<MV, 4>(plan, tile, w, alpha, f);
    case 5: return forwardTile<MV, 5>(plan, tile, w, alpha, f);
    case 6: return forwardTile<MV, 6>(plan, tile, w, alpha, f);
    case 7: return forwardTile<MV, std::min(7, TileColumns)>(plan, tile, w, alpha, f);
    case 8: return forwardTile<MV, std::min(8, TileColumns)>(plan, tile, w, alpha, f);
    }
}

void forwardStepHere(const TilePlan& plan, const float* alpha, const ForwardColumns* columns, std::size_t count, Sweep sweep)
{
    for (std::size_t n = 0; n < plan.tiles.size(); ++n) {
        const std::size_t t = sweep == Sweep::Up ? n : plan.tiles.size() - 1 - n;
        const Tile& tile = plan.tiles[t];
        for (std::size_t k = 0; k < count; ++k) {
            const float* weights = columns[k].weights->tiles[t];
            switch (tile.vectors) {
            case 1: forwardTileOf<1>(plan, tile, weights, alpha, columns[k]); break;
            case 2: forwardTileOf<2>(plan, tile, weights, alpha, columns[k]); break;
            case 3: forwardTileOf<TileVectors>(plan, tile, weights, alpha, columns[k]); break;
            }
        }
    }
}

Shape shapeHere() { return {Lanes, TileVectors, TileColumns}; }
const char* nameHere() { return hwy::TargetName(HWY_TARGET); }

}  // namespace aon::kernel::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace aon::kernel {

HWY_EXPORT(forwardStepHere);
HWY_EXPORT(shapeHere);
HWY_EXPORT(nameHere);

void forwardStep(const TilePlan& plan, const float* alpha, std::span<const ForwardColumns> columns, Sweep sweep)
{
    HWY_DYNAMIC_DISPATCH(forwardStepHere)(plan, alpha, columns.data(), columns.size(), sweep);
}

Shape shape() { return HWY_DYNAMIC_DISPATCH(shapeHere)(); }
const char* instructionSet() { return HWY_DYNAMIC_DISPATCH(nameHere)(); }

}  // namespace aon::kernel
#endif
