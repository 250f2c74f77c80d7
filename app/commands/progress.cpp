// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/progress.h"

#include "app/commands/action.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <sys/ioctl.h>
#include <unistd.h>

namespace aon {

namespace {

using namespace std::chrono_literals;

constexpr auto redrawEvery = 100ms, lineEvery = 5000ms;  // a terminal is watched, a log file is read later

bool isTerminal()
{
    const char* kind = std::getenv("TERM");
    return ::isatty(STDERR_FILENO) && kind && std::strcmp(kind, "dumb") != 0;
}

bool wantsColour()
{
    const char* refusal = std::getenv("NO_COLOR");  // https://no-color.org: set and not empty
    return !refusal || !*refusal;
}

// So that a line never wraps: \r could not take it back.
std::size_t terminalWidth()
{
    winsize size{};
    return ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

std::string cut(const std::string& text, std::size_t width)
{
    std::size_t columns = 0, end = 0;
    for (; end < text.size(); ++end)
        if ((text[end] & 0xc0) != 0x80 && columns++ == width)
            break;
    return text.substr(0, end);
}

}  // namespace

std::string clockText(double seconds)
{
    if (!std::isfinite(seconds) || seconds > 1e7)
        return "?";
    const long s = std::lround(std::max(0.0, seconds));
    char text[48];
    if (s >= 3600)
        std::snprintf(text, sizeof text, "%ld:%02ld:%02ld", s / 3600, s / 60 % 60, s % 60);
    else
        std::snprintf(text, sizeof text, "%ld:%02ld", s / 60, s % 60);
    return text;
}

void say(const std::string& sentence) { std::fprintf(stderr, "%s\n", sentence.c_str()); }

int stopped(const std::string& what)
{
    say("Stopped; " + what + ".");
    return StoppedByUser;
}

Progress::Progress(std::string task, long total, std::string unit, long done)
    : m_task(std::move(task)), m_unit(std::move(unit)), m_total(total), m_before(done), m_terminal(isTerminal()), m_colour(wantsColour())
{
}

Progress::~Progress()
{
    if (m_terminal && m_shown)
        std::fputs("\n", stderr);
}

bool Progress::due(long done) const
{
    return !m_shown || done >= m_total || Clock::now() - m_last >= (m_terminal ? redrawEvery : lineEvery);
}

double Progress::rate(long done) const
{
    return static_cast<double>(done - m_before) / std::chrono::duration<double>(Clock::now() - m_begin).count();
}

std::string Progress::bar(double share, std::size_t cells) const
{
    const auto full = static_cast<std::size_t>(share * static_cast<double>(cells));
    std::string filled, empty;
    for (std::size_t k = 0; k < cells; ++k)
        (k < full ? filled : empty) += k < full || m_colour ? "━" : "╌";
    return m_colour ? "\x1b[36m" + filled + "\x1b[90m" + empty + "\x1b[0m" : filled + empty;
}

void Progress::show(long done, const std::string& details)
{
    if (!due(done))
        return;
    m_last = Clock::now();
    m_shown = true;
    const double share = m_total > 0 ? static_cast<double>(done) / static_cast<double>(m_total) : 1.0, pace = rate(done);
    char speed[96];
    std::snprintf(speed, sizeof speed, "%.1f%s/s  %s left", pace, m_terminal ? "" : (" " + m_unit).c_str(),
                  clockText(static_cast<double>(m_total - done) / pace).c_str());
    const std::string text = std::to_string(done) + "/" + std::to_string(m_total) + (details.empty() ? "" : "  " + details) + "  " + speed;
    if (!m_terminal)
        return say(m_task + ": " + text);
    // The bar takes what the words leave.
    constexpr std::size_t longestBar = 20;
    const std::size_t width = terminalWidth(), taken = m_task.size() + text.size() + 3;
    const std::size_t cells = width > taken ? std::min(longestBar, width - taken) : 0;
    std::fprintf(stderr, "\r%s %s %s\x1b[K", m_task.c_str(), bar(share, cells).c_str(), cut(text, width - std::min(width, m_task.size() + cells + 3)).c_str());
    std::fflush(stderr);
}

}  // namespace aon
