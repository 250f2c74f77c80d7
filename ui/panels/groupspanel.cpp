// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/groupspanel.h"

#include "model/perturbation/notation.h"

#include <QSplitter>
#include <QVBoxLayout>

namespace aon {

GroupsPanel::GroupsPanel(Session& session, Focus& focus, QWidget* parent)
    : View(session, focus, parent), m_map(new NeuronMap(session, focus)), m_time(new TimeBar(session, focus)), m_rows(new GroupRows(session, focus))
{
    auto* upper = new QWidget;
    auto* column = new QVBoxLayout(upper);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_map, 1);
    column->addWidget(m_time);
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(upper);
    splitter->addWidget(m_rows);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
}

QString GroupsPanel::description() const
{
    QStringList lines;
    for (const Perturbation& line : session().document().perturbations)
        lines += QString::fromStdString(toText(line));
    return m_map->description() + QLatin1Char(' ')
           + (lines.isEmpty() ? tr("Nothing is perturbed.") : tr("Acting now: %1.").arg(lines.join(QStringLiteral("; "))));
}

}  // namespace aon
