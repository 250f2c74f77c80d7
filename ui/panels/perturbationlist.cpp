// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/perturbationlist.h"

#include "model/perturbation/notation.h"
#include "ui/panels/groupedits.h"
#include "ui/panels/lineform.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace aon {

namespace {

constexpr int shownLines = 3;  // at least

QString tipOf(const QString& text, const Perturbation& line)
{
    if (line.operation == Operation::PathwayGain)
        return QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped());
    return text.toHtmlEscaped() + QStringLiteral("<br>")
           + PerturbationList::tr("However short its window, the neurons it acts on are left out of means and effects for the whole trial, unless imposed neurons are counted.");
}

}  // namespace

PerturbationList::PerturbationList(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_list(new QListWidget), m_message(new QLabel), m_form(new LineForm),
      m_remove(new QPushButton(tr("Remove"))), m_removeAll(new QPushButton(tr("Remove all")))
{
    build();
    listen();
    fill();
}

void PerturbationList::build()
{
    m_list->setAccessibleName(tr("Active perturbations"));
    m_list->setToolTip(tr("What acts on the network now, one line each. Double click or F2 edits a line, Del removes it."));
    m_list->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_list->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_list->setMinimumHeight(shownLines * fontMetrics().height() + 2 * m_list->frameWidth());
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setTabKeyNavigation(false);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->hide();
    m_remove->setAccessibleName(tr("Remove perturbation"));
    m_remove->setToolTip(tr("Remove the chosen line (Del)"));
    m_removeAll->setAccessibleName(tr("Remove all perturbations"));
    m_removeAll->setToolTip(tr("Back to the intact network; Undo brings the lines back"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 4, 6, 4);
    layout->setSpacing(4);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_message);
    layout->addWidget(m_form);
    m_form->addButtons({m_remove, m_removeAll});
}

void PerturbationList::listen()
{
    connect(&m_session, &Session::changed, this, [this](Parts parts) {
        if (parts & (Part::Recording | Part::Network | Part::Task | Part::Perturbations))
            fill();
    });
    connect(m_list, &QListWidget::currentRowChanged, this, &PerturbationList::choose);
    connect(m_list, &QListWidget::itemChanged, this, &PerturbationList::takeText);
    connect(m_form, &LineForm::edited, this, &PerturbationList::takeForm);
    connect(m_remove, &QPushButton::clicked, this, &PerturbationList::remove);
    connect(m_removeAll, &QPushButton::clicked, this, [this] { apply(removeAll()); });
    auto* del = new QShortcut(QKeySequence::Delete, m_list, nullptr, nullptr, Qt::WidgetShortcut);
    connect(del, &QShortcut::activated, this, &PerturbationList::remove);
}

int PerturbationList::count() const { return m_list->count(); }

// The newest line is chosen; otherwise the choice stays where it was.
void PerturbationList::fill()
{
    const auto& lines = m_session.document().perturbations;
    const int before = m_list->count(), row = m_list->currentRow(), now = static_cast<int>(lines.size());
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const Perturbation& line : lines) {
            auto* item = new QListWidgetItem(QString::fromStdString(toText(line)), m_list);
            item->setFlags(item->flags() | Qt::ItemIsEditable);
            item->setToolTip(tipOf(item->text(), line));
        }
        m_list->setCurrentRow(now > before ? now - 1 : std::min(row, now - 1));
    }
    m_message->hide();
    m_form->setProtocol(protocolOf(m_session.document()));
    choose();
    if (now != before)
        emit countChanged();
}

void PerturbationList::choose()
{
    const auto& lines = m_session.document().perturbations;
    const int row = m_list->currentRow();
    const bool chosen = row >= 0 && row < static_cast<int>(lines.size());
    m_form->setLine(chosen ? std::optional(lines[static_cast<std::size_t>(row)]) : std::nullopt);
    m_remove->setEnabled(chosen);
    m_removeAll->setEnabled(!lines.empty());
}

void PerturbationList::takeText(QListWidgetItem* item)
{
    const int row = m_list->row(item);
    const QString text = item->text();
    const Population* population = populationOf(m_session.document());
    try {
        if (population)
            apply(replaceLine(m_session.document().perturbations, row,
                              parsePerturbation(text.toStdString(), *population, protocolOf(m_session.document()))));
        fill();
    } catch (const NotationError& error) {
        fill();
        complain(tr("“%1” was not taken: %2.").arg(text, QString::fromStdString(error.expected())));
    }
}

void PerturbationList::takeForm(const Perturbation& line)
{
    if (m_list->currentRow() >= 0)
        apply(replaceLine(m_session.document().perturbations, m_list->currentRow(), line));
}

void PerturbationList::remove()
{
    if (m_list->currentRow() >= 0)
        apply(removeLine(m_session.document().perturbations, m_list->currentRow()));
}

void PerturbationList::apply(const ListEdit& edit) { m_session.setPerturbations(edit.perturbations, edit.line); }

void PerturbationList::complain(const QString& sentence)
{
    m_message->setText(sentence);
    m_message->show();
}

}  // namespace aon
