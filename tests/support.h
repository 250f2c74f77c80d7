// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What several tests need: where data lies.

#include <QtTest>

#include <filesystem>
#include <string>

namespace aon::test {

/// Folder with the golden numbers: AONLAB_GOLDEN_DIR, else the project's own copy.
std::filesystem::path goldenFolder();

/// Path of real input beside the project (not part of it); empty when it is not there.
std::filesystem::path sharedData(const std::string& relative);

}  // namespace aon::test
