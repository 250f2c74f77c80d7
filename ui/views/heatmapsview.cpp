// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/heatmapsview.h"

#include "model/analysis/ordering.h"
#include "ui/figures/evengrid.h"
#include "ui/views/conditionchoice.h"
#include "ui/views/csv.h"
#include "ui/views/timecursor.h"
#include "ui/words/numbers.h"
#include "ui/words/sentences.h"

#include <QKeyEvent>

#include <algorithm>
#include <cmath>

namespace aon {

namespace {

const QColor cursorOnRates("#ff6fb5"), cursorOnDifferences("#202020");

// Ends where the point is: at the right edge of a map.
QCPScatterStyle dashAtLeft(const QColor& colour)
{
    QPainterPath dash;
    dash.moveTo(-6.0, 0.0);
    dash.lineTo(0.0, 0.0);
    constexpr double size = 9.0;  // a path of 6 units is so many pixels
    return QCPScatterStyle(dash, QPen(colour, 1.5), Qt::NoBrush, size);
}

// However narrow, the scale of a difference tells where it ends.
QSharedPointer<QCPAxisTicker> endsTicker(double limit)
{
    const QSharedPointer<QCPAxisTickerFixed> ticker(new QCPAxisTickerFixed);
    ticker->setTickStep(limit);
    return ticker;
}

double roundUp(double value, double step) { return step * std::ceil(value / step - 1e-9); }

}  // namespace

HeatMapsView::HeatMapsView(Session& session, Focus& focus, QWidget* parent)
    : PlotView(session, focus, parent), m_source(new RatesSource(session, focus, this)),
      m_choice(new ConditionChoice(focus, ConditionChoice::Several::No)), m_orders(new QComboBox),
      m_cursor(new TimeCursor(canvas(), focus, TimeCursor::SetBy::Drag))
{
    canvas().addLayer(selectionLayer);
    m_choice->setAccessibleName(tr("Conditions of the heat maps"));
    m_choice->setToolTip(tr("Which conditions the rates are averaged over: one context, or one condition."));
    m_orders->setAccessibleName(tr("Order of the neurons"));
    m_orders->setToolTip(tr("Order of the rows within every area, from the top: by the time of the highest rate (of the recording, when there is "
                            "one), by fit R² (best first), by effect (largest change first)."));
    m_orders->addItem(tr("time of peak"), static_cast<int>(Order::Peak));
    m_orders->addItem(tr("fit"), static_cast<int>(Order::Fit));
    m_orders->addItem(tr("effect"), static_cast<int>(Order::Effect));
    addControl(tr("Show"), m_choice);
    addControl(tr("Sort by"), m_orders);
    addStretchToControls();
    addStateMark(WhileTraining::Live);
    listen();
    takeRates();
    ready();
}

void HeatMapsView::listen()
{
    connect(m_source, &RatesSource::changed, this, &HeatMapsView::takeRates);
    connect(m_choice, &ConditionChoice::changed, this, &HeatMapsView::invalidate);
    connect(m_orders, &QComboBox::currentIndexChanged, this, &HeatMapsView::invalidate);
    connect(&focus(), &Focus::neuronsChanged, this, &HeatMapsView::invalidate);
    m_cursor->clicked = [this](QPoint position, bool adding) {
        if (const int neuron = neuronAt(position); neuron >= 0)
            select(neuron, adding);
    };
}

void HeatMapsView::takeRates()
{
    m_choice->setProtocol(*m_source->now().protocol, protocolOf(session().document()));
    invalidate();
}

QString HeatMapsView::emptyText() const { return ratesEmptyText(m_source->now()); }

HeatMapsView::Order HeatMapsView::order() const { return static_cast<Order>(m_orders->currentData().toInt()); }

Context HeatMapsView::context() const
{
    const std::vector<Context> chosen = m_choice->chosen();
    return chosen.empty() ? Context{} : chosen.front();
}

// The colours of a difference keep their limit while the intact network is peeked at.
HeatMap HeatMapsView::difference(bool perturbed) const
{
    const ShownRates& shown = m_source->now();
    const auto mean = [&](const Matrix<float>& of) { return meanOverConditions(of, shown.everything.conditions, context().conditions, shown.everything.pairs); };
    const RateSet& all = shown.everything;
    const Matrix<float> after = mean(perturbed ? *all.perturbed : *all.intact), before = mean(perturbed ? *all.intact : *all.recorded);
    HeatMap map{perturbed ? tr("perturbed − intact") : shown.isLive() ? tr("model − recorded") : tr("intact − recorded"), {}, {},
                roundUp(differenceLimit(after, before), 0.05), true, tr("difference")};
    if (!perturbed || shown.rates.perturbed)
        map.values = after - before;
    return map;
}

std::vector<HeatMap> HeatMapsView::data() const
{
    const ShownRates& shown = m_source->now();
    const RateSet& rates = shown.rates;
    std::vector<HeatMap> maps;
    const auto add = [&](const QString& title, const Matrix<float>* of) {
        maps.push_back({title, of ? meanOverConditions(*of, rates.conditions, context().conditions, rates.pairs) : Matrix<float>(), {}});
    };
    if (rates.recorded)
        add(tr("recorded"), rates.recorded);
    if (rates.intact)
        add(shown.isLive() ? tr("iteration %1").arg(shown.iteration) : tr("intact"), rates.intact);
    if (shown.isPerturbed)
        add(tr("perturbed"), rates.perturbed);
    double limit = 1.0;
    for (const HeatMap& map : maps)
        limit = std::max(limit, roundUp(rateLimit(map.values), 0.1));
    if (shown.isPerturbed && !rates.perturbed)  // hidden, and still what the colours are for
        limit = std::max(limit, roundUp(rateLimit(meanOverConditions(*shown.everything.perturbed, rates.conditions, context().conditions, rates.pairs)), 0.1));
    for (HeatMap& map : maps)
        map.limit = limit;
    if (shown.isPerturbed || (rates.recorded && rates.intact))
        maps.push_back(difference(shown.isPerturbed));
    return maps;
}

std::vector<int> HeatMapsView::ordered(const ShownRates& shown) const
{
    const RateSet& rates = shown.everything;  // rows must not jump while the intact network is peeked at
    const std::vector<int> which = context().conditions;
    if (order() == Order::Fit && rates.intact && rates.recorded)
        return orderByFit(*rates.intact, *rates.recorded, *shown.population);
    if (order() == Order::Effect && rates.intact && rates.perturbed)
        return orderByEffect(*rates.intact, *rates.perturbed, rates.conditions, which, *shown.population);
    return orderByPeak(meanOverConditions(rates.recorded ? *rates.recorded : *rates.intact, rates.conditions, which), *shown.population);
}

void HeatMapsView::build(const Layout& layout)
{
    m_layout = layout;
    m_plots.clear();
    m_marks.clear();
    clearCanvas();
    m_margins = std::make_unique<QCPMarginGroup>(&canvas());
    m_grid = new EvenGrid;
    m_grid->setColumnSpacing(4);
    canvas().plotLayout()->addElement(0, 0, m_grid);
    std::vector<TimeCursor::Place> places;
    for (int k = 0; k < layout.maps; ++k) {
        auto* rect = new QCPAxisRect(&canvas());
        rect->setMarginGroup(QCP::MarginSides(QCP::msTop) | QCP::msBottom, m_margins.get());
        m_grid->addElement(0, k, rect);
        m_plots.emplace_back(*rect, layout.population, layout.protocol, theme());
        rect->axis(QCPAxis::atLeft)->setTickLabels(k == 0);
        const QColor colour = layout.difference && k + 1 == layout.maps ? cursorOnDifferences : cursorOnRates;
        places.push_back({rect, colour});
        QCPGraph* marks = canvas().addGraph(rect->axis(QCPAxis::atBottom), rect->axis(QCPAxis::atLeft));
        marks->setLineStyle(QCPGraph::lsNone);
        marks->setScatterStyle(dashAtLeft(colour));
        marks->setLayer(selectionLayer);
        m_marks.push_back(marks);
    }
    m_scales = addColourScales(canvas(), 1, layout.difference ? std::vector<double>{layout.maps - 1.0, 1.0} : std::vector<double>{1.0}, theme());
    for (std::size_t k = 0; k < m_plots.size(); ++k)
        m_plots[k].map().setColorScale(m_scales[layout.difference && k + 1 == m_plots.size() ? 1 : 0]);
    m_cursor->setPlaces(places);
    m_legend = nullptr;
    if (!layout.imposed)
        return;
    m_legend = new QCPTextElement(&canvas(), {}, plotFont(0.9));
    m_legend->setTextColor(theme().muted);
    m_legend->setMargins(QMargins(12, 0, 12, 4));
    canvas().plotLayout()->addElement(2, 0, m_legend);
    canvas().plotLayout()->setRowStretchFactor(2, 0.001);
}

// Labels that fit; the first map has the areas at its left.
void HeatMapsView::arrange()
{
    const QFontMetrics metrics(plotFont());
    int areas = 0;
    for (const Area& area : m_layout.population.areas)
        areas = std::max(areas, metrics.horizontalAdvance(QString::fromStdString(area.name)) + 16);
    const double width = std::max(1.0, 1.0 * (canvas().width() - areas) / std::max(1, m_layout.maps));
    const QString label = tr("time from trial start (s)");
    for (const HeatMapPlot& plot : m_plots) {
        plot.rect().setMinimumMargins(QMargins(6, HeatMapPlot::roomAbove(m_layout.protocol), 10, 6));
        plot.rect().axis(QCPAxis::atBottom)->setLabel(metrics.horizontalAdvance(label) < width - 20 ? label : tr("time (s)"));
        plot.rect().axis(QCPAxis::atBottom)->ticker()->setTickCount(std::clamp(static_cast<int>(width) / 40, 2, 8));
    }
}

void HeatMapsView::draw(bool anew)
{
    const ShownRates& shown = m_source->now();
    m_shown = data();
    m_rows = ordered(shown);
    const Layout layout{static_cast<int>(m_shown.size()), m_shown.back().difference, !shown.imposed.empty(), *shown.population,
                        *shown.protocol};
    if (anew || layout != m_layout)
        build(layout);
    arrange();
    for (std::size_t k = 0; k < m_plots.size(); ++k) {
        m_shown[k].order = m_rows;
        HeatMap seen = m_shown[k];
        if (seen.values.size() == 0)
            seen.title = seen.shortTitle = tr("hidden");
        m_plots[k].show(seen, theme());
    }
    labelScales();
    markImposed();
    markSelected();
}

// What lies beyond the ends of the colours is said, not hidden.
void HeatMapsView::labelScales()
{
    double beyond[2] = {0.0, 0.0};
    for (const HeatMap& map : m_shown)
        beyond[map.difference] = std::max(beyond[map.difference], shareBeyond(map.values, map.limit));
    const QString rate = tr("rate (share of peak)"), grey = tr("%1; grey: not recorded").arg(rate);
    const auto percent = [this](double share) { return locale().toString(100.0 * share, 'f', 1); };
    const QString name = m_shown.back().values.size() > 0 ? m_shown.back().title : tr("difference"), change = m_layout.difference ? tr("%1 (share of peak)").arg(name) : QString();
    const QStringList texts[2] = {beyond[0] > 0.0 ? QStringList{tr("%1; %2 % above the end").arg(grey, percent(beyond[0])), tr("%1; %2 % above").arg(rate, percent(beyond[0]))}
                                                  : QStringList{grey, rate},
                                  beyond[1] > 0.0 ? QStringList{tr("%1; %2 % beyond the ends").arg(change, percent(beyond[1])), tr("%1; %2 % beyond").arg(name, percent(beyond[1])),
                                                            tr("difference; %1 % beyond").arg(percent(beyond[1])), tr("Δ; %1 % beyond").arg(percent(beyond[1]))}
                                                  : QStringList{change, name}};
    const double shares[2] = {m_layout.difference ? (m_layout.maps - 1.0) / m_layout.maps : 1.0, 1.0 / m_layout.maps};
    for (std::size_t k = 0; k < m_scales.size(); ++k) {
        constexpr double perTick = 60.0;  // pixels
        m_scales[k]->axis()->ticker()->setTickCount(std::clamp(static_cast<int>(shares[k] * canvas().width() / perTick), 2, 5));
        m_scales[k]->setLabel(fitting(texts[k], plotFont(), static_cast<int>(shares[k] * canvas().width())));
    }
    if (m_layout.difference) {
        m_scales.back()->axis()->setTicker(endsTicker(m_shown.back().limit));
        m_scales.back()->axis()->setSubTicks(false);
    }
}

std::vector<int> HeatMapsView::imposedShown() const { return m_source->now().isPeeking ? std::vector<int>() : m_source->now().imposed; }

void HeatMapsView::markImposed()
{
    if (!m_legend)
        return;
    const std::vector<int> imposed = imposedShown();
    std::vector<int> rows;
    for (std::size_t k = 0; k < m_rows.size(); ++k)
        if (std::ranges::binary_search(imposed, m_rows[k]))
            rows.push_back(static_cast<int>(k));
    for (HeatMapPlot& plot : m_plots)
        plot.markRows(rows, theme().text);
    m_legend->setText(m_source->now().isPeeking ? tr("intact (peeking)") : tr("▬ at the right of a row: the perturbation imposes this rate (%n neuron(s))", nullptr, static_cast<int>(imposed.size())));
}

void HeatMapsView::markSelected()
{
    QVector<double> at, row;
    for (std::size_t k = 0; k < m_rows.size(); ++k)
        if (std::ranges::binary_search(focus().neurons(), m_rows[k])) {
            at.push_back(m_layout.protocol.trialSeconds);
            row.push_back(static_cast<double>(k) + 0.5);
        }
    for (QCPGraph* marks : m_marks)
        marks->setData(at, row, true);
}

void HeatMapsView::select(int neuron, bool adding)
{
    std::vector<int> neurons = adding ? focus().neurons() : std::vector<int>{};
    if (std::erase(neurons, neuron) == 0)
        neurons.insert(std::ranges::lower_bound(neurons, neuron), neuron);
    const QString name = neuronsText(neurons);
    focus().select(std::move(neurons), name);
}

void HeatMapsView::walk(int step)
{
    if (m_rows.empty())
        return;
    const auto found = focus().neurons().empty() ? m_rows.end() : std::ranges::find(m_rows, focus().neurons().front());
    const auto row = found == m_rows.end() ? (step > 0 ? 0 : m_rows.size() - 1)
                                           : static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(found - m_rows.begin() + step, 0, std::ssize(m_rows) - 1));
    select(m_rows[row], false);
}

