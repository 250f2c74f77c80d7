// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: cells of the tables that views export: C locale, comma between cells, quotes where a text has one.

#include <QString>

namespace aon {

QString csvNumber(double value);  ///< 7 digits; empty for NaN
QString csvText(const QString& text);

}  // namespace aon
