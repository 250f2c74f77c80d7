// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: aonlab train, also as the published script is called.

#include "app/commands/action.h"

namespace aon {

void addTrain(CLI::App& app, Action& chosen);

}  // namespace aon
