// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: that long jobs give way to the window. On an idle processor they lose nothing.

#ifdef __linux__
#include <sys/resource.h>
#endif

namespace aon {

/// The thread that calls, and those it starts from here on, run when nobody more urgent does.
inline void giveWay()
{
#ifdef __linux__  // there the niceness is of a thread, not of the process
    constexpr int niceness = 10;
    setpriority(PRIO_PROCESS, 0, niceness);
#endif
}

}  // namespace aon
