// SPDX-License-Identifier: GPL-3.0-or-later
// A protocol as JSON. Channels and events are referred to by name, so that a line can be moved without renumbering.
#include "model/base/error.h"
#include "model/base/files.h"
#include "model/task/protocol.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <initializer_list>
#include <set>

namespace aon {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t highestBytes = 1 << 20;
constexpr int deepest = 8;  // a protocol needs three levels

// A list on one line, an object on one line; nlohmann offers only all or nothing.
std::string line(const Json& value)
{
    if (!value.is_structured() || value.empty())
        return value.dump(-1, ' ', false, Json::error_handler_t::replace);
    std::string text;
    for (const auto& [key, item] : value.items())
        text += (text.empty() ? "" : ", ") + (value.is_object() ? Json(key).dump() + ": " : "") + line(item);
    return value.is_object() ? "{ " + text + " }" : "[" + text + "]";
}

// Every field on a line; a list of objects has each object on a line.
std::string pretty(const Json& object)
{
    std::string text;
    for (const auto& [key, value] : object.items()) {
        text += (text.empty() ? "{\n  " : ",\n  ") + Json(key).dump() + ": ";
        if (!value.is_array()) {
            text += line(value);
            continue;
        }
        std::string items;
        for (const Json& item : value)
            items += (items.empty() ? "\n    " : ",\n    ") + line(item);
        text += '[' + items + "\n  ]";
    }
    return text + "\n}\n";
}

std::string shown(const Json& value)
{
    constexpr std::size_t longest = 60;
    const std::string text = value.is_structured() ? (value.is_object() ? "an object" : "a list")
                                                   : value.dump(-1, ' ', true, Json::error_handler_t::replace);
    return text.size() > longest ? text.substr(0, longest) + "..." : text;
}

// One JSON object of the file: takes its fields one by one and refuses those it was not asked for.
class Fields {
public:
    Fields(const Json& object, std::string path, const std::string& file) : m_object(object), m_path(std::move(path)), m_file(file)
    {
        if (!object.is_object())
            refuse("", "an object", shown(object));
    }

    [[noreturn]] void refuse(const std::string& name, const std::string& expected, const std::string& found) const
    {
        throw InputError({m_file, name.empty() ? m_path : (m_path.empty() ? "" : m_path + '.') + name, expected, found, ""});
    }

    bool has(const char* name) const { return m_object.contains(name); }

    const Json& at(const char* name, const char* expected)
    {
        m_taken.insert(name);
        const auto found = m_object.find(name);
        if (found == m_object.end())
            refuse(name, expected, "nothing");
        return *found;
    }

    std::string text(const char* name, const char* expected = "a text")
    {
        const Json& value = at(name, expected);
        if (!value.is_string())
            refuse(name, expected, shown(value));
        return value.get<std::string>();
    }

    std::string optionalText(const char* name) { return has(name) ? text(name) : std::string(); }

    double number(const char* name)
    {
        const Json& value = at(name, "a number");
        if (!value.is_number())
            refuse(name, "a number", shown(value));
        return value.get<double>();
    }

    int whole(const char* name, int low, int high)
    {
        const std::string rule = "a whole number from " + std::to_string(low) + " to " + std::to_string(high);
        const Json& value = at(name, rule.c_str());
        if (!value.is_number_integer() || value < low || value > high)
            refuse(name, rule, shown(value));
        return value.get<int>();
    }

    bool truth(const char* name)
    {
        const Json& value = at(name, "true or false");
        if (!value.is_boolean())
            refuse(name, "true or false", shown(value));
        return value.get<bool>();
    }

    const Json& list(const char* name)
    {
        const Json& value = at(name, "a list");
        if (!value.is_array())
            refuse(name, "a list", shown(value));
        return value;
    }

    // A word out of a few.
    std::size_t choice(const char* name, std::initializer_list<const char*> words)
    {
        std::string rule;
        for (const char* word : words)
            rule += (rule.empty() ? "" : " or ") + ('"' + std::string(word) + '"');
        const std::string found = text(name, rule.c_str());
        const auto match = std::find(words.begin(), words.end(), found);
        if (match == words.end())
            refuse(name, rule, shown(found));
        return static_cast<std::size_t>(match - words.begin());
    }

