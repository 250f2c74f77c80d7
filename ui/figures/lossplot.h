// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: drawing the course of a training into one axis rect: raw loss of every iteration and the best so far, log axis. Above
// the rect stands the best in numbers, where no curve comes; it needs a line there.

#include "ui/style/plotstyle.h"

namespace aon {

struct LossCurve {
    std::vector<double> iterations, loss, best;
};

class LossPlot {
public:
    LossPlot(QCPAxisRect& rect, const Theme& theme);
    void show(const LossCurve& curve, const Theme& theme);  ///< sets the ranges too
    int widthAbove() const;                                 ///< pixels at the right that the line above needs

private:
    QCPAxisRect* m_rect;
    QCPGraph* m_loss;
    QCPGraph* m_best;
    QCPItemText* m_lossLabel;  ///< at the curve, where the panel is high enough
    QCPItemText* m_bestLabel;
};

}  // namespace aon
