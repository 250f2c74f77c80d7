// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/random.h"

#include <bit>
#include <cmath>

namespace aon {

namespace {

std::uint64_t splitMix(std::uint64_t& s)
{
    std::uint64_t z = (s += 0x9e3779b97f4a7c15ULL);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

// Ratio of two polynomials of degree 7, highest power first.
double ratio(const double (&p)[8], const double (&q)[8], double r)
{
    double top = p[0], bottom = q[0];
    for (int k = 1; k < 8; ++k) {
        top = top * r + p[k];
        bottom = bottom * r + q[k];
    }
    return top / bottom;
}

// Coefficients of AS 241 PPND16: a/b central, c/d middle, e/f far tail.
constexpr double a[8] = {2.5090809287301226727e3, 3.3430575583588128105e4, 6.7265770927008700853e4,
                         4.5921953931549871457e4, 1.3731693765509461125e4, 1.9715909503065514427e3,
                         1.3314166789178437745e2, 3.3871328727963666080e0};
constexpr double b[8] = {5.2264952788528545610e3, 2.8729085735721942674e4, 3.9307895800092710610e4,
                         2.1213794301586595867e4, 5.3941960214247511077e3, 6.8718700749205790830e2,
                         4.2313330701600911252e1, 1.0};
constexpr double c[8] = {7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1,
                         1.27045825245236838258e0,  3.64784832476320460504e0,  5.76949722146069140550e0,
                         4.63033784615654529590e0,  1.42343711074968357734e0};
constexpr double d[8] = {1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2,
                         1.48103976427480074590e-1, 6.89767334985100004550e-1, 1.67638483018380384940e0,
                         2.05319162663775882187e0,  1.0};
constexpr double e[8] = {2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3,
                         2.65321895265761230930e-2, 2.96560571828504891230e-1, 1.78482653991729133580e0,
                         5.46378491116411436990e0,  6.65790464350110377720e0};
constexpr double f[8] = {2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5,
                         7.86869131145613259100e-4,  1.48753612908506148525e-2, 1.36929880922735805310e-1,
                         5.99832206555887937690e-1,  1.0};

}  // namespace

Random::Random(std::uint64_t seed, Stream stream, std::uint64_t index)
{
    std::uint64_t s = seed;
    s = splitMix(s) ^ (static_cast<std::uint64_t>(stream) * 0xd1342543de82ef95ULL);
    s = splitMix(s) ^ (index * 0xaf251af3b0f025b5ULL);
    for (std::uint64_t& word : m_state)
        word = splitMix(s);
}

std::uint64_t Random::next()
{
    std::uint64_t* s = m_state;
    const std::uint64_t result = std::rotl(s[0] + s[3], 23) + s[0];
    const std::uint64_t t = s[1] << 17;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= t;
    s[3] = std::rotl(s[3], 45);
    return result;
}

double Random::uniform() { return (static_cast<double>(next() >> 12) + 0.5) * 0x1.0p-52; }

double Random::normal() { return normalQuantile(uniform()); }

std::uint64_t Random::below(std::uint64_t n)
{
    __extension__ using Wide = unsigned __int128;
    Wide product = static_cast<Wide>(next()) * n;
    if (static_cast<std::uint64_t>(product) < n) {
        const std::uint64_t threshold = (0 - n) % n;
        while (static_cast<std::uint64_t>(product) < threshold)
            product = static_cast<Wide>(next()) * n;
    }
    return static_cast<std::uint64_t>(product >> 64);
}

double normalQuantile(double p)
{
    const double q = p - 0.5;
    if (std::abs(q) <= 0.425)
        return q * ratio(a, b, 0.180625 - q * q);
    const double r = std::sqrt(-std::log(q < 0 ? p : 1.0 - p));
    const double x = r <= 5.0 ? ratio(c, d, r - 1.6) : ratio(e, f, r - 5.0);
    return q < 0 ? -x : x;
}

}  // namespace aon
