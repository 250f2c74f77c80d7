// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runwords.h"

#include "model/network/origin.h"
#include "model/perturbation/notation.h"

#include <QCoreApplication>
#include <QStringList>

namespace aon {

namespace {

class RunText {
    Q_DECLARE_TR_FUNCTIONS(aon::RunWords)
};

}  // namespace

QString networkWords(const Model& model)
{
    const QString preset = RunText::tr("preset %1").arg(QString::fromStdString(toText(model.preset)));
    return isOriginKnown(model) ? RunText::tr("%1, seed %2, iteration %3").arg(preset).arg(model.seed).arg(model.iteration) : preset;
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
