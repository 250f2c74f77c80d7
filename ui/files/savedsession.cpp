// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/savedsession.h"

#include "ui/files/recoveredsteps.h"
#include "ui/jobs/trainingjob.h"
#include "ui/session/trainedstep.h"

#include <algorithm>

namespace aon {

SavedSession::SavedSession(Session& session, const Focus& focus)
    : m_contents(contentsOf(session, focus)), m_steps(session.steps()), m_pinned(session.pinnedRun())
{
    const TrainingJob& training = session.training();
    if (!training.isActive())
        return;
    const Document& document = session.document();
    TrainingRecord record = upToItsState(training.recordSoFar());
    if (record.checkpoint && document.dataset && document.dataset->fingerprint == record.fingerprint) {
        m_running = std::make_shared<TrainingRecord>(std::move(record));
        return;
    }
    // Nothing of it can be had yet: what is open is saved with its own training.
    m_contents.checkpoint = document.training ? document.training->checkpoint : nullptr;
    m_contents.losses = document.training ? document.training->rows : std::vector<LossRow>();
    m_contents.fits = document.training ? document.training->fits : std::vector<AreaFit>();
}

// As when it ends: what was taken back is gone from the history.
void SavedSession::takeRunning()
{
    const auto model = networkOf(*m_running, *m_contents.document.dataset);
    m_contents.document = withTrained(m_contents.document, m_running, model);
    m_contents.losses = m_running->rows;
    m_contents.fits = m_running->fits;
    if (m_contents.checkpoint)
        m_contents.checkpoint = m_running->checkpoint;
    m_steps.documents.resize(static_cast<std::size_t>(m_steps.index) + 1);
    m_steps.documents.push_back(m_contents.document);
    m_steps.lines = m_steps.lines.mid(0, m_steps.index) << trainedLine(*m_running, *model);
    ++m_steps.index;
}

void SavedSession::write(const std::filesystem::path& file)
{
    if (m_running)
        takeRunning();
    m_steps.saved = m_steps.index;
    const Steps kept = withFewNetworks(m_steps, mostNetworks);
    m_hasAllSteps = kept.lines.size() == m_steps.lines.size() && kept.lines.size() <= mostSteps;
    auto& networks = m_contents.networks;
    const auto nameOf = [&networks](const std::shared_ptr<const Model>& model) {
        auto place = std::ranges::find(networks, model);
        if (place == networks.end())
            place = networks.insert(place, model);
        return nameOfNetwork(static_cast<std::size_t>(place - networks.begin()));
    };
    m_contents.history = toJson({kept, {}, {}, false, m_pinned}, nameOf);
    saveSession(m_contents, file);
}

}  // namespace aon
