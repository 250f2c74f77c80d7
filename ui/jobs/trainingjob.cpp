// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/trainingjob.h"

#include "ui/jobs/giveway.h"
#include "ui/words/failures.h"

#include <chrono>
#include <limits>
#include <utility>

namespace aon {

namespace {

using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

double secondsSince(Clock::time_point begin) { return std::chrono::duration<double>(Clock::now() - begin).count(); }

}  // namespace

// What the worker does after every iteration: leaves news in the mailbox, waits while paused, says when to stop.
class TrainingJob::Watch {
public:
    Watch(TrainingJob& job, double secondsBefore)
        : m_job(job), m_begin(Clock::now() - std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(secondsBefore)))
    {
    }

    bool operator()(const TrainingStep& step, const Trainer& trainer)
    {
        const LossRow row{step, secondsSince(m_begin)};
        std::shared_ptr<const LiveRates> live;
        if (Clock::now() - m_liveAt > 250ms || m_job.isPausing()) {
            live = std::make_shared<LiveRates>(LiveRates{step.iteration, trainer.conditions(), trainer.binned(), fitByArea(trainer.binned(), trainer.targets().rates, trainer.dataset().population)});
            m_liveAt = Clock::now();
        }
        std::unique_lock lock(m_job.m_mutex);
        m_job.m_mailbox.rows.push_back(row);
        if (live)
            m_job.m_mailbox.live = std::move(live);
        const auto paused = Clock::now();
        do {
            const bool isAsked = std::exchange(m_job.m_keepsState, false);
            if (isAsked || m_job.m_command == Command::Pause || Clock::now() - m_savedAt > 60s) {
                m_job.m_mailbox.checkpoint = std::make_shared<TrainingState>(trainer.state());
                m_job.m_mailbox.keptState |= isAsked;
                m_savedAt = Clock::now();
            }
            m_job.m_wake.wait(lock, [this] { return m_job.m_command != Command::Pause || m_job.m_keepsState; });
        } while (m_job.m_command == Command::Pause);
        m_begin += Clock::now() - paused;
        return m_job.m_command != Command::Stop;
    }

private:
    TrainingJob& m_job;
    Clock::time_point m_begin, m_liveAt{}, m_savedAt = Clock::now();
};

TrainingJob::TrainingJob(QObject* parent) : QObject(parent)
{
    m_timer.setInterval(50);
    connect(&m_timer, &QTimer::timeout, this, &TrainingJob::look);
}

TrainingJob::~TrainingJob()
{
    command(Command::Stop);
    if (m_thread.joinable())
        m_thread.join();
}

void TrainingJob::start(const Document& document, std::shared_ptr<const TrainingState> from)
{
    if (isActive() || !document.dataset)
        return;
    if (m_thread.joinable())
        m_thread.join();
    remember(document);
    m_record = nullptr;
    m_live = nullptr;
    m_mailbox = {};
    m_command = Command::Run;
    m_keepsState = false;
    const long kept = from ? from->iteration : 0;
    std::erase_if(m_rows, [kept](const LossRow& row) { return row.step.iteration >= kept; });
    std::erase_if(m_fits, [kept](const AreaFit& fit) { return fit.iteration >= kept; });
    setState(State::Starting);
    const double before = m_rows.empty() ? 0.0 : m_rows.back().seconds;
    m_thread = std::thread([this, document, from = std::move(from), before] { work(document, from, before); });
    m_timer.start();
    emit progressed();
}

void TrainingJob::work(const Document& document, const std::shared_ptr<const TrainingState>& from, double secondsBefore)
{
    Mailbox last;
    giveWay();
    try {
        Trainer trainer(*document.dataset, document.protocol, document.options, makeEngine());
        if (from) {
            TrainingState state = *from;
            state.finished &= state.iteration >= document.options.iterations;  // else there is more to come
            trainer.restore(std::move(state));
        }
        trainer.cancelWhen([this] {
            const std::lock_guard lock(m_mutex);
            return m_command == Command::Stop;
        });
        {
            const std::lock_guard lock(m_mutex);
            m_mailbox.running = true;
        }
        Watch watch(*this, secondsBefore);
        last.ending = train(trainer, std::ref(watch));
        last.model = std::make_shared<Model>(trainer.result());
        last.checkpoint = std::make_shared<TrainingState>(trainer.state());
    } catch (const std::exception& error) {
        last.failure = failureSentence(error);
    }
    const std::lock_guard lock(m_mutex);
    m_mailbox.ending = last.ending;
    m_mailbox.model = last.model;
    m_mailbox.failure = last.failure;
    if (last.checkpoint)
        m_mailbox.checkpoint = last.checkpoint;
    m_mailbox.done = true;
}

