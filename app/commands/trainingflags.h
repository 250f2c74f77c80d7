// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: every choice of TrainingOptions as an option of the command line. Names, kinds and defaults are those of the
// options' own JSON form, so that a choice that is added there has its option here.

#include "model/training/options.h"

#include <map>
#include <string>

namespace CLI {
class App;
}

namespace aon {

class TrainingFlags {
public:
    void add(CLI::App& command);

    /// The options of a new run: those of the preset that was named, with what was given. UsageError.
    TrainingOptions fresh() const;
    /// The options of a run that goes on: only where it ends can be changed. UsageError for the rest.
    TrainingOptions resumed(const TrainingOptions& run) const;

private:
    TrainingOptions applied(const TrainingOptions& base) const;

    std::map<std::string, std::string> m_given;  ///< name in JSON → text
};

}  // namespace aon
