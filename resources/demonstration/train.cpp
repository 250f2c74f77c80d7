// SPDX-License-Identifier: GPL-3.0-or-later
// Trains the network that the window opens with the demonstration: default options, seed 1, on the built-in synthetic
// rates, and keeps how its loss and its fit went. The run folder is the argument; a run that was interrupted there goes on.
// See resources/demonstration/make.

#include "model/analysis/fit.h"
#include "model/base/error.h"
#include "model/recording/demonstration.h"
#include "model/training/runfolder.h"

#include <chrono>
#include <cmath>
#include <cstdio>

using namespace aon;

namespace {

constexpr long checkpointIterations = 50, fitIterations = 5;

template <class Row>
void dropFrom(std::vector<Row>& rows, long iteration, auto iterationOf)
{
    std::erase_if(rows, [&](const Row& row) { return iterationOf(row) >= iteration; });
}

void trainInto(const RunFolder& run)
{
    Dataset dataset = demonstrationDataset();
    dataset.fingerprint = fingerprintOf(dataset);
    const std::string fingerprint = dataset.fingerprint;
    const Population population = dataset.population;
    const TrainingOptions options = paperOptions();
    run.saveConfig({options, paperProtocol(), {}, fingerprint});
    Trainer trainer(std::move(dataset), paperProtocol(), options, makeEngine());
    std::vector<LossRow> rows;
    std::vector<AreaFit> fits;
    if (run.hasCheckpoint()) {
        trainer.restore(run.loadCheckpoint(fingerprint));
        rows = run.loadLosses();
        fits = run.loadFits(population.areas);
        dropFrom(rows, trainer.state().iteration, [](const LossRow& row) { return row.step.iteration; });
        dropFrom(fits, trainer.state().iteration, [](const AreaFit& fit) { return fit.iteration; });
    }
    const auto save = [&] {
        run.saveLosses(rows);
        run.saveFits(population.areas, fits);
        run.saveCheckpoint(trainer.state(), fingerprint);
    };
    const double before = rows.empty() ? 0.0 : rows.back().seconds;
    const auto start = std::chrono::steady_clock::now();
    const Ending ending = train(trainer, [&](const TrainingStep& step, const Trainer& t) {
        const double seconds = before + std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        rows.push_back({step, std::round(1000.0 * seconds) / 1000.0});
        if (step.iteration % fitIterations == 0 || step.iteration + 1 == options.iterations)
            fits.push_back({step.iteration, fitByArea(t.binned(), t.targets().rates, population)});
        if (rows.size() % checkpointIterations == 0) {
            save();
            std::printf("iteration %ld, loss %.3f\n", step.iteration, step.loss);
            std::fflush(stdout);
        }
        return true;
    });
    save();
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
