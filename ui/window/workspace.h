// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: where panels and views are: groups at the left, views in the middle as tabs, effects at the right, training and
// history below the views. Every one is a dock: it can be moved, torn off, closed and brought back. What is torn off goes beside
// the window, or where it was the last time.

#include "ui/views/view.h"

#include <QEvent>
#include <QMainWindow>
#include <QMap>

#include <map>
#include <vector>

namespace aon {

class Workspace : public QMainWindow {
    Q_OBJECT
public:
    Workspace(Session& session, Focus& focus, QWidget* parent = nullptr);

    const std::vector<View*>& views() const { return m_views; }
    View* viewNamed(const QString& name) const;  ///< by the name it was added with; null: none
    QDockWidget* dockOf(const View* view) const;
    void bringToFront(View* view);
    void focusCurrentView();  ///< the keys go to its first control
    bool isInCentre(const View* view) const;  ///< a view among the tabs of the middle; else a panel around them
    /// Hide all panels, for a presentation, and bring back those that were there, of the same sizes; the view in front stays.
    void setPanelsShown(bool shown);
    View* currentView() const { return m_current; }  ///< the one in the middle that was looked at last; what exports take

    void resetLayout();
    QByteArray layout() const;
    bool restoreLayout(const QByteArray& layout);

signals:
    void currentViewChanged();

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class Place { Left, Centre, Right, Bottom };
    static constexpr int layoutVersion = 3;  ///< to be raised whenever docks come, go or change their place

    void add(View* view, const char* name, Place place);
    void addViews(Session& session, Focus& focus);

    /// Pixels that panels have around the middle, which takes the rest.
    struct Sides {
        int left = 0, right = 0, bottom = 0;
        bool operator==(const Sides&) const = default;
    };
    Sides usualSides() const;  ///< effects have more of a wide window, so that more columns of their table are seen
    Sides sidesNow() const;
    void shareSpace();
    void placeTornOff(QDockWidget& dock);
    void setTitlesShown(bool shown);
    void keepProportions();
    void setHeight(QDockWidget& dock, int height);
    QDockWidget* firstShown(Place place) const;

    std::vector<View*> m_views;
    std::map<Place, std::vector<QDockWidget*>> m_docks;
    View* m_current = nullptr;
    Sides m_sides;
    bool m_areSidesUsual = true;  ///< until a border is moved by hand
    QMap<QString, QRect> m_tornOff;  ///< where docks were when they were windows, by name
    bool m_isRestoring = false;
    int m_line = 1;  ///< pixels, of the text
    QEvent::Type m_pressed = QEvent::None;  ///< the last press on a dock
    QByteArray m_layoutBefore;  ///< the panels were hidden
    Sides m_sidesBefore;        ///< then
};

}  // namespace aon
