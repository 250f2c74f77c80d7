// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/plotview.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHelpEvent>
#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolTip>

namespace aon {

PlotView::PlotView(Session& session, Focus& focus, QWidget* parent)
    : View(session, focus, parent), m_bar(new QWidget), m_controls(new QHBoxLayout(m_bar)), m_pages(new QStackedWidget),
      m_empty(new QLabel), m_plot(new QCustomPlot)
{
    m_controls->setContentsMargins(8, 4, 8, 2);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(24);
    m_plot->setFocusPolicy(Qt::StrongFocus);
    m_plot->setMinimumSize(160, 120);
    m_plot->setAutoAddPlottableToLegend(false);
    m_plot->setPlottingHint(QCP::phFastPolylines);  // lines that are thick and antialiased take most of the time
    m_plot->installEventFilter(this);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_plot);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_pages, 1);
}

QCustomPlot* PlotView::plot() const { return emptyText().isEmpty() ? m_plot : nullptr; }

void PlotView::ready()
{
    m_plot->setAccessibleName(title());
    m_ready = true;
    invalidate();
}

void PlotView::invalidate()
{
    m_stale = true;
    if (!isVisible() || m_asked || !m_ready)
        return;
    m_asked = true;
    QMetaObject::invokeMethod(this, [this] {
        m_asked = false;
        if (m_stale && isVisible())
            drawNow();
    }, Qt::QueuedConnection);
}

void PlotView::drawNow()
{
    m_stale = false;
    const QString nothing = emptyText();
    m_empty->setText(nothing);
    m_pages->setCurrentWidget(nothing.isEmpty() ? static_cast<QWidget*>(m_plot) : m_empty);
    m_bar->setEnabled(populationOf(session().document()) != nullptr);
    if (!nothing.isEmpty())
        return;
    if (m_anew)
        m_plot->setBackground(QBrush(theme().background));
    draw(std::exchange(m_anew, false));
    m_plot->replot(QCustomPlot::rpImmediateRefresh);  // one view after the other, not all at the end
}

void PlotView::clearCanvas()
{
    m_plot->clearItems();
    m_plot->clearPlottables();
    m_plot->plotLayout()->clear();
}

void PlotView::addControl(const QString& label, QWidget* control)
{
    auto* text = new QLabel(label);
    text->setBuddy(control);
    m_controls->addWidget(text);
    m_controls->addWidget(control);
}

void PlotView::addToControls(QWidget* widget) { m_controls->addWidget(widget); }

void PlotView::addStretchToControls() { m_controls->addStretch(1); }

void PlotView::addBelow(QWidget* widget)
{
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(m_pages);
    splitter->addWidget(widget);
    splitter->setCollapsible(1, false);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    qobject_cast<QVBoxLayout*>(layout())->addWidget(splitter, 1);
}

StateMark* PlotView::addStateMark(WhileTraining shows)
{
    auto* mark = new StateMark(session(), shows);
    m_controls->addWidget(mark);
    return mark;
}

QString PlotView::readOut(QPoint) const { return {}; }

bool PlotView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_plot || event->type() != QEvent::ToolTip || !plot())
        return View::eventFilter(watched, event);
    const auto* help = static_cast<QHelpEvent*>(event);
    QToolTip::showText(help->globalPos(), readOut(help->pos()), m_plot);
    return true;
}

void PlotView::showEvent(QShowEvent* event)
{
    View::showEvent(event);
    if (m_ready && m_stale)
        drawNow();
}

// At once, not at the next turn: an export changes the palette, draws, and changes it back.
void PlotView::changeEvent(QEvent* event)
{
    View::changeEvent(event);
    if (!m_ready || (event->type() != QEvent::PaletteChange && event->type() != QEvent::FontChange))
        return;
    m_anew = m_stale = true;
    if (plot())
        drawNow();
}

QString openSomethingText()
{
    return PlotText::tr("Open the demonstration or a recording to see something here: File, Open (Ctrl+O), or drop files on the window.");
}

}  // namespace aon
