// SPDX-License-Identifier: GPL-3.0-or-later
// Our side of tests/bench/peers: aonlab_bench_peer THREADS NEURONS CONDITIONS answers lines on its input with one line each.
//   problem FILE     writes the problem as a MATLAB file, for the other peers
//   check FILE       writes loss and gradient of the parameters training starts from
//   iteration        seconds of one iteration (problem.h); parameters move on, as in training
//   simulation       seconds of one simulation
//   operations       of one iteration, dense count
//   peak             measured peak of as many threads, GFLOP/s

#include "tests/bench/peak.h"
#include "tests/bench/problem.h"

#include "model/recording/matfile.h"

#include <chrono>
#include <functional>
#include <iostream>
#include <sstream>
#include <string>

using namespace aon;

namespace {

double secondsOf(const std::function<void()>& run)
{
    const auto begin = std::chrono::steady_clock::now();
    run();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

void addParameters(MatWriter& file, const Parameters<float>& p)
{
    file.add("W", p.W);
    file.add("Win", p.Win);
    file.add("Win2", p.Win2);
    file.add("Iext", Matrix<float>(p.Iext));
    file.add("theta", Matrix<float>(p.theta));
}

void writeProblem(const bench::Problem& q, const std::string& path)
{
    MatWriter file;
    addParameters(file, q.p);
    Matrix<double> area(1, q.neurons()), inhibitory(1, q.neurons()), inputMatrix(1, q.conditions());
    for (int i = 0; i < q.neurons(); ++i) {
        area(i) = q.wiring.area[static_cast<std::size_t>(i)];
        inhibitory(i) = q.wiring.inhibitory[static_cast<std::size_t>(i)];
    }
    std::vector<float> input;
    for (int c = 0; c < q.conditions(); ++c) {
        const Matrix<float>& u = q.trials.input[static_cast<std::size_t>(c)];
        inputMatrix(c) = q.trials.inputMatrix[static_cast<std::size_t>(c)];
        input.insert(input.end(), u.data(), u.data() + u.size());
    }
    const auto size = [](int n) { return static_cast<std::size_t>(n); };
    file.add("area", area);
    file.add("inhibitory", inhibitory);
    file.add("inputMatrix", inputMatrix);
    file.add("input", {size(q.p.inputs()), size(q.trials.steps), size(q.conditions())}, input);
    file.add("x0", q.trials.x0);
    file.add("r0", q.trials.r0);
    file.add("rates", q.targets.rates);
    file.add("warmupSteps", q.targets.warmupSteps);
    file.add("stepsPerBin", q.targets.stepsPerBin);
    file.add("weightPenalty", q.loss.weightPenalty);
    file.save(path);
}

void writeCheck(const bench::Problem& q, Engine& engine, const std::string& path)
{
    const auto result = engine.lossAndGradient(q.p, q.wiring, q.trials, q.targets, q.loss);
    MatWriter file;
    addParameters(file, result.gradient);
    file.add("loss", result.loss.total);
    file.save(path);
}

std::string answer(const std::string& line, const bench::Problem& q, Engine& engine, bench::Iteration& iteration, int threads)
{
    std::istringstream words(line);
    std::string command, path;
    words >> command >> path;
    if (command == "problem")
        writeProblem(q, path);
    else if (command == "check")
        writeCheck(q, engine, path);
    else if (command == "iteration")
        return std::to_string(secondsOf([&] { iteration.run(); }));
    else if (command == "simulation")
        return std::to_string(secondsOf([&] { engine.simulate(q.p, q.wiring, q.trials); }));
    else if (command == "operations")
        return std::to_string(q.iterationOperations());
    else if (command == "peak")
        return std::to_string(bench::measuredPeak(threads));
    else
        return "unknown: " + command;
    return "done";
}

}  // namespace

int main(int argc, char** argv)
{
    if (argc != 4) {
        std::cerr << "usage: aonlab_bench_peer THREADS NEURONS CONDITIONS\n";
        return 2;
    }
    const int threads = std::stoi(argv[1]);
    const bench::Problem problem = bench::makeProblem(std::stoi(argv[2]), std::stoi(argv[3]));
    const auto engine = makeEngine({threads, 0, 0});
    bench::Iteration iteration(problem, *engine);
    for (std::string line; std::getline(std::cin, line);)
        std::cout << answer(line, problem, *engine, iteration, threads) << std::endl;
    return 0;
}
