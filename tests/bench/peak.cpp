// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/peak.h"

#include <algorithm>
#include <barrier>
#include <chrono>
#include <thread>
#include <vector>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "tests/bench/peak.cpp"
#include <hwy/foreach_target.h>

#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace aon::bench::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

// Two units with a latency of 4 or 5 cycles need 10 independent sums; 12 and two operands fit 16 registers.
constexpr int Sums = 12;

// Returns operations done; the sum goes out so that nothing is left out.
double multiplyAdd(long rounds, float* out)
{
    const hn::CappedTag<float, 16> d;
    const auto factor = hn::Set(d, 0.999f), term = hn::Set(d, out[0]);
    auto a = hn::Iota(d, 1.0f);
    auto s0 = a, s1 = a, s2 = a, s3 = a, s4 = a, s5 = a, s6 = a, s7 = a, s8 = a, s9 = a, s10 = a, s11 = a;
    for (long k = 0; k < rounds; ++k) {
        s0 = hn::MulAdd(s0, factor, term);
        s1 = hn::MulAdd(s1, factor, term);
        s2 = hn::MulAdd(s2, factor, term);
        s3 = hn::MulAdd(s3, factor, term);
        s4 = hn::MulAdd(s4, factor, term);
        s5 = hn::MulAdd(s5, factor, term);
        s6 = hn::MulAdd(s6, factor, term);
        s7 = hn::MulAdd(s7, factor, term);
        s8 = hn::MulAdd(s8, factor, term);
        s9 = hn::MulAdd(s9, factor, term);
        s10 = hn::MulAdd(s10, factor, term);
        s11 = hn::MulAdd(s11, factor, term);
    }
    for (const auto& s : {s0, s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11})
        a = hn::Add(a, s);
    out[0] = hn::GetLane(hn::SumOfLanes(d, a));
    return 2.0 * Sums * static_cast<double>(hn::Lanes(d)) * static_cast<double>(rounds);
}

}  // namespace aon::bench::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace aon::bench {

HWY_EXPORT(multiplyAdd);

namespace {

using Clock = std::chrono::steady_clock;

// GFLOP/s of one run of all threads, from the first begin to the last end.
double runOnce(int threads, long rounds)
{
    std::barrier start(threads);
    std::vector<double> operations(static_cast<std::size_t>(threads));
    std::vector<Clock::time_point> begin(operations.size()), end(operations.size());
    const auto work = [&](std::size_t t) {
        float value = 1e-3f;
        start.arrive_and_wait();
        begin[t] = Clock::now();
        operations[t] = HWY_DYNAMIC_DISPATCH(multiplyAdd)(rounds, &value);
        end[t] = Clock::now();
        operations[t] += value > 1e30f ? 1.0 : 0.0;
    };
    {
        std::vector<std::jthread> others;
        for (int t = 1; t < threads; ++t)
            others.emplace_back(work, static_cast<std::size_t>(t));
        work(0);
    }
    double sum = 0.0;
    for (double done : operations)
        sum += done;
    const auto from = *std::min_element(begin.begin(), begin.end()), to = *std::max_element(end.begin(), end.end());
    return sum / std::chrono::duration<double>(to - from).count() * 1e-9;
}

}  // namespace

double measuredPeak(int threads)
{
    constexpr int Runs = 5;
    constexpr long Rounds = 10'000'000;
    double best = 0.0;
    for (int k = 0; k < Runs; ++k)
        best = std::max(best, runOnce(threads, Rounds));
    return best;
}

}  // namespace aon::bench
#endif
