// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: which rates the views draw now, in one shape whatever they come from: the newest comparison; while a training
// runs the network that learns, in place of the intact one; without a network the recording alone. While the intact
// network is peeked at the perturbed one is hidden, and `everything` still has it, so that axes and legends stay.

#include "model/analysis/grouptraces.h"
#include "ui/session/focus.h"
#include "ui/session/session.h"
#include "ui/words/runwords.h"

#include <map>
#include <tuple>

namespace aon {

struct LiveRates;
struct ChanceBand;

struct ShownRates {
    const Population* population = nullptr;  ///< null: nothing is open
    const Protocol* protocol = nullptr;      ///< whose conditions these are; while a training runs, the one it is trained on
    RateSet rates;                           ///< of all conditions of that protocol, what is seen
    RateSet everything;                      ///< the same with what is hidden while the intact network is peeked at
    bool isPerturbed = false;                ///< something acts on the network, also while the intact one is peeked at
    std::vector<int> imposed;                ///< neurons whose rate was imposed
    std::vector<int> leftOut;                ///< these, and those of the pinned run: what curves of all runs can have in common is the rest
    PinnedWords pinned;                      ///< which run the pinned one is; empty without one
    bool isMisfit = false;                   ///< the recording has not the bins of the protocol
    long iteration = -1;                     ///< of the training whose network is `intact`; -1: none runs
    bool isPeeking = false;                  ///< the intact network is looked at, and nothing is said of the perturbed one

    bool isLive() const { return iteration >= 0; }
};

/// Why there is nothing to draw; empty: there is something.
QString ratesEmptyText(const ShownRates& shown);

class RatesSource : public QObject {
    Q_OBJECT
public:
    RatesSource(Session& session, Focus& focus, QObject* parent);

    const ShownRates& now();  ///< valid until the next now() after changed()

    /// Of a part of now(). What no perturbation changes is kept: a slider that is dragged asks for this many times a second.
    GroupTraces traces(const RateSet& rates, const std::vector<int>& neurons, const std::vector<int>& which);

    /// What random draws do to the change of these neurons, when they were made for what is shown and for just these neurons
    /// and conditions; null: they were not, as they never are for a part of the conditions. `imposed`: those whose rate is imposed are counted.
    const ChanceBand* chance(const std::vector<int>& group, const std::vector<int>& which, bool imposed);

    /// Whose rates now() has: data, network, what acts on it.
    QStringList caption();

signals:
    void changed();

private:
    void takeComparison();
    void takeRecording();
    bool takeLive();  ///< false: no network in training has shown anything yet
    const Matrix<float>& recordedIn(const Protocol& protocol);

    Session& m_session;
    Focus& m_focus;
    ShownRates m_shown;
    bool m_stale = true;
    Document m_document;  ///< keeps alive what m_shown points into
    std::shared_ptr<const Comparison> m_comparison, m_pinned;
    std::shared_ptr<const NullDistribution> m_chance;
    std::shared_ptr<const Dataset> m_dataset;  ///< whose rates m_recorded are
    Protocol m_protocol;                       ///< of m_recorded
    Matrix<float> m_recorded;                  ///< empty: the recording has not its bins
    RecordedPairs m_recordedPairs, m_comparedPairs;  ///< of m_recorded; of the recorded rates of the comparison
    std::pair<std::shared_ptr<const Model>, std::shared_ptr<const Dataset>> m_comparedOf;  ///< whose m_comparedPairs are
    std::shared_ptr<const LiveRates> m_seen;   ///< whose rates m_live are
    Matrix<float> m_live;
    std::map<std::pair<std::vector<int>, std::vector<int>>, GroupTraces> m_steady;  ///< by neurons and conditions
    std::tuple<std::shared_ptr<const Model>, std::shared_ptr<const Dataset>, std::shared_ptr<const LiveRates>> m_steadyOf;
};

}  // namespace aon
