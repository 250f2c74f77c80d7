// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: what is worth knowing of a recording beside its numbers: what is missing, not used, silent, unlabelled, synthetic. A sentence each.

#include "model/recording/dataset.h"

namespace aon {

/// "FR1 to FR12", or one by one when some are left out. Ascending.
std::string slotsText(const std::vector<int>& slotNumbers);

/// Whatever the task: Dataset::notes.
std::vector<std::string> ownNotes(const Dataset& dataset);

/// All: what a protocol of these slots lacks and leaves, then the recording's own.
std::vector<std::string> notesOn(const Dataset& dataset, const std::vector<int>& slotNumbers);

}  // namespace aon
