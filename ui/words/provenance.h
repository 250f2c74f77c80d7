// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: where a picture or a table came from, in words that go into its file: program, data and their fingerprint,
// synthetic or recorded, network (preset, seed, iteration, loss), perturbations in the notation.

#include "model/analysis/comparison.h"
#include "ui/session/document.h"

#include <QStringList>

namespace aon {

/// "name: value" lines, English whatever the window speaks: they are read by programs too. `pinned` may be null.
QStringList provenanceOf(const Document& document, const Comparison* pinned = nullptr);

/// Of what shows a network while it learns: intact, after so many iterations with these options and this task.
QStringList provenanceOfTraining(const Document& document, const TrainingOptions& options, const Protocol& protocol, long iteration);

/// The same as comment lines in front of a table: "# name: value".
QString asComments(const QStringList& provenance);

}  // namespace aon
