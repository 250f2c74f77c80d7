// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/nulldistribution.h"

#include "model/analysis/nullstatistics.h"
#include "model/base/error.h"
#include "model/base/random.h"
#include "model/perturbation/words.h"

#include <algorithm>
#include <atomic>
#include <numeric>
#include <set>

namespace aon {

namespace {

constexpr int drawsAtOnce = 256;  // bounds the memory of their modulations

std::vector<Group> classesOf(Population population)
{
    population.mirror.clear();
    return finestGroups(population);
}

// The pathways that are cut or scaled at any time.
std::set<int> activePathways(const Modulation& modulation)
{
    std::set<int> active;
    for (const std::vector<int>& together : modulation.weightSets)
        active.insert(together.begin(), together.end());
    return active;
}

// What was asked for and changes nothing, as a scale of 1, perturbs no neuron.
std::vector<int> perturbedNeurons(const Modulation& modulation)
{
    std::set<int> neurons;
    for (const auto& segments : modulation.byCondition)
        for (const Segment& segment : segments)
            for (Eigen::Index i = 0; i < segment.gain.size(); ++i)
                if (segment.gain(i) != 1.0f || segment.drive(i) != 0.0f)
                    neurons.insert(static_cast<int>(i));
    for (const int index : activePathways(modulation)) {
        const Pathway& pathway = modulation.pathways[static_cast<std::size_t>(index)];
        neurons.insert(pathway.sources.begin(), pathway.sources.end());
        neurons.insert(pathway.targets.begin(), pathway.targets.end());
    }
    return {neurons.begin(), neurons.end()};
}

int shared(const std::vector<int>& left, const std::vector<int>& right)
{
    std::vector<int> both;
    std::ranges::set_intersection(left, right, std::back_inserter(both));
    return static_cast<int>(both.size());
}

std::vector<ClassShare> sharesOf(const std::vector<int>& perturbed, const std::vector<Group>& classes)
{
    std::vector<ClassShare> shares;
    for (const Group& group : classes)
        if (const int count = shared(perturbed, group.neurons); count > 0)
            shares.push_back({group.name, count, static_cast<int>(group.neurons.size())});
    return shares;
}

// Whether a permutation that swaps the two leaves the perturbation what it is.
bool treatedAlike(const Modulation& modulation, int left, int right)
{
    for (const auto& segments : modulation.byCondition)
        for (const Segment& segment : segments)
            if (segment.gain(left) != segment.gain(right) || segment.drive(left) != segment.drive(right))
                return false;
    const auto has = [](const std::vector<int>& neurons, int neuron) { return std::ranges::binary_search(neurons, neuron); };
    return std::ranges::all_of(activePathways(modulation), [&](int index) {
        const Pathway& pathway = modulation.pathways[static_cast<std::size_t>(index)];
        return has(pathway.sources, left) == has(pathway.sources, right) && has(pathway.targets, left) == has(pathway.targets, right);
    });
}

// How many different perturbations the permutations make of this one.
double possibleGroups(const Modulation& modulation, const std::vector<Group>& classes)
{
    double possible = 1.0;
    for (const Group& group : classes) {
        std::vector<int> first, sizes;  // of the neurons that are treated alike
        for (const int neuron : group.neurons) {
            const auto found = std::ranges::find_if(first, [&](int other) { return treatedAlike(modulation, other, neuron); });
            if (found == first.end()) {
                first.push_back(neuron);
                sizes.push_back(1);
            } else {
                ++sizes[static_cast<std::size_t>(found - first.begin())];
            }
        }
        possible = std::min(countedTo, possible * waysToDeal(sizes));
    }
    return possible;
}

std::string refusalFor(const Modulation& modulation, const NullDistribution& null)
{
    if (modulation.isIntact())
        return "nothing is perturbed, so there is nothing to compare random groups with";
    if (null.possible > 1.0)
        return {};
    std::vector<std::string> names;
    for (const ClassShare& share : null.classes)
        names.push_back(share.name);
    return "all neurons of " + listed(names)
           + " are perturbed alike: there is no other group of the same size, area and class to compare with";
}

// Neuron i moves to [i]; the classes of `classes` stay together.
std::vector<int> permutation(const std::vector<Group>& classes, int neurons, Random& random)
{
    std::vector<int> to(static_cast<std::size_t>(neurons));
    std::iota(to.begin(), to.end(), 0);
    for (const Group& group : classes)
        for (std::size_t k = group.neurons.size(); k > 1; --k)
            std::swap(to[static_cast<std::size_t>(group.neurons[k - 1])],
                      to[static_cast<std::size_t>(group.neurons[random.below(k)])]);
    return to;
}

SelectionPtr moved(const SelectionPtr& selection, const Population& population, const std::vector<int>& to)
{
    if (!selection)
        return nullptr;
    Selection::Numbers numbers;
    for (int neuron : resolve(*selection, population)) {
        const int number = to[static_cast<std::size_t>(neuron)] + 1;
        numbers.ranges.emplace_back(number, number);
    }
    std::ranges::sort(numbers.ranges);
    return std::make_shared<const Selection>(Selection{std::move(numbers)});
}

/// The effects of all draws: one line a group, one entry a draw.
struct DrawnEffects {
    std::vector<std::vector<double>> change, rms;
    std::vector<double> overlap;

