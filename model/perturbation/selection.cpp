// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/perturbation/selection.h"

#include "model/base/error.h"
#include "model/base/random.h"
#include "model/perturbation/words.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <utility>

namespace aon {

namespace {

template <class... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};
template <class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

using Flags = std::vector<std::uint8_t>;  // one a neuron

Flags flagsOf(const Selection& selection, const Population& population);

std::vector<int> indices(const Flags& flags)
{
    std::vector<int> neurons;
    for (std::size_t i = 0; i < flags.size(); ++i)
        if (flags[i])
            neurons.push_back(static_cast<int>(i));
    return neurons;
}

Flags inRange(const Population& population, int begin, int end)
{
    Flags flags(static_cast<std::size_t>(population.size()), 0);
    std::fill(flags.begin() + begin, flags.begin() + end, 1);
    return flags;
}

Flags inArea(const Population& population, const std::string& name)
{
    const int area = population.areaNamed(name), first = population.firstOf(area);
    return inRange(population, first, first + population.areas[static_cast<std::size_t>(area)].size);
}

Flags negated(Flags flags)
{
    for (auto& flag : flags)
        flag = !flag;
    return flags;
}

Flags ofClass(const Population& population, CellClass cellClass)
{
    const bool mirror = cellClass == CellClass::Mirror || cellClass == CellClass::NonMirror;
    Flags flags = mirror ? population.mirror : population.inhibitory;
    return cellClass == CellClass::Mirror || cellClass == CellClass::Inhibitory ? flags : negated(flags);
}

template <class Combine>
Flags combined(const Selection& left, const Selection& right, const Population& population, Combine combine)
{
    Flags flags = flagsOf(left, population);
    const Flags other = flagsOf(right, population);
    std::ranges::transform(flags, other, flags.begin(), combine);
    return flags;
}

std::string refusalOfRandom(const Selection::Random& random, std::size_t available)
{
    if (random.fraction)
        return random.amount >= 0.0 && random.amount <= 100.0 ? "" : "a random fraction lies between 0% and 100%";
    if (random.amount < 0.0 || random.amount != std::floor(random.amount))
        return "a random number of neurons is whole and not negative";
    return random.amount <= static_cast<double>(available)
               ? ""
               : "there are only " + std::to_string(available) + " neurons to draw " + numberText(random.amount) + " from";
}

void refuseFor(const std::string& reason)
{
    if (!reason.empty())
        throw UsageError(reason);
}

// The head of a Fisher-Yates shuffle.
Flags drawn(const Selection::Random& random, const Population& population)
{
    std::vector<int> pool = indices(flagsOf(*random.of, population));
    refuseFor(refusalOfRandom(random, pool.size()));
    const double number = random.fraction ? static_cast<double>(pool.size()) * random.amount / 100.0 : random.amount;
    Flags flags(static_cast<std::size_t>(population.size()), 0);
    Random generator(random.seed, Stream::Selection);
    for (std::size_t k = 0; k < static_cast<std::size_t>(std::llround(number)); ++k) {
        std::swap(pool[k], pool[k + generator.below(pool.size() - k)]);
        flags[static_cast<std::size_t>(pool[k])] = 1;
    }
    return flags;
}

Flags numbered(const Selection::Numbers& numbers, const Population& population)
{
    Flags flags(static_cast<std::size_t>(population.size()), 0);
    for (const auto& [first, last] : numbers.ranges)
        std::fill(flags.begin() + first - 1, flags.begin() + last, 1);
    return flags;
}

Flags flagsOf(const Selection& selection, const Population& population)
{
    if (!std::holds_alternative<Selection::Random>(selection.node))
        refuseFor(refusal(selection, population));
    return std::visit(
        Overloaded{
            [&](const Selection::All&) { return inRange(population, 0, population.size()); },
            [&](const Selection::InArea& area) { return inArea(population, area.name); },
            [&](const Selection::OfClass& of) { return ofClass(population, of.cellClass); },
            [&](const Selection::Numbers& numbers) { return numbered(numbers, population); },
            [&](const Selection::Random& random) { return drawn(random, population); },
            [&](const Selection::Not& no) { return negated(flagsOf(*no.of, population)); },
            [&](const Selection::And& both) { return combined(*both.left, *both.right, population, std::bit_and<>()); },
            [&](const Selection::Or& either) { return combined(*either.left, *either.right, population, std::bit_or<>()); },
        },
        selection.node);
}

std::string refusalOfArea(const std::string& name, const Population& population)
{
    if (population.areaNamed(name) >= 0)
        return {};
    std::vector<std::string> names;
    for (const Area& area : population.areas)
        names.push_back(nameText(area.name));
    return "there is no area " + name + "; areas are " + listed(names) + "; classes are mirror, nonmirror, excitatory, inhibitory";
}

std::string refusalOfClass(CellClass cellClass, const Population& population)
{
    const bool mirror = cellClass == CellClass::Mirror || cellClass == CellClass::NonMirror;
    if (mirror ? population.hasMirror() : population.hasSigns())
        return {};
    return mirror ? "which neurons are mirror neurons is unknown here: neither the network nor the recording has mirror labels (--mirror FILE)"
                  : "which neurons are inhibitory is unknown here: neither the network nor the recording has an inhibitory mask (--inhibitory-mask FILE)";
}

std::string refusalOfNumbers(const Selection::Numbers& numbers, const Population& population)
{
    const int N = population.size();
    for (const auto& [first, last] : numbers.ranges) {
        if (first < 1 || last < 1 || first > N || last > N)
            return "there is no neuron " + std::to_string(first < 1 || first > N ? first : last) + "; neurons are 1 to " + std::to_string(N);
        if (first > last)
            return "the range " + std::to_string(first) + "-" + std::to_string(last) + " runs backwards";
    }
    return {};
}

std::string wordOf(CellClass cellClass)
{
    switch (cellClass) {
    case CellClass::Mirror: return "mirror";
    case CellClass::NonMirror: return "nonmirror";
    case CellClass::Excitatory: return "excitatory";
    case CellClass::Inhibitory: return "inhibitory";
    }
    return {};
}

std::string textOf(const Selection::Numbers& numbers)
{
    std::vector<std::string> ranges;
    for (const auto& [first, last] : numbers.ranges)
        ranges.push_back(std::to_string(first) + (first == last ? "" : "-" + std::to_string(last)));
    return "neurons " + listed(ranges);
}

std::string textOf(const Selection::Random& random)
{
    return "random " + numberText(random.amount) + (random.fraction ? "%" : "") + " of " + toText(*random.of) + " seed "
           + std::to_string(random.seed);
}

// How tightly a node binds: | 0, & 1, anything else 2.
int binding(const Selection& selection)
{
    return std::holds_alternative<Selection::Or>(selection.node) ? 0 : std::holds_alternative<Selection::And>(selection.node) ? 1 : 2;
}

std::string bracketedBelow(int level, const Selection& selection)
{
    return binding(selection) < level ? "(" + toText(selection) + ")" : toText(selection);
}

}  // namespace

