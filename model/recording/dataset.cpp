// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recording/dataset.h"

#include "model/base/error.h"
#include "model/recording/datasetnotes.h"
#include "model/recording/matfile.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <limits>

namespace aon {

namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse(const MatFile& file, const std::string& variable, const std::string& expected,
                         const std::string& found, const std::string& remedy = {})
{
    throw InputError({file.path().string(), variable, expected, found, remedy});
}

std::string place(Eigen::Index k, Eigen::Index rows)
{
    return "neuron " + std::to_string(k % rows + 1) + ", bin " + std::to_string(k / rows + 1);
}

// "3 such values, the first at neuron 1, bin 2" for the entries that `wrong` picks; empty when there are none.
template <class Predicate>
std::string findWrong(const Matrix<double>& m, Predicate wrong)
{
    long count = 0;
    Eigen::Index first = 0;
    for (Eigen::Index k = 0; k < m.size(); ++k)
        if (wrong(m.data()[k]) && count++ == 0)
            first = k;
    if (count == 0)
        return {};
    char value[32];
    std::snprintf(value, sizeof value, "%.6g", m.data()[first]);
    return std::to_string(count) + (count == 1 ? " value" : " values") + ", the first " + value + " at " + place(first, m.rows());
}

// The k of every FRk, from 1.
std::vector<int> slotsIn(const MatFile& file)
{
    std::vector<int> found;
    for (const MatVariable& variable : file.variables()) {
        int slot = 0;
        const std::string digits = variable.name.starts_with("FR") ? variable.name.substr(2) : std::string();
        const bool isNumber = std::from_chars(digits.data(), digits.data() + digits.size(), slot).ec == std::errc();
        if (isNumber && slot >= 1 && digits == std::to_string(slot))
            found.push_back(slot);
    }
    return found;
}

Matrix<float> readRates(const MatFile& file, const std::string& name)
{
    const Matrix<double> m = file.matrix(name);
    if (m.size() == 0)
        refuse(file, name, "rates of neurons × bins", "an empty matrix");
    if (const std::string wrong = findWrong(m, [](double v) { return std::isinf(v); }); !wrong.empty())
        refuse(file, name, "rates from 0 to 1, NaN where nothing was recorded", "infinite rates: " + wrong);
    if (const std::string wrong = findWrong(m, [](double v) { return v < 0.0 || v > 1.0; }); !wrong.empty())
        refuse(file, name, "rates from 0 to 1", "rates outside: " + wrong, "divide every neuron's rates by its peak rate");
    return m.cast<float>();
}

void readInitialState(Dataset& dataset, const MatFile& file, int slot)
{
    const std::string rateName = "IC_FR" + std::to_string(slot), currentName = "IC_X" + std::to_string(slot);
    if (!file.has(rateName) && !file.has(currentName))
        return;
    const auto read = [&](const std::string& name) {
        Matrix<float> m = file.matrix(name).cast<float>();  // what a float cannot hold becomes infinite
        if (m.rows() == 1)
            m.transposeInPlace();
        if (m.cols() != 1 || m.rows() != dataset.neurons())
            refuse(file, name, std::to_string(dataset.neurons()) + "×1", std::to_string(m.rows()) + "×" + std::to_string(m.cols()));
        if (!m.allFinite())
            refuse(file, name, "finite numbers", "NaN, infinity, or numbers too large for single precision");
        return Vector<float>(m.reshaped());
    };
    RecordedState state{read(rateName), read(currentName)};
    if (state.rate.minCoeff() < 0.0f || state.rate.maxCoeff() > 1.0f)
        refuse(file, rateName, "rates from 0 to 1", "rates outside");
    dataset.initialState[slot] = std::move(state);
}

// All FRk have one shape.
void checkShapes(const Dataset& dataset, const MatFile& file)
{
    const auto& [firstSlot, first] = *dataset.rates.begin();
    for (const auto& [slot, rates] : dataset.rates)
        if (rates.rows() != first.rows() || rates.cols() != first.cols())
            refuse(file, "FR" + std::to_string(slot),
                   std::to_string(first.rows()) + "×" + std::to_string(first.cols()) + " as FR" + std::to_string(firstSlot),
                   std::to_string(rates.rows()) + "×" + std::to_string(rates.cols()));
}

std::vector<Area> areasInFile(const MatFile& file)
{
    std::vector<Area> areas;
    if (!file.has("areas") || !file.has("area_names"))
        return areas;
    const Matrix<double> sizes = file.matrix("areas");
    const std::vector<std::string> names = file.texts("area_names");
    if (static_cast<Eigen::Index>(names.size()) != sizes.size())
        refuse(file, "area_names", std::to_string(sizes.size()) + " names", std::to_string(names.size()));
    std::string text;
    for (std::size_t k = 0; k < names.size(); ++k) {
        const double size = sizes.data()[k];
        if (!(size >= 1.0 && size <= 1e6 && size == std::floor(size)))
            refuse(file, "areas", "whole numbers of neurons", std::to_string(size));
        text += (k ? "," : "") + names[k] + "=" + std::to_string(static_cast<int>(size));
    }
    try {
        return parseAreas(text);
    } catch (const UsageError&) {
        refuse(file, "area_names", "names the perturbation notation can use", text.substr(0, 80));
    }
}

std::vector<Area> chooseAreas(const MatFile& file, const std::vector<Area>& given, int slot, const Matrix<float>& rates)
{
    std::vector<Area> areas = !given.empty() ? given : areasInFile(file);
    const bool assumed = areas.empty();
    if (assumed)
        areas = publishedAreas();
    const int sum = Population{areas, {}, {}}.size();
    if (sum == rates.rows())
        return areas;
    std::string remedy = assumed ? "give the areas of this recording with --areas NAME=SIZE,… that add up to the neurons"
                                 : "the sizes of the areas must add up to the number of neurons";
    if (sum == rates.cols())
        remedy = "the matrix may be transposed: rows must be neurons, columns bins";
    refuse(file, "FR" + std::to_string(slot), std::to_string(sum) + " neurons (" + describeAreas(areas) + ")",
           std::to_string(rates.rows()) + "×" + std::to_string(rates.cols()), remedy);
}

// FNV-1a over everything that training sees.
class Fingerprint {
public:
    void add(const void* data, std::size_t size)
    {
        const auto* bytes = static_cast<const unsigned char*>(data);
        for (std::size_t k = 0; k < size; ++k)
            m_hash = (m_hash ^ bytes[k]) * 0x100000001b3ULL;
    }
    void add(const Matrix<float>& m) { add(m.data(), static_cast<std::size_t>(m.size()) * sizeof(float)); }
    void add(const std::string& text) { add(text.data(), text.size() + 1); }
    std::string text() const
    {
        char digits[17];
        std::snprintf(digits, sizeof digits, "%016llx", static_cast<unsigned long long>(m_hash));
        return digits;
    }

private:
    std::uint64_t m_hash = 0xcbf29ce484222325ULL;
};

}  // namespace

