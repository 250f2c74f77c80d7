// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/train.h"

#include "app/commands/eval.h"
#include "app/commands/fitoutput.h"
#include "app/commands/options.h"
#include "app/commands/outputguard.h"
#include "app/commands/progress.h"
#include "app/commands/stop.h"
#include "app/commands/trainingflags.h"
#include "app/commands/trainingrun.h"
#include "model/base/error.h"
#include "model/network/model.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <cmath>
#include <memory>

namespace aon {

namespace {

namespace fs = std::filesystem;

struct Options {
    DataOptions data;
    TrainingFlags flags;
    EngineFlags engine;
    OutputFormat format;
    std::string folder = "out", mode;
    double checkpointSeconds = 60.0;
    bool resume = false, force = false;
};

bool hasCheckpoint(const fs::path& folder)
{
    std::error_code error;
    return fs::exists(folder / "checkpoint.mat", error);
}

// A run is not lost to a command that was called twice.
void keepRun(const Options& o)
{
    if (o.force)
        return;
    if (hasCheckpoint(o.folder))
        throw OutputError(o.folder, "it holds a training run; --resume goes on with it, --force replaces it, and another --output-dir leaves it");
    keepExisting(runFiles(o.folder));
}

fs::path asAbsolute(const fs::path& path) { return path.empty() ? path : fs::absolute(path).lexically_normal(); }

// Read by the path as it was given, which is what messages show; kept as an absolute one.
Dataset readAndFix(RunConfig& config)
{
    Dataset dataset = datasetOf(config);
    recordedRates(dataset, config.protocol, recordedConditions(config.protocol, dataset));  // refuses by the path as given
    for (fs::path* path : {&config.files.firingRates, &config.files.inhibitoryMask, &config.files.mirror})
        *path = asAbsolute(*path);
    if (!config.files.firingRates.empty())
        dataset.source = config.files.firingRates.string();
    return dataset;
}

// A recording of another task, read as if it were of the built-in one.
void hintAtProtocol(const Options& o, const RunRequest& request)
{
    const std::size_t conditions = request.config.protocol.conditions.size(), recorded = recordedConditions(request.config.protocol, request.dataset).size();
    if (o.data.protocol.empty() && recorded < conditions)
        say("Only " + std::to_string(recorded) + " of the " + std::to_string(conditions) + " conditions of the built-in task were recorded; if the "
            "recording is of another task, give it with --protocol (resources/protocols/f5_m1.json is that of the F5/M1 recording).");
}

RunRequest freshRun(const Options& o)
{
    require(o.data.firingRates, "--firing-rates", "the recording to train on (aonlab sample writes a synthetic one)");
    RunRequest request;
    request.config.options = o.flags.fresh();
    request.config.protocol = o.data.chooseProtocol(protocolFor(request.config.options.preset));
    request.config.files = o.data.files();
    request.dataset = readAndFix(request.config);
    request.config.fingerprint = request.dataset.fingerprint;
    keepRun(o);
    return request;
}

// Files that moved can be named anew; what is in them must be the same, which the fingerprint tells.
RunRequest resumedRun(const Options& o)
{
    if (!hasCheckpoint(o.folder))
        throw InputError({o.folder, "", "a training run to resume", "no checkpoint.mat", "start it without --resume"});
    RunRequest request;
    request.config = RunFolder(o.folder).loadConfig();
    request.config.options = o.flags.resumed(request.config.options);
    if (!(o.data.chooseProtocol(request.config.protocol) == request.config.protocol))
        throw UsageError("--protocol and --thermal cannot be changed when a run is resumed; start a new one in another folder");
    const DatasetFiles given = o.data.files();
    DatasetFiles& files = request.config.files;
    for (fs::path DatasetFiles::*path : {&DatasetFiles::firingRates, &DatasetFiles::inhibitoryMask, &DatasetFiles::mirror})
        if (!(given.*path).empty())
            files.*path = given.*path;
    if (!given.areas.empty())
        files.areas = given.areas;
    request.dataset = readAndFix(request.config);
    if (const fs::path model = fs::path(o.folder) / "model.mat"; fs::is_regular_file(model))
        request.dataset.synthetic |= loadModel(model).syntheticData;  // rates known to be synthetic stay so in another file
    request.resume = true;
    return request;
}

std::string summary(const RunResult& result)
{
    const std::vector<LossRow>& rows = result.losses;
    if (rows.empty())
        return "No iteration was done.\n";
    // Parameters that nothing has evaluated yet: a run that keeps the last ones and was stopped.
    const bool known = std::isfinite(result.model->loss);
    char text[256];
    std::snprintf(text, sizeof text, "Loss %.4g at the start, %.4g %s (iteration %ld), %zu iterations in %s.\n", rows.front().step.loss,
                  known ? result.model->loss : rows.back().step.loss, result.keptLast ? "last" : "best",
                  known ? result.model->iteration : rows.back().step.iteration, rows.size(), clockText(rows.back().seconds).c_str());
    return text;
}

int answer(const RunResult& result, const Options& o)
{
    if (o.format.json)
        print(result.report);
    else
        print(summary(result) + areaFitText(result.fit) + "\nThe run is in " + o.folder + ", its result in "
              + (fs::path(o.folder) / "model.mat").string() + ".\n");
    if (result.ending == Ending::Stopped) {
        say("Stopped; aonlab train --resume --output-dir " + o.folder + " goes on.");
        return StoppedByUser;
    }
    if (result.ending == Ending::Diverged) {
        say("aonlab: the training diverged at iteration " + std::to_string(result.losses.size())
            + ": the loss was no longer a number; the last finite weights are kept, try a smaller --learning-rate");
        return Diverged;
    }
    return Done;
}

// The published script has neither preset nor schedule: who calls this as that script sees what is trained.
void tellChoices(const TrainingOptions& options, bool asPublished)
{
    char text[160];
    std::snprintf(text, sizeof text, "Preset %s, learning rate %g%s, %d iterations, seed %llu.", toText(options.preset).c_str(), options.learningRate,
                  options.schedule == Schedule::Cosine ? " at its highest (cosine)" : "", options.iterations,
                  static_cast<unsigned long long>(options.seed));
    if (options.preset == Preset::Published && options.loss == LossKind::L1)
        say("In the published code l1 is the same as l2, and so it is in the preset published.");
    const bool hint = asPublished && options.preset == Preset::Paper;
    say(std::string(text) + (hint ? " --preset published trains by the rules of the public code." : ""));
}

int train(const Options& o)
{
    if (o.mode == "eval")
        return evaluate({(fs::path(o.folder) / "model.mat").string(), o.data, o.engine, o.format});
    if (o.folder.empty())
        throw UsageError("--output-dir is empty; it needs the name of a folder");
    if (o.mode != "train" && !o.mode.empty())
        throw UsageError("--mode", "\"" + o.mode + "\"", "train or eval");
    if (!std::isfinite(o.checkpointSeconds) || o.checkpointSeconds < 0.0)
        throw UsageError("--checkpoint-seconds", std::to_string(o.checkpointSeconds), "0 or more");
    if (o.resume && o.force)
        throw UsageError("--resume goes on with a run and --force replaces it: one of them");
    keepInputs(runFiles(o.folder), o.data.inputs());
    RunRequest request = o.resume ? resumedRun(o) : freshRun(o);
    request.folder = o.folder;
    request.engine = o.engine.options();
    request.checkpointSeconds = o.checkpointSeconds;
    if (!o.resume)
        hintAtProtocol(o, request);
    tellChoices(request.config.options, !o.mode.empty());
    return answer(runTraining(std::move(request)), o);
}

}  // namespace

void addTrain(CLI::App& app, Action& chosen)
{
    CLI::App* command = app.add_subcommand("train", "Train a network on a recording; --resume goes on with a run");
    auto o = std::make_shared<Options>();
    command->add_option("--output-dir", o->folder, "Folder of the run: config.json, model.mat, checkpoint.mat, loss.csv, report.json")
        ->option_text("DIR [out]");
    command->add_flag("--resume", o->resume, "Go on with the run in --output-dir, bit for bit as if never stopped");
    addForce(*command, o->force);
    command->add_option("--checkpoint-seconds", o->checkpointSeconds, "Time between checkpoints")->option_text("S [60]");
    addEngineFlags(*command, o->engine);
    addMemoryFlag(*command, o->engine);
    addOutputFormat(*command, o->format, false);
    command->add_option("--mode", o->mode, "train, or eval: the fit of the run in --output-dir (aonlab eval)")->option_text("[train]");
    addDataOptions(*command, o->data);
    o->flags.add(*command);
    command->callback([o, &chosen] { chosen = [o] { return train(*o); }; });
}

}  // namespace aon
