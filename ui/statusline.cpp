// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statusline.h"

#include "ui/jobs/trainingjob.h"
#include "ui/runwords.h"

#include <QLocale>

#include <cmath>

namespace aon {

namespace {

const QString separator = QStringLiteral("  ·  ");

}  // namespace

QString durationText(double seconds)
{
    if (!std::isfinite(seconds) || seconds < 0.0)
        return {};
    const long whole = std::lround(seconds);
    if (whole < 60)
        return StatusLine::tr("%1 s").arg(whole);
    if (whole < 3600)
        return StatusLine::tr("%1 min %2 s").arg(whole / 60).arg(whole % 60);
    return StatusLine::tr("%1 h %2 min").arg(whole / 3600).arg(whole / 60 % 60);
}

StatusLine::StatusLine(Session& session, QWidget* parent) : QLabel(parent), m_session(session)
{
    setTextFormat(Qt::PlainText);  // names in it come from files
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
    if (document.model) {
        parts << tr("network: preset %1").arg(QString::fromStdString(toText(document.model->preset)))
              << tr("seed %1").arg(document.model->seed) << tr("iteration %1").arg(document.model->iteration);
    } else if (document.dataset) {
        parts << tr("no network yet: preset %1").arg(QString::fromStdString(toText(document.options.preset)))
              << tr("seed %1").arg(document.options.seed);
    }
    return parts.join(separator);
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
    const long done = training.rows().empty() ? 0 : training.rows().back().step.iteration + 1;
    QStringList parts{tr("%1 of %2 iterations").arg(done).arg(training.options().iterations)};
    if (training.state() == TrainingJob::State::Paused)
        return (parts << tr("paused")).join(QStringLiteral(", "));
    if (const double speed = training.iterationsPerSecond(); std::isfinite(speed))
        parts << tr("%1 it/s").arg(QLocale().toString(speed, 'f', speed < 10.0 ? 1 : 0));
    if (const QString left = durationText(training.secondsLeft()); !left.isEmpty())
        parts << tr("%1 left").arg(left);
    return parts.join(QStringLiteral(", "));
}

void StatusLine::refresh()
{
    QStringList parts{documentText(), trainingText()};
    parts.removeAll(QString());
    setText(parts.join(separator));
}

}  // namespace aon
