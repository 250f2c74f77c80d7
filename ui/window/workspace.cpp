// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/workspace.h"

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

#include <QDataStream>
#include <QDockWidget>
#include <QGuiApplication>
#include <QLayout>
#include <QScopedValueRollback>
#include <QScreen>
#include <QTabBar>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace aon {

Workspace::Workspace(Session& session, Focus& focus, QWidget* parent) : QMainWindow(parent)
{
    m_line = fontMetrics().height();
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
    dock->installEventFilter(this);
    connect(dock, &QDockWidget::topLevelChanged, this, [this, dock](bool isWindow) {
        if (isWindow && !m_isRestoring)
            placeTornOff(*dock);
    });
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

// Without panels the titles of the views only repeat their tabs, and their font does not grow with the others.
void Workspace::setTitlesShown(bool shown)
{
    for (QDockWidget* dock : m_docks.at(Place::Centre)) {
        delete dock->titleBarWidget();
        dock->setTitleBarWidget(shown || dock->isFloating() ? nullptr : new QWidget(dock));
    }
}

void Workspace::setPanelsShown(bool shown)
{
    if (shown == m_layoutBefore.isEmpty())
        return;
    setTitlesShown(shown);
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

// First one dock of every place: what is split off a dock that has tabs would become one more tab. Groups and effects have the
// whole height, so that their rows are seen on a small screen.
void Workspace::resetLayout()
{
    m_layoutBefore.clear();
    setTitlesShown(true);
    for (const auto& [place, docks] : m_docks)
        for (QDockWidget* dock : docks) {
            dock->setFloating(false);
            removeDockWidget(dock);
        }
    const auto first = [this](Place place) { return m_docks.at(place).front(); };
    addDockWidget(Qt::TopDockWidgetArea, first(Place::Left));
    splitDockWidget(first(Place::Left), first(Place::Centre), Qt::Horizontal);
    splitDockWidget(first(Place::Centre), first(Place::Right), Qt::Horizontal);
    splitDockWidget(first(Place::Centre), first(Place::Bottom), Qt::Vertical);
    for (const auto& [place, docks] : m_docks) {
        for (std::size_t k = 0; k < docks.size(); ++k) {
            if (k > 0)
                tabifyDockWidget(docks[k - 1], docks[k]);
            docks[k]->show();
        }
        docks.front()->raise();
    }
    m_areSidesUsual = true;
    shareSpace();
}

QByteArray Workspace::layout() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    const Sides sides = sidesNow();
    stream << saveState(layoutVersion) << m_tornOff << sides.left << sides.right << sides.bottom;
    return bytes;
}

bool Workspace::restoreLayout(const QByteArray& layout)
{
    QDataStream stream(layout);
    stream.setVersion(QDataStream::Qt_6_0);
    QByteArray state;
    QMap<QString, QRect> tornOff;
    Sides sides;
    stream >> state >> tornOff >> sides.left >> sides.right >> sides.bottom;
    const QScopedValueRollback restoring(m_isRestoring, true);
    if (stream.status() != QDataStream::Ok || !restoreState(state, layoutVersion))
        return false;
    m_tornOff = tornOff;
    constexpr int most = 10000;  // pixels; the rest of a damaged file may be whole
    m_sides = usualSides();
    m_areSidesUsual = false;
    for (const auto side : {&Sides::left, &Sides::right, &Sides::bottom})
        if (sides.*side > 0 && sides.*side < most)
            m_sides.*side = sides.*side;
    shareSpace();
    return true;
}

// Qt leaves it above the place it came from. Where one drags it, it goes by itself.
void Workspace::placeTornOff(QDockWidget& dock)
{
    if (QGuiApplication::mouseButtons() != Qt::NoButton && m_pressed != QEvent::MouseButtonDblClick)
        return;
    const QRect window = this->window()->frameGeometry(), room = screen()->availableGeometry();
    if (const QRect before = m_tornOff.value(dock.objectName()); before.isValid() && room.contains(before.center())) {
        dock.setGeometry(before);
        return;
    }
    const QSize size = dock.size().boundedTo(room.size() * 2 / 3).expandedTo(dock.minimumSizeHint());
    const int bar = 2 * fontMetrics().height();  // of its title, and a gap
    QPoint corner(room.right() - size.width() - bar / 2, room.bottom() - size.height() - bar / 2);
    if (window.right() + size.width() + bar / 2 < room.right())
        corner = {window.right() + bar / 2, window.top() + bar};
    else if (window.left() - size.width() - bar / 2 > room.left())
        corner = {window.left() - size.width() - bar / 2, window.top() + bar};
    dock.setGeometry({corner, size});
}

bool Workspace::eventFilter(QObject* watched, QEvent* event)
{
    const auto* dock = qobject_cast<QDockWidget*>(watched);
    if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick)
        m_pressed = event->type();
    else if ((event->type() == QEvent::Move || event->type() == QEvent::Resize) && dock && dock->isFloating() && dock->isVisible())
        m_tornOff[dock->objectName()] = dock->geometry();
    return QMainWindow::eventFilter(watched, event);
}

