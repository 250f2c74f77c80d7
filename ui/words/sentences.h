// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: sentences that are made where no language is known, in that of the window: mistakes in the notation and notes on a
// recording, from model/, and the comments of the history (Session::edit), which sessions keep in English whatever the window
// speaks. Known by their patterns; what has none stays.

#include <QString>

#include <string>

namespace aon {

/// "there is no neuron 400; neurons are 1 to 355". Where the command line names one of its options, this names what the window has.
QString notationSentence(const std::string& sentence);

/// "# removed: silence: F5". Lines of the notation are the same in every language.
QString historyLine(const QString& line);

/// What a user should know of a recording: Dataset::notes.
QString recordingNote(const std::string& note);

/// "executed Go" and the like, of model/analysis/traces.h; names of conditions stay.
QString contextWords(const QString& name);
/// "exec. Go", where there is little room.
QString shortContextWords(const QString& name);

}  // namespace aon
