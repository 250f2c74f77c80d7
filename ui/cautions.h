// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: what must be said beside a result, so that nobody reads more out of it than is in it.

#include "model/analysis/comparison.h"
#include "ui/document.h"

#include <QStringList>

namespace aon {

/// One sentence each, the gravest first. `comparison` may be null.
QStringList cautionsOf(const Document& document, const Comparison* comparison);

}  // namespace aon
