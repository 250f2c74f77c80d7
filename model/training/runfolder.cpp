// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training/runfolder.h"

#include "model/base/error.h"
#include "model/base/files.h"
#include "model/recording/matfile.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <sstream>

namespace aon {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr std::size_t textLimit = 64u << 20;  // bytes; a loss.csv of a million iterations has about 60 MB
constexpr const char* lossHeader = "iteration,loss,best_loss,gradient_norm,learning_rate,seconds";
constexpr double checkpointVersion = 1;

const std::pair<const char*, Matrix<float> Parameters<float>::*> matrixFields[] = {
    {"W", &Parameters<float>::W}, {"W_in", &Parameters<float>::Win}, {"W_in2", &Parameters<float>::Win2}};
const std::pair<const char*, Vector<float> Parameters<float>::*> vectorFields[] = {
    {"I_ext", &Parameters<float>::Iext}, {"taus_param", &Parameters<float>::theta}};

void addParameters(MatWriter& file, const std::string& prefix, const Parameters<float>& p)
{
    for (const auto& [name, field] : matrixFields)
        file.add(prefix + name, p.*field);
    for (const auto& [name, field] : vectorFields)
        file.add(prefix + name, Matrix<float>(p.*field));
}

Parameters<float> readParameters(const MatFile& file, const std::string& prefix, Eigen::Index N, Eigen::Index K)
{
    Parameters<float> p;
    const auto read = [&](const std::string& name, Eigen::Index columns) {
        const Matrix<float> m = file.matrix(prefix + name).cast<float>();  // what a float cannot hold becomes infinite
        if (m.rows() != N || m.cols() != columns)
            throw InputError({file.path().string(), prefix + name, std::to_string(N) + "×" + std::to_string(columns),
                              std::to_string(m.rows()) + "×" + std::to_string(m.cols()), ""});
        if (!m.allFinite())
            throw InputError({file.path().string(), prefix + name, "finite numbers", "NaN, infinity, or numbers too large for single precision", ""});
        return m;
    };
    for (const auto& [name, field] : matrixFields)
        p.*field = read(name, std::string(name) == "W" ? N : K);
    for (const auto& [name, field] : vectorFields)
        p.*field = read(name, 1);
    return p;
}

long readCount(const MatFile& file, const std::string& name)
{
    const double value = file.scalar(name);
    if (!(value >= 0.0 && value < 0x1p53 && value == std::floor(value)))
        throw InputError({file.path().string(), name, "a whole number from 0", std::to_string(value), ""});
    return static_cast<long>(value);
}

std::string number(double value)
{
    char text[32];
    const auto end = std::to_chars(text, text + sizeof text, value).ptr;
    return {text, end};
}

// The text field of a JSON object, or InputError.
std::string textField(const Json& json, const char* name, const std::string& file)
{
    const auto found = json.find(name);
    if (found == json.end() || !found->is_string())
        throw InputError({file, name, "a text", found == json.end() ? "nothing" : found->dump().substr(0, 60), ""});
    return found->get<std::string>();
}

// The tree is walked by functions that call themselves: what nests deeper than any configuration is refused while parsing.
Json parseConfig(const std::string& path)
{
    constexpr int deepest = 16;
    const auto watch = [&](int depth, Json::parse_event_t, Json&) {
        if (depth > deepest)
            throw InputError({path, "", "at most 16 levels of brackets", "more", ""});
        return true;
    };
    return Json::parse(readWhole(path, textLimit), watch, false);
}

std::vector<Area> areasOfConfig(const std::string& text, const std::string& path)
{
    try {
        return text.empty() ? std::vector<Area>() : parseAreas(text);
    } catch (const UsageError&) {
        throw InputError({path, "areas", "NAME=SIZE,…", "\"" + text.substr(0, 60) + "\"", ""});
    }
}

// A line of a table whose first column is an iteration.
std::vector<double> rowOf(const std::string& line, std::size_t columns, std::size_t place, const std::string& path)
{
    const auto refuse = [&](const std::string& expected) {
        throw InputError({path, "line " + std::to_string(place + 2), expected, line.substr(0, 60), ""});
    };
    std::vector<double> values(columns);
    const char* at = line.data();
    const char* const end = at + line.size();
    for (std::size_t k = 0; k < columns; ++k) {
        const bool isLast = k + 1 == columns;
        const auto [next, error] = std::from_chars(at, end, values[k]);
        if (error != std::errc() || (isLast ? next != end : next == end || *next != ','))
            refuse(std::to_string(columns) + " numbers");
        at = next + (isLast ? 0 : 1);
    }
    if (!(values[0] >= 0.0 && values[0] < 0x1p53 && values[0] == std::floor(values[0])))
        refuse("a whole number as iteration");
    return values;
}

// The lines of a table after its header, each with as many numbers as the header has names.
std::vector<std::vector<double>> tableOf(const std::string& path, const std::string& header)
{
    const std::string text = readWhole(path, textLimit);
    // A number cut short is a number, too: only the end of the line says that it is whole.
    if (!text.ends_with('\n'))
        throw InputError({path, "", "a whole last line", text.empty() ? "an empty file" : "one that was cut", ""});
    std::istringstream lines(text);
    std::string line;
    if (!std::getline(lines, line) || line != header)
        throw InputError({path, "", "the header " + header, line.substr(0, 60), ""});
    const auto columns = static_cast<std::size_t>(std::ranges::count(header, ',')) + 1;
    std::vector<std::vector<double>> rows;
    while (std::getline(lines, line))
        rows.push_back(rowOf(line, columns, rows.size(), path));
    return rows;
}

std::string fitHeader(const std::vector<Area>& areas)
{
    std::string header = "iteration";
    for (const Area& area : areas)
        header += "," + area.name;
    return header;
}

}  // namespace

