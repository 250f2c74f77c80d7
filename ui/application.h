// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the program with a window, from its start to its end.

#include <QStringList>

namespace aon {

/// Opens the window, and in it the paths if there are any. Needs a display. The exit code: 0, or 3 when ended by a signal.
int runWindow(int argc, char** argv, const QStringList& paths);

/// Name, version, organisation: what settings and recovery are stored under. Every program that shows something sets it.
void nameApplication();

}  // namespace aon
