// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: what menu, toolbar and panel do to a training beside pause and stop. A training that ends is one step of undo, which brings
// back the network, the curves and the state to go on from that were there before; so are a new seed and a reset.

#include "ui/session/session.h"

class QWidget;

namespace aon {

/// What is being typed becomes an edit now, as if one had left its field. False: it is refused, and nothing begins with an option of before.
bool takeTyped(Session& session);

/// From the first iteration; when one that was stopped could be gone on with, `window` asks which of the two is meant.
void startTraining(Session& session, QWidget& window);
/// From where it was stopped. Ignored when it cannot be.
void continueTraining(Session& session);

/// Another seed for the next training, of six digits at most, so that a person can write it down.
void takeNewSeed(Session& session);

/// The network as it is before the first iteration: same options, same seed, and no curves. Ignored while one trains.
void resetNetwork(Session& session);

}  // namespace aon
