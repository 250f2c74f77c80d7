// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the figures of one training and one comparison as files: loss, rates by area, heat maps; PNG and SVG. No display
// is needed: they are drawn on Qt's offscreen platform, in the C locale, whatever the desktop is.

#include "model/analysis/comparison.h"
#include "model/training/runfolder.h"

#include <filesystem>
#include <string>
#include <vector>

namespace aon {

/// Names of the files that saveFigures writes.
std::vector<std::string> figureFiles();

/// Names of the files written into `folder`. OutputError. Once per program: it makes the QApplication.
std::vector<std::string> saveFigures(const std::filesystem::path& folder, const std::vector<LossRow>& losses,
                                     const Comparison& comparison);

}  // namespace aon
