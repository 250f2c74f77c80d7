// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/ratesview.h"

#include "model/analysis/chancetraces.h"
#include "ui/figures/evengrid.h"
#include "ui/figures/framework.h"
#include "ui/views/conditionchoice.h"
#include "ui/views/csv.h"
#include "ui/views/timecursor.h"
#include "ui/words/numbers.h"
#include "ui/words/sentences.h"

#include <QCheckBox>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace aon {

namespace {

QString chanceName() { return PlotText::tr("chance 95 %"); }

}  // namespace

RatesView::RatesView(Session& session, Focus& focus, QWidget* parent)
    : PlotView(session, focus, parent), m_source(new RatesSource(session, focus, this)),
      m_choice(new ConditionChoice(focus, ConditionChoice::Several::Yes)),
      m_include(new QCheckBox(tr("Count imposed neurons"))), m_cursor(new TimeCursor(canvas(), focus))
{
    m_choice->setAccessibleName(tr("Conditions of the rates"));
    m_choice->setToolTip(tr("Which conditions the rates are averaged over: contexts side by side, one context, or one condition."));
    addControl(tr("Show"), m_choice);
    m_include->setToolTip(tr("Neurons that are silenced, scaled or driven do what they were told to. Left out, they are left out of recorded, intact "
                             "and perturbed alike, and for the whole trial however short the window: a mean is of the same neurons at every moment. "
                             "Counted, they are counted in all three. Default: left out."));
    addToControls(m_include);
    addStretchToControls();
    addStateMark(WhileTraining::Live);
    connect(m_source, &RatesSource::changed, this, &RatesView::takeRates);
    connect(&focus, &Focus::neuronsChanged, this, &RatesView::invalidate);
    connect(m_choice, &ConditionChoice::changed, this, &RatesView::invalidate);
    connect(m_include, &QCheckBox::toggled, this, &RatesView::invalidate);
    takeRates();
    ready();
}

void RatesView::takeRates()
{
    m_choice->setProtocol(*m_source->now().protocol, protocolOf(session().document()));
    invalidate();
}

QString RatesView::emptyText() const { return ratesEmptyText(m_source->now()); }

std::vector<RatesView::Group> RatesView::groups(const ShownRates& shown) const
{
    const Population& population = *shown.population;
    const std::vector<QColor> colours = areaColours(population.areas, theme());
    const std::vector<int>& selected = focus().neurons();
    if (!selected.empty() && selected.back() < population.size()) {
        const int first = population.areaOf(selected.front()), last = population.areaOf(selected.back());
        const int count = static_cast<int>(selected.size());
        const QString name = count == 1 ? tr("neuron %1").arg(selected.front() + 1) : focus().name();
        return {{name, count == 1 ? name : tr("%n neurons", nullptr, count), first == last ? colours[static_cast<std::size_t>(first)] : theme().text, selected}};
    }
    std::vector<Group> areas;
    for (std::size_t a = 0; a < population.areas.size(); ++a) {
        std::vector<int> neurons(static_cast<std::size_t>(population.areas[a].size));
        std::iota(neurons.begin(), neurons.end(), population.firstOf(static_cast<int>(a)));
        const QString name = QString::fromStdString(population.areas[a].name);
        areas.push_back({name, name, colours[a], std::move(neurons)});
    }
    return areas;
}

namespace {

// Without the neurons of which nothing was recorded here.
ReadNeurons withSomething(ReadNeurons read, const RecordedPairs* pairs, const std::vector<int>& which)
{
    if (pairs)
        std::erase_if(read.neurons, [&](int neuron) { return std::ranges::none_of(which, [&](int condition) { return (*pairs)(neuron, condition) != 0; }); });
    return read;
}

}  // namespace

// Curves of a recording and of networks have the same neurons and conditions, those that were recorded.
bool RatesView::isPartRecorded() const
{
    const ShownRates& shown = m_source->now();
    for (const Group& group : groups(shown))
        for (const Context& context : m_choice->chosen())
            if (shown.rates.intact && pairsToRead(shown.everything.pairs, group.neurons, context.conditions))
                return true;
    return false;
}

