// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace.h"

#include "ui/panels/effectspanel.h"
#include "ui/panels/groupspanel.h"
#include "ui/panels/historypanel.h"
#include "ui/panels/trainingpanel.h"
#include "ui/views/connectivityview.h"
#include "ui/views/datasetview.h"
#include "ui/views/heatmapsview.h"
#include "ui/views/logview.h"
#include "ui/views/neuronsview.h"
#include "ui/views/protocolview.h"
#include "ui/views/ratesview.h"
#include "ui/views/statespaceview.h"
#include "ui/views/trainingview.h"

#include <QDockWidget>
#include <QLayout>
#include <QTabBar>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace aon {

Workspace::Workspace(Session& session, Focus& focus, QWidget* parent) : QMainWindow(parent)
{
    setWindowFlags(Qt::Widget);
    setDockNestingEnabled(true);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    addViews(session, focus);
    resetLayout();
}

// The order is that of the tabs.
void Workspace::addViews(Session& session, Focus& focus)
{
    add(new GroupsPanel(session, focus), "groups", Place::Left);
    add(new RatesView(session, focus), "rates", Place::Centre);
    add(new HeatMapsView(session, focus), "heatmaps", Place::Centre);
    add(new StateSpaceView(session, focus), "statespace", Place::Centre);
    add(new NeuronsView(session, focus), "neurons", Place::Centre);
    add(new TrainingView(session, focus), "learning", Place::Centre);
    add(new ConnectivityView(session, focus), "connectivity", Place::Centre);
    add(new DatasetView(session, focus), "dataset", Place::Centre);
    add(new ProtocolView(session, focus), "protocol", Place::Centre);
    add(new EffectsPanel(session, focus), "effects", Place::Right);
    add(new TrainingPanel(session, focus), "training", Place::Bottom);
    add(new HistoryPanel(session, focus), "history", Place::Bottom);
    add(new LogView(session, focus), "log", Place::Bottom);
}

void Workspace::add(View* view, const char* name, Place place)
{
    auto* dock = new QDockWidget(view->title(), this);
    dock->setObjectName(QLatin1String(name));
    dock->setWidget(view);
    m_views.push_back(view);
    m_docks[place].push_back(dock);
    if (place != Place::Centre)
        return;
    connect(dock, &QDockWidget::visibilityChanged, this, [this, view](bool visible) {
        if (!visible || m_current == view)
            return;
        m_current = view;
        emit currentViewChanged();
    });
}

View* Workspace::viewNamed(const QString& name) const
{
    const auto found = std::find_if(m_views.begin(), m_views.end(), [&](const View* v) { return dockOf(v)->objectName() == name; });
    return found == m_views.end() ? nullptr : *found;
}

QDockWidget* Workspace::dockOf(const View* view) const { return qobject_cast<QDockWidget*>(view->parentWidget()); }

void Workspace::bringToFront(View* view)
{
    dockOf(view)->show();
    dockOf(view)->raise();
}

void Workspace::focusCurrentView()
{
    QWidget* view = m_current ? static_cast<QWidget*>(m_current) : this;
    for (QWidget* next = view->nextInFocusChain(); next != view; next = next->nextInFocusChain())
        if (view->isAncestorOf(next) && next->isVisible() && next->isEnabled() && next->focusPolicy() & Qt::TabFocus) {
            next->setFocus(Qt::OtherFocusReason);
            return;
        }
}

bool Workspace::isInCentre(const View* view) const
{
    const auto centre = m_docks.find(Place::Centre);
    return centre != m_docks.end() && std::find(centre->second.begin(), centre->second.end(), dockOf(view)) != centre->second.end();
}

void Workspace::setPanelsShown(bool shown)
{
    if (shown == m_layoutBefore.isEmpty())
        return;
    if (shown) {
        View* inFront = m_current;
        restoreLayout(std::exchange(m_layoutBefore, {}));
        if (inFront)
            bringToFront(inFront);
        m_sides = m_sidesBefore;
        QTimer::singleShot(0, this, &Workspace::shareSpace);  // once the tabs are laid out, which take their share
        return;
    }
    m_layoutBefore = layout();
    m_sidesBefore = sidesNow();
    for (View* view : m_views)
        if (!isInCentre(view))
            dockOf(view)->hide();
}

