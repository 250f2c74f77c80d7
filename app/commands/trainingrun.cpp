// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/trainingrun.h"

#include "app/commands/fitoutput.h"
#include "app/commands/options.h"
#include "app/commands/outputguard.h"
#include "app/commands/progress.h"
#include "app/commands/stop.h"
#include "model/analysis/comparison.h"
#include "model/base/error.h"
#include "model/base/files.h"
#include "model/recording/datasetnotes.h"
#include "model/recording/demonstration.h"

#include <QLockFile>
#include <nlohmann/json.hpp>

#include <cmath>
#include <numeric>
#include <optional>

namespace aon {

namespace {

using Json = nlohmann::ordered_json;
using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point begin) { return std::chrono::duration<double>(Clock::now() - begin).count(); }

double meanR2(const Trainer& trainer)
{
    const auto numbers = [](Eigen::Index count) {
        std::vector<int> all(static_cast<std::size_t>(count));
        std::iota(all.begin(), all.end(), 0);
        return all;
    };
    const Matrix<float>& simulated = trainer.binned();
    return fitOf(simulated, trainer.targets().rates, numbers(simulated.rows()), numbers(simulated.cols())).r2;
}

// Held as long as somebody trains in the folder; one that a killed program left is taken over.
std::unique_ptr<QLockFile> lockOf(const std::filesystem::path& folder)
{
    auto lock = std::make_unique<QLockFile>(QString::fromStdString((folder / "run.lock").string()));
    lock->setStaleLockTime(0);
    if (lock->tryLock(0))
        return lock;
    qint64 process = 0;
    QString host, program;
    if (lock->error() == QLockFile::LockFailedError && lock->getLockInfo(&process, &host, &program))
        throw OutputError(folder.string(), "process " + std::to_string(process) + " on " + host.toStdString() + " is training in it");
    throw OutputError((folder / "run.lock").string(), "the folder cannot be locked");
}

class TrainingRun {
public:
    explicit TrainingRun(RunRequest request)
        : m_request(std::move(request)), m_trainer(m_request.dataset, m_request.config.protocol, m_request.config.options,
                    makeEngine(m_request.engine))
    {
        m_trainer.cancelWhen(stopRequested);
    }

    RunResult run()
    {
        open();
        printNotes(m_trainer.dataset(), m_request.config.protocol);
        RunResult result;
        result.ending = iterate();
        save();
        result.model = std::make_shared<const Model>(m_trainer.result());
        result.keptLast = !m_request.config.options.keepBest;
        result.dataset = std::make_shared<const Dataset>(m_trainer.dataset());
        result.fit = Comparator(makeEngine(m_request.engine)).compare(result.model, result.dataset, {})->fit;
        result.report = report(result).dump(2) + "\n";
        result.losses = std::move(m_rows);
        m_folder->saveReport(result.report);
        return result;
    }

private:
    // A folder never holds the checkpoint of one run and the configuration of another.
    void open()
    {
        m_folder.emplace(m_request.folder);
        m_lock = lockOf(m_request.folder);
        for (const std::filesystem::path& file : runFiles(m_request.folder))
            removeLeftovers(file);
        if (m_request.resume) {
            TrainingState state = m_folder->loadCheckpoint(m_request.dataset.fingerprint);
            if (state.iteration > m_request.config.options.iterations)
                throw UsageError("--n-trials", std::to_string(m_request.config.options.iterations),
                                 "at least " + std::to_string(state.iteration) + ", which this run has done");
            state.finished = false;  // at its end it is evaluated once more, which changes nothing
            m_rows = m_folder->loadLosses();
            std::erase_if(m_rows, [&](const LossRow& row) { return row.step.iteration >= state.iteration; });
            m_trainer.restore(std::move(state));
        } else {
            for (const std::filesystem::path& file : runFiles(m_request.folder))
                removeOld(file);
        }
        saveFirst();
        m_before = m_rows.empty() ? 0.0 : m_rows.back().seconds;
        m_begin = m_saved = Clock::now();
        m_begun = m_trainer.state().iteration;
        if (m_request.resume && m_begun >= m_request.config.options.iterations)
            say("The run has done all its " + std::to_string(m_begun)
                + " iterations; a larger --n-trials goes on, with the learning rates of a run of that length.");
    }

    // A run that cannot even begin leaves nothing that would have to be removed before the next attempt.
    void saveFirst()
    {
        try {
            m_folder->saveConfig(m_request.config);
            save();
        } catch (const OutputError&) {
            std::error_code ignored;
            for (const std::filesystem::path& file : runFiles(m_request.folder))
                if (!m_request.resume)
                    std::filesystem::remove(file, ignored);
            throw;
        }
    }

