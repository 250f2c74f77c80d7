// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: a grid of panels whose axis rects are all of one width, whatever has to stand beside some of them: labels, ticks,
// names of areas. It looks at that in every layout, so the same holds in a window and in a picture of another size.

#include <qcustomplot.h>

namespace aon {

class EvenGrid : public QCPLayoutGrid {
protected:
    void updateLayout() override;
};

}  // namespace aon
