// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commandline.h"

#include "app/commands/compare.h"
#include "app/commands/demo.h"
#include "app/commands/eval.h"
#include "app/commands/output.h"
#include "app/commands/protocol.h"
#include "app/commands/sample.h"
#include "app/commands/simulate.h"
#include "app/commands/train.h"

#include <CLI/CLI.hpp>
#include <QLocale>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <memory>
#include <numeric>
#include <sstream>

namespace aon {

namespace {

constexpr const char* description =
    "AON Lab trains, perturbs and inspects models of the macaque Action Observation Network.\n"
    "Without a command it opens its window, on the paths given: a folder with a recording, a training run, or files.\n";

constexpr const char* footer =
    "Exit codes: 0 done, 1 failed, 2 wrong arguments, 3 stopped by the user (what was reached is saved), 4 bad input,\n"
    "            5 diverged, 6 output cannot be written.\n"
    "aonlab COMMAND --help tells about one command.";

class Help : public CLI::Formatter {
public:
    Help() { column_width(36); }
    std::string make_usage(const CLI::App* app, std::string name) const override
    {
        return app->get_parent() ? "Usage: " + name + " [OPTIONS]\n" : "Usage: aonlab [PATH...]\n       aonlab COMMAND [OPTIONS]\n";
    }
};

// The parsers of all commands, and what the one that was named will do.
struct Commands {
    CLI::App app{description, "aonlab"};
    Action chosen;

    Commands()
    {
        app.set_help_flag("-h,--help", "This help");
        app.set_version_flag("--version", "AON Lab " AONLAB_VERSION, "Version of the program");
        app.formatter(std::make_shared<Help>());
        addTrain(app, chosen);
        addEval(app, chosen);
        addSimulate(app, chosen);
        addCompare(app, chosen);
        addSample(app, chosen);
        addDemo(app, chosen);
        addProtocol(app, chosen);
        for (CLI::App* command : app.get_subcommands({}))
            command->group("Commands");
        app.footer(footer);
    }

    std::vector<std::string> names() const
    {
        std::vector<std::string> list;
        for (const CLI::App* command : app.get_subcommands({}))
            list.push_back(command->get_name());
        return list;
    }
};

std::string lower(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

// Letters added, left out, changed, or two neighbours exchanged (optimal string alignment).
std::size_t slips(const std::string& word, const std::string& other)
{
    std::vector<std::vector<std::size_t>> d(word.size() + 1, std::vector<std::size_t>(other.size() + 1));
    for (std::size_t i = 0; i <= word.size(); ++i)
        for (std::size_t j = 0; j <= other.size(); ++j) {
            if (i == 0 || j == 0) {
                d[i][j] = i + j;
                continue;
            }
            d[i][j] = std::min({d[i - 1][j - 1] + (word[i - 1] != other[j - 1]), d[i][j - 1] + 1, d[i - 1][j] + 1});
            if (i > 1 && j > 1 && word[i - 1] == other[j - 2] && word[i - 2] == other[j - 1])
                d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
        }
    return d.back().back();
}

std::string joined(const std::vector<std::string>& words)
{
    return std::accumulate(words.begin(), words.end(), std::string(),
                           [](const std::string& all, const std::string& word) { return all + (all.empty() ? "" : ", ") + word; });
}

std::string didYouMean(const std::string& word, const std::vector<std::string>& candidates)
{
    const std::string guess = nearest(word, candidates);
    return guess.empty() ? "" : "; did you mean " + guess + "?";
}

std::vector<std::string> optionsOf(const CLI::App& command)
{
    std::vector<std::string> names;
    for (const CLI::Option* option : command.get_options())
        for (const std::string& name : option->get_lnames())
            names.push_back("--" + name);
    return names;
}

// The parser lists what it did not understand from the last to the first; an option explains the words after it.
std::string firstUnknown(const std::string& list)
{
    std::istringstream words(list);
    std::string first, option;
    for (std::string word; words >> word; first = word)
        if (word.starts_with("-"))
            option = word;
    return option.empty() ? first : option.substr(0, option.find('='));
}

// The parser's complaint as one sentence about the command that was named.
UsageError complaint(const CLI::ParseError& error, const CLI::App& app)
{
    const std::vector<const CLI::App*> parsed = std::as_const(app).get_subcommands({});
    const auto named = std::find_if(parsed.begin(), parsed.end(), [](const CLI::App* command) { return command->parsed(); });
    const CLI::App& command = named == parsed.end() ? app : **named;
    const std::string name = &command == &app ? "" : command.get_name() + ": ";
    const std::string see = "; see aonlab " + (name.empty() ? "" : command.get_name() + " ") + "--help", text = error.what();
    const auto after = [&](const std::string& mark) { return text.substr(text.find(mark) + mark.size()); };

    if (dynamic_cast<const CLI::ExtrasError*>(&error)) {
        const std::string word = firstUnknown(after(": ")), guess = didYouMean(word, optionsOf(command));
        return UsageError(name + "\"" + word + "\" is not understood" + (guess.empty() ? see : guess));
    }
    if (text.starts_with("Could not convert: ")) {
        const std::string option = after(": ").substr(0, after(": ").find(" = "));
        const CLI::Option* const found = command.get_option_no_throw(option);
        const bool isWhole = found && found->get_type_name() != "FLOAT";
        return UsageError(name + option, "\"" + after(" = ") + "\"", isWhole ? "a whole number, such as 1000" : "a number");
    }
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&error)) {
        const bool missing = text.find("missing") != std::string::npos;
        return UsageError(name + text.substr(0, text.find(':')) + (missing ? " needs a value" : " was given twice") + see);
    }
    return UsageError(name + text + see);
}

}  // namespace

