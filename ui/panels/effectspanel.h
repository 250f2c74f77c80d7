// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the effects panel: what the perturbation does to every group within a window (the whole trial, one of its epochs, or
// while something is perturbed), as the model predicts it. A click on a row selects the group in all views. Neurons whose own
// rate was imposed are left out, said so, and counted when asked for.

#include "ui/panels/effecttable.h"
#include "ui/views/view.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace aon {

class ChanceJob;
class EffectMap;
class FittingLabel;
class StateMark;
struct NullDistribution;

class EffectsPanel : public View {
    Q_OBJECT
public:
    EffectsPanel(Session& session, Focus& focus, QWidget* parent = nullptr);

    QString title() const override { return tr("Effects"); }
    QString description() const override;
    QCustomPlot* plot() const override;
    QString csv() const override;
    QString headline() const override;

    NumberTable& table() const { return *m_table; }
    QSize sizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void listen();
    void refresh();
    void showButtons();
    void nameRows();
    void makeChoices();
    void setLimit();
    void startChance();
    bool hasChance() const;
    QString chanceText() const;
    void showSelection();
    void selectGroup(int effect);
    void fillWindows();
    Epoch epoch() const;
    QString windowText() const;
    QString note() const;
    void showPinned();
    QString sentenceOf(int effect) const;

    NumberTable* m_table;
    SortedTable* m_sorted;
    QTableView* m_view;
    EffectMap* m_map;
    QLabel* m_note;
    QComboBox* m_windows;
    QComboBox* m_limits;
    QCheckBox* m_include;
    StateMark* m_mark;
    Protocol m_protocol;  ///< of the windows in the list
    std::optional<Epoch> m_perturbed;  ///< the last of them; nothing: the perturbation acts all the time
    FittingLabel* m_pinned;  ///< which run is pinned
    QPushButton* m_pin;
    QPushButton* m_chanceButton;
    ChanceJob* m_chanceJob;
    std::shared_ptr<const Comparison> m_chanceOf;  ///< whose draws were asked for last
    bool m_chanceIncludes = false;                 ///< imposed neurons are counted in them
    std::vector<EffectRow> m_effects;
    std::vector<Group> m_groups;
};

}  // namespace aon