RunFolder::RunFolder(fs::path folder) : m_folder(std::move(folder))
{
    std::error_code error;
    fs::create_directories(m_folder, error);
    if (!fs::is_directory(m_folder))
        throw OutputError(m_folder.string(), error ? error.message() : "it is not a folder");
}

bool RunFolder::hasCheckpoint() const { return fs::exists(file("checkpoint.mat")); }

void RunFolder::saveConfig(const RunConfig& config) const
{
    Json json;
    json["format"] = "aonlab-run";
    json["version"] = 1;
    json["program_version"] = AONLAB_VERSION;
    json["firing_rates"] = config.files.firingRates.string();
    json["inhibitory_mask"] = config.files.inhibitoryMask.string();
    json["mirror"] = config.files.mirror.string();
    json["areas"] = config.files.areas.empty() ? "" : describeAreas(config.files.areas);
    json["data_fingerprint"] = config.fingerprint;
    json["options"] = Json::parse(toJson(config.options));
    json["protocol"] = Json::parse(toJson(config.protocol));
    saveAtomically(file("config.json"), json.dump(2) + "\n");
}

RunConfig RunFolder::loadConfig() const
{
    const std::string path = file("config.json").string();
    const Json json = parseConfig(path);
    if (!json.is_object() || textField(json, "format", path) != "aonlab-run")
        throw InputError({path, "", "the configuration of a training run", "something else", ""});
    if (!json.contains("version") || json["version"] != 1)
        throw InputError({path, "version", "1", json.contains("version") ? json["version"].dump().substr(0, 20) : "nothing",
                          "use the program version that wrote it"});
    if (!json.contains("options") || !json.contains("protocol"))
        throw InputError({path, "", "options and protocol", "one of them missing", ""});
    RunConfig config;
    config.files.firingRates = textField(json, "firing_rates", path);
    config.files.inhibitoryMask = textField(json, "inhibitory_mask", path);
    config.files.mirror = textField(json, "mirror", path);
    config.files.areas = areasOfConfig(textField(json, "areas", path), path);
    config.fingerprint = textField(json, "data_fingerprint", path);
    config.options = optionsFromJson(json["options"].dump(), path);
    config.protocol = protocolFromJson(json["protocol"].dump(), path);
    return config;
}

