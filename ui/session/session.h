// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the state every panel and view shares: the document with its undo history, the newest comparison, the training.
// Views read it and listen; whoever changes something does so by one edit(), which is one step of undo.

#include "model/analysis/comparison.h"
#include "model/training/trainer.h"
#include "ui/session/document.h"

#include <QObject>
#include <QStringList>
#include <QUndoStack>

#include <optional>

namespace aon {

/// The history as values: what undo and redo go through.
struct Steps {
    std::vector<Document> documents;  ///< one more than there are lines: before the first, and after each
    QStringList lines;
    int index = 0;                    ///< of the document that is open
    int saved = 0;                    ///< of the one that is saved; below 0: none of them
};

/// What a result that is kept to be overlaid is of.
struct PinnedRun {
    std::shared_ptr<const Model> model;
    std::vector<Perturbation> perturbations;
};
bool operator==(const PinnedRun& a, const PinnedRun& b);

/// What a person asked for; its failure is no news any more when it is done.
enum class Deed { Other, Save, Copy, Export, SaveProtocol };

struct NullDistribution;
class ComparisonJob;  // ui/jobs: what runs on threads of its own
class TrainingJob;

class Session : public QObject {
    Q_OBJECT
public:
    explicit Session(QObject* parent = nullptr);
    ~Session() override;

    const Document& document() const { return m_document; }
    QUndoStack& history() { return m_history; }

    /// One undoable step. `line` is its text in the history, in the notation of the command line where there is one.
    /// Steps that follow each other with the same `drag` (not empty) are one step: a slider being dragged.
    void edit(const Document& after, const QString& line, const QString& drag = {});
    void setPerturbations(std::vector<Perturbation> perturbations, const QString& line, const QString& drag = {});

    /// Another document, with an empty history.
    void open(const Document& document);
    /// The same with the steps that led to it.
    void open(const Steps& steps);
    Steps steps() const;

    /// What all views show: network, intact, perturbed and recorded of one moment, replaced as a whole. Its neurons, task
    /// and recording are those of the document; while a newer one is being computed it is the one before. Null: none.
    const std::shared_ptr<const Comparison>& comparison() const { return m_comparison; }
    bool isComparing() const;
    /// The comparison is of the document's network and perturbations; also when there is no network to compare.
    bool isUpToDate() const;
    /// The network that views show: of the comparison; of the document while there is none.
    std::shared_ptr<const Model> shownModel() const { return m_comparison ? m_comparison->model : m_document.model; }

    /// A result kept to be overlaid on the newest; null: none.
    const std::shared_ptr<const Comparison>& pinned() const { return m_pinned; }
    void pin();
    void unpin();
    /// What is pinned, or will be as soon as it is simulated; none: nothing.
    std::optional<PinnedRun> pinnedRun() const;
    /// A run that was pinned before: simulated again when there is time, then pinned.
    void pinAgain(PinnedRun run);

    /// What as many random neurons do in place of those of comparison(); null: nobody asked, or it was of another one.
    std::shared_ptr<const NullDistribution> chance() const { return m_chanceOf && m_chanceOf == m_comparison ? m_chance : nullptr; }
    void setChance(std::shared_ptr<const Comparison> of, std::shared_ptr<const NullDistribution> chance);

    /// The file a network can be read from; empty: it is in none yet.
    std::filesystem::path fileOf(const Model* model) const;
    /// It was read from there or written there; what the file held before is in none any more.
    void setFileOf(const std::shared_ptr<const Model>& model, const std::filesystem::path& file);

    TrainingJob& training() { return *m_training; }
    const TrainingJob& training() const { return *m_training; }

    /// A sentence for the log and the status line.
    void report(const QString& sentence) { emit reported(sentence); }
    /// Something asked for could not be done: one sentence for a person.
    void fail(const QString& sentence) { failAt(Deed::Other, sentence); }
    void failAt(Deed deed, const QString& sentence);
    /// It is done; a message that it could not be, if that was the last one, is out of date.
    void succeed(const QString& sentence, Deed deed);

signals:
    void changed(aon::Parts parts);
    void comparisonChanged();
    void pinnedChanged();
    void chanceChanged();
    void reported(const QString& sentence);
    void outOfDate();  ///< the last failure
    void failed(const QString& sentence);  ///< something asked for could not be done; nothing was changed

private:
    friend class EditCommand;
    void apply(const Document& document);
    bool stillFits(const Document& document) const;
    void keepTrained(Ending ending, std::shared_ptr<const Model> model);
    void compareAgain();
    void take(const std::shared_ptr<const Comparison>& comparison);
    void compareWanted();
    bool isWanted(const Comparison& comparison) const;

    Document m_document;
    QUndoStack m_history;
    ComparisonJob* m_comparing;
    TrainingJob* m_training;
    std::shared_ptr<const Comparison> m_comparison, m_pinned, m_chanceOf;
    std::shared_ptr<const NullDistribution> m_chance;
    std::optional<PinnedRun> m_wantedPin;  ///< to be simulated; none: m_pinned is what there is
    Deed m_failedAt = Deed::Other;  ///< of the last failure
    bool m_isRestoring = false;  ///< the history is filled, nothing is done yet
    std::vector<std::pair<std::weak_ptr<const Model>, std::filesystem::path>> m_networkFiles;
};

}  // namespace aon
