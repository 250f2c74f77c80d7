// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/groupspanel.h"

#include "model/perturbation/notation.h"
#include "ui/jobs/trainingjob.h"
#include "ui/panels/perturbationlist.h"
#include "ui/panels/selectionform.h"

#include <QLabel>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

namespace aon {

GroupsPanel::GroupsPanel(Session& session, Focus& focus, QWidget* parent)
    : View(session, focus, parent), m_map(new NeuronMap(session, focus)), m_time(new TimeBar(session, focus)),
      m_rows(new GroupRows(session, focus)), m_list(new PerturbationList(session)), m_note(new QLabel),
      m_tabs(new QTabWidget), m_splitter(new QSplitter(Qt::Vertical))
{
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Perturbations"));
    m_tabs->addTab(m_list, QString());
    m_tabs->addTab(new SelectionForm(session, focus), tr("Own selection"));
    m_tabs->addTab(new PathwayForm(session), tr("Pathway"));
    connect(m_list, &PerturbationList::countChanged, this, &GroupsPanel::showCount);
    connect(&session, &Session::changed, this, &GroupsPanel::showNote);
    connect(&session.training(), &TrainingJob::stateChanged, this, &GroupsPanel::showNote);
    connect(&focus, &Focus::peekingChanged, this, &GroupsPanel::showPeeking);
    showCount();
    build();
    showNote();
}

// Ticks and gains are in force, but not in what is seen: in the colours of what is disabled. They stay usable, and where they are.
void GroupsPanel::showPeeking()
{
    QPalette muted = palette();
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::Highlight})
        muted.setColor(role, muted.color(QPalette::Disabled, role));
    muted.setColor(QPalette::HighlightedText, muted.color(QPalette::Disabled, QPalette::Text));
    for (QWidget* each : {static_cast<QWidget*>(m_rows), static_cast<QWidget*>(m_tabs)})
        each->setPalette(focus().isPeeking() ? muted : QPalette());
}

void GroupsPanel::build()
{
    auto* upper = new QWidget;
    auto* column = new QVBoxLayout(upper);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_map, 1);
    column->addWidget(m_time);
    column->addWidget(m_note);
    m_note->setWordWrap(true);
    m_note->setMargin(4);
    m_note->setAutoFillBackground(true);
    m_note->setBackgroundRole(QPalette::ToolTipBase);
    m_note->setForegroundRole(QPalette::ToolTipText);
    m_splitter->setChildrenCollapsible(false);
    for (QWidget* each : {upper, static_cast<QWidget*>(m_rows), static_cast<QWidget*>(m_tabs)})
        m_splitter->addWidget(each);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_sharedByHand = true; });
    connect(m_rows, &GroupRows::rebuilt, this, &GroupsPanel::shareHeight);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
}

void GroupsPanel::resizeEvent(QResizeEvent* event)
{
    View::resizeEvent(event);
    shareHeight();
}

// All rows are to be seen, the map takes what is left; whoever has moved a border keeps it.
void GroupsPanel::shareHeight()
{
    if (m_sharedByHand)
        return;
    const int rows = m_rows->sizeHint().height(), tabs = m_tabs->minimumSizeHint().height();
    const int rest = height() - rows - tabs - 2 * m_splitter->handleWidth();
    m_splitter->setSizes({std::max(rest, m_splitter->widget(0)->minimumSizeHint().height()), rows, tabs});
}

// A tick that changes no curve now has to say when it will.
void GroupsPanel::showNote()
{
    const Document& document = session().document();
    const bool isTraining = session().training().isActive();
    QString note;
    if (!populationOf(document) || (document.model && !isTraining))
        note.clear();
    else if (!isTraining)
        note = tr("No network yet: Silence and gains are kept, and act once one is trained (Ctrl+T) or opened.");
    else if (!document.model)
        note = tr("Training: Silence and gains are kept, and act when it ends.");
    else
        note = tr("Training: curves are of the network that learns, intact. Silence and gains act on it when it ends; until then "
                  "effects are of the network before.");
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    shareHeight();
}

void GroupsPanel::showCount() { m_tabs->setTabText(0, tr("Active (%1)").arg(m_list->count())); }

QString GroupsPanel::description() const
{
    QStringList lines;
    for (const Perturbation& line : session().document().perturbations)
        lines += QString::fromStdString(toText(line));
    return m_map->description() + QLatin1Char(' ')
           + (lines.isEmpty()          ? tr("Nothing is perturbed.")
              : focus().isPeeking() ? tr("The intact network is peeked at; otherwise this acts: %1.").arg(lines.join(QStringLiteral("; ")))
                                    : tr("Acting now: %1.").arg(lines.join(QStringLiteral("; "))));
}

}  // namespace aon
