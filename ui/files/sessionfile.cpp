// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/sessionfile.h"

#include "model/base/error.h"
#include "model/perturbation/notation.h"
#include "ui/jobs/trainingjob.h"
#include "ui/session/focus.h"
#include "ui/session/session.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace aon {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr int sessionVersion = 1;
constexpr const char* formatName = "aonlab-session";
constexpr const char* trainingPrefix = "training_";
constexpr const char* beginName = "session_begins";
constexpr const char* lossesName = "training_losses";
constexpr const char* historyName = "history";
constexpr int lossColumns = 6;
constexpr const char* fitsName = "training_fits";

const std::pair<const char*, fs::path DatasetFiles::*> dataFiles[] = {
    {"firing_rates", &DatasetFiles::firingRates},
    {"inhibitory_mask", &DatasetFiles::inhibitoryMask},
    {"mirror", &DatasetFiles::mirror},
};

Json dataJson(const SessionContents& contents, const fs::path& folder)
{
    const DatasetFiles& files = contents.document.files;
    Json json;
    json["demonstration"] = contents.demonstration;
    for (const auto& [name, field] : dataFiles) {
        const fs::path path = files.*field;
        json[name] = path.empty() ? "" : fs::absolute(path).string();
        json[std::string(name) + "_relative"] = path.empty() ? "" : fs::absolute(path).lexically_relative(folder).string();
    }
    json["areas"] = files.areas.empty() ? "" : describeAreas(files.areas);
    json["fingerprint"] = contents.fingerprint;
    return json;
}

Json focusJson(const LookedAt& at)
{
    return {{"condition", at.condition}, {"seconds", at.seconds}, {"neurons", at.neurons}, {"name", at.name}};
}

std::string sessionJson(const SessionContents& contents, const fs::path& file)
{
    Json json;
    json["format"] = formatName;
    json["version"] = sessionVersion;
    json["program_version"] = AONLAB_VERSION;
    json["data"] = dataJson(contents, fs::absolute(file).parent_path());
    json["perturbations"] = Json::array();
    for (const std::string& line : contents.perturbations)
        json["perturbations"].push_back(line);
    json["focus"] = focusJson(contents.lookedAt);
    json["options"] = Json::parse(toJson(contents.document.options));
    json["protocol"] = Json::parse(toJson(contents.document.protocol));
    return json.dump(2) + "\n";
}

Matrix<double> lossMatrix(const std::vector<LossRow>& losses)
{
    Matrix<double> m(static_cast<Eigen::Index>(losses.size()), lossColumns);
    for (Eigen::Index k = 0; k < m.rows(); ++k) {
        const auto& [step, seconds] = losses[static_cast<std::size_t>(k)];
        m.row(k) << static_cast<double>(step.iteration), step.loss, step.bestLoss, step.gradientNorm, step.learningRate, seconds;
    }
    return m;
}

Matrix<double> fitMatrix(const std::vector<AreaFit>& fits)
{
    const auto areas = static_cast<Eigen::Index>(fits.front().r2.size());
    Matrix<double> m(static_cast<Eigen::Index>(fits.size()), 1 + areas);
    for (Eigen::Index k = 0; k < m.rows(); ++k) {
        const AreaFit& fit = fits[static_cast<std::size_t>(k)];
        m(k, 0) = static_cast<double>(fit.iteration);
        m.row(k).tail(areas) = Eigen::Map<const Eigen::RowVectorXd>(fit.r2.data(), areas);
    }
    return m;
}

// JSON with refusals that name the file and the field.
struct Reader {
    const Json& json;
    std::string file;

