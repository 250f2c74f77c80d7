// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/trainingpanel.h"

#include "ui/jobs/trainingjob.h"
#include "ui/panels/optionsform.h"
#include "ui/panels/trainingcurves.h"
#include "ui/panels/trainingsteps.h"
#include "ui/panels/trainingtext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>

namespace aon {

namespace {

QPushButton* makeButton(const QString& name, const QString& tip)
{
    auto* button = new QPushButton;
    button->setAccessibleName(name);
    button->setToolTip(tip);
    button->setAutoDefault(false);
    button->setText(name);
    return button;
}

}  // namespace

TrainingPanel::TrainingPanel(Session& session, Focus& focus, QWidget* parent)
    : View(session, focus, parent), m_start(makeButton(tr("Start training"), tr("Train from the start with these options (Ctrl+T)"))),
      m_pause(makeButton(tr("Pause training"), tr("Let the training wait, or go on (Ctrl+P)"))),
      m_stop(makeButton(tr("Stop training"), tr("End the training and keep its best network (Ctrl+.)"))),
      m_reset(makeButton(tr("Reset"), tr("Back to the untrained network of these options and this seed; Undo brings the trained one back"))),
      m_newSeed(makeButton(tr("New seed"), tr("Let the next training start from other random weights"))), m_line(new QLabel),
      m_curves(new TrainingCurves(session, TrainingCurves::Arrangement::Row)), m_splitter(new QSplitter)
{
    m_start->setText(tr("Start"));
    m_stop->setText(tr("Stop"));
    m_curves->setAccessibleName(tr("Training curves"));
    build();
    connectButtons();
    refresh();
}

void TrainingPanel::build()
{
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(6, 2, 6, 0);
    bar->setSpacing(4);
    for (QPushButton* each : {m_start, m_pause, m_stop, m_reset, m_newSeed})
        bar->addWidget(each);
    m_line->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    bar->addSpacing(6);
    bar->addWidget(m_line, 1);
    auto* scroll = new QScrollArea;
    scroll->setWidget(new OptionsForm(session()));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumWidth(scroll->widget()->minimumSizeHint().width() + 16);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(scroll);
    m_splitter->addWidget(m_curves);
    m_splitter->setStretchFactor(1, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(bar);
    layout->addWidget(m_splitter, 1);
}

void TrainingPanel::connectButtons()
{
    TrainingJob& training = session().training();
    connect(m_start, &QPushButton::clicked, this, [this, &training] { training.start(session().document()); });
    connect(m_pause, &QPushButton::clicked, &training, [&training] {
        training.state() == TrainingJob::State::Paused ? training.resume() : training.pause();
    });
    connect(m_stop, &QPushButton::clicked, &training, &TrainingJob::stop);
    connect(m_reset, &QPushButton::clicked, this, [this] { resetNetwork(session()); });
    connect(m_newSeed, &QPushButton::clicked, this, [this] { takeNewSeed(session()); });
    connect(&training, &TrainingJob::stateChanged, this, &TrainingPanel::refresh);
    connect(&training, &TrainingJob::progressed, this, &TrainingPanel::showLine);
    connect(&session(), &Session::changed, this, [this](Parts parts) {
        if (parts & Part::Recording)
            refresh();
    });
}

void TrainingPanel::refresh()
{
    using S = TrainingJob::State;
    const S state = session().training().state();
    const bool canBegin = session().document().dataset && state == S::Idle;
    for (QPushButton* each : {m_start, m_reset, m_newSeed})
        each->setEnabled(canBegin);
    m_pause->setText(state == S::Paused ? tr("Resume") : tr("Pause"));
    m_pause->setEnabled(state == S::Running || state == S::Paused);
    m_stop->setEnabled(state != S::Idle && state != S::Stopping);
    showLine();
}

void TrainingPanel::showLine()
{
    m_line->setText(session().training().rows().empty() && !session().training().isActive() ? trainingDescription(session())
                                                                                         : trainingLine(session().training()));
    m_line->setToolTip(m_line->text());
    if (m_curves->hasData() != m_curves->isVisibleTo(this))
        showCurves(m_curves->hasData());
}

// The form keeps what it needs, the curves get the rest.
void TrainingPanel::showCurves(bool shown)
{
    m_curves->setVisible(shown);
    if (shown)
        m_splitter->setSizes({1, 100000});
}

QString TrainingPanel::description() const { return trainingDescription(session()); }

QCustomPlot* TrainingPanel::plot() const { return m_curves->hasData() ? m_curves : nullptr; }

QString TrainingPanel::csv() const { return trainingCsv(session()); }

}  // namespace aon
