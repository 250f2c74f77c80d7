// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commandline.h"
#include "app/commands/stop.h"
#include "app/commands/window.h"

#include <cstdio>
#include <exception>
#include <new>

namespace {

int fail(const char* sentence, int exitCode)
{
    std::fprintf(stderr, "aonlab: %s\n", sentence);
    return exitCode;
}

}  // namespace

int main(int argc, char** argv)
try {
    aon::listenForStop();
    const std::vector<std::string> arguments = aon::argumentsOf(argc, argv);
    return aon::asksForWindow(arguments) ? aon::openWindow(argc, argv, arguments) : aon::runCommand(arguments);
} catch (const aon::Error& error) {
    return fail(error.what(), error.exitCode());
} catch (const std::bad_alloc&) {
    return fail("not enough memory for this task; fewer conditions, neurons or threads need less", 1);
} catch (const std::exception& error) {
    return fail(error.what(), 1);
}
