// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: how one neuron looks on the map. Colour: its area; circle excitatory, square inhibitory; filled mirror, hollow
// non-mirror; the brighter (dark window) or fuller (light window) the higher its rate; grey when its rate is unknown.
// Every look is drawn once and kept as a picture, so that thousands of dots cost little.

#include <QColor>
#include <QHash>
#include <QPainter>
#include <QPixmap>

#include <vector>

namespace aon {

struct DotLook {
    int area = 0;
    bool inhibitory = false, hollow = false;
    float rate = 0.0f;  ///< 0..1, NaN: unknown
};

class Dots {
public:
    /// Forgets all pictures. `size` is the side of a dot in pixels.
    void restyle(double size, double devicePixelRatio, std::vector<QColor> areaColours, const QColor& background, const QColor& unknown);
    void draw(QPainter& painter, QPointF centre, const DotLook& look);

    /// The colour of a rate in an area.
    QColor colour(int area, float rate) const;

private:
    QPixmap picture(const DotLook& look) const;

    double m_size = 0.0, m_ratio = 1.0;
    std::vector<QColor> m_colours;
    QColor m_background, m_unknown;
    QHash<int, QPixmap> m_pictures;
};

}  // namespace aon