void TrainingJob::pause()
{
    if (m_state != State::Running)
        return;
    command(Command::Pause);
    setState(State::Paused);
}

void TrainingJob::resume()
{
    if (m_state != State::Paused)
        return;
    command(Command::Run);
    setState(State::Running);
}

void TrainingJob::stop()
{
    if (!isActive())
        return;
    command(Command::Stop);
    setState(State::Stopping);
}

void TrainingJob::keepState()
{
    {
        const std::lock_guard lock(m_mutex);
        m_keepsState = true;
    }
    m_wake.notify_all();
}

bool TrainingJob::isPausing() const
{
    const std::lock_guard lock(m_mutex);
    return m_command == Command::Pause;
}

void TrainingJob::command(Command command)
{
    {
        const std::lock_guard lock(m_mutex);
        m_command = command;
    }
    m_wake.notify_all();
}

void TrainingJob::look()
{
    Mailbox news;
    {
        const std::lock_guard lock(m_mutex);
        news = m_mailbox;
        m_mailbox.rows.clear();
        m_mailbox.live = nullptr;
        m_mailbox.keptState = false;
    }
    if (news.running && m_state == State::Starting)
        setState(State::Running);
    m_rows.insert(m_rows.end(), news.rows.begin(), news.rows.end());
    if (!news.rows.empty())
        emit progressed();
    if (news.live) {
        m_live = news.live;
        m_fits.push_back({m_live->iteration, m_live->areaR2});
        emit liveChanged();
    }
    if (news.done)
        finish(news);
    else if (news.keptState)
        emit stateKept();
}

void TrainingJob::finish(const Mailbox& last)
{
    m_timer.stop();
    m_thread.join();
    setState(State::Idle);
    if (!last.failure.isEmpty())
        emit failed(last.failure);
    else
        emit finished(last.ending, last.model);
}

void TrainingJob::setState(State state)
{
    if (std::exchange(m_state, state) != state)
        emit stateChanged();
}

std::shared_ptr<const TrainingState> TrainingJob::checkpoint() const
{
    const std::lock_guard lock(m_mutex);
    return m_mailbox.checkpoint;
}

bool TrainingJob::canGoOn(const Document& document) const
{
    const std::shared_ptr<const TrainingState> state = checkpoint();
    if (!state || !document.dataset || document.dataset->fingerprint != m_fingerprint || !(document.protocol == m_protocol))
        return false;
    TrainingOptions options = document.options;
    options.iterations = m_options.iterations;
    options.targetLoss = m_options.targetLoss;
    options.patience = m_options.patience;
    return options == m_options && state->iteration < document.options.iterations;
}

std::shared_ptr<const TrainingRecord> TrainingJob::record()
{
    if (!m_record)
        m_record = std::make_shared<TrainingRecord>(recordSoFar());
    return m_record;
}

TrainingRecord TrainingJob::recordSoFar() const { return {m_options, m_protocol, m_fingerprint, m_rows, m_fits, checkpoint()}; }

void TrainingJob::keep(const std::shared_ptr<const TrainingRecord>& record)
{
    if (isActive() || (record && record == m_record))
        return;
    m_record = record;
    const TrainingRecord kept = record ? *record : TrainingRecord();
    m_options = kept.options;
    m_protocol = kept.protocol;
    m_fingerprint = kept.fingerprint;
    m_rows = kept.rows;
    m_fits = kept.fits;
    m_live = nullptr;
    m_mailbox = {};
    m_mailbox.checkpoint = kept.checkpoint;
    emit progressed();
    emit liveChanged();
    emit stateChanged();
}

void TrainingJob::remember(const Document& document)
{
    m_options = document.options;
    m_protocol = document.protocol;
    m_fingerprint = document.dataset ? document.dataset->fingerprint : std::string();
}

double TrainingJob::iterationsPerSecond() const
{
    constexpr std::size_t window = 50;
    if (m_rows.size() < 2)
        return std::numeric_limits<double>::quiet_NaN();
    const std::size_t first = m_rows.size() > window ? m_rows.size() - window : 0;
    const double seconds = m_rows.back().seconds - m_rows[first].seconds;
    return seconds > 0.0 ? static_cast<double>(m_rows.size() - 1 - first) / seconds : std::numeric_limits<double>::quiet_NaN();
}

double TrainingJob::secondsLeft() const
{
    return m_rows.empty() ? std::numeric_limits<double>::quiet_NaN()
                          : static_cast<double>(m_options.iterations - 1 - m_rows.back().step.iteration) / iterationsPerSecond();
}

}  // namespace aon
