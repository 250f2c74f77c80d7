// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the peak that shares are shares of: fused multiply-adds in single precision on independent registers, with the
// widest vectors of this machine, on some threads at once. Two operations each. No memory is touched.

namespace aon::bench {

/// GFLOP/s of all threads together: the best of a few runs of about 20 ms, as a machine is only ever slowed down.
double measuredPeak(int threads);

}  // namespace aon::bench
