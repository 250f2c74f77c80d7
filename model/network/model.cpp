// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/network/model.h"

#include "model/base/error.h"

#include <limits>

namespace aon {

std::string toText(Preset preset) { return preset == Preset::Paper ? "paper" : "published"; }

Preset presetFromText(const std::string& text)
{
    if (text == "paper")
        return Preset::Paper;
    if (text == "published")
        return Preset::Published;
    throw UsageError("--preset", "\"" + text + "\"", "paper or published");
}

std::vector<int> allConditions(const Protocol& protocol)
{
    std::vector<int> all(protocol.conditions.size());
    for (std::size_t k = 0; k < all.size(); ++k)
        all[k] = static_cast<int>(k);
    return all;
}

std::vector<int> recordedConditions(const Protocol& protocol, const Dataset& dataset)
{
    std::vector<int> recorded;
    for (int c : allConditions(protocol))
        if (dataset.rates.contains(protocol.conditions[static_cast<std::size_t>(c)].slot))
            recorded.push_back(c);
    if (recorded.empty())
        throw InputError({dataset.source, "", "rates of at least one condition of the protocol", "none",
                          "the protocol's slots must be among the FR variables"});
    return recorded;
}

Matrix<float> recordedRates(const Dataset& dataset, const Protocol& protocol, const std::vector<int>& conditions)
{
    const int bins = protocol.bins(), C = static_cast<int>(conditions.size());
    Matrix<float> rates = Matrix<float>::Constant(dataset.neurons(), static_cast<Eigen::Index>(bins) * C,
                                                  std::numeric_limits<float>::quiet_NaN());
    for (int k = 0; k < C; ++k) {
        const int slot = protocol.conditions[static_cast<std::size_t>(conditions[static_cast<std::size_t>(k)])].slot;
        const auto found = dataset.rates.find(slot);
        if (found == dataset.rates.end())
            continue;
        if (found->second.cols() != bins)
            throw InputError({dataset.source, "FR" + std::to_string(slot), std::to_string(bins) + " bins, as the protocol says",
                              std::to_string(found->second.cols()), "use a protocol whose trial and bin width fit (--protocol; resources/protocols/f5_m1.json is one)"});
        rates(Eigen::all, Eigen::seqN(k, bins, C)) = found->second;
    }
    return rates;
}

void setInitialState(Trials<float>& trials, const Model& model, const std::vector<int>& conditions)
{
    const auto C = static_cast<Eigen::Index>(conditions.size());
    const Vector<float>& bias = model.parameters.Iext;
    trials.x0.setZero(bias.size(), C);
    trials.r0.setZero(bias.size(), C);
    for (Eigen::Index k = 0; k < C; ++k) {
        const Condition& condition = model.protocol.conditions[static_cast<std::size_t>(conditions[static_cast<std::size_t>(k)])];
        if (const auto given = model.initialState.find(condition.slot); given != model.initialState.end()) {
            trials.x0.col(k) = given->second.current;
            trials.r0.col(k) = given->second.rate;
        } else if (model.initialRate == InitialRate::SigmoidOfBias) {
            trials.r0.col(k).array() = (1.0f + (-bias.array()).exp()).inverse();
        }
    }
}

Trials<float> makeTrials(const Model& model, const Stimulus& stimulus, const std::vector<int>& conditions)
{
    Trials<float> trials;
    trials.steps = model.protocol.steps();
    for (int c : conditions) {
        trials.input.push_back(stimulus[static_cast<std::size_t>(c)]);
        trials.inputMatrix.push_back(model.protocol.conditions[static_cast<std::size_t>(c)].inputMatrix);
    }
    setInitialState(trials, model, conditions);
    return trials;
}

}  // namespace aon
