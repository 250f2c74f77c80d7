// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recoveredsteps.h"

#include "model/base/error.h"
#include "model/perturbation/notation.h"
#include "ui/opening.h"
#include "ui/trainingrecord.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>

namespace aon {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr const char* ownNetwork = ".";

Json stepJson(const Document& document, const Document* before, const std::string& network)
{
    Json step;
    step["network"] = network;
    step["perturbations"] = Json::array();
    for (const Perturbation& perturbation : document.perturbations)
        step["perturbations"].push_back(toText(perturbation));
    if (!before || !(before->options == document.options))
        step["options"] = Json::parse(toJson(document.options));
    if (!before || !(before->protocol == document.protocol))
        step["protocol"] = Json::parse(toJson(document.protocol));
    return step;
}

// Reads the documents one after the other; each begins as the one before it.
class Reader {
public:
    Reader(const Json& json, const Document& open, fs::path folder) : m_json(json), m_open(open), m_folder(std::move(folder)) {}

    Steps read()
    {
        const Json& steps = m_json.at("steps");
        const int count = static_cast<int>(steps.size()), index = m_json.at("index").get<int>();
        if (index < 0 || index >= count)
            return alone();
        Steps read{{}, {}, index, m_json.at("saved").get<int>()};
        Document document = m_open;
        for (int k = 0; k < count; ++k) {
            document = next(document, steps[static_cast<std::size_t>(k)]);
            read.documents.push_back(k == index ? m_open : document);
            if (k > 0)
                read.lines << QString::fromStdString(steps[static_cast<std::size_t>(k)].at("line").get<std::string>());
        }
        if (read.saved >= count)
            read.saved = -1;
        return read;
    }
    Steps alone() const { return {{m_open}, {}, 0, -1}; }

private:
    Document next(Document document, const Json& step)
    {
        if (step.contains("options"))
            document.options = optionsFromJson(step["options"].dump(), "the history");
        if (step.contains("protocol"))
            document.protocol = protocolFromJson(step["protocol"].dump(), "the history");
        document.model = network(step.at("network").get<std::string>());
        document.training = document.model == m_open.model ? m_open.training : nullptr;
        QStringList dropped;
        const auto lines = step.at("perturbations").get<std::vector<std::string>>();
        const Population* population = populationOf(document);
        document.perturbations = population ? resolving(lines, *population, protocolOf(document), dropped) : std::vector<Perturbation>();
        return document;
    }

    std::shared_ptr<const Model> network(const std::string& name)
    {
        if (name.empty())
            return nullptr;
        if (name == ownNetwork)
            return m_open.model;
        if (fs::path(name).filename() != name)
            throw InputError({name, "", "the name of a file", "a path", ""});
        auto& known = m_networks[name];
        if (!known)
            known = std::make_shared<Model>(loadModel(m_folder / name));
        return known;
    }

    const Json& m_json;
    const Document& m_open;
    fs::path m_folder;
    std::map<std::string, std::shared_ptr<const Model>> m_networks;
};

}  // namespace

std::string toJson(const Recovered& recovered, const std::function<std::string(const std::shared_ptr<const Model>&)>& nameOf)
{
    const Steps& steps = recovered.steps;
    const int count = static_cast<int>(steps.documents.size());
    const int first = std::clamp(count - 1 - mostSteps, 0, steps.index);
    const std::shared_ptr<const Model>& own = steps.documents[static_cast<std::size_t>(steps.index)].model;
    Json json;
    json["saved_as"] = recovered.savedAs.string();
    json["network_file"] = recovered.networkFile.string();
    json["training"] = recovered.wasTraining;
    json["index"] = steps.index - first;
    json["saved"] = steps.saved < first ? -1 : steps.saved - first;
    json["steps"] = Json::array();
    for (int k = first; k < count; ++k) {
        const Document& document = steps.documents[static_cast<std::size_t>(k)];
        const std::shared_ptr<const Model>& model = document.model;
        Json step = stepJson(document, k == first ? nullptr : &steps.documents[static_cast<std::size_t>(k) - 1],
                             !model ? std::string() : model == own ? ownNetwork : nameOf(model));
        if (k > first)
            step["line"] = steps.lines[k - 1].toStdString();
        json["steps"].push_back(std::move(step));
    }
    return json.dump(1) + "\n";
}

Recovered recoveredFrom(const std::string& text, const Document& open, const fs::path& folder)
{
    const Json json = Json::parse(text, nullptr, false);
    Reader reader(json, open, folder);
    Recovered recovered{reader.alone(), {}, {}, false};
    try {
        recovered.savedAs = json.at("saved_as").get<std::string>();
        recovered.networkFile = json.at("network_file").get<std::string>();
        recovered.wasTraining = json.value("training", false);
        recovered.steps = reader.read();
    } catch (const Json::exception&) {
    } catch (const Error&) {
    }
    return recovered;
}

}  // namespace aon
