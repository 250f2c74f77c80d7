// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: what every view with a plot has in common: a row of controls, the plot or a sentence that says what to open, and
// when to draw: once per turn of the event loop, never while hidden, anew when colours or fonts change.

#include "ui/style/plotstyle.h"
#include "ui/views/statemark.h"
#include "ui/views/view.h"

class QHBoxLayout;
class QStackedWidget;

namespace aon {

class PlotView : public View {
    Q_OBJECT
public:
    PlotView(Session& session, Focus& focus, QWidget* parent = nullptr);

    QCustomPlot* plot() const override;  ///< null while there is nothing to draw
    bool hasCsv() const override { return plot() != nullptr; }

protected:
    /// The last thing a constructor does: names the plot and asks for the first drawing.
    void ready();

    /// Something that is drawn has changed. Cheap: as many calls as one likes become one draw().
    void invalidate();

    /// Why there is nothing to draw, as a sentence that says what to do; empty: there is something.
    virtual QString emptyText() const = 0;
    /// Put the data into the plot; when `anew`, or when the layout is another, make all plottables again. Does not replot.
    virtual void draw(bool anew) = 0;

    QCustomPlot& canvas() const { return *m_plot; }
    const Theme& theme() const { return themeOf(palette()); }
    /// Everything out of the plot: plottables, items, layout.
    void clearCanvas();

    /// What lies under a point of the plot, with numbers and units; empty: nothing. Shown while the pointer rests there.
    virtual QString readOut(QPoint position) const;

    /// "label control" at the end of the row above the plot.
    void addControl(const QString& label, QWidget* control);
    void addToControls(QWidget* widget);
    void addStretchToControls();
    /// Below the plot; the border between the two can be moved, and the plot folded away.
    void addBelow(QWidget* widget);
    /// At the end of the row: words that say when the view does not show the newest.
    StateMark* addStateMark(WhileTraining shows);

    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void drawNow();

    QWidget* m_bar;
    QHBoxLayout* m_controls;
    QStackedWidget* m_pages;
    QLabel* m_empty;
    QCustomPlot* m_plot;
    bool m_ready = false, m_stale = true, m_anew = true, m_asked = false;
};

/// What to do when nothing is open.
QString openSomethingText();

}  // namespace aon
