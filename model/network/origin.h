// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: where a model comes from, and whether a recording is the one it learned from.

#include "model/network/model.h"

namespace aon {

/// Whether these are the rates the model learned from, whatever masks and areas came with them this time: the fingerprint
/// covers those too, and the model knows which it had.
bool wasTrainedOn(const Model& model, const Dataset& dataset);

/// In how many neurons the classes that came with a recording are others than the model's own, which count; 0 where one has none.
struct OtherClasses {
    int inhibitory = 0, mirror = 0;
};
OtherClasses otherClasses(const Model& model, const Dataset& dataset);

/// False of a file with only the published variables: seed and iteration are then defaults, not facts about it.
bool isOriginKnown(const Model& model);

/// InputError when the file is a run's checkpoint.mat: it has W and its like, but not the rules and the task they are for.
void refuseTrainingState(const MatFile& file);

}  // namespace aon