// First one dock of every place: what is split off a dock that has tabs would become one more tab. The groups have the
// whole height, so that all their rows are seen on a small screen.
void Workspace::resetLayout()
{
    m_layoutBefore.clear();
    for (const auto& [place, docks] : m_docks)
        for (QDockWidget* dock : docks) {
            dock->setFloating(false);
            removeDockWidget(dock);
        }
    const auto first = [this](Place place) { return m_docks.at(place).front(); };
    addDockWidget(Qt::TopDockWidgetArea, first(Place::Left));
    splitDockWidget(first(Place::Left), first(Place::Centre), Qt::Horizontal);
    splitDockWidget(first(Place::Centre), first(Place::Bottom), Qt::Vertical);
    splitDockWidget(first(Place::Centre), first(Place::Right), Qt::Horizontal);
    for (const auto& [place, docks] : m_docks) {
        for (std::size_t k = 0; k < docks.size(); ++k) {
            if (k > 0)
                tabifyDockWidget(docks[k - 1], docks[k]);
            docks[k]->show();
        }
        docks.front()->raise();
    }
    m_sides = usualSides();
    shareSpace();
}

bool Workspace::restoreLayout(const QByteArray& layout)
{
    if (!restoreState(layout, layoutVersion))
        return false;
    m_sides.reset();
    return true;
}

Workspace::Sides Workspace::usualSides() const
{
    const int line = fontMetrics().height();
    return {25 * line, 20 * line, 12 * line};
}

QDockWidget* Workspace::firstShown(Place place) const
{
    const auto docks = m_docks.find(place);
    if (docks == m_docks.end())
        return nullptr;
    // Tabs behind others count as visible to Qt, but lie outside with sizes of long ago.
    QDockWidget* behind = nullptr;
    for (QDockWidget* dock : docks->second) {
        if (!dock->isVisible() || dock->isFloating())
            continue;
        if (rect().intersects(dock->geometry()))
            return dock;
        behind = behind ? behind : dock;
    }
    return behind;
}

Workspace::Sides Workspace::sidesNow() const
{
    Sides sides = m_sides.value_or(usualSides());
    if (const QDockWidget* dock = firstShown(Place::Left))
        sides.left = dock->width();
    if (const QDockWidget* dock = firstShown(Place::Right))
        sides.right = dock->width();
    if (const QDockWidget* dock = firstShown(Place::Bottom))
        sides.bottom = dock->height();
    return sides;
}

// Qt gives every dock its share of a larger window; here panels keep theirs and the views get the rest.
void Workspace::shareSpace()
{
    if (!isVisible())
        return;
    for (QTabBar* bar : findChildren<QTabBar*>(Qt::FindDirectChildrenOnly))
        bar->setElideMode(Qt::ElideNone);  // a name cut short says nothing
    if (!m_sides)
        return;
    QList<QDockWidget*> docks;
    QList<int> widths;
    int rest = width();
    for (const auto& [place, share] : {std::pair(Place::Left, m_sides->left), std::pair(Place::Right, m_sides->right)})
        if (QDockWidget* dock = firstShown(place)) {
            docks << dock;
            widths << share;
            rest -= share + style()->pixelMetric(QStyle::PM_DockWidgetSeparatorExtent, nullptr, this);
        }
    if (QDockWidget* centre = firstShown(Place::Centre)) {
        docks << centre;
        widths << std::max(rest, 1);
    }
    resizeDocks(docks, widths, Qt::Horizontal);
    if (QDockWidget* bottom = firstShown(Place::Bottom))
        setHeight(*bottom, m_sides->bottom);
}

// Qt gives a part of what is asked for to the tabs.
void Workspace::setHeight(QDockWidget& dock, int height)
{
    constexpr int tries = 4;
    for (int k = 0, asked = height; k < tries && (k == 0 || dock.height() != height); ++k) {
        resizeDocks({&dock}, {asked}, Qt::Vertical);
        QMainWindow::layout()->activate();
        asked += height - dock.height();
    }
}

// A border was moved by hand, perhaps: it stays where it was put.
bool Workspace::event(QEvent* event)
{
    const bool done = QMainWindow::event(event);
    if (event->type() == QEvent::MouseButtonRelease)
        m_sides = sidesNow();
    return done;
}

void Workspace::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    shareSpace();
}

void Workspace::showEvent(QShowEvent* event)
{
    QMainWindow::showEvent(event);
    shareSpace();
}

}  // namespace aon
