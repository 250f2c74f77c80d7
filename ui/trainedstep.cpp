// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trainedstep.h"

#include "ui/trainingrecord.h"

#include <QCoreApplication>

#include <cmath>

namespace aon {

namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(aon::Session)
};

}  // namespace

void takeTrained(Session& session, const std::shared_ptr<const TrainingRecord>& training, const std::shared_ptr<const Model>& model)
{
    // A run of the last parameters that was stopped has not evaluated them: the last loss seen is that of the step before.
    const std::vector<LossRow>& rows = training->rows;
    const double loss = std::isfinite(model->loss) || rows.empty() ? model->loss : rows.back().step.loss;
    const QString form = training->options.keepBest ? Text::tr("# train: %1 iterations, best loss %2, seed %3")
                                                    : Text::tr("# train: %1 iterations, last loss %2, seed %3");
    Document after = session.document();
    after.model = model;
    after.training = training;
    session.edit(after, form.arg(rows.size()).arg(loss, 0, 'g', 5).arg(model->seed));
}

}  // namespace aon
