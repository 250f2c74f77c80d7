// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/selectionform.h"

#include "model/perturbation/notation.h"
#include "ui/panels/groupedits.h"
#include "ui/widgets/numberbox.h"
#include "ui/words/sentences.h"

#include <QGridLayout>
#include <QPushButton>
#include <QRegularExpression>

namespace aon {

namespace {

constexpr double highestAmount = 1000.0;  // of the notation

QDoubleSpinBox* amountBox(double lowest, double value, double step, const QString& name, const QString& tip)
{
    auto* box = new NumberBox;
    box->setRange(lowest, highestAmount);
    box->setSingleStep(step);
    box->setValue(value);
    box->setAccessibleName(name);
    box->setToolTip(tip);
    return box;
}

QPushButton* button(const QString& text, const QString& name, const QString& tip)
{
    auto* made = new QPushButton(text);
    made->setAccessibleName(name);
    made->setToolTip(tip);
    made->setAutoDefault(false);
    return made;
}

Population populationNow(const Session& session)
{
    const Population* population = populationOf(session.document());
    return population ? *population : Population();
}

}  // namespace

SelectionForm::SelectionForm(Session& session, Focus& focus, QWidget* parent)
    : QWidget(parent), m_session(session), m_focus(focus), m_edit(new NotationEdit(tr("Own selection"), tr("F5 & mirror & !inhibitory"))),
      m_select(button(tr("Select"), tr("Select own selection"), tr("Show these neurons in every view"))),
      m_silence(button(tr("Silence"), tr("Silence own selection"), tr("These neurons send nothing (r = 0)"))),
      m_scale(button(tr("Scale ×"), tr("Scale own selection"), tr("The rates of these neurons are multiplied by the gain"))),
      m_drive(button(tr("Drive +"), tr("Drive own selection"), tr("The drive is added to the input of these neurons"))),
      m_gain(amountBox(0.0, 0.5, 0.05, tr("Gain of own selection"), tr("Gain, 0 to 1000; 1 is intact. Default: 0.5"))),
      m_current(amountBox(-highestAmount, 0.3, 0.1, tr("Drive of own selection"), tr("Drive inside the sigmoid, −1000 to 1000; 0 is intact. Default: 0.3")))
{
    build();
    listen();
    m_edit->setPopulation(populationNow(session));
    enable();
}

void SelectionForm::build()
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(6, 4, 6, 4);
    grid->setSpacing(4);
    grid->addWidget(m_edit, 0, 0, 1, 4);
    grid->addWidget(m_select, 1, 0, 1, 2);
    grid->addWidget(m_silence, 1, 2, 1, 2);
    grid->addWidget(m_scale, 2, 0);
    grid->addWidget(m_gain, 2, 1);
    grid->addWidget(m_drive, 2, 2);
    grid->addWidget(m_current, 2, 3);
    grid->setRowStretch(3, 1);
}

void SelectionForm::listen()
{
    connect(&m_session, &Session::changed, this, [this](Parts parts) {
        if (parts & Part::Recording)
            m_edit->setText({});  // numbers of other neurons
        if (parts & (Part::Recording | Part::Network))
            m_edit->setPopulation(populationNow(m_session));
    });
    connect(&m_focus, &Focus::neuronsChanged, this, &SelectionForm::takeSelection);
    connect(m_edit, &NotationEdit::checked, this, &SelectionForm::enable);
    const auto select = [this] { m_focus.select(m_edit->check().neurons, QString::fromStdString(toText(*m_edit->check().selection))); };
    connect(m_edit, &NotationEdit::entered, this, select);
    m_edit->setOther([this](const QString& text) { return lineSentence(text); });
    connect(m_edit, &NotationEdit::otherEntered, this, &SelectionForm::addLineOfText);
    connect(m_select, &QPushButton::clicked, this, select);
    connect(m_silence, &QPushButton::clicked, this, [this] { add(Operation::Silence, 0.0); });
    connect(m_scale, &QPushButton::clicked, this, [this] { add(Operation::Scale, m_gain->value()); });
    connect(m_drive, &QPushButton::clicked, this, [this] { add(Operation::Drive, m_current->value()); });
}

// What is selected elsewhere can be acted on here; what one is writing stays.
void SelectionForm::takeSelection()
{
    if (m_edit->line()->hasFocus() || m_focus.neurons().empty())
        return;
    const bool notation = checkSelection(m_focus.name(), populationNow(m_session)).neurons == m_focus.neurons();
    m_edit->setText(notation ? m_focus.name() : neuronsText(m_focus.neurons()));
}

