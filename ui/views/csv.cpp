// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/csv.h"

#include <cmath>

namespace aon {

QString csvNumber(double value) { return std::isnan(value) ? QString() : QString::number(value, 'g', 7); }

QString csvText(const QString& text)
{
    if (!text.contains(QLatin1Char(',')) && !text.contains(QLatin1Char('"')) && !text.contains(QLatin1Char('\n')))
        return text;
    return QLatin1Char('"') + QString(text).replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
}

}  // namespace aon