    [[noreturn]] void refuse(const std::string& field, const std::string& expected, const Json* found) const
    {
        throw InputError({file, "session: " + field, expected, found ? found->dump(-1, ' ', true).substr(0, 60) : "nothing", ""});
    }
    const Json& at(const std::string& field, bool (Json::*is)() const noexcept, const char* expected) const
    {
        const auto found = json.find(field);
        if (found == json.end() || !((*found).*is)())
            refuse(field, expected, found == json.end() ? nullptr : &*found);
        return *found;
    }
    std::string text(const std::string& field) const { return at(field, &Json::is_string, "a text").get<std::string>(); }
    bool flag(const std::string& field) const { return at(field, &Json::is_boolean, "true or false").get<bool>(); }
    double number(const std::string& field) const { return at(field, &Json::is_number, "a number").get<double>(); }
    const Json& object(const std::string& field) const { return at(field, &Json::is_object, "an object"); }
    const Json& array(const std::string& field) const { return at(field, &Json::is_array, "a list"); }
};

DatasetFiles readFiles(const Reader& data, const fs::path& folder)
{
    DatasetFiles files;
    for (const auto& [name, field] : dataFiles) {
        const fs::path absolute = data.text(name), relative = data.text(std::string(name) + "_relative");
        std::error_code error;
        files.*field = !relative.empty() && !fs::exists(absolute, error) && fs::exists(folder / relative, error)
                           ? (folder / relative).lexically_normal() : absolute;
    }
    if (const std::string areas = data.text("areas"); !areas.empty())
        files.areas = parseAreas(areas);
    return files;
}

LookedAt readFocus(const Reader& focus)
{
    LookedAt at;
    at.condition = static_cast<int>(std::clamp(focus.number("condition"), 0.0, 1e6));
    at.seconds = focus.number("seconds");
    at.name = focus.text("name");
    for (const Json& neuron : focus.array("neurons")) {
        if (!neuron.is_number_unsigned() || neuron.get<std::uint64_t>() > 1000000)
            focus.refuse("neurons", "numbers of neurons", &neuron);
        at.neurons.push_back(neuron.get<int>());
    }
    return at;
}

std::vector<LossRow> readLosses(const MatFile& file)
{
    std::vector<LossRow> losses;
    if (!file.has(lossesName))
        return losses;
    const Matrix<double> m = file.matrix(lossesName);
    if (m.size() > 0 && m.cols() != lossColumns)
        throw InputError({file.path().string(), lossesName, "6 columns", std::to_string(m.cols()), ""});
    for (Eigen::Index k = 0; k < m.rows(); ++k) {
        if (!(m(k, 0) >= 0.0 && m(k, 0) < 0x1p53))
            throw InputError({file.path().string(), lossesName, "iterations from 0", std::to_string(m(k, 0)), ""});
        losses.push_back({{static_cast<long>(m(k, 0)), m(k, 1), 0.0, m(k, 2), m(k, 3), m(k, 4)}, m(k, 5)});
    }
    return losses;
}

std::vector<AreaFit> readFits(const MatFile& file, std::size_t areas)
{
    std::vector<AreaFit> fits;
    if (!file.has(fitsName))
        return fits;
    const Matrix<double> m = file.matrix(fitsName);
    if (m.cols() != static_cast<Eigen::Index>(1 + areas))
        throw InputError({file.path().string(), fitsName, std::to_string(1 + areas) + " columns", std::to_string(m.cols()), ""});
    for (Eigen::Index k = 0; k < m.rows(); ++k) {
        if (!(m(k, 0) >= 0.0 && m(k, 0) < 0x1p53))
            throw InputError({file.path().string(), fitsName, "iterations from 0", std::to_string(m(k, 0)), ""});
        AreaFit& fit = fits.emplace_back(AreaFit{static_cast<long>(m(k, 0)), std::vector<double>(areas)});
        Eigen::Map<Eigen::RowVectorXd>(fit.r2.data(), m.cols() - 1) = m.row(k).tail(m.cols() - 1);
    }
    return fits;
}

std::vector<std::shared_ptr<const Model>> readNetworks(const MatFile& file)
{
    std::vector<std::shared_ptr<const Model>> networks;
    while (file.has(nameOfNetwork(networks.size()) + "_W"))
        networks.push_back(std::make_shared<Model>(modelFrom(file, {}, nameOfNetwork(networks.size()) + "_")));
    return networks;
}

