// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/compare.h"

#include "app/commands/effects.h"
#include "app/commands/options.h"
#include "app/commands/output.h"
#include "app/commands/perturboptions.h"
#include "app/commands/progress.h"
#include "app/commands/stop.h"
#include "model/base/error.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

namespace aon {

namespace {

struct Options {
    std::string model;
    DataOptions data;
    PerturbOptions perturb;
    NullOptions null;
    EngineFlags engine;
    OutputFormat format;
};

void write(const EffectReport& report, const std::vector<std::string>& cautions, const OutputFormat& format)
{
    if (format.json) {
        auto json = toJson(report);
        nlohmann::ordered_json all(cautions);
        for (const auto& sentence : json["cautions"])
            all.push_back(sentence);
        json["cautions"] = all;
        print(json);
    }
    else
        print(format.csv ? toCsv(report) : toText(report));
}

int compare(const Options& options)
{
    if (!options.perturb.given())
        throw UsageError("--perturb or --perturb-file is needed: what is done to whom, for example --perturb \"silence: F5 & mirror\"");
    checkSeed(options.null.seed);
    checkDraws(options.null);
    const std::shared_ptr<const Model> model = openModel(options.model, options.data);
    const std::shared_ptr<const Dataset> dataset = recordingFor(*model, options.data);
    if (dataset)
        printNotes(*dataset, model->protocol);
    Comparator comparator(makeEngine(options.engine.options()));
    const std::vector<Perturbation> perturbations = options.perturb.read(*model);
    warnAbout(perturbations, *model);
    const auto report = reportEffects(comparator, model, dataset, perturbations, options.null);
    if (!report)
        return stopped("there is no result");
    write(*report, cautionsOn(*model, options.model), options.format);
    return Done;
}

}  // namespace

void addCompare(CLI::App& app, Action& chosen)
{
    CLI::App* command = app.add_subcommand("compare", "What a perturbation does to every group of neurons, beside the recording and random groups");
    auto options = std::make_shared<Options>();
    command->add_option("--model", options->model, "A trained network (model.mat of a training run)")->option_text("FILE");
    addDataOptions(*command, options->data);
    addPerturbOptions(*command, options->perturb);
    command->add_option("--draws", options->null.draws, "Random groups of the same size, area and class: 0 for none, or 100 to 100000")
        ->option_text("K [" + std::to_string(options->null.draws) + "]");
    command->add_option("--seed", options->null.seed, "Of the random groups")->option_text("N [1]");
    command->add_flag("--include-imposed", options->null.includeImposed, "Count neurons whose own rate is imposed in their groups");
    addEngineFlags(*command, options->engine);
    addOutputFormat(*command, options->format, true);
    command->callback([options, &chosen] { chosen = [options] { return compare(*options); }; });
}

}  // namespace aon
