// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: what is on screen as a line for the command line, so that it can be had again without the window, number for number.

#include "ui/session.h"

namespace aon {

/// What the effects on screen are read of.
struct EffectsShown {
    bool includeImposed = false;
    QString window;  ///< its name and its seconds; empty: the whole trial
};

/// Said by who shows them, and kept with the session for the line that is copied.
void setEffectsShown(Session& session, const EffectsShown& shown);

/// `aonlab compare --model … --perturb '…'`, quoted for a POSIX shell; `network`: the file the network is in. The built-in
/// recording is in no file, so a line about it compares without one. Masks that are not the network's are left out: it has its own.
/// Effects of a part of the trial are not to be had there: then a line of comment that says so comes first.
QString replayCommand(const Document& document, const std::filesystem::path& network, const EffectsShown& effects = {});

/// Puts that line on the clipboard; tells the session so, or why there is none.
void copyReplayCommand(Session& session);

}  // namespace aon
