// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the rows of the effects panel: what the analysis says about every group, and whose neurons they are.

#include "model/analysis/comparison.h"
#include "ui/views/numbertable.h"

#include <QString>

#include <vector>

namespace aon {

/// No effect is read without its fit, which stands beside it.
enum class EffectColumn { Group, Change, IntactR2, Intact, Perturbed, Recorded, IntactThere, Rms, PerturbedR2, Pinned, ChanceLow, ChanceHigh, P, Neurons, LeftOut, Count };

std::vector<TableColumn> effectColumns();

/// What the analysis found over an epoch; with imposed neurons counted in their groups when asked for.
std::vector<EffectRow> effectsOf(const Comparison& comparison, const Epoch& epoch, bool includeImposed);

/// One row per effect, with its place among random draws where `effects` has one. `pinned` may be empty; `peeking`: nothing of the perturbed network is shown.
std::vector<NumberTable::Row> effectRows(const std::vector<EffectRow>& effects, const std::vector<EffectRow>& pinned, bool peeking);

/// Where colours for these effects end: the first of 0.05, 0.1, 0.2, 0.5, 1, 2, … that no |change| goes beyond. Never lower: what is
/// below a twentieth of the peak rate is not painted loud.
double colourLimit(const std::vector<EffectRow>& effects);

/// "F5 & mirror & excitatory" → "F5 mirror exc."
QString shortGroupName(const std::string& notation);

}  // namespace aon
