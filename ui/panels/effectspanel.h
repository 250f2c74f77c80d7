// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the effects panel: what the perturbation does to every group, as the model predicts it. A click on a row selects
// the group in all views. Neurons whose own rate was imposed are left out, said so, and counted when asked for.

#include "ui/panels/effecttable.h"
#include "ui/views/view.h"

class QCheckBox;
class QLabel;
class QPushButton;
class QTableView;

namespace aon {

class EffectMap;

class EffectsPanel : public View {
    Q_OBJECT
public:
    EffectsPanel(Session& session, Focus& focus, QWidget* parent = nullptr);

    QString title() const override { return tr("Effects"); }
    QString description() const override;
    QCustomPlot* plot() const override;
    QString csv() const override;

    NumberTable& table() const { return *m_table; }
    QSize sizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void listen();
    void refresh();
    void showButtons();
    void showSelection();
    void selectGroup(int effect);
    QString note() const;

    NumberTable* m_table;
    SortedTable* m_sorted;
    QTableView* m_view;
    EffectMap* m_map;
    QLabel* m_note;
    QCheckBox* m_include;
    QPushButton* m_pin;
    std::vector<EffectRow> m_effects;
    std::vector<Group> m_groups;
};

}  // namespace aon
