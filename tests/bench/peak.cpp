// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/peak.h"

#include <algorithm>
#include <array>
#include <barrier>
#include <chrono>
#include <numeric>
#include <thread>
#include <vector>

#ifndef AON_BENCH_PEAK_SUMS
#define AON_BENCH_PEAK_SUMS
// Two units with a latency of 4 or 5 cycles need 10 independent sums; 12 and two operands fit 16 registers.
constexpr int Sums = 12;
#endif

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "tests/bench/peak.cpp"
#include <hwy/foreach_target.h>

#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace aon::bench::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

// Returns operations done; the sums go out so that nothing is left out, and come in so that no two are known to be equal.
double multiplyAdd(long rounds, float* HWY_RESTRICT values)
{
    const hn::CappedTag<float, 16> d;
    const auto factor = hn::Set(d, 0.999f), term = hn::Set(d, 1e-3f);
    hn::Vec<decltype(d)> sums[Sums];
#pragma GCC unroll 12
    for (int k = 0; k < Sums; ++k)
        sums[k] = hn::Set(d, values[k]);
    for (long round = 0; round < rounds; ++round)
#pragma GCC unroll 12
        for (int k = 0; k < Sums; ++k)
            sums[k] = hn::MulAdd(sums[k], factor, term);
#pragma GCC unroll 12
    for (int k = 0; k < Sums; ++k)
        values[k] = hn::GetLane(hn::SumOfLanes(d, sums[k]));
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
        std::array<float, Sums> values;
        std::iota(values.begin(), values.end(), 1.0f);
        start.arrive_and_wait();
        begin[t] = Clock::now();
        operations[t] = HWY_DYNAMIC_DISPATCH(multiplyAdd)(rounds, values.data());
        end[t] = Clock::now();
        operations[t] += values[0] > 1e30f ? 1.0 : 0.0;
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
