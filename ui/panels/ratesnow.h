// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the rate of every neuron at the time cursor: of the perturbed network, of the intact one while it is peeked at
// or nothing is perturbed, of the recording when there is no network.

#include "ui/session/focus.h"
#include "ui/session/session.h"

namespace aon {

struct RatesNow {
    enum class Source { Nothing, Recorded, Intact, Perturbed };
    Source source = Source::Nothing;
    const Matrix<float>* rates = nullptr;  ///< of the session: valid until it changes
    long column = 0;

    float of(int neuron) const;  ///< 0..1, NaN when unknown
    QString name() const;        ///< "perturbed network"
};

RatesNow ratesNow(const Session& session, const Focus& focus);

}  // namespace aon
