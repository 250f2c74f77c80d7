// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: all options of the next training as a compact form. Every change is one step of undo; what is no valid value is
// refused with one sentence and the old one comes back.

#include "ui/panels/optionfields.h"
#include "ui/session/session.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLineEdit;

namespace aon {

class OptionsForm : public QWidget {
    Q_OBJECT
public:
    explicit OptionsForm(Session& session, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void addField(QGridLayout& grid, int index);
    QWidget* makeEditor(int index);
    void showValues();
    void enter(int index, const QString& text);
    void makeFlat();

    Session& m_session;
    std::vector<OptionField> m_fields;
    std::vector<QWidget*> m_editors;  ///< QComboBox where there are choices, else QLineEdit
};

}  // namespace aon
