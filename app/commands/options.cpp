// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/options.h"

#include "app/commands/progress.h"
#include "model/base/error.h"
#include "model/recording/matfile.h"

#include <CLI/CLI.hpp>

namespace aon {

void checkSeed(std::uint64_t seed)
{
    if (seed >= std::uint64_t(1) << 53)
        throw UsageError("--seed", std::to_string(seed), "a whole number below 2^53");
}

void require(const std::string& value, const std::string& option, const std::string& what)
{
    if (value.empty())
        throw UsageError(option + " is needed: " + what);
}

void addDataOptions(CLI::App& command, DataOptions& o)
{
    command.add_option("--firing-rates,--firing-rates-mat", o.firingRates, "Recorded rates FR1, FR2, … (neurons × bins, 0 to 1)")
        ->option_text("FILE");
    command.add_option("--inhibitory-mask,--inhibitory-mask-mat", o.inhibitoryMask, "Which neurons are inhibitory; without it signs are free")
        ->option_text("FILE");
    command.add_option("--mirror,--mirror-mat", o.mirror, "Which neurons are mirror neurons")->option_text("FILE");
    CLI::Option* areas = command.add_option("--areas", o.areas, "Areas in the order of the neurons")->option_text("NAME=SIZE,…");
    std::optional<int>* const sizes[] = {&o.n1, &o.n2, &o.n3};
    const std::string names[] = {"AIP", "F5", "F6"};
    for (std::size_t k = 0; k < 3; ++k)
        command.add_option("--N" + std::to_string(k + 1), *sizes[k], "Neurons of " + names[k])->option_text("N")->excludes(areas);
    command.add_option("--protocol", o.protocol, "The task (aonlab protocol prints one)")->option_text("FILE");
    command.add_option("--thermal", o.thermal, "Steps simulated before the trial starts")->option_text("STEPS [100]");
}

std::vector<Area> DataOptions::givenAreas() const
{
    if (!areas.empty())
        return parseAreas(areas);
    std::vector<Area> given = publishedAreas();
    const std::optional<int> sizes[] = {n1, n2, n3};
    if (!n1 && !n2 && !n3)
        return {};
    for (std::size_t k = 0; k < 3; ++k) {
        const std::string option = "--N" + std::to_string(k + 1);
        given[k].size = sizes[k].value_or(given[k].size);
        if (given[k].size < 1 || given[k].size > 1'000'000)
            throw UsageError(option, std::to_string(given[k].size), "from 1 to 1000000");
    }
    return given;
}

Protocol DataOptions::chooseProtocol(const Protocol& preset) const
{
    Protocol chosen = protocol.empty() ? preset : loadProtocol(protocol);
    if (!thermal)
        return chosen;
    constexpr int longest = 100'000;
    if (*thermal < 0 || *thermal > longest)
        throw UsageError("--thermal", std::to_string(*thermal), "a number of steps from 0 to " + std::to_string(longest));
    chosen.warmupSeconds = *thermal * chosen.stepSeconds;
    try {
        validate(chosen);
    } catch (const InputError& error) {
        throw UsageError("--thermal", std::to_string(*thermal), "such that the protocol holds (" + std::string(error.what()) + ")");
    }
    return chosen;
}

DatasetFiles DataOptions::files(const Protocol& used) const
{
    return {firingRates, inhibitoryMask, mirror, givenAreas(), used.highestSlot()};
}

std::shared_ptr<const Model> openModel(const std::string& path, const DataOptions& options)
{
    require(path, "--model", "the model.mat of a training run, or a file with the published variables");
    const MatFile file = MatFile::read(path);
    ModelHints hints;
    hints.areas = options.givenAreas();
    const int neurons = static_cast<int>(file.matrix("W").rows());
    if (!options.inhibitoryMask.empty())
        hints.inhibitory = loadFlags(options.inhibitoryMask, "inhibitory", neurons);
    if (!options.mirror.empty())
        hints.mirror = loadFlags(options.mirror, "mirror", neurons);
    if (!options.protocol.empty() || options.thermal)
        hints.protocol = options.chooseProtocol(publishedProtocol());
    return std::make_shared<const Model>(modelFrom(file, hints));
}

std::shared_ptr<const Dataset> recordingFor(const Model& model, const DataOptions& options)
{
    if (options.firingRates.empty())
        return nullptr;
    DatasetFiles files = options.files(model.protocol);
    if (files.areas.empty())
        files.areas = model.population.areas;
    return std::make_shared<const Dataset>(loadDataset(files));
}

void printNotes(const Dataset& dataset)
{
    for (const std::string& note : dataset.notes)
        say(note);
}

void addEngineFlags(CLI::App& command, EngineFlags& flags)
{
    command.add_option("--threads", flags.threads, "Threads; results do not depend on them")->option_text("K [all]");
}

std::unique_ptr<Engine> EngineFlags::make() const
{
    if (threads < 0 || threads > 1024)
        throw UsageError("--threads", std::to_string(threads), "from 1 to 1024, or 0 for all");
    EngineOptions options;
    options.threads = threads;
    return makeEngine(options);
}

}  // namespace aon
