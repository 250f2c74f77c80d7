// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: aonlab compare, the effect of a perturbation on every group of neurons: intact, perturbed, recorded, null.

#include "app/commands/action.h"

namespace aon {

void addCompare(CLI::App& app, Action& chosen);

}  // namespace aon