Workspace::Sides Workspace::usualSides() const
{
    const int line = fontMetrics().height();
    return {25 * line, std::clamp((width() - 43 * line) * 9 / 20, 21 * line, 34 * line), 12 * line};
}

QDockWidget* Workspace::firstShown(Place place) const
{
    const auto docks = m_docks.find(place);
    if (docks == m_docks.end())
        return nullptr;
    // Tabs behind others count as visible to Qt, but lie outside with sizes of long ago.
    QDockWidget* behind = nullptr;
    for (QDockWidget* dock : docks->second) {
        const bool isBeingPlaced = dockWidgetArea(dock) == Qt::NoDockWidgetArea;  // in the middle of restoreState
        if (!dock->isVisible() || dock->isFloating() || isBeingPlaced)
            continue;
        if (rect().intersects(dock->geometry()))
            return dock;
        behind = behind ? behind : dock;
    }
    return behind;
}

Workspace::Sides Workspace::sidesNow() const
{
    Sides sides = m_sides;
    if (const QDockWidget* dock = firstShown(Place::Left))
        sides.left = dock->width();
    if (const QDockWidget* dock = firstShown(Place::Right))
        sides.right = dock->width();
    if (const QDockWidget* dock = firstShown(Place::Bottom))
        sides.bottom = dock->height();
    return sides;
}

// Qt gives every dock its share of a larger window; here panels keep theirs and the views get the rest. In a window that is
// smaller than the one the panels are from, the views are not pressed to nothing.
void Workspace::shareSpace()
{
    if (!isVisible())
        return;
    for (QTabBar* bar : findChildren<QTabBar*>(Qt::FindDirectChildrenOnly))
        bar->setElideMode(Qt::ElideNone);  // a name cut short says nothing
    if (m_areSidesUsual)
        m_sides = usualSides();
    QList<QDockWidget*> docks;
    QList<int> widths;
    int rest = width();
    const int beside = m_sides.left + m_sides.right, most = std::max(width() * 3 / 5, usualSides().left + usualSides().right);
    for (const auto& [place, wanted] : {std::pair(Place::Left, m_sides.left), std::pair(Place::Right, m_sides.right)})
        if (QDockWidget* dock = firstShown(place)) {
            const int share = std::max(beside > most ? wanted * most / beside : wanted, 1);
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
        setHeight(*bottom, m_sides.bottom);
}

// Qt gives a part of what is asked for to the tabs.
void Workspace::setHeight(QDockWidget& dock, int height)
{
    constexpr int tries = 4;
    for (int k = 0, asked = height; k < tries && asked > 0 && (k == 0 || dock.height() != height); ++k) {
        resizeDocks({&dock}, {asked}, Qt::Vertical);
        QMainWindow::layout()->activate();
        asked += height - dock.height();
    }
}

// A torn-off view has the room for its text in a presentation that it had before.
void Workspace::keepProportions()
{
    const double ratio = 1.0 * fontMetrics().height() / std::exchange(m_line, fontMetrics().height());
    for (QDockWidget* dock : findChildren<QDockWidget*>(Qt::FindDirectChildrenOnly)) {
        if (!dock->isFloating() || !dock->isVisible())
            continue;
        const QRect room = dock->screen()->availableGeometry();
        QRect place(dock->pos(), (QSizeF(dock->size()) * ratio).toSize().boundedTo(room.size()));
        place.moveRight(std::min(place.right(), room.right()));
        place.moveBottom(std::min(place.bottom(), room.bottom()));
        dock->setGeometry(place);
    }
}

void Workspace::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        keepProportions();
}

// A border was moved by hand, perhaps: it stays where it was put.
bool Workspace::event(QEvent* event)
{
    const bool done = QMainWindow::event(event);
    if (event->type() != QEvent::MouseButtonRelease)
        return done;
    const Sides now = sidesNow();
    m_areSidesUsual = m_areSidesUsual && now == m_sides;
    m_sides = now;
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
