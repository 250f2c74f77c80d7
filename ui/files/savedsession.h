// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: what Save writes: the session with its history and its pinned run. Network and curves are those of one moment: while a training
// runs it is saved as if it had ended at its newest state, as a step of the history.

#include "ui/files/sessionfile.h"
#include "ui/session/session.h"

namespace aon {

constexpr std::size_t mostNetworks = 4;  ///< of other steps that a session file keeps, half a megabyte each at the published size

class SavedSession {
public:
    /// A picture of what is open now; cheap, as its large parts are shared.
    SavedSession(Session& session, const Focus& focus);

    /// On any thread; OutputError, and the old file is intact then.
    void write(const std::filesystem::path& file);

    const Document& document() const { return m_contents.document; }  ///< what is in the file once it is written
    const std::optional<PinnedRun>& pinned() const { return m_pinned; }
    bool isOfRunningTraining() const { return m_running != nullptr; }
    bool hasAllSteps() const { return m_hasAllSteps; }  ///< known once it is written

private:
    void takeRunning();

    SessionContents m_contents;
    Steps m_steps;
    std::optional<PinnedRun> m_pinned;
    std::shared_ptr<const TrainingRecord> m_running;  ///< not a step yet; null: none
    bool m_hasAllSteps = true;
};

}  // namespace aon
