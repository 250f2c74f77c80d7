// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/trainingtext.h"

#include "ui/jobs/trainingjob.h"
#include "ui/views/csv.h"
#include "ui/words/numbers.h"
#include "ui/words/runwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace aon {

namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(aon::TrainingText)
};

QString number(double value) { return shortText(value, 4); }

QString stateName(const TrainingJob& training)
{
    switch (training.state()) {
    case TrainingJob::State::Idle: return training.rows().empty() ? Text::tr("Not trained here") : Text::tr("Ended");
    case TrainingJob::State::Starting: return Text::tr("Starting…");
    case TrainingJob::State::Running: return Text::tr("Running");
    case TrainingJob::State::Paused: return Text::tr("Paused");
    case TrainingJob::State::Stopping: return Text::tr("Stopping…");
    }
    return {};
}

QString fitText(const Session& session)
{
    const std::vector<AreaFit>& fits = session.training().fits();
    const std::optional<AreaFit> kept = keptFit(session);
    if (!kept && fits.empty())
        return {};
    const AreaFit& fit = kept ? *kept : fits.back();
    const std::vector<Area> areas = trainedAreas(session);
    QStringList parts;
    for (std::size_t a = 0; a < std::min(areas.size(), fit.r2.size()); ++a)
        parts << Text::tr("%1 %2").arg(QString::fromStdString(areas[a].name)).arg(fixedText(fit.r2[a], 2));
    return kept ? Text::tr(" R² of the network kept, iteration %1: %2.").arg(fit.iteration).arg(parts.join(QStringLiteral(", ")))
                : Text::tr(" R² at iteration %1: %2.").arg(fit.iteration).arg(parts.join(QStringLiteral(", ")));
}

}  // namespace

BestLoss bestOf(const TrainingJob& training)
{
    const std::vector<LossRow>& rows = training.rows();
    const auto lowest = std::ranges::min_element(rows, {}, [](const LossRow& row) { return row.step.loss; });
    const BestLoss best{rows.back().step.bestLoss, lowest->step.iteration};
    const auto end = training.isActive() ? nullptr : training.checkpoint();
    return end && end->bestLoss < best.loss ? BestLoss{end->bestLoss, end->bestIteration} : best;
}

std::optional<AreaFit> keptFit(const Session& session)
{
    const auto& comparison = session.comparison();
    const Document& document = session.document();
    if (session.training().isActive() || !document.training || !comparison || comparison->model != document.model || comparison->fit.rows.empty())
        return {};
    AreaFit kept{document.model->iteration, {}};
    for (const Area& area : trainedAreas(session)) {
        const auto row = std::ranges::find_if(comparison->fit.rows, [&](const FitRow& each) {
            return each.area == area.name && each.condition == "all" && each.epoch == "trial";
        });
        kept.r2.push_back(row == comparison->fit.rows.end() ? std::numeric_limits<double>::quiet_NaN() : row->fit.r2);
    }
    return kept;
}

std::vector<Area> trainedAreas(const Session& session)
{
    const Population* population = session.document().dataset ? &session.document().dataset->population : populationOf(session.document());
    return population ? population->areas : std::vector<Area>();
}

QString trainingLine(const TrainingJob& training)
{
    const std::vector<LossRow>& rows = training.rows();
    if (rows.empty())
        return stateName(training);
    const TrainingStep& step = rows.back().step;
    const BestLoss best = bestOf(training);
    QString line = Text::tr("%1 of %2 iterations done, loss %3, best %4 at iteration %5")
                       .arg(training.iterationsDone()).arg(training.options().iterations)
                       .arg(number(step.loss), number(best.loss)).arg(best.iteration);
    if (training.state() != TrainingJob::State::Running)
        line = Text::tr("%1: %2").arg(stateName(training), line);
    if (const double left = training.secondsLeft(); training.isActive() && std::isfinite(left))
        line += Text::tr(", %1 left").arg(durationText(left));
    if (const double speed = training.iterationsPerSecond(); std::isfinite(speed))
        line += Text::tr(", %1 it/s").arg(fixedText(speed, speed < 10 ? 1 : 0));
    return line;
}

QString trainingShortLine(const TrainingJob& training)
{
    const std::vector<LossRow>& rows = training.rows();
    return rows.empty() ? stateName(training)
                        : Text::tr("best loss %1").arg(number(bestOf(training).loss));
}

QString continueText(const Session& session)
{
    const TrainingJob& training = session.training();
    const auto state = training.checkpoint();
    if (training.isActive() || !state)
        return Text::tr("Go on with a training that was stopped: nothing is kept to go on with now");
    if (training.canGoOn(session.document()))
        return Text::tr("Go on after %n iteration(s), with the same state of the optimiser, bit for bit as if never stopped", nullptr, static_cast<int>(state->iteration));
    if (state->iteration >= session.document().options.iterations)
        return Text::tr("All %1 iterations are done: raise Iterations to go on").arg(state->iteration);
    return Text::tr("Recording, task or options have changed since; to go on, only Iterations, Target loss and Patience may");
}

QString trainingDescription(const Session& session)
{
    const TrainingJob& training = session.training();
    if (training.rows().empty())
        return session.document().dataset ? Text::tr("No training curves yet: press Train (Ctrl+T) and watch the loss fall.")
                                          : Text::tr("Open a recording or the demonstration first; then train a network on it here.");
    const TrainingStep& first = training.rows().front().step;
    const TrainingStep& last = training.rows().back().step;
    return Text::tr("%1. The loss began at %2. Gradient norm %3 before clipping, learning rate %4.")
               .arg(trainingLine(training), number(first.loss), number(last.gradientNorm), number(last.learningRate))
           + fitText(session);
}

QString trainingHeadline() { return Text::tr("Training: loss, gradient norm and fit by iteration"); }

QStringList trainingCaption(const Session& session)
{
    const TrainingJob& training = session.training();
    const TrainingOptions& options = training.options();
    const long done = training.iterationsDone();
    const long kept = training.rows().empty() || !options.keepBest ? done : bestOf(training).iteration;
    return {sourceWords(session.document(), Text::tr("%1 (of %2 done)").arg(networkWords(options.preset, options.seed, kept)).arg(done))};
}

long trainingIteration(const Session& session)
{
    const TrainingJob& training = session.training();
    return training.isActive() ? training.iterationsDone() - 1 : -1;
}

QString trainingCsv(const Session& session)
{
    const TrainingJob& training = session.training();
    if (training.rows().empty())
        return {};
    const std::vector<Area> areas = trainedAreas(session);
    QString text = QStringLiteral("iteration,loss,best_loss,gradient_norm,learning_rate,seconds");
    for (const Area& area : areas)
        text += QStringLiteral(",") + csvText(QStringLiteral("r2_") + QString::fromStdString(area.name));
    text += QLatin1Char('\n');
    auto fit = training.fits().begin();
    for (const LossRow& row : training.rows()) {
        const TrainingStep& step = row.step;
        text += QString::number(step.iteration);
        for (const double value : {step.loss, step.bestLoss, step.gradientNorm, step.learningRate, row.seconds})
            text += QLatin1Char(',') + csvNumber(value);
        const bool measured = fit != training.fits().end() && fit->iteration == step.iteration;
        for (std::size_t a = 0; a < areas.size(); ++a)
            text += QLatin1Char(',') + (measured && a < fit->r2.size() ? csvNumber(fit->r2[a]) : QString());
        text += QLatin1Char('\n');
        if (measured)
            ++fit;
    }
    return text;
}

}  // namespace aon
