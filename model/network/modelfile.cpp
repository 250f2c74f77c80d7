// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/error.h"
#include "model/network/model.h"
#include "model/network/origin.h"
#include "model/recording/matfile.h"

#include <cmath>
#include <limits>

namespace aon {

namespace {

// A file with its checks: every refusal names file and variable.
struct Source {
    const MatFile& file;
    std::string prefix;

    [[noreturn]] void refuse(const std::string& variable, const std::string& expected, const std::string& found,
                             const std::string& remedy = {}) const
    {
        throw InputError({file.path().string(), prefix + variable, expected, found, remedy});
    }
    bool has(const std::string& name) const { return file.has(prefix + name); }
    double scalar(const std::string& name) const { return file.scalar(prefix + name); }

    Matrix<float> finite(const std::string& name) const
    {
        const Matrix<float> m = file.matrix(prefix + name).cast<float>();  // what a float cannot hold becomes infinite
        for (Eigen::Index column = 0; column < m.cols(); ++column)
            for (Eigen::Index row = 0; row < m.rows(); ++row)
                if (!std::isfinite(m(row, column)))
                    refuse(name, "finite numbers",
                           (std::isnan(m(row, column)) ? "NaN" : "infinity, or a number too large for single precision,") + std::string(" at row ")
                               + std::to_string(row + 1) + ", column " + std::to_string(column + 1));
        return m;
    }

    Matrix<float> shaped(const std::string& name, Eigen::Index rows, Eigen::Index columns, const std::string& remedy = {}) const
    {
        Matrix<float> m = finite(name);
        if (columns == 1 && m.rows() == 1)
            m = Matrix<float>(m.transpose());
        if (m.rows() != rows || m.cols() != columns)
            refuse(name, std::to_string(rows) + "×" + std::to_string(columns),
                   std::to_string(m.rows()) + "×" + std::to_string(m.cols()), remedy);
        return m;
    }

    std::vector<std::uint8_t> flags(const std::string& name, int count) const
    {
        const Matrix<float> m = shaped(name, count, 1);
        std::vector<std::uint8_t> flags;
        for (float value : m.reshaped()) {
            if (value != 0.0f && value != 1.0f)
                refuse(name, "0 or 1 for every neuron", std::to_string(value));
            flags.push_back(value == 1.0f);
        }
        return flags;
    }

