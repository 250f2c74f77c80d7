// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/perturboptions.h"

#include "app/commands/progress.h"
#include "model/base/error.h"
#include "model/base/files.h"
#include "model/perturbation/notation.h"
#include "ui/words/cautions.h"

#include <CLI/CLI.hpp>

namespace aon {

namespace {

std::vector<Perturbation> readFile(const std::string& file, const Model& model)
{
    constexpr std::size_t longest = 1 << 20;  // bytes; a list that a person wrote is far shorter
    const std::string text = readWhole(file, longest);
    try {
        std::vector<Perturbation> perturbations = parsePerturbations(text, model.population, model.protocol);
        if (perturbations.empty())
            throw InputError({file, "", "a perturbation on a line", "none", "lines that begin with # are comments"});
        return perturbations;
    } catch (const UsageError& error) {
        throw UsageError(file + ": " + error.what());
    }
}

}  // namespace

std::vector<Perturbation> PerturbOptions::read(const Model& model) const
{
    std::vector<Perturbation> perturbations;
    if (!file.empty())
        perturbations = readFile(file, model);
    for (const std::string& line : lines)
        perturbations.push_back(parsePerturbation(line, model.population, model.protocol));
    return perturbations;
}

std::vector<std::string> cautionsOn(const std::vector<Perturbation>& perturbations, const Model& model)
{
    std::vector<std::string> sentences;
    for (const Caution& caution : cautionsAbout(perturbations, model))
        sentences.push_back(sentenceOf(caution).toStdString());
    return sentences;
}

void warnAbout(const std::vector<Perturbation>& perturbations, const Model& model)
{
    for (const std::string& sentence : cautionsOn(perturbations, model))
        say("Warning: " + sentence);
}

void addPerturbOptions(CLI::App& command, PerturbOptions& options)
{
    command.add_option("--perturb", options.lines, "A perturbation, for example \"silence: F5 & mirror\"; may be given more than once")
        ->option_text("TEXT")
        ->allow_extra_args(false);
    command.add_option("--perturb-file", options.file, "Perturbations, one a line; # begins a comment")->option_text("FILE");
}

}  // namespace aon
