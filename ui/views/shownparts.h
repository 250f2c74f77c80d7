// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: when an edit changes what views show. What perturbations do is computed first, and seen with the comparison.

#include "ui/session/session.h"

namespace aon {

/// Whether Session::changed(parts) is a reason to draw again; if not, comparisonChanged follows.
inline bool changesWhatIsShown(const Session& session, Parts parts) { return !session.comparison() || parts & ~Parts(Part::Perturbations); }

}  // namespace aon
