// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/neuronrows.h"

#include "model/analysis/neuronsummary.h"
#include "ui/panels/notationedit.h"
#include "ui/views/neuronconditions.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>
#include <numeric>

namespace aon {

namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(aon::NeuronRows)
};

const QString notImposed = QStringLiteral("–");
constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

std::vector<NeuronSummary> summariesOf(const Session& session, int neurons)
{
    if (const auto& comparison = session.comparison(); comparison && comparison->intact.rows() == neurons)
        return comparison->neurons;
    const Document& document = session.document();
    const Protocol& protocol = protocolOf(document);
    if (!document.dataset || document.dataset->bins() != protocol.bins())
        return summarise(neurons, {}, {}, {}, {});
    return summarise(neurons, recordedRates(*document.dataset, protocol, recordedConditions(protocol, *document.dataset)), {}, {}, {});
}

QString flagText(const std::vector<std::uint8_t>& flags, int neuron, const QString& set, const QString& unset)
{
    return flags.empty() ? QStringLiteral("–") : flags[static_cast<std::size_t>(neuron)] ? set : unset;
}

QString impositionText(const std::map<int, Operation>& imposed, int neuron)
{
    const auto found = imposed.find(neuron);
    if (found == imposed.end())
        return notImposed;
    switch (found->second) {
    case Operation::Silence: return Text::tr("silenced");
    case Operation::Scale: return Text::tr("scaled");
    case Operation::Drive: return Text::tr("driven");
    case Operation::PathwayGain: break;
    }
    return {};
}

bool holds(const NumberTable::Row& row, const QString& text)
{
    for (const NeuronColumn column : {NeuronColumn::Area, NeuronColumn::Class, NeuronColumn::Mirror, NeuronColumn::Imposed})
        if (row[static_cast<std::size_t>(column)].toString().startsWith(text, Qt::CaseInsensitive))
            return true;
    return row.front().toString() == text;
}

// Every word of it must stand at the beginning of some cell of the row.
std::vector<int> rowsWith(const QString& text, const std::vector<NumberTable::Row>& rows)
{
    const QStringList words = text.simplified().split(QLatin1Char(' '));
    std::vector<int> found;
    for (std::size_t row = 0; row < rows.size(); ++row)
        if (std::ranges::all_of(words, [&](const QString& word) { return holds(rows[row], word); }))
            found.push_back(static_cast<int>(row));
    return found;
}

// Without conditions on numbers.
NeuronFilter neuronsCalled(const QString& text, const Population& population, const std::vector<NumberTable::Row>& rows)
{
    NeuronFilter filter;
    const int all = population.size();
    if (text.trimmed().isEmpty()) {
        filter.neurons.resize(static_cast<std::size_t>(all));
        std::iota(filter.neurons.begin(), filter.neurons.end(), 0);
        filter.message = Text::tr("all %1 neurons").arg(all);
        return filter;
    }
    for (const QString& reading : {text, QStringLiteral("neurons ") + text})
        if (const NotationCheck check = checkSelection(reading, population); check.selection) {
            filter.neurons = check.neurons;
            filter.notation = QString::fromStdString(toText(*check.selection));
            filter.message = Text::tr("%1 of %2 neurons").arg(filter.neurons.size()).arg(all);
            return filter;
        }
    filter.neurons = rowsWith(text, rows);
    filter.message = filter.neurons.empty() ? Text::tr("no neuron: %1").arg(checkSelection(text, population).message)
                                            : Text::tr("%1 of %2 neurons, by text").arg(filter.neurons.size()).arg(all);
    return filter;
}

}  // namespace

const Population* shownPopulation(const Session& session)
{
    return session.comparison() ? &session.comparison()->model->population : populationOf(session.document());
}