std::string fingerprintOf(const Dataset& dataset)
{
    Fingerprint print;
    print.add(describeAreas(dataset.population.areas));
    for (const auto& [slot, rates] : dataset.rates) {
        print.add(std::to_string(slot));
        print.add(rates);
    }
    for (const auto& [slot, state] : dataset.initialState) {
        print.add(std::to_string(slot));
        print.add(Matrix<float>(state.rate));
        print.add(Matrix<float>(state.current));
    }
    for (const auto* flags : {&dataset.population.inhibitory, &dataset.population.mirror}) {
        print.add(std::to_string(flags->size()));
        print.add(flags->data(), flags->size());
    }
    return print.text();
}

std::vector<std::uint8_t> loadFlags(const fs::path& path, const std::string& variable, int neurons)
{
    const MatFile file = MatFile::read(path);
    const Matrix<double> m = file.matrix(variable);
    if ((m.rows() != 1 && m.cols() != 1) || m.size() != neurons)
        refuse(file, variable, std::to_string(neurons) + "×1, one per neuron", std::to_string(m.rows()) + "×" + std::to_string(m.cols()));
    if (const std::string wrong = findWrong(m, [](double v) { return v != 0.0 && v != 1.0; }); !wrong.empty())
        refuse(file, variable, "0 or 1 for every neuron", wrong.substr(0, wrong.find(", bin")));
    std::vector<std::uint8_t> flags;
    for (double value : m.reshaped())
        flags.push_back(value == 1.0);
    return flags;
}