void addCheckpoint(MatWriter& file, const TrainingState& state, const std::string& fingerprint, const std::string& prefix)
{
    file.add(prefix + "version", checkpointVersion);
    file.add(prefix + "data_fingerprint", fingerprint);
    addParameters(file, prefix, state.parameters);
    addParameters(file, prefix + "best_", state.best);
    if (state.adam.steps > 0) {
        addParameters(file, prefix + "adam_m_", state.adam.first);
        addParameters(file, prefix + "adam_v_", state.adam.second);
    }
    file.add(prefix + "adam_steps", static_cast<double>(state.adam.steps));
    file.add(prefix + "iteration", static_cast<double>(state.iteration));
    file.add(prefix + "best_loss", state.bestLoss);
    file.add(prefix + "best_iteration", static_cast<double>(state.bestIteration));
    file.add(prefix + "finished", state.finished ? 1.0 : 0.0);
}

TrainingState checkpointFrom(const MatFile& file, const std::string& fingerprint, const std::string& prefix)
{
    const std::string path = file.path().string();
    if (const double version = file.scalar(prefix + "version"); version != checkpointVersion)
        throw InputError({path, prefix + "version", number(checkpointVersion), number(version), "use the program version that wrote it"});
    if (const std::string other = file.text(prefix + "data_fingerprint"); other != fingerprint)
        throw InputError({path, prefix + "data_fingerprint", "the data this run was trained on (" + other + ")",
                          "other data (" + fingerprint + ")", "give back the original files"});
    const Eigen::Index N = file.matrix(prefix + "W").rows(), K = file.matrix(prefix + "W_in").cols();
    TrainingState state;
    state.parameters = readParameters(file, prefix, N, K);
    state.best = readParameters(file, prefix + "best_", N, K);
    state.adam.steps = readCount(file, prefix + "adam_steps");
    if (state.adam.steps > 0) {
        state.adam.first = readParameters(file, prefix + "adam_m_", N, K);
        state.adam.second = readParameters(file, prefix + "adam_v_", N, K);
    }
    state.iteration = readCount(file, prefix + "iteration");
    state.bestLoss = file.scalar(prefix + "best_loss");
    state.bestIteration = readCount(file, prefix + "best_iteration");
    state.finished = file.scalar(prefix + "finished") != 0.0;
    if (std::isnan(state.bestLoss))
        throw InputError({path, prefix + "best_loss", "a number", "NaN", ""});
    return state;
}

void RunFolder::saveCheckpoint(const TrainingState& state, const std::string& fingerprint) const
{
    MatWriter checkpoint;
    addCheckpoint(checkpoint, state, fingerprint);
    checkpoint.save(m_folder / "checkpoint.mat");
}

TrainingState RunFolder::loadCheckpoint(const std::string& fingerprint) const
{
    return checkpointFrom(MatFile::read(m_folder / "checkpoint.mat"), fingerprint);
}

void RunFolder::saveLosses(const std::vector<LossRow>& rows) const
{
    std::string text = std::string(lossHeader) + "\n";
    for (const auto& [step, seconds] : rows)
        text += std::to_string(step.iteration) + "," + number(step.loss) + "," + number(step.bestLoss) + ","
                + number(step.gradientNorm) + "," + number(step.learningRate) + "," + number(seconds) + "\n";
    saveAtomically(file("loss.csv"), text);
}

std::vector<LossRow> RunFolder::loadLosses() const
{
    std::vector<LossRow> rows;
    for (const std::vector<double>& v : tableOf(file("loss.csv").string(), lossHeader))
        rows.push_back({{static_cast<long>(v[0]), v[1], 0.0, v[2], v[3], v[4]}, v[5]});
    return rows;
}

void RunFolder::saveFits(const std::vector<Area>& areas, const std::vector<AreaFit>& fits) const
{
    std::string text = fitHeader(areas) + "\n";
    for (const AreaFit& fit : fits) {
        text += std::to_string(fit.iteration);
        for (const double r2 : fit.r2)
            text += "," + number(r2);
        text += "\n";
    }
    saveAtomically(file("fit.csv"), text);
}

std::vector<AreaFit> RunFolder::loadFits(const std::vector<Area>& areas) const
{
    std::vector<AreaFit> fits;
    if (!fs::exists(file("fit.csv")))
        return fits;
    for (const std::vector<double>& v : tableOf(file("fit.csv").string(), fitHeader(areas)))
        fits.push_back({static_cast<long>(v[0]), {v.begin() + 1, v.end()}});
    return fits;
}

void RunFolder::saveReport(const std::string& json) const { saveAtomically(file("report.json"), json); }

}  // namespace aon
