// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/demo.h"

#include "app/commands/effects.h"
#include "app/commands/figurefiles.h"
#include "app/commands/fitoutput.h"
#include "app/commands/options.h"
#include "app/commands/output.h"
#include "app/commands/outputguard.h"
#include "app/commands/progress.h"
#include "app/commands/stop.h"
#include "app/commands/trainingrun.h"
#include "model/base/error.h"
#include "model/base/files.h"
#include "model/perturbation/notation.h"
#include "model/recording/demonstration.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

namespace aon {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr const char* question = "silence: F5 & mirror";
constexpr int draws = NullOptions::leastDraws;  // a minute for all of it; compare draws more

struct Options {
    std::string folder = "demo";
    std::uint64_t seed = 1;
    int iterations = 200;  // half a minute on two slow cores; more hardly changes the figures
    bool force = false;
    EngineFlags engine;
    OutputFormat format;
};

/// Nothing where the user stopped it.
struct Results {
    std::optional<RunResult> run;
    std::optional<EffectReport> effects;
    std::vector<std::string> figures;
};

RunRequest requestFor(const Options& o, const Dataset& dataset)
{
    RunRequest request;
    request.config.options = paperOptions();
    request.config.options.iterations = o.iterations;
    request.config.options.seed = o.seed;
    request.config.options.validate();
    request.config.protocol = protocolFor(request.config.options.preset);
    request.config.fingerprint = dataset.fingerprint;
    request.dataset = dataset;
    request.folder = fs::path(o.folder) / "training";
    request.engine = o.engine.options();
    return request;
}

Json trainingJson(const RunResult& run)
{
    return {{"ending", toText(run.ending)}, {"iterations", run.losses.size()}, {"first_loss", jsonNumber(run.losses.front().step.loss)},
            {"best_loss", jsonNumber(run.model->loss)}, {"best_iteration", run.model->iteration}};
}

// No wall time and no folder: the same seed gives the same bytes anywhere.
Json reportOf(const Results& results)
{
    Json json = toJson(*results.effects);
    json["training"] = trainingJson(*results.run);
    json["figures"] = results.figures;
    return json;
}

// All neurons and whole areas: what a person asks first. The rest is in effects.csv.
EffectReport wholeAreas(EffectReport report)
{
    std::erase_if(report.null.effects, [](const EffectRow& row) { return row.group.find('&') != std::string::npos; });
    return report;
}

std::string replay(const Options& o)
{
    const fs::path folder = o.folder;
    const auto option = [](const char* name, const fs::path& file) { return std::string(" ") + name + " " + file.string(); };
    return "aonlab compare" + option("--model", folder / "training/model.mat") + option("--firing-rates", folder / "sample/Firing_Rates.mat")
           + " --perturb \"" + question + "\" --draws " + std::to_string(draws) + "\n";
}

void tell(const Results& results, const Options& o)
{
    const RunResult& run = *results.run;
    char loss[160];
    std::snprintf(loss, sizeof loss, "Trained for %zu iterations in %s: loss %.4g at the start, %.4g best.\n", run.losses.size(),
                  clockText(run.losses.back().seconds).c_str(), run.losses.front().step.loss, run.model->loss);
    std::string files;
    for (const std::string& figure : results.figures)
        files += figure + ", ";
    print(std::string(loss) + areaFitText(run.fit) + "\n" + toText(wholeAreas(*results.effects)) + "\nIn "
          + o.folder + ": " + files + "report.json, effects.csv (every group), sample (the recording), training (the run).\nThe same again: "
          + replay(o));
}

// All that it writes.
Paths outputsOf(const fs::path& folder)
{
    Paths outputs = sampleFiles(folder / "sample");
    for (const fs::path& file : runFiles(folder / "training"))
        outputs.push_back(file);
    for (const std::string& name : figureFiles())
        outputs.push_back(folder / name);
    outputs.insert(outputs.end(), {folder / "effects.csv", folder / "report.json"});
    return outputs;
}

// Each part as long as nobody asked to stop.
Results work(const Options& o)
{
    Results results;
    const Dataset dataset = demonstrationDataset();
    if (stopRequested())
        return results;
    saveDataset(dataset, fs::path(o.folder) / "sample");
    say("Sample: " + std::to_string(dataset.neurons()) + " synthetic neurons, " + std::to_string(dataset.rates.size())
        + " conditions, in " + (fs::path(o.folder) / "sample").string());
    results.run = runTraining(requestFor(o, dataset));
    if (results.run->ending == Ending::Stopped || stopRequested())
        return results;
    const Model& model = *results.run->model;
    Comparator comparator(makeEngine(o.engine.options()));
    results.effects = reportEffects(comparator, results.run->model, results.run->dataset,
                                    parsePerturbations(question, model.population, model.protocol), {draws});
    if (!results.effects)
        return results;
    say("Figures: in " + o.folder);
    results.figures = saveFigures(o.folder, results.run->losses, *results.effects->comparison);
    return results;
}

int demo(const Options& o)
{
    checkSeed(o.seed);
    if (o.iterations < 1)
        throw UsageError("--iterations", std::to_string(o.iterations), "at least 1");
    // An earlier demonstration is one by its sample, which comes first.
    if (const Paths outputs = outputsOf(o.folder); !o.force && !isSample(outputs.front()))
        keepExisting(outputs);
    const Results results = work(o);
    if (stopRequested() || !results.effects)
        return stopped("what was done so far is in " + o.folder);
    saveAtomically(fs::path(o.folder) / "effects.csv", toCsv(*results.effects));
    saveAtomically(fs::path(o.folder) / "report.json", reportOf(results).dump(2) + "\n");
    if (o.format.json)
        print(reportOf(results));
    else
        tell(results, o);
    return Done;
}

}  // namespace

void addDemo(CLI::App& app, Action& chosen)
{
    CLI::App* command = app.add_subcommand("demo", "The main job without a display: sample, short training, silence F5 mirror, compare, figures, report");
    auto options = std::make_shared<Options>();
    command->add_option("--output-dir", options->folder, "Folder for all that it writes")->option_text("DIR [" + options->folder + "]");
    command->add_option("--iterations", options->iterations, "Length of the training")->option_text("N [" + std::to_string(options->iterations) + "]");
    command->add_option("--seed", options->seed, "Of the training")->option_text("N [1]");
    addForce(*command, options->force);
    addEngineFlags(*command, options->engine);
    addMemoryFlag(*command, options->engine);
    addOutputFormat(*command, options->format, false);
    command->callback([options, &chosen] { chosen = [options] { return demo(*options); }; });
}

}  // namespace aon
