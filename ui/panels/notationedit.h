// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: a line in which one writes neurons in the notation, checked at every key: below it stands how many neurons it
// means, or what was expected and where.

#include "model/perturbation/selection.h"

#include <QLabel>
#include <QLineEdit>

#include <functional>

namespace aon {

/// What a text means for a population.
struct NotationCheck {
    SelectionPtr selection;    ///< null: the text is empty or wrong
    std::vector<int> neurons;  ///< of the selection
    QString message;           ///< for people, empty for an empty text
    int errorAt = -1;          ///< character of the mistake; -1: there is none
};
NotationCheck checkSelection(const QString& text, const Population& population);

class NotationEdit : public QWidget {
    Q_OBJECT
public:
    /// `name` is its accessible name and that of its message.
    NotationEdit(const QString& name, const QString& placeholder, QWidget* parent = nullptr);

    void setPopulation(const Population& population);  ///< checks again
    void setText(const QString& text);
    /// What a text that is no selection may be instead: a sentence to stand there for the mistake; empty: nothing.
    void setOther(std::function<QString(const QString& text)> other);
    QString text() const { return m_line->text(); }
    QLineEdit* line() const { return m_line; }
    QLabel* message() const { return m_message; }

    const NotationCheck& check() const { return m_check; }
    bool isGood() const { return m_check.selection && !m_check.neurons.empty(); }

signals:
    void checked();
    void entered();       ///< Return was pressed and the text is good
    void otherEntered();  ///< Return was pressed and it is not

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void checkAgain();
    void showWholeMessage();

    Population m_population;
    NotationCheck m_check;
    QLineEdit* m_line;
    QLabel* m_message;
    std::function<QString(const QString&)> m_other;
};

}  // namespace aon