void SelectionForm::enable()
{
    for (QPushButton* each : {m_select, m_silence, m_scale, m_drive})
        each->setEnabled(m_edit->isGood());
}

void SelectionForm::add(Operation operation, double amount)
{
    const ListEdit edit = addLine(m_session.document().perturbations, {operation, amount, m_edit->check().selection, nullptr, std::nullopt, {}});
    m_session.setPerturbations(edit.perturbations, edit.line);
}

namespace {

bool beginsAsLine(const QString& text)
{
    static const QRegularExpression operation(QStringLiteral("^\\s*(silence|scale|drive|pathway)\\b"), QRegularExpression::CaseInsensitiveOption);
    return operation.match(text).hasMatch();
}

}  // namespace

std::optional<Perturbation> SelectionForm::asLine(const QString& text, QString* mistake) const
{
    const Document& document = m_session.document();
    const Population population = populationNow(m_session);
    try {
        const Perturbation line = parsePerturbation(text.toStdString(), population, protocolOf(document));
        compile({line}, population, protocolOf(document), allConditions(protocolOf(document)));
        return line;
    } catch (const NotationError& error) {
        if (mistake)
            *mistake = notationSentence(error.expected());
    } catch (const UsageError& error) {
        if (mistake)
            *mistake = notationSentence(error.what());
    }
    return std::nullopt;
}

// Whoever copies a line from the history or the command line finds that it works here.
QString SelectionForm::lineSentence(const QString& text) const
{
    if (!beginsAsLine(text))
        return {};
    QString mistake;
    if (asLine(text, &mistake))
        return tr("A whole perturbation: Return makes it act.");
    return tr("As a perturbation: %1. Here stand neurons, such as F5 & mirror, or a whole line, such as silence: F5 & mirror.").arg(mistake);
}

void SelectionForm::addLineOfText()
{
    const auto line = beginsAsLine(m_edit->text()) ? asLine(m_edit->text()) : std::nullopt;
    if (!line)
        return;
    const ListEdit edit = addLine(m_session.document().perturbations, *line);
    m_session.setPerturbations(edit.perturbations, edit.line);
    m_edit->setText({});
}

PathwayForm::PathwayForm(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_from(new NotationEdit(tr("Pathway from"), tr("AIP"))),
      m_to(new NotationEdit(tr("Pathway to"), tr("F5 & inhibitory"))),
      m_gain(amountBox(0.0, 0.0, 0.05, tr("Pathway gain"), tr("The effective weights are multiplied by this, 0 to 1000; 0 cuts the pathway. Default: 0"))),
      m_add(button(tr("Change pathway"), tr("Change pathway"), tr("Multiply the weights from these neurons to those by the gain")))
{
    build();
    connect(&session, &Session::changed, this, [this](Parts parts) {
        if (parts & (Part::Recording | Part::Network))
            for (NotationEdit* each : {m_from, m_to})
                each->setPopulation(populationNow(m_session));
    });
    for (NotationEdit* each : {m_from, m_to}) {
        connect(each, &NotationEdit::checked, this, &PathwayForm::enable);
        connect(each, &NotationEdit::entered, this, [this] {
            if (m_add->isEnabled())
                add();
        });
        each->setPopulation(populationNow(session));
    }
    connect(m_add, &QPushButton::clicked, this, &PathwayForm::add);
    enable();
}

void PathwayForm::build()
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(6, 4, 6, 4);
    grid->setSpacing(4);
    const auto addLine = [grid](int line, const QString& text, QWidget* buddy, int columns) {
        auto* label = new QLabel(text);
        label->setBuddy(buddy);
        grid->addWidget(label, line, 0, Qt::AlignTop);
        grid->addWidget(buddy, line, 1, 1, columns);
    };
    addLine(0, tr("From"), m_from, 2);
    addLine(1, tr("To"), m_to, 2);
    addLine(2, tr("Gain"), m_gain, 1);
    grid->addWidget(m_add, 2, 2);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(3, 1);
}

void PathwayForm::enable() { m_add->setEnabled(m_from->isGood() && m_to->isGood()); }

void PathwayForm::add()
{
    const ListEdit edit = addLine(m_session.document().perturbations, {Operation::PathwayGain, m_gain->value(), m_from->check().selection,
                                                                       m_to->check().selection, std::nullopt, {}});
    m_session.setPerturbations(edit.perturbations, edit.line);
}

}  // namespace aon
