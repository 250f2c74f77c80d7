// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/eval.h"

#include "app/commands/effects.h"
#include "app/commands/fitoutput.h"
#include "app/commands/progress.h"
#include "app/commands/stop.h"
#include "model/analysis/cautions.h"
#include "model/network/origin.h"
#include "model/recording/datasetnotes.h"
#include "ui/words/cautions.h"
#include "ui/words/provenance.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

namespace aon {

namespace {

// Of the file, then of what it computes.
std::vector<std::string> cautions(const Comparison& comparison, const EvalOptions& o)
{
    std::vector<std::string> all = cautionsOn(*comparison.model, o.model);
    for (const Caution& caution : cautionsAbout(comparison))
        all.push_back(sentenceOf(caution).toStdString());
    return all;
}

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
    json["seed"] = isOriginKnown(model) ? nlohmann::ordered_json(model.seed) : nlohmann::ordered_json(nullptr);
    json["synthetic"] = model.syntheticData || comparison.dataset->synthetic;
    json["cautions"] = cautions(comparison, o);
    json["notes"] = notesOn(*comparison.dataset, model.protocol.slotNumbers());
    json["fit"] = aon::toJson(fitTable(comparison.fit, FitRows::All));
    return json;
}

// What the numbers are of, above them.
QStringList headOf(const Comparison& comparison)
{
    const Model& model = *comparison.model;
    QStringList lines = provenanceOf(comparison);
    lines.removeIf([](const QString& line) { return line.startsWith(QStringLiteral("perturbation:")) || line.startsWith(QStringLiteral("note:")); });
    if (!model.dataFingerprint.empty() && !wasTrainedOn(model, *comparison.dataset))
        lines << QStringLiteral("This recording is not the one the model was trained on.");
    for (const Caution& caution : cautionsAbout(comparison))
        lines << sentenceOf(caution);
    return lines;
}

void write(const Comparison& comparison, const EvalOptions& o)
{
    if (o.format.json)
        print(toJson(comparison, o));
    else if (o.format.csv)
        print(asComments(headOf(comparison)).toStdString() + toCsv(fitTable(comparison.fit, FitRows::All)));
    else
        print((headOf(comparison).join(QLatin1Char('\n')) + QStringLiteral("\n\n")).toStdString() + fitText(comparison.fit));
}

}  // namespace

int evaluate(const EvalOptions& o)
{
    const std::shared_ptr<const Model> model = openModel(o.model, o.data);
    require(o.data.firingRates, "--firing-rates", "the recording to compare with");
    const std::shared_ptr<const Dataset> recording = recordingFor(*model, o.data);
    printNotes(*recording, model->protocol);
    if (stopRequested())
        return stopped("there is no result");
    const auto comparison = Comparator(makeEngine(o.engine.options())).compare(model, recording, {});
    write(*comparison, o);
    return Done;
}

void addEval(CLI::App& app, Action& chosen)
{
    CLI::App* command = app.add_subcommand("eval", "Fit of a model to a recording, by area, condition and epoch");
    auto options = std::make_shared<EvalOptions>();
    command->add_option("--model", options->model, "A model.mat")->option_text("FILE (needed)");
    addEngineFlags(*command, options->engine);
    addOutputFormat(*command, options->format, true);
    addDataOptions(*command, options->data);
    command->get_option("--firing-rates")->option_text("FILE (needed)");
    command->callback([options, &chosen] { chosen = [options] { return evaluate(*options); }; });
}

}  // namespace aon
