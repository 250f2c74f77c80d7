// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the groups panel: the map of the neurons with the time cursor, the rows of groups, and below them what acts now
// and how to act on a selection of one's own. Everything that is done to the network is done here.

#include "ui/panels/grouprows.h"
#include "ui/panels/neuronmap.h"
#include "ui/panels/timebar.h"
#include "ui/views/view.h"

class QLabel;
class QSplitter;
class QTabWidget;

namespace aon {

class PerturbationList;

class GroupsPanel : public View {
    Q_OBJECT
public:
    GroupsPanel(Session& session, Focus& focus, QWidget* parent = nullptr);

    QString title() const override { return tr("Groups"); }
    QString description() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void shareHeight();
    void showCount();
    void showNote();
    void showPeeking();

    NeuronMap* m_map;
    TimeBar* m_time;
    GroupRows* m_rows;
    PerturbationList* m_list;
    QLabel* m_note;
    QTabWidget* m_tabs;
    QSplitter* m_splitter;
    bool m_sharedByHand = false;
};

}  // namespace aon
