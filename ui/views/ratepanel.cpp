// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/ratepanel.h"

#include "ui/words/numbers.h"
#include "ui/words/sentences.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace aon {

namespace {

constexpr double leastHeadroom = 1.12;  // of the axis of rates above the curves
constexpr double rateShare = 0.7;  // of a panel's height; the rest is the strip's

// At 0 and one step to both sides: the largest of 1, 2, 2.5 and 5 times a power of ten that is within. Where the three numbers have no
// room, that of 0 goes first, whose line stays, then the lower one.
class SymmetricTicker : public QCPAxisTicker {
public:
    /// Of the axis, and of a line of its numbers, in pixels.
    void setRoom(double height, double line) { m_lines = height / line; }

protected:
    QVector<double> createTickVector(double step, const QCPRange& range) override
    {
        m_gap = step / range.size() * m_lines;
        return {-step, 0.0, step};
    }
    QString getTickLabel(double tick, const QLocale& locale, QChar format, int precision) override
    {
        const bool hasRoom = tick > 0.0 || m_gap >= 1.0 || (tick < 0.0 && 2.0 * m_gap >= 1.0);
        return hasRoom ? QCPAxisTicker::getTickLabel(tick, locale, format, precision) : QString();
    }
    double getTickStep(const QCPRange& range) override
    {
        const double decade = std::pow(10.0, std::floor(std::log10(range.upper)));
        for (const double digit : {5.0, 2.5, 2.0})
            if (digit * decade <= range.upper)
                return digit * decade;
        return decade;
    }
    int getSubTickCount(double) override { return 0; }

private:
    double m_lines = 10.0, m_gap = 1.0;  // of the axis, and between two ticks
};

// As many as have room beside each other, each needing so many pixels.
void setTicks(const QCPAxis& axis, double pixels, double each, int most) { axis.ticker()->setTickCount(std::clamp(static_cast<int>(pixels / each), 1, most)); }

QVector<double> toVector(const std::vector<double>& values) { return {values.begin(), values.end()}; }

QVector<double> edge(const MeanTrace& trace, double factor)
{
    QVector<double> values;
    for (std::size_t b = 0; b < trace.mean.size(); ++b)
        values.push_back(trace.mean[b] + factor * (std::isfinite(trace.standardError[b]) ? trace.standardError[b] : 0.0));
    return values;
}

QFont noteFont() { return plotFont(0.9); }

// With a gap to what is beside it.
int noteWidth(const RatePanelData& data) { return QFontMetrics(noteFont()).horizontalAdvance(noteOf(data) + QStringLiteral("  ")); }

int noteHeight() { return QFontMetrics(noteFont()).height(); }

PlotTitle* addNote(QCPAxisRect& rect, const Theme& theme)
{
    auto* note = new PlotTitle(rect, theme.muted, 0);
    note->setFont(noteFont());
    return note;
}

// At the right, where the curve itself is not: below the names of the events, beside the line of no change. `height`: share of the rect, from above.
QCPItemText* addBeyond(QCPAxisRect& rect, double height)
{
    auto* text = new QCPItemText(rect.parentPlot());
    text->setClipToAxisRect(false);
    text->position->setAxisRect(&rect);
    text->position->setType(QCPItemPosition::ptAxisRectRatio);
    text->position->setCoords(0.98, height);
    text->setPositionAlignment(Qt::AlignRight | Qt::AlignVCenter);
    text->setFont(noteFont());
    return text;
}

double highestOf(const std::vector<double>& values)
{
    double highest = 0.0;
    for (const double value : values)
        if (std::isfinite(value))
            highest = std::max(highest, value);
    return highest;
}

// A round number above, so that the axis does not tremble while a slider is dragged.
double roundUp(double value, double step) { return step * std::ceil(value / step - 1e-9); }

}  // namespace

RatePanel::RatePanel(QCustomPlot& plot, QCPLayoutGrid& cell, bool strip, const Protocol& protocol, const Theme& theme)
    : m_cell(&cell), m_rect(makeRect(plot, cell, 0)), m_traces(*m_rect, protocol, theme), m_note(addNote(*m_rect, theme)),
      m_beyondRate(addBeyond(*m_rect, 0.5))
{
    cell.setRowSpacing(4);
    if (!strip)
        return;
    m_strip = makeRect(plot, cell, 1);
    makeStrip(plot, protocol, theme);
}

QCPAxisRect* RatePanel::makeRect(QCustomPlot& plot, QCPLayoutGrid& cell, int row)
{
    auto* rect = new QCPAxisRect(&plot);
    cell.addElement(row, 0, rect);
    rect->setMinimumSize(20, 10);
    return rect;
}

