// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/optionfields.h"

#include "model/base/error.h"
#include "model/perturbation/words.h"
#include "ui/words/numbers.h"

#include <QCoreApplication>
#include <QLocale>

#include <nlohmann/json.hpp>

#include <utility>

namespace aon {

namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(aon::OptionFields)
};

bool isValid(const TrainingOptions& options)
{
    try {
        options.validate();
        return true;
    } catch (const UsageError&) {
        return false;
    }
}

QString shown(double value) { return QString::fromStdString(numberText(value)); }
QString shown(int value) { return QString::number(value); }
QString shown(std::uint64_t value) { return QString::number(value); }

bool read(const QString& text, double& value) { return readNumber(text, value); }
bool read(const QString& text, int& value)
{
    bool good = false;
    value = QLocale::c().toInt(text.trimmed(), &good);
    return good;
}
bool read(const QString& text, std::uint64_t& value)
{
    bool good = false;
    value = QLocale::c().toULongLong(text.trimmed(), &good);
    return good;
}

template <class Number>
OptionField number(const QString& label, Number TrainingOptions::*member, const QString& range, const QString& meaning)
{
    return {label, meaning, range, {}, [member](const TrainingOptions& options) { return shown(options.*member); },
            [member](TrainingOptions& options, const QString& text) {
                TrainingOptions after = options;
                if (!read(text, after.*member) || !isValid(after))
                    return false;
                options = after;
                return true;
            }};
}

template <class Value>
OptionField choice(const QString& label, Value TrainingOptions::*member, const std::vector<std::pair<Value, QString>>& names,
                   const QString& meaning)
{
    QStringList texts;
    for (const auto& [value, name] : names)
        texts << name;
    return {label, meaning, texts.join(Text::tr(" or ")), texts,
            [member, names](const TrainingOptions& options) {
                for (const auto& [value, name] : names)
                    if (value == options.*member)
                        return name;
                return QString();
            },
            [member, names](TrainingOptions& options, const QString& text) {
                for (const auto& [value, name] : names)
                    if (name == text) {
                        options.*member = value;
                        return true;
                    }
                return false;
            }};
}

OptionField presetField()
{
    OptionField field = choice<Preset>(Text::tr("Preset"), &TrainingOptions::preset,
                                       {{Preset::Paper, QStringLiteral("paper")}, {Preset::Published, QStringLiteral("published")}},
                                       Text::tr("The model as the paper describes it, or as the public code runs it. Choosing one sets all other options but "
                                                "the seed, the limit and the other endings, and the task when it is a preset's own."));
    field.set = [set = field.set](TrainingOptions& options, const QString& text) {
        TrainingOptions chosen = options;
        if (!set(chosen, text))
            return false;
        options = withPreset(options, chosen.preset);
        return true;
    };
    return field;
}

void addOptimiser(std::vector<OptionField>& fields)
{
    using O = TrainingOptions;
    fields.push_back(number(Text::tr("Learning rate"), &O::learningRate, Text::tr("a number above 0"), Text::tr("Step size of Adam at its highest, without unit.")));
    fields.push_back(choice<Schedule>(Text::tr("Schedule"), &O::schedule, {{Schedule::Constant, Text::tr("constant")}, {Schedule::Cosine, Text::tr("cosine")}},
                                      Text::tr("The learning rate over the iterations: always the same, or a short rise and then a decay and half a cosine down.")));
    fields.push_back(number(Text::tr("Warm-up"), &O::warmupIterations, Text::tr("a whole number from 0"), Text::tr("Iterations over which a cosine schedule rises.")));
    fields.push_back(number(Text::tr("Decay"), &O::decayIterations, Text::tr("a whole number from 0"), Text::tr("Iterations after which a cosine schedule has fallen by the root of 2 on top of its cosine; 0: the cosine alone.")));
    fields.push_back(number(Text::tr("Final share"), &O::finalShare, Text::tr("a number from 0 to 1"), Text::tr("Share of the learning rate that is left at the last iteration of a cosine schedule.")));
    fields.push_back(number(Text::tr("Clip norm"), &O::clipNorm, Text::tr("a number above 0"), Text::tr("The gradient is shortened to this length when it is longer; all parameters together, without unit.")));
    fields.push_back(choice<bool>(Text::tr("Centred"), &O::centred, {{true, Text::tr("yes")}, {false, Text::tr("no")}},
                                  Text::tr("Whether the recurrent weights learn from rates about their recorded means, or from the rates themselves (public code).")));
    fields.push_back(choice<bool>(Text::tr("Revive"), &O::revive, {{true, Text::tr("yes")}, {false, Text::tr("no")}},
                                  Text::tr("Whether a weight between areas that has become 0 can grow again.")));
    fields.push_back(number(Text::tr("Beta 1"), &O::beta1, Text::tr("a number from 0 to below 1"), Text::tr("Adam: how much of the mean gradient is kept per iteration.")));
    fields.push_back(number(Text::tr("Beta 2"), &O::beta2, Text::tr("a number from 0 to below 1"), Text::tr("Adam: how much of the mean squared gradient is kept per iteration.")));
    fields.push_back(number(Text::tr("Epsilon"), &O::epsilon, Text::tr("a number above 0"), Text::tr("Adam: added to the root of the mean squared gradient.")));
}

