// SPDX-License-Identifier: GPL-3.0-or-later
// The file has  rates  C×T×N, all samples, warm-up included   binned  C×bins×N   stim  C×K×T, the inputs with their noise
// and beside them  condition_names, area_names, areas, perturbations (one a row), step_seconds, bin_seconds, warmup_steps, and what
// model they are of: model (its file), preset, seed and iteration where they are known, trained_on, synthetic.
#include "app/commands/simulate.h"

#include "app/commands/options.h"
#include "app/commands/output.h"
#include "app/commands/outputguard.h"
#include "app/commands/perturboptions.h"
#include "app/commands/progress.h"
#include "app/commands/stop.h"
#include "model/analysis/comparison.h"
#include "model/base/error.h"
#include "model/network/origin.h"
#include "model/perturbation/notation.h"
#include "model/recording/matfile.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>

namespace aon {

namespace {

struct Options {
    std::string model, output;
    PerturbOptions perturbations;
    DataOptions data;
    bool force = false;
    EngineFlags engine;
    OutputFormat format;
};

// N × (time·C), column t·C + c, as C × time × N, column-major.
std::vector<float> conditionsFirst(const Matrix<float>& rates)
{
    const Matrix<float> turned = rates.transpose();
    return {turned.data(), turned.data() + turned.size()};
}

// C matrices K × T as C × K × T.
std::vector<float> conditionsFirst(const std::vector<Matrix<float>>& inputs)
{
    std::vector<float> values;
    for (Eigen::Index k = 0; k < inputs.front().size(); ++k)
        for (const Matrix<float>& input : inputs)
            values.push_back(input.data()[k]);
    return values;
}

void addDescription(MatWriter& file, const Model& model, const std::string& path, const std::vector<Perturbation>& perturbations)
{
    const Protocol& protocol = model.protocol;
    std::vector<std::string> conditions, areas, lines;
    Matrix<double> sizes(1, static_cast<Eigen::Index>(model.population.areas.size()));
    for (const Condition& condition : protocol.conditions)
        conditions.push_back(condition.name);
    for (const Area& area : model.population.areas) {
        sizes(static_cast<Eigen::Index>(areas.size())) = area.size;
        areas.push_back(area.name);
    }
    for (const Perturbation& perturbation : perturbations)
        lines.push_back(toText(perturbation));
    file.addTexts("condition_names", conditions);
    file.addTexts("area_names", areas);
    file.add("areas", sizes);
    file.addTexts("perturbations", lines);
    file.add("step_seconds", protocol.stepSeconds);
    file.add("bin_seconds", protocol.binSeconds);
    file.add("warmup_steps", static_cast<double>(protocol.warmupSteps()));
    file.add("preset", toText(model.preset));
    if (isOriginKnown(model)) {
        file.add("seed", static_cast<double>(model.seed));
        file.add("iteration", static_cast<double>(model.iteration));
    }
    file.add("model", path);
    file.add("trained_on", model.dataSource);
    file.add("trained_on_fingerprint", model.dataFingerprint);
    file.add("synthetic", model.syntheticData ? 1.0 : 0.0);
    file.add("program_version", std::string(AONLAB_VERSION));
}

int simulate(const Options& o)
{
    require(o.model, "--model", modelOption);
    require(o.output, "--output", "the .mat file to write");
    Paths inputs = o.data.inputs();
    inputs.insert(inputs.end(), {o.model, o.perturbations.file});
    keepInputs({o.output}, inputs);
    if (!o.force && !isSimulation(o.output))
        keepExisting({o.output});
    const std::shared_ptr<const Model> model = openModel(o.model, o.data);
    const std::vector<Perturbation> perturbations = o.perturbations.read(*model);
    warnAbout(perturbations, *model);
    const Protocol& protocol = model->protocol;
    const Modulation modulation = compile(perturbations, model->population, protocol, allConditions(protocol));
    const Trials<float> trials = comparisonTrials(*model);
    const auto run = makeEngine(o.engine.options())->simulate(model->parameters, model->wiring(), trials, &modulation, stopRequested);
    if (stopRequested())
        return stopped("nothing was written");
    const Matrix<float> bins = binned(run, protocol.warmupSteps(), protocol.stepsPerBin());

    const auto C = static_cast<std::size_t>(run.conditions), T = static_cast<std::size_t>(run.steps);
    const auto N = static_cast<std::size_t>(run.r.rows()), B = static_cast<std::size_t>(protocol.bins());
    MatWriter file;
    file.add("rates", {C, T, N}, conditionsFirst(run.r));
    file.add("binned", {C, B, N}, conditionsFirst(bins));
    file.add("stim", {C, static_cast<std::size_t>(trials.input.front().rows()), T}, conditionsFirst(trials.input));
    addDescription(file, *model, o.model, perturbations);
    if (stopRequested())
        return stopped("nothing was written");
    file.save(o.output);
    std::vector<std::string> cautions = cautionsOn(*model, o.model);
    std::ranges::copy(cautionsOn(perturbations, *model), std::back_inserter(cautions));
    if (o.format.json)
        print(nlohmann::ordered_json{{"output", o.output}, {"conditions", C}, {"steps", T}, {"bins", B}, {"neurons", N},
                                     {"perturbations", perturbations.size()}, {"cautions", cautions}, {"mean_rate", bins.mean()}});
    else
        print(o.output + " has rates " + std::to_string(C) + "×" + std::to_string(T) + "×" + std::to_string(N) + " (conditions × steps × neurons), binned and stim.\n");
    return Done;
}

}  // namespace

void addSimulate(CLI::App& app, Action& chosen)
{
    CLI::App* command = app.add_subcommand("simulate", "Rates of a model, intact or perturbed, into a .mat file");
    auto options = std::make_shared<Options>();
    command->add_option("--model", options->model, "A model.mat")->option_text("FILE (needed)");
    command->add_option("--output", options->output, "Gets rates (conditions × steps × neurons), binned, stim")->option_text("FILE (needed)");
    addForce(*command, options->force);
    addPerturbOptions(*command, options->perturbations);
    addEngineFlags(*command, options->engine);
    addOutputFormat(*command, options->format, false);
    addModelOptions(*command, options->data);
    command->callback([options, &chosen] { chosen = [options] { return simulate(*options); }; });
}

}  // namespace aon