int HeatMapsView::neuronAt(QPoint position) const
{
    for (const HeatMapPlot& plot : m_plots) {
        if (!plot.rect().rect().contains(position))
            continue;
        const auto row = static_cast<std::ptrdiff_t>(std::floor(plot.rect().axis(QCPAxis::atLeft)->pixelToCoord(position.y())));
        return row >= 0 && row < std::ssize(m_rows) ? m_rows[static_cast<std::size_t>(row)] : -1;
    }
    return -1;
}

bool HeatMapsView::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            walk(key == Qt::Key_Up ? -1 : 1);
            return true;
        }
    }
    return PlotView::eventFilter(watched, event);
}

QString HeatMapsView::readOut(QPoint position) const
{
    const int neuron = neuronAt(position);
    for (const HeatMapPlot& plot : m_plots)
        if (neuron >= 0 && plot.rect().rect().contains(position))
            return textOf(neuron, plot.rect().axis(QCPAxis::atBottom)->pixelToCoord(position.x()));
    return {};
}

QString HeatMapsView::textOf(int neuron, double seconds) const
{
    const ShownRates& shown = m_source->now();
    const Area& area = shown.population->areas[static_cast<std::size_t>(shown.population->areaOf(neuron))];
    QStringList lines{tr("Neuron %1, %2, at %3 s").arg(neuron + 1).arg(QString::fromStdString(area.name)).arg(fixedText(seconds, 2))};
    const int bin = static_cast<int>(seconds / shown.protocol->binSeconds);
    for (const HeatMap& map : m_shown)
        if (bin >= 0 && bin < map.values.cols()) {
            const double value = static_cast<double>(map.values(neuron, bin));
            lines += std::isnan(value) ? tr("%1: not recorded").arg(map.title) : tr("%1: %2 (share of peak)").arg(map.title).arg(fixedText(value, 3));
        }
    if (std::ranges::binary_search(imposedShown(), neuron))
        lines += tr("the perturbation imposes its rate");
    if (shown.rates.intact && shown.rates.recorded)
        if (const double r2 = fitOfNeuron(*shown.rates.intact, *shown.rates.recorded, neuron).r2; !std::isnan(r2))
            lines += tr("fit R² %1, all conditions").arg(fixedText(r2, 2));
    return lines.join(QLatin1Char('\n'));
}

