// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the perturbations that act now, each a line of the notation that can be edited in place or removed; below them
// the window and the conditions of the chosen one.

#include "ui/session/session.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace aon {

class LineForm;
struct ListEdit;

class PerturbationList : public QWidget {
    Q_OBJECT
public:
    explicit PerturbationList(Session& session, QWidget* parent = nullptr);

    int count() const;

signals:
    void countChanged();

private:
    void build();
    void listen();
    void fill();
    void choose();
    void takeText(QListWidgetItem* item);
    void takeForm(const Perturbation& line);
    void remove();
    void apply(const ListEdit& edit);
    void complain(const QString& sentence);

    Session& m_session;
    QListWidget* m_list;
    QLabel* m_message;
    LineForm* m_form;
    QPushButton *m_remove, *m_removeAll;
};

}  // namespace aon
