// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of a protocol. They bound time and memory before anything is allocated.
#include "model/base/error.h"
#include "model/task/protocol.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <set>

namespace aon {

namespace {

constexpr double highestSteps = 1e6, highestSeconds = 1e6, highestInput = 1e3;
constexpr std::size_t highestChannels = 1000, highestConditions = 4096, highestEvents = 1000;
constexpr int highestSlotNumber = 999, highestPasses = 10;
constexpr double highestSamples = 2.5e8;     // conditions × channels × steps: 1 GB of inputs
constexpr double highestMultiplies = 2e10;   // of the smoothing: some ten seconds

std::string toText(double value)
{
    char text[40];
    const double size = std::abs(value);
    const bool plain = size == 0.0 || (size >= 1e-6 && size < 1e12);
    const auto form = plain ? std::chars_format::fixed : std::chars_format::scientific;
    return {text, std::to_chars(text, text + sizeof text, value, form).ptr};
}

std::string toText(std::size_t value) { return std::to_string(value); }

std::string quoted(const std::string& text) { return '"' + text + '"'; }

std::string place(const char* list, std::size_t index, const char* field)
{
    return std::string(list) + '[' + std::to_string(index) + "]." + field;
}

// The notation knows no case, so names that differ only in it are the same name.
std::string lower(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return text;
}

bool isWord(const std::string& text)
{
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const auto plain = [&](char c) { return letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.'; };
    return !text.empty() && text.size() <= 64 && letter(text.front()) && std::all_of(text.begin(), text.end(), plain);
}

bool isWhole(double value) { return std::abs(value - std::round(value)) <= 1e-6; }

class Rules {
public:
    Rules(const Protocol& protocol, const std::string& file) : m_protocol(protocol), m_file(file) {}

    void check() const
    {
        checkTimes();
        checkInputs();
        checkEvents();
        checkChannels();
        checkConditions();
        checkWork();
    }

private:
    void require(bool holds, const std::string& field, const std::string& expected, const std::string& found) const
    {
        if (!holds)
            throw InputError({m_file, field, expected, found, ""});
    }

    void requireMultiple(const std::string& field, double seconds, double unit, const std::string& unitName) const
    {
        require(isWhole(seconds / unit), field, "a whole multiple of " + unitName + " (" + toText(unit) + " s)", toText(seconds));
    }

    void requireBetween(const std::string& field, double value, double low, double high) const
    {
        require(value >= low && value <= high, field, "a number from " + toText(low) + " to " + toText(high), toText(value));
    }

    void requirePositive(const std::string& field, double value) const
    {
        require(value > 0.0 && value <= highestSeconds, field, "a number above 0 and up to " + toText(highestSeconds), toText(value));
    }

    void checkTimes() const
    {
        const Protocol& p = m_protocol;
        requirePositive("step_seconds", p.stepSeconds);
        requirePositive("bin_seconds", p.binSeconds);
        requirePositive("trial_seconds", p.trialSeconds);
        requireBetween("warmup_seconds", p.warmupSeconds, 0.0, highestSeconds);
        requireBetween("latency_seconds", p.latencySeconds, 0.0, highestSeconds);
        const double steps = (p.warmupSeconds + p.trialSeconds) / p.stepSeconds;
        require(steps <= highestSteps, "trial_seconds", "at most " + toText(highestSteps) + " steps with the warm-up", toText(steps) + " steps");
        require(p.binSeconds / p.stepSeconds >= 1.0 - 1e-6, "bin_seconds", "at least one step (" + toText(p.stepSeconds) + " s)", toText(p.binSeconds));
        requireMultiple("bin_seconds", p.binSeconds, p.stepSeconds, "the step");
        requireMultiple("warmup_seconds", p.warmupSeconds, p.stepSeconds, "the step");
        requireMultiple("latency_seconds", p.latencySeconds, p.stepSeconds, "the step");
        require(p.trialSeconds / p.binSeconds >= 1.0 - 1e-6, "trial_seconds", "at least one bin (" + toText(p.binSeconds) + " s)", toText(p.trialSeconds));
        requireMultiple("trial_seconds", p.trialSeconds, p.binSeconds, "the bin");
    }

    void checkInputs() const
    {
        requireBetween("smoothing_seconds", m_protocol.smoothingSeconds, 0.0, highestSeconds);
        require(m_protocol.smoothingPasses >= 0 && m_protocol.smoothingPasses <= highestPasses, "smoothing_passes",
                "a whole number from 0 to 10", std::to_string(m_protocol.smoothingPasses));
        requireBetween("noise", m_protocol.noise, 0.0, highestInput);
    }

    void checkEvents() const
    {
        require(m_protocol.events.size() <= highestEvents, "events", "at most 1000", toText(m_protocol.events.size()));
        std::set<std::string> names;
        for (std::size_t k = 0; k < m_protocol.events.size(); ++k) {
            const auto& [name, seconds] = m_protocol.events[k];
            const std::string field = place("events", k, "seconds");
            require(!name.empty(), place("events", k, "name"), "a name", quoted(name));
            require(names.insert(name).second, place("events", k, "name"), "a name that no other event has", quoted(name));
            requireBetween(field, seconds, 0.0, m_protocol.trialSeconds);
            require(name != "end" || std::abs(seconds - m_protocol.trialSeconds) <= 1e-6 * m_protocol.stepSeconds, field,
                    "the trial's length (" + toText(m_protocol.trialSeconds) + " s) for the end", toText(seconds));
        }
    }

    void checkEventOf(const std::string& field, const std::string& event) const
    {
        std::string known;
        bool found = event == "end";
        for (const Event& e : m_protocol.events) {
            known += (known.empty() ? "" : ", ") + e.name;
            found = found || e.name == event;
        }
        require(found, field, "the name of an event (" + known + ")", quoted(event));
        const double seconds = m_protocol.eventSeconds(event);
        require(isWhole(seconds / m_protocol.stepSeconds), field, "an event on a whole step (of " + toText(m_protocol.stepSeconds) + " s)",
                quoted(event) + " at " + toText(seconds) + " s");
    }

    void checkChannels() const
    {
        const auto& channels = m_protocol.channels;
        require(!channels.empty() && channels.size() <= highestChannels, "channels", "from 1 to 1000 channels", toText(channels.size()));
        std::set<std::string> names;
        for (std::size_t k = 0; k < channels.size(); ++k) {
            const Channel& channel = channels[k];
            require(!channel.name.empty(), place("channels", k, "name"), "a name", quoted(channel.name));
            require(names.insert(channel.name).second, place("channels", k, "name"), "a name that no other channel has", quoted(channel.name));
            checkEventOf(place("channels", k, "on"), channel.on);
            checkEventOf(place("channels", k, "off"), channel.off);
            require(m_protocol.eventSeconds(channel.on) < m_protocol.eventSeconds(channel.off), place("channels", k, "off"),
                    "an event later than " + quoted(channel.on), quoted(channel.off));
            requireBetween(place("channels", k, "amplitude"), channel.amplitude, -highestInput, highestInput);
        }
    }

    void checkConditions() const
    {
        const auto& conditions = m_protocol.conditions;
        require(!conditions.empty() && conditions.size() <= highestConditions, "conditions", "from 1 to 4096 conditions", toText(conditions.size()));
        const std::set<std::string> groups{"executed", "observed", "go", "nogo"};
        std::set<std::string> names;
        std::set<int> slots;
        for (std::size_t k = 0; k < conditions.size(); ++k) {
            const Condition& condition = conditions[k];
            const std::string name = place("conditions", k, "name"), slot = place("conditions", k, "slot");
            require(isWord(condition.name), name, "a word of at most 64 letters, digits, '-', '_' or '.' that begins with a letter", quoted(condition.name));
            require(!groups.contains(lower(condition.name)), name, "another word than the groups executed, observed, go and nogo", quoted(condition.name));
            require(names.insert(lower(condition.name)).second, name, "a name that no other condition has", quoted(condition.name));
            require(condition.inputMatrix == 0 || condition.inputMatrix == 1, place("conditions", k, "input"), "execution (0) or observation (1)",
                    std::to_string(condition.inputMatrix));
            require(condition.slot >= 1 && condition.slot <= highestSlotNumber, slot, "a whole number from 1 to 999", std::to_string(condition.slot));
            require(slots.insert(condition.slot).second, slot, "a number that no other condition has", std::to_string(condition.slot));
            checkChannelsOf(condition, place("conditions", k, "channels"));
        }
    }

    void checkChannelsOf(const Condition& condition, const std::string& field) const
    {
        std::set<int> seen;
        for (int channel : condition.channels) {
            require(channel >= 0 && static_cast<std::size_t>(channel) < m_protocol.channels.size(), field, "channels of this protocol",
                    "number " + std::to_string(channel));
            require(seen.insert(channel).second, field, "every channel at most once",
                    quoted(m_protocol.channels[static_cast<std::size_t>(channel)].name) + " twice");
        }
    }

    void checkWork() const
    {
        const double row = static_cast<double>(m_protocol.channels.size()) * m_protocol.steps();
        const double samples = row * static_cast<double>(m_protocol.conditions.size());
        require(samples <= highestSamples, "conditions", "at most " + toText(highestSamples) + " inputs (conditions x channels x steps)", toText(samples));
        const double work = row * m_protocol.smoothingPasses * 4.0 * m_protocol.smoothingSeconds / m_protocol.stepSeconds;
        require(work <= highestMultiplies, "smoothing_seconds", "a filter of at most " + toText(highestMultiplies) + " multiplications", toText(work));
    }

    const Protocol& m_protocol;
    const std::string& m_file;
};

}  // namespace

void validate(const Protocol& protocol, const std::string& file) { Rules(protocol, file).check(); }

}  // namespace aon