std::vector<RatePanelData> RatesView::data(const RateSet& rates) const
{
    const ShownRates& shown = m_source->now();
    std::vector<RatePanelData> all;
    const std::vector<double> seconds = binCentres(*shown.protocol);
    for (const Group& group : groups(shown)) {
        const ReadNeurons wanted = readNeurons(group.neurons, m_include->isChecked() ? std::vector<int>() : shown.leftOut);
        for (const Context& context : m_choice->chosen()) {
            const ReadNeurons read = withSomething(wanted, pairsToRead(rates.pairs, wanted.neurons, context.conditions), context.conditions);
            const int imposed = shown.isPeeking && !rates.perturbed ? 0 : static_cast<int>(read.neurons.size() - without(read.neurons, shown.leftOut).size());
            all.push_back({group.name, QString::fromStdString(context.name), group.shortName, group.colour, read, imposed,
                           m_source->traces(rates, read.neurons, context.conditions), {}, {}, seconds});
            const ChanceBand* band = read.allImposed ? nullptr : m_source->chance(group.neurons, context.conditions, m_include->isChecked());
            if (band && rates.perturbed) {
                all.back().chanceLow = band->low;
                all.back().chanceHigh = band->high;
            }
        }
    }
    return all;
}

// As columns the groups, or the contexts: whichever gives panels of the better shape.
bool RatesView::groupsAsColumns(int groups, int contexts) const
{
    constexpr double goodShape = 1.3;  // width / height
    const auto badness = [&](int columns, int rows) {
        const double shape = (canvas().width() / std::max(1.0, 1.0 * columns)) / (canvas().height() / std::max(1.0, 1.0 * rows));
        return std::abs(std::log(shape / goodShape));
    };
    return badness(groups, contexts) < badness(contexts, groups);
}

RatesView::Layout RatesView::layoutFor(const ShownRates& shown) const
{
    Layout layout;
    layout.groups = static_cast<int>(groups(shown).size());
    layout.contexts = static_cast<int>(m_choice->chosen().size());
    layout.groupsAreColumns = groupsAsColumns(layout.groups, layout.contexts);
    layout.protocol = *shown.protocol;
    // Legend and strip stay while the intact network is peeked at, so that nothing jumps.
    const RateSet& all = shown.everything;
    for (const auto& [rates, trace] : {std::pair(all.recorded, Trace::Recorded), std::pair(all.intact, Trace::Intact),
                                       std::pair(all.perturbed, Trace::Perturbed), std::pair(all.pinned, Trace::Pinned)})
        if (rates)
            layout.traces.push_back(trace);
    layout.strips = shown.isPerturbed;
    for (const Group& group : groups(shown))
        for (const Context& context : m_choice->chosen())
            layout.chance |= m_source->chance(group.neurons, context.conditions, m_include->isChecked()) != nullptr;
    QStringList names;
    for (const Trace trace : layout.traces)
        names << (trace == Trace::Pinned ? shown.pinned.name : traceName(trace));
    if (layout.chance)
        names << chanceName();
    layout.isPinnedBelow = all.pinned && widthOfLegend(names) > canvas().width();
    return layout;
}

void RatesView::build(const Layout& layout)
{
    m_layout = layout;
    m_panels.clear();
    clearCanvas();
    m_margins.clear();
    m_grid = new EvenGrid;
    m_grid->setColumnSpacing(4);
    m_grid->setRowSpacing(2);
    canvas().plotLayout()->setRowSpacing(0);
    m_counted = new QCPTextElement(&canvas(), {}, plotFont(0.9));
    m_counted->setTextFlags(Qt::AlignLeft | Qt::AlignTop);
    m_counted->setTextColor(theme().muted);
    m_counted->setMargins(QMargins(12, 0, 12, 2));
    const int row = layout.isPinnedBelow ? 2 : 1;
    canvas().plotLayout()->addElement(row, 0, m_counted);
    canvas().plotLayout()->setRowStretchFactor(row, 0.001);
    canvas().plotLayout()->addElement(row + 1, 0, m_grid);
    for (int k = 0; k < columns() + rows(); ++k)
        m_margins.push_back(std::make_unique<QCPMarginGroup>(&canvas()));
    std::vector<TimeCursor::Place> places;
    for (int k = 0; k < layout.groups * layout.contexts; ++k) {
        auto* cell = new QCPLayoutGrid;
        m_grid->addElement(rowOf(k), columnOf(k), cell);
        RatePanel& panel = m_panels.emplace_back(canvas(), *cell, layout.strips, layout.protocol, theme());
        panel.shareMargins(m_margins[static_cast<std::size_t>(columnOf(k))].get(), m_margins[static_cast<std::size_t>(columns() + rowOf(k))].get());
        for (QCPAxisRect* rect : panel.rects())
            places.push_back({rect, theme().text});
    }
    addLegend(*places.front().rect);
    m_cursor->setPlaces(places);
}

