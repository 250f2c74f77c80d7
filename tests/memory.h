// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the most memory this process has held, as Linux counts it (VmHWM of /proc/self/status).

namespace aon::test {

/// Count from what is held now; false where the system cannot.
bool forgetPeakMemory();
/// Bytes; 0 where the system does not say.
double peakMemory();

}  // namespace aon::test
