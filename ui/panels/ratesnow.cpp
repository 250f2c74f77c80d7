// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/ratesnow.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace aon {

namespace {

int binAt(double seconds, const Protocol& protocol, long bins)
{
    return static_cast<int>(std::clamp(static_cast<long>(seconds / protocol.binSeconds + 1e-9), 0L, std::max(0L, bins - 1)));
}

RatesNow ofRecording(const Document& document, int condition, double seconds)
{
    const Protocol& protocol = protocolOf(document);
    if (!document.dataset || condition >= static_cast<int>(protocol.conditions.size()))
        return {};
    const auto found = document.dataset->rates.find(protocol.conditions[static_cast<std::size_t>(condition)].slot);
    if (found == document.dataset->rates.end() || found->second.cols() == 0)
        return {};
    return {RatesNow::Source::Recorded, &found->second, binAt(seconds, protocol, found->second.cols())};
}

}  // namespace

float RatesNow::of(int neuron) const
{
    return rates && neuron < rates->rows() ? (*rates)(neuron, column) : std::numeric_limits<float>::quiet_NaN();
}

QString RatesNow::name() const
{
    switch (source) {
    case Source::Nothing: return QCoreApplication::translate("aon::RatesNow", "no rates");
    case Source::Recorded: return QCoreApplication::translate("aon::RatesNow", "recorded");
    case Source::Intact: return QCoreApplication::translate("aon::RatesNow", "intact network");
    case Source::Perturbed: return QCoreApplication::translate("aon::RatesNow", "perturbed network");
    }
    return {};
}

RatesNow ratesNow(const Session& session, const Focus& focus)
{
    const int condition = std::max(0, focus.condition());
    const auto& comparison = session.comparison();
    if (!comparison)
        return ofRecording(session.document(), condition, focus.seconds());
    const int conditions = static_cast<int>(comparison->conditions.size());
    if (condition >= conditions || comparison->bins() == 0)
        return {};
    const bool perturbed = !focus.isPeeking() && !comparison->perturbations.empty();
    const int bin = binAt(focus.seconds(), comparison->model->protocol, comparison->bins());
    return {perturbed ? RatesNow::Source::Perturbed : RatesNow::Source::Intact,
            perturbed ? &comparison->perturbed : &comparison->intact, Comparison::column(bin, condition, conditions)};
}

}  // namespace aon
