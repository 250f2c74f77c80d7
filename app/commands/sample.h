// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: aonlab sample, the built-in demonstration as three .mat files.

#include "app/commands/action.h"

namespace aon {

void addSample(CLI::App& app, Action& chosen);

}  // namespace aon
