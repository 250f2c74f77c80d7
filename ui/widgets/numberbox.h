// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the field for a number: shown as the language of the window writes it, typed with a comma or a point.

#include <QDoubleSpinBox>

namespace aon {

class NumberBox : public QDoubleSpinBox {
    Q_OBJECT
public:
    explicit NumberBox(QWidget* parent = nullptr);

    QValidator::State validate(QString& text, int& position) const override;
    double valueFromText(const QString& text) const override;
};

}  // namespace aon
