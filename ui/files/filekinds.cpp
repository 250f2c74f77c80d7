// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/filekinds.h"

#include "model/base/error.h"
#include "model/base/files.h"
#include "ui/files/sessionfile.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cctype>

namespace aon {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t largestJson = 16u << 20;  // bytes; ours have about 20 000

bool isRates(const MatVariable& variable)
{
    const std::string& name = variable.name;
    return name.size() > 2 && name.size() <= 5 && name.starts_with("FR")
           && std::all_of(name.begin() + 2, name.end(), [](unsigned char c) { return std::isdigit(c); });
}

bool hasEnding(const fs::path& path, const std::string& ending)
{
    std::string own = path.extension().string();
    std::transform(own.begin(), own.end(), own.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return own == ending;
}

FileKind kindOfJson(const fs::path& path)
{
    const auto json = nlohmann::json::parse(readWhole(path, largestJson), nullptr, false);
    if (json.is_discarded())
        throw InputError({path.string(), "", "a protocol or the configuration of a training run", "no valid JSON", ""});
    if (json.is_object() && json.contains("format") && json["format"] == "aonlab-run")
        return FileKind::RunFolder;
    return json.is_object() && json.contains("conditions") ? FileKind::Protocol : FileKind::Unknown;
}

}  // namespace

FileKind kindOf(const MatFile& file)
{
    if (isSession(file))
        return FileKind::Session;
    if (file.has("W") && file.has("W_in"))
        return file.has("adam_steps") ? FileKind::Unknown : FileKind::Model;
    if (std::any_of(file.variables().begin(), file.variables().end(), isRates))
        return FileKind::FiringRates;
    if (file.has("inhibitory"))
        return FileKind::InhibitoryMask;
    return file.has("mirror") ? FileKind::MirrorLabels : FileKind::Unknown;
}

FileKind kindOf(const fs::path& path, std::string& variables)
{
    if (hasEnding(path, ".json"))
        return kindOfJson(path);
    const MatFile file = MatFile::read(path);
    variables = file.names();
    return kindOf(file);
}

void keepData(const fs::path& path)
{
    std::error_code error;
    if (!fs::is_regular_file(path, error))
        return;
    FileKind kind = FileKind::Unknown;
    try {
        std::string variables;
        kind = kindOf(path, variables);
    } catch (const Error&) {
        return;  // nothing of ours
    }
    const char* const what = kind == FileKind::FiringRates      ? "firing rates"
                             : kind == FileKind::InhibitoryMask ? "an inhibitory mask"
                             : kind == FileKind::MirrorLabels   ? "mirror labels"
                             : kind == FileKind::Protocol       ? "a protocol"
                                                                : nullptr;
    if (what)
        throw OutputError(path.string(), std::string("it holds ") + what + ", which would be lost; choose another name");
}

RatesOutline outlineOf(const MatFile& rates)
{
    RatesOutline outline;
    outline.hasAreas = rates.has("areas") && rates.has("area_names");
    const auto found = std::find_if(rates.variables().begin(), rates.variables().end(), isRates);
    if (found != rates.variables().end() && found->dims.size() == 2) {
        outline.neurons = static_cast<int>(found->dims[0]);
        outline.bins = static_cast<int>(found->dims[1]);
    }
    return outline;
}

std::vector<fs::path> dataFilesIn(const fs::path& folder)
{
    std::vector<fs::path> files;
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, error))
        if (entry.is_regular_file(error) && (hasEnding(entry.path(), ".mat") || hasEnding(entry.path(), ".json")))
            files.push_back(entry.path());
    if (error)
        throw InputError({folder.string(), "", "a folder that can be read", error.message(), ""});
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace aon
