// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: every random number of the program. Portable bit for bit: the standard distributions are not.
// Generator: xoshiro256++ 1.0 (Blackman & Vigna 2019, public domain reference), seeded by SplitMix64.
// Normal numbers: inverse of the normal distribution, algorithm AS 241 PPND16 (Wichura 1988, Applied Statistics 37, 477).
//
// A generator is made for a purpose: Random(seed, stream, index). Streams never share numbers in practice, so that
// for example the noise of iteration 17 is the same whether or not the run was stopped and resumed before it.

#include <cstdint>

namespace aon {

/// What a generator is for; part of its seed. Values are written into results by way of the numbers: never renumber.
enum class Stream : std::uint64_t {
    Demonstration = 1,   ///< the built-in dataset
    InitialWeights = 2,  ///< parameters at the start of training
    TrainingNoise = 3,   ///< input noise; index = iteration · 4096 + condition
    SimulationNoise = 4, ///< input noise of a simulation after training; index = condition
    Selection = 5,       ///< random selections of neurons
    NullDraw = 6,        ///< size-matched random selections; index = draw
};

class Random {
public:
    Random(std::uint64_t seed, Stream stream, std::uint64_t index = 0);

    std::uint64_t next();               ///< 64 uniform bits
    double uniform();                   ///< in (0, 1), 53 bits, never 0 or 1
    double normal();                    ///< mean 0, standard deviation 1
    std::uint64_t below(std::uint64_t n);  ///< uniform in 0..n-1, n ≥ 1, unbiased (Lemire 2019)

private:
    std::uint64_t m_state[4];
};

/// Inverse of the standard normal distribution function, relative error about 1e-16; p in (0, 1).
double normalQuantile(double p);

}  // namespace aon
