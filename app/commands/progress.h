// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: what long work says on stderr: a bar on a terminal (colour unless NO_COLOR is set), else a plain line now and then.

#include <chrono>
#include <string>

namespace aon {

class Progress {
public:
    /// `total` pieces of work of which `done` were there before; `unit` names one in the rate: "iterations".
    Progress(std::string task, long total, std::string unit, long done = 0);
    ~Progress();  ///< ends the bar's line
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    /// True when it is time to say something: details that cost something are computed only then.
    bool due(long done) const;
    /// Task, share done, details ("loss 45.2"), pieces per second, time left.
    void show(long done, const std::string& details = {});
    /// Pieces per second since the start.
    double rate(long done) const;

private:
    using Clock = std::chrono::steady_clock;
    std::string bar(double share, std::size_t cells) const;

    std::string m_task, m_unit;
    long m_total, m_before;
    bool m_terminal, m_colour, m_shown = false;
    Clock::time_point m_begin = Clock::now(), m_last;
};

/// "0:07", "1:02:05"
std::string clockText(double seconds);

/// A sentence on stderr.
void say(const std::string& sentence);
/// Says that the user stopped the work, and what is left of it; the exit code.
int stopped(const std::string& what);

}  // namespace aon
