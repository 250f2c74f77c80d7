// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/numbers.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace aon {

namespace {

class NumbersText {
    Q_DECLARE_TR_FUNCTIONS(aon::Numbers)
};

QString text(double value, char format, int precision)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(value, format, precision);
}

}  // namespace

// What is shown as zero has no sign.
QString fixedText(double value, int decimals)
{
    const bool isZero = std::abs(value) < 0.5 * std::pow(10.0, -decimals);
    return text(isZero ? 0.0 : value, 'f', decimals);
}

QString withOwnPoint(QString text)
{
    const QString point = QLocale().decimalPoint();
    return text.replace(QLatin1Char('.'), point).replace(QLatin1Char(','), point);
}

bool readNumber(const QString& text, double& value)
{
    QString plain = text.trimmed();
    if (QLocale().decimalPoint() == QLatin1String(","))
        plain.replace(QLatin1Char(','), QLatin1Char('.'));
    QLocale locale = QLocale::c();
    locale.setNumberOptions(QLocale::RejectGroupSeparator);
    bool good = false;
    value = locale.toDouble(plain, &good);
    return good;
}

QString shortText(double value, int digits) { return text(value, 'g', digits); }

QString durationText(double seconds)
{
    if (!std::isfinite(seconds) || seconds < 0.0)
        return {};
    const long whole = std::lround(seconds);
    if (whole < 60)
        return NumbersText::tr("%1 s").arg(whole);
    if (whole < 3600)
        return NumbersText::tr("%1 min %2 s").arg(whole / 60).arg(whole % 60);
    return NumbersText::tr("%1 h %2 min").arg(whole / 3600).arg(whole / 60 % 60);
}

}  // namespace aon
