// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/stop.h"

#include <atomic>
#include <csignal>

namespace aon {

namespace {

constexpr int signals[] = {SIGINT, SIGTERM, SIGHUP};

std::atomic<int> received = 0;
static_assert(std::atomic<int>::is_always_lock_free);  // what a handler may touch

}  // namespace

void listenForStop()
{
    struct sigaction action {};
    action.sa_handler = [](int number) { received = number; };
    action.sa_flags = static_cast<int>(SA_RESTART | SA_RESETHAND);
    for (const int number : signals) {
        struct sigaction before {};
        ::sigaction(number, nullptr, &before);
        if (number != SIGHUP || before.sa_handler != SIG_IGN)  // nohup wants it unheard
            ::sigaction(number, &action, nullptr);
    }
    for (const int number : {SIGPIPE, SIGXFSZ})  // a reader that went away and a limit of size are errors of writing, not the end of the work
        std::signal(number, SIG_IGN);
}

void endWhenAsked()
{
    for (const int number : signals) {
        struct sigaction now {};
        ::sigaction(number, nullptr, &now);
        if (now.sa_handler != SIG_IGN)
            std::signal(number, SIG_DFL);
    }
    for (const int number : {SIGPIPE, SIGXFSZ})
        std::signal(number, SIG_DFL);
    if (received)
        std::raise(received);
}

bool stopRequested() { return received != 0; }

}  // namespace aon
