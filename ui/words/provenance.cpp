// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/provenance.h"

#include "model/network/origin.h"
#include "model/perturbation/notation.h"

#include <cmath>

namespace aon {

namespace {

// One line each, whatever a file is called.
QString line(const char* name, const QString& value)
{
    return QLatin1String(name) + QStringLiteral(": ") + QString(value).replace(QLatin1Char('\n'), QLatin1Char(' '));
}

QString fromStd(const std::string& text) { return QString::fromStdString(text); }

void addData(QStringList& lines, const std::string& source, const std::string& fingerprint, bool synthetic)
{
    lines << line("data", fromStd(source)) << line("data fingerprint", fromStd(fingerprint));
    if (synthetic)
        lines << line("data kind", QStringLiteral("SYNTHETIC, made by a recipe; no recording"));
}

void addTraining(QStringList& lines, const Model& model, bool besideOthers)
{
    if (model.dataSource.empty() && model.dataFingerprint.empty()) {
        lines << line("trained on", QStringLiteral("unknown"));
        return;
    }
    lines << line("trained on", besideOthers ? QStringLiteral("other data:") : fromStd(model.dataSource));
    addData(lines, model.dataSource, model.dataFingerprint, model.syntheticData);
}

void addNetwork(QStringList& lines, const Model& model, const std::string& of)
{
    const auto add = [&](const char* name, const QString& value) { lines << line((of + name).c_str(), value); };
    const auto known = [&](const QString& value) { return isOriginKnown(model) ? value : QStringLiteral("unknown"); };
    add("preset", model.presetNamed ? fromStd(toText(model.preset)) : QStringLiteral("published (the file names none)"));
    add("seed", known(QString::number(model.seed)));
    add("iteration", known(QString::number(model.iteration)));
    add("loss", std::isfinite(model.loss) ? QString::number(model.loss, 'g', 9) : QStringLiteral("not evaluated"));
}

void addPinned(QStringList& lines, const Comparison& pinned, const Model* model)
{
    if (pinned.perturbations.empty())
        lines << line("pinned perturbation", QStringLiteral("none"));
    for (const Perturbation& perturbation : pinned.perturbations)
        lines << line("pinned perturbation", fromStd(toText(perturbation)));
    lines << line("pinned network", pinned.model.get() == model ? QStringLiteral("the same") : QStringLiteral("an earlier one"));
    if (pinned.model.get() != model)
        addNetwork(lines, *pinned.model, "pinned ");
}

}  // namespace

QStringList provenanceOf(const Document& document, const Comparison* pinned)
{
    QStringList lines{line("program", QStringLiteral("AON Lab " AONLAB_VERSION))};
    if (document.dataset) {
        addData(lines, document.dataset->source, document.dataset->fingerprint, document.dataset->synthetic);
        lines << line("areas", fromStd(describeAreas(document.dataset->population.areas)));
    }
    if (const Model* model = document.model.get()) {
        if (!document.dataset || !wasTrainedOn(*model, *document.dataset)) {
            addTraining(lines, *model, document.dataset != nullptr);
            if (!document.dataset)
                lines << line("areas", fromStd(describeAreas(model->population.areas)));
        }
        addNetwork(lines, *model, "");
        lines << line("protocol", fromStd(model->protocol.name));
        if (document.perturbations.empty())
            lines << line("perturbation", QStringLiteral("none"));
        lines << line("note", QStringLiteral("effects are predictions of the model"));
    }
    for (const Perturbation& perturbation : document.perturbations)
        lines << line("perturbation", fromStd(toText(perturbation)));
    if (pinned)
        addPinned(lines, *pinned, document.model.get());
    return lines;
}

QStringList provenanceOfTraining(const Document& document, const TrainingOptions& options, const Protocol& protocol, long iteration)
{
    Document data;
    data.dataset = document.dataset;
    return provenanceOf(data) << line("network", QStringLiteral("in training, intact")) << line("preset", fromStd(toText(options.preset)))
                              << line("seed", QString::number(options.seed)) << line("iteration", QString::number(iteration))
                              << line("protocol", fromStd(protocol.name));
}

QString asComments(const QStringList& provenance)
{
    QString text;
    for (const QString& line : provenance)
        text += QStringLiteral("# ") + line + QLatin1Char('\n');
    return text;
}

}  // namespace aon
