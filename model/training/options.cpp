// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training/options.h"

#include "model/base/error.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cmath>
#include <limits>
#include <set>
#include <utility>

namespace aon {

namespace {

using Json = nlohmann::ordered_json;

template <class E, std::size_t n>
using Names = std::array<std::pair<E, const char*>, n>;

constexpr Names<LossKind, 2> lossNames{{{LossKind::L2, "l2"}, {LossKind::L1, "l1"}}};
constexpr Names<Schedule, 2> scheduleNames{{{Schedule::Constant, "constant"}, {Schedule::Cosine, "cosine"}}};
constexpr Names<Start, 2> startNames{{{Start::FromData, "data"}, {Start::Published, "published"}}};
constexpr Names<SignRule, 2> signNames{{{SignRule::Source, "source"}, {SignRule::Target, "target"}}};
constexpr Names<Projection, 2> projectionNames{{{Projection::Clip, "clip"}, {Projection::AbsoluteValue, "absolute"}}};
constexpr Names<InitialRate, 2> rateNames{{{InitialRate::SigmoidOfBias, "sigmoid"}, {InitialRate::Zero, "zero"}}};
constexpr Names<Preset, 2> presetNames{{{Preset::Paper, "paper"}, {Preset::Published, "published"}}};

template <class E, std::size_t n>
std::string nameOf(E value, const Names<E, n>& names)
{
    for (const auto& [candidate, name] : names)
        if (candidate == value)
            return name;
    return {};
}

// Every field with its name in files, in one place for writing and reading.
template <class Options, class Visitor>
void visitFields(Options& o, Visitor&& visit)
{
    visit("preset", o.preset, presetNames);
    visit("iterations", o.iterations);
    visit("learning_rate", o.learningRate);
    visit("schedule", o.schedule, scheduleNames);
    visit("warmup_iterations", o.warmupIterations);
    visit("decay_iterations", o.decayIterations);
    visit("final_share", o.finalShare);
    visit("loss", o.loss, lossNames);
    visit("weight_penalty", o.weightPenalty);
    visit("clip_norm", o.clipNorm);
    visit("centred", o.centred);
    visit("beta1", o.beta1);
    visit("beta2", o.beta2);
    visit("epsilon", o.epsilon);
    visit("revive", o.revive);
    visit("target_loss", o.targetLoss);
    visit("patience", o.patience);
    visit("seed", o.seed);
    visit("start", o.start, startNames);
    visit("start_gain", o.startGain);
    visit("start_tau", o.startTau);
    visit("sign_rule", o.signRule, signNames);
    visit("projection", o.projection, projectionNames);
    visit("initial_rate", o.initialRate, rateNames);
    visit("keep_best", o.keepBest);
}

struct Writer {
    Json& json;
    template <class T>
    void operator()(const char* name, const T& value) { json[name] = value; }
    template <class E, std::size_t n>
    void operator()(const char* name, const E& value, const Names<E, n>& names) { json[name] = nameOf(value, names); }
};

struct Reader {
    const Json& json;
    const std::string& file;
    std::set<std::string> known = {};

