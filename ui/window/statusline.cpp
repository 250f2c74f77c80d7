// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/statusline.h"

#include "model/network/origin.h"
#include "ui/jobs/trainingjob.h"
#include "ui/session/trainingrecord.h"
#include "ui/words/numbers.h"
#include "ui/words/runwords.h"

#include <QLocale>

#include <cmath>

namespace aon {

namespace {

const QString separator = QStringLiteral("  ·  ");

}  // namespace

StatusLine::StatusLine(Session& session, QWidget* parent) : FittingLabel(parent), m_session(session)
{
    m_lasting.setSingleShot(true);
    m_lasting.setInterval(reportMilliseconds);
    connect(&m_lasting, &QTimer::timeout, this, [this] {
        m_report.clear();
        refresh();
    });
    connect(&session, &Session::reported, this, &StatusLine::showReport);
    connect(&session, &Session::changed, this, &StatusLine::refresh);
    connect(&session.training(), &TrainingJob::progressed, this, &StatusLine::refresh);
    connect(&session.training(), &TrainingJob::stateChanged, this, &StatusLine::refresh);
    refresh();
}

QString StatusLine::documentText() const
{
    const Document& document = m_session.document();
    QStringList parts;
    if (document.dataset)
        parts << (document.dataset->synthetic ? tr("%1 (synthetic)").arg(dataName(document)) : dataName(document));
    if (const Population* population = populationOf(document))
        parts << tr("%n neuron(s)", nullptr, population->size());
    if (const TrainingJob& training = m_session.training(); training.isActive())
        parts << tr("in training: preset %1").arg(QString::fromStdString(toText(training.options().preset))) << tr("seed %1").arg(training.options().seed);
    else if (document.model)
        parts << networkParts(*document.model, document.training.get());
    else if (document.dataset)
        parts << tr("no network yet: preset %1").arg(QString::fromStdString(toText(document.options.preset)))
              << tr("seed %1").arg(document.options.seed);
    return parts.join(separator);
}

// Which iteration it is of, and how many its training did, are two things: the best is seldom the last.
QStringList StatusLine::networkParts(const Model& model, const TrainingRecord* training)
{
    QStringList parts{tr("network: preset %1").arg(QString::fromStdString(toText(model.preset)))};
    if (!isOriginKnown(model))
        return parts;
    parts << tr("seed %1").arg(model.seed);
    return parts << (training && !training->rows.empty() ? tr("iteration %1 of %2 done").arg(model.iteration).arg(training->rows.back().step.iteration + 1)
                                                         : tr("iteration %1").arg(model.iteration));
}

QString StatusLine::trainingText() const
{
    const TrainingJob& training = m_session.training();
    switch (training.state()) {
    case TrainingJob::State::Idle: return {};
    case TrainingJob::State::Starting: return tr("Training starts…");
    case TrainingJob::State::Stopping: return tr("Stopping…");
    case TrainingJob::State::Running:
    case TrainingJob::State::Paused: break;
    }
    QStringList parts{tr("%1 of %2 iterations done").arg(training.iterationsDone()).arg(training.options().iterations)};
    if (training.state() == TrainingJob::State::Paused)
        return (parts << tr("paused")).join(QStringLiteral(", "));
    if (const double speed = training.iterationsPerSecond(); std::isfinite(speed))
        parts << tr("%1 it/s").arg(QLocale().toString(speed, 'f', speed < 10.0 ? 1 : 0));
    if (const QString left = durationText(training.secondsLeft()); !left.isEmpty())
        parts << tr("%1 left").arg(left);
    return parts.join(QStringLiteral(", "));
}

// What is reported in one go is read in one go.
void StatusLine::showReport(const QString& sentence)
{
    m_report = m_isReporting ? m_report + QLatin1Char(' ') + sentence : sentence;
    m_isReporting = true;
    QTimer::singleShot(0, this, [this] { m_isReporting = false; });
    m_lasting.start();
    refresh();
}

void StatusLine::refresh()
{
    QStringList parts{m_report.isEmpty() ? documentText() : m_report, trainingText()};
    parts.removeAll(QString());
    setTexts({parts.join(separator)});
}

}  // namespace aon
