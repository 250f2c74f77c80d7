// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/cautions.h"

#include "model/analysis/coverage.h"
#include "model/network/origin.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

namespace aon {

namespace {

class CautionText {
    Q_DECLARE_TR_FUNCTIONS(aon::Cautions)
};

// The first thing that does not go together; empty: all does.
QString misfitText(const Document& document)
{
    if (!document.dataset)
        return {};
    const Protocol& protocol = protocolOf(document);
    const ProtocolFit fit = protocolFit(*document.dataset, protocol);
    const QString name = QString::fromStdString(protocol.name);
    if (fit.recordedBins != fit.protocolBins)
        return CautionText::tr("The recording has %1 bins and the protocol “%2” %3, so nothing can be trained or compared: choose the protocol of this recording.")
            .arg(fit.recordedBins).arg(name).arg(fit.protocolBins);
    if (!fit.unusedSlots.empty())
        return CautionText::tr("The recording holds conditions that the protocol “%1” does not read (%2 in number, the first is FR%3): is this its protocol?")
            .arg(name).arg(fit.unusedSlots.size()).arg(fit.unusedSlots.front());
    if (fit.unrecorded > 0)
        return CautionText::tr("%1 of the %2 conditions of the protocol “%3” were not recorded; the network is trained on the others: is this the protocol of this recording?")
            .arg(fit.unrecorded).arg(fit.conditions).arg(name);
    return {};
}

// Not of the intact network.
bool isOfPerturbation(Caution::Kind kind)
{
    using Kind = Caution::Kind;
    constexpr std::array all{Kind::SelectsNobody,       Kind::OutsideTrial, Kind::NoCondition, Kind::LargeGain,
                             Kind::PublishedInhibition, Kind::OutsideRange, Kind::Saturating};
    return std::ranges::find(all, kind) != all.end();
}

QString percent(double share) { return QLocale().toString(100.0 * share, 'f', share < 0.1 ? 1 : 0); }

// All of them while they are few.
QString namesOf(const std::vector<std::string>& conditions)
{
    constexpr std::size_t few = 4;
    QStringList names;
    for (std::size_t k = 0; k < std::min(conditions.size(), few); ++k)
        names << QString::fromStdString(conditions[k]);
    const QString listed = names.join(QStringLiteral(", "));
    return conditions.size() > few ? CautionText::tr("%1 and %2 more").arg(listed).arg(conditions.size() - few) : listed;
}

}  // namespace

QString sentenceOf(const Caution& caution)
{
    using Kind = Caution::Kind;
    const QString perturbation = QString::fromStdString(caution.perturbation);
    switch (caution.kind) {
    case Kind::SelectsNobody:
        return CautionText::tr("“%1” selects no neuron, so it changes nothing.").arg(perturbation);
    case Kind::OutsideTrial:
        return CautionText::tr("The window of “%1” holds no step of the trial, so it changes nothing.").arg(perturbation);
    case Kind::NoCondition:
        return CautionText::tr("The protocol has no condition that “%1” acts in, so it changes nothing.").arg(perturbation);
    case Kind::LargeGain:
        return CautionText::tr("“%1” multiplies rates by more than %L2: these neurons can then send more than their peak rate, which none was recorded to do.")
            .arg(perturbation).arg(usualGain);
    case Kind::PublishedInhibition:
        return CautionText::tr("This network has the preset “published”: its signs are on the receiving neurons, so perturbing "
                               "inhibitory neurons can change rates in the wrong direction. Use the preset “paper” for this question.");
    case Kind::LowFit:
        return CautionText::tr("The network fits the recording poorly (mean R² %1): its effects say little about these neurons.")
            .arg(QLocale().toString(caution.value, 'f', 2));
    case Kind::LowFitInConditions:
        return CautionText::tr("The fit is worse than each neuron's mean rate (R² < 0) in %1 of %2 conditions: %3. Effects there say little.")
            .arg(caution.conditions.size()).arg(caution.of).arg(namesOf(caution.conditions));
    case Kind::SaturatedNetwork:
        return CautionText::tr("%1 % of the intact network's rates are near 0 or 1, many more than recorded: saturated neurons hardly "
                               "answer to anything.").arg(percent(caution.value));
    case Kind::SaturatedAlone:
        return CautionText::tr("%1 % of the intact network's rates are near 0 or 1: saturated neurons hardly answer to anything.").arg(percent(caution.value));
    case Kind::OutsideRange:
        return CautionText::tr("The perturbation drives %1 % of the rates out of the range that each neuron has in the intact network "
                               "(by more than 3 s.d.), where it was never trained.").arg(percent(caution.value));
    case Kind::Saturating:
        return CautionText::tr("The perturbation leaves %1 % of the rates near 0 or 1, many more than intact: effects there are bounded.").arg(percent(caution.value));
    case Kind::Synthetic:
        return CautionText::tr("Synthetic data, made by a recipe: nothing here was recorded from an animal.");
    }
    return {};
}

QString classesText(const Document& document)
{
    const OtherClasses others = document.model && document.dataset ? otherClasses(*document.model, *document.dataset) : OtherClasses();
    if (others.inhibitory == 0 && others.mirror == 0)
        return {};
    return CautionText::tr("The classes of the network are its own, not those that came with the recording: of %1 neurons, %2 differ in excitatory or "
                           "inhibitory and %3 in mirror or not.")
        .arg(document.model->population.size()).arg(others.inhibitory).arg(others.mirror);
}

QStringList cautionsOf(const Document& document, const Comparison* comparison)
{
    QStringList sentences;
    if (const QString classes = classesText(document); !classes.isEmpty())
        sentences << classes;
    if (const Population* population = populationOf(document); population && !population->hasSigns())
        sentences << CautionText::tr("No inhibitory mask: excitatory and inhibitory neurons are not told apart, and a weight may have either sign.");
    if (comparison)
        for (const Caution& caution : cautionsAbout(*comparison))
            sentences << sentenceOf(caution);
    if ((document.dataset && document.dataset->synthetic) || (document.model && document.model->syntheticData))
        sentences << sentenceOf({Caution::Kind::Synthetic});
    return sentences;
}

QStringList asCaption(const QStringList& cautions)
{
    QStringList lines;
    for (const QString& sentence : cautions)
        lines << CautionText::tr("Caution: %1").arg(sentence);
    return lines;
}

std::vector<Notice> noticesOf(const Document& document, const Comparison* comparison, bool isPeeking)
{
    std::vector<Notice> notices;
    if (const QString misfit = misfitText(document); !misfit.isEmpty())
        notices.push_back({misfit, QStringLiteral("protocol"), CautionText::tr("Show protocol")});
    QStringList sentences = cautionsOf(document, comparison), perturbed;
    for (const Caution& caution : comparison ? cautionsAbout(*comparison) : std::vector<Caution>())
        if (isOfPerturbation(caution.kind))
            perturbed << sentenceOf(caution);
    std::ranges::stable_partition(sentences, [&](const QString& sentence) { return perturbed.contains(sentence); });
    for (const QString& sentence : sentences)
        notices.push_back({sentence, {}, {}, isPeeking && perturbed.contains(sentence)});
    std::ranges::stable_partition(notices, [](const Notice& notice) { return !notice.isHidden; });
    return notices;
}

}  // namespace aon