    DrawnEffects(std::size_t groups, int draws)
        : change(groups, std::vector<double>(static_cast<std::size_t>(draws))), rms(change), overlap(static_cast<std::size_t>(draws))
    {
    }

    void keep(std::size_t draw, const std::vector<EffectRow>& rows)
    {
        for (std::size_t g = 0; g < rows.size(); ++g) {
            change[g][draw] = rows[g].change;
            rms[g][draw] = rows[g].rms;
        }
    }
};

/// Simulates the draws of one comparison, some at a time.
class Drawing {
public:
    Drawing(const Comparison& comparison, const std::vector<Group>& groups, const NullOptions& options, std::vector<int> perturbed)
        : m_comparison(comparison), m_groups(groups), m_options(options), m_effects(groups.size(), options.draws),
          m_trials(comparisonTrials(*comparison.model)), m_perturbed(std::move(perturbed))
    {
        if (options.keepBands)
            m_traces.emplace(population(), protocol(), options.draws);
    }

    bool run(Engine& engine, const DrawsDone& progress, const Cancelled& cancelled)
    {
        for (int first = 0; first < m_options.draws; first += drawsAtOnce)
            if (!runSome(first, std::min(m_options.draws, first + drawsAtOnce), engine, progress, cancelled))
                return false;
        return true;
    }

    const DrawnEffects& effects() const { return m_effects; }
    std::optional<std::vector<ChanceBand>> bands(const Cancelled& cancelled) const
    {
        return m_traces ? m_traces->bands(cancelled) : std::vector<ChanceBand>();
    }

private:
    const Protocol& protocol() const { return m_comparison.model->protocol; }
    const Population& population() const { return m_comparison.model->population; }

    bool runSome(int first, int end, Engine& engine, const DrawsDone& progress, const Cancelled& cancelled)
    {
        std::vector<Modulation> modulations;
        std::vector<std::vector<int>> imposed;
        for (int draw = first; draw < end; ++draw) {
            const auto drawn = drawnPerturbations(m_comparison.perturbations, population(), m_options.seed, draw);
            modulations.push_back(compile(drawn, population(), protocol(), m_comparison.conditions));
            imposed.push_back(imposedNeurons(drawn, population()));
            m_effects.overlap[static_cast<std::size_t>(draw)] = shared(m_perturbed, perturbedNeurons(modulations.back()))
                                                                / static_cast<double>(m_perturbed.size());
        }
        const Engine::BinnedSink sink = [&](std::size_t k, const Matrix<float>& binned) {
            m_effects.keep(static_cast<std::size_t>(first) + k,
                           effectTable(m_comparison.intact, binned, {}, m_groups, imposed[k], population(), {m_options.includeImposed}));
            if (m_traces)
                m_traces->keep(static_cast<std::size_t>(first) + k, m_comparison.intact, binned, m_options.includeImposed ? std::vector<int>() : imposed[k]);
            const int done = ++m_done;
            if (progress)
                progress(done);
        };
        return engine.simulateMany(m_comparison.model->parameters, m_comparison.model->wiring(), m_trials, modulations,
                                   protocol().warmupSteps(), protocol().stepsPerBin(), sink, cancelled);
    }

