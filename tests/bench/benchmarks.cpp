// SPDX-License-Identifier: GPL-3.0-or-later
// The engine alone: iteration, simulation and perturbed simulations over sizes, conditions and threads.
//   GFLOP/s   dense count of the products, see problem.h
//   share     of the peak measured just before and after on as many threads (peak.h); the higher of the two counts
//   MB        the most memory held meanwhile
// Names say the arguments: iteration/neurons/conditions/threads, kept/neurons/conditions/threads/MB for training in bounded
// memory, silencings/neurons/conditions/threads/count. Choose with --benchmark_filter, a regular expression.

#include "tests/bench/peak.h"
#include "tests/bench/problem.h"
#include "tests/memory.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <functional>

namespace aon::bench {

namespace {

constexpr double WarmUpOperations = 1e12;  // longer work is not run twice only to warm up

void measure(benchmark::State& state, int threads, double operations, const std::function<void()>& run)
{
    if (operations < WarmUpOperations)
        run();
    test::forgetPeakMemory();
    const double before = measuredPeak(threads);
    const auto begin = std::chrono::steady_clock::now();
    for (auto _ : state)
        run();
    const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - begin;
    const double peak = std::max(before, measuredPeak(threads));
    const double speed = operations * static_cast<double>(state.iterations()) / elapsed.count() * 1e-9;
    state.counters["GFLOP/s"] = speed;
    state.counters["share"] = speed / peak;
    state.counters["MB"] = test::peakMemory() / 1e6;
}

void iterate(benchmark::State& state, std::size_t memoryBytes)
{
    const Problem problem = makeProblem(static_cast<int>(state.range(0)), static_cast<int>(state.range(1)));
    const int threads = static_cast<int>(state.range(2));
    const auto engine = makeEngine({threads, memoryBytes, 0});
    Iteration work(problem, *engine);
    measure(state, threads, problem.iterationOperations(), [&] { benchmark::DoNotOptimize(work.run()); });
}

void iteration(benchmark::State& state) { iterate(state, 0); }

void kept(benchmark::State& state) { iterate(state, static_cast<std::size_t>(state.range(3)) * 1'000'000); }

void simulation(benchmark::State& state)
{
    const Problem problem = makeProblem(static_cast<int>(state.range(0)), static_cast<int>(state.range(1)));
    const int threads = static_cast<int>(state.range(2));
    const auto engine = makeEngine({threads, 0, 0});
    measure(state, threads, problem.simulationOperations(),
            [&] { benchmark::DoNotOptimize(engine->simulate(problem.p, problem.wiring, problem.trials)); });
}

void silencings(benchmark::State& state)
{
    const Problem problem = makeProblem(static_cast<int>(state.range(0)), static_cast<int>(state.range(1)));
    const int threads = static_cast<int>(state.range(2)), count = static_cast<int>(state.range(3));
    const std::vector<Modulation> modulations = makeSilencings(problem, count);
    const auto engine = makeEngine({threads, 0, 0});
    const auto sink = [](std::size_t, const Matrix<float>& binned) { benchmark::DoNotOptimize(binned.data()); };
    measure(state, threads, count * problem.simulationOperations(), [&] {
        engine->simulateMany(problem.p, problem.wiring, problem.trials, modulations, problem.targets.warmupSteps,
                             problem.targets.stepsPerBin, sink);
    });
}

const std::vector<std::int64_t> sizes = {200, 355, 710, 1420, 2840}, conditions = {12, 48, 192}, threads = {1, 2};

BENCHMARK(iteration)->ArgsProduct({sizes, conditions, threads})->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(kept)->Args({2840, 192, 2, 500})->Args({2840, 192, 2, 1000})->Args({355, 12, 2, 5})->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(simulation)->ArgsProduct({sizes, conditions, threads})->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(silencings)->ArgsProduct({{200, 355, 1420}, {12}, threads, {1, 64}})->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(silencings)->ArgsProduct({{355}, {12}, threads, {4096}})->UseRealTime()->Unit(benchmark::kMillisecond);

}  // namespace

}  // namespace aon::bench

BENCHMARK_MAIN();
