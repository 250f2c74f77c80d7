// SPDX-License-Identifier: GPL-3.0-or-later
// Owns: what the kernels share: register tiles of products, and the sigmoid. Included once per instruction set.
#if defined(AON_KERNEL_VECTOR_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef AON_KERNEL_VECTOR_INL_H
#undef AON_KERNEL_VECTOR_INL_H
#else
#define AON_KERNEL_VECTOR_INL_H
#endif

#include "model/network/kernel/kernels.h"

#include <hwy/cache_control.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace aon::kernel::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;
using D = hn::CappedTag<float, 16>;
using V = hn::Vec<D>;
inline constexpr int Lanes = static_cast<int>(hn::MaxLanes(D()));

// 24 of 32 registers hold sums where there are 32; 12 of 16 elsewhere.
inline constexpr int TileVectors = Lanes >= 16 ? 3 : 2;
inline constexpr int TileColumns = Lanes >= 16 ? 8 : 6;
static_assert(PanelRows % (Lanes * TileVectors) == 0 && PanelRows % TileColumns == 0);

template <int MV, int NC>
struct Sums {
    V v[MV][NC];

    HWY_INLINE void clear()
    {
#pragma GCC unroll 8
        for (int m = 0; m < MV; ++m)
#pragma GCC unroll 8
            for (int c = 0; c < NC; ++c)
                v[m][c] = hn::Zero(D());
    }

    HWY_INLINE void store(float* HWY_RESTRICT out) const
    {
#pragma GCC unroll 8
        for (int m = 0; m < MV; ++m)
#pragma GCC unroll 8
            for (int c = 0; c < NC; ++c)
                hn::Store(v[m][c], D(), out + (m * NC + c) * Lanes);
    }
};

// sums[m][c] += rows[k·rowStep + m] · scalars[k·Step + c·columnStep], k = 0 … count - 1
// Unrolled: a core that shares its front end with another thread is short of instructions, not of multiply-adds.
template <int MV, int NC, int RowStep, int ScalarStep, int ColumnStep>
HWY_INLINE void addProduct(const float* HWY_RESTRICT rows, const float* HWY_RESTRICT scalars, int count, Sums<MV, NC>& sums)
{
    const D d;
#pragma GCC unroll 4
    for (int k = 0; k < count; ++k, rows += RowStep, scalars += ScalarStep) {
        V row[MV];
#pragma GCC unroll 8
        for (int m = 0; m < MV; ++m)
            row[m] = hn::LoadU(d, rows + m * Lanes);
#pragma GCC unroll 8
        for (int c = 0; c < NC; ++c) {
            const V scalar = hn::Set(d, scalars[c * ColumnStep]);
#pragma GCC unroll 8
            for (int m = 0; m < MV; ++m)
                sums.v[m][c] = hn::MulAdd(row[m], scalar, sums.v[m][c]);
        }
    }
}

// Asks for what the end of a tile reads or writes far from the cache; it arrives while the product is computed.
template <int MV, int NC>
HWY_INLINE void fetch(const View& view, int position)
{
    const float* at = view.at + offsetOf(position, view.panel);
#pragma GCC unroll 8
    for (int c = 0; c < NC; ++c)
        for (int m = 0; m < MV * Lanes; m += 16)
            hwy::Prefetch(at + c * PanelRows + m);
}

// exp(v) for |v| ≤ 87, relative error about 1e-7. Polynomial of Cephes' expf (Moshier, public domain). NaN stays NaN.
HWY_INLINE V expOf(V v)
{
    const D d;
    const hn::RebindToSigned<D> di;
    const V n = hn::Round(hn::Mul(v, hn::Set(d, 1.44269504088896341f)));
    V f = hn::NegMulAdd(n, hn::Set(d, 0.693359375f), v);
    f = hn::NegMulAdd(n, hn::Set(d, -2.12194440e-4f), f);
    V p = hn::Set(d, 1.9875691500e-4f);
    p = hn::MulAdd(p, f, hn::Set(d, 1.3981999507e-3f));
    p = hn::MulAdd(p, f, hn::Set(d, 8.3334519073e-3f));
    p = hn::MulAdd(p, f, hn::Set(d, 4.1665795894e-2f));
    p = hn::MulAdd(p, f, hn::Set(d, 1.6666665459e-1f));
    p = hn::MulAdd(p, f, hn::Set(d, 5.0000001201e-1f));
    p = hn::Add(hn::MulAdd(hn::Mul(f, f), p, f), hn::Set(d, 1.0f));
    const auto exponent = hn::ShiftLeft<23>(hn::Add(hn::ConvertTo(di, n), hn::Set(di, 127)));
    return hn::Mul(p, hn::BitCast(d, exponent));
}

// v within ±limit. NaN stays NaN, because a diverged run must show: x86 gives the second operand when one is NaN, other
// instruction sets may give the number.
HWY_INLINE V clampTo(float limit, V v)
{
    const V high = hn::Set(D(), limit), low = hn::Set(D(), -limit);
#if HWY_ARCH_X86 && HWY_TARGET != HWY_SCALAR && HWY_TARGET != HWY_EMU128
    return hn::Min(high, hn::Max(low, v));
#else
    return hn::IfThenElse(hn::Gt(v, high), high, hn::IfThenElse(hn::Lt(v, low), low, v));
#endif
}

HWY_INLINE V sigmoid(V z)
{
    const D d;
    const V v = clampTo(87.0f, hn::Neg(z));
    const V one = hn::Set(d, 1.0f);
    return hn::Div(one, hn::Add(one, expOf(v)));
}

}  // namespace aon::kernel::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();
#endif
