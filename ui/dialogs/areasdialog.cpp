// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/areasdialog.h"

#include "model/base/error.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace aon {

AreasDialog::AreasDialog(const QString& file, int neurons, QWidget* parent)
    : QDialog(parent), m_neurons(neurons), m_table(new QTableWidget(0, 2)), m_sum(new QLabel),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Open | QDialogButtonBox::Cancel))
{
    setWindowTitle(tr("Areas of the Recording"));
    auto* layout = new QVBoxLayout(this);
    auto* text = new QLabel(tr("%1 has %2 neurons and does not say which areas they belong to. Write the areas in the order "
                               "of the neurons, with how many neurons each has.").arg(QFileInfo(file).fileName()).arg(neurons));
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    m_table->setHorizontalHeaderLabels({tr("Area"), tr("Neurons")});
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->verticalHeader()->hide();
    m_table->setTabKeyNavigation(false);
    m_table->setAccessibleName(tr("Areas"));
    m_table->setToolTip(tr("Name: a word; neurons: a whole number from 1"));
    auto* more = new QPushButton(tr("Add Area"));
    more->setToolTip(tr("Another row"));
    connect(more, &QPushButton::clicked, this, [this] { addRow({}, std::max(0, m_neurons - Population{areas(), {}, {}}.size())); });
    auto* fewer = new QPushButton(tr("Remove Area"));
    fewer->setToolTip(tr("Take away the row that is marked, or the last"));
    connect(fewer, &QPushButton::clicked, this, [this] {
        m_table->removeRow(m_table->currentRow() >= 0 ? m_table->currentRow() : m_table->rowCount() - 1);
        check();
    });
    auto* edit = new QHBoxLayout;
    edit->addWidget(more);
    edit->addWidget(fewer);
    edit->addStretch();
    for (QWidget* widget : std::initializer_list<QWidget*>{text, m_table})
        layout->addWidget(widget);
    layout->addLayout(edit);
    layout->addWidget(m_sum);
    layout->addWidget(m_buttons);
    m_sum->setWordWrap(true);
    connect(m_table, &QTableWidget::itemChanged, this, &AreasDialog::check);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (const Area& area : publishedAreas())
        addRow(QString::fromStdString(area.name), 0);
    resize(48 * fontMetrics().averageCharWidth(), 22 * fontMetrics().lineSpacing());
}

void AreasDialog::addRow(const QString& name, int size)
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    m_table->setItem(row, 0, new QTableWidgetItem(name));
    auto* number = new QSpinBox;
    number->setRange(0, m_neurons);
    number->setSpecialValueText(tr("how many?"));
    number->setValue(size);
    number->setAccessibleName(tr("Neurons of area %1").arg(row + 1));
    number->setToolTip(tr("How many neurons of the recording belong to this area, from 1"));
    connect(number, &QSpinBox::valueChanged, this, &AreasDialog::check);
    m_table->setCellWidget(row, 1, number);
    check();
}

std::vector<Area> AreasDialog::areas() const
{
    std::vector<Area> areas;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const auto* number = qobject_cast<QSpinBox*>(m_table->cellWidget(row, 1));
        const QTableWidgetItem* name = m_table->item(row, 0);
        areas.push_back({name ? name->text().trimmed().toStdString() : std::string(), number ? number->value() : 0});
    }
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
        return QString::fromUtf8(error.what());
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
