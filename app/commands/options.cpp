// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/options.h"

#include "app/commands/progress.h"
#include "model/analysis/connectivity.h"
#include "model/base/error.h"
#include "model/network/origin.h"
#include "model/recording/datasetnotes.h"
#include "model/recording/matfile.h"
#include "ui/files/filekinds.h"

#include <CLI/CLI.hpp>

namespace aon {

void checkSeed(std::int64_t seed)
{
    if (seed < 0 || seed >= std::int64_t(1) << 53)
        throw UsageError("--seed", std::to_string(seed), "a whole number from 0 to below 2^53");
}

void require(const std::string& value, const std::string& option, const std::string& what)
{
    if (value.empty())
        throw UsageError(option + " is needed: " + what);
}

constexpr const char* dataGroup = "Recording and task";

void addDataOptions(CLI::App& command, DataOptions& o)
{
    command.add_option("--firing-rates,--firing-rates-mat", o.firingRates, "Recorded rates FR1, FR2, … (neurons × bins, 0 to 1)")
        ->option_text("FILE")->group(dataGroup);
    addModelOptions(command, o);
}

void addModelOptions(CLI::App& command, DataOptions& o)
{
    const auto add = [&command](const std::string& name, auto& value, const std::string& text, const std::string& form) {
        return command.add_option(name, value, text)->option_text(form)->group(dataGroup);
    };
    add("--inhibitory-mask,--inhibitory-mask-mat", o.inhibitoryMask, "Which neurons are inhibitory; a training without it leaves the signs free", "FILE");
    add("--mirror,--mirror-mat", o.mirror, "Which neurons are mirror neurons", "FILE");
    CLI::Option* areas = add("--areas", o.areas, "Areas in the order of the neurons", "NAME=SIZE,...");
    std::optional<int>* const sizes[] = {&o.n1, &o.n2, &o.n3};
    const std::vector<Area> published = publishedAreas();
    for (std::size_t k = 0; k < published.size(); ++k)
        add("--N" + std::to_string(k + 1), *sizes[k], "Neurons of " + published[k].name + " (" + std::to_string(published[k].size) + " when no areas are given)", "N")
            ->excludes(areas);
    add("--protocol", o.protocol, "The task (aonlab protocol prints one)", "FILE");
    add("--thermal", o.thermal, "Steps simulated before the trial starts", "STEPS [100]");
}

std::vector<Area> DataOptions::givenAreas() const
{
    if (!areas.empty())
        return parseAreas(areas);
    std::vector<Area> given = publishedAreas();
    const std::optional<int> sizes[] = {n1, n2, n3};
    if (!n1 && !n2 && !n3)
        return {};
    const auto option = [](std::size_t k) { return "--N" + std::to_string(k + 1); };
    for (std::size_t k = 0; k < 3; ++k)
        if (sizes[k] && (*sizes[k] < 1 || *sizes[k] > 1'000'000))
            throw UsageError(option(k), std::to_string(*sizes[k]), "from 1 to 1000000");
    for (std::size_t k = 0; k < 3; ++k) {
        if (!sizes[k])
            throw UsageError(option(k) + " is needed: --N1, --N2 and --N3 say the sizes of " + given[0].name + ", " + given[1].name + " and "
                             + given[2].name + " together (--areas names other areas)");
        given[k].size = *sizes[k];
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

DatasetFiles DataOptions::files() const
{
    return {firingRates, inhibitoryMask, mirror, givenAreas()};
}

namespace {

[[noreturn]] void refuseOther(const std::string& file, const std::string& what)
{
    throw InputError({file, "", "what the model has", "others: the model has " + what + " of its own, which differ", "leave the option away"});
}

// The warm-up is the option's fault where the rest agrees.
void checkProtocol(const Protocol& own, const DataOptions& options)
{
    Protocol given = options.chooseProtocol(own);
    if (given == own)
        return;
    given.warmupSeconds = own.warmupSeconds;
    if (options.thermal && given == own)
        throw UsageError("--thermal", std::to_string(*options.thermal), "left away or equal: the model has a protocol of its own, with "
                                                                        + std::to_string(own.warmupSteps()) + " steps, which differ");
    refuseOther(options.protocol, "a protocol");
}

// What the file has of its own is what counts, so an option that says otherwise would be ignored.
void checkAgainstModel(const MatFile& file, const Model& model, const ModelHints& hints, const DataOptions& options)
{
    if (file.has("areas") && !hints.areas.empty() && hints.areas != model.population.areas)
        throw UsageError(options.areas.empty() ? "--N1 --N2 --N3" : "--areas", describeAreas(hints.areas),
                         "left away or equal: the model has areas of its own, which differ (" + describeAreas(model.population.areas) + ")");
    if (!hints.inhibitory.empty() && hints.inhibitory != model.population.inhibitory)
        refuseOther(options.inhibitoryMask, "inhibitory neurons");
    if (!hints.mirror.empty() && hints.mirror != model.population.mirror)
        refuseOther(options.mirror, "mirror labels");
    if (file.has("protocol"))
        checkProtocol(model.protocol, options);
}

}  // namespace

std::vector<std::string> cautionsOn(const Model& model, const std::string& path)
{
    std::vector<std::string> cautions;
    if (!model.presetNamed)
        cautions.push_back(path + " names no preset: read by the rules and the task of the published code unless options say otherwise.");
    if (const long wrong = checkSigns(model.parameters.W, model.wiring()).wrongSign; wrong > 0)
        cautions.push_back(path + ": " + std::to_string(wrong) + " weights have a sign that the model's own rule forbids.");
    if (const auto own = (model.parameters.W.diagonal().array() != 0.0f).count(); own > 0)
        cautions.push_back(path + ": the diagonal of W should be zero and is not for " + std::to_string(own) + " of "
                           + std::to_string(model.population.size()) + " neurons; it is not used.");
    return cautions;
}

std::shared_ptr<const Model> openModel(const std::string& path, const DataOptions& options)
{
    require(path, "--model", modelOption);
    const MatFile file = MatFile::read(path);
    refuseTrainingState(file);
    ModelHints hints;
    hints.areas = options.givenAreas();
    const int neurons = static_cast<int>(file.matrix("W").rows());
    if (!options.inhibitoryMask.empty())
        hints.inhibitory = loadFlags(options.inhibitoryMask, "inhibitory", neurons);
    if (!options.mirror.empty())
        hints.mirror = loadFlags(options.mirror, "mirror", neurons);
    if (!options.protocol.empty() || options.thermal)
        hints.protocol = options.chooseProtocol(publishedProtocol());
    auto model = std::make_shared<const Model>(modelFrom(file, hints));
    checkAgainstModel(file, *model, hints, options);
    for (const std::string& caution : cautionsOn(*model, path))
        say("Warning: " + caution);
    return model;
}

std::shared_ptr<const Dataset> recordingFor(const Model& model, const DataOptions& options)
{
    if (options.firingRates.empty())
        return nullptr;
    DatasetFiles files = options.files();
    if (files.areas.empty())
        files.areas = model.population.areas;
    if (const RatesOutline outline = outlineOf(MatFile::read(options.firingRates));
        outline.neurons > 0 && outline.neurons != model.population.size() && outline.bins != model.population.size())
        throw InputError({options.firingRates, "", "a recording of the model's " + std::to_string(model.population.size()) + " neurons ("
                          + describeAreas(model.population.areas) + ")", std::to_string(outline.neurons), "use the recording of this model"});
    Dataset dataset = loadDataset(files);
    // The model knows the classes of its neurons; that the recording says nothing about them is no news here.
    if (dataset.neurons() == model.population.size()) {
        if (options.inhibitoryMask.empty())
            dataset.population.inhibitory = model.population.inhibitory;
        if (options.mirror.empty())
            dataset.population.mirror = model.population.mirror;
        dataset.fingerprint = fingerprintOf(dataset);
    }
    std::erase_if(dataset.notes, [](const std::string& note) { return note.starts_with("No inhibitory mask") || note.starts_with("No mirror labels"); });
    return std::make_shared<const Dataset>(std::move(dataset));
}

void printNotes(const Dataset& dataset, const Protocol& protocol)
{
    for (const std::string& note : notesOn(dataset, protocol.slotNumbers()))
        say(note);
}

void addEngineFlags(CLI::App& command, EngineFlags& flags)
{
    command.add_option("--threads", flags.threads, "Threads, 0 for one per processor; results do not depend on them")->option_text("K [0]");
}

void addMemoryFlag(CLI::App& command, EngineFlags& flags)
{
    command.add_option("--memory", flags.gibibytes, "Memory for the samples that training keeps, 0 for half of what is free; changes no result")
        ->option_text("GIB [0]");
}

EngineOptions EngineFlags::options() const
{
    if (threads < 0 || threads > 1024)
        throw UsageError("--threads", std::to_string(threads), "from 1 to 1024, or 0 for all");
    constexpr double most = 1 << 20;
    if (!(gibibytes >= 0.0 && gibibytes <= most))
        throw UsageError("--memory", std::to_string(gibibytes), "GiB, a number of at least 0");
    EngineOptions options;
    options.threads = threads;
    options.memoryBytes = static_cast<std::size_t>(gibibytes * 1024.0 * 1024.0 * 1024.0);
    return options;
}

}  // namespace aon
