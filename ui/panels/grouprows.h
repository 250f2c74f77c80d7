// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the rows of the groups panel: areas, and their mirror and non-mirror neurons. A row is: name (a click selects
// the group), Silence for all of it, its excitatory and its inhibitory part, gain slider and number box, count. Its
// arrow unfolds the gains of the two parts. A tick is one line of the list.
//
//   ticked            a line of its own silences it
//   dash              other lines silence some of it, or all of it for a part of the trial
//   ticked and grey   other lines silence all of it; the tooltip names them

#include "ui/panels/groupedits.h"
#include "ui/session/focus.h"
#include "ui/session/session.h"

#include <QScrollArea>

class QCheckBox;
class QGridLayout;
class QLabel;
class QLayout;
class QToolButton;

namespace aon {

class GainBox;
class GainSlider;

class GroupRows : public QScrollArea {
    Q_OBJECT
public:
    GroupRows(Session& session, Focus& focus, QWidget* parent = nullptr);

    const std::vector<GroupRow>& rows() const { return m_rows; }
    QSize sizeHint() const override;  ///< all rows that are unfolded

signals:
    void rebuilt();  ///< other rows: sizeHint() has changed

private:
    struct Controls {
        QToolButton* fold = nullptr;  ///< null: the row has no parts
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
    void addFold(QLayout& line, int row);
    void addSilence(QGridLayout& grid, int row, int line, int column);
    void addGain(QGridLayout& grid, int row);
    std::vector<int> partsOf(int row) const;

    void unfold();
    void showStates();
    void showSilence(int row, const RowState& state);
    void showGain(int row, const RowState& state);
    void showSelection();
    void select(int row);
    void apply(const ListEdit& edit, const QString& drag = {});
    void silence(int row, bool on);
    void scale(int row, double gain, int drag);

    Session& m_session;
    Focus& m_focus;
    Population m_population;
    std::vector<GroupRow> m_rows;
    std::vector<Controls> m_controls;
    QToolButton* m_foldAll = nullptr;
};

}  // namespace aon
