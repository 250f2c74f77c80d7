// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: numbers as the language of the window writes them, for what a person reads: plots, tables, sentences. What programs
// read (the notation, commands, the history, files) has a point in every language and is not made here.

#include <QString>

namespace aon {

QString fixedText(double value, int decimals);
QString shortText(double value, int digits);  ///< so many significant digits, a power of ten where that is shorter
/// "3 min 20 s", "12 s"; empty for a number that is not finite.
QString durationText(double seconds);

/// Typed numbers may have a comma or a point: the same with that of the language.
QString withOwnPoint(QString text);
/// A number as it was typed, with a point, or a comma where the language writes one; false: it is none. Thousands are not grouped.
bool readNumber(const QString& text, double& value);

}  // namespace aon
