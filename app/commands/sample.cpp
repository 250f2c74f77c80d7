// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/sample.h"

#include "app/commands/options.h"
#include "app/commands/output.h"
#include "app/commands/outputguard.h"
#include "app/commands/progress.h"
#include "app/commands/stop.h"
#include "model/recording/demonstration.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <memory>

namespace aon {

namespace {

struct Options {
    std::string folder = "sample";
    std::int64_t seed = 1;
    bool force = false;
    OutputFormat format;
};

int sample(const Options& options)
{
    checkSeed(options.seed);
    if (!options.force)
        keepExisting(sampleFiles(options.folder));
    const Dataset dataset = demonstrationDataset(static_cast<std::uint64_t>(options.seed));
    if (stopRequested())
        return stopped("nothing was written");
    saveDataset(dataset, options.folder);
    const std::filesystem::path folder = options.folder;
    const Paths files = sampleFiles(folder);
    if (options.format.json)
        print(nlohmann::ordered_json{{"firing_rates", files[0].string()},
                                     {"inhibitory_mask", files[1].string()},
                                     {"mirror", files[2].string()},
                                     {"neurons", dataset.neurons()},
                                     {"conditions", dataset.rates.size()},
                                     {"bins", dataset.bins()},
                                     {"synthetic", true},
                                     {"seed", options.seed},
                                     {"fingerprint", dataset.fingerprint}});
    else
        print("Firing_Rates.mat, InhibitoryMask.mat and Mirror.mat are in " + folder.string() + ": "
              + std::to_string(dataset.neurons()) + " synthetic neurons (" + describeAreas(dataset.population.areas) + "), "
              + std::to_string(dataset.rates.size()) + " conditions of " + std::to_string(dataset.bins()) + " bins.\n");
    return Done;
}

}  // namespace

void addSample(CLI::App& app, Action& chosen)
{
    CLI::App* command = app.add_subcommand("sample", "Write the built-in demonstration recording (synthetic) as .mat files");
    auto options = std::make_shared<Options>();
    command->add_option("--output-dir", options->folder, "Folder for the files")->option_text("DIR [" + options->folder + "]");
    command->add_option("--seed", options->seed, "Another seed makes other neurons of the same kind")->option_text("N [1]");
    addForce(*command, options->force);
    addOutputFormat(*command, options->format, false);
    command->callback([options, &chosen] { chosen = [options] { return sample(*options); }; });
}

}  // namespace aon
