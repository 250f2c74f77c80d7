// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/network/origin.h"

#include "model/base/error.h"
#include "model/recording/matfile.h"

#include <cmath>

namespace aon {

bool wasTrainedOn(const Model& model, const Dataset& dataset)
{
    if (model.dataFingerprint == dataset.fingerprint)
        return !dataset.fingerprint.empty();
    if (model.dataFingerprint.empty() || dataset.neurons() != model.population.size())
        return false;
    Dataset rates = dataset;
    rates.population = model.population;
    return fingerprintOf(rates) == model.dataFingerprint;
}

bool isOriginKnown(const Model& model)
{
    return !model.programVersion.empty() || !model.dataFingerprint.empty() || model.iteration > 0 || !std::isnan(model.loss);
}

void refuseTrainingState(const MatFile& file)
{
    if (file.has("adam_steps") && !file.has("model_version"))
        throw InputError({file.path().string(), "", "a model", "the state of a training", "use model.mat beside it"});
}

}  // namespace aon
