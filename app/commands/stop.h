// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: being asked to stop (Ctrl-C, SIGTERM, SIGHUP) as something that long work polls.

namespace aon {

/// The first thing the program does. From here on these signals set stopRequested() instead of ending the program; the same one a second time ends it.
void listenForStop();
/// They end the program again; where one came already, it does so now.
void endWhenAsked();

bool stopRequested();

}  // namespace aon
