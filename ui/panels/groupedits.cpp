// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/groupedits.h"

#include "model/base/error.h"
#include "model/perturbation/notation.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace aon {

namespace {

class RowText {
    Q_DECLARE_TR_FUNCTIONS(aon::RowText)
};

QString shortName(CellClass cellClass)
{
    switch (cellClass) {
    case CellClass::Mirror: return RowText::tr("mirror");
    case CellClass::NonMirror: return RowText::tr("non-mirror");
    case CellClass::Excitatory: return RowText::tr("exc.");
    case CellClass::Inhibitory: return RowText::tr("inh.");
    }
    return {};
}

SelectionPtr make(Selection selection) { return std::make_shared<const Selection>(std::move(selection)); }

class RowBuilder {
public:
    explicit RowBuilder(const Population& population) : m_population(population) {}

    std::vector<GroupRow> rows()
    {
        for (const Area& area : m_population.areas)
            addArea(area);
        return std::move(m_rows);
    }

private:
    void addArea(const Area& area)
    {
        const int top = add(make({Selection::InArea{area.name}}), QString::fromStdString(area.name), -1);
        if (top < 0)
            return;
        addSigns(top);
        if (m_population.hasMirror())
            for (const CellClass kind : {CellClass::Mirror, CellClass::NonMirror})
                if (const int row = addClass(kind, top); row >= 0)
                    addSigns(row);
    }

    void addSigns(int parent)
    {
        if (m_population.hasSigns())
            for (const CellClass sign : {CellClass::Excitatory, CellClass::Inhibitory})
                if (const int row = addClass(sign, parent); row >= 0)
                    m_rows[static_cast<std::size_t>(row)].sign = sign;
    }

    int addClass(CellClass cellClass, int parent)
    {
        const auto above = m_rows[static_cast<std::size_t>(parent)].selection;
        return add(make({Selection::And{above, make({Selection::OfClass{cellClass}})}}), shortName(cellClass), parent);
    }

    int add(SelectionPtr selection, const QString& label, int parent)
    {
        const GroupRow* above = parent < 0 ? nullptr : &m_rows[static_cast<std::size_t>(parent)];
        GroupRow row{selection, QString::fromStdString(toText(*selection)), label, label, resolve(*selection, m_population), 0, parent, {}};
        if (above) {
            row.name = above->name + QLatin1Char(' ') + label;
            row.depth = above->depth + 1;
        }
        if (row.neurons.empty() || (above && row.neurons == above->neurons))
            return -1;
        m_rows.push_back(std::move(row));
        return static_cast<int>(m_rows.size()) - 1;
    }

    const Population& m_population;
    std::vector<GroupRow> m_rows;
};

// The list stays as it is when another dataset is opened; what it lacks has no neurons.
std::vector<int> neuronsOf(const Perturbation& line, const Population& population)
{
    try {
        return resolve(*line.selection, population);
    } catch (const UsageError&) {
        return {};
    }
}

bool isLimited(const Perturbation& line) { return line.window || !line.conditions.empty(); }

QString textOf(const Perturbation& line) { return QString::fromStdString(toText(line)); }

QString removedText(const Perturbation& line) { return QStringLiteral("# removed: %1").arg(textOf(line)); }

// Silences of other rows: how much of the row do they reach?
class Cover {
public:
    explicit Cover(const GroupRow& row) : m_row(row) {}

    void add(const Perturbation& line, const std::vector<int>& neurons)
    {
        std::vector<int> common;
        std::ranges::set_intersection(m_row.neurons, neurons, std::back_inserter(common));
        if (common.empty())
            return;
        m_lines += (m_lines.isEmpty() ? QString() : QStringLiteral("\n")) + textOf(line);
        if (!isLimited(line))
            m_always.insert(common.begin(), common.end());
    }
    const QString& lines() const { return m_lines; }
    RowState::Silence silence() const
    {
        if (m_always.size() == m_row.neurons.size())
            return RowState::Silence::Covered;
        return m_lines.isEmpty() ? RowState::Silence::None : RowState::Silence::Part;
    }

private:
    const GroupRow& m_row;
    QString m_lines;
    std::set<int> m_always;
};

RowState stateOf(const GroupRow& row, const std::vector<Perturbation>& lines, const std::vector<std::vector<int>>& neurons)
{
    RowState state;
    Cover cover(row);
    bool silenced = false, scaled = false;
    for (std::size_t k = 0; k < lines.size(); ++k) {
        const bool own = neurons[k] == row.neurons;
        if (lines[k].operation == Operation::Silence && own) {
            silenced = true;
            state.limited |= isLimited(lines[k]);
        } else if (lines[k].operation == Operation::Silence) {
            cover.add(lines[k], neurons[k]);
        } else if (lines[k].operation == Operation::Scale && own && !scaled) {
            scaled = true;
            state.gain = lines[k].amount;
            state.limited |= isLimited(lines[k]);
        }
    }
    state.silence = silenced ? RowState::Silence::Own : cover.silence();
    state.others = cover.lines();
    return state;
}

}  // namespace