std::vector<int> resolve(const Selection& selection, const Population& population)
{
    return indices(flagsOf(selection, population));
}

std::string refusal(const Selection& selection, const Population& population)
{
    return std::visit(
        Overloaded{
            [&](const Selection::InArea& area) { return refusalOfArea(area.name, population); },
            [&](const Selection::OfClass& of) { return refusalOfClass(of.cellClass, population); },
            [&](const Selection::Numbers& numbers) { return refusalOfNumbers(numbers, population); },
            [&](const Selection::Random& random) { return refusalOfRandom(random, resolve(*random.of, population).size()); },
            [](const auto&) { return std::string(); },
        },
        selection.node);
}

std::string toText(const Selection& selection)
{
    return std::visit(
        Overloaded{
            [](const Selection::All&) { return std::string("all"); },
            [](const Selection::InArea& area) { return nameText(area.name); },
            [](const Selection::OfClass& of) { return wordOf(of.cellClass); },
            [](const Selection::Numbers& numbers) { return textOf(numbers); },
            [](const Selection::Random& random) { return textOf(random); },
            [](const Selection::Not& no) { return "!" + bracketedBelow(2, *no.of); },
            [](const Selection::And& both) { return bracketedBelow(1, *both.left) + " & " + bracketedBelow(2, *both.right); },
            [](const Selection::Or& either) { return bracketedBelow(0, *either.left) + " | " + bracketedBelow(1, *either.right); },
        },
        selection.node);
}

}  // namespace aon
