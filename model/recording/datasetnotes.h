// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: what is worth knowing of a recording beside its numbers: what is missing, ignored, silent, unlabelled, synthetic. A sentence each.

#include "model/recording/dataset.h"

namespace aon {

class MatFile;

/// "FR1 to FR12", or one by one when some are left out. Ascending.
std::string slotsText(const std::vector<int>& slotNumbers);

/// Of a recording that was just read from `file` for the slots of a protocol.
std::vector<std::string> notesOn(const Dataset& dataset, const MatFile& file, const std::vector<int>& slotNumbers);

/// The recording's notes when the slots of the protocol are `now` and were `read` when the file was: what they say of conditions may differ.
std::vector<std::string> notesFor(const Dataset& dataset, const std::vector<int>& read, const std::vector<int>& now);

}  // namespace aon
