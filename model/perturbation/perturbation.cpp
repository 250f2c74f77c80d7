// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/perturbation/perturbation.h"

#include "model/base/error.h"
#include "model/perturbation/words.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace aon {

namespace {

/// A perturbation with names resolved: neurons, samples and conditions.
struct Action {
    Operation operation;
    double amount;
    std::vector<int> neurons;  // empty for a pathway
    int pathway = -1;          // index; -1 when there is none, or it changes nothing
    int begin, end;            // samples
    std::vector<int> conditions;

    bool actsIn(int condition) const { return std::ranges::binary_search(conditions, condition); }
    bool covers(int sample) const { return begin <= sample && sample < end; }
};

bool changesNothing(const Perturbation& p)
{
    return (p.operation == Operation::Drive && p.amount == 0.0)
           || ((p.operation == Operation::Scale || p.operation == Operation::PathwayGain) && p.amount == 1.0);
}

// The first sample at or after a time. A time written in decimals may lie a rounding error beside its step.
int firstSample(double seconds, const Protocol& protocol)
{
    const double sample = protocol.warmupSteps() + std::ceil(seconds / protocol.stepSeconds - 1e-6);
    return static_cast<int>(std::clamp(sample, 1.0, static_cast<double>(protocol.steps())));
}

Action resolved(const Perturbation& p, const Population& population, const Protocol& protocol, std::vector<Pathway>& pathways)
{
    Action action{p.operation, p.amount, {}, -1, 1, protocol.steps(), conditionsOf(p, protocol)};
    if (p.window) {
        action.begin = firstSample(p.window->begin, protocol);
        action.end = firstSample(p.window->end, protocol);
    }
    std::vector<int> neurons = resolve(*p.selection, population);
    if (p.operation != Operation::PathwayGain) {
        action.neurons = std::move(neurons);
        return action;
    }
    std::vector<int> targets = resolve(*p.targets, population);
    if (changesNothing(p) || neurons.empty() || targets.empty())
        return action;
    action.pathway = static_cast<int>(pathways.size());
    pathways.push_back({std::move(neurons), std::move(targets), static_cast<float>(p.amount)});
    return action;
}

// Weight sets by their pathways, each list once.
class WeightSets {
public:
    explicit WeightSets(std::vector<std::vector<int>>& sets) : m_sets(sets) {}

