// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the built-in demonstration dataset: 355 synthetic neurons with the published counts per area × mirror × E/I,
// 12 conditions × 175 bins of 20 ms, made deterministically from the recipe below. Not data of any animal.
//
// A neuron n of area A in condition (agent, cue, object), t in seconds from the trial's start:
//     rate(t) = softplus( b + sum_k a_k · agent_k · cue_k · object_k · shape_k(t - latency_k) ) · (1 + drift) + noise
//     value   = rate / (peak of the neuron over all conditions and bins + 5 spikes/s)
// - b: baseline, log-normal, median 3.5 spikes/s (inhibitory 7), four times as much in suppressed cells.
// - a_k: one log-normal scale per neuron, median 24 spikes/s, times a weight; each area has its own chance of every
//   component. A suppressed cell (AIP 12 %, F5 18 %, F6 36 %) dips by 70-100 % of its baseline times the weight instead.
// - shapes: tone and object: a two-sided Gaussian bump with a plateau of a third of it until the go signal; delay: a ramp
//   to the go signal; action: a bump (rise 0.08-0.25 s, fall 0.6-2 times that; inhibitory cells a third broader); hold:
//   a plateau from contact; withhold: a bump after the go signal of No-Go trials.
// - latencies by area: objects reach AIP first (60 ms), tones F6 first (80 ms); action peaks in F6 0.34 s, F5 0.52 s,
//   AIP 0.60 s after go; 60 ms later when the action is observed.
// - agent: mirror cells answer to both agents with their own two gains (AIP rather to the other's action, F5 and F6
//   rather to their own); the others to one only, mostly their own action; tone and object of the other agent reach
//   them at 0-25 %, everything else not at all.
// - cue: delay, action and hold in Go only (No-Go: up to 10 %); tone by a random contrast; object in No-Go at 50-100 %.
// - object (all but tone and withhold): 1, 1 - u·d, 1 - d in random order; depth d up to 0.85 (AIP), 0.75 (F5), 0.40
//   (F6), halved when inhibitory.
// - noise: what is left in an average of 15 trials with Poisson counts: SD sqrt(rate / (15 · 20 ms)) per bin, smoothed by
//   a Gaussian of 40 ms; drift: a slow change of 10 % of the rate (SD), Gaussian of 0.3 s, as averages over a session show.
// The numbers are ours, chosen to look like averaged recordings of these areas; which area is early, suppressed or tuned
// follows the literature in outline (Bonini et al. 2014, Lanzilotto et al. 2019, Ferroni et al. 2021), not in amount.

#include "model/recording/dataset.h"

#include <cstdint>

namespace aon {

Dataset demonstrationDataset(std::uint64_t seed = 1);

}  // namespace aon
