// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: every training option for a person: its name, what it means, what it may be, and how it is read and written as
// text. No widgets here.

#include "model/training/options.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace aon {

struct OptionField {
    QString label;        ///< unique
    QString meaning;      ///< with its unit
    QString range;        ///< what it may be: "a number above 0"
    QStringList choices;  ///< the texts it may have; empty: anything that `range` allows
    std::function<QString(const TrainingOptions&)> text;
    std::function<bool(TrainingOptions&, const QString&)> set;  ///< false: that is no such value

    /// Meaning, range, and the default of each preset.
    QString tip() const;
};

/// In the order in which a form shows them; the preset first.
std::vector<OptionField> optionFields();

/// "learning_rate 0.002": the first that differs, as files call it; a preset decides the others.
QString changedOption(const TrainingOptions& before, const TrainingOptions& after);

/// Everything the preset decides; seed and ending stay as they are.
TrainingOptions withPreset(const TrainingOptions& options, Preset preset);

}  // namespace aon
