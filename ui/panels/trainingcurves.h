// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the live curves of the training: raw loss and best, gradient norm, R² by area, and when there is room the
// learning rate. Follows TrainingJob, which speaks at most 20 times a second; draws nothing while hidden.

#include "ui/figures/curveplot.h"
#include "ui/figures/lossplot.h"
#include "ui/figures/plotmarks.h"
#include "ui/session/session.h"

#include <qcustomplot.h>

#include <memory>

namespace aon {

class TrainingCurves : public QCustomPlot {
    Q_OBJECT
public:
    enum class Arrangement { Row, Grid };  ///< side by side without the learning rate, and where it is narrow without the norm; or all four
    TrainingCurves(const Session& session, Arrangement arrangement, QWidget* parent = nullptr);

    bool hasData() const;
    void drawNow();  ///< without waiting to be seen: for exports and tests

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeAgain();
    void nameAbove();
    QCPAxisRect& rectAt(int place);
    void invalidate();
    void takeKept();
    void fill();
    void showFits(double last);

    const Session& m_session;
    Arrangement m_arrangement;
    std::unique_ptr<LossPlot> m_loss;
    PlotTitle* m_lossTitle = nullptr;  ///< shares its line with the best loss
    std::unique_ptr<CurvePlot> m_norm, m_rate, m_fit;
    std::size_t m_areas = 0;
    std::shared_ptr<const Model> m_simulated;  ///< of the comparison when it was last looked at
    bool m_asked = false, m_isNarrow = false;
};

}  // namespace aon