std::vector<GroupRow> groupRows(const Population& population) { return RowBuilder(population).rows(); }

std::vector<RowState> rowStates(const std::vector<GroupRow>& rows, const std::vector<Perturbation>& perturbations,
                                const Population& population)
{
    std::vector<std::vector<int>> neurons;
    for (const Perturbation& line : perturbations)
        neurons.push_back(neuronsOf(line, population));
    std::vector<RowState> states;
    for (const GroupRow& row : rows)
        states.push_back(stateOf(row, perturbations, neurons));
    return states;
}

ListEdit silenceRow(std::vector<Perturbation> perturbations, const GroupRow& row, bool silenced, const Population& population)
{
    const Perturbation line{Operation::Silence, 0.0, row.selection, nullptr, std::nullopt, {}};
    const auto own = [&](const Perturbation& p) { return p.operation == Operation::Silence && neuronsOf(p, population) == row.neurons; };
    if (!silenced) {
        std::erase_if(perturbations, own);
        return {std::move(perturbations), removedText(line)};
    }
    if (std::ranges::none_of(perturbations, own))
        perturbations.push_back(line);
    return {std::move(perturbations), textOf(line)};
}

ListEdit scaleRow(std::vector<Perturbation> perturbations, const GroupRow& row, double gain, const Population& population)
{
    const auto own = std::ranges::find_if(
        perturbations, [&](const Perturbation& p) { return p.operation == Operation::Scale && neuronsOf(p, population) == row.neurons; });
    Perturbation line{Operation::Scale, gain, row.selection, nullptr, std::nullopt, {}};
    if (own == perturbations.end()) {
        if (gain != 1.0)
            perturbations.push_back(line);
        return {std::move(perturbations), textOf(line)};
    }
    own->amount = gain;
    line = *own;
    if (gain == 1.0)
        perturbations.erase(own);
    return {std::move(perturbations), textOf(line)};
}

ListEdit addLine(std::vector<Perturbation> perturbations, Perturbation line)
{
    const QString text = textOf(line);
    const bool again = line.operation == Operation::Silence && std::ranges::any_of(perturbations, [&](const Perturbation& p) { return textOf(p) == text; });
    if (!again)
        perturbations.push_back(std::move(line));
    return {std::move(perturbations), text};
}

ListEdit replaceLine(std::vector<Perturbation> perturbations, int index, Perturbation line)
{
    const QString text = textOf(line);
    perturbations.at(static_cast<std::size_t>(index)) = std::move(line);
    return {std::move(perturbations), text};
}

ListEdit removeLine(std::vector<Perturbation> perturbations, int index)
{
    const auto at = perturbations.begin() + index;
    const QString text = removedText(*at);
    perturbations.erase(at);
    return {std::move(perturbations), text};
}

ListEdit removeAll()
{
    return {{}, QStringLiteral("# removed: all lines")};
}

std::vector<int> silencedAt(const std::vector<Perturbation>& perturbations, const Population& population,
                            const Protocol& protocol, int condition, double seconds)
{
    std::set<int> silenced;
    for (const Perturbation& line : perturbations) {
        if (line.operation != Operation::Silence || (line.window && (seconds < line.window->begin || seconds >= line.window->end)))
            continue;
        try {
            const auto conditions = conditionsOf(line, protocol);
            if (std::ranges::find(conditions, condition) == conditions.end())
                continue;
        } catch (const UsageError&) {
            continue;
        }
        const auto neurons = neuronsOf(line, population);
        silenced.insert(neurons.begin(), neurons.end());
    }
    return {silenced.begin(), silenced.end()};
}

}  // namespace aon
