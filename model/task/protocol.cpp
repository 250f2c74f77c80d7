// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/task/protocol.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

namespace aon {

namespace {

int wholeSteps(double seconds, double unit) { return static_cast<int>(std::lround(seconds / unit)); }

// Full strength and, for the second set, half: the published code's "F5 input".
std::vector<Channel> publishedChannels()
{
    std::vector<Channel> channels;
    for (const auto& [suffix, amplitude] : {std::pair{"", 1.0}, std::pair{" F5", 0.5}}) {
        channels.push_back({std::string("go cue") + suffix, "tone", "go", amplitude});
        for (const char* object : {"object 1", "object 2", "object 3"})
            channels.push_back({std::string(object) + suffix, "object", "end", amplitude});
        channels.push_back({std::string("no-go cue") + suffix, "tone", "go", amplitude});
    }
    return channels;
}

Condition publishedCondition(int slot)
{
    constexpr std::array agents{"executed", "observed"};
    const int agent = (slot - 1) / 6, object = (slot - 1) % 3 + 1;
    const bool go = (slot - 1) / 3 % 2 == 0;
    const std::string number = std::to_string(object), who = agents[static_cast<std::size_t>(agent)];
    const int cue = go ? 0 : 4;
    Condition condition;
    condition.name = who + (go ? "-go-" : "-nogo-") + number;
    condition.inputMatrix = agent;
    condition.go = go;
    condition.slot = slot;
    condition.channels = {cue, object, cue + 5, object + 5};
    condition.label = who + (go ? " Go" : " No-Go") + ", object " + number;
    return condition;
}

}  // namespace

int Protocol::warmupSteps() const { return wholeSteps(warmupSeconds, stepSeconds); }

int Protocol::trialSteps() const { return wholeSteps(trialSeconds, stepSeconds); }

int Protocol::stepsPerBin() const { return wholeSteps(binSeconds, stepSeconds); }

double Protocol::eventSeconds(const std::string& event) const
{
    const auto found = std::find_if(events.begin(), events.end(), [&](const Event& e) { return e.name == event; });
    assert(found != events.end() || event == "end");
    return found == events.end() ? trialSeconds : found->seconds;
}

int Protocol::inputStep(const std::string& event) const
{
    if (event == "end")
        return steps();
    return std::min(steps(), warmupSteps() + wholeSteps(eventSeconds(event) + latencySeconds, stepSeconds));
}

std::vector<int> Protocol::slotNumbers() const
{
    std::vector<int> numbers;
    for (const Condition& condition : conditions)
        numbers.push_back(condition.slot);
    std::ranges::sort(numbers);
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return numbers;
}

Protocol paperProtocol()
{
    Protocol protocol;
    protocol.description = "Reach and grasp or withhold, do it or watch it: 2 agents x 2 cues x 3 objects.";
    protocol.events = {{"tone", 0.5}, {"object", 1.3}, {"go", 2.3}, {"end", 3.5}};
    protocol.channels = publishedChannels();
    for (int slot = 1; slot <= 12; ++slot)
        protocol.conditions.push_back(publishedCondition(slot));
    return protocol;
}

Protocol publishedProtocol()
{
    Protocol protocol = paperProtocol();
    protocol.name = "published";
    protocol.description += " As the public code runs it: no cue with object 3, smoothed twice, one draw of noise.";
    protocol.smoothingPasses = 2;
    protocol.frozenNoise = true;
    for (Condition& condition : protocol.conditions)
        std::erase_if(condition.channels, [&](int channel) { return condition.slot % 3 == 0 && channel % 5 % 4 == 0; });
    return protocol;
}

}  // namespace aon