    const Comparison& m_comparison;
    const std::vector<Group>& m_groups;
    NullOptions m_options;
    DrawnEffects m_effects;
    Trials<float> m_trials;
    std::vector<int> m_perturbed;
    std::optional<ChanceTraces> m_traces;
    std::atomic<int> m_done = 0;
};

void place(NullDistribution& result, const DrawnEffects& drawn)
{
    for (std::size_t g = 0; g < result.effects.size(); ++g)
        placeAmong(result.effects[g], drawn.change[g], drawn.rms[g], result.possible);
    result.tested = adjust(result.effects);
    result.draws = static_cast<int>(drawn.overlap.size());
    result.overlap = std::accumulate(drawn.overlap.begin(), drawn.overlap.end(), 0.0) / result.draws;
    result.highestOverlap = *std::ranges::max_element(drawn.overlap);
}

}  // namespace

void NullOptions::validate() const
{
    if (draws < leastDraws || draws > mostDraws)
        throw UsageError("the number of draws", std::to_string(draws),
                         "from " + std::to_string(leastDraws) + " to " + std::to_string(mostDraws));
}

double leastCorrected(const NullDistribution& null, double draws)
{
    return std::min(1.0, null.tested * std::max(1.0 / null.possible, 1.0 / (1.0 + draws)));
}

std::vector<Perturbation> drawnPerturbations(const std::vector<Perturbation>& perturbations, const Population& population,
                                             std::uint64_t seed, int draw)
{
    Random random(seed, Stream::NullDraw, static_cast<std::uint64_t>(draw));
    const std::vector<int> to = permutation(classesOf(population), population.size(), random);
    std::vector<Perturbation> drawn = perturbations;
    for (Perturbation& perturbation : drawn) {
        perturbation.selection = moved(perturbation.selection, population, to);
        perturbation.targets = moved(perturbation.targets, population, to);
    }
    return drawn;
}

std::optional<NullDistribution> nullDistribution(const Comparison& comparison, const std::vector<Group>& groups, Engine& engine,
                                                 const NullOptions& options, const DrawsDone& progress, const Cancelled& cancelled)
{
    options.validate();
    const Population& population = comparison.model->population;
    const std::vector<Group> classes = classesOf(population);
    NullDistribution result;
    result.includesImposed = options.includeImposed;
    result.effects = effectTable(comparison.intact, comparison.perturbed, comparison.recorded, groups, comparison.imposed,
                                 population, {options.includeImposed});
    const Modulation modulation = compile(comparison.perturbations, population, comparison.model->protocol, comparison.conditions);
    const std::vector<int> perturbed = perturbedNeurons(modulation);
    result.classes = sharesOf(perturbed, classes);
    result.possible = possibleGroups(modulation, classes);
    result.refusal = refusalFor(modulation, result);
    if (!result.refusal.empty())
        return result;
    Drawing drawing(comparison, groups, options, perturbed);
    if (!drawing.run(engine, progress, cancelled))
        return std::nullopt;
    place(result, drawing.effects());
    std::optional<std::vector<ChanceBand>> bands = drawing.bands(cancelled);
    if (!bands)
        return std::nullopt;
    result.bands = std::move(*bands);
    return result;
}

}  // namespace aon