void addModel(std::vector<OptionField>& fields)
{
    using O = TrainingOptions;
    fields.push_back(choice<LossKind>(Text::tr("Loss"), &O::loss, {{LossKind::L2, QStringLiteral("l2")}, {LossKind::L1, QStringLiteral("l1")}},
                                      Text::tr("How model and recording are compared: l2, the root of the summed squares, or l1, the mean absolute error.")));
    fields.push_back(number(Text::tr("Penalty"), &O::weightPenalty, Text::tr("a number from 0"), Text::tr("Times the length of all weights, added to the loss.")));
    fields.push_back(choice<Start>(Text::tr("Start"), &O::start, {{Start::FromData, Text::tr("from data")}, {Start::Published, Text::tr("published")}},
                                   Text::tr("Where the weights begin: every neuron at its recorded mean rate, or as the public code does, almost every neuron saturated.")));
    fields.push_back(number(Text::tr("Start gain"), &O::startGain, Text::tr("a number from 0"), Text::tr("Size of the recurrent weights at the start, divided by the root of the number of neurons.")));
    fields.push_back(number(Text::tr("Start tau"), &O::startTau, Text::tr("a number above 1 and below 100"), Text::tr("Time constant that most neurons are near at the start, in steps of the simulation; only with the start from data.")));
    fields.push_back(choice<SignRule>(Text::tr("Sign rule"), &O::signRule, {{SignRule::Source, Text::tr("source")}, {SignRule::Target, Text::tr("target")}},
                                      Text::tr("Whose class decides the sign of a weight: the neuron that sends (Dale's principle), or the one that receives (public code).")));
    fields.push_back(choice<Projection>(Text::tr("Projection"), &O::projection, {{Projection::Clip, Text::tr("clip")}, {Projection::AbsoluteValue, Text::tr("absolute")}},
                                        Text::tr("What happens to a weight of the wrong sign: it becomes 0, or it changes its sign.")));
    fields.push_back(choice<InitialRate>(Text::tr("Initial rate"), &O::initialRate, {{InitialRate::SigmoidOfBias, Text::tr("sigmoid")}, {InitialRate::Zero, Text::tr("zero")}},
                                         Text::tr("The rate of every neuron at sample 0: the sigmoid of its bias, or 0.")));
    fields.push_back(choice<bool>(Text::tr("Keep"), &O::keepBest, {{true, Text::tr("best")}, {false, Text::tr("last")}},
                                  Text::tr("Which parameters are the result: those of the lowest loss, or the last.")));
}

}  // namespace

QString OptionField::tip() const
{
    const auto shownText = [this](const TrainingOptions& options) { return choices.isEmpty() ? withOwnPoint(text(options)) : text(options); };
    const QString paper = shownText(paperOptions()), published = shownText(publishedOptions());
    const QString standard = paper == published ? paper : Text::tr("%1 (paper), %2 (published)").arg(paper, published);
    return Text::tr("%1\nRange: %2. Default: %3.").arg(meaning, range, standard);
}

QString changedOption(const TrainingOptions& before, const TrainingOptions& after)
{
    const auto was = nlohmann::ordered_json::parse(toJson(before)), is = nlohmann::ordered_json::parse(toJson(after));
    for (const auto& [name, value] : is.items())
        if (value != was.at(name))
            return QString::fromStdString(name + " " + (value.is_string() ? value.get<std::string>() : value.dump()));
    return {};
}

TrainingOptions withPreset(const TrainingOptions& options, Preset preset)
{
    TrainingOptions after = optionsFor(preset);
    after.seed = options.seed;
    after.iterations = options.iterations;
    after.targetLoss = options.targetLoss;
    after.patience = options.patience;
    return after;
}

std::vector<OptionField> optionFields()
{
    using O = TrainingOptions;
    std::vector<OptionField> fields{presetField()};
    fields.push_back(number(Text::tr("Seed"), &O::seed, Text::tr("a whole number from 0 to below 2^53"), Text::tr("Decides all random numbers: the same seed gives the same network, bit for bit.")));
    fields.push_back(number(Text::tr("Iterations"), &O::iterations, Text::tr("a whole number from 0 to 100000000"), Text::tr("The training ends after so many.")));
    fields.push_back(number(Text::tr("Target loss"), &O::targetLoss, Text::tr("a number from 0"), Text::tr("The training ends when the loss is this or lower; 0: never.")));
    fields.push_back(number(Text::tr("Patience"), &O::patience, Text::tr("a whole number from 0"), Text::tr("The training ends after so many iterations without a new best; 0: never.")));
    addOptimiser(fields);
    addModel(fields);
    return fields;
}

}  // namespace aon
