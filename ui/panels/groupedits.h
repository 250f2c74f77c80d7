// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: which perturbation of the document belongs to which row of the groups panel, and what a tick, a slider or a
// button makes of the list. No widgets here.
//
// A row is a group: an area, area × mirror, area × E/I, or area × mirror × E/I. A line of the list belongs to a row
// when it silences or scales exactly the row's neurons, however that is written ("mirror & F5" is "F5 & mirror"),
// whatever its window and conditions. One tick is one line: ticking adds a line, unticking removes what belongs to it.

#include "model/perturbation/perturbation.h"

#include <QString>

#include <vector>

namespace aon {

struct GroupRow {
    SelectionPtr selection;
    QString notation;          ///< "F5 & mirror & excitatory"
    QString name;              ///< "F5 mirror exc.": unique, for people and screen readers
    QString label;             ///< its last word, under the row it is part of: "exc."
    std::vector<int> neurons;  ///< from 0, ascending, never empty
    int depth = 0;             ///< 0 area, 1 a class of it, 2 a cell
    int parent = -1;           ///< index of the row it is part of; -1: none
    std::optional<CellClass> sign;  ///< excitatory or inhibitory: the row is that part of its parent
};

/// Rows in the order they are shown: each followed by its E/I parts, an area then by mirror and non-mirror. A group
/// that is empty, or all of the row it is part of, has no row.
std::vector<GroupRow> groupRows(const Population& population);

struct RowState {
    enum class Silence {
        None,
        Part,     ///< some of its neurons, or all of them for a part of the trial, by lines of other rows
        Covered,  ///< all of its neurons, always, by lines of other rows
        Own,      ///< by a line of its own
    };
    Silence silence = Silence::None;
    double gain = 1.0;     ///< of its own scale line; 1: intact
    QString others;        ///< the lines of other rows that silence its neurons, one per line
    bool limited = false;  ///< a line of its own has a window or conditions
};

/// One state per row. A line that names what this population lacks belongs to nobody.
std::vector<RowState> rowStates(const std::vector<GroupRow>& rows, const std::vector<Perturbation>& perturbations,
                                const Population& population);

/// A list after an edit, and the line that tells of it in the history.
struct ListEdit {
    std::vector<Perturbation> perturbations;
    QString line;
};

ListEdit silenceRow(std::vector<Perturbation> perturbations, const GroupRow& row, bool silenced, const Population& population);
/// Gain ≥ 0 of the row's own line, which keeps its window and conditions; 1 removes the line.
ListEdit scaleRow(std::vector<Perturbation> perturbations, const GroupRow& row, double gain, const Population& population);

/// A silence that is in the list already is not added again: it would change nothing.
ListEdit addLine(std::vector<Perturbation> perturbations, Perturbation line);
ListEdit replaceLine(std::vector<Perturbation> perturbations, int index, Perturbation line);
ListEdit removeLine(std::vector<Perturbation> perturbations, int index);
ListEdit removeAll();

/// Neurons silenced in this condition at this moment (seconds from the trial's start), ascending.
std::vector<int> silencedAt(const std::vector<Perturbation>& perturbations, const Population& population,
                            const Protocol& protocol, int condition, double seconds);

}  // namespace aon
