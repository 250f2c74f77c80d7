// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the line at the bottom: dataset · neurons · preset · seed · iteration, or of a training that runs how far it is,
// iterations/s, time left. What the session reports stands there for some seconds.

#include "ui/session/session.h"
#include "ui/widgets/fittinglabel.h"

#include <QTimer>

namespace aon {

class StatusLine : public FittingLabel {
    Q_OBJECT
public:
    static constexpr int reportMilliseconds = 8000;

    explicit StatusLine(Session& session, QWidget* parent = nullptr);

private:
    QString documentText() const;
    QString trainingText() const;
    static QStringList networkParts(const Model& model, const TrainingRecord* training);
    void showReport(const QString& sentence);
    void refresh();

    Session& m_session;
    QString m_report;
    QTimer m_lasting;            ///< of the report
    bool m_isReporting = false;  ///< more may come in the same turn of the event loop
};

}  // namespace aon
