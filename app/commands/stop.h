// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: being asked to stop (Ctrl-C, SIGTERM, SIGHUP) as something that long work polls.

namespace aon {

/// From here on these signals set stopRequested() instead of ending the program; the same one a second time ends it.
void listenForStop();
bool stopRequested();

}  // namespace aon