std::vector<std::string> readTexts(const Reader& reader, const std::string& field)
{
    std::vector<std::string> texts;
    for (const Json& line : reader.array(field)) {
        if (!line.is_string())
            reader.refuse(field, "texts", &line);
        texts.push_back(line.get<std::string>());
    }
    return texts;
}

}  // namespace

std::string nameOfNetwork(std::size_t number) { return "network_" + std::to_string(number + 1); }

SessionContents contentsOf(const Session& session, const Focus& focus)
{
    SessionContents contents;
    contents.document = session.document();
    for (const Perturbation& perturbation : contents.document.perturbations)
        contents.perturbations.push_back(toText(perturbation));
    const TrainingJob& training = session.training();
    if (training.canGoOn(session.document()))
        contents.checkpoint = training.checkpoint();
    contents.losses = training.rows();
    contents.fits = training.fits();
    contents.lookedAt = {focus.condition(), focus.seconds(), focus.neurons(), focus.name().toStdString()};
    contents.fingerprint = contents.document.dataset ? contents.document.dataset->fingerprint : std::string();
    contents.demonstration = contents.document.dataset && contents.document.files.firingRates.empty();
    return contents;
}

void saveSession(const SessionContents& contents, const fs::path& path)
{
    MatWriter file;
    file.add(beginName, 1.0);
    if (contents.document.model)
        addModel(file, *contents.document.model);
    if (contents.checkpoint)
        addCheckpoint(file, *contents.checkpoint, contents.fingerprint, trainingPrefix);
    if (!contents.history.empty())
        file.add(historyName, contents.history);
    for (std::size_t k = 0; k < contents.networks.size(); ++k)
        addModel(file, *contents.networks[k], nameOfNetwork(k) + "_");
    if (!contents.losses.empty())
        file.add(lossesName, lossMatrix(contents.losses));
    if (const Model* model = contents.document.model.get(); model && !contents.fits.empty() && contents.fits.front().r2.size() == model->population.areas.size())
        file.add(fitsName, fitMatrix(contents.fits));
    file.add("session", sessionJson(contents, path));  // last: without it the file was cut
    file.save(path);
}

bool isSession(const MatFile& file) { return file.has("session") || file.has(beginName); }

SessionContents sessionFrom(const MatFile& file)
{
    const std::string path = file.path().string();
    const Json json = Json::parse(file.text("session"), nullptr, false);
    const Reader reader{json, path};
    if (!json.is_object() || !json.contains("format") || json["format"] != formatName)
        throw InputError({path, "session", "a session of AON Lab", "something else", ""});
    if (reader.number("version") != sessionVersion)
        throw InputError({path, "session: version", std::to_string(sessionVersion), json["version"].dump(), "use the program version that wrote it"});
    SessionContents contents;
    const Reader data{reader.object("data"), path};
    contents.document.files = readFiles(data, fs::absolute(file.path()).parent_path());
    contents.demonstration = data.flag("demonstration");
    contents.fingerprint = data.text("fingerprint");
    contents.document.options = optionsFromJson(reader.object("options").dump(), path);
    contents.document.protocol = protocolFromJson(reader.object("protocol").dump(), path);
    if (file.has("W"))
        contents.document.model = std::make_shared<Model>(modelFrom(file));
    contents.perturbations = readTexts(reader, "perturbations");
    contents.lookedAt = readFocus(Reader{reader.object("focus"), path});
    contents.losses = readLosses(file);
    if (contents.document.model)
        contents.fits = readFits(file, contents.document.model->population.areas.size());
    contents.history = file.has(historyName) ? file.text(historyName) : std::string();
    contents.networks = readNetworks(file);
    if (file.has(std::string(trainingPrefix) + "iteration"))
        contents.checkpoint = std::make_shared<TrainingState>(checkpointFrom(file, contents.fingerprint, trainingPrefix));
    return contents;
}

}  // namespace aon
