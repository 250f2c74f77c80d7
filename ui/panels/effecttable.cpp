// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/effecttable.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace aon {

namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(aon::EffectTable)
};

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

double pinnedChange(const std::vector<EffectRow>& pinned, const std::string& group)
{
    const auto found = std::ranges::find(pinned, group, &EffectRow::group);
    return found == pinned.end() ? unknown : found->change;
}

}  // namespace

std::vector<TableColumn> effectColumns()
{
    return {{QStringLiteral("group"), Text::tr("Group"), Text::tr("Area and classes; a click selects these neurons in every view"), -1, false},
            {QStringLiteral("change"), Text::tr("Change"), Text::tr("Mean of perturbed − intact over neurons, the bins of the window and all conditions, as a share of peak rate. A prediction of the model."), 4, true},
            {QStringLiteral("r2_intact"), Text::tr("Fit R²"), Text::tr("Fit of the intact network to the recording, mean over neurons; 1 is perfect"), 2, false},
            {QStringLiteral("intact"), Text::tr("Intact"), Text::tr("Mean rate of the intact network over all conditions and bins of the window, 0 to 1"), 3, false},
            {QStringLiteral("perturbed"), Text::tr("Perturbed"), Text::tr("Mean rate of the perturbed network over all conditions and bins of the window, 0 to 1"), 3, false},
            {QStringLiteral("recorded"), Text::tr("Recorded"), Text::tr("Mean recorded rate, 0 to 1, over the neurons, bins and conditions that were recorded"), 3, false},
            {QStringLiteral("intact_where_recorded"), Text::tr("Intact there"), Text::tr("Mean rate of the intact network over exactly what was recorded, to be read beside Recorded. Shown where parts of the recording are missing."), 3, false},
            {QStringLiteral("rms"), Text::tr("RMS"), Text::tr("Root of the mean squared difference perturbed − intact: rises and falls do not cancel"), 4, false},
            {QStringLiteral("r2_perturbed"), Text::tr("R² perturbed"), Text::tr("Fit of the perturbed network to the recording, mean over neurons"), 2, false},
            {QStringLiteral("pinned_change"), Text::tr("Pinned change"), Text::tr("Change of the pinned result"), 4, true},
            {QStringLiteral("chance_low"), Text::tr("Chance from"), Text::tr("2.5 % of the draws of as many random neurons of the same kind change this group by less"), 4, false},
            {QStringLiteral("chance_high"), Text::tr("to"), Text::tr("97.5 % of the draws of as many random neurons of the same kind change this group by less"), 4, false},
            {QStringLiteral("p_holm"), Text::tr("Holm's p"), Text::tr("Share of the draws whose RMS is at least this one's, corrected for the number of groups (Holm)"), 3, false},
            {QStringLiteral("neurons"), Text::tr("n"), Text::tr("Neurons counted"), -1, false},
            {QStringLiteral("left_out"), Text::tr("Left out"), Text::tr("Neurons of the group whose own rate was imposed, however short the window: left out for the whole trial"), -1, false}};
}

std::vector<EffectRow> effectsOf(const Comparison& comparison, const Epoch& epoch, bool includeImposed)
{
    const bool whole = epoch.begin <= 0 && epoch.end >= comparison.bins();
    return whole && !includeImposed ? comparison.effects : effectsWithin(comparison, epoch, {includeImposed});
}

std::vector<NumberTable::Row> effectRows(const std::vector<EffectRow>& effects, const std::vector<EffectRow>& pinned, bool peeking)
{
    const auto perturbed = [peeking](double value) { return peeking ? unknown : value; };
    std::vector<NumberTable::Row> rows;
    for (const EffectRow& effect : effects)
        rows.push_back({shortGroupName(effect.group), perturbed(effect.change), effect.intactR2, effect.intact, perturbed(effect.perturbed),
                        effect.recorded, effect.intactWhereRecorded, perturbed(effect.rms), perturbed(effect.perturbedR2), perturbed(pinnedChange(pinned, effect.group)),
                        perturbed(effect.nullLow), perturbed(effect.nullHigh), perturbed(effect.holm), effect.neurons, peeking ? QVariant(unknown) : QVariant(effect.excluded)});
    return rows;
}

double colourLimit(const std::vector<EffectRow>& effects)
{
    constexpr double least = 0.05;
    double largest = least;
    for (const EffectRow& effect : effects)
        if (std::isfinite(effect.change))
            largest = std::max(largest, std::abs(effect.change));
    const double decade = std::pow(10.0, std::floor(std::log10(largest)));
    for (const double digit : {1.0, 2.0, 5.0})
        if (largest <= digit * decade * (1.0 + 1e-9))
            return digit * decade;
    return 10.0 * decade;
}

QString shortGroupName(const std::string& notation)
{
    if (notation == "all")
        return Text::tr("all");
    return QString::fromStdString(notation)
        .replace(QStringLiteral(" & "), QStringLiteral(" "))
        .replace(QStringLiteral(" excitatory"), Text::tr(" exc."))
        .replace(QStringLiteral(" inhibitory"), Text::tr(" inh."))
        .replace(QStringLiteral(" nonmirror"), Text::tr(" non-mirror"))
        .replace(QStringLiteral(" mirror"), Text::tr(" mirror"));
}

}  // namespace aon
