// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/eval.h"

#include "app/commands/fitoutput.h"
#include "app/commands/stop.h"
#include "model/analysis/comparison.h"
#include "model/network/origin.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

namespace aon {

namespace {

nlohmann::ordered_json toJson(const Comparison& comparison, const EvalOptions& o)
{
    const Model& model = *comparison.model;
    nlohmann::ordered_json json;
    json["program_version"] = AONLAB_VERSION;
    json["model"] = o.model;
    json["preset"] = toText(model.preset);
    json["iteration"] = isOriginKnown(model) ? nlohmann::ordered_json(model.iteration) : nlohmann::ordered_json(nullptr);
    json["firing_rates"] = comparison.dataset->source;
    json["fingerprint"] = comparison.dataset->fingerprint;
    json["trained_on_these_rates"] = wasTrainedOn(model, *comparison.dataset);
    json["cautions"] = cautionsOn(model, o.model);
    json["notes"] = comparison.dataset->notes;
    json["fit"] = aon::toJson(fitTable(comparison.fit, FitRows::All));
    return json;
}

std::string origin(const Comparison& comparison)
{
    const Model& model = *comparison.model;
    if (model.dataFingerprint.empty())
        return "The model does not say what it was trained on.\n\n";
    return wasTrainedOn(model, *comparison.dataset) ? "" : "This recording is not the one the model was trained on (" + model.dataSource + ").\n\n";
}

}  // namespace

int evaluate(const EvalOptions& o)
{
    const std::shared_ptr<const Model> model = openModel(o.model, o.data);
    require(o.data.firingRates, "--firing-rates", "the recording to compare with");
    const std::shared_ptr<const Dataset> recording = recordingFor(*model, o.data);
    printNotes(*recording);
    if (stopRequested())
        return StoppedByUser;
    const auto comparison = Comparator(makeEngine(o.engine.options())).compare(model, recording, {});
    if (o.format.json)
        print(toJson(*comparison, o));
    else
        print(o.format.csv ? toCsv(fitTable(comparison->fit, FitRows::All)) : origin(*comparison) + fitText(comparison->fit));
    return Done;
}

void addEval(CLI::App& app, Action& chosen)
{
    CLI::App* command = app.add_subcommand("eval", "Fit of a model to a recording, by area, condition and epoch");
    auto options = std::make_shared<EvalOptions>();
    command->add_option("--model", options->model, "A model.mat")->option_text("FILE");
    addEngineFlags(*command, options->engine);
    addOutputFormat(*command, options->format, true);
    addDataOptions(*command, options->data);
    command->callback([options, &chosen] { chosen = [options] { return evaluate(*options); }; });
}

}  // namespace aon
