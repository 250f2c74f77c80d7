// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: when and in which conditions one perturbation acts: the whole trial or from … to, all conditions or some. A window that ends
// before it starts is marked and changes nothing.

#include "model/perturbation/perturbation.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QDoubleSpinBox;
class QHBoxLayout;
class QLabel;
class QMenu;
class QToolButton;

namespace aon {

class FittingLabel;

/// "all conditions", or the words after `in`.
QString conditionsText(const std::vector<std::string>& conditions);

class LineForm : public QWidget {
    Q_OBJECT
public:
    explicit LineForm(QWidget* parent = nullptr);

    void setProtocol(const Protocol& protocol);
    void addButtons(const std::vector<QWidget*>& buttons);  ///< after the conditions, to save a line
    void setLine(const std::optional<Perturbation>& line);  ///< none: nothing to edit

signals:
    void edited(const aon::Perturbation& line);

private:
    void build();
    void showLine();
    void takeWhole();
    void takeWindow();
    void markWrong(QDoubleSpinBox* box);  ///< null: nothing is wrong
    void addCondition(const QString& text, const std::string& word);
    void takeConditions(const std::string& word, bool on);

    Protocol m_protocol;
    std::optional<Perturbation> m_line;
    QCheckBox* m_whole;
    QDoubleSpinBox *m_begin, *m_end;
    QToolButton* m_conditions;
    QMenu* m_menu;
    QLabel* m_in;
    QHBoxLayout* m_second;
    std::vector<QWidget*> m_buttons;
    FittingLabel* m_message;  ///< a mistake, in the place of the conditions
};

}  // namespace aon
