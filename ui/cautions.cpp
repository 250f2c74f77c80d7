// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cautions.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace aon {

namespace {

class CautionText {
    Q_DECLARE_TR_FUNCTIONS(aon::Cautions)
};

constexpr double lowFit = 0.3;  // ours: below, less than a third of the variance over time is explained

bool imposesOnInhibitory(const Comparison& comparison)
{
    const Population& population = comparison.model->population;
    return population.hasSigns() && std::any_of(comparison.imposed.begin(), comparison.imposed.end(), [&](int neuron) {
               return population.inhibitory[static_cast<std::size_t>(neuron)] != 0;
           });
}

const FitNumbers* wholeFit(const FitReport& fit)
{
    const auto found = std::find_if(fit.rows.begin(), fit.rows.end(),
                                    [](const FitRow& row) { return row.area == "all" && row.condition == "all" && row.epoch == "trial"; });
    return found == fit.rows.end() ? nullptr : &found->fit;
}

}  // namespace

QStringList cautionsOf(const Document& document, const Comparison* comparison)
{
    QStringList cautions;
    if (comparison && comparison->model->preset == Preset::Published && imposesOnInhibitory(*comparison))
        cautions << CautionText::tr("This network has the preset “published”: its signs are on the receiving neurons, so perturbing "
                                    "inhibitory neurons can change rates in the wrong direction. Use the preset “paper” for this question.");
    if (comparison)
        if (const FitNumbers* fit = wholeFit(comparison->fit); fit && fit->r2 < lowFit)
            cautions << CautionText::tr("The network fits the recording poorly (mean R² %1): its effects say little about these neurons.")
                            .arg(QLocale().toString(fit->r2, 'f', 2));
    if ((document.dataset && document.dataset->synthetic) || (document.model && document.model->syntheticData))
        cautions << CautionText::tr("Synthetic data, made by a recipe: nothing here was recorded from an animal.");
    return cautions;
}

}  // namespace aon
