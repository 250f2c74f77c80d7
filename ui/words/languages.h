// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the languages of the program and which one is spoken.

#include <QString>

#include <vector>

namespace aon {

struct Language {
    QString code;  ///< two letters; empty: that of the system
    QString name;  ///< in itself
};
std::vector<Language> languages();

/// From now on texts are in this language, where they are translated; English else.
void speak(const QString& code);

}  // namespace aon
