// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: what a screen reader is told of the plot of a view: role Chart, the view's title, its description in words.

namespace aon {

/// Once per program, before the first window.
void installAccessiblePlots();

}  // namespace aon
