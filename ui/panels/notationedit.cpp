// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/notationedit.h"

#include "model/perturbation/notation.h"
#include "ui/words/sentences.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace aon {

namespace {

// The piece that begins there, to its end; one that is very long is cut with a mark.
QString pieceAt(const QString& text, qsizetype column)
{
    constexpr qsizetype most = 30;
    static const QRegularExpression ending(QStringLiteral("\\s"));
    const QString rest = text.mid(column).trimmed();
    const QString piece = rest.left(rest.indexOf(ending) < 0 ? rest.size() : rest.indexOf(ending));
    return piece.size() > most ? piece.left(most - 1) + QStringLiteral("…") : piece;
}

// The notation's sentences name a place by a caret; under a line of a proportional font it is a word.
QString mistake(const NotationError& error, const QString& text)
{
    const auto column = static_cast<qsizetype>(error.column());
    const QString place = column >= text.size() ? NotationEdit::tr("at the end") : NotationEdit::tr("at “%1”").arg(pieceAt(text, column));
    return NotationEdit::tr("%1, %2").arg(notationSentence(error.expected()), place);
}

}  // namespace

NotationCheck checkSelection(const QString& text, const Population& population)
{
    NotationCheck check;
    if (text.trimmed().isEmpty())
        return check;
    try {
        check.selection = parseSelection(text.toStdString(), population);
        check.neurons = resolve(*check.selection, population);
        check.message = NotationEdit::tr("%n neuron(s)", nullptr, static_cast<int>(check.neurons.size()));
    } catch (const NotationError& error) {
        check.selection = nullptr;
        check.errorAt = static_cast<int>(error.column());
        check.message = mistake(error, text);
    } catch (const UsageError& error) {
        check.selection = nullptr;
        check.errorAt = 0;
        check.message = notationSentence(error.what());
    }
    return check;
}

NotationEdit::NotationEdit(const QString& name, const QString& placeholder, QWidget* parent)
    : QWidget(parent), m_line(new QLineEdit(this)), m_message(new QLabel(this))
{
    m_line->setAccessibleName(name);
    m_line->setPlaceholderText(placeholder);
    m_line->setClearButtonEnabled(true);
    m_line->setToolTip(tr("Neurons in the notation of the command line: an area, mirror, nonmirror, excitatory, inhibitory, all, "
                          "neurons 3, 10-24, random 20 of …; joined by & (and), | (or), ! (not) and brackets."));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(1);
    layout->addWidget(m_line);
    layout->addWidget(m_message);
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textChanged, this, &NotationEdit::checkAgain);
    connect(m_line, &QLineEdit::returnPressed, this, [this] {
        isGood() ? emit entered() : emit otherEntered();
    });
    checkAgain();
}

void NotationEdit::setPopulation(const Population& population)
{
    m_population = population;
    checkAgain();
}

void NotationEdit::setText(const QString& text) { m_line->setText(text); }

void NotationEdit::setOther(std::function<QString(const QString&)> other)
{
    m_other = std::move(other);
    checkAgain();
}

void NotationEdit::checkAgain()
{
    m_check = checkSelection(m_line->text(), m_population);
    if (m_check.errorAt >= 0 && m_other)
        if (const QString sentence = m_other(m_line->text()); !sentence.isEmpty())
            m_check.message = sentence;
    m_message->setText(m_check.message);
    m_message->setVisible(!m_check.message.isEmpty());
    m_line->setAccessibleDescription(m_check.message);
    showWholeMessage();
    emit checked();
}

// A label that wraps asks for no more than a line or two; a sentence that is cut explains nothing.
void NotationEdit::showWholeMessage() { m_message->setMinimumHeight(m_check.message.isEmpty() ? 0 : m_message->heightForWidth(width())); }

void NotationEdit::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    showWholeMessage();
}

}  // namespace aon
