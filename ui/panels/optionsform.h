// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: all options of the next training as a compact form, in as many columns as it has the width for. Every change is one
// step of undo; what is no valid value is refused with one sentence and the old one comes back.

#include "ui/panels/optionfields.h"
#include "ui/session/session.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;

namespace aon {

class OptionsForm : public QWidget {
    Q_OBJECT
public:
    explicit OptionsForm(Session& session, QWidget* parent = nullptr);

    QSize sizeHint() const override;         ///< all columns
    QSize minimumSizeHint() const override;  ///< as wide as one, as high as it is now

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void addField(int index);
    QWidget* makeEditor(int index);
    int widthOf(int columns) const;
    int linesOf(int columns) const { return (static_cast<int>(m_fields.size()) + columns - 1) / columns; }
    void arrange(int columns);
    void showValues();
    void enter(int index, const QString& text);
    void makeFlat();

    Session& m_session;
    std::vector<OptionField> m_fields;
    std::vector<QLabel*> m_labels;
    std::vector<QWidget*> m_editors;  ///< QComboBox where there are choices, else QLineEdit
    QGridLayout* m_grid;
    int m_columns = 0;
};

}  // namespace aon