void HeatMapsView::resizeEvent(QResizeEvent* event)
{
    PlotView::resizeEvent(event);
    invalidate();
}

QString HeatMapsView::headline() const
{
    return tr("Rate of every neuron over time – %1; %n neurons by area, then by %2", nullptr, m_source->now().population->size())
        .arg(contextWords(QString::fromStdString(context().name)), m_orders->currentText());
}

QString HeatMapsView::description() const
{
    const QString nothing = emptyText();
    if (!nothing.isEmpty())
        return nothing;
    const ShownRates& shown = m_source->now();
    QStringList sentences{tr("Rates of %1 neurons over time as colours, %2; rows by area, then by %3.")
                              .arg(shown.population->size())
                              .arg(contextWords(QString::fromStdString(context().name)), m_orders->currentText())};
    for (const HeatMap& map : data()) {
        const MapSummary summary = summaryOf(map.values);
        if (summary.neuron < 0)
            sentences += tr("%1: hidden.").arg(map.title);
        else
            sentences += tr("%1: mean %2, furthest from 0 %3 in neuron %4 at %5 s.")
                             .arg(map.title)
                             .arg(fixedText(summary.mean, 3))
                             .arg(fixedText(summary.extreme, 3))
                             .arg(summary.neuron + 1)
                             .arg(fixedText((summary.bin + 0.5) * shown.protocol->binSeconds, 2));
    }
    sentences += focus().neurons().empty() ? tr("No neuron is selected.") : tr("Selected: %1.").arg(focus().name());
    return sentences.join(QLatin1Char(' '));
}

