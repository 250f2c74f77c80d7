// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: which libraries run, with their versions.

#include <QString>

#include <utility>
#include <vector>

namespace aon {

std::vector<std::pair<QString, QString>> libraryVersions();

}  // namespace aon
