// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/statemark.h"

#include "ui/jobs/trainingjob.h"

namespace aon {

namespace {

constexpr int patience = 150;  // milliseconds: what is quicker is not worth a flicker

}  // namespace

StateMark::StateMark(const Session& session, WhileTraining shows, QWidget* parent) : QLabel(parent), m_session(session), m_shows(shows)
{
    QFont bold = font();
    bold.setItalic(true);
    setFont(bold);
    setMinimumWidth(1);  // it never makes a view wider
    hide();
    m_late.setSingleShot(true);
    m_late.setInterval(patience);
    connect(&m_late, &QTimer::timeout, this, &StateMark::say);
    connect(&session, &Session::changed, this, &StateMark::refresh);
    connect(&session, &Session::comparisonChanged, this, &StateMark::refresh);
    connect(&session.training(), &TrainingJob::stateChanged, this, &StateMark::refresh);
    connect(&session.training(), &TrainingJob::liveChanged, this, &StateMark::refresh);
    refresh();
}

void StateMark::setBehind(bool behind)
{
    m_isBehind = behind;
    refresh();
}

void StateMark::refresh()
{
    const bool isLate = m_isBehind || !m_session.isUpToDate();
    if (!isLate || m_session.training().isActive()) {
        m_late.stop();
        say();
    } else if (!m_late.isActive() && text().isEmpty()) {
        m_late.start();
    }
}

// Which task, where it is not the one of the views that show the network from before.
QString StateMark::liveText(const TrainingJob& training) const
{
    QString text = tr("in training, iteration %1").arg(training.live()->iteration);
    if (training.state() == TrainingJob::State::Paused)
        text = tr("%1, paused").arg(text);
    if (const Protocol& task = training.protocol(); !(task == protocolOf(m_session.document())))
        text = tr("%1, protocol “%2”").arg(text, QString::fromStdString(task.name));
    return text;
}

void StateMark::say()
{
    const TrainingJob& training = m_session.training();
    if (training.isActive() && m_shows == WhileTraining::Before && m_session.comparison()) {
        setText(tr("network before this training"));
        setToolTip(tr("Rates and heat maps show the network that learns; this view shows the one from before until the training ends."));
    } else if (training.isActive() && m_shows == WhileTraining::Live && training.live()) {
        setText(liveText(training));
        setToolTip(tr("Perturbations act on it when the training has ended; the other views show the network from before."));
    } else if (m_isBehind || !m_session.isUpToDate()) {
        setText(tr("updating…"));
        setToolTip(tr("The network is simulated again; until then this shows what held before."));
    } else {
        setText({});
        setToolTip({});
    }
    if (parentWidget())  // else it would be a window
        setVisible(!text().isEmpty());
}

}  // namespace aon
