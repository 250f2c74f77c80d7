// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: every choice of a training run, with defaults for the two presets, and what is wrong with a choice.
//
// Loss, penalty, Adam and its constants, and all of the preset `published`, are the public code's (Guglielmi et al. 2025).
// Differs: in `paper` learning rate, schedule, clip norm (public code: constant 1e-3, norm 1), centring, reviving and start are
// ours, chosen by tests/bench/schedules.cpp on recorded and on synthetic rates; README has the comparison.

#include "model/network/model.h"
#include "model/training/loss.h"

#include <cstdint>
#include <string>

namespace aon {

enum class Schedule {
    Constant,  ///< learningRate throughout
    Cosine,    ///< rises linearly over warmupIterations, then, k iterations later, falls by 1/sqrt(1 + k/decayIterations)
               ///< and as a half cosine to finalShare at the limit
};
enum class Start {
    FromData,   ///< ours, not saturated: every neuron sits at its recorded mean rate (model/training/start.h)
    Published,  ///< |normal|·gain/sqrt(N), dense: almost every neuron starts saturated at r ≈ 1
};

struct TrainingOptions {
    Preset preset = Preset::Paper;
    int iterations = 1000;           ///< limit, ≥ 0
    double learningRate = 0.05;      ///< peak, > 0
    Schedule schedule = Schedule::Cosine;
    int warmupIterations = 5;        ///< ≥ 0, cosine only
    int decayIterations = 50;        ///< ≥ 0, cosine only; 0: the cosine alone
    double finalShare = 0.01;        ///< 0..1, cosine only
    LossKind loss = LossKind::L2;
    double weightPenalty = 1e-3;     ///< ≥ 0
    double clipNorm = 10.0;          ///< global gradient norm, > 0
    bool centred = true;             ///< W learns from r - m, m the recorded mean rates (optimiser.h)
    double beta1 = 0.9, beta2 = 0.999, epsilon = 1e-7;  ///< Adam in Keras' form
    bool revive = true;              ///< between areas a weight at 0 can grow again (optimiser.h)
    double targetLoss = 0.0;         ///< stop at or below; 0: never
    int patience = 0;                ///< stop after so many iterations without a new best; 0: never
    std::uint64_t seed = 1;          ///< < 2^53
    Start start = Start::FromData;
    double startGain = 0.1;          ///< of the recurrent weights at the start, ≥ 0 (start.h)
    double startTau = 15.0;          ///< time constant most neurons are near at the start, in steps, 1..100 exclusive; FromData only
    SignRule signRule = SignRule::Source;
    Projection projection = Projection::Clip;
    InitialRate initialRate = InitialRate::SigmoidOfBias;
    bool keepBest = true;            ///< false: the last parameters are the result (published)

    /// UsageError naming option, value and rule.
    void validate() const;
    bool operator==(const TrainingOptions&) const = default;
};

TrainingOptions paperOptions();
TrainingOptions publishedOptions();
TrainingOptions optionsFor(Preset preset);
Protocol protocolFor(Preset preset);

std::string toText(LossKind kind);
std::string toText(Schedule schedule);
std::string toText(Start start);
std::string toText(SignRule rule);
std::string toText(Projection projection);
std::string toText(InitialRate rate);

/// Every option, defaults included; pretty JSON object text. Reading refuses unknown names and wrong types (InputError).
std::string toJson(const TrainingOptions& options);
TrainingOptions optionsFromJson(const std::string& text, const std::string& file);

}  // namespace aon
