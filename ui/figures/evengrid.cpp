// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/evengrid.h"

#include <algorithm>
#include <numeric>

namespace aon {

namespace {

// Pixels at the left and at the right of the axis rects in it; margins are known before sizes.
int beside(const QCPLayoutElement& element)
{
    int most = 0;
    if (qobject_cast<const QCPLayoutGrid*>(&element))
        for (const QCPLayoutElement* inside : element.elements(false))
            most = std::max(most, inside ? beside(*inside) : 0);
    return most + element.margins().left() + element.margins().right();
}

}  // namespace

void EvenGrid::updateLayout()
{
    std::vector<int> each;
    for (int column = 0; column < columnCount(); ++column) {
        each.push_back(0);
        for (int row = 0; row < rowCount(); ++row)
            if (hasElement(row, column))
                each.back() = std::max(each.back(), beside(*element(row, column)));
    }
    const int room = rect().width() - columnSpacing() * (columnCount() - 1) - std::accumulate(each.begin(), each.end(), 0);
    for (int column = 0; column < columnCount(); ++column)
        setColumnStretchFactor(column, std::max(1.0, 1.0 * room / columnCount()) + each[static_cast<std::size_t>(column)]);
    QCPLayoutGrid::updateLayout();
}

}  // namespace aon
