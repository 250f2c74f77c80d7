// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the training panel below the views: buttons, where the training is, all options, live curves.

#include "ui/panels/trainingtext.h"
#include "ui/views/view.h"

class QPushButton;
class QScrollArea;
class QSplitter;

namespace aon {

class FittingLabel;
class TrainingCurves;

class TrainingPanel : public View {
    Q_OBJECT
public:
    TrainingPanel(Session& session, Focus& focus, QWidget* parent = nullptr);

    QString title() const override { return tr("Training"); }
    QString description() const override;
    QCustomPlot* plot() const override;
    QString csv() const override;
    QString headline() const override { return trainingHeadline(); }
    QStringList caption() const override { return trainingCaption(session()); }
    long iterationInTraining() const override { return trainingIteration(session()); }

private:
    void build();
    void connectButtons();
    void refresh();
    void showLine();
    void showCurves(bool shown);
    int formWidth() const;  ///< all of it is seen
    bool hasRoomForBoth() const;
    void makeRoom();

    QPushButton *m_start, *m_continue, *m_pause, *m_stop, *m_reset, *m_newSeed, *m_options;
    FittingLabel* m_line;
    QScrollArea* m_form;
    TrainingCurves* m_curves;
    QSplitter* m_splitter;
    bool m_hadCurves = false;
};

}  // namespace aon
