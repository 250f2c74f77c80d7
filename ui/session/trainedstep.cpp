// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/trainedstep.h"

#include "ui/session/trainingrecord.h"

#include <QCoreApplication>

#include <cmath>

namespace aon {

namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(aon::Session)
};

}  // namespace

QString trainedLine(const TrainingRecord& training, const Model& model)
{
    // A run of the last parameters that was stopped has not evaluated them: the last loss seen is that of the step before.
    const std::vector<LossRow>& rows = training.rows;
    const double loss = std::isfinite(model.loss) || rows.empty() ? model.loss : rows.back().step.loss;
    return training.options.keepBest
               ? QStringLiteral("# train: %1 iterations done, best loss %2 at iteration %3, seed %4").arg(rows.size()).arg(loss, 0, 'g', 5).arg(model.iteration).arg(model.seed)
               : QStringLiteral("# train: %1 iterations done, last loss %2, seed %3").arg(rows.size()).arg(loss, 0, 'g', 5).arg(model.seed);
}

QString endingWords(Ending ending)
{
    switch (ending) {
    case Ending::NeverRan: return Text::tr("no iteration was done");
    case Ending::IterationLimit: return Text::tr("all iterations are done");
    case Ending::TargetLoss: return Text::tr("the target loss is reached");
    case Ending::Patience: return Text::tr("no new best for as long as patience lasts");
    case Ending::Stopped: return Text::tr("stopped by the user");
    case Ending::Diverged: return Text::tr("it diverged");
    }
    return {};
}

Document withTrained(const Document& before, const std::shared_ptr<const TrainingRecord>& training, const std::shared_ptr<const Model>& model)
{
    Document after = before;
    after.model = model;
    after.training = training;
    return after;
}

void takeTrained(Session& session, const std::shared_ptr<const TrainingRecord>& training, const std::shared_ptr<const Model>& model)
{
    session.edit(withTrained(session.document(), training, model), trainedLine(*training, *model));
}

TrainingRecord upToItsState(TrainingRecord training)
{
    const long iteration = training.checkpoint ? training.checkpoint->iteration : 0;
    std::erase_if(training.rows, [&](const LossRow& row) { return row.step.iteration >= iteration; });
    std::erase_if(training.fits, [&](const AreaFit& fit) { return fit.iteration >= iteration; });
    return training;
}

std::shared_ptr<const Model> networkOf(const TrainingRecord& training, const Dataset& dataset)
{
    Trainer trainer(dataset, training.protocol, training.options, makeEngine());
    trainer.restore(*training.checkpoint);
    return std::make_shared<Model>(trainer.result());
}

}  // namespace aon