void RatesView::addLegend(QCPAxisRect& host)
{
    std::vector<Trace> first = m_layout.traces;
    if (m_layout.isPinnedBelow)
        std::erase(first, Trace::Pinned);
    m_legends = {addTraceLegend(canvas(), 0, host, first, theme())};
    if (m_layout.chance) {
        QCPGraph* sample = canvas().addGraph(host.axis(QCPAxis::atBottom), host.axis(QCPAxis::atLeft));
        sample->setPen(Qt::NoPen);
        sample->setBrush(chanceColour(theme()));
        sample->setName(chanceName());
        m_legends[0]->addItem(new QCPPlottableLegendItem(m_legends[0], sample));
    }
    if (m_layout.isPinnedBelow)
        m_legends.push_back(addTraceLegend(canvas(), 1, host, {Trace::Pinned}, theme()));
}

// A curve is worth nothing when one does not know whose it is; what has no room here is told under the pointer.
void RatesView::nameLegend()
{
    // What is hidden leaves its place empty, so that nothing jumps.
    const auto isHidden = [this](const QString& name) { return (name == traceName(Trace::Perturbed) || name == chanceName()) && m_source->now().isPeeking; };
    for (QCPLegend* legend : m_legends)
        for (int k = 0; k < legend->itemCount(); ++k)
            if (auto* sample = qobject_cast<QCPPlottableLegendItem*>(legend->item(k)))
                sample->setVisible(!isHidden(sample->plottable()->name()));
    const PinnedWords& pinned = m_source->now().pinned;
    QCPPlottableLegendItem* sample = pinnedSample();
    if (!sample)
        return;
    sample->setVisible(m_source->now().rates.pinned != nullptr);
    if (pinned.name.isEmpty())
        return;
    const int room = canvas().width() - widthOfLegend({QString()});
    sample->plottable()->setName(m_layout.isPinnedBelow ? fitting({pinned.name}, m_legends.back()->font(), room, pinned.ending) : pinned.name);
    shareColumns(*m_legends.back(), canvas().width());
}

QCPPlottableLegendItem* RatesView::pinnedSample() const
{
    if (m_layout.traces.empty() || m_layout.traces.back() != Trace::Pinned)
        return nullptr;
    const int place = m_layout.isPinnedBelow ? 0 : static_cast<int>(m_layout.traces.size()) - 1;
    return qobject_cast<QCPPlottableLegendItem*>(m_legends.back()->item(place));
}

QStringList RatesView::legend() const
{
    QStringList names;
    for (const QCPLegend* legend : m_legends)
        for (int k = 0; k < legend->itemCount(); ++k)
            if (auto* sample = qobject_cast<QCPPlottableLegendItem*>(legend->item(k)); sample && sample->visible())
                names << sample->plottable()->name();
    return names;
}

// The last row has the time axis, and is higher by it, so that all panels are of one height.
void RatesView::arrange(const std::vector<RatePanelData>& all)
{
    for (QCPLegend* legend : m_legends)
        shareColumns(*legend, canvas().width());
    m_counted->setText(fitting(counted(all), m_counted->font(), canvas().width() - 24));
    const int panelWidth = canvas().width() / columns() - QFontMetrics(plotFont()).horizontalAdvance(QStringLiteral("rate 0.00 rate"));
    const bool below = std::ranges::any_of(all, [&](const RatePanelData& each) { return widthOfTitle(each) > panelWidth; });
    const int axis = QFontMetrics(plotFont()).height() * 2 + 16;
    const double height = std::max(1.0, 1.0 * (canvas().height() - axis) / rows());
    m_grid->setRowStretchFactor(rows() - 1, (height + axis) / height);
    for (int k = 0; k < static_cast<int>(m_panels.size()); ++k) {
        RatePanel& panel = m_panels[static_cast<std::size_t>(k)];
        panel.setNoteBelow(below);
        panel.setLabels(columnOf(k) == 0, rowOf(k) + 1 == rows(), {panelWidth, static_cast<int>(height)}, axis);
    }
}

