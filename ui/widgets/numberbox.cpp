// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/numberbox.h"

#include "ui/words/numbers.h"

namespace aon {

NumberBox::NumberBox(QWidget* parent) : QDoubleSpinBox(parent)
{
    QLocale own;
    own.setNumberOptions(QLocale::OmitGroupSeparator | QLocale::RejectGroupSeparator);
    setLocale(own);
}

QValidator::State NumberBox::validate(QString& text, int& position) const
{
    text = withOwnPoint(text);
    return QDoubleSpinBox::validate(text, position);
}

double NumberBox::valueFromText(const QString& text) const { return QDoubleSpinBox::valueFromText(withOwnPoint(text)); }

}  // namespace aon
