// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: who the neurons are: areas in order, which are inhibitory, which are mirror neurons.
// Neurons are numbered from 0 here; users and files count from 1, as MATLAB does.

#include <cstdint>
#include <string>
#include <vector>

namespace aon {

struct Area {
    std::string name;
    int size = 0;  ///< neurons
    bool operator==(const Area&) const = default;
};

struct Population {
    std::vector<Area> areas;               ///< in the order of the neurons
    std::vector<std::uint8_t> inhibitory;  ///< N flags; empty: unknown, signs of weights are unconstrained
    std::vector<std::uint8_t> mirror;      ///< N flags; empty: unknown, mirror selections are refused

    int size() const;                      ///< N
    int firstOf(int area) const;           ///< first neuron of an area
    int areaOf(int neuron) const;          ///< index into areas
    std::vector<int> areaOfEach() const;   ///< N indices into areas
    int areaNamed(const std::string& name) const;  ///< index, case-insensitive; -1 when there is none
    bool hasSigns() const { return !inhibitory.empty(); }
    bool hasMirror() const { return !mirror.empty(); }
    bool operator==(const Population&) const = default;
};

/// AIP 86, F5 106, F6 163 (Guglielmi et al. 2025).
std::vector<Area> publishedAreas();

/// "AIP=86,F5=106,F6=163" → areas; UsageError names the place that is wrong.
std::vector<Area> parseAreas(const std::string& text);
std::string describeAreas(const std::vector<Area>& areas);

}  // namespace aon
