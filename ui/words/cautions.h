// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the words of what must be said beside a result (model/analysis/cautions.h has what is to be said).

#include "model/analysis/cautions.h"
#include "ui/session/document.h"

#include <QStringList>

namespace aon {

/// One sentence.
QString sentenceOf(const Caution& caution);

/// That the classes which came with the recording are others than the network's own, which count; empty: they are not.
QString classesText(const Document& document);

/// One sentence each, the gravest first. `comparison` may be null.
QStringList cautionsOf(const Document& document, const Comparison* comparison);

/// For below a picture: "Caution: …".
QStringList asCaption(const QStringList& cautions);

/// What stands above the views.
struct Notice {
    QString sentence;
    QString view = {}, button = {};  ///< name of the view that mends it, and what its button says; empty: none does
    bool isHidden = false;           ///< true, but not of what is seen now

    bool operator==(const Notice&) const = default;
};

/// A recording and a task that do not go together, then the cautions: what changes nothing or misleads first. While the intact network
/// is peeked at, those of the perturbation are hidden.
std::vector<Notice> noticesOf(const Document& document, const Comparison* comparison, bool isPeeking = false);

}  // namespace aon
