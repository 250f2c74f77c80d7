// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/memory.h"

#include <fstream>
#include <limits>
#include <string>

namespace aon::test {

bool forgetPeakMemory()
{
    std::ofstream file("/proc/self/clear_refs");
    file << "5\n" << std::flush;  // proc(5): resets the peak resident set size
    return file.good();
}

double peakMemory()
{
    std::ifstream file("/proc/self/status");
    for (std::string name; file >> name; file.ignore(std::numeric_limits<std::streamsize>::max(), '\n'))
        if (double kilobytes = 0.0; name == "VmHWM:" && file >> kilobytes)
            return kilobytes * 1024.0;
    return 0.0;
}

}  // namespace aon::test
