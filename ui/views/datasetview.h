// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the view of what was recorded: where it came from, neurons by area and class, conditions and what of them is
// missing, and what a reader noticed.

#include "model/analysis/coverage.h"
#include "ui/views/view.h"

class QLabel;
class QStackedWidget;
class QTableWidget;

namespace aon {

class DatasetView : public View {
    Q_OBJECT
public:
    DatasetView(Session& session, Focus& focus, QWidget* parent = nullptr);

    QString title() const override { return tr("Dataset"); }
    QString description() const override;
    QString csv() const override;

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeContent();
    QStringList sentences() const;
    void refresh();
    void showAreas(const Population& population);
    void showConditions(const Dataset& dataset, const Protocol& protocol);

    QStackedWidget* m_pages;
    QLabel* m_empty;
    QLabel* m_source;
    QLabel* m_notes;
    QTableWidget* m_areas;
    QTableWidget* m_conditions;
};

}  // namespace aon
