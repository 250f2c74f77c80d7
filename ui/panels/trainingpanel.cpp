// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/trainingpanel.h"

#include "ui/jobs/trainingjob.h"
#include "ui/panels/optionsform.h"
#include "ui/panels/trainingcurves.h"
#include "ui/panels/trainingsteps.h"
#include "ui/panels/trainingtext.h"
#include "ui/widgets/fittinglabel.h"
#include "ui/widgets/flowlayout.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>

#include <algorithm>

namespace aon {

namespace {

constexpr int roomForCurves = 75, leastForm = 30;  // letters

// As wide as the longest of its texts: seven of them and a line of numbers share one row, and none moves when one changes.
class SlimButton : public QPushButton {
public:
    explicit SlimButton(const QStringList& texts) : QPushButton(texts.front()), m_texts(texts) {}
    QSize sizeHint() const override
    {
        int widest = 0;
        for (const QString& each : m_texts)
            widest = std::max(widest, fontMetrics().horizontalAdvance(each));
        return {widest + 3 * fontMetrics().averageCharWidth(), QPushButton::sizeHint().height()};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

private:
    QStringList m_texts;
};

QPushButton* makeButton(const QStringList& texts, const QString& name, const QString& tip)
{
    auto* button = new SlimButton(texts);
    button->setAccessibleName(name);
    button->setToolTip(tip);
    button->setAutoDefault(false);
    return button;
}

}  // namespace

TrainingPanel::TrainingPanel(Session& session, Focus& focus, QWidget* parent)
    : View(session, focus, parent),
      m_start(makeButton({tr("Start"), tr("Start over")}, tr("Start training"), tr("Train from the start with these options (Ctrl+T)"))),
      m_continue(makeButton({tr("Continue")}, tr("Continue training"), continueText(session))),
      m_pause(makeButton({tr("Pause"), tr("Resume")}, tr("Pause training"), tr("Let the training wait, or go on (Ctrl+P)"))),
      m_stop(makeButton({tr("Stop")}, tr("Stop training"), tr("End the training and keep its best network (Ctrl+.)"))),
      m_reset(makeButton({tr("Reset")}, tr("Reset"),
                         tr("Back to the untrained network of these options and this seed; Undo brings the trained one back"))),
      m_newSeed(makeButton({tr("New seed")}, tr("New seed"), tr("Let the next training start from other random weights"))),
      m_options(makeButton({tr("Options")}, tr("Options of the training"), tr("Show or hide the options of the next training"))),
      m_line(new FittingLabel), m_form(new QScrollArea), m_curves(new TrainingCurves(session, TrainingCurves::Arrangement::Row)),
      m_splitter(new QSplitter)
{
    m_curves->setAccessibleName(tr("Training curves"));
    m_options->setCheckable(true);
    m_options->setChecked(true);
    build();
    connectButtons();
    refresh();
}

void TrainingPanel::build()
{
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(6, 2, 6, 0);
    bar->setSpacing(10);
    auto* buttons = new QWidget;
    auto* flow = new FlowLayout(buttons);  // two lines of them in a narrow window
    flow->setSpacing(4);
    for (QPushButton* each : {m_start, m_continue, m_pause, m_stop, m_reset, m_newSeed, m_options})
        flow->addWidget(each);
    bar->addWidget(buttons);
    bar->addWidget(m_line, 1);
    m_form->setWidget(new OptionsForm(session()));
    m_form->setWidgetResizable(true);
    m_form->setFrameShape(QFrame::NoFrame);
    m_form->setMinimumWidth(leastForm * fontMetrics().averageCharWidth());
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_form);
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
    // They leave the field one writes in its keys, so that what is typed is taken or refused before anything begins.
    for (QPushButton* each : {m_start, m_continue})
        each->setFocusPolicy(Qt::TabFocus);
    connect(m_start, &QPushButton::clicked, this, [this, &training] {
        if (takeTyped(session()))
            training.start(session().document());
    });
    connect(m_continue, &QPushButton::clicked, this, [this] { continueTraining(session()); });
    connect(m_pause, &QPushButton::clicked, &training, [&training] {
        training.state() == TrainingJob::State::Paused ? training.resume() : training.pause();
    });
    connect(m_stop, &QPushButton::clicked, &training, &TrainingJob::stop);
    connect(m_reset, &QPushButton::clicked, this, [this] { resetNetwork(session()); });
    connect(m_newSeed, &QPushButton::clicked, this, [this] { takeNewSeed(session()); });
    connect(m_options, &QPushButton::toggled, this, [this](bool on) {
        m_form->setVisible(on);
        showLine();
    });
    connect(&training, &TrainingJob::stateChanged, this, [this, &training] {
        if (training.state() == TrainingJob::State::Starting)
            makeRoom();
        refresh();
    });
    connect(&training, &TrainingJob::progressed, this, &TrainingPanel::showLine);
    connect(&session(), &Session::changed, this, &TrainingPanel::refresh);
}

int TrainingPanel::formWidth() const { return m_form->widget()->sizeHint().width() + style()->pixelMetric(QStyle::PM_ScrollBarExtent) + 2; }

bool TrainingPanel::hasRoomForBoth() const { return width() >= formWidth() + roomForCurves * fontMetrics().averageCharWidth(); }

// On a small screen it is the curves one looks at, and the options in their place when one asks for these.
void TrainingPanel::makeRoom()
{
    if ((m_curves->hasData() || session().training().isActive()) && !hasRoomForBoth())
        m_options->setChecked(false);
}

void TrainingPanel::refresh()
{
    using S = TrainingJob::State;
    const TrainingJob& training = session().training();
    const S state = training.state();
    const bool canBegin = session().document().dataset && state == S::Idle, isOver = canBegin && !training.rows().empty();
    for (QPushButton* each : {m_start, m_reset, m_newSeed})
        each->setEnabled(canBegin);
    m_start->setText(isOver ? tr("Start over") : tr("Start"));
    m_start->setToolTip(isOver ? tr("Train again from the first iteration with these options; Undo brings back the network and the curves of now")
                               : tr("Train from the start with these options (Ctrl+T)"));
    m_continue->setEnabled(canBegin && training.canGoOn(session().document()));
    m_continue->setToolTip(continueText(session()));
    m_pause->setText(state == S::Paused ? tr("Resume") : tr("Pause"));
    m_pause->setEnabled(state == S::Running || state == S::Paused);
    m_stop->setEnabled(state != S::Idle && state != S::Stopping);
    showLine();
}

void TrainingPanel::showLine()
{
    const bool isNothingYet = session().training().rows().empty() && !session().training().isActive();
    QStringList texts{isNothingYet ? trainingDescription(session()) : trainingLine(session().training())};
    if (!isNothingYet)
        texts << trainingShortLine(session().training()) << QString();  // half a word says nothing
    else if (session().document().dataset)
        texts << tr("Press Train (Ctrl+T).");
    m_line->setTexts(texts);
    const bool areNew = m_curves->hasData() && !std::exchange(m_hadCurves, m_curves->hasData());
    const bool shown = areNew || (m_curves->hasData() && (!m_options->isChecked() || hasRoomForBoth()));
    if (shown != m_curves->isVisibleTo(this))
        showCurves(shown);
}

// The form keeps what it needs, the curves get the rest. Without curves nothing takes the place of the form.
void TrainingPanel::showCurves(bool shown)
{
    m_curves->setVisible(shown);
    if (shown) {
        m_splitter->setSizes({formWidth(), std::max(1, width() - formWidth())});
        QMetaObject::invokeMethod(this, &TrainingPanel::makeRoom, Qt::QueuedConnection);  // once it has its width
    } else if (!session().training().isActive())
        m_options->setChecked(true);
}

QString TrainingPanel::description() const { return trainingDescription(session()); }

QCustomPlot* TrainingPanel::plot() const { return m_curves->hasData() ? m_curves : nullptr; }

QString TrainingPanel::csv() const { return trainingCsv(session()); }

}  // namespace aon
