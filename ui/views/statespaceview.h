// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the view of the state space of a group: trajectories of the contexts (or of every condition) in the plane of the
// first two components of the intact rates, the perturbed ones on the same axes, and the distance between them over time.
// Neurons whose own rate is imposed are left out, in both.

#include "model/analysis/effect.h"
#include "model/analysis/traces.h"
#include "ui/views/plotview.h"
#include "ui/views/statespaceplot.h"

class QComboBox;

namespace aon {

class ComponentsJob;
struct Components;
class TimeCursor;

class StateSpaceView : public PlotView {
    Q_OBJECT
public:
    StateSpaceView(Session& session, Focus& focus, QWidget* parent = nullptr);
    ~StateSpaceView() override;

    QString title() const override { return tr("State space"); }
    QString description() const override;
    QString csv() const override;
    QString headline() const override;
    QStringList caption() const override;

    /// What is drawn now; null while there is nothing.
    const StateSpacePlot* drawing() const { return m_drawing.get(); }
    const Components* components() const { return m_components.get(); }

protected:
    QString emptyText() const override;
    void draw(bool anew) override;
    QString readOut(QPoint position) const override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// What decides which plottables there are.
    struct Layout {
        std::vector<std::string> paths;
        bool sideBySide = false, distance = false;
        Protocol protocol;
        bool operator==(const Layout&) const = default;
    };
    void listen();
    void fillGroups();
    void ask();
    void take(std::shared_ptr<const Comparison> of, std::shared_ptr<const Components> components);
    void drop();
    Group group() const;
    std::vector<Context> paths() const;
    StateSpace data() const;
    QStringList titlesOf(const Comparison& comparison) const;  ///< longest first

    ComponentsJob* m_job;
    QComboBox* m_groups;
    QComboBox* m_paths;
    TimeCursor* m_cursor;
    Population m_population;                    ///< of the groups in the list
    std::shared_ptr<const Model> m_asked;       ///< whose components were asked for last
    std::vector<int> m_askedNeurons;
    Group m_askedGroup;
    Group m_group;                              ///< whose components these are
    std::shared_ptr<const Comparison> m_comparison;  ///< what is drawn: its network is that of the components
    std::shared_ptr<const Components> m_components;
    StateMark* m_mark;
    Layout m_layout;
    std::unique_ptr<StateSpacePlot> m_drawing;
};

}  // namespace aon
