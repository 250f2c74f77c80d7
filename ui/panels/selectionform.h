// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: acting on neurons that are no row: a selection written in the notation (a lasso on the map writes it too) to be
// selected, silenced, scaled or driven. A whole line of the notation is taken too: Return makes it act.

#include "ui/panels/notationedit.h"
#include "ui/session/focus.h"
#include "ui/session/session.h"

class QDoubleSpinBox;
class QPushButton;

namespace aon {

class SelectionForm : public QWidget {
    Q_OBJECT
public:
    SelectionForm(Session& session, Focus& focus, QWidget* parent = nullptr);

private:
    void build();
    void listen();
    void takeSelection();
    void enable();
    void add(Operation operation, double amount);
    std::optional<Perturbation> asLine(const QString& text, QString* mistake = nullptr) const;
    QString lineSentence(const QString& text) const;
    void addLineOfText();

    Session& m_session;
    Focus& m_focus;
    NotationEdit* m_edit;
    QPushButton *m_select, *m_silence, *m_scale, *m_drive;
    QDoubleSpinBox *m_gain, *m_current;
};

/// From neurons to neurons: the effective weights between them times a gain.
class PathwayForm : public QWidget {
    Q_OBJECT
public:
    explicit PathwayForm(Session& session, QWidget* parent = nullptr);

private:
    void build();
    void enable();
    void add();

    Session& m_session;
    NotationEdit *m_from, *m_to;
    QDoubleSpinBox* m_gain;
    QPushButton* m_add;
};

}  // namespace aon
