// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: from the arguments of the program to what is done with them: the window on some paths, or a command.

#include "app/commands/action.h"
#include "model/base/error.h"

#include <string>
#include <vector>

namespace aon {

/// Without the program's name; in the names of options `_` and `-` are one, so `_` becomes `-` there.
std::vector<std::string> argumentsOf(int argc, char** argv);

/// Nothing, or paths. UsageError when the first word is neither a command nor a path that exists, or a later path is missing.
bool asksForWindow(const std::vector<std::string>& arguments);

/// The exit code of the command named; UsageError for what it does not understand.
int runCommand(std::vector<std::string> arguments);

/// The candidate that `word` is a slip of, or an empty text.
std::string nearest(const std::string& word, const std::vector<std::string>& candidates);

}  // namespace aon
