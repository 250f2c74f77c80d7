// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the question which areas the neurons of a recording belong to, when its file does not say. Every row is a name, a number
// and a button that takes the row away, in the order of the Tab key.

#include "model/recording/population.h"

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace aon {

class AreasDialog : public QDialog {
    Q_OBJECT
public:
    AreasDialog(const QString& file, int neurons, QWidget* parent);

    std::vector<Area> areas() const;  ///< as far as they are written; valid once accepted
    QString problem() const;          ///< what is wrong, for a person; empty: nothing

private:
    struct Row {
        QWidget* whole;
        QLineEdit* name;
        QSpinBox* count;
        QPushButton* remove;
    };

    void build(const QString& question);
    void addRow(const QString& name, int size);
    void removeRow(const QWidget* whole);
    void nameRows();
    void check();

    int m_neurons;
    std::vector<Row> m_rows;
    QVBoxLayout* m_lines;
    QPushButton* m_add;
    QLabel* m_sum;
    QDialogButtonBox* m_buttons;
};

}  // namespace aon
