// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the built-in demonstration dataset: 355 synthetic neurons with the published counts per area × mirror × E/I,
// 12 conditions × 175 bins, made deterministically from the recipe below. Not data of any animal.

#include "model/recording/dataset.h"

#include <cstdint>

namespace aon {

Dataset demonstrationDataset(std::uint64_t seed = 1);

}  // namespace aon
