// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recording/datasetnotes.h"

#include <algorithm>
#include <iterator>

namespace aon {

namespace {

// FR1, FR2, FR5; the first few when there are many.
std::string listed(const std::string& kind, const std::vector<int>& numbers)
{
    constexpr std::size_t most = 12;
    std::string text;
    for (std::size_t k = 0; k < std::min(most, numbers.size()); ++k)
        text += (k ? ", " : "") + kind + std::to_string(numbers[k]);
    return text + (numbers.size() > most ? ", …" : "");
}

std::string noteOfMissing(const Dataset& dataset, const std::vector<int>& slotNumbers)
{
    std::vector<int> missing;
    std::ranges::copy_if(slotNumbers, std::back_inserter(missing), [&](int k) { return !dataset.rates.contains(k); });
    return missing.empty() ? std::string()
                           : std::to_string(missing.size()) + " of " + std::to_string(slotNumbers.size()) + " conditions were not recorded ("
                                 + listed("FR", missing) + "): left out of loss and fit.";
}

std::string noteOfNaN(const Dataset& dataset)
{
    long nan = 0, all = 0;
    std::vector<int> conditions, neurons;
    Eigen::ArrayXi recorded = Eigen::ArrayXi::Zero(dataset.neurons());  // bins of a neuron, over all conditions
    for (const auto& [slot, rates] : dataset.rates) {
        const auto isNaN = rates.array().isNaN();
        nan += isNaN.count();
        all += rates.size();
        if (isNaN.all())
            conditions.push_back(slot);
        recorded += (!isNaN).cast<int>().rowwise().sum();
    }
    for (int i = 0; i < dataset.neurons(); ++i)
        if (recorded[i] == 0)
            neurons.push_back(i + 1);
    if (nan == 0)
        return {};
    return std::to_string(nan) + " of " + std::to_string(all) + " rates are NaN (not recorded): left out of loss and fit"
           + (conditions.empty() ? "" : "; all of " + listed("FR", conditions))
           + (neurons.empty() ? "" : "; neurons without a rate in any condition: " + listed("", neurons)) + ".";
}

// FR13 beside a protocol of twelve slots.
std::string noteOfIgnored(const Dataset& dataset, const std::vector<int>& slotNumbers)
{
    std::vector<int> ignored;
    for (const auto& [slot, rates] : dataset.rates)
        if (!std::ranges::binary_search(slotNumbers, slot))
            ignored.push_back(slot);
    return ignored.empty() ? std::string() : "Ignored: " + listed("FR", ignored) + "; the conditions of the protocol are " + slotsText(slotNumbers) + ".";
}

// Rates that are all 0 are rarely what was recorded.
std::string noteOfSilent(const Dataset& dataset)
{
    std::string silent;
    std::size_t areas = 0;
    for (std::size_t a = 0; a < dataset.population.areas.size(); ++a) {
        const Area& area = dataset.population.areas[a];
        const int first = dataset.population.firstOf(static_cast<int>(a));
        // A NaN is not above 0 either.
        if (std::ranges::any_of(dataset.rates, [&](const auto& entry) { return (entry.second.middleRows(first, area.size).array() > 0.0f).any(); }))
            continue;
        silent += (areas++ ? ", " : "") + area.name;
    }
    if (areas == dataset.population.areas.size())
        return "Warning: every rate in this recording is 0; there is nothing to learn from it.";
    return areas > 0 ? "Warning: every rate of " + silent + " is 0; nothing can be learned about it." : std::string();
}

}  // namespace

std::string slotsText(const std::vector<int>& numbers)
{
    const bool whole = !numbers.empty() && numbers.back() - numbers.front() + 1 == static_cast<int>(numbers.size());
    return whole && numbers.size() > 2 ? "FR" + std::to_string(numbers.front()) + " to FR" + std::to_string(numbers.back()) : listed("FR", numbers);
}

std::vector<std::string> ownNotes(const Dataset& dataset)
{
    std::vector<std::string> notes{noteOfNaN(dataset), noteOfSilent(dataset)};
    if (!dataset.population.hasSigns())
        notes.push_back("No inhibitory mask: the signs of the weights are unconstrained.");
    if (!dataset.population.hasMirror())
        notes.push_back("No mirror labels: mirror and nonmirror selections are not possible.");
    if (dataset.synthetic)
        notes.push_back("The rates are synthetic, made by a recipe; they are no recording.");
    std::erase(notes, std::string());
    return notes;
}

std::vector<std::string> notesOn(const Dataset& dataset, const std::vector<int>& slotNumbers)
{
    std::vector<std::string> notes{noteOfMissing(dataset, slotNumbers), noteOfIgnored(dataset, slotNumbers)};
    std::ranges::copy(dataset.notes, std::back_inserter(notes));
    std::erase(notes, std::string());
    return notes;
}

}  // namespace aon
