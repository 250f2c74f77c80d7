// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: what a session is about, as one value. The large parts are shared and never changed, so a copy is cheap and a
// step of undo is simply the document before and the document after.

#include "model/network/model.h"
#include "model/perturbation/perturbation.h"
#include "model/recording/dataset.h"
#include "model/training/options.h"

#include <QFlags>

#include <memory>
#include <vector>

namespace aon {

struct TrainingRecord;

struct Document {
    DatasetFiles files;                       ///< where the recording came from; empty for the built-in demonstration
    std::shared_ptr<const Dataset> dataset;   ///< null: nothing is open
    std::shared_ptr<const Model> model;       ///< null: nothing is trained yet
    std::shared_ptr<const TrainingRecord> training;  ///< that made the network; null: none is known
    Protocol protocol = paperProtocol();      ///< of the next training; a model carries its own
    TrainingOptions options;                  ///< of the next training
    std::vector<Perturbation> perturbations;  ///< in the order in which they were made
};

enum class Part {
    Recording = 1,
    Network = 2,
    Task = 4,
    Options = 8,
    Perturbations = 16,
    Everything = 31,
};
Q_DECLARE_FLAGS(Parts, Part)
Q_DECLARE_OPERATORS_FOR_FLAGS(Parts)

/// They say the same in the notation.
bool same(const std::vector<Perturbation>& a, const std::vector<Perturbation>& b);

/// In which parts two documents differ.
Parts differences(const Document& before, const Document& after);

/// Who the neurons are: of the model when there is one, else of the recording; null when nothing is open.
const Population* populationOf(const Document& document);

/// The task the views speak of: of the model when there is one, else that of the next training.
const Protocol& protocolOf(const Document& document);

}  // namespace aon
