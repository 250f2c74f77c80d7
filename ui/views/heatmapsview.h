// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the view of every neuron over time as colours: recorded, intact, perturbed and perturbed − intact side by side
// (intact − recorded while nothing is perturbed). Rows keep areas together; within an area by time of peak, fit or effect.
// Neurons whose rate is imposed have a bar at the right. A click selects a neuron (Shift adds), the up and down keys walk, a drag moves the time cursor.

#include "ui/figures/heatmapplot.h"
#include "ui/views/plotview.h"
#include "ui/views/ratessource.h"

class QComboBox;

namespace aon {

class ConditionChoice;
class TimeCursor;

class HeatMapsView : public PlotView {
    Q_OBJECT
public:
    HeatMapsView(Session& session, Focus& focus, QWidget* parent = nullptr);

    QString title() const override { return tr("Heat maps"); }
    QString description() const override;
    QString csv() const override;
    QString headline() const override;
    QStringList caption() const override { return m_source->caption(); }
    long iterationInTraining() const override { return m_source->now().iteration; }

    enum class Order { Peak, Fit, Effect };
    Order order() const;
    const std::vector<int>& rows() const { return m_rows; }            ///< neurons from the top
    const std::vector<HeatMapPlot>& maps() const { return m_plots; }   ///< from the left

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    QString readOut(QPoint position) const override;
    QString emptyText() const override;
    void draw(bool anew) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// What decides which plottables there are.
    struct Layout {
        int maps = 0;
        bool difference = false;  ///< the last one is a difference
        bool imposed = false;     ///< some neurons are marked
        Population population;
        Protocol protocol;
        bool operator==(const Layout&) const = default;
    };
    void listen();
    void takeRates();
    Context context() const;
    std::vector<HeatMap> data() const;  ///< without the order
    HeatMap difference(bool perturbed) const;
    void labelScales();
    void markImposed();
    std::vector<int> imposedShown() const;  ///< none while the intact network is peeked at
    std::vector<int> ordered(const ShownRates& shown) const;
    void build(const Layout& layout);
    void arrange();
    void markSelected();
    void select(int neuron, bool adding);
    void walk(int step);
    int neuronAt(QPoint position) const;  ///< -1: none
    QString textOf(int neuron, double seconds) const;

    RatesSource* m_source;
    ConditionChoice* m_choice;
    QComboBox* m_orders;
    TimeCursor* m_cursor;
    Layout m_layout;
    std::vector<HeatMap> m_shown;
    std::vector<int> m_rows;
    std::vector<HeatMapPlot> m_plots;
    std::vector<QCPGraph*> m_marks;      ///< of the selected neurons, one in each map
    std::vector<QCPColorScale*> m_scales;
    QCPTextElement* m_legend = nullptr;  ///< what the bars at the right of the maps mean; null: there are none
    QCPLayoutGrid* m_grid = nullptr;
    std::unique_ptr<QCPMarginGroup> m_margins;
};

}  // namespace aon
