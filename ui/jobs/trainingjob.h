// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: a training on a thread of its own. The worker leaves what it has in a mailbox; a timer of the GUI thread looks
// into it 20 times a second, so that no number of iterations per second can flood the window.

#include "model/analysis/fit.h"
#include "model/training/trainer.h"
#include "ui/session/document.h"
#include "ui/session/trainingrecord.h"

#include <QObject>
#include <QTimer>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace aon {

/// What the network does while it learns; a new one about four times a second.
struct LiveRates {
    long iteration = 0;
    std::vector<int> conditions;        ///< trained conditions, indices into TrainingJob::protocol()
    Matrix<float> binned;               ///< N × (bins·C), like the recorded rates of these conditions
    std::vector<double> areaR2;         ///< mean over the neurons of each area
};

class TrainingJob : public QObject {
    Q_OBJECT
public:
    enum class State { Idle, Starting, Running, Paused, Stopping };
    Q_ENUM(State)

    explicit TrainingJob(QObject* parent = nullptr);
    ~TrainingJob() override;

    /// From the start, or from a state to go on from. Needs a recording; ignored unless idle.
    void start(const Document& document, std::shared_ptr<const TrainingState> from = nullptr);
    void pause();
    void resume();
    void stop();  ///< answers within an iteration; the best so far is the result
    void keepState();  ///< a state of now, within an iteration; told by stateKept, unless the training ends before

    State state() const { return m_state; }
    bool isActive() const { return m_state != State::Idle; }

    /// All iterations of this training so far.
    const std::vector<LossRow>& rows() const { return m_rows; }
    long iterationsDone() const { return m_rows.empty() ? 0 : m_rows.back().step.iteration + 1; }
    /// R² by area since the start; empty for a training read from a run folder.
    const std::vector<AreaFit>& fits() const { return m_fits; }
    const TrainingOptions& options() const { return m_options; }
    const Protocol& protocol() const { return m_protocol; }  ///< it is trained on; the document's may be another meanwhile
    const std::shared_ptr<const LiveRates>& live() const { return m_live; }
    double secondsLeft() const;  ///< NaN when not known
    double iterationsPerSecond() const;

    /// Newest state to go on from: at the end, when paused, and about once a minute while running; null before.
    std::shared_ptr<const TrainingState> checkpoint() const;
    /// Whether start(document, checkpoint()) would go on with the training it is of: the same data, task and options, but
    /// for those that only say when to end.
    bool canGoOn(const Document& document) const;
    /// All of it as one value, for the document.
    std::shared_ptr<const TrainingRecord> record();
    TrainingRecord recordSoFar() const;  ///< the same while it runs
    /// As if this training had just ended here; null: as if there had been none. Ignored unless idle.
    void keep(const std::shared_ptr<const TrainingRecord>& record);

signals:
    void stateChanged();
    void progressed();    ///< rows() grew
    void liveChanged();
    void stateKept();
    void finished(aon::Ending ending, std::shared_ptr<const aon::Model> model);
    void failed(const QString& sentence);

private:
    enum class Command { Run, Pause, Stop };
    struct Mailbox {
        std::vector<LossRow> rows;
        std::shared_ptr<const LiveRates> live;
        std::shared_ptr<const TrainingState> checkpoint;
        std::shared_ptr<const Model> model;
        QString failure;
        Ending ending = Ending::NeverRan;
        bool running = false, done = false;
        bool keptState = false;  ///< as keepState asked for
    };
    class Watch;

    void work(const Document& document, const std::shared_ptr<const TrainingState>& from, double secondsBefore);
    void look();
    void finish(const Mailbox& last);
    void setState(State state);
    void remember(const Document& document);
    void command(Command command);
    bool isPausing() const;

    State m_state = State::Idle;
    TrainingOptions m_options;
    Protocol m_protocol;
    std::string m_fingerprint;  ///< of the recording
    std::vector<LossRow> m_rows;
    std::vector<AreaFit> m_fits;
    std::shared_ptr<const TrainingRecord> m_record;  ///< that is just what is here; null: it is not known to be
    std::shared_ptr<const LiveRates> m_live;
    QTimer m_timer;
    std::thread m_thread;

    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    Command m_command = Command::Run;
    bool m_keepsState = false;  ///< asked for and not done yet
    Mailbox m_mailbox;
};

}  // namespace aon
