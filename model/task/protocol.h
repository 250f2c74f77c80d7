// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the task as data: events, input channels, conditions, smoothing, noise, step and bin width.
// A protocol is a JSON file that a user can edit; the defaults are the published task (12 conditions, 10 inputs):
// condition = 6·agent + 3·cue + object; input 0 Go cue, 1-3 objects, 4 No-Go cue, 5-9 the same at half strength.
// Source: the public code of Guglielmi et al. 2025, its steps read as 5 ms and its bins as 20 ms.
// Differs: in `paper` every object comes with its cue (published: a slice off by one leaves object 3 without), the
// inputs are smoothed once (published: twice) and the noise is drawn anew for every trial (published: once).

#include <filesystem>
#include <string>
#include <vector>

namespace aon {

struct Event {
    std::string name;      ///< "tone", "object", "go", "end"
    double seconds = 0.0;  ///< from the trial's start
    bool operator==(const Event&) const = default;
};

/// An input: a box from one event to another, shifted by the latency. Events used here lie on whole steps.
struct Channel {
    std::string name;
    std::string on, off;     ///< names of events; the channel is high in [on, off) + latency ("end": to the last step)
    double amplitude = 1.0;
    bool operator==(const Channel&) const = default;
};

struct Condition {
    std::string name;               ///< "executed-go-1": a word, as the perturbation notation needs it
    int inputMatrix = 0;            ///< 0: W_in (execution), 1: W_in2 (observation)
    bool go = true;                 ///< for the words go / nogo
    int slot = 0;                   ///< FRk in the recording, from 1
    std::vector<int> channels;      ///< indices of the channels that are on in this condition
    std::string label;              ///< free text for people, "executed Go, object 1"; may be empty
    bool operator==(const Condition&) const = default;
};

struct Protocol {
    std::string name = "paper";
    std::string description;           ///< free text; may be empty
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
    /// Time of an event that exists (see validate); "end" is the trial's end even when it is not listed.
    double eventSeconds(const std::string& event) const;
    /// The sample from which an event's input acts: warm-up + event + latency; steps() for "end".
    int inputStep(const std::string& event) const;
    std::vector<int> slotNumbers() const;  ///< of its conditions, ascending
    bool operator==(const Protocol&) const = default;
};

Protocol paperProtocol();
Protocol publishedProtocol();  ///< cue for objects 1 and 2 only, smoothed twice, noise frozen

/// Throws InputError for the first rule broken: field, rule, value found. `file` is only for the message.
void validate(const Protocol& protocol, const std::string& file = "");

std::string toJson(const Protocol& protocol);  ///< pretty, stable key order, ends with a newline; reads back equal
/// Throws InputError naming field, rule and value; unknown and repeated names are refused. The result is valid.
Protocol protocolFromJson(const std::string& text, const std::string& file);
Protocol loadProtocol(const std::filesystem::path& file);

}  // namespace aon
