// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the view of the task: conditions, events and inputs, with the input of the condition in focus drawn over time.
// What is edited here is the protocol of the next training; a trained network keeps its own.

#include "ui/views/plotview.h"

class QDoubleSpinBox;
class QFormLayout;
class QPushButton;
class QTableWidget;

namespace aon {

class FittingLabel;

class ProtocolView : public PlotView {
    Q_OBJECT
public:
    ProtocolView(Session& session, Focus& focus, QWidget* parent = nullptr);

    QString title() const override { return tr("Protocol"); }
    QString description() const override;
    QString csv() const override;
    QString headline() const override;
    QStringList caption() const override { return {sourceWords(session().document(), {})}; }

protected:
    QString emptyText() const override { return {}; }
    void draw(bool anew) override;
    QString readOut(QPoint position) const override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Number {
        QDoubleSpinBox* box;
        double Protocol::*field;
        QString name;
    };

    std::vector<int> lanes() const;  ///< the inputs drawn
    void drawLanes(QCPAxisRect& rect);
    QWidget* makeTables();
    void addNumber(QFormLayout& form, const QString& key, const QString& label, double Protocol::*field, double highest, const QString& unit, const QString& tip);
    void makeButtons();
    void refresh();
    void showTables();
    void takeCell(QTableWidget& table, int row, int column);
    void change(const Protocol& protocol, const QString& line, const QString& drag = {});
    void loadFile();
    void saveFile();
    const Protocol& protocol() const { return session().document().protocol; }
    int condition() const;
    QStringList smoothingNotes() const;

    std::vector<Number> m_numbers;
    QTableWidget* m_events;
    QTableWidget* m_channels;
    QTableWidget* m_conditions;
    FittingLabel* m_which;
    QPointer<QCPAxisRect> m_rect;
    bool m_filling = false;
};

}  // namespace aon
