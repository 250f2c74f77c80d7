// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/trainingsteps.h"

#include "model/base/error.h"
#include "ui/jobs/trainingjob.h"
#include "ui/words/failures.h"

#include <QApplication>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QRandomGenerator>

namespace aon {

namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(aon::TrainingSteps)
};

constexpr std::uint32_t seedLimit = 1000000;

}  // namespace

// Leaving a field is what enters its text.
bool takeTyped(Session& session)
{
    auto* line = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    if (!line || !line->isModified())
        return true;
    bool isRefused = false;
    const auto watching = QObject::connect(&session, &Session::failed, &session, [&isRefused] { isRefused = true; });
    line->clearFocus();
    line->setFocus();
    QObject::disconnect(watching);
    return !isRefused;
}

void startTraining(Session& session, QWidget& window)
{
    if (!takeTyped(session))
        return;
    TrainingJob& training = session.training();
    if (!training.canGoOn(session.document()) || training.checkpoint()->iteration == 0)
        return training.start(session.document());
    auto* question = new QMessageBox(QMessageBox::Question, Text::tr("Continue the Training?"),
                                     Text::tr("A training was stopped after %n iteration(s).", nullptr, static_cast<int>(training.checkpoint()->iteration)),
                                     QMessageBox::Cancel, &window);
    question->setInformativeText(Text::tr("Go on from there, or start over from the first iteration? Undo brings back what there is now."));
    question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton* on = question->addButton(Text::tr("Continue"), QMessageBox::AcceptRole);
    QAbstractButton* over = question->addButton(Text::tr("Start Over"), QMessageBox::ActionRole);
    question->setDefaultButton(on);
    QObject::connect(question, &QMessageBox::finished, &training, [&session, question, on, over] {
        if (question->clickedButton() == on)
            continueTraining(session);
        else if (question->clickedButton() == over)
            session.training().start(session.document());
    });
    question->open();
}

void continueTraining(Session& session)
{
    if (!takeTyped(session))
        return;
    TrainingJob& training = session.training();
    if (training.canGoOn(session.document()))
        training.start(session.document(), training.checkpoint());
}

void takeNewSeed(Session& session)
{
    Document after = session.document();
    after.options.seed = QRandomGenerator::global()->bounded(1u, seedLimit);
    session.edit(after, QStringLiteral("# seed: %1").arg(after.options.seed));
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
        session.fail(failureSentence(error));
        return;
    }
    after.training = nullptr;
    session.edit(after, QStringLiteral("# reset: untrained network, seed %1").arg(after.options.seed));
}

}  // namespace aon
