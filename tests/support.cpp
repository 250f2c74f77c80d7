// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support.h"

#include <cstdlib>

namespace aon::test {

namespace fs = std::filesystem;

fs::path goldenFolder()
{
    const char* folder = std::getenv("AONLAB_GOLDEN_DIR");
    return folder && *folder ? fs::path(folder) : fs::path(AONLAB_TEST_DATA) / "golden";
}

fs::path sharedData(const std::string& relative)
{
    const fs::path path = fs::path(AONLAB_SHARED) / "data" / relative;
    return fs::exists(path) ? path : fs::path();
}

}  // namespace aon::test
