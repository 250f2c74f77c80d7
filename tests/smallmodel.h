// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A network of twenty neurons with random weights and the published task: small enough to perturb a hundred times.

#include "model/base/random.h"
#include "model/network/model.h"

#include <memory>

namespace aon::test {

/// A: 1-12, inhibitory 1-4, mirror odd; B: 13-20, inhibitory 13-14, mirror odd.
inline Population twentyNeurons()
{
    Population p{{{"A", 12}, {"B", 8}}, {}, {}};
    for (int i = 0; i < 20; ++i) {
        p.inhibitory.push_back(i < 4 || i == 12 || i == 13);
        p.mirror.push_back(i % 2 == 0);
    }
    return p;
}

inline std::shared_ptr<Model> smallModel(Preset preset = Preset::Paper)
{
    auto model = std::make_shared<Model>();
    Random random(5, Stream::InitialWeights);
    model->population = twentyNeurons();
    model->preset = preset;
    model->protocol = preset == Preset::Paper ? paperProtocol() : publishedProtocol();
    model->signRule = preset == Preset::Paper ? SignRule::Source : SignRule::Target;
    const auto fill = [&](Eigen::Index rows, Eigen::Index columns, double scale) {
        Matrix<float> m(rows, columns);
        for (float& value : m.reshaped())
            value = static_cast<float>(scale * random.normal());
        return m;
    };
    const auto K = noiseFreeStimulus(model->protocol)[0].rows();
    model->parameters = {fill(20, 20, 1.0), fill(20, K, 1.0), fill(20, K, 1.0), fill(20, 1, 0.5), fill(20, 1, 1.0)};
    project(model->parameters.W, model->wiring());
    return model;
}

/// Rates at random, of conditions 1 to 11; 12 was not recorded.
inline Dataset smallRecording()
{
    Dataset dataset;
    Random random(6, Stream::Demonstration);
    dataset.population = twentyNeurons();
    for (int slot = 1; slot < 12; ++slot) {
        Matrix<float>& rates = dataset.rates[slot];
        rates.resize(20, 175);
        for (float& value : rates.reshaped())
            value = static_cast<float>(random.uniform());
    }
    return dataset;
}

}  // namespace aon::test
