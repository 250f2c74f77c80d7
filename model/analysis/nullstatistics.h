// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: how an effect stands among K effects of random draws E_k.
//
//   percentile = 100·(#{E_k < E} + #{E_k = E}/2) / K          z = (E - mean E_k) / sd E_k, sd with K - 1
//   p = (1 + #{E_k ≥ E}) / (1 + K)      one-sided: as strong an effect or a stronger one; never below 1/(1 + K)
//   Differs: never below 1/G either, where only G groups exist, E's own among them. That is the least that all G together
//   could give; draws that happen to miss E's own are no evidence.
//   Holm: with p sorted ascending, p'_(k) = max over j ≤ k of min(1, (m - j + 1)·p_(j))      (Holm 1979, Scand. J. Stat. 6, 65)
// E is the rms of a group, which counts rises and falls alike; its signed change gets an interval.

#include "model/analysis/effect.h"

#include <vector>

namespace aon {

/// In how many ways neurons can be dealt into parts of these sizes, n! / (n1!·n2!·…); a number beyond `countedTo` is that.
constexpr double countedTo = 1e9;
double waysToDeal(const std::vector<int>& sizes);

/// Linear between the sorted values, as numpy's default; NaN of nothing. `share` 0..1.
double quantile(std::vector<double> values, double share);

/// Fills draws, nullMean, nullLow, nullHigh, nullRms, percentile, z and p from the effects of the draws; entries that are
/// NaN had no neuron to count. All stays NaN when the row or every draw has none; z too when the draws do not differ.
/// `groups`: how many there are to draw from.
void placeAmong(EffectRow& row, std::vector<double> changes, std::vector<double> rms, double groups = countedTo);

/// Fills `holm` of every row that has a p; they are the tests. Returns their number.
int adjust(std::vector<EffectRow>& rows);

}  // namespace aon
