// SPDX-License-Identifier: GPL-3.0-or-later
// Trains the network that the window opens with the demonstration: default options, seed 1, on the built-in synthetic
// rates. The run folder is the argument; a run that was interrupted there goes on. See resources/demonstration/make.

#include "model/base/error.h"
#include "model/recording/demonstration.h"
#include "model/training/runfolder.h"

#include <chrono>
#include <cstdio>

using namespace aon;

namespace {

constexpr long checkpointIterations = 50;

void trainInto(const RunFolder& run)
{
    Dataset dataset = demonstrationDataset();
    dataset.fingerprint = fingerprintOf(dataset);
    const std::string fingerprint = dataset.fingerprint;
    const TrainingOptions options = paperOptions();
    run.saveConfig({options, paperProtocol(), {}, fingerprint});
    Trainer trainer(std::move(dataset), paperProtocol(), options, makeEngine());
    std::vector<LossRow> rows;
    if (run.hasCheckpoint()) {
        trainer.restore(run.loadCheckpoint(fingerprint));
        rows = run.loadLosses();
        rows.resize(std::min(rows.size(), static_cast<std::size_t>(trainer.state().iteration)));
    }
    const double before = rows.empty() ? 0.0 : rows.back().seconds;
    const auto start = std::chrono::steady_clock::now();
    const Ending ending = train(trainer, [&](const TrainingStep& step, const Trainer& t) {
        rows.push_back({step, before + std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count()});
        if (rows.size() % checkpointIterations == 0) {
            run.saveLosses(rows);
            run.saveCheckpoint(t.state(), fingerprint);
            std::printf("iteration %ld, loss %.3f\n", step.iteration, step.loss);
            std::fflush(stdout);
        }
        return true;
    });
    run.saveLosses(rows);
    run.saveCheckpoint(trainer.state(), fingerprint);
    saveModel(trainer.result(), run.file("model.mat"));
    std::printf("%s; best loss %.3f\n", toText(ending).c_str(), trainer.state().bestLoss);
}

}  // namespace

int main(int argc, char** argv)
{
    if (argc != 2) {
        std::fprintf(stderr, "usage: train-demonstration FOLDER\n");
        return 2;
    }
    try {
        trainInto(RunFolder(argv[1]));
    } catch (const Error& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return error.exitCode();
    }
}
