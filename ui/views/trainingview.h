// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the training in large: loss and best, gradient norm, R² by area, learning rate.

#include "ui/panels/trainingtext.h"
#include "ui/views/view.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace aon {

class TrainingCurves;

class TrainingView : public View {
    Q_OBJECT
public:
    TrainingView(Session& session, Focus& focus, QWidget* parent = nullptr);

    QString title() const override { return tr("Learning"); }
    QString description() const override;
    QCustomPlot* plot() const override;
    QString csv() const override;
    QString headline() const override { return trainingHeadline(); }
    QStringList caption() const override { return trainingCaption(session()); }
    long iterationInTraining() const override { return trainingIteration(session()); }

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeEmptyPage();
    QString readOut(QPoint position) const;
    void refresh();

    QStackedWidget* m_pages;
    QWidget* m_emptyPage;
    QLabel* m_empty;
    QPushButton* m_train;
    TrainingCurves* m_curves;
};

}  // namespace aon