std::vector<TableColumn> neuronColumns()
{
    return {{QStringLiteral("neuron"), Text::tr("Neuron"), Text::tr("Number in the files, from 1"), -1, false},
            {QStringLiteral("area"), Text::tr("Area"), Text::tr("Cortical area"), -1, false},
            {QStringLiteral("class"), Text::tr("Class"), Text::tr("Excitatory or inhibitory, by the inhibitory mask"), -1, false},
            {QStringLiteral("mirror"), Text::tr("Mirror"), Text::tr("Mirror neuron, by the mirror labels"), -1, false},
            {QStringLiteral("imposed"), Text::tr("Imposed"), Text::tr("Whether a perturbation imposes the rate of this neuron: then its change is what was asked for, and no effect"), -1, false},
            {QStringLiteral("recorded"), Text::tr("Recorded"), Text::tr("Mean recorded rate, 0 to 1, over what was recorded"), 3, false},
            {QStringLiteral("intact_where_recorded"), Text::tr("Intact there"), Text::tr("Mean rate of the intact network over exactly what was recorded of this neuron, to be read beside Recorded. Shown where parts of the recording are missing."), 3, false},
            {QStringLiteral("intact"), Text::tr("Intact"), Text::tr("Mean rate in the intact network, 0 to 1"), 3, false},
            {QStringLiteral("perturbed"), Text::tr("Perturbed"), Text::tr("Mean rate in the perturbed network, 0 to 1"), 3, false, true},
            {QStringLiteral("change"), Text::tr("Change"), Text::tr("Mean of perturbed − intact over bins and conditions. A prediction of the model."), 4, true, true},
            {QStringLiteral("rms"), Text::tr("RMS"), Text::tr("Root of the mean squared difference perturbed − intact"), 4, false, true},
            {QStringLiteral("r2"), Text::tr("R²"), Text::tr("Share of the recorded variance that the intact network explains; 1 is perfect, below 0 is worse than the mean"), 2, false},
            {QStringLiteral("r"), Text::tr("r"), Text::tr("Pearson correlation of recorded and intact rates, −1 to 1"), 2, false},
            {QStringLiteral("rmse"), Text::tr("RMSE"), Text::tr("Root of the mean squared error of the intact network, in rates 0 to 1"), 3, false}};
}

std::vector<NumberTable::Row> neuronRows(const Session& session, bool peeking)
{
    const Population* population = shownPopulation(session);
    if (!population)
        return {};
    const auto& comparison = session.comparison();
    const std::map<int, Operation> imposed = comparison && !peeking ? impositions(comparison->perturbations, *population) : std::map<int, Operation>();
    const std::vector<NeuronSummary> summaries = summariesOf(session, population->size());
    const auto perturbed = [peeking](double value) { return peeking ? unknown : value; };
    std::vector<NumberTable::Row> rows;
    for (int i = 0; i < population->size(); ++i) {
        const NeuronSummary& one = summaries[static_cast<std::size_t>(i)];
        rows.push_back({i + 1, QString::fromStdString(population->areas[static_cast<std::size_t>(population->areaOf(i))].name),
                        flagText(population->inhibitory, i, Text::tr("inhibitory"), Text::tr("excitatory")),
                        flagText(population->mirror, i, Text::tr("mirror"), Text::tr("non-mirror")), impositionText(imposed, i), one.recorded, one.intactWhereRecorded, one.intact,
                        perturbed(one.perturbed), perturbed(one.change), perturbed(one.rms), one.fit.r2, one.fit.pearson, one.fit.rmse});
    }
    return rows;
}

NeuronFilter filterNeurons(const QString& text, const Population& population, const std::vector<NumberTable::Row>& rows)
{
    const NeuronConditions conditions = neuronConditions(text, neuronColumns());
    if (!conditions.wrong.isEmpty())
        return {{}, {}, Text::tr("no neuron: %1").arg(conditions.wrong)};
    NeuronFilter filter = neuronsCalled(conditions.rest, population, rows);
    if (conditions.count == 0)
        return filter;
    const auto isImposed = [](const NumberTable::Row& row) { return row[static_cast<std::size_t>(NeuronColumn::Imposed)].toString() != notImposed; };
    std::erase_if(filter.neurons, [&](int neuron) {
        const NumberTable::Row& row = rows[static_cast<std::size_t>(neuron)];
        return !conditions.holdIn(row) || (conditions.areOfResults && isImposed(row));
    });
    filter.notation.clear();
    filter.message = conditions.areOfResults ? Text::tr("%1 of %2 neurons; none whose rate is imposed, whose change is no effect").arg(filter.neurons.size()).arg(population.size())
                                             : Text::tr("%1 of %2 neurons").arg(filter.neurons.size()).arg(population.size());
    return filter;
}

}  // namespace aon
