// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/stop.h"

#include <atomic>
#include <csignal>

namespace aon {

namespace {

std::atomic<bool> stop = false;
static_assert(std::atomic<bool>::is_always_lock_free);  // what a handler may touch

}  // namespace

void listenForStop()
{
    struct sigaction action {};
    action.sa_handler = [](int) { stop = true; };
    action.sa_flags = static_cast<int>(SA_RESTART | SA_RESETHAND);
    for (const int number : {SIGINT, SIGTERM, SIGHUP})
        ::sigaction(number, &action, nullptr);
    std::signal(SIGPIPE, SIG_IGN);  // a reader that went away is an error of writing, not the end of the work
}

bool stopRequested() { return stop; }

}  // namespace aon
