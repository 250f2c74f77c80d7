// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/areasdialog.h"

#include "model/base/error.h"
#include "ui/words/failures.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace aon {

AreasDialog::AreasDialog(const QString& file, int neurons, QWidget* parent)
    : QDialog(parent), m_neurons(neurons), m_lines(new QVBoxLayout), m_add(new QPushButton(tr("&Add Area"))), m_sum(new QLabel),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Open | QDialogButtonBox::Cancel))
{
    setWindowTitle(tr("Areas of the Recording"));
    m_add->setToolTip(tr("Another row, for the neurons that are left"));
    m_add->setAutoDefault(false);
    connect(m_add, &QPushButton::clicked, this, [this] {
        addRow({}, std::max(0, m_neurons - Population{areas(), {}, {}}.size()));
        m_rows.back().name->setFocus();
    });
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    build(tr("%1 has %2 neurons and does not say which areas they belong to. Write the areas in the order "
             "of the neurons, with how many neurons each has.").arg(QFileInfo(file).fileName()).arg(neurons));
    for (const Area& area : publishedAreas())
        addRow(QString::fromStdString(area.name), 0);
    m_rows.front().name->setFocus();
    resize(48 * fontMetrics().averageCharWidth(), 22 * fontMetrics().lineSpacing());
}

void AreasDialog::build(const QString& question)
{
    auto* text = new QLabel(question);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    m_sum->setTextFormat(Qt::PlainText);
    m_sum->setWordWrap(true);
    auto* rows = new QWidget;
    auto* column = new QVBoxLayout(rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(m_lines);
    column->addWidget(m_add, 0, Qt::AlignLeft);
    column->addStretch();
    auto* scroll = new QScrollArea;
    scroll->setWidget(rows);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(text);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_sum);
    layout->addWidget(m_buttons);
}

void AreasDialog::addRow(const QString& name, int size)
{
    Row row{new QWidget, new QLineEdit(name), new QSpinBox, new QPushButton(tr("Remove"))};
    row.name->setPlaceholderText(tr("Name of the area"));
    row.name->setToolTip(tr("A word, such as F5"));
    row.count->setRange(0, m_neurons);
    row.count->setSpecialValueText(tr("how many?"));
    row.count->setValue(size);
    row.count->setToolTip(tr("How many neurons of the recording belong to this area, from 1"));
    row.remove->setToolTip(tr("Take this row away"));
    row.remove->setAutoDefault(false);
    auto* line = new QHBoxLayout(row.whole);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(row.name, 1);
    line->addWidget(row.count);
    line->addWidget(row.remove);
    m_lines->addWidget(row.whole);
    connect(row.name, &QLineEdit::textChanged, this, &AreasDialog::check);
    connect(row.count, &QSpinBox::valueChanged, this, &AreasDialog::check);
    connect(row.remove, &QPushButton::clicked, this, [this, whole = row.whole] { removeRow(whole); });
    m_rows.push_back(row);
    nameRows();
    check();
}

// The keys go to the row that takes its place.
void AreasDialog::removeRow(const QWidget* whole)
{
    const auto gone = std::ranges::find(m_rows, whole, &Row::whole);
    gone->whole->hide();
    gone->whole->deleteLater();
    const auto next = m_rows.erase(gone);
    if (next != m_rows.end())
        next->remove->setFocus();
    else
        m_add->setFocus();
    nameRows();
    check();
}

// Tab goes from row to row and then to what is below them, in whatever order the rows were made.
void AreasDialog::nameRows()
{
    QWidget* before = nullptr;
    const auto append = [&before](QWidget* next) {
        if (before)
            setTabOrder(before, next);
        before = next;
    };
    for (std::size_t k = 0; k < m_rows.size(); ++k) {
        const Row& row = m_rows[k];
        row.name->setAccessibleName(tr("Name of area %1").arg(k + 1));
        row.count->setAccessibleName(tr("Neurons of area %1").arg(k + 1));
        row.remove->setAccessibleName(tr("Remove area %1").arg(k + 1));
        for (QWidget* each : std::initializer_list<QWidget*>{row.name, row.count, row.remove})
            append(each);
    }
    append(m_add);
    for (QAbstractButton* button : m_buttons->buttons())
        append(button);
}

std::vector<Area> AreasDialog::areas() const
{
    std::vector<Area> areas;
    for (const Row& row : m_rows)
        areas.push_back({row.name->text().trimmed().toStdString(), row.count->value()});
    return areas;
}

QString AreasDialog::problem() const
{
    const std::vector<Area> written = areas();
    if (written.empty())
        return tr("There must be at least one area.");
    for (const Area& area : written)
        if (area.name.empty())
            return tr("Every area needs a name.");
    for (const Area& area : written)
        if (area.size == 0)
            return tr("How many neurons has %1?").arg(QString::fromStdString(area.name));
    try {
        parseAreas(describeAreas(written));
    } catch (const UsageError& error) {
        return failureSentence(error);
    }
    const int sum = Population{written, {}, {}}.size();
    return sum == m_neurons ? QString() : tr("The areas have %1 neurons together, the recording has %2.").arg(sum).arg(m_neurons);
}

void AreasDialog::check()
{
    const QString wrong = problem();
    m_sum->setText(wrong.isEmpty() ? tr("The areas have %1 neurons together, as the recording has.").arg(m_neurons) : wrong);
    m_buttons->button(QDialogButtonBox::Open)->setEnabled(wrong.isEmpty());
}

}  // namespace aon
