// SPDX-License-Identifier: GPL-3.0-or-later
// The painting of the neuron map.
#include "ui/panels/neuronmap.h"

#include "ui/style/plotstyle.h"

#include <QLinearGradient>
#include <QPainterPath>

#include <algorithm>
#include <limits>

namespace aon {

namespace {

constexpr float unknown = std::numeric_limits<float>::quiet_NaN();

QFont titleFont(QFont font)
{
    font.setBold(true);
    return font;
}

QFont legendFont(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 0.85);
    return font;
}

}  // namespace

double NeuronMap::legendHeight() const { return 2.0 * QFontMetricsF(legendFont(font())).height() + 4.0; }

void NeuronMap::restyle()
{
    m_colours = areaColours(m_population.areas, themeOf(palette()));
    m_dots.restyle(std::max(1.5, m_layout.cell * 0.74), devicePixelRatioF(), m_colours, palette().color(QPalette::Base),
                   palette().color(QPalette::Mid));
}

void NeuronMap::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().base());
    if (m_population.size() == 0) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, tr("Open a recording to see its neurons."));
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    paintTitles(painter);
    paintDots(painter);
    paintMarks(painter);
    paintLegend(painter);
}

void NeuronMap::paintTitles(QPainter& painter) const
{
    for (std::size_t area = 0; area < m_layout.titles.size(); ++area) {
        const QString name = QString::fromStdString(m_population.areas[area].name), count = QString::number(m_population.areas[area].size);
        const QRectF& title = m_layout.titles[area];
        painter.setFont(titleFont(font()));
        painter.setPen(m_colours[area]);
        const double width = std::min(title.width(), QFontMetricsF(painter.font()).horizontalAdvance(name));
        painter.drawText(title, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, name);
        painter.setFont(font());
        painter.setPen(palette().color(QPalette::Text));
        if (width + 6.0 + QFontMetricsF(font()).horizontalAdvance(count) <= title.width() + 6.0)
            painter.drawText(title.adjusted(width + 6.0, 0, 6.0, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, count);
    }
}

void NeuronMap::paintDots(QPainter& painter)
{
    const RatesNow rates = ratesNow(m_session, m_focus);
    for (const int neuron : m_layout.order) {
        const auto k = static_cast<std::size_t>(neuron);
        m_dots.draw(painter, m_layout.centres[k],
                    {m_area[k], m_population.hasSigns() && m_population.inhibitory[k] != 0,
                     m_population.hasMirror() && m_population.mirror[k] == 0, rates.of(neuron)});
    }
}

void NeuronMap::paintMarks(QPainter& painter) const
{
    const double half = m_layout.cell / 2.0;
    const QColor text = palette().color(QPalette::Text);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(text, std::clamp(m_layout.cell / 8.0, 1.0, 1.6)));
    for (const int neuron : m_silenced) {
        const QPointF c = m_layout.centres[static_cast<std::size_t>(neuron)];
        const QPointF arm(half * 0.62, half * 0.62), other(half * 0.62, -half * 0.62);
        painter.drawLine(c - arm, c + arm);
        painter.drawLine(c - other, c + other);
    }
    painter.setPen(QPen(text, 1.2));
    for (const int neuron : m_focus.neurons())
        if (neuron < m_population.size())
            painter.drawEllipse(m_layout.centres[static_cast<std::size_t>(neuron)], half - 0.2, half - 0.2);
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2.0));
    if (m_current >= 0 && hasFocus())
        painter.drawRect(QRectF(-half, -half, m_layout.cell, m_layout.cell).translated(m_layout.centres[static_cast<std::size_t>(m_current)]));
    if (!m_lassoing)
        return;
    QColor inside = palette().color(QPalette::Highlight);
    painter.setPen(QPen(inside, 1.2, Qt::DashLine));
    inside.setAlphaF(0.15f);
    painter.setBrush(inside);
    painter.drawPolygon(m_lasso);
}

// Two lines: what the shapes mean, what the brightness means.
void NeuronMap::paintLegend(QPainter& painter)
{
    painter.setFont(legendFont(font()));
    const QFontMetricsF metrics(painter.font());
    const double line = metrics.height(), side = line * 0.62;
    QPointF at(4.0, height() - 2.0 * line - 2.0);
    Dots key;
    const QColor text = palette().color(QPalette::Text);
    key.restyle(side, devicePixelRatioF(), {text}, palette().color(QPalette::Base), text);
    const auto entry = [&](const DotLook* look, const QString& word) {
        if (look)
            key.draw(painter, at + QPointF(side / 2.0, line / 2.0), *look);
        painter.setPen(text);
        const double left = look ? side + 3.0 : 0.0;
        painter.drawText(QRectF(at + QPointF(left, 0.0), QSizeF(width(), line)), Qt::AlignLeft | Qt::AlignVCenter, word);
        at.rx() += left + metrics.horizontalAdvance(word) + 9.0;
    };
    const DotLook circle{0, false, false, unknown}, square{0, true, false, unknown}, ring{0, false, true, unknown};
    if (m_population.hasSigns()) {
        entry(&circle, tr("excitatory"));
        entry(&square, tr("inhibitory"));
    }
    if (m_population.hasMirror()) {
        entry(&circle, tr("mirror"));
        entry(&ring, tr("non-mirror"));
    }
    at = QPointF(4.0, height() - line - 1.0);
    entry(nullptr, tr("rate 0"));
    const double bar = 48.0;
    for (double x = 0.0; x < bar; x += 1.0)
        painter.fillRect(QRectF(at + QPointF(x - 4.0, line * 0.2), QSizeF(1.0, line * 0.6)), m_dots.colour(0, static_cast<float>(x / bar)));
    at.rx() += bar;
    entry(nullptr, tr("1, %1").arg(ratesNow(m_session, m_focus).name()));
    if (!m_silenced.empty())
        entry(nullptr, tr("× silenced"));
}

}  // namespace aon