void RatePanel::makeStrip(QCustomPlot& plot, const Protocol& protocol, const Theme& theme)
{
    styleAxes(*m_strip, theme);
    QCPAxis* const x = m_strip->axis(QCPAxis::atBottom);
    QCPAxis* const y = m_strip->axis(QCPAxis::atLeft);
    for (QCPItemText* label : addEventLines(*m_strip, protocol, theme).labels)
        label->setVisible(false);
    const auto graph = [&] {
        QCPGraph* made = plot.addGraph(x, y);
        made->setPen(Qt::NoPen);
        return made;
    };
    m_chanceLow = graph();
    m_chanceHigh = graph();
    m_chanceHigh->setChannelFillGraph(m_chanceLow);
    m_chanceHigh->setBrush(chanceColour(theme));
    m_low = graph();
    m_high = graph();
    m_high->setChannelFillGraph(m_low);
    m_change = graph();
    m_beyondChange = addBeyond(*m_strip, 0.25);
    y->grid()->setZeroLinePen(QPen(theme.axis, 1));
    y->setTicker(QSharedPointer<QCPAxisTicker>(new SymmetricTicker));
    x->setRange(0.0, protocol.trialSeconds);
    m_rect->axis(QCPAxis::atBottom)->setTickLabels(false);
}

void RatePanel::shareMargins(QCPMarginGroup* left, QCPMarginGroup* top)
{
    for (QCPAxisRect* rect : rects())
        rect->setMarginGroup(QCP::msLeft, left);
    m_rect->setMarginGroup(QCP::msTop, top);
}

std::vector<QCPAxisRect*> RatePanel::rects() const
{
    return m_strip ? std::vector<QCPAxisRect*>{m_rect, m_strip} : std::vector<QCPAxisRect*>{m_rect};
}

void RatePanel::setLabels(bool left, bool bottom, QSize size, int axisHeight)
{
    const int height = size.height();
    QCPAxisRect* const lowest = m_strip ? m_strip : m_rect;
    const QFontMetrics metrics(plotFont());
    m_rect->setMinimumMargins(QMargins(4, metrics.height() + 8 + (m_isNoteBelow ? noteHeight() : 0), 12, 2));
    if (m_strip)
        m_strip->setMinimumMargins(QMargins(4, 2, 12, 2));
    m_rect->axis(QCPAxis::atBottom)->setLabel({});
    const QString time = fitting({PlotText::tr("time from trial start (s)"), PlotText::tr("time (s)")}, plotFont(), size.width());
    lowest->axis(QCPAxis::atBottom)->setLabel(bottom ? time : QString());
    lowest->axis(QCPAxis::atBottom)->setTickLabels(bottom);
    for (QCPAxisRect* rect : rects())
        rect->axis(QCPAxis::atBottom)->setTicks(bottom && rect == lowest);
    if (m_strip) {
        constexpr int aroundStrip = 8;  // pixels
        static_cast<SymmetricTicker&>(*m_strip->axis(QCPAxis::atLeft)->ticker()).setRoom((1.0 - rateShare) * height - aroundStrip, metrics.height());
        m_cell->setRowStretchFactor(0, rateShare * height / ((1.0 - rateShare) * height + (bottom ? axisHeight : 0)));
    }
    setTicks(*lowest->axis(QCPAxis::atBottom), size.width(), metrics.horizontalAdvance(QStringLiteral("0.00")), 8);
    const double share = m_strip ? 0.5 : 0.7;  // of the cell's height that the rates have, about
    const int above = m_rect->minimumMargins().top() + 4;
    m_rateHeight = (m_strip ? rateShare : 1.0) * height - above;
    setTicks(*m_rect->axis(QCPAxis::atLeft), m_rateHeight, 1.3 * metrics.height(), 5);
    const QString change = PlotText::tr("change");
    const auto fits = [&](const QString& label, double part) { return metrics.horizontalAdvance(label) < part * height; };
    const QString rate = fits(PlotText::tr("rate (share of peak)"), share) ? PlotText::tr("rate (share of peak)")
                         : fits(PlotText::tr("(share of peak)"), share)    ? PlotText::tr("rate\n(share of peak)")
                                                                           : PlotText::tr("rate\n(share)");
    m_rect->axis(QCPAxis::atLeft)->setLabel(left ? rate : QString());
    if (m_strip)
        m_strip->axis(QCPAxis::atLeft)->setLabel(!left ? QString() : fits(change, 0.25) ? change : PlotText::tr("Δ", "change, where space is small"));
}

void RatePanel::show(const RatePanelData& data, const Theme& theme)
{
    const Traces traces = tracesOf(data);
    m_traces.show(traces, theme);
    RatePanelData brief = data;  // who is left out is told above all panels, too
    brief.imposed = 0;
    brief.read.all = static_cast<int>(data.read.neurons.size());
    m_note->setTexts({noteOf(data), noteOf(brief)});
    m_traces.title().setReserved(m_isNoteBelow ? 0 : noteWidth(data));
    if (!m_strip)
        return;
    showChange(data);
    showChance(data);
}

