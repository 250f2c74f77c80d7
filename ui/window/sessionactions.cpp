// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/sessionactions.h"

#include "ui/jobs/trainingjob.h"
#include "ui/panels/groupedits.h"
#include "ui/panels/notationedit.h"
#include "ui/panels/trainingsteps.h"
#include "ui/session/focus.h"
#include "ui/session/session.h"
#include "ui/window/actions.h"
#include "ui/words/replay.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QDockWidget>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>
#include <QWidget>

namespace aon {

namespace {

constexpr int peekKey = Qt::Key_B;

bool takesText(const QObject* widget)
{
    return qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QAbstractSpinBox*>(widget) || qobject_cast<const QTextEdit*>(widget)
           || qobject_cast<const QPlainTextEdit*>(widget);
}

// In the window or a panel taken out of it. An open list has the keys of the text below it: there, and in dialogs, a letter is a letter.
bool isForPeeking(const QObject* watched, const QWidget& window)
{
    const QWidget* place = static_cast<const QWidget*>(watched)->window();
    return (place == &window || qobject_cast<const QDockWidget*>(place)) && place->isActiveWindow() && !QApplication::activeModalWidget()
           && !QApplication::activePopupWidget() && !takesText(watched) && !takesText(QApplication::focusWidget());
}

}  // namespace

SessionActions::SessionActions(Actions& actions, Session& session, Focus& focus, QWidget& window)
    : QObject(&window), m_actions(actions), m_session(session), m_focus(focus), m_window(window)
{
    connectEdit();
    connectTraining();
    connectLooking();
    connect(&session, &Session::changed, this, &SessionActions::refresh);
    connect(&session, &Session::comparisonChanged, this, &SessionActions::refresh);
    connect(&session, &Session::pinnedChanged, this, &SessionActions::refresh);
    connect(&session.training(), &TrainingJob::stateChanged, this, &SessionActions::refresh);
    connect(&session.history(), &QUndoStack::indexChanged, this, &SessionActions::refresh);
    connect(&focus, &Focus::neuronsChanged, this, &SessionActions::refresh);
    connect(&focus, &Focus::playingChanged, this, &SessionActions::refresh);
    connect(&focus, &Focus::peekingChanged, this, &SessionActions::refresh);
    refresh();
}

void SessionActions::connectEdit()
{
    connect(m_actions["edit.undo"], &QAction::triggered, &m_session.history(), &QUndoStack::undo);
    connect(m_actions["edit.redo"], &QAction::triggered, &m_session.history(), &QUndoStack::redo);
    connect(m_actions["edit.silence"], &QAction::triggered, this, &SessionActions::silenceSelected);
    connect(m_actions["edit.clear"], &QAction::triggered, this, [this] { m_session.setPerturbations({}, QStringLiteral("# back to intact")); });
    connect(m_actions["edit.copyCommand"], &QAction::triggered, this, [this] { copyReplayCommand(m_session, m_focus); });
    connect(m_actions["edit.selectNone"], &QAction::triggered, this, [this] { m_focus.select({}, {}); });
}

// By its name where that is a selection in the notation, else by the numbers of its neurons.
void SessionActions::silenceSelected()
{
    const Document& document = m_session.document();
    const Population* population = populationOf(document);
    if (!population || m_focus.neurons().empty())
        return;
    NotationCheck selected = checkSelection(m_focus.name(), *population);
    if (selected.neurons != m_focus.neurons())
        selected = checkSelection(neuronsText(m_focus.neurons()), *population);
    const ListEdit edit = addLine(document.perturbations, {Operation::Silence, 0.0, selected.selection, nullptr, std::nullopt, {}});
    m_session.setPerturbations(edit.perturbations, edit.line);
}

void SessionActions::connectTraining()
{
    TrainingJob& training = m_session.training();
    connect(m_actions["training.train"], &QAction::triggered, this, [this] { startTraining(m_session, m_window); });
    connect(m_actions["training.continue"], &QAction::triggered, this, [this] { continueTraining(m_session); });
    connect(m_actions["training.pause"], &QAction::triggered, &training, [&training](bool on) { on ? training.pause() : training.resume(); });
    connect(m_actions["training.stop"], &QAction::triggered, &training, &TrainingJob::stop);
    connect(m_actions["training.newSeed"], &QAction::triggered, this, [this] { takeNewSeed(m_session); });
}

void SessionActions::connectLooking()
{
    connect(m_actions["view.peek"], &QAction::toggled, &m_focus, &Focus::setPeeking);
    connect(m_actions["view.pin"], &QAction::triggered, &m_session, &Session::pin);
    connect(m_actions["view.unpin"], &QAction::triggered, &m_session, &Session::unpin);
    connect(m_actions["view.play"], &QAction::toggled, &m_focus, &Focus::setPlaying);
    const auto moveCursor = [this](int bins) { m_focus.setSeconds(m_focus.seconds() + bins * protocolOf(m_session.document()).binSeconds); };
    connect(m_actions["view.earlier"], &QAction::triggered, this, [moveCursor] { moveCursor(-1); });
    connect(m_actions["view.later"], &QAction::triggered, this, [moveCursor] { moveCursor(1); });
    const auto moveCondition = [this](int by) {
        const int count = static_cast<int>(protocolOf(m_session.document()).conditions.size());
        m_focus.setCondition((m_focus.condition() + by + count) % count);
    };
    connect(m_actions["view.previousCondition"], &QAction::triggered, this, [moveCondition] { moveCondition(-1); });
    connect(m_actions["view.nextCondition"], &QAction::triggered, this, [moveCondition] { moveCondition(1); });
}

void SessionActions::refresh()
{
    const Document& document = m_session.document();
    const TrainingJob& training = m_session.training();
    const bool isOpen = populationOf(document) != nullptr;
    const bool isIdle = !training.isActive();
    const bool canWait = training.state() == TrainingJob::State::Running || training.state() == TrainingJob::State::Paused;
    const auto enable = [this](const char* name, bool on) { m_actions[name]->setEnabled(on); };
    enable("edit.undo", m_session.history().canUndo());
    enable("edit.redo", m_session.history().canRedo());
    enable("edit.silence", isOpen && !m_focus.neurons().empty());
    enable("edit.clear", !document.perturbations.empty());
    enable("edit.copyCommand", document.model != nullptr);
    enable("edit.selectNone", !m_focus.neurons().empty());
    enable("training.train", document.dataset && isIdle);
    enable("training.continue", isIdle && training.canGoOn(document));
    enable("training.pause", canWait);
    enable("training.stop", !isIdle && training.state() != TrainingJob::State::Stopping);
    enable("training.newSeed", document.dataset && isIdle);
    enable("view.peek", m_session.comparison() != nullptr);
    enable("view.pin", m_session.comparison() != nullptr);
    enable("view.unpin", m_session.pinned() != nullptr);
    for (const char* name : {"view.play", "view.earlier", "view.later", "view.previousCondition", "view.nextCondition"})
        enable(name, isOpen);
    m_actions["training.pause"]->setChecked(training.state() == TrainingJob::State::Paused);
    m_actions["view.play"]->setChecked(m_focus.isPlaying());
    m_actions["view.peek"]->setChecked(m_focus.isPeeking());
}

PeekKey::PeekKey(Focus& focus, QWidget& window) : QObject(&window), m_focus(focus), m_window(window) { qApp->installEventFilter(this); }

bool PeekKey::eventFilter(QObject* watched, QEvent* event)
{
    const bool isPress = event->type() == QEvent::KeyPress, isRelease = event->type() == QEvent::KeyRelease;
    if (event->type() == QEvent::ApplicationDeactivate && m_isHeld) {
        m_isHeld = false;
        m_focus.setPeeking(false);
    }
    if (!(isPress || isRelease) || !watched->isWidgetType())
        return false;
    const auto* key = static_cast<const QKeyEvent*>(event);
    if (key->key() != peekKey || key->isAutoRepeat() || isPress == m_isHeld)
        return false;
    if (isPress && (key->modifiers() != Qt::NoModifier || !isForPeeking(watched, m_window)))
        return false;
    m_isHeld = isPress;
    m_focus.setPeeking(isPress);
    return true;
}

}  // namespace aon
