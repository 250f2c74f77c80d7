// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the view of mean rates over time: recorded, intact, perturbed (mean ± s.e.m. over neurons) of the selected
// neurons, or of every area when none is; below each the change. One rate axis for all. Neurons whose own rate is imposed
// are left out of all these means, as in the effects, or counted in all of them when asked for; a line above says which.

#include "ui/views/plotview.h"
#include "ui/views/ratepanel.h"
#include "ui/views/ratessource.h"

class QCheckBox;

namespace aon {

class ConditionChoice;
class TimeCursor;

class RatesView : public PlotView {
    Q_OBJECT
public:
    RatesView(Session& session, Focus& focus, QWidget* parent = nullptr);

    QString title() const override { return tr("Rates"); }
    QString description() const override;
    QString csv() const override;
    QString headline() const override;
    QStringList caption() const override;
    long iterationInTraining() const override { return m_source->now().iteration; }

    const std::vector<RatePanel>& panels() const { return m_panels; }
    QStringList legend() const;  ///< as written

protected:
    QString emptyText() const override;
    void draw(bool anew) override;
    QString readOut(QPoint position) const override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// What decides which plottables there are.
    struct Layout {
        int groups = 0, contexts = 0;
        bool groupsAreColumns = false, strips = false;
        bool chance = false;         ///< the strips have a band of what random draws do
        bool isPinnedBelow = false;  ///< what is pinned has a row of the legend of its own
        std::vector<Trace> traces;   ///< in the legend
        Protocol protocol;
        bool operator==(const Layout&) const = default;
    };

    struct Group {
        QString name, shortName;
        QColor colour;
        std::vector<int> neurons;
    };
    void takeRates();
    std::vector<Group> groups(const ShownRates& shown) const;
    std::vector<RatePanelData> data(const RateSet& rates) const;
    std::vector<RatePanelData> data() const { return data(m_source->now().rates); }
    Layout layoutFor(const ShownRates& shown) const;
    bool groupsAsColumns(int groups, int contexts) const;
    void build(const Layout& layout);
    void arrange(const std::vector<RatePanelData>& all);
    void addLegend(QCPAxisRect& host);
    void nameLegend();
    QCPPlottableLegendItem* pinnedSample() const;  ///< null without one
    bool isPartRecorded() const;
    QStringList counted(const std::vector<RatePanelData>& all) const;
    int rows() const { return m_layout.groupsAreColumns ? m_layout.contexts : m_layout.groups; }
    int columns() const { return m_layout.groupsAreColumns ? m_layout.groups : m_layout.contexts; }
    int rowOf(int panel) const { return m_layout.groupsAreColumns ? panel % m_layout.contexts : panel / m_layout.contexts; }
    int columnOf(int panel) const { return m_layout.groupsAreColumns ? panel / m_layout.contexts : panel % m_layout.contexts; }
    QString sentenceOf(const RatePanelData& data) const;

    RatesSource* m_source;
    ConditionChoice* m_choice;
    QCheckBox* m_include;
    TimeCursor* m_cursor;
    Layout m_layout;
    QCPLayoutGrid* m_grid = nullptr;
    std::vector<QCPLegend*> m_legends;  ///< one row, or a second one for what is pinned
    QCPTextElement* m_counted = nullptr;
    std::vector<std::unique_ptr<QCPMarginGroup>> m_margins;  ///< of columns, then of rows
    std::vector<RatePanel> m_panels;  ///< by group, then by context
};

}  // namespace aon
