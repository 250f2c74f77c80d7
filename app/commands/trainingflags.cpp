// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/trainingflags.h"

#include "model/base/error.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace aon {

namespace {

using Json = nlohmann::ordered_json;

struct Description {
    const char* field;  ///< name in JSON
    const char* flags;  ///< the first is its name in messages; none: the field's own
    const char* text;
};

constexpr Description descriptions[] = {
    {"preset", "", "Rules and defaults: of the paper, or of the public code"},
    {"iterations", "--n-trials,--iterations", "Iterations at most"},
    {"learning_rate", "", "Learning rate, at its highest"},
    {"schedule", "", "constant, or cosine: a short rise and a slow fall"},
    {"warmup_iterations", "", "Iterations of the rise (cosine)"},
    {"decay_iterations", "", "After so many iterations the rate begins to fall by a root as well; 0: never (cosine)"},
    {"final_share", "", "Learning rate at the end as a share of the highest (cosine)"},
    {"loss", "--loss-fn,--loss", "l2: squared distance to the recorded rates; l1: absolute"},
    {"weight_penalty", "", "Weight of the penalty on W in the loss"},
    {"clip_norm", "", "Largest norm of the gradient"},
    {"centred", "", "Weights learn from the distance of rates to their recorded mean (true or false)"},
    {"revive", "", "Weights between areas that reached 0 can grow again (true or false)"},
    {"beta1", "", "Adam: memory of the gradient"},
    {"beta2", "", "Adam: memory of its square"},
    {"epsilon", "", "Adam: added to the root"},
    {"target_loss", "", "Stop at this loss; 0: never"},
    {"patience", "", "Stop after so many iterations without a new best; 0: never"},
    {"seed", "", "Seed of start and noise"},
    {"start", "", "Where the weights start: from the recorded rates (data), or as published"},
    {"start_gain", "", "Size of the recurrent weights at the start"},
    {"start_tau", "", "Time constant at the start, in steps"},
    {"sign_rule", "", "Whose sign a weight has: its source's (Dale), or its target's"},
    {"projection", "", "A weight of the wrong sign becomes 0 (clip) or changes sign (absolute)"},
    {"initial_rate", "", "Rate before the first step: sigmoid of the bias, or zero"},
    {"keep_best", "", "The result has the best parameters (true) or the last (false)"},
};

Json fieldsOf(const TrainingOptions& options) { return Json::parse(toJson(options)); }

std::string dashed(std::string field)
{
    std::replace(field.begin(), field.end(), '_', '-');
    return "--" + field;
}

const Description* descriptionOf(const std::string& field)
{
    const auto found = std::find_if(std::begin(descriptions), std::end(descriptions), [&](const Description& d) { return field == d.field; });
    return found == std::end(descriptions) ? nullptr : found;
}

std::string flagsOf(const std::string& field)
{
    const Description* description = descriptionOf(field);
    return description && *description->flags ? description->flags : dashed(field);
}

std::string nameOf(const std::string& field) { return flagsOf(field).substr(0, flagsOf(field).find(',')); }

std::string plain(const Json& value) { return value.is_string() ? value.get<std::string>() : value.dump(); }

template <class Number>
bool parsesAs(const std::string& text, Number& value)
{
    const char* const end = text.data() + text.size();
    const auto [at, error] = std::from_chars(text.data(), end, value);
    return error == std::errc() && at == end;
}

// The text as a value of the same kind as `like`.
Json valueOf(const std::string& field, const std::string& text, const Json& like)
{
    const auto refuse = [&](const char* rule) { return UsageError(nameOf(field), "\"" + text + "\"", rule); };
    if (like.is_boolean()) {
        if (text != "true" && text != "false")
            throw refuse("true or false");
        return text == "true";
    }
    if (like.is_number_integer()) {
        std::uint64_t value = 0;
        if (!parsesAs(text, value))
            throw refuse("a whole number from 0");
        return value;
    }
    if (like.is_number()) {
        double value = 0.0;
        if (!parsesAs(text, value) || !std::isfinite(value))
            throw refuse("a number");
        return value;
    }
    return text;
}

// What the options' own reader found wrong, in the words of the command line.
UsageError complaint(const InputError& error)
{
    const InputError::Parts& parts = error.parts();
    if (parts.variable.empty())
        return UsageError(parts.found);
    return UsageError(nameOf(parts.variable), parts.found, parts.expected);
}

}  // namespace

void TrainingFlags::add(CLI::App& command)
{
    const Json paper = fieldsOf(paperOptions()), published = fieldsOf(publishedOptions());
    for (const auto& [field, value] : paper.items()) {
        const std::string other = plain(published[field]);
        const bool differs = field != "preset" && other != plain(value);
        const std::string usual = "[" + plain(value) + (differs ? "; published " + other : "") + "]";
        const Description* description = descriptionOf(field);
        command.add_option_function<std::string>(
                   flagsOf(field), [this, name = field](const std::string& text) { m_given[name] = text; }, description ? description->text : "")
            ->option_text(usual)
            ->group("Training [default]");
    }
}

TrainingOptions TrainingFlags::applied(const TrainingOptions& base) const
{
    Json json = fieldsOf(base);
    for (const auto& [field, text] : m_given)
        json[field] = valueOf(field, text, json[field]);
    try {
        return optionsFromJson(json.dump(), "");
    } catch (const InputError& error) {
        throw complaint(error);
    }
}

TrainingOptions TrainingFlags::fresh() const
{
    const auto preset = m_given.find("preset");
    const TrainingOptions options = applied(optionsFor(preset == m_given.end() ? Preset::Paper : presetFromText(preset->second)));
    if (options.iterations < 1)  // the library can, but nobody means it
        throw UsageError(nameOf("iterations"), std::to_string(options.iterations), "at least 1");
    return options;
}

TrainingOptions TrainingFlags::resumed(const TrainingOptions& run) const
{
    const TrainingOptions options = applied(run);
    const Json before = fieldsOf(run), after = fieldsOf(options);
    for (const auto& [field, value] : before.items())
        if (value != after[field] && field != "iterations" && field != "target_loss" && field != "patience")
            throw UsageError(nameOf(field) + " is " + plain(after[field]) + ", but the run to resume has " + plain(value)
                             + "; a resumed run can change --n-trials, --target-loss and --patience only");
    return options;
}

}  // namespace aon