    const Json* field(const char* name)
    {
        known.insert(name);
        const auto found = json.find(name);
        return found == json.end() ? nullptr : &*found;
    }
    [[noreturn]] void refuse(const char* name, const std::string& expected, const Json& found) const
    {
        throw InputError({file, name, expected, found.dump().substr(0, 60), ""});
    }
    void operator()(const char* name, bool& value)
    {
        if (const Json* found = field(name)) {
            if (!found->is_boolean())
                refuse(name, "true or false", *found);
            value = found->get<bool>();
        }
    }
    void operator()(const char* name, double& value)
    {
        if (const Json* found = field(name)) {
            if (!found->is_number())
                refuse(name, "a number", *found);
            value = found->get<double>();
        }
    }
    template <class Integer>
    void operator()(const char* name, Integer& value)
    {
        if (const Json* found = field(name)) {
            constexpr auto largest = static_cast<std::uint64_t>(std::numeric_limits<Integer>::max());
            if (!found->is_number_unsigned() || found->get<std::uint64_t>() > largest)
                refuse(name, "a whole number from 0 to " + std::to_string(largest), *found);
            value = static_cast<Integer>(found->get<std::uint64_t>());
        }
    }
    template <class E, std::size_t n>
    void operator()(const char* name, E& value, const Names<E, n>& names)
    {
        if (const Json* found = field(name)) {
            std::string list;
            for (const auto& [candidate, text] : names) {
                if (found->is_string() && found->get<std::string>() == text) {
                    value = candidate;
                    return;
                }
                list += (list.empty() ? "" : " or ") + std::string(text);
            }
            refuse(name, list, *found);
        }
    }
};

// A whole number has no ".0".
std::string shortNumber(double value)
{
    const bool isWhole = value == std::floor(value) && std::abs(value) < 1e18;
    return isWhole ? std::to_string(static_cast<long long>(value)) : Json(value).dump();
}

void require(bool good, const char* option, double value, const char* rule)
{
    if (!good)
        throw UsageError(option, std::isfinite(value) ? shortNumber(value) : std::isnan(value) ? "nan" : "infinite", rule);
}

}  // namespace

void TrainingOptions::validate() const
{
    const auto positive = [](double v) { return std::isfinite(v) && v > 0.0; };
    const auto notNegative = [](double v) { return std::isfinite(v) && v >= 0.0; };
    require(iterations >= 0 && iterations <= 100'000'000, "--n-trials", iterations, "a whole number from 0 to 100000000");
    require(positive(learningRate), "--learning-rate", learningRate, "a number above 0");
    require(warmupIterations >= 0, "--warmup-iterations", warmupIterations, "0 or more");
    require(decayIterations >= 0, "--decay-iterations", decayIterations, "0 or more");
    require(finalShare >= 0.0 && finalShare <= 1.0, "--final-share", finalShare, "from 0 to 1");
    require(notNegative(weightPenalty), "--weight-penalty", weightPenalty, "0 or more");
    require(positive(clipNorm), "--clip-norm", clipNorm, "a number above 0");
    require(beta1 >= 0.0 && beta1 < 1.0, "--beta1", beta1, "from 0 to below 1");
    require(beta2 >= 0.0 && beta2 < 1.0, "--beta2", beta2, "from 0 to below 1");
    require(positive(epsilon), "--epsilon", epsilon, "a number above 0");
    require(notNegative(targetLoss), "--target-loss", targetLoss, "0 or more");
    require(patience >= 0, "--patience", patience, "0 or more");
    require(seed < (std::uint64_t(1) << 53), "--seed", static_cast<double>(seed), "a whole number from 0 to below 2^53");
    require(notNegative(startGain), "--start-gain", startGain, "0 or more");
    require(startTau > 1.0 && startTau < 100.0, "--start-tau", startTau, "above 1 and below 100");
}

TrainingOptions paperOptions() { return {}; }

TrainingOptions publishedOptions()
{
    TrainingOptions o;
    o.preset = Preset::Published;
    o.learningRate = 1e-3;
    o.schedule = Schedule::Constant;
    o.clipNorm = 1.0;
    o.centred = false;
    o.revive = false;
    o.start = Start::Published;
    o.startGain = 1.0;
    o.signRule = SignRule::Target;
    o.projection = Projection::AbsoluteValue;
    o.initialRate = InitialRate::Zero;
    o.keepBest = false;
    return o;
}

TrainingOptions optionsFor(Preset preset) { return preset == Preset::Paper ? paperOptions() : publishedOptions(); }

Protocol protocolFor(Preset preset) { return preset == Preset::Paper ? paperProtocol() : publishedProtocol(); }

std::string toText(LossKind kind) { return nameOf(kind, lossNames); }
std::string toText(Schedule schedule) { return nameOf(schedule, scheduleNames); }
std::string toText(Start start) { return nameOf(start, startNames); }
std::string toText(SignRule rule) { return nameOf(rule, signNames); }
std::string toText(Projection projection) { return nameOf(projection, projectionNames); }
std::string toText(InitialRate rate) { return nameOf(rate, rateNames); }

std::string toJson(const TrainingOptions& options)
{
    Json json = Json::object();
    visitFields(options, Writer{json});
    return json.dump(2) + "\n";
}

TrainingOptions optionsFromJson(const std::string& text, const std::string& file)
{
    const Json json = Json::parse(text, nullptr, false);
    if (!json.is_object())
        throw InputError({file, "", "a JSON object of training options", "something else", ""});
    TrainingOptions options;
    Reader reader{json, file};
    visitFields(options, reader);
    for (const auto& [name, value] : json.items())
        if (!reader.known.contains(name))
            throw InputError({file, name.substr(0, 60), "the name of a training option", "an unknown one", ""});
    try {
        options.validate();
    } catch (const UsageError& error) {
        throw InputError({file, "", "valid training options", error.what(), ""});
    }
    return options;
}

}  // namespace aon
