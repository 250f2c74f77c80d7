// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: asking for the areas of a recording that does not say them: names and sizes, which must add up to its neurons.

#include "model/recording/population.h"

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QTableWidget;

namespace aon {

class AreasDialog : public QDialog {
    Q_OBJECT
public:
    AreasDialog(const QString& file, int neurons, QWidget* parent);

    std::vector<Area> areas() const;  ///< as far as they are written; valid once accepted
    QString problem() const;          ///< what is wrong, for a person; empty: nothing

private:
    void addRow(const QString& name, int size);
    void check();

    int m_neurons;
    QTableWidget* m_table;
    QLabel* m_sum;
    QDialogButtonBox* m_buttons;
};

}  // namespace aon
