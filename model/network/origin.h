// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: whether a recording is the one a model learned from.

#include "model/network/model.h"

namespace aon {

/// Whether these are the rates the model learned from, whatever masks and areas came with them this time: the fingerprint
/// covers those too, and the model knows which it had.
bool wasTrainedOn(const Model& model, const Dataset& dataset);

}  // namespace aon