void RatePanel::setNoteBelow(bool below)
{
    m_isNoteBelow = below;
    m_note->position->setCoords(below ? 0.0 : 1.0, 0.0);
    m_note->setPositionAlignment((below ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignBottom);
    m_traces.title().setLift(below ? noteHeight() : 0);
}

void RatePanel::showChange(const RatePanelData& data)
{
    const MeanTrace& change = data.traces.change;
    for (QCPGraph* graph : {m_low, m_high, m_change})
        graph->setVisible(!change.mean.empty());
    if (change.mean.empty())
        return;
    const QVector<double> seconds = toVector(data.seconds);
    m_change->setData(seconds, toVector(change.mean), true);
    m_change->setPen(QPen(data.colour, 1.6));
    m_low->setData(seconds, edge(change, -1.0), true);
    m_high->setData(seconds, edge(change, 1.0), true);
    QColor shade = data.colour;
    shade.setAlphaF(0.2f);
    m_high->setBrush(shade);
}

void RatePanel::showChance(const RatePanelData& data)
{
    for (QCPGraph* graph : {m_chanceLow, m_chanceHigh})
        graph->setVisible(!data.chanceLow.empty());
    if (data.chanceLow.empty())
        return;
    const QVector<double> seconds = toVector(data.seconds);
    m_chanceLow->setData(seconds, toVector(data.chanceLow), true);
    m_chanceHigh->setData(seconds, toVector(data.chanceHigh), true);
}

QColor chanceColour(const Theme& theme)
{
    QColor colour = theme.muted;
    colour.setAlphaF(0.35f);
    return colour;
}

RateRanges rangesFor(const std::vector<RatePanelData>& all)
{
    constexpr double roomForImposed = 3.0, leastForImposed = 0.25;
    double rate = 0.05, freeRate = 0.05, change = 0.01, freeChange = 0.0;
    bool isAnyFree = false;
    for (const RatePanelData& each : all) {
        Traces traces = tracesOf(each);
        rate = std::max(rate, highestRate(traces));
        change = std::max(change, largestChange(each));
        if (each.imposed > 0) {
            traces.perturbed.clear();
            traces.pinned.clear();
        } else {
            isAnyFree = true;
            freeChange = std::max(freeChange, largestChange(each));
        }
        freeRate = std::max(freeRate, highestRate(traces));
    }
    rate = std::min(rate, roomForImposed * freeRate);
    if (isAnyFree)
        change = std::min(change, std::max(leastForImposed, roomForImposed * freeChange));
    return {leastHeadroom * roundUp(rate, 0.05), roundUp(1.05 * change, change > 0.05 ? 0.05 : 0.01)};
}

QStringList beyondOf(const RatePanelData& data, const RateRanges& ranges)
{
    const double perturbed = highestOf(data.traces.perturbed.mean), pinned = highestOf(data.traces.pinned.mean), highest = std::max(perturbed, pinned);
    std::vector<double> falls;
    for (const double value : data.traces.change.mean)
        falls.push_back(-value);
    const double rise = highestOf(data.traces.change.mean), fall = highestOf(falls);
    return {highest <= ranges.rate ? QString()
            : perturbed < pinned   ? PlotText::tr("▲ %1: up to %2").arg(traceName(Trace::Pinned), fixedText(highest, 2))
                                   : PlotText::tr("▲ up to %1").arg(fixedText(highest, 2)),
            std::max(rise, fall) <= ranges.change ? QString()
            : rise > fall                         ? PlotText::tr("▲ up to +%1").arg(fixedText(rise, 2))
                                                  : PlotText::tr("▼ down to −%1").arg(fixedText(fall, 2))};
}

void RatePanel::setRanges(const RateRanges& ranges, const RatePanelData& data)
{
    const QStringList beyond = beyondOf(data, ranges);
    // The names of the events have their line above the curves.
    constexpr double mostHeadroom = 1.7;
    const double names = QFontMetrics(noteFont()).height() + 2.0, headroom = m_rateHeight / std::max(1.0, m_rateHeight - names);
    m_rect->axis(QCPAxis::atLeft)->setRange(0.0, ranges.rate / leastHeadroom * std::clamp(headroom, leastHeadroom, mostHeadroom));
    m_beyondRate->setText(beyond[0]);
    m_beyondRate->setColor(data.colour);
    if (!m_strip)
        return;
    m_strip->axis(QCPAxis::atLeft)->setRange(-ranges.change, ranges.change);
    m_beyondChange->setText(beyond[1]);
    m_beyondChange->setColor(data.colour);
}

Traces tracesOf(const RatePanelData& data)
{
    const GroupTraces& from = data.traces;
    Traces traces;
    const QString context = contextWords(data.context), shortContext = shortContextWords(data.context);
    traces.title = PlotText::tr("%1, %2").arg(data.group, context);
    traces.shorterTitles = QStringList{PlotText::tr("%1, %2").arg(data.shortGroup, context), PlotText::tr("%1, %2").arg(data.shortGroup, shortContext)};
    // An area is never cut for its context: "AIP, exec… Go".
    constexpr qsizetype shortName = 6;
    static const QRegularExpression words(QStringLiteral("[ -]"));
    traces.titleEnding = data.shortGroup.size() <= shortName ? shortContext.section(words, 1) : shortContext;
    traces.colour = data.colour;
    traces.seconds = data.seconds;
    traces.recorded = from.recorded.mean;
    traces.recordedError = from.recorded.standardError;
    traces.intact = from.intact.mean;
    traces.intactError = from.intact.standardError;
    traces.perturbed = from.perturbed.mean;
    traces.perturbedError = from.perturbed.standardError;
    traces.pinned = from.pinned.mean;
    return traces;
}

QString noteOf(const RatePanelData& data)
{
    const qsizetype read = static_cast<qsizetype>(data.read.neurons.size());
    QString note = data.imposed > 0 && data.imposed == read ? PlotText::tr("n %1, all imposed").arg(read)
                   : data.imposed > 0      ? PlotText::tr("n %1, %2 imposed").arg(read).arg(data.imposed)
                   : read == data.read.all ? PlotText::tr("n %1").arg(read)
                                           : PlotText::tr("n %1 of %2").arg(read).arg(data.read.all);
    if (!std::isnan(data.traces.r2))
        note += QStringLiteral(" · ") + PlotText::tr("R² %1").arg(fixedText(data.traces.r2, 2));
    return note;
}

int widthOfTitle(const RatePanelData& data)
{
    QFont bold = plotFont();
    bold.setBold(true);
    return QFontMetrics(bold).horizontalAdvance(tracesOf(data).title) + noteWidth(data);
}

QString readOutOf(const RatePanelData& data, double seconds)
{
    if (data.seconds.size() < 2)
        return {};
    const auto bin = static_cast<std::ptrdiff_t>(std::floor(seconds / (data.seconds[1] - data.seconds[0])));
    if (bin < 0 || bin >= std::ssize(data.seconds))
        return {};
    const auto at = static_cast<std::size_t>(bin);
    QStringList lines{PlotText::tr("%1 at %2 s (%3)").arg(tracesOf(data).title).arg(fixedText(data.seconds[at], 2)).arg(noteOf(data))};
    const auto add = [&](const QString& name, const MeanTrace& trace) {
        if (trace.mean.empty())
            return;
        if (std::isnan(trace.mean[at]))
            lines += PlotText::tr("%1: not recorded").arg(name);
        else if (trace.standardError.size() > at && std::isfinite(trace.standardError[at]))
            lines += PlotText::tr("%1: %2 ± %3").arg(name).arg(fixedText(trace.mean[at], 3)).arg(fixedText(trace.standardError[at], 3));
        else
            lines += PlotText::tr("%1: %2").arg(name).arg(fixedText(trace.mean[at], 3));
    };
    add(traceName(Trace::Recorded), data.traces.recorded);
    add(traceName(Trace::Intact), data.traces.intact);
    add(traceName(Trace::Perturbed), data.traces.perturbed);
    add(traceName(Trace::Pinned), data.traces.pinned);
    add(PlotText::tr("perturbed − intact"), data.traces.change);
    if (!data.chanceLow.empty())
        lines += PlotText::tr("95 % of random draws, at this moment: %1 to %2").arg(fixedText(data.chanceLow[at], 3), fixedText(data.chanceHigh[at], 3));
    lines += (data.read.neurons.size() == 1 ? PlotText::tr("share of peak rate; bins of %L1 ms, not smoothed")
                                            : PlotText::tr("share of peak rate, mean ± s.e.m.; bins of %L1 ms, not smoothed"))
                 .arg(1000.0 * (data.seconds[1] - data.seconds[0]));
    return lines.join(QLatin1Char('\n'));
}

double largestChange(const RatePanelData& data)
{
    double largest = 0.0;
    for (const double factor : {-1.0, 1.0})
        for (const double value : edge(data.traces.change, factor))
            if (std::isfinite(value))
                largest = std::max(largest, std::abs(value));
    for (const auto* limit : {&data.chanceLow, &data.chanceHigh})
        for (const double value : *limit)
            if (std::isfinite(value))
                largest = std::max(largest, std::abs(value));
    return largest;
}

}  // namespace aon
