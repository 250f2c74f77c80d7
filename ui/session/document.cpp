// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/document.h"

#include "model/perturbation/notation.h"

#include <algorithm>

namespace aon {

bool same(const std::vector<Perturbation>& a, const std::vector<Perturbation>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const Perturbation& p, const Perturbation& q) { return toText(p) == toText(q); });
}

Parts differences(const Document& before, const Document& after)
{
    Parts parts;
    parts.setFlag(Part::Recording, before.dataset != after.dataset);
    parts.setFlag(Part::Network, before.model != after.model);
    parts.setFlag(Part::Task, !(before.protocol == after.protocol));
    parts.setFlag(Part::Options, !(before.options == after.options));
    parts.setFlag(Part::Perturbations, !same(before.perturbations, after.perturbations));
    return parts;
}

const Population* populationOf(const Document& document)
{
    if (document.model)
        return &document.model->population;
    return document.dataset ? &document.dataset->population : nullptr;
}

const Protocol& protocolOf(const Document& document)
{
    return document.model ? document.model->protocol : document.protocol;
}

}  // namespace aon
