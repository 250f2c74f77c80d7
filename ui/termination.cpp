// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/termination.h"

#include <QSocketNotifier>

#include <csignal>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace aon {

namespace {

constexpr int signalsHeard[] = {SIGTERM, SIGINT, SIGHUP};
int pipeEnds[2] = {-1, -1};

// A handler may do next to nothing: it writes a byte, the event loop reads it.
void handle(int)
{
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = ::write(pipeEnds[1], &byte, 1);
}

}  // namespace

Termination::Termination(QObject* parent) : QObject(parent)
{
    if (::pipe2(pipeEnds, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    auto* notifier = new QSocketNotifier(pipeEnds[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, &Termination::hear);
    struct sigaction action {};
    action.sa_handler = handle;
    action.sa_flags = SA_RESTART;
    for (const int number : signalsHeard)
        ::sigaction(number, &action, nullptr);
}

Termination::~Termination()
{
    for (const int number : signalsHeard)
        std::signal(number, SIG_DFL);
    for (int& end : pipeEnds)
        ::close(std::exchange(end, -1));
}

void Termination::hear()
{
    char bytes[64];
    while (::read(pipeEnds[0], bytes, sizeof bytes) > 0) {
    }
    emit asked();
}

}  // namespace aon
