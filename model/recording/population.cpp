// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recording/population.h"

#include "model/base/error.h"

#include <algorithm>
#include <cctype>
#include <charconv>

namespace aon {

namespace {

std::string lower(std::string text)
{
    for (char& c : text)
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return text;
}

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Words of the perturbation notation cannot name an area.
bool isReserved(const std::string& name)
{
    static const char* const words[] = {"mirror", "nonmirror", "excitatory", "inhibitory", "all",    "random",
                                        "neurons", "of",       "seed",       "in",         "silence", "scale",
                                        "drive",   "pathway",  "executed",   "observed",   "go",     "nogo"};
    return std::ranges::find(words, lower(name)) != std::end(words);
}

bool isName(const std::string& name)
{
    return !name.empty() && isLetter(name.front()) && !isReserved(name) && name.back() != '-'
           && std::ranges::all_of(name, [](char c) { return isLetter(c) || (c >= '0' && c <= '9') || c == '_' || c == '-'; });
}

}  // namespace

int Population::size() const
{
    int sum = 0;
    for (const Area& area : areas)
        sum += area.size;
    return sum;
}

int Population::firstOf(int area) const
{
    int first = 0;
    for (int a = 0; a < area; ++a)
        first += areas[static_cast<std::size_t>(a)].size;
    return first;
}

int Population::areaOf(int neuron) const
{
    int area = 0, end = 0;
    for (const Area& candidate : areas) {
        end += candidate.size;
        if (neuron < end)
            break;
        ++area;
    }
    return area;
}

std::vector<int> Population::areaOfEach() const
{
    std::vector<int> each;
    for (std::size_t a = 0; a < areas.size(); ++a)
        each.insert(each.end(), static_cast<std::size_t>(areas[a].size), static_cast<int>(a));
    return each;
}

int Population::areaNamed(const std::string& name) const
{
    for (std::size_t a = 0; a < areas.size(); ++a)
        if (lower(areas[a].name) == lower(name))
            return static_cast<int>(a);
    return -1;
}

std::vector<Area> publishedAreas() { return {{"AIP", 86}, {"F5", 106}, {"F6", 163}}; }

std::vector<Area> parseAreas(const std::string& text)
{
    std::vector<Area> areas;
    std::size_t begin = 0;
    while (begin <= text.size()) {
        const std::size_t end = std::min(text.find(',', begin), text.size());
        const std::string item = text.substr(begin, end - begin);
        const std::size_t equals = item.find('=');
        const std::string name = item.substr(0, equals);
        int size = 0;
        const char* const last = item.data() + item.size();
        const bool number = equals != std::string::npos && equals + 1 < item.size()
                            && std::from_chars(item.data() + equals + 1, last, size).ptr == last && size > 0 && size <= 1'000'000;
        if (!isName(name) || !number)
            throw UsageError("--areas", "\"" + text + "\" (wrong at \"" + item + "\")",
                             "NAME=SIZE,… with names of letters, digits, _ and - that are no words of the notation, and sizes from 1");
        if (std::ranges::any_of(areas, [&](const Area& area) { return lower(area.name) == lower(name); }))
            throw UsageError("--areas", "\"" + text + "\" (\"" + name + "\" twice)", "a list of different names");
        areas.push_back({name, size});
        begin = end + 1;
    }
    return areas;
}

std::string describeAreas(const std::vector<Area>& areas)
{
    std::string text;
    for (const Area& area : areas)
        text += (text.empty() ? "" : ",") + area.name + "=" + std::to_string(area.size);
    return text;
}

}  // namespace aon
