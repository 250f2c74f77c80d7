// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: what a command is to the command line. A command adds itself with one function,
//     void addSample(CLI::App& app, Action& chosen);
// which declares its options and, when the user names it, sets `chosen`. Errors are thrown (model/base/error.h).

#include <functional>

namespace CLI {
class App;
}

namespace aon {

enum ExitCode { Done = 0, Failed = 1, WrongArguments = 2, StoppedByUser = 3, BadInput = 4, Diverged = 5, NoOutput = 6 };

/// Does the work; the exit code.
using Action = std::function<int()>;

}  // namespace aon