// Whose mean the curves are; the same neurons in all of them. Longest first.
QStringList RatesView::counted(const std::vector<RatePanelData>& all) const
{
    const bool isOne = std::ranges::all_of(all, [](const RatePanelData& each) { return each.read.neurons.size() == 1; });
    if (m_source->now().isPeeking)
        return {isOne ? tr("intact (peeking); rates of one neuron") : tr("intact (peeking); mean ± s.e.m. over the same neurons as before"), tr("intact (peeking)")};
    if (isOne)
        return {all.front().read.allImposed || all.front().imposed > 0 ? tr("rates of one neuron, itself imposed: no effect of its own to read") : tr("rates of one neuron")};
    QStringList imposedGroups;
    for (const RatePanelData& each : all)
        if (each.read.allImposed && !imposedGroups.contains(each.group))
            imposedGroups << each.group;
    if (!imposedGroups.isEmpty())
        return {tr("mean ± s.e.m.; all neurons of %1 are imposed, so there is no effect of their own to read").arg(imposedGroups.join(QStringLiteral(", "))),
                tr("mean ± s.e.m.; all of %1 imposed, no effect of their own").arg(imposedGroups.join(QStringLiteral(", "))), tr("mean ± s.e.m.")};
    const ShownRates& shown = m_source->now();
    const int imposed = static_cast<int>(shown.leftOut.size());
    const bool isForPinned = shown.leftOut != shown.imposed && !m_include->isChecked();
    QString text = tr("mean ± s.e.m. over the same neurons in every curve");
    if (isForPinned)
        text = tr("%1, without the %n that this or the pinned run imposes; so fewer than in Effects, and no chance band", nullptr, imposed).arg(text);
    else if (imposed > 0)
        text = m_include->isChecked() ? tr("%1, with the %n whose rate is imposed", nullptr, imposed).arg(text)
                                      : tr("%1, without the %n whose rate is imposed: left out for the whole trial, however short the window", nullptr, imposed).arg(text);
    if (isPartRecorded())
        text = tr("%1 and in the conditions that were recorded of them").arg(text);
    const bool hasFit = std::ranges::any_of(all, [](const RatePanelData& each) { return !std::isnan(each.traces.r2); });
    QStringList shorter{text, tr("mean ± s.e.m.")};
    if (imposed > 0 && !m_include->isChecked())
        shorter.insert(1, isForPinned ? tr("mean ± s.e.m., without the %n imposed here or in the pinned run", nullptr, imposed)
                                      : tr("mean ± s.e.m., without the %n imposed (for the whole trial)", nullptr, imposed));
    return hasFit ? QStringList{tr("%1; R²: fit of each single neuron by the intact network, averaged").arg(text)} + shorter : shorter;
}

void RatesView::draw(bool anew)
{
    const ShownRates& shown = m_source->now();
    const Layout layout = layoutFor(shown);
    if (anew || layout != m_layout)
        build(layout);
    const std::vector<RatePanelData> seen = data();
    const std::vector<RatePanelData> whole = focus().isPeeking() ? data(shown.everything) : seen;  // so that nothing jumps
    arrange(whole);
    nameLegend();
    for (std::size_t k = 0; k < m_panels.size(); ++k)
        m_panels[k].show(seen[k], theme());
    const RateRanges ranges = rangesFor(whole);
    for (std::size_t k = 0; k < m_panels.size(); ++k)
        m_panels[k].setRanges(ranges, seen[k]);
}

QString RatesView::readOut(QPoint position) const
{
    const std::vector<RatePanelData> all = data();
    const QString pinned = m_source->now().rates.pinned ? m_source->now().pinned.sentence : QString();
    if (const QCPPlottableLegendItem* sample = pinnedSample(); sample && sample->outerRect().contains(position))
        return pinned;
    for (std::size_t k = 0; k < std::min(m_panels.size(), all.size()); ++k)
        for (const QCPAxisRect* rect : m_panels[k].rects())
            if (rect->rect().contains(position)) {
                const QString values = readOutOf(all[k], rect->axis(QCPAxis::atBottom)->pixelToCoord(position.x()));
                return values.isEmpty() || pinned.isEmpty() ? values : values + QLatin1Char('\n') + pinned;
            }
    return {};
}

void RatesView::resizeEvent(QResizeEvent* event)
{
    PlotView::resizeEvent(event);
    invalidate();
}

