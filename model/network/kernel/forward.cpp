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
    for (int m = 0; m < MV; ++m) {
        const int position = tile.first + m * Lanes;
        const V a = hn::LoadU(d, alpha + position);
        for (int c = 0; c < NC; ++c) {
            const auto place = [&](const View& view) { return view.at + offsetOf(position, view.panel) + c * PanelRows; };
            const auto shared = [&](const View& view) { return view.at + offsetOf(position, view.panel) + c * f.biasStep; };
            const V before = hn::LoadU(d, place(f.xBefore));
            const V x = hn::MulAdd(a, hn::Sub(hn::Load(d, sums + (m * NC + c) * Lanes), before), before);
            hn::StoreU(x, d, place(f.x));
            const V r = hn::Mul(hn::LoadU(d, shared(f.gain)), sigmoid(hn::Add(x, hn::LoadU(d, shared(f.bias)))));
            hn::StoreU(r, d, place(f.rate));
            if (f.binSum.at)
                hn::StoreU(hn::Add(hn::LoadU(d, place(f.binSum)), r), d, place(f.binSum));
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