std::vector<std::string> argumentsOf(int argc, char** argv)
{
    std::vector<std::string> arguments(argv + std::min(argc, 1), argv + argc);
    for (std::string& argument : arguments)
        if (argument.starts_with("--"))
            std::replace(argument.begin(), argument.begin() + static_cast<long>(std::min(argument.find('='), argument.size())), '_', '-');
    return arguments;
}

bool asksForWindow(const std::vector<std::string>& arguments)
{
    if (!arguments.empty() && arguments.front().starts_with("-"))
        return false;
    const std::vector<std::string> commands = Commands().names();
    if (!arguments.empty() && std::find(commands.begin(), commands.end(), arguments.front()) != commands.end())
        return false;
    for (const std::string& path : arguments) {
        std::error_code error;
        if (std::filesystem::exists(path, error))
            continue;
        if (path.starts_with("-"))
            throw UsageError("the window takes paths, but no option \"" + path + "\"; see aonlab --help");
        const bool first = &path == &arguments.front();
        throw UsageError("there is no file or folder" + std::string(first ? ", and no command, " : " ") + "\"" + path + "\""
                         + (first ? didYouMean(path, commands) : ""));
    }
    return true;
}

int runCommand(std::vector<std::string> arguments)
{
    Commands commands;
    std::reverse(arguments.begin(), arguments.end());
    try {
        commands.app.parse(std::move(arguments));
    } catch (const CLI::Success& answer) {
        commands.app.exit(answer);
        finishOutput();
        return Done;
    } catch (const CLI::ParseError& error) {
        throw complaint(error, commands.app);
    }
    if (!commands.chosen)
        throw UsageError("a command is needed: " + joined(commands.names()));
    QLocale::setDefault(QLocale::c());  // numbers in what it prints
    const int code = commands.chosen();
    finishOutput();
    return code;
}

std::string nearest(const std::string& word, const std::vector<std::string>& candidates)
{
    const std::string typed = lower(word);
    const auto best = std::min_element(candidates.begin(), candidates.end(),
                                       [&](const auto& a, const auto& b) { return slips(typed, a) < slips(typed, b); });
    if (best != candidates.end() && slips(typed, *best) <= std::max<std::size_t>(1, typed.size() / 3))
        return *best;
    // A beginning that only one of them has: sim, comp.
    const auto begins = [&](const std::string& candidate) { return typed.size() >= 3 && candidate.starts_with(typed); };
    const auto found = std::find_if(candidates.begin(), candidates.end(), begins);
    return std::count_if(candidates.begin(), candidates.end(), begins) == 1 ? *found : std::string();
}

}  // namespace aon
