// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: aonlab protocol, which shows the task as JSON.

#include "app/commands/action.h"

namespace aon {

void addProtocol(CLI::App& app, Action& chosen);

}  // namespace aon
