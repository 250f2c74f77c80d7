// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/ratessource.h"

#include "model/analysis/nulldistribution.h"
#include "model/base/error.h"
#include "ui/jobs/trainingjob.h"
#include "ui/views/plotview.h"
#include "ui/views/shownparts.h"

#include <algorithm>
#include <iterator>

namespace aon {

QString ratesEmptyText(const ShownRates& shown)
{
    if (!shown.population)
        return openSomethingText();
    if (shown.rates.recorded || shown.rates.intact)
        return {};
    return shown.isMisfit ? RatesSource::tr("The recording has not the bins of the protocol, so nothing of it can be drawn here: load its protocol in the view Protocol.")
                          : RatesSource::tr("The network is being simulated…");
}

RatesSource::RatesSource(Session& session, Focus& focus, QObject* parent) : QObject(parent), m_session(session), m_focus(focus)
{
    const auto renew = [this] {
        m_stale = true;
        emit changed();
    };
    connect(&session, &Session::changed, this, [this, renew](Parts parts) {
        if (changesWhatIsShown(m_session, parts))
            renew();
    });
    connect(&session, &Session::comparisonChanged, this, renew);
    connect(&session, &Session::pinnedChanged, this, renew);
    connect(&session, &Session::chanceChanged, this, renew);
    connect(&session.training(), &TrainingJob::liveChanged, this, renew);
    connect(&session.training(), &TrainingJob::stateChanged, this, renew);
    connect(&focus, &Focus::peekingChanged, this, renew);
}

const ShownRates& RatesSource::now()
{
    if (!std::exchange(m_stale, false))
        return m_shown;
    m_document = m_session.document();
    m_comparison = m_session.comparison();
    m_chance = m_session.chance();
    m_shown = {};
    if (!takeLive())
        m_comparison ? takeComparison() : takeRecording();
    m_shown.everything.conditions = static_cast<int>(m_shown.protocol->conditions.size());
    m_shown.rates = m_shown.everything;
    m_shown.isPeeking = m_focus.isPeeking() && m_shown.isPerturbed;
    if (m_focus.isPeeking())
        m_shown.rates.perturbed = m_shown.rates.pinned = nullptr;
    return m_shown;
}

GroupTraces RatesSource::traces(const RateSet& rates, const std::vector<int>& neurons, const std::vector<int>& which)
{
    constexpr std::size_t most = 64;
    const auto of = std::tuple(m_comparison ? m_comparison->model : nullptr, m_document.dataset, m_shown.isLive() ? m_seen : nullptr);
    if (of != m_steadyOf || m_steady.size() > most)
        m_steady.clear();
    m_steadyOf = of;
    const auto [at, isNew] = m_steady.try_emplace({neurons, which});
    if (isNew)
        at->second = steadyTraces(rates, neurons, which);
    GroupTraces traces = at->second;
    addPerturbed(traces, rates, neurons, which);
    return traces;
}

// A pinned run takes more neurons out of the curves than the draws left out: then they are no curves of the same kind.
const ChanceBand* RatesSource::chance(const std::vector<int>& group, const std::vector<int>& which, bool imposed)
{
    const ShownRates& shown = now();
    if (!m_chance || !shown.everything.perturbed || shown.leftOut != shown.imposed || m_chance->includesImposed != imposed)
        return nullptr;
    if (pairsToRead(shown.everything.pairs, group, which))
        return nullptr;
    const auto found = std::ranges::find_if(m_chance->bands, [&](const ChanceBand& band) { return band.neurons == group && band.conditions == which; });
    return found == m_chance->bands.end() ? nullptr : &*found;
}

QStringList RatesSource::caption()
{
    const ShownRates& shown = now();
    if (shown.isLive()) {
        const TrainingOptions& options = m_session.training().options();
        return {sourceWords(m_document, tr("in training, %1").arg(networkWords(options.preset, options.seed, shown.iteration)))};
    }
    if (!m_comparison)
        return {sourceWords(m_document, {})};
    return {sourceWords(m_document, networkWords(*m_comparison->model)), actingWords(shown.rates.perturbed ? m_comparison->perturbations : std::vector<Perturbation>())};
}

void RatesSource::takeComparison()
{
    m_pinned = m_session.pinned();
    m_shown.population = &m_comparison->model->population;
    m_shown.protocol = &m_comparison->model->protocol;
    RateSet& all = m_shown.everything;
    all.intact = &m_comparison->intact;
    if (m_comparison->recorded.size() > 0) {
        all.recorded = &m_comparison->recorded;
        if (const auto of = std::pair(m_comparison->model, m_comparison->dataset); of != m_comparedOf) {
            m_comparedOf = of;
            m_comparedPairs = recordedPairs(m_comparison->recorded, static_cast<int>(m_comparison->conditions.size()));
        }
        all.pairs = &m_comparedPairs;
    }
    m_shown.isPerturbed = !m_comparison->perturbations.empty();
    if (m_shown.isPerturbed)
        all.perturbed = &m_comparison->perturbed;
    const auto fits = [&](const Matrix<float>& rates) {
        return rates.rows() == m_comparison->intact.rows() && rates.cols() == m_comparison->intact.cols();
    };
    if (m_pinned && fits(m_pinned->perturbed))
        all.pinned = &m_pinned->perturbed;
    m_shown.imposed = m_shown.leftOut = m_comparison->imposed;
    if (all.pinned) {
        m_shown.pinned = pinnedWords(*m_pinned, m_comparison->model.get());
        m_shown.leftOut.clear();
        std::ranges::set_union(m_shown.imposed, m_pinned->imposed, std::back_inserter(m_shown.leftOut));
    }
}

void RatesSource::takeRecording()
{
    m_pinned.reset();
    m_shown.population = populationOf(m_document);
    m_shown.protocol = &protocolOf(m_document);
    if (!m_document.dataset)
        return;
    const Matrix<float>& recorded = recordedIn(*m_shown.protocol);
    m_shown.isMisfit = recorded.size() == 0;
    if (!m_shown.isMisfit) {
        m_shown.everything.recorded = &recorded;
        m_shown.everything.pairs = &m_recordedPairs;
    }
}

const Matrix<float>& RatesSource::recordedIn(const Protocol& protocol)
{
    if (m_dataset == m_document.dataset && m_protocol == protocol)
        return m_recorded;
    m_dataset = m_document.dataset;
    m_protocol = protocol;
    m_steady.clear();
    try {
        m_recorded = recordedRates(*m_dataset, m_protocol, allConditions(m_protocol));
    } catch (const InputError&) {
        m_recorded.resize(0, 0);
    }
    m_recordedPairs = recordedPairs(m_recorded, static_cast<int>(m_protocol.conditions.size()));
    return m_recorded;
}

// The network that learns takes the place of the intact one; what a perturbation does is asked when it is done. Neurons, task and recording
// are those it learns: the document's task may be another one by now, and the network before it may have had another one too.
bool RatesSource::takeLive()
{
    const TrainingJob& training = m_session.training();
    const auto& live = training.live();
    if (!training.isActive() || !live || !m_document.dataset || live->binned.rows() != m_document.dataset->neurons())
        return false;
    const Matrix<float>& recorded = recordedIn(training.protocol());
    if (m_seen != live) {
        m_seen = live;
        m_live = amongAll(live->binned, live->conditions, static_cast<int>(m_protocol.conditions.size()));
    }
    if (m_live.cols() != recorded.cols())
        return false;
    m_shown.population = &m_document.dataset->population;
    m_shown.protocol = &m_protocol;
    m_shown.everything.recorded = &recorded;
    m_shown.everything.pairs = &m_recordedPairs;
    m_shown.everything.intact = &m_live;
    m_shown.iteration = live->iteration;
    return true;
}

}  // namespace aon
