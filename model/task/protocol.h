// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the task as data: events, input channels, conditions, smoothing, noise, step and bin width.
// A protocol is a JSON file that a user can edit; the defaults are the published task (12 conditions, 10 inputs).

#include <filesystem>
#include <string>
#include <vector>

namespace aon {

struct Event {
    std::string name;      ///< "tone", "object", "go", "end"
    double seconds = 0.0;  ///< from the trial's start
    bool operator==(const Event&) const = default;
};

/// An input: a box from one event to another, shifted by the latency.
struct Channel {
    std::string name;
    std::string on, off;     ///< names of events; the channel is high in [on, off) + latency ("end": to the last step)
    double amplitude = 1.0;
    bool operator==(const Channel&) const = default;
};

struct Condition {
    std::string name;               ///< "executed Go, object 1"
    int inputMatrix = 0;            ///< 0: W_in (execution), 1: W_in2 (observation)
    bool go = true;                 ///< for the words go / nogo
    int slot = 0;                   ///< FRk in the recording, from 1
    std::vector<int> channels;      ///< indices of the channels that are on in this condition
    bool operator==(const Condition&) const = default;
};

struct Protocol {
    std::string name = "paper";
    double stepSeconds = 0.005;
    double binSeconds = 0.020;
    double warmupSeconds = 0.5;        ///< simulated before the trial starts ("thermal")
    double trialSeconds = 3.5;
    double latencySeconds = 0.1;       ///< from an event to its input
    double smoothingSeconds = 0.1;     ///< sigma of the Gaussian; reflecting edges, radius 4 sigma
    int smoothingPasses = 1;
    double noise = 0.005;              ///< standard deviation per sample and channel
    bool frozenNoise = false;          ///< drawn once, shared by conditions with the same channels (published)
    std::vector<Event> events;
    std::vector<Channel> channels;
    std::vector<Condition> conditions;

    int warmupSteps() const;
    int trialSteps() const;
    int steps() const { return warmupSteps() + trialSteps(); }
    int stepsPerBin() const;
    int bins() const { return trialSteps() / stepsPerBin(); }
    double eventSeconds(const std::string& name) const;
    int highestSlot() const;
    bool operator==(const Protocol&) const = default;
};

Protocol paperProtocol();
Protocol publishedProtocol();  ///< cue for objects 1 and 2 only, smoothed twice, noise frozen

std::string toJson(const Protocol& protocol);  ///< pretty, stable key order, ends with a newline
/// Throws InputError naming field, rule and value. `file` is only for the message.
Protocol protocolFromJson(const std::string& text, const std::string& file);
Protocol loadProtocol(const std::filesystem::path& file);

}  // namespace aon
