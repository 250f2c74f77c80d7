// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/trainingsteps.h"

#include "model/base/error.h"
#include "ui/jobs/trainingjob.h"

#include <QCoreApplication>
#include <QRandomGenerator>

namespace aon {

namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(aon::TrainingSteps)
};

constexpr std::uint32_t seedLimit = 1000000;

}  // namespace

void takeNewSeed(Session& session)
{
    Document after = session.document();
    after.options.seed = QRandomGenerator::global()->bounded(1u, seedLimit);
    session.edit(after, Text::tr("# seed: %1").arg(after.options.seed));
}

void resetNetwork(Session& session)
{
    Document after = session.document();
    if (!after.dataset || session.training().isActive())
        return;
    try {
        const Trainer trainer(*after.dataset, after.protocol, after.options, makeEngine());
        after.model = std::make_shared<Model>(trainer.result());
    } catch (const Error& error) {
        session.fail(QString::fromUtf8(error.what()));
        return;
    }
    session.training().keep(after, {}, nullptr);
    session.edit(after, Text::tr("# reset: untrained network, seed %1").arg(after.options.seed));
}

}  // namespace aon
