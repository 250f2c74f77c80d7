// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: from paths to a document. What a file is, its variables say, never its name: firing rates (FRk), inhibitory mask,
// mirror labels, model (W …), session, protocol (JSON); a folder is a training run (config.json) or holds a dataset.
// Several paths belong together. Nothing is guessed, and what was open is untouched until all of it is read.
// No widgets here: it runs on any thread.

#include "ui/files/recoveredsteps.h"
#include "ui/files/sessionfile.h"

#include <QStringList>

#include <functional>
#include <optional>
#include <stdexcept>

namespace aon {

struct OpenRequest {
    std::vector<std::filesystem::path> paths;
    std::vector<Area> areas;  ///< given by the user; empty: those of the files
    Document current;         ///< what is open: a mask goes with its recording, perturbations that still resolve are kept
};

/// What a training had made when the program was killed.
struct Interrupted {
    std::shared_ptr<const TrainingRecord> training;
    std::shared_ptr<const Model> model;
};

struct Opened {
    Document document;
    bool isEdit = false;                             ///< a step of undo in the document that is open (a protocol)
    QString name;                                    ///< what was opened, for the log
    std::filesystem::path session;                   ///< the session file that was opened; empty: it was none
    std::filesystem::path networkFile;               ///< where the document's network was read; empty: as before
    std::optional<Recovered> recovered;              ///< the history and the file of a session that recovery kept
    std::optional<Interrupted> interrupted;          ///< to become a step of that history
    bool isAllThere = true;                          ///< nothing of what recovery kept had to be left out
    std::optional<LookedAt> lookedAt;
    QStringList notes;                               ///< sentences for the log: what a user should know
    QStringList warnings;                            ///< those that must not be overlooked
};

/// The recording does not say its areas: ask for them and open again.
struct AreasNeeded : std::runtime_error {
    AreasNeeded(std::string path, int count) : std::runtime_error("areas needed"), file(std::move(path)), neurons(count) {}
    std::string file;
    int neurons;
};

/// Called with what is being read; false: give up.
using OpenProgress = std::function<bool(const QString& task)>;
struct OpeningCancelled : std::runtime_error {
    OpeningCancelled() : std::runtime_error("cancelled") {}
};

/// InputError, UsageError, AreasNeeded, OpeningCancelled.
Opened open(const OpenRequest& request, const OpenProgress& progress);

/// The perturbations that make sense for these neurons and this task; the text of every other one goes to `dropped`.
std::vector<Perturbation> resolving(const std::vector<std::string>& lines, const Population& population, const Protocol& protocol,
                                    QStringList& dropped);

}  // namespace aon
