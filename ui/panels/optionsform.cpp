// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/optionsform.h"

#include "ui/words/numbers.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

#include <utility>

namespace aon {

namespace {

constexpr int mostColumns = 3, gap = 6;

// The wheel scrolls the form; it changes nothing by the way.
class CalmComboBox : public QComboBox {
protected:
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
};

}  // namespace

OptionsForm::OptionsForm(Session& session, QWidget* parent) : QWidget(parent), m_session(session), m_fields(optionFields()), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(gap, 0, gap, 0);
    m_grid->setHorizontalSpacing(gap);
    m_grid->setVerticalSpacing(1);
    for (int index = 0; index < static_cast<int>(m_fields.size()); ++index)
        addField(index);
    arrange(mostColumns);
    connect(&session, &Session::changed, this, [this](Parts parts) {
        if (parts & Part::Options)
            showValues();
    });
    makeFlat();
    showValues();
}

void OptionsForm::addField(int index)
{
    const OptionField& field = m_fields[static_cast<std::size_t>(index)];
    QWidget* editor = makeEditor(index);
    auto* label = new QLabel(field.label, this);
    editor->setParent(this);
    label->setBuddy(editor);
    const QString tip = field.tip();
    label->setToolTip(tip);
    editor->setToolTip(tip);
    editor->setAccessibleDescription(tip);
    m_labels.push_back(label);
    m_editors.push_back(editor);
}

int OptionsForm::widthOf(int columns) const
{
    const int lines = linesOf(columns);
    int width = gap;
    for (int column = 0; column < columns; ++column) {
        int labels = 0, editors = 0;
        for (std::size_t k = static_cast<std::size_t>(column * lines); k < std::min(m_fields.size(), static_cast<std::size_t>((column + 1) * lines)); ++k) {
            labels = std::max(labels, m_labels[k]->sizeHint().width());
            editors = std::max(editors, std::max(m_editors[k]->minimumWidth(), m_editors[k]->minimumSizeHint().width()));
        }
        width += labels + gap + editors + gap;
    }
    return width;
}

void OptionsForm::arrange(int columns)
{
    if (columns == std::exchange(m_columns, columns))
        return;
    const int lines = linesOf(columns);
    for (int index = 0; index < static_cast<int>(m_fields.size()); ++index) {
        QLabel* label = m_labels[static_cast<std::size_t>(index)];
        QWidget* editor = m_editors[static_cast<std::size_t>(index)];
        m_grid->removeWidget(label);
        m_grid->removeWidget(editor);
        m_grid->addWidget(label, index % lines, 2 * (index / lines), Qt::AlignRight | Qt::AlignVCenter);
        m_grid->addWidget(editor, index % lines, 2 * (index / lines) + 1);
    }
    for (int row = 0; row <= static_cast<int>(m_fields.size()); ++row)
        m_grid->setRowStretch(row, row == lines ? 1 : 0);
    for (int column = 0; column < mostColumns; ++column)
        m_grid->setColumnStretch(2 * column + 1, column < columns ? 1 : 0);
    updateGeometry();
}

void OptionsForm::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    int columns = mostColumns;
    while (columns > 1 && widthOf(columns) > width())
        --columns;
    arrange(columns);
}

QSize OptionsForm::sizeHint() const { return {widthOf(mostColumns), m_grid->sizeHint().height()}; }

QSize OptionsForm::minimumSizeHint() const { return {widthOf(1), m_grid->minimumSize().height()}; }

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
        m_session.fail(tr("%1: expected %2, found \"%3\"; it stays %4.").arg(field.label, field.range, text.left(40), field.text(m_session.document().options)));
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
