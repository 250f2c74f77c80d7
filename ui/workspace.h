// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: where panels and views are: groups at the left, views in the middle as tabs, effects at the right, training and
// history below. Every one is a dock: it can be moved, torn off, closed and brought back.

#include "ui/views/view.h"

#include <QMainWindow>

#include <map>
#include <optional>
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
    QByteArray layout() const { return saveState(layoutVersion); }
    bool restoreLayout(const QByteArray& layout);

signals:
    void currentViewChanged();

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    enum class Place { Left, Centre, Right, Bottom };
    static constexpr int layoutVersion = 2;  ///< to be raised whenever docks come, go or change their place

    void add(View* view, const char* name, Place place);
    void addViews(Session& session, Focus& focus);

    /// Pixels that panels have around the middle, which takes the rest.
    struct Sides {
        int left = 0, right = 0, bottom = 0;
    };
    Sides usualSides() const;
    Sides sidesNow() const;
    void shareSpace();
    void setHeight(QDockWidget& dock, int height);
    QDockWidget* firstShown(Place place) const;

    std::vector<View*> m_views;
    std::map<Place, std::vector<QDockWidget*>> m_docks;
    View* m_current = nullptr;
    std::optional<Sides> m_sides;  ///< none: as a layout was restored, until a border is moved
    QByteArray m_layoutBefore;  ///< the panels were hidden
    Sides m_sidesBefore;        ///< then
};

}  // namespace aon
