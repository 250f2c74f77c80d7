// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the controls of the shared time cursor: which condition, which moment, play and pause. The slider has a mark at
// every event of the task.

#include "ui/session/focus.h"
#include "ui/session/session.h"

#include <QComboBox>
#include <QLabel>
#include <QSlider>
#include <QToolButton>

namespace aon {

/// A slider over the trial in milliseconds; below it marks with the names of the events.
class EventSlider : public QSlider {
    Q_OBJECT
public:
    explicit EventSlider(QWidget* parent = nullptr);
    void setEvents(const std::vector<Event>& events, double trialSeconds);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void initStyleOption(QStyleOptionSlider* option) const override;

private:
    int labelHeight() const;

    std::vector<Event> m_events;
};

class TimeBar : public QWidget {
    Q_OBJECT
public:
    TimeBar(Session& session, Focus& focus, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void listen();
    void takeProtocol();
    void showMoment();
    void showPlaying();

    Session& m_session;
    Focus& m_focus;
    Protocol m_protocol;
    QComboBox* m_condition;
    EventSlider* m_slider;
    QToolButton* m_play;
    QLabel* m_moment;
};

}  // namespace aon
