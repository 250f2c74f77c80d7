// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the rows of the groups panel. A row is: fold arrow, name (a click selects the group), Silence, gain slider and
// number box, count. Rows of an area stand under it, cells under their class; a tick is one line of the list.
//
//   ticked            a line of its own silences it
//   dash              other lines silence some of it, or all of it for a part of the trial
//   ticked and grey   other lines silence all of it; the tooltip names them

#include "ui/focus.h"
#include "ui/panels/groupedits.h"
#include "ui/session.h"

#include <QScrollArea>

class QCheckBox;
class QGridLayout;
class QLabel;
class QToolButton;

namespace aon {

class GainBox;
class GainSlider;

class GroupRows : public QScrollArea {
    Q_OBJECT
public:
    GroupRows(Session& session, Focus& focus, QWidget* parent = nullptr);

    const std::vector<GroupRow>& rows() const { return m_rows; }

private:
    struct Controls {
        QToolButton* fold = nullptr;  ///< null: nothing stands under the row
        QToolButton* name = nullptr;
        QCheckBox* silence = nullptr;
        GainSlider* slider = nullptr;
        GainBox* box = nullptr;
        QLabel* count = nullptr;
    };

    void takePopulation();
    void addHeader(QGridLayout& grid);
    void addRow(QGridLayout& grid, int row);
    void addName(QGridLayout& grid, int row);
    void addGain(QGridLayout& grid, int row);
    void connectRow(int row);

    void fold();
    void showStates();
    void showState(int row, const RowState& state);
    void showSelection();
    void apply(const ListEdit& edit, const QString& drag = {});
    void silence(int row, bool on);
    void scale(int row, double gain, int drag);

    Session& m_session;
    Focus& m_focus;
    Population m_population;
    std::vector<GroupRow> m_rows;
    std::vector<Controls> m_controls;
};

}  // namespace aon
