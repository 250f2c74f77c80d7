// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: drawing the course of a training into one axis rect: raw loss of every iteration and the best so far, log axis.

#include "ui/plotstyle.h"

namespace aon {

struct LossCurve {
    std::vector<double> iterations, loss, best;
};

class LossPlot {
public:
    LossPlot(QCPAxisRect& rect, const Theme& theme);
    void show(const LossCurve& curve, const Theme& theme);  ///< sets the ranges too

private:
    QCPAxisRect* m_rect;
    QCPGraph* m_loss;
    QCPGraph* m_best;
    QCPItemText* m_lossLabel;
    QCPItemText* m_bestLabel;
    QCPItemText* m_lowLabel;  ///< in place of the two in a low panel, where a falling loss leaves room
};

}  // namespace aon
