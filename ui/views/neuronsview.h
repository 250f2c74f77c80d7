// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the table of all neurons: who they are, their rates, their fit, what is done to them. Rows that are selected here
// are the selection of all views, and the other way round.

#include "ui/views/neuronrows.h"
#include "ui/views/view.h"

#include <QTimer>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace aon {

class NeuronsView : public View {
    Q_OBJECT
public:
    NeuronsView(Session& session, Focus& focus, QWidget* parent = nullptr);

    QString title() const override { return tr("Neurons"); }
    QString description() const override;
    QString csv() const override;
    bool hasCsv() const override { return populationOf(session().document()) != nullptr; }

    NumberTable& table() const { return *m_table; }

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    void listen();
    void invalidate();
    void postpone();
    void refresh();
    void filter();
    void takeSelection();
    void showSelection();
    void useAsGroup();
    NeuronFilter filtered(const std::vector<NumberTable::Row>& rows) const;
    std::vector<int> imposed() const;

    NumberTable* m_table;
    SortedTable* m_sorted;
    QTableView* m_view;
    QLineEdit* m_filter;
    QCheckBox* m_hideImposed;
    QLabel* m_message;
    QPushButton* m_use;
    QStackedWidget* m_pages;
    NeuronFilter m_shown;
    bool m_stale = true, m_quiet = false;
    QTimer m_idle;  ///< rings when nothing else is to be done
};

}  // namespace aon
