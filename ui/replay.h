// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: what is on screen as a line for the command line, so that it can be had again without the window, number for number.

#include "ui/session.h"

namespace aon {

/// `aonlab compare --model … --perturb '…'`, quoted for a POSIX shell; `network`: the file the network is in. The built-in
/// recording is in no file, so a line about it compares without one.
QString replayCommand(const Document& document, const std::filesystem::path& network);

/// Puts that line on the clipboard; tells the session so, or why there is none.
void copyReplayCommand(Session& session);

}  // namespace aon
