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

OtherClasses otherClasses(const Model& model, const Dataset& dataset)
{
    const auto count = [](const std::vector<std::uint8_t>& own, const std::vector<std::uint8_t>& given) {
        int others = 0;
        for (std::size_t n = 0; own.size() == given.size() && n < own.size(); ++n)
            others += own[n] != given[n];
        return others;
    };
    const Population &own = model.population, &given = dataset.population;
    return {count(own.inhibitory, given.inhibitory), count(own.mirror, given.mirror)};
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
