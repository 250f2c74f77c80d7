// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: what one is looking at: which neurons, which condition, which moment, which effects. One for all views; looking is no edit, so
// it is not undone.

#include <QObject>
#include <QString>
#include <QTimer>

#include <utility>
#include <vector>

namespace aon {

/// What the effects on screen are read of.
struct EffectsShown {
    bool includeImposed = false;
    QString window;  ///< its name and its seconds; empty: the whole trial
};

class Focus : public QObject {
    Q_OBJECT
public:
    explicit Focus(QObject* parent = nullptr);

    /// Neurons from 0, ascending; empty: nothing is selected and views show whole areas.
    const std::vector<int>& neurons() const { return m_neurons; }
    /// How the selection is called: its notation ("F5 & mirror"), or "neurons 3, 10-24".
    const QString& name() const { return m_name; }
    void select(std::vector<int> neurons, const QString& name);

    /// Index into the protocol's conditions.
    int condition() const { return m_condition; }
    void setCondition(int condition);

    /// Seconds from the trial's start, 0 … duration().
    double seconds() const { return m_seconds; }
    void setSeconds(double seconds);
    double duration() const { return m_duration; }
    void setDuration(double seconds);

    /// The trial runs by itself, at a fifth of its speed, and starts again at its end.
    bool isPlaying() const { return m_clock.isActive(); }
    void setPlaying(bool on);

    /// While true every view hides the perturbed network: the intact one is peeked at.
    bool isPeeking() const { return m_peeking; }
    void setPeeking(bool on);

    /// Said by the panel that shows them, for the command that is copied.
    const EffectsShown& effects() const { return m_effects; }
    void setEffects(EffectsShown effects) { m_effects = std::move(effects); }

signals:
    void neuronsChanged();
    void conditionChanged();
    void secondsChanged();
    void playingChanged();
    void peekingChanged();

private:
    std::vector<int> m_neurons;
    QString m_name;
    int m_condition = 0;
    double m_seconds = 0.0, m_duration = 3.5;
    bool m_peeking = false;
    EffectsShown m_effects;
    QTimer m_clock;
};

/// "neurons 3, 10-24" for a list of neurons from 0: the notation's form for a selection made by hand.
QString neuronsText(const std::vector<int>& neurons);

}  // namespace aon
