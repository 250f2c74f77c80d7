// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: where the dots of the neuron map are. Areas lie side by side or one below the other, whichever leaves more room
// for a dot; inside an area cells of one kind lie together: excitatory mirror, inhibitory mirror, then the others.

#include "model/recording/population.h"

#include <QPointF>
#include <QRectF>

#include <vector>

namespace aon {

struct MapLayout {
    double cell = 0.0;             ///< side of the square a dot has to itself, in pixels
    std::vector<QPointF> centres;  ///< N
    std::vector<QRectF> titles;    ///< one per area, above its dots
    std::vector<int> order;        ///< neurons in reading order: what arrow keys walk through

    int neuronAt(QPointF position) const;  ///< -1: none
};

MapLayout layOut(const Population& population, const QRectF& room, double titleHeight);

}  // namespace aon
