// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: what menu, toolbar and panel do to a training beside start, pause and stop. Each is one step of undo.

#include "ui/session.h"

namespace aon {

/// Another seed for the next training, of six digits at most, so that a person can write it down.
void takeNewSeed(Session& session);

/// The network as it is before the first iteration: same options, same seed, and no curves. Ignored while one trains.
void resetNetwork(Session& session);

}  // namespace aon