Dataset loadDataset(const DatasetFiles& files)
{
    const MatFile file = MatFile::read(files.firingRates);
    Dataset dataset;
    dataset.source = files.firingRates.string();
    for (const int slot : slotsIn(file))
        dataset.rates[slot] = readRates(file, "FR" + std::to_string(slot));
    if (dataset.rates.empty())
        refuse(file, "FR1", "rates FR1 to FR12", "none of them (there are: " + file.names() + ")");
    checkShapes(dataset, file);
    if (std::ranges::all_of(dataset.rates, [](const auto& entry) { return entry.second.array().isNaN().all(); }))
        refuse(file, "FR" + std::to_string(dataset.rates.begin()->first), "rates", "NaN in every bin of every condition");
    const auto& [slot, first] = *dataset.rates.begin();
    dataset.population.areas = chooseAreas(file, files.areas, slot, first);
    for (const int k : slotsIn(file))
        readInitialState(dataset, file, k);
    if (!files.inhibitoryMask.empty())
        dataset.population.inhibitory = loadFlags(files.inhibitoryMask, "inhibitory", dataset.neurons());
    if (!files.mirror.empty())
        dataset.population.mirror = loadFlags(files.mirror, "mirror", dataset.neurons());
    dataset.synthetic = file.has("synthetic") && file.scalar("synthetic") != 0.0;
    dataset.notes = ownNotes(dataset);
    dataset.fingerprint = fingerprintOf(dataset);
    return dataset;
}

void saveDataset(const Dataset& dataset, const fs::path& folder)
{
    std::error_code error;
    fs::create_directories(folder, error);
    if (!fs::is_directory(folder))
        throw OutputError(folder.string(), error ? error.message() : "it is not a folder");
    MatWriter rates;
    for (const auto& [slot, values] : dataset.rates)
        rates.add("FR" + std::to_string(slot), values);
    for (const auto& [slot, state] : dataset.initialState) {
        rates.add("IC_FR" + std::to_string(slot), Matrix<float>(state.rate));
        rates.add("IC_X" + std::to_string(slot), Matrix<float>(state.current));
    }
    Matrix<double> sizes(1, static_cast<Eigen::Index>(dataset.population.areas.size()));
    std::vector<std::string> names;
    for (const Area& area : dataset.population.areas) {
        sizes(static_cast<Eigen::Index>(names.size())) = area.size;
        names.push_back(area.name);
    }
    rates.add("areas", sizes);
    rates.addTexts("area_names", names);
    rates.add("synthetic", dataset.synthetic ? 1.0 : 0.0);
    if (dataset.synthetic)
        rates.add("description", std::string("AON Lab demonstration: synthetic firing rates made by a recipe, no recording"));
    rates.save(folder / "Firing_Rates.mat");
    const auto saveFlags = [&](const std::vector<std::uint8_t>& flags, const char* variable, const char* name) {
        if (flags.empty())
            return;
        MatWriter file;
        file.add(variable, flags);
        file.save(folder / name);
    };
    saveFlags(dataset.population.inhibitory, "inhibitory", "InhibitoryMask.mat");
    saveFlags(dataset.population.mirror, "mirror", "Mirror.mat");
}

}  // namespace aon
