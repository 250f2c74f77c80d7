// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/numbers.h"

#include <QLocale>

namespace aon {

namespace {

QString text(double value, char format, int precision)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(value, format, precision);
}

}  // namespace

QString fixedText(double value, int decimals) { return text(value, 'f', decimals); }

QString shortText(double value, int digits) { return text(value, 'g', digits); }

}  // namespace aon
