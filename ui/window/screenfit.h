// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: that a window is on its screen as a whole: one that was last seen on a larger screen, or whose text was made larger since.

class QWidget;

namespace aon {

/// No larger than the screen, and inside it; where it is maximised, to the screen of now.
void fitToScreen(QWidget& window);
bool isOnScreen(const QWidget& window);  ///< as a whole
/// After fitToScreen: it needs more room than there is.
bool isTooLargeForScreen(const QWidget& window);

}  // namespace aon
