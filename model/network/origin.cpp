// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/network/origin.h"

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

}  // namespace aon
