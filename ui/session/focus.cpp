// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/focus.h"

#include <algorithm>
#include <utility>

namespace aon {

namespace {

constexpr int frameMilliseconds = 50;
constexpr double playingSpeed = 0.2;  // trial seconds per second: 20 ms bins go by one at a time

}  // namespace

Focus::Focus(QObject* parent) : QObject(parent)
{
    m_clock.setInterval(frameMilliseconds);
    connect(&m_clock, &QTimer::timeout, this, [this] {
        const double next = m_seconds + playingSpeed * frameMilliseconds / 1000.0;
        setSeconds(next < m_duration ? next : 0.0);
    });
}

void Focus::select(std::vector<int> neurons, const QString& name)
{
    if (neurons == m_neurons && name == m_name)
        return;
    m_neurons = std::move(neurons);
    m_name = name;
    emit neuronsChanged();
}

void Focus::setCondition(int condition)
{
    if (std::exchange(m_condition, condition) != condition)
        emit conditionChanged();
}

void Focus::setSeconds(double seconds)
{
    seconds = std::clamp(seconds, 0.0, m_duration);
    if (std::exchange(m_seconds, seconds) != seconds)
        emit secondsChanged();
}

void Focus::setDuration(double seconds)
{
    m_duration = seconds;
    setSeconds(m_seconds);
}

void Focus::setPlaying(bool on)
{
    if (on == isPlaying())
        return;
    on ? m_clock.start() : m_clock.stop();
    emit playingChanged();
}

void Focus::setPeeking(bool on)
{
    if (std::exchange(m_peeking, on) != on)
        emit peekingChanged();
}

QString neuronsText(const std::vector<int>& neurons)
{
    QString text;
    for (std::size_t k = 0; k < neurons.size();) {
        std::size_t last = k;
        while (last + 1 < neurons.size() && neurons[last + 1] == neurons[last] + 1)
            ++last;
        text += (text.isEmpty() ? QStringLiteral("neurons ") : QStringLiteral(", ")) + QString::number(neurons[k] + 1);
        if (last > k)
            text += QLatin1Char('-') + QString::number(neurons[last] + 1);
        k = last + 1;
    }
    return text;
}

}  // namespace aon
