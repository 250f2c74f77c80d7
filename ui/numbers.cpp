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

QString withOwnPoint(QString text)
{
    const QString point = QLocale().decimalPoint();
    return text.replace(QLatin1Char('.'), point).replace(QLatin1Char(','), point);
}

bool readNumber(const QString& text, double& value)
{
    bool good = false;
    value = QLocale::c().toDouble(text.trimmed().replace(QLatin1Char(','), QLatin1Char('.')), &good);
    return good;
}

QString shortText(double value, int digits) { return text(value, 'g', digits); }

}  // namespace aon
