// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/historypanel.h"

#include "ui/words/replay.h"

#include <QPushButton>
#include <QStyledItemDelegate>
#include <QUndoView>
#include <QVBoxLayout>

namespace aon {

namespace {

// Steps behind the present one were taken back.
class StepDelegate : public QStyledItemDelegate {
public:
    StepDelegate(const QUndoStack& history, QObject* parent) : QStyledItemDelegate(parent), m_history(history) {}

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.row() > m_history.index())
            option->palette.setColor(QPalette::Text, option->palette.color(QPalette::Disabled, QPalette::Text));
    }

private:
    const QUndoStack& m_history;
};

}  // namespace

HistoryPanel::HistoryPanel(Session& session, Focus& focus, QWidget* parent)
    : View(session, focus, parent), m_steps(new QUndoView(&session.history())), m_copy(new QPushButton(tr("Copy as Command")))
{
    m_steps->setEmptyLabel(tr("# as opened"));
    m_steps->setItemDelegate(new StepDelegate(session.history(), m_steps));
    m_steps->setFrameShape(QFrame::NoFrame);
    m_steps->setAccessibleName(tr("History"));
    m_steps->setToolTip(tr("Every step in the notation of the command line; choose one to go back or forward to it"));
    m_copy->setToolTip(tr("Copy the line that computes what is seen now without the window: aonlab compare … (Ctrl+Shift+C)"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 4);
    layout->addWidget(m_steps);
    layout->addWidget(m_copy, 0, Qt::AlignLeft);
    connect(m_copy, &QPushButton::clicked, this, [&session, &focus] { copyReplayCommand(session, focus); });
    connect(&session, &Session::changed, this, &HistoryPanel::refresh);
    connect(&session.history(), &QUndoStack::indexChanged, m_steps->viewport(), qOverload<>(&QWidget::update));
    connect(&session.history(), &QUndoStack::indexChanged, this, &HistoryPanel::showCurrent, Qt::QueuedConnection);
    refresh();
}

// Whole, also where only few lines are seen.
void HistoryPanel::showCurrent() { m_steps->scrollTo(m_steps->currentIndex()); }

void HistoryPanel::resizeEvent(QResizeEvent* event)
{
    View::resizeEvent(event);
    QMetaObject::invokeMethod(this, &HistoryPanel::showCurrent, Qt::QueuedConnection);
}

void HistoryPanel::refresh() { m_copy->setEnabled(session().document().model != nullptr); }

QString HistoryPanel::description() const
{
    const QUndoStack& history = session().history();
    QStringList lines;
    for (int step = 0; step < history.index(); ++step)
        lines << history.text(step);
    return tr("History with %n step(s), %1 of them in force: %2.", nullptr, history.count())
        .arg(history.index())
        .arg(lines.isEmpty() ? tr("as opened") : lines.join(QStringLiteral("; ")));
}

}  // namespace aon