    std::string text(const std::string& name, const std::string& otherwise) const
    {
        return has(name) ? file.text(prefix + name) : otherwise;
    }
};

constexpr double modelVersion = 2;
constexpr const char* versionName = "model_version";  // first, so that no cut removes it and leaves a model
constexpr const char* endName = "end_of_model";       // last

// Cut between two variables a file is whole to its readers, and what is absent has a default. Files of other programs, and
// ours before version 2, have neither mark.
void checkWhole(const Source& source)
{
    if (!source.has(versionName))
        return;
    if (const double version = source.scalar(versionName); version != modelVersion)
        source.refuse(versionName, "2", std::to_string(version), "use the program version that wrote it");
    if (!source.has(endName))
        source.refuse(endName, "the mark at the end of a model", "none", "the file was cut; use another copy, or train again");
}

std::vector<Area> readAreas(const Source& source, int neurons, const ModelHints& hints)
{
    std::vector<Area> areas = hints.areas;
    if (source.has("areas")) {
        const Matrix<double> sizes = source.file.matrix(source.prefix + "areas");
        const std::vector<std::string> names =
            source.has("area_names") ? source.file.texts(source.prefix + "area_names") : std::vector<std::string>{};
        if (!names.empty() && static_cast<Eigen::Index>(names.size()) != sizes.size())
            source.refuse("area_names", std::to_string(sizes.size()) + " names", std::to_string(names.size()));
        areas.clear();
        for (Eigen::Index k = 0; k < sizes.size(); ++k) {
            const double size = sizes.data()[k];
            if (!(size >= 0) || size > neurons || size != std::floor(size))
                source.refuse("areas", "whole numbers of neurons", std::to_string(size));
            areas.push_back({names.empty() ? "A" + std::to_string(k + 1) : names[static_cast<std::size_t>(k)], static_cast<int>(size)});
        }
    } else if (areas.empty()) {
        areas = publishedAreas();
    }
    int sum = 0;
    for (const Area& area : areas)
        sum += area.size;
    if (sum != neurons)
        source.refuse("W", std::to_string(sum) + " neurons (" + describeAreas(areas) + ")", std::to_string(neurons),
                      "give the sizes with --areas NAME=SIZE,…");
    return areas;
}

void readPopulation(Model& model, const Source& source, const ModelHints& hints)
{
    const int N = model.parameters.neurons();
    model.population.areas = readAreas(source, N, hints);
    const auto flags = [&](const char* name, const std::vector<std::uint8_t>& given) {
        if (source.has(name))
            return source.flags(name, N);
        if (!given.empty() && static_cast<int>(given.size()) != N)
            source.refuse("W", std::to_string(given.size()) + " neurons, as the mask has", std::to_string(N));
        return given;
    };
    model.population.inhibitory = flags("inhibitory", hints.inhibitory);
    model.population.mirror = flags("mirror", hints.mirror);
}

void readOrigin(Model& model, const Source& source)
{
    const auto choice = [&](const char* name, const char* first, const char* second, bool otherwise) {
        const std::string text = source.text(name, otherwise ? first : second);
        if (text != first && text != second)
            source.refuse(name, std::string(first) + " or " + second, "\"" + text + "\"");
        return text == first;
    };
    const bool paper = choice("preset", "paper", "published", false);
    model.preset = paper ? Preset::Paper : Preset::Published;
    model.presetNamed = source.has("preset");
    model.signRule = choice("sign_rule", "source", "target", paper) ? SignRule::Source : SignRule::Target;
    model.projection = choice("projection", "clip", "absolute", paper) ? Projection::Clip : Projection::AbsoluteValue;
    model.initialRate = choice("initial_rate", "sigmoid", "zero", paper) ? InitialRate::SigmoidOfBias : InitialRate::Zero;
    const double seed = source.has("seed") ? source.scalar("seed") : 1.0;
    if (!(seed >= 0.0 && seed < 0x1p53 && seed == std::floor(seed)))
        source.refuse("seed", "a whole number below 2^53", std::to_string(seed));
    model.seed = static_cast<std::uint64_t>(seed);
    const double iteration = source.has("iteration") ? source.scalar("iteration") : 0.0;
    if (!(iteration >= 0.0 && iteration < 0x1p53))
        source.refuse("iteration", "0 or more", std::to_string(iteration));
    model.iteration = static_cast<long>(iteration);
    model.loss = source.has("loss") ? source.scalar("loss") : std::numeric_limits<double>::quiet_NaN();
    model.dataSource = source.text("data_source", "");
    model.dataFingerprint = source.text("data_fingerprint", "");
    model.syntheticData = source.has("synthetic") && source.scalar("synthetic") != 0.0;
    model.programVersion = source.text("program_version", "");
}

void readInitialStates(Model& model, const Source& source)
{
    const int N = model.parameters.neurons();
    for (const Condition& condition : model.protocol.conditions) {
        const std::string slot = std::to_string(condition.slot);
        const bool hasRate = source.has("IC_FR" + slot), hasCurrent = source.has("IC_X" + slot);
        if (hasRate != hasCurrent)
            source.refuse(hasRate ? "IC_X" + slot : "IC_FR" + slot, "both IC_FR" + slot + " and IC_X" + slot, "only one of them");
        if (hasRate)
            model.initialState[condition.slot] = {source.shaped("IC_FR" + slot, N, 1), source.shaped("IC_X" + slot, N, 1)};
    }
}

}  // namespace

Model loadModel(const std::filesystem::path& path, const ModelHints& hints) { return modelFrom(MatFile::read(path), hints); }

Model modelFrom(const MatFile& file, const ModelHints& hints, const std::string& prefix)
{
    const Source source{file, prefix};
    refuseTrainingState(file);
    checkWhole(source);
    Model model;
    Parameters<float>& p = model.parameters;
    p.W = source.finite("W");
    if (p.W.rows() != p.W.cols() || p.W.rows() == 0)
        source.refuse("W", "a square matrix", std::to_string(p.W.rows()) + "×" + std::to_string(p.W.cols()));
    const Eigen::Index N = p.W.rows();
    readOrigin(model, source);
    readPopulation(model, source, hints);
    model.protocol = source.has("protocol") ? protocolFromJson(source.text("protocol", ""), file.path().string())
                     : hints.protocol     ? *hints.protocol
                     : model.preset == Preset::Paper ? paperProtocol() : publishedProtocol();
    const auto K = static_cast<Eigen::Index>(model.protocol.channels.size());
    const std::string remedy = source.has("protocol") ? "" : "give the protocol of this model with --protocol";
    p.Win = source.shaped("W_in", N, K, remedy);
    p.Win2 = source.shaped("W_in2", N, K, remedy);
    p.Iext = source.shaped("I_ext", N, 1);
    p.theta = source.shaped("taus_param", N, 1);
    readInitialStates(model, source);
    return model;
}

namespace {

void addPopulation(MatWriter& file, const Population& population, const std::string& prefix)
{
    Matrix<double> sizes(1, static_cast<Eigen::Index>(population.areas.size()));
    std::vector<std::string> names;
    for (const Area& area : population.areas) {
        sizes(static_cast<Eigen::Index>(names.size())) = area.size;
        names.push_back(area.name);
    }
    file.add(prefix + "areas", sizes);
    file.addTexts(prefix + "area_names", names);
    if (population.hasSigns())
        file.add(prefix + "inhibitory", population.inhibitory);
    if (population.hasMirror())
        file.add(prefix + "mirror", population.mirror);
}

}  // namespace

void addModel(MatWriter& file, const Model& model, const std::string& prefix)
{
    const Parameters<float>& p = model.parameters;
    file.add(prefix + versionName, modelVersion);
    file.add(prefix + "W", p.W);
    file.add(prefix + "W_in", p.Win);
    file.add(prefix + "W_in2", p.Win2);
    file.add(prefix + "I_ext", Matrix<float>(p.Iext));
    file.add(prefix + "taus_param", Matrix<float>(p.theta));
    addPopulation(file, model.population, prefix);
    file.add(prefix + "preset", toText(model.preset));
    file.add(prefix + "sign_rule", std::string(model.signRule == SignRule::Source ? "source" : "target"));
    file.add(prefix + "projection", std::string(model.projection == Projection::Clip ? "clip" : "absolute"));
    file.add(prefix + "initial_rate", std::string(model.initialRate == InitialRate::SigmoidOfBias ? "sigmoid" : "zero"));
    for (const auto& [slot, state] : model.initialState) {
        file.add(prefix + "IC_FR" + std::to_string(slot), Matrix<float>(state.rate));
        file.add(prefix + "IC_X" + std::to_string(slot), Matrix<float>(state.current));
    }
    file.add(prefix + "protocol", toJson(model.protocol));
    file.add(prefix + "seed", static_cast<double>(model.seed));
    file.add(prefix + "iteration", static_cast<double>(model.iteration));
    file.add(prefix + "loss", model.loss);
    file.add(prefix + "synthetic", model.syntheticData ? 1.0 : 0.0);
    file.add(prefix + "data_source", model.dataSource);
    file.add(prefix + "data_fingerprint", model.dataFingerprint);
    file.add(prefix + "program_version", model.programVersion);
    file.add(prefix + endName, 1.0);
}

void saveModel(const Model& model, const std::filesystem::path& path)
{
    MatWriter file;
    addModel(file, model);
    file.save(path);
}

}  // namespace aon
