// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/session.h"

#include "ui/jobs/comparisonjob.h"
#include "ui/jobs/trainingjob.h"
#include "ui/session/trainedstep.h"
#include "ui/words/sentences.h"

#include <QUndoCommand>

#include <utility>

namespace aon {

class EditCommand : public QUndoCommand {
public:
    EditCommand(Session& session, Document before, Document after, const QString& line, QString drag)
        : QUndoCommand(historyLine(line)), m_session(session), m_before(std::move(before)), m_after(std::move(after)), m_line(line), m_drag(std::move(drag))
    {
    }
    void undo() override { m_session.apply(m_before); }
    void redo() override { m_session.apply(m_after); }
    int id() const override { return m_drag.isEmpty() ? -1 : 1; }
    bool mergeWith(const QUndoCommand* other) override
    {
        const auto* next = static_cast<const EditCommand*>(other);  // the same id: the same class
        if (next->m_drag != m_drag)
            return false;
        m_after = next->m_after;
        m_line = next->m_line;
        setText(next->text());
        setObsolete(!differences(m_before, m_after));
        return true;
    }

    const Document& before() const { return m_before; }
    const Document& after() const { return m_after; }
    const QString& line() const { return m_line; }  ///< in English

private:
    Session& m_session;
    Document m_before, m_after;
    QString m_line, m_drag;
};

Session::Session(QObject* parent)
    : QObject(parent), m_comparing(new ComparisonJob(this)), m_training(new TrainingJob(this))
{
    connect(m_comparing, &ComparisonJob::finished, this, &Session::take);
    connect(m_comparing, &ComparisonJob::failed, this, [this](const QString& sentence) {
        m_wantedPin.reset();
        if (!isUpToDate() && std::exchange(m_comparison, nullptr))
            emit comparisonChanged();
        fail(sentence);
    });
    connect(m_training, &TrainingJob::failed, this, [this](const QString& sentence) {
        m_training->keep(m_document.training);
        fail(sentence);
    });
    connect(m_training, &TrainingJob::finished, this, &Session::keepTrained);
}

// The history is emptied as it goes, and whoever listens to it may be gone already.
Session::~Session()
{
    disconnect(&m_history, nullptr, nullptr, nullptr);
    disconnect(m_comparing, nullptr, this, nullptr);
    disconnect(m_training, nullptr, this, nullptr);
}

void Session::edit(const Document& after, const QString& line, const QString& drag)
{
    if (differences(m_document, after))
        m_history.push(new EditCommand(*this, m_document, after, line, drag));
}

void Session::setPerturbations(std::vector<Perturbation> perturbations, const QString& line, const QString& drag)
{
    Document after = m_document;
    after.perturbations = std::move(perturbations);
    edit(after, line, drag);
}

void Session::open(const Document& document)
{
    m_history.clear();
    unpin();
    const bool hadComparison = std::exchange(m_comparison, nullptr) != nullptr;
    apply(document);
    if (hadComparison)
        emit comparisonChanged();
    m_history.setClean();
}

void Session::open(const Steps& steps)
{
    const auto at = [](int index) { return static_cast<std::size_t>(index); };
    open(steps.documents.at(at(steps.index)));
    m_isRestoring = true;
    for (int k = 0; k < steps.lines.size(); ++k)
        m_history.push(new EditCommand(*this, steps.documents.at(at(k)), steps.documents.at(at(k) + 1), steps.lines[k], {}));
    if (steps.saved >= 0) {
        m_history.setIndex(steps.saved);
        m_history.setClean();
    } else {
        m_history.resetClean();
    }
    m_history.setIndex(steps.index);
    m_isRestoring = false;
    emit changed(Part::Everything);  // what looks at the history too
}

Steps Session::steps() const
{
    Steps steps{{}, {}, m_history.index(), m_history.cleanIndex()};
    for (int k = 0; k < m_history.count(); ++k) {
        const auto* step = static_cast<const EditCommand*>(m_history.command(k));  // nothing else is ever pushed
        if (k == 0)
            steps.documents.push_back(step->before());
        steps.documents.push_back(step->after());
        steps.lines << step->line();
    }
    if (steps.documents.empty())
        steps.documents.push_back(m_document);
    return steps;
}

bool Session::isComparing() const { return m_comparing->isBusy(); }

bool Session::isUpToDate() const
{
    if (!m_document.model)
        return true;
    return m_comparison && m_comparison->model == m_document.model && m_comparison->dataset == m_document.dataset
           && same(m_comparison->perturbations, m_document.perturbations);
}

void Session::pin()
{
    m_wantedPin.reset();
    m_pinned = m_comparison;
    emit pinnedChanged();
}

void Session::unpin()
{
    const bool wasWanted = m_wantedPin.has_value();
    m_wantedPin.reset();
    if (std::exchange(m_pinned, nullptr) || wasWanted)
        emit pinnedChanged();
}

std::optional<PinnedRun> Session::pinnedRun() const
{
    return m_pinned ? PinnedRun{m_pinned->model, m_pinned->perturbations} : m_wantedPin;
}

void Session::pinAgain(PinnedRun run)
{
    unpin();
    m_wantedPin = std::move(run);
    if (isUpToDate())
        compareWanted();
}

bool operator==(const PinnedRun& a, const PinnedRun& b) { return a.model == b.model && same(a.perturbations, b.perturbations); }

bool Session::isWanted(const Comparison& comparison) const
{
    return m_wantedPin && comparison.dataset == m_document.dataset && *m_wantedPin == PinnedRun{comparison.model, comparison.perturbations};
}

// After what is open, as that is waited for. A newer request may have taken its place: then again.
void Session::compareWanted()
{
    if (m_wantedPin)
        m_comparing->request({m_wantedPin->model, m_document.dataset, m_wantedPin->perturbations});
}

void Session::take(const std::shared_ptr<const Comparison>& comparison)
{
    const bool isPin = isWanted(*comparison);
    if (isPin) {
        m_pinned = comparison;
        m_wantedPin.reset();
        emit pinnedChanged();
    }
    const bool isOfDocument = comparison->model == m_document.model && comparison->dataset == m_document.dataset;
    if (!isOfDocument || (isPin && !same(comparison->perturbations, m_document.perturbations)))
        return;
    m_comparison = comparison;
    emit comparisonChanged();
    if (isUpToDate())
        compareWanted();
}

void Session::setChance(std::shared_ptr<const Comparison> of, std::shared_ptr<const NullDistribution> chance)
{
    m_chanceOf = std::move(of);
    m_chance = std::move(chance);
    emit chanceChanged();
}

std::filesystem::path Session::fileOf(const Model* model) const
{
    for (const auto& [known, file] : m_networkFiles)
        if (model && known.lock().get() == model)
            return file;
    return {};
}

void Session::setFileOf(const std::shared_ptr<const Model>& model, const std::filesystem::path& file)
{
    std::erase_if(m_networkFiles, [&](const auto& entry) { return entry.second == file || entry.first.lock() == model; });
    if (model && !file.empty())
        m_networkFiles.emplace_back(model, file);
}

void Session::apply(const Document& document)
{
    if (m_isRestoring)
        return;
    const Parts parts = differences(m_document, document);
    const bool otherTraining = m_document.training != document.training;
    const bool hadComparison = m_comparison != nullptr;
    if (m_comparison && !stillFits(document))
        m_comparison = nullptr;
    m_document = document;
    if (otherTraining)
        m_training->keep(document.training);
    if (parts & (Part::Recording | Part::Network | Part::Perturbations))
        compareAgain();
    if (parts)
        emit changed(parts);
    if (hadComparison && !m_comparison)
        emit comparisonChanged();
}

// An older comparison may be shown until the newer one is there, if its neurons, task and recording are the same.
bool Session::stillFits(const Document& document) const
{
    return document.model && document.dataset == m_comparison->dataset && document.model->population == m_comparison->model->population
           && document.model->protocol == m_comparison->model->protocol;
}

// A recording opened meanwhile has nothing to do with this network.
void Session::keepTrained(Ending ending, std::shared_ptr<const Model> model)
{
    if (!m_document.dataset || m_document.dataset->fingerprint != model->dataFingerprint) {
        m_training->keep(m_document.training);
        return;
    }
    takeTrained(*this, m_training->record(), model);
    emit reported(tr("Training ended: %1.").arg(endingWords(ending)));
}

void Session::failAt(Deed deed, const QString& sentence)
{
    m_failedAt = deed;
    emit failed(sentence);
}

void Session::succeed(const QString& sentence, Deed deed)
{
    if (deed != Deed::Other && std::exchange(m_failedAt, Deed::Other) == deed)
        emit outOfDate();
    report(sentence);
}

void Session::compareAgain()
{
    if (m_document.model)
        m_comparing->request({m_document.model, m_document.dataset, m_document.perturbations});
}

}  // namespace aon
