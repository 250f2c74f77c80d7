// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/dots.h"

#include <algorithm>
#include <cmath>

namespace aon {

namespace {

constexpr int levels = 32;           // of rate that can be told apart
constexpr double faintest = 0.22;    // share of the area's colour at rate 0: a silent neuron is still seen
constexpr double lightest = 0.45;    // share of white at rate 1 in a dark window

QColor mix(const QColor& from, const QColor& to, double share)
{
    const auto blend = [share](double a, double b) { return static_cast<float>(a + (b - a) * share); };
    return QColor::fromRgbF(blend(from.redF(), to.redF()), blend(from.greenF(), to.greenF()), blend(from.blueF(), to.blueF()));
}

int levelOf(float rate) { return std::isnan(rate) ? levels : std::clamp(static_cast<int>(rate * levels), 0, levels - 1); }

}  // namespace

void Dots::restyle(double size, double devicePixelRatio, std::vector<QColor> areaColours, const QColor& background, const QColor& unknown)
{
    m_size = size;
    m_ratio = devicePixelRatio;
    m_colours = std::move(areaColours);
    m_background = background;
    m_unknown = unknown;
    m_pictures.clear();
}

QColor Dots::colour(int area, float rate) const
{
    if (std::isnan(rate))
        return m_unknown;
    const QColor& full = m_colours[static_cast<std::size_t>(area)];
    const double level = std::clamp(static_cast<double>(rate), 0.0, 1.0);
    const bool dark = m_background.lightnessF() < 0.5f;
    return mix(mix(m_background, full, faintest + (1.0 - faintest) * std::sqrt(level)), Qt::white, dark ? lightest * level * level : 0.0);
}

void Dots::draw(QPainter& painter, QPointF centre, const DotLook& look)
{
    const int key = ((look.area * 2 + look.inhibitory) * 2 + look.hollow) * (levels + 1) + levelOf(look.rate);
    auto found = m_pictures.constFind(key);
    if (found == m_pictures.constEnd())
        found = m_pictures.insert(key, picture(look));
    const double half = m_size / 2.0 + 1.0;
    painter.drawPixmap(centre - QPointF(half, half), *found);
}

QPixmap Dots::picture(const DotLook& look) const
{
    const double side = m_size + 2.0;
    QPixmap pixmap((QSizeF(side, side) * m_ratio).toSize().expandedTo({1, 1}));
    pixmap.setDevicePixelRatio(m_ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor shown = colour(look.area, look.rate);
    const double line = std::clamp(m_size / 5.0, 1.0, 2.0), inset = 1.0 + (look.hollow ? line / 2.0 : 0.0);
    QRectF shape(inset, inset, side - 2.0 * inset, side - 2.0 * inset);
    painter.setPen(look.hollow ? QPen(shown, line, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin) : QPen(Qt::NoPen));
    painter.setBrush(look.hollow ? QBrush(Qt::NoBrush) : QBrush(shown));
    if (look.inhibitory)
        painter.drawRect(shape.adjusted(0.25, 0.25, -0.25, -0.25));
    else
        painter.drawEllipse(shape);
    return pixmap;
}

}  // namespace aon