    static void removeOld(const std::filesystem::path& file)
    {
        std::error_code error;
        std::filesystem::remove(file, error);
        if (error)
            throw OutputError(file.string(), error.message());
    }

    Ending iterate()
    {
        Progress progress("training", m_request.config.options.iterations, "iterations", m_trainer.state().iteration);
        const Ending ending = train(m_trainer, [&](const TrainingStep& step, const Trainer&) { return observe(step, progress); });
        if (m_trainer.state().finished && m_trainer.state().iteration > m_begun)  // only now the last parameters have their loss
            show(progress, m_trainer.state().iteration, m_trainer.lastLoss());
        return ending;
    }

    bool observe(const TrainingStep& step, Progress& progress)
    {
        m_rows.push_back({step, m_before + secondsSince(m_begin)});
        if (step.iteration + 1 < m_request.config.options.iterations)
            show(progress, step.iteration + 1, step.loss);
        if (secondsSince(m_saved) >= m_request.checkpointSeconds)
            saveOrGoOn();
        return !stopRequested();
    }

    void show(Progress& progress, long done, double loss) const
    {
        if (!progress.due(done))
            return;
        const double r2 = meanR2(m_trainer);  // NaN where no rate changes
        char numbers[96];
        const int used = std::snprintf(numbers, sizeof numbers, "loss %.4g  best %.4g", loss, m_trainer.state().bestLoss);
        if (std::isfinite(r2))
            std::snprintf(numbers + used, sizeof numbers - static_cast<std::size_t>(used), "  R² %.3f", r2);
        progress.show(done, numbers);
    }

    // The losses first: a checkpoint must never know of iterations that loss.csv has lost.
    void save()
    {
        m_folder->saveLosses(m_rows);
        m_folder->saveCheckpoint(m_trainer.state(), m_request.config.fingerprint);
        saveModel(m_trainer.result(), m_folder->file("model.mat"));
    }

    void saveOrGoOn()
    {
        try {
            save();
        } catch (const OutputError& error) {
            say(std::string(error.what()) + "; training goes on, the next checkpoint tries again");
        }
        m_saved = Clock::now();
    }

    Json report(const RunResult& result) const;

    RunRequest m_request;
    Trainer m_trainer;
    std::optional<RunFolder> m_folder;
    std::unique_ptr<QLockFile> m_lock;
    std::vector<LossRow> m_rows;
    Clock::time_point m_begin, m_saved;
    long m_begun = 0;       // iterations done before
    double m_before = 0.0;  // seconds of earlier parts of the run
};

Json TrainingRun::report(const RunResult& result) const
{
    const TrainingState& state = m_trainer.state();
    const Dataset& dataset = *result.dataset;
    const double seconds = m_rows.empty() ? 0.0 : m_rows.back().seconds;
    // Of the last parameters, which no row of loss.csv has; of the last row when nothing has evaluated them.
    const double last = state.finished ? m_trainer.lastLoss() : m_rows.empty() ? NAN : m_rows.back().step.loss;
    Json conditions = Json::array();
    for (const int c : m_trainer.conditions())
        conditions.push_back(m_request.config.protocol.conditions[static_cast<std::size_t>(c)].name);
    Json json;
    json["program_version"] = AONLAB_VERSION;
    json["preset"] = toText(m_request.config.options.preset);
    json["seed"] = m_request.config.options.seed;
    json["ending"] = toText(result.ending);
    json["iterations"] = state.iteration;
    json["loss"] = {{"first", jsonNumber(m_rows.empty() ? NAN : m_rows.front().step.loss)},
                    {"last", jsonNumber(last)},
                    {"best", jsonNumber(state.bestLoss)},
                    {"best_iteration", state.bestIteration},
                    {"kept", jsonNumber(result.model->loss)},
                    {"kept_is", result.keptLast ? "last" : "best"}};
    json["data"] = {{"source", dataset.source},
                    {"fingerprint", dataset.fingerprint},
                    {"synthetic", dataset.synthetic},
                    {"neurons", dataset.neurons()},
                    {"areas", describeAreas(dataset.population.areas)},
                    {"conditions", conditions},
                    {"notes", notesOn(dataset, m_request.config.protocol.slotNumbers())}};
    json["fit"] = toJson(fitTable(result.fit, FitRows::ByArea));
    json["time"] = {{"seconds", seconds}, {"iterations_per_second", jsonNumber(static_cast<double>(m_rows.size()) / seconds)}};
    return json;
}

}  // namespace

RunResult runTraining(RunRequest request) { return TrainingRun(std::move(request)).run(); }

Dataset datasetOf(const RunConfig& config)
{
    return config.files.firingRates.empty() ? demonstrationDataset() : loadDataset(config.files);
}

}  // namespace aon
