// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: saying in the language of the window what was said in English where no language is known (model/, session files): a
// sentence is known by its pattern; what has none stays.

#include <QString>

#include <span>

namespace aon {

/// %1, %2 … in this order hold what differs. Texts are of the translation context aon::Sentences.
struct Pattern {
    const char* from;
    const char* to = nullptr;  ///< what is said instead; null: the same
};

QString said(const QString& sentence, std::span<const Pattern> patterns);

}  // namespace aon
