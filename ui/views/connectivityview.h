// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the view of the trained weights: every weight by area and class, block means in numbers, histogram, and whether
// the signs are kept.

#include "model/analysis/connectivity.h"
#include "ui/views/plotview.h"

namespace aon {

class ConnectivityView : public PlotView {
    Q_OBJECT
public:
    ConnectivityView(Session& session, Focus& focus, QWidget* parent = nullptr);

    QString title() const override { return tr("Connectivity"); }
    QString description() const override;
    QString csv() const override;
    QString headline() const override;
    QStringList caption() const override { return {sourceWords(session().document(), networkShown()), tr("Weights of the intact network; perturbations do not change them here")}; }

protected:
    QString emptyText() const override;
    void draw(bool anew) override;
    QString readOut(QPoint position) const override;

private:
    void take();
    void drawWeights();
    void drawBlocks();
    void drawHistogram();
    QString signSentence() const;

    std::shared_ptr<const Model> m_model;  ///< whose numbers these are
    Connectivity m_numbers;
    QLabel* m_signs;
    QPointer<QCPAxisRect> m_weightsRect, m_blocksRect, m_histogramRect;
};

}  // namespace aon
