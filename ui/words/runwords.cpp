// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/runwords.h"

#include "model/network/origin.h"
#include "model/perturbation/notation.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStringList>

namespace aon {

namespace {

class RunText {
    Q_DECLARE_TR_FUNCTIONS(aon::RunWords)
};

}  // namespace

QString dataName(const Document& document)
{
    if (!document.dataset)
        return {};
    if (document.files.firingRates.empty())
        return RunText::tr("Demonstration");
    const QFileInfo file(QString::fromStdString(document.files.firingRates.string()));
    return file.dir().dirName() + QLatin1Char('/') + file.fileName();
}

QString sourceWords(const Document& document, const QString& network)
{
    QStringList parts;
    const Model* model = document.model.get();
    const QString data = document.dataset ? dataName(document) : model ? QString::fromStdString(model->dataSource) : QString();
    if (document.dataset ? document.dataset->synthetic : model && model->syntheticData)
        parts << RunText::tr("%1 (synthetic data)").arg(data);
    else if (!data.isEmpty())
        parts << RunText::tr("data: %1").arg(data);
    if (!network.isEmpty())
        parts << RunText::tr("network: %1").arg(network);
    return (parts << QStringLiteral("AON Lab " AONLAB_VERSION)).join(QStringLiteral(" · "));
}

QString actingWords(const std::vector<Perturbation>& perturbations)
{
    return perturbations.empty() ? RunText::tr("Intact network") : RunText::tr("Perturbed (a prediction of the model): %1").arg(notationOf(perturbations));
}

QString networkWords(const Model& model)
{
    return isOriginKnown(model) ? networkWords(model.preset, model.seed, model.iteration) : RunText::tr("preset %1").arg(QString::fromStdString(toText(model.preset)));
}

QString networkWords(Preset preset, std::uint64_t seed, long iteration)
{
    return RunText::tr("preset %1, seed %2, iteration %3").arg(QString::fromStdString(toText(preset))).arg(seed).arg(iteration);
}

QString notationOf(const std::vector<Perturbation>& perturbations)
{
    QStringList lines;
    for (const Perturbation& perturbation : perturbations)
        lines << QString::fromStdString(toText(perturbation));
    return lines.isEmpty() ? RunText::tr("intact") : lines.join(QStringLiteral("; "));
}

QString shortWords(const std::vector<Perturbation>& perturbations)
{
    return notationOf(perturbations).replace(QStringLiteral(": "), QStringLiteral(" ")).replace(QStringLiteral(" & "), QStringLiteral(" "));
}

PinnedWords pinnedWords(const Comparison& pinned, const Model* shown)
{
    const QString notation = notationOf(pinned.perturbations);
    const QString name = RunText::tr("pinned: %1").arg(shortWords(pinned.perturbations));
    if (pinned.model.get() == shown)
        return {name, {}, RunText::tr("Pinned: %1, of the network that is shown.").arg(notation)};
    const QString ending = RunText::tr("(earlier network)");
    return {name + QLatin1Char(' ') + ending, ending,
            RunText::tr("Pinned: %1, of an earlier network (%2), not of the one that is shown.").arg(notation, networkWords(*pinned.model))};
}

}  // namespace aon
