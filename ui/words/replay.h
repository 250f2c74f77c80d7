// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: what is on screen as a line for the command line, so that it can be had again without the window, number for number.

#include "ui/session/focus.h"
#include "ui/session/session.h"

namespace aon {

/// `aonlab compare --model … --perturb '…'`, quoted for a POSIX shell; `network`: the file the network is in. The built-in
/// recording is in no file, so a line about it compares without one. Masks that are not the network's are left out: it has its own.
/// Effects of a part of the trial are not to be had there: then a line of comment that says so comes first.
QString replayCommand(const Document& document, const std::filesystem::path& network, const EffectsShown& effects = {});

/// Puts that line on the clipboard; tells the session so, or why there is none.
void copyReplayCommand(Session& session, const Focus& focus);

}  // namespace aon
