// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: aonlab simulate, the rates of a model, intact or perturbed, as a .mat file.

#include "app/commands/action.h"

namespace aon {

void addSimulate(CLI::App& app, Action& chosen);

}  // namespace aon
