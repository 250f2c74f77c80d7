// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the text form of perturbations, the same on the command line, in files and in the window's history.
//
//   silence: F5 & mirror
//   scale 0.5: (AIP | F6) & excitatory & !mirror @ 1.30s..2.30s
//   drive +0.3: F6 in observed
//   silence: random 20 of F5 & excitatory seed 7        random 25% of … takes a fraction
//   pathway 0: AIP -> F5 & inhibitory
//   silence: neurons 3, 10-24                           numbers from 1
//
//   line       operation ":" selection ["->" selection] ["@" time ".." time] ["in" condition {"," condition}]
//   operation  silence | scale g | drive c | pathway g
//   selection  term {"|" term}        term  factor {"&" factor}        factor  {"!"} (name | "(" selection ")")
//   name       all | mirror | nonmirror | excitatory | inhibitory | AREA | neurons n[-n], … | random n[%] of selection [seed n]
//   time       number [s | ms] from the trial's start; before 0 is the warm-up
//   condition  a name of the protocol, or executed | observed | go | nogo; several: in any of them
// Words are case-insensitive; `#` starts a comment. How names that are no words are written: words.h. Without a seed it is 1.

#include "model/base/error.h"
#include "model/perturbation/perturbation.h"

#include <vector>

namespace aon {

/// A mistake in the notation: what() has the sentence, the line, and a caret under the place. Exit code 2.
/// The sentence says what was expected there ("expected a colon"), or what there is ("there is no area F9; areas are …").
class NotationError : public UsageError {
public:
    NotationError(const std::string& line, std::size_t column, const std::string& expected, int lineNumber = 0);
    std::size_t column() const { return m_column; }            ///< from 0, in characters of the line
    const std::string& expected() const { return m_expected; }

private:
    std::size_t m_column;
    std::string m_expected;
};

/// One perturbation. The names of areas come from the population, of conditions from the protocol.
Perturbation parsePerturbation(const std::string& line, const Population& population, const Protocol& protocol);
/// A selection alone, as after the colon.
SelectionPtr parseSelection(const std::string& text, const Population& population);
/// A text of many lines with comments and blank lines.
std::vector<Perturbation> parsePerturbations(const std::string& text, const Population& population, const Protocol& protocol);

/// Canonical text; parsing it gives the same perturbation.
std::string toText(const Perturbation& perturbation);

}  // namespace aon
