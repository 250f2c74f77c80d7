// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/outputguard.h"

#include "model/base/error.h"
#include "model/recording/matfile.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace aon {

namespace {

namespace fs = std::filesystem;

bool isFile(const fs::path& path)
{
    std::error_code error;
    return fs::exists(path, error) && !fs::is_directory(path, error);
}

bool holds(const fs::path& path, std::initializer_list<const char*> variables)
{
    if (!isFile(path))
        return false;
    try {
        const MatFile file = MatFile::read(path);
        return std::ranges::all_of(variables, [&](const char* name) { return file.has(name); });
    } catch (const Error&) {
        return false;  // no file of ours
    }
}

}  // namespace

Paths runFiles(const fs::path& folder)
{
    return {folder / "checkpoint.mat", folder / "model.mat", folder / "loss.csv", folder / "report.json", folder / "config.json"};
}

Paths sampleFiles(const fs::path& folder) { return {folder / "Firing_Rates.mat", folder / "InhibitoryMask.mat", folder / "Mirror.mat"}; }

void addForce(CLI::App& command, bool& force)
{
    command.add_flag("--force", force, "Replace what is there already, whoever wrote it");
}

void keepInputs(const Paths& outputs, const Paths& inputs)
{
    std::error_code error;
    for (const fs::path& output : outputs)
        if (const fs::file_status status = fs::status(output, error);
            fs::exists(status) && !fs::is_regular_file(status) && !fs::is_directory(status))
            throw OutputError(output.string(), "it is a device or a pipe, not a file");
    for (const fs::path& output : outputs)
        for (const fs::path& input : inputs)
            if (!input.empty() && fs::equivalent(output, input, error))
                throw OutputError(output.string(), "this command reads it");
}

void keepExisting(const Paths& outputs)
{
    for (const fs::path& output : outputs)
        if (isFile(output))
            throw OutputError(output.string(), "it is there already; --force replaces it");
}

bool isSample(const fs::path& firingRates) { return holds(firingRates, {"FR1", "synthetic", "description"}); }

bool isSimulation(const fs::path& file) { return holds(file, {"rates", "binned", "stim", "program_version"}); }

}  // namespace aon