QString HeatMapsView::csv() const
{
    if (!emptyText().isEmpty())
        return {};
    const ShownRates& shown = m_source->now();
    const std::vector<int> area = shown.population->areaOfEach();
    QStringList header{QStringLiteral("rates"), QStringLiteral("neuron"), QStringLiteral("area"), QStringLiteral("imposed")};
    for (const double seconds : binCentres(*shown.protocol))
        header += csvNumber(seconds);
    const std::vector<int> imposed = imposedShown();
    QString table = header.join(QLatin1Char(',')) + QLatin1Char('\n');
    for (const HeatMap& map : data())
        for (const int neuron : ordered(shown)) {
            if (map.values.size() == 0)
                continue;
            QStringList cells{csvText(map.title), QString::number(neuron + 1),
                              csvText(QString::fromStdString(shown.population->areas[static_cast<std::size_t>(area[static_cast<std::size_t>(neuron)])].name)),
                              std::ranges::binary_search(imposed, neuron) ? QStringLiteral("1") : QStringLiteral("0")};
            for (Eigen::Index b = 0; b < map.values.cols(); ++b)
                cells += csvNumber(static_cast<double>(map.values(neuron, b)));
            table += cells.join(QLatin1Char(',')) + QLatin1Char('\n');
        }
    return table;
}

}  // namespace aon
