// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: how a fit is printed and written.

#include "app/commands/output.h"
#include "model/analysis/fit.h"

#include <nlohmann/json_fwd.hpp>

namespace aon {

/// Rows of all conditions and the whole trial only, or every row.
enum class FitRows { ByArea, All };

Table fitTable(const FitReport& fit, FitRows rows);
/// For people: by area, and what the columns mean.
std::string areaFitText(const FitReport& fit);
/// The same, and a table each by condition and by epoch.
std::string fitText(const FitReport& fit);

}  // namespace aon
