// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/patterns.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace aon {

namespace {

// With what stood at the places of `pattern`; a value may itself look like a place.
QString filled(const QString& shown, const QStringList& values)
{
    QString text;
    for (qsizetype k = 0; k < shown.size(); ++k) {
        const int place = k + 1 < shown.size() && shown[k] == QLatin1Char('%') ? shown[k + 1].digitValue() : -1;
        if (place >= 1 && place <= values.size()) {
            text += values[place - 1];
            ++k;
        } else {
            text += shown[k];
        }
    }
    return text;
}

}  // namespace

QString said(const QString& sentence, std::span<const Pattern> patterns)
{
    static const QRegularExpression place(QStringLiteral("%[1-9]"));
    for (const Pattern& pattern : patterns) {
        QStringList parts;
        for (const QString& part : QString::fromUtf8(pattern.from).split(place))
            parts << QRegularExpression::escape(part);
        const QRegularExpression whole(QRegularExpression::anchoredPattern(parts.join(QStringLiteral("(.+)"))), QRegularExpression::DotMatchesEverythingOption);
        if (const auto match = whole.match(sentence); match.hasMatch())
            return filled(QCoreApplication::translate("aon::Sentences", pattern.to ? pattern.to : pattern.from), match.capturedTexts().mid(1));
    }
    return sentence;
}

}  // namespace aon