    // A misspelt field must not silently mean its default.
    void finish() const
    {
        for (const auto& [key, value] : m_object.items())
            if (!m_taken.contains(key))
                refuse(shown(key), "a known field", "an unknown name");
    }

private:
    const Json& m_object;
    std::string m_path;
    const std::string& m_file;
    std::set<std::string> m_taken;
};

// Depth and repeated names are checked while parsing: later the tree would hide the first and be built for the second.
Json parseStrictly(const std::string& text, const std::string& file)
{
    if (text.size() > highestBytes)
        throw InputError({file, "", "a protocol of at most 1 MiB", std::to_string(text.size()) + " bytes", ""});
    std::vector<std::set<std::string>> names;
    const auto watch = [&](int depth, Json::parse_event_t event, Json& value) {
        if (depth > deepest)
            throw InputError({file, "", "at most 8 levels of brackets", "more", ""});
        if (event == Json::parse_event_t::object_start)
            names.emplace_back();
        else if (event == Json::parse_event_t::object_end)
            names.pop_back();
        else if (event == Json::parse_event_t::key && !names.back().insert(value.get<std::string>()).second)
            throw InputError({file, shown(value), "every name once in an object", "it a second time", ""});
        return true;
    };
    try {
        return Json::parse(text, watch);
    } catch (const Json::exception& error) {
        std::string reason = error.what();
        reason.erase(0, std::min(reason.size(), reason.find("] ") + 2));
        throw InputError({file, "", "JSON", "a mistake (" + reason + ")", ""});
    }
}

std::vector<Event> readEvents(const Json& json, const std::string& file)
{
    std::vector<Event> events;
    for (const Json& item : json) {
        Fields fields(item, "events[" + std::to_string(events.size()) + ']', file);
        events.push_back({fields.text("name"), fields.number("seconds")});
        fields.finish();
    }
    return events;
}

std::vector<Channel> readChannels(const Json& json, const std::string& file)
{
    std::vector<Channel> channels;
    for (const Json& item : json) {
        Fields fields(item, "channels[" + std::to_string(channels.size()) + ']', file);
        Channel channel;
        channel.name = fields.text("name");
        channel.on = fields.text("on", "the name of an event");
        channel.off = fields.text("off", "the name of an event");
        channel.amplitude = fields.number("amplitude");
        fields.finish();
        channels.push_back(std::move(channel));
    }
    return channels;
}

std::vector<int> readChannelNames(Fields& fields, const std::vector<Channel>& channels)
{
    std::vector<int> indices;
    for (const Json& item : fields.list("channels")) {
        const auto same = [&](const Channel& channel) { return item.is_string() && channel.name == item.get_ref<const std::string&>(); };
        const auto found = std::find_if(channels.begin(), channels.end(), same);
        if (found == channels.end())
            fields.refuse("channels", "names of channels", shown(item));
        indices.push_back(static_cast<int>(found - channels.begin()));
    }
    return indices;
}

std::vector<Condition> readConditions(const Json& json, const std::vector<Channel>& channels, const std::string& file)
{
    std::vector<Condition> conditions;
    for (const Json& item : json) {
        Fields fields(item, "conditions[" + std::to_string(conditions.size()) + ']', file);
        Condition condition;
        condition.name = fields.text("name");
        condition.inputMatrix = static_cast<int>(fields.choice("input", {"execution", "observation"}));
        condition.go = fields.truth("go");
        condition.slot = fields.whole("slot", 1, 999);
        condition.channels = readChannelNames(fields, channels);
        condition.label = fields.optionalText("label");
        fields.finish();
        conditions.push_back(std::move(condition));
    }
    return conditions;
}

Protocol readProtocol(const Json& json, const std::string& file)
{
    Fields fields(json, "", file);
    fields.choice("format", {"aonlab-protocol"});
    fields.whole("version", 1, 1);
    Protocol protocol;
    protocol.name = fields.text("name");
    protocol.description = fields.optionalText("description");
    protocol.stepSeconds = fields.number("step_seconds");
    protocol.binSeconds = fields.number("bin_seconds");
    protocol.warmupSeconds = fields.number("warmup_seconds");
    protocol.trialSeconds = fields.number("trial_seconds");
    protocol.latencySeconds = fields.number("latency_seconds");
    protocol.smoothingSeconds = fields.number("smoothing_seconds");
    protocol.smoothingPasses = fields.whole("smoothing_passes", 0, 10);
    protocol.noise = fields.number("noise");
    protocol.frozenNoise = fields.truth("frozen_noise");
    protocol.events = readEvents(fields.list("events"), file);
    protocol.channels = readChannels(fields.list("channels"), file);
    protocol.conditions = readConditions(fields.list("conditions"), protocol.channels, file);
    fields.finish();
    return protocol;
}

Json conditionJson(const Condition& condition, const std::vector<Channel>& channels)
{
    Json names = Json::array();
    for (int channel : condition.channels)
        names.push_back(channels.at(static_cast<std::size_t>(channel)).name);
    Json json{{"name", condition.name}, {"input", condition.inputMatrix == 0 ? "execution" : "observation"}, {"go", condition.go},
              {"slot", condition.slot}, {"channels", names}};
    if (!condition.label.empty())
        json["label"] = condition.label;
    return json;
}

}  // namespace

std::string toJson(const Protocol& protocol)
{
    Json json{{"format", "aonlab-protocol"}, {"version", 1}, {"name", protocol.name}};
    if (!protocol.description.empty())
        json["description"] = protocol.description;
    json["step_seconds"] = protocol.stepSeconds;
    json["bin_seconds"] = protocol.binSeconds;
    json["warmup_seconds"] = protocol.warmupSeconds;
    json["trial_seconds"] = protocol.trialSeconds;
    json["latency_seconds"] = protocol.latencySeconds;
    json["smoothing_seconds"] = protocol.smoothingSeconds;
    json["smoothing_passes"] = protocol.smoothingPasses;
    json["noise"] = protocol.noise;
    json["frozen_noise"] = protocol.frozenNoise;
    json["events"] = Json::array();
    for (const Event& event : protocol.events)
        json["events"].push_back({{"name", event.name}, {"seconds", event.seconds}});
    json["channels"] = Json::array();
    for (const Channel& channel : protocol.channels)
        json["channels"].push_back({{"name", channel.name}, {"on", channel.on}, {"off", channel.off}, {"amplitude", channel.amplitude}});
    json["conditions"] = Json::array();
    for (const Condition& condition : protocol.conditions)
        json["conditions"].push_back(conditionJson(condition, protocol.channels));
    return pretty(json);
}

Protocol protocolFromJson(const std::string& text, const std::string& file)
{
    Protocol protocol = readProtocol(parseStrictly(text, file), file);
    validate(protocol, file);
    return protocol;
}

Protocol loadProtocol(const std::filesystem::path& file) { return protocolFromJson(readWhole(file, highestBytes), file.string()); }

}  // namespace aon
