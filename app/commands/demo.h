// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: aonlab demo, the main job from recording to answer without a display: sample, short training, silence F5 mirror,
// compare with random groups, figures, report. Same seed, same bytes of figures and report for any --threads.

#include "app/commands/action.h"

namespace aon {

void addDemo(CLI::App& app, Action& chosen);

}  // namespace aon