QString RatesView::sentenceOf(const RatePanelData& data) const
{
    QStringList parts;
    const auto add = [&](const QString& name, const MeanTrace& trace) {
        if (!trace.mean.empty())
            parts += tr("%1 %2").arg(name).arg(fixedText(summaryOf(trace).mean, 3));
    };
    add(traceName(Trace::Recorded), data.traces.recorded);
    add(traceName(Trace::Intact), data.traces.intact);
    add(traceName(Trace::Perturbed), data.traces.perturbed);
    add(traceName(Trace::Pinned), data.traces.pinned);
    if (!data.traces.change.mean.empty()) {
        const TraceSummary change = summaryOf(data.traces.change);
        parts += tr("largest change %1 at %2 s").arg(fixedText(change.extreme, 3)).arg(fixedText(data.seconds[static_cast<std::size_t>(change.extremeBin)], 2));
    }
    if (!std::isnan(data.traces.r2))
        parts += tr("fit R² %1").arg(fixedText(data.traces.r2, 2));
    return tr("%1, %2 (n %3 of %4): %5.").arg(data.group, contextWords(data.context)).arg(data.read.neurons.size()).arg(data.read.all).arg(parts.join(QStringLiteral(", ")));
}

QString RatesView::headline() const
{
    QStringList names;
    for (const Group& group : groups(m_source->now()))
        names << (group.neurons.size() > 1 && !focus().neurons().empty() ? tr("%1 (%n neurons)", nullptr, static_cast<int>(group.neurons.size())).arg(group.name)
                                                                          : group.name);
    return tr("Mean rates of %1 – %2").arg(names.join(QStringLiteral(", ")), m_choice->currentText());
}

QStringList RatesView::caption() const
{
    QStringList caption = m_source->caption();
    if (m_source->now().rates.pinned)
        caption << m_source->now().pinned.sentence;
    return caption;
}

QString RatesView::description() const
{
    const QString nothing = emptyText();
    if (!nothing.isEmpty())
        return nothing;
    QStringList sentences{tr("Mean rates over time, as shares of each neuron's peak; numbers are means over the trial.")};
    if (m_source->now().isLive())
        sentences += tr("The model is the network in training, iteration %1.").arg(m_source->now().iteration);
    const std::vector<RatePanelData> all = data();
    sentences += tr("Curves are the %1.").arg(counted(all).front());
    if (m_source->now().rates.pinned)
        sentences += m_source->now().pinned.sentence;
    if (std::ranges::any_of(all, [](const RatePanelData& each) { return !each.chanceLow.empty(); }))
        sentences += tr("The band behind the change holds 95 % of the draws of as many random neurons of the same kind, at every moment by itself: about one "
                        "moment in twenty lies outside by chance alone.");
    for (const RatePanelData& each : all)
        sentences += sentenceOf(each);
    const RateRanges ranges = rangesFor(all);
    for (const RatePanelData& each : all) {
        const QStringList beyond = beyondOf(each, ranges);
        if (!beyond[0].isEmpty())
            sentences += tr("In %1, %2 rates go beyond the axis: %3.").arg(each.group, each.context, beyond[0]);
        if (!beyond[1].isEmpty())
            sentences += tr("In %1, %2 the change goes beyond its axis: %3.").arg(each.group, each.context, beyond[1]);
    }
    sentences += tr("Recorded rates are as they were given; no rate is smoothed.");
    sentences += tr("The time cursor is at %1 s.").arg(fixedText(focus().seconds(), 2));
    return sentences.join(QLatin1Char(' '));
}

QString RatesView::csv() const
{
    if (!emptyText().isEmpty())
        return {};
    QString table = QStringLiteral("group,context,neurons,seconds,recorded,recorded_sem,intact,intact_sem,perturbed,perturbed_sem,change,change_sem,pinned,chance_low,chance_high\n");
    for (const RatePanelData& each : data())
        for (std::size_t b = 0; b < each.seconds.size(); ++b) {
            QStringList cells{csvText(each.group), csvText(each.context), QString::number(each.read.neurons.size()), csvNumber(each.seconds[b])};
            for (const MeanTrace* trace : {&each.traces.recorded, &each.traces.intact, &each.traces.perturbed, &each.traces.change, &each.traces.pinned}) {
                cells += trace->mean.empty() ? QString() : csvNumber(trace->mean[b]);
                if (trace != &each.traces.pinned)
                    cells += trace->mean.empty() ? QString() : csvNumber(trace->standardError[b]);
            }
            for (const std::vector<double>* limit : {&each.chanceLow, &each.chanceHigh})
                cells += limit->empty() ? QString() : csvNumber((*limit)[b]);
            table += cells.join(QLatin1Char(',')) + QLatin1Char('\n');
        }
    return table;
}

}  // namespace aon