    int indexOf(const std::vector<int>& pathways)
    {
        auto found = std::ranges::find(m_sets, pathways);
        if (found == m_sets.end())
            found = m_sets.insert(m_sets.end(), pathways);
        return static_cast<int>(found - m_sets.begin());
    }

private:
    std::vector<std::vector<int>>& m_sets;
};

float product(double gain)
{
    constexpr double highest = 1e6;  // far above any use, far below where single precision ends
    if (!(gain <= highest))
        throw UsageError("the gains that multiply here", numberText(gain), "at most " + numberText(highest));
    return static_cast<float>(gain);
}

// What the actions that are on at once do together: scales multiply, drives add, silence wins.
Segment together(const std::vector<const Action*>& actions, int N, WeightSets& weightSets)
{
    Vector<double> gain = Vector<double>::Ones(N), drive = Vector<double>::Zero(N);
    std::vector<int> pathways;
    for (const Action* action : actions) {
        if (action->pathway >= 0)
            pathways.push_back(action->pathway);
        for (int i : action->neurons)
            if (action->operation == Operation::Drive)
                drive(i) += action->amount;
            else
                gain(i) *= action->operation == Operation::Silence ? 0.0 : action->amount;
    }
    Segment segment{0, 0, Vector<float>(N), drive.cast<float>(), weightSets.indexOf(pathways)};
    std::ranges::transform(gain, segment.gain.begin(), product);
    return segment;
}

bool isIntact(const Segment& s) { return s.weightSet == 0 && (s.gain.array() == 1.0f).all() && (s.drive.array() == 0.0f).all(); }

bool alike(const Segment& left, const Segment& right)
{
    return left.weightSet == right.weightSet && left.gain == right.gain && left.drive == right.drive;
}

// Between two neighbouring borders the same actions are on.
std::vector<Segment> segmentsOf(const std::vector<Action>& actions, int condition, int N, WeightSets& weightSets)
{
    std::set<int> borders;
    for (const Action& action : actions)
        if (action.actsIn(condition) && action.begin < action.end)
            borders.insert({action.begin, action.end});
    std::vector<Segment> segments;
    for (auto begin = borders.begin(); begin != borders.end() && std::next(begin) != borders.end(); ++begin) {
        std::vector<const Action*> on;
        for (const Action& action : actions)
            if (action.actsIn(condition) && action.covers(*begin))
                on.push_back(&action);
        Segment segment = together(on, N, weightSets);
        segment.begin = *begin;
        segment.end = *std::next(begin);
        if (isIntact(segment))
            continue;
        if (!segments.empty() && segments.back().end == segment.begin && alike(segments.back(), segment))
            segments.back().end = segment.end;
        else
            segments.push_back(std::move(segment));
    }
    return segments;
}

bool belongsTo(const Condition& condition, const std::string& word)
{
    if (sameWord(word, "executed") || sameWord(word, "observed"))
        return condition.inputMatrix == (sameWord(word, "executed") ? 0 : 1);
    if (sameWord(word, "go") || sameWord(word, "nogo"))
        return condition.go == sameWord(word, "go");
    return sameWord(condition.name, word);
}

}  // namespace

std::string conditionNamed(const std::string& word, const Protocol& protocol)
{
    std::vector<std::string> known{"executed", "observed", "go", "nogo"};
    for (const Condition& condition : protocol.conditions)
        known.push_back(condition.name);
    for (const std::string& name : known)
        if (sameWord(name, word))
            return name;
    throw UsageError("there is no condition " + word + "; conditions are " + listed(known));
}

std::vector<int> conditionsOf(const Perturbation& perturbation, const Protocol& protocol)
{
    for (const std::string& word : perturbation.conditions)
        conditionNamed(word, protocol);
    std::vector<int> indices;
    for (std::size_t c = 0; c < protocol.conditions.size(); ++c)
        if (perturbation.conditions.empty()
            || std::ranges::any_of(perturbation.conditions, [&](const std::string& word) { return belongsTo(protocol.conditions[c], word); }))
            indices.push_back(static_cast<int>(c));
    return indices;
}

Modulation compile(const std::vector<Perturbation>& perturbations, const Population& population,
                   const Protocol& protocol, const std::vector<int>& conditions)
{
    Modulation modulation;
    std::vector<Action> actions;
    for (const Perturbation& perturbation : perturbations)
        actions.push_back(resolved(perturbation, population, protocol, modulation.pathways));
    WeightSets weightSets(modulation.weightSets);
    for (int condition : conditions)
        modulation.byCondition.push_back(segmentsOf(actions, condition, population.size(), weightSets));
    return modulation;
}

std::vector<int> imposedNeurons(const std::vector<Perturbation>& perturbations, const Population& population)
{
    std::vector<int> neurons;
    for (const auto& [neuron, operation] : impositions(perturbations, population))
        neurons.push_back(neuron);
    return neurons;
}

std::map<int, Operation> impositions(const std::vector<Perturbation>& perturbations, const Population& population)
{
    std::map<int, Operation> imposed;
    for (const Perturbation& perturbation : perturbations)
        if (perturbation.operation != Operation::PathwayGain && !changesNothing(perturbation))
            for (const int neuron : resolve(*perturbation.selection, population)) {
                Operation& operation = imposed.try_emplace(neuron, perturbation.operation).first->second;
                if (operation != Operation::Silence)
                    operation = perturbation.operation;
            }
    return imposed;
}

}  // namespace aon
