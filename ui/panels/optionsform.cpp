// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/optionsform.h"

#include "ui/words/numbers.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

namespace aon {

namespace {

constexpr int columns = 3;

// The wheel scrolls the form; it changes nothing by the way.
class CalmComboBox : public QComboBox {
protected:
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
};

}  // namespace

OptionsForm::OptionsForm(Session& session, QWidget* parent) : QWidget(parent), m_session(session), m_fields(optionFields())
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(6, 0, 6, 0);
    grid->setHorizontalSpacing(6);
    grid->setVerticalSpacing(1);
    for (int index = 0; index < static_cast<int>(m_fields.size()); ++index)
        addField(*grid, index);
    const int lines = (static_cast<int>(m_fields.size()) + columns - 1) / columns;
    grid->setRowStretch(lines, 1);
    for (int column = 0; column < columns; ++column)
        grid->setColumnStretch(2 * column + 1, 1);
    connect(&session, &Session::changed, this, [this](Parts parts) {
        if (parts & Part::Options)
            showValues();
    });
    makeFlat();
    showValues();
}

void OptionsForm::addField(QGridLayout& grid, int index)
{
    const OptionField& field = m_fields[static_cast<std::size_t>(index)];
    const int lines = (static_cast<int>(m_fields.size()) + columns - 1) / columns;
    QWidget* editor = makeEditor(index);
    auto* label = new QLabel(field.label);
    label->setBuddy(editor);
    const QString tip = field.tip();
    label->setToolTip(tip);
    editor->setToolTip(tip);
    editor->setAccessibleDescription(tip);
    m_editors.push_back(editor);
    grid.addWidget(label, index % lines, 2 * (index / lines), Qt::AlignRight | Qt::AlignVCenter);
    grid.addWidget(editor, index % lines, 2 * (index / lines) + 1);
}

QWidget* OptionsForm::makeEditor(int index)
{
    const OptionField& field = m_fields[static_cast<std::size_t>(index)];
    if (!field.choices.isEmpty()) {
        auto* box = new CalmComboBox;
        box->addItems(field.choices);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(6);
        box->setFocusPolicy(Qt::StrongFocus);
        connect(box, &QComboBox::textActivated, this, [this, index](const QString& text) { enter(index, text); });
        return box;
    }
    auto* line = new QLineEdit;
    line->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("0.00000")) + 10);
    connect(line, &QLineEdit::editingFinished, this, [this, index, line] {
        if (line->isModified())
            enter(index, line->text());
    });
    return line;
}

void OptionsForm::showValues()
{
    const TrainingOptions& options = m_session.document().options;
    for (std::size_t k = 0; k < m_fields.size(); ++k) {
        const QString text = m_fields[k].text(options);
        if (auto* box = qobject_cast<QComboBox*>(m_editors[k]))
            box->setCurrentText(text);
        else if (auto* line = qobject_cast<QLineEdit*>(m_editors[k]); line->text() != withOwnPoint(text))
            line->setText(withOwnPoint(text));
    }
}

// A preset brings its task along, unless the task is somebody's own.
void OptionsForm::enter(int index, const QString& text)
{
    const OptionField& field = m_fields[static_cast<std::size_t>(index)];
    Document after = m_session.document();
    const Preset before = after.options.preset;
    if (!field.set(after.options, text)) {
        m_session.fail(tr("%1: expected %2, found \"%3\".").arg(field.label, field.range, text.left(40)));
    } else {
        if (after.options.preset != before && after.protocol == protocolFor(before))
            after.protocol = protocolFor(after.options.preset);
        m_session.edit(after, QStringLiteral("# options: %1").arg(changedOption(m_session.document().options, after.options)));
    }
    showValues();
}

void OptionsForm::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        makeFlat();
}

// Seven lines must fit below the views of a small screen.
void OptionsForm::makeFlat()
{
    for (QWidget* editor : m_editors)
        editor->setFixedHeight(fontMetrics().height() + 4);
}

}  // namespace aon
