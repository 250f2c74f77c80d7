// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/recoveredsteps.h"

#include "model/base/error.h"
#include "model/perturbation/notation.h"
#include "ui/files/opening.h"
#include "ui/session/trainingrecord.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace aon {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* ownNetwork = ".";

Json runJson(const std::vector<Perturbation>& perturbations, const std::string& network)
{
    Json run;
    run["network"] = network;
    run["perturbations"] = Json::array();
    for (const Perturbation& perturbation : perturbations)
        run["perturbations"].push_back(toText(perturbation));
    return run;
}

Json stepJson(const Document& document, const Document* before, const std::string& network)
{
    Json step = runJson(document.perturbations, network);
    if (!before || !(before->options == document.options))
        step["options"] = Json::parse(toJson(document.options));
    if (!before || !(before->protocol == document.protocol))
        step["protocol"] = Json::parse(toJson(document.protocol));
    return step;
}

// Reads the documents one after the other; each begins as the one before it.
class Reader {
public:
    Reader(const Json& json, const Document& open, const NetworkNamed& networkNamed) : m_json(json), m_open(open), m_networkNamed(networkNamed) {}

    Steps read()
    {
        const Json& steps = m_json.at("steps");
        const int count = static_cast<int>(steps.size()), index = m_json.at("index").get<int>();
        if (index < 0 || index >= count)
            throw InputError({"the history", "index", "one of its steps", std::to_string(index), ""});
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

    std::optional<PinnedRun> pinned()
    {
        if (!m_json.contains("pinned"))
            return std::nullopt;
        const Json& run = m_json["pinned"];
        PinnedRun pinned{network(run.at("network").get<std::string>()), {}};
        if (!pinned.model)
            throw InputError({"the history", "pinned", "a network", "none", ""});
        const auto lines = run.at("perturbations").get<std::vector<std::string>>();
        QStringList dropped;
        pinned.perturbations = resolving(lines, pinned.model->population, pinned.model->protocol, dropped);
        if (!dropped.isEmpty())
            throw InputError({"the history", "pinned", "perturbations of its network", dropped.front().toStdString(), ""});
        return pinned;
    }

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
        return m_networkNamed(name);
    }

    const Json& m_json;
    const Document& m_open;
    const NetworkNamed& m_networkNamed;
};

}  // namespace

std::string toJson(const Recovered& recovered, const std::function<std::string(const std::shared_ptr<const Model>&)>& nameOf)
{
    const Steps& steps = recovered.steps;
    const int count = static_cast<int>(steps.documents.size());
    const int first = std::clamp(count - 1 - mostSteps, 0, steps.index);
    const std::shared_ptr<const Model>& own = steps.documents[static_cast<std::size_t>(steps.index)].model;
    const auto named = [&](const std::shared_ptr<const Model>& model) { return !model ? std::string() : model == own ? ownNetwork : nameOf(model); };
    Json json;
    json["saved_as"] = recovered.savedAs.string();
    json["network_file"] = recovered.networkFile.string();
    json["training"] = recovered.wasTraining;
    json["index"] = steps.index - first;
    json["saved"] = steps.saved < first ? -1 : steps.saved - first;
    json["steps"] = Json::array();
    for (int k = first; k < count; ++k) {
        const Document& document = steps.documents[static_cast<std::size_t>(k)];
        Json step = stepJson(document, k == first ? nullptr : &steps.documents[static_cast<std::size_t>(k) - 1], named(document.model));
        if (k > first)
            step["line"] = steps.lines[k - 1].toStdString();
        json["steps"].push_back(std::move(step));
    }
    if (recovered.pinned)
        json["pinned"] = runJson(recovered.pinned->perturbations, named(recovered.pinned->model));
    return json.dump(1) + "\n";
}

Recovered recoveredFrom(const std::string& text, const Document& open, const NetworkNamed& networkNamed)
{
    const Json json = Json::parse(text, nullptr, false);
    Reader reader(json, open, networkNamed);
    Recovered recovered{reader.alone(), {}, {}, false, {}};
    const auto unreadable = [](const auto& read) {
        try {
            read();
            return false;
        } catch (const Json::exception&) {
        } catch (const Error&) {
        }
        return true;
    };
    recovered.hasLostSteps = unreadable([&] {
        recovered.savedAs = json.at("saved_as").get<std::string>();
        recovered.networkFile = json.at("network_file").get<std::string>();
        recovered.wasTraining = json.value("training", false);
        recovered.steps = reader.read();
    });
    recovered.hasLostPin = unreadable([&] { recovered.pinned = reader.pinned(); });
    return recovered;
}

Steps withFewNetworks(const Steps& steps, std::size_t networks)
{
    const auto own = steps.documents.at(static_cast<std::size_t>(steps.index)).model;
    std::set<std::shared_ptr<const Model>> met;
    const auto keeps = [&](int k) {
        const auto& model = steps.documents[static_cast<std::size_t>(k)].model;
        if (!model || model == own || met.contains(model))
            return true;
        return met.size() < networks && met.insert(model).second;
    };
    int first = steps.index, last = steps.index;
    while (first > 0 && keeps(first - 1))
        --first;
    while (last + 1 < static_cast<int>(steps.documents.size()) && keeps(last + 1))
        ++last;
    const bool hasSaved = steps.saved >= first && steps.saved <= last;
    return {{steps.documents.begin() + first, steps.documents.begin() + last + 1}, steps.lines.mid(first, last - first), steps.index - first,
            hasSaved ? steps.saved - first : -1};
}

}  // namespace aon
