// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: opening the window from the command line, or saying why it cannot be.

#include <string>
#include <vector>

namespace aon {

/// The exit code. Without a display that answers: one sentence, exit code 1.
int openWindow(int argc, char** argv, const std::vector<std::string>& paths);

}  // namespace aon
