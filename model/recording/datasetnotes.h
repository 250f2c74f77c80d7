// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: what is worth knowing of a recording on another protocol than it was read for.

#include "model/recording/dataset.h"

namespace aon {

/// The notes when the slots of the protocol are `now` and were `read` when the file was: what they say of conditions may differ.
std::vector<std::string> notesFor(const Dataset& dataset, const std::vector<int>& read, const std::vector<int>& now);

}  // namespace aon
