// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: aonlab eval, the fit of a model to a recording by area, condition and epoch.

#include "app/commands/action.h"
#include "app/commands/options.h"
#include "app/commands/output.h"

namespace aon {

struct EvalOptions {
    std::string model;
    DataOptions data;
    EngineFlags engine;
    OutputFormat format;
};

int evaluate(const EvalOptions& options);
void addEval(CLI::App& app, Action& chosen);

}  // namespace aon
