// SPDX-License-Identifier: GPL-3.0-or-later
// How fast starts, schedules and rules of the step bring the loss down: one row of a Markdown table per method, the best
// loss so far at a few iterations. Rows appear as they are ready. `--target LOSS` adds the iteration that reached it.

#include "model/base/error.h"
#include "model/base/files.h"
#include "model/recording/demonstration.h"
#include "model/training/trainer.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <functional>

using namespace aon;

namespace {

struct Method {
    const char* name;
    const char* text;
    std::function<void(TrainingOptions&)> change;  // from the default of `paper`
};

void published(TrainingOptions& o)
{
    o.start = Start::Published;
    o.startGain = 1.0;
    o.schedule = Schedule::Constant;
    o.learningRate = 1e-3;
    o.clipNorm = 1.0;
    o.centred = o.revive = false;
}

void plain(TrainingOptions& o)
{
    o.decayIterations = 0;
    o.clipNorm = 1.0;
    o.centred = o.revive = false;
    o.startTau = 50.0;
}

const Method methods[] = {
    {"published", "published start, constant 1e-3", published},
    {"published-cosine", "published start, cosine from 1e-2", [](TrainingOptions& o) {
         published(o);
         o.schedule = Schedule::Cosine;
         o.learningRate = 1e-2;
         o.decayIterations = 0;
     }},
    {"plain", "start from data, cosine from 0.05", plain},
    {"centred", "… and W learns from r − m", [](TrainingOptions& o) {
         plain(o);
         o.centred = true;
     }},
    {"clip", "… and clip norm 10", [](TrainingOptions& o) {
         plain(o);
         o.centred = true;
         o.clipNorm = 10.0;
     }},
    {"decay", "… and decay by 1/sqrt(1 + k/50)", [](TrainingOptions& o) { o.startTau = 50.0; }},
    {"default", "… and time constants near 15 steps: the default", [](TrainingOptions&) {}},
    {"not-centred", "the default, but W learns from r", [](TrainingOptions& o) { o.centred = false; }},
};

constexpr long marks[] = {0, 50, 100, 120, 200, 500, 1000};

struct Choice {
    std::string folder, areas, protocol;
    std::vector<std::string> names;
    int iterations = 1000, stop = 0, threads = 1;
    std::uint64_t seed = 1;
    double target = 0.0;
};

Trainer makeTrainer(const Choice& choice, const Method& method)
{
    TrainingOptions options = paperOptions();
    options.iterations = choice.iterations;
    options.seed = choice.seed;
    method.change(options);
    Protocol protocol = choice.protocol.empty() ? paperProtocol() : loadProtocol(choice.protocol);
    if (choice.folder.empty())
        return Trainer(demonstrationDataset(), std::move(protocol), options, makeEngine({choice.threads}));
    DatasetFiles files;
    files.firingRates = choice.folder + "/Firing_Rates.mat";
    files.areas = parseAreas(choice.areas);
    return Trainer(loadDataset(files), std::move(protocol), options, makeEngine({choice.threads}));
}

void run(const Choice& choice, const Method& method)
{
    Trainer trainer = makeTrainer(choice, method);
    const long stop = choice.stop > 0 ? std::min(choice.stop, choice.iterations) : choice.iterations;
    long reached = -1;
    std::printf("| %s |", method.text);
    const auto note = [&](long iteration) {
        if (reached < 0 && trainer.state().bestLoss <= choice.target)
            reached = iteration;
        for (long mark : marks)
            if (mark == iteration) {
                std::printf(" %.2f |", trainer.state().bestLoss);
                std::fflush(stdout);
            }
    };
    TrainingStep step;
    while (trainer.state().iteration < stop && trainer.step(step))
        note(step.iteration);
    trainer.finish();
    note(trainer.state().iteration);
    if (choice.target > 0.0)
        std::printf(reached < 0 ? " – |" : " %ld |", reached);
    std::printf("\n");
    std::fflush(stdout);
}

void printHead(const Choice& choice)
{
    std::string head = "| best loss after |", rule = "|---|";
    for (long mark : marks) {
        head += " " + std::to_string(mark) + " |";
        rule += "---|";
    }
    if (choice.target > 0.0) {
        head += " at or below " + std::to_string(choice.target) + " after |";
        rule += "---|";
    }
    std::printf("%s\n%s\n", head.c_str(), rule.c_str());
}

}  // namespace

int main(int argc, char** argv)
{
    Choice choice;
    CLI::App app("Loss over iterations, by method of training, on the built-in demonstration or on recorded rates.");
    app.add_option("--data", choice.folder, "Folder with Firing_Rates.mat, without a mask; default: the demonstration");
    app.add_option("--areas", choice.areas, "NAME=N,… of that folder");
    app.add_option("--protocol", choice.protocol, "Protocol file of that folder");
    app.add_option("--methods", choice.names, "Which methods; default: all")->delimiter(',');
    app.add_option("--iterations", choice.iterations, "Limit the schedules aim at");
    app.add_option("--stop", choice.stop, "Stop earlier");
    app.add_option("--threads", choice.threads);
    app.add_option("--seed", choice.seed);
    app.add_option("--target", choice.target, "A loss: tell after how many iterations it is reached");
    CLI11_PARSE(app, argc, argv);
    try {
        printHead(choice);
        for (const Method& method : methods)
            if (choice.names.empty() || std::ranges::find(choice.names, method.name) != choice.names.end())
                run(choice, method);
    } catch (const Error& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return error.exitCode();
    }
}
