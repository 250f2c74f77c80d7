// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/protocol.h"

#include "app/commands/output.h"
#include "model/training/options.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace aon {

namespace {

struct Options {
    std::string file, preset = "paper";
    bool show = false, json = false;
};

int protocol(const Options& options)
{
    const Preset preset = presetFromText(options.preset);
    print(toJson(options.file.empty() ? protocolFor(preset) : loadProtocol(options.file)));
    return Done;
}

}  // namespace

void addProtocol(CLI::App& app, Action& chosen)
{
    CLI::App* command = app.add_subcommand("protocol", "Show the task as JSON, to edit and to use with --protocol");
    auto options = std::make_shared<Options>();
    command->add_flag("--show", options->show, "Print it; this is what the command does");
    command->add_flag("--json", options->json, "The same: it is always JSON");
    CLI::Option* preset = command->add_option("--preset", options->preset, "Whose task")->option_text("paper|published [paper]");
    command->add_option("--protocol", options->file, "Check this file and print it as it is understood")->option_text("FILE")->excludes(preset);
    command->callback([options, &chosen] { chosen = [options] { return protocol(*options); }; });
}

}  // namespace aon
