// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plotstyle.h"

#include <QApplication>

#include <algorithm>
#include <map>

namespace aon {

namespace {

constexpr const char* viridis[] = {"#440154", "#481567", "#482677", "#453781", "#404788", "#39568C", "#33638D",
                                   "#2D708E", "#287D8E", "#238A8D", "#1F968B", "#20A387", "#29AF7F", "#3CBB75",
                                   "#55C667", "#73D055", "#95D840", "#B8DE29", "#DCE319", "#FDE725"};
constexpr const char* blueWhiteRed[] = {"#053061", "#2166AC", "#4393C3", "#92C5DE", "#D1E5F0", "#FFFFFF",
                                        "#FDDBC7", "#F4A582", "#D6604D", "#B2182B", "#67001F"};
constexpr const char* furtherAreas[] = {"#AA4499", "#997700", "#6699CC", "#CC79A7", "#888888"};

template <std::size_t n>
QCPColorGradient gradientOf(const char* const (&colours)[n])
{
    QCPColorGradient gradient;
    gradient.clearColorStops();
    for (std::size_t k = 0; k < n; ++k)
        gradient.setColorStopAt(static_cast<double>(k) / (n - 1), QColor(colours[k]));
    gradient.setLevelCount(256);
    gradient.setNanHandling(QCPColorGradient::nhNanColor);
    gradient.setNanColor(QColor("#9a9a9a"));
    return gradient;
}

}  // namespace

const Theme& lightTheme()
{
    static const Theme theme{QColor("#ffffff"), QColor("#1a1a1a"), QColor("#4d4d4d"), QColor("#e6e6e6"), QColor("#707070"), false};
    return theme;
}

const Theme& darkTheme()
{
    static const Theme theme{QColor("#1e1e1e"), QColor("#f0f0f0"), QColor("#b0b0b0"), QColor("#383838"), QColor("#9a9a9a"), true};
    return theme;
}

const Theme& themeOf(const QPalette& palette)
{
    return palette.color(QPalette::Base).lightnessF() < 0.5 ? darkTheme() : lightTheme();
}

std::vector<QColor> areaColours(const std::vector<Area>& areas)
{
    static const std::map<QString, QColor> known{{"aip", QColor("#0072B2")}, {"f5", QColor("#D55E00")}, {"f6", QColor("#009E73")}};
    std::vector<QColor> colours(areas.size()), free;
    for (const auto& [name, colour] : known)
        if (std::ranges::none_of(areas, [&](const Area& area) { return QString::fromStdString(area.name).toLower() == name; }))
            free.push_back(colour);
    for (const char* colour : furtherAreas)
        free.push_back(QColor(colour));
    std::size_t next = 0;
    for (std::size_t a = 0; a < areas.size(); ++a) {
        const auto found = known.find(QString::fromStdString(areas[a].name).toLower());
        colours[a] = found != known.end() ? found->second : free[next++ % free.size()];
    }
    return colours;
}

QColor contextColour(std::size_t k)
{
    constexpr const char* colours[] = {"#AA4499", "#888888", "#997700", "#6699CC"};
    return QColor(colours[k % std::size(colours)]);
}

QCPColorGradient rateGradient() { return gradientOf(viridis); }

QCPColorGradient differenceGradient() { return gradientOf(blueWhiteRed); }

QString traceName(Trace trace)
{
    switch (trace) {
    case Trace::Recorded: return PlotText::tr("recorded");
    case Trace::Intact: return PlotText::tr("model, intact");
    case Trace::Perturbed: return PlotText::tr("model, perturbed");
    case Trace::Pinned: return PlotText::tr("pinned");
    }
    return {};
}

QPen tracePen(Trace trace, const QColor& colour, const Theme& theme)
{
    const double width = trace == Trace::Recorded ? 1.6 : trace == Trace::Pinned ? 1.0 : 2.0;
    QPen pen(trace == Trace::Recorded ? theme.text : colour, width);
    pen.setCapStyle(Qt::FlatCap);
    pen.setJoinStyle(Qt::RoundJoin);
    if (trace == Trace::Recorded)
        pen.setDashPattern({1.0, 1.6});
    if (trace == Trace::Perturbed)
        pen.setDashPattern({4.0, 2.4});
    if (trace == Trace::Pinned)
        pen.setDashPattern({7.0, 2.5, 1.5, 2.5});
    return pen;
}

QFont plotFont(double share)
{
    QFont font = QApplication::font();
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * share);
    else
        font.setPixelSize(std::max(1, qRound(font.pixelSize() * share)));
    return font;
}

void styleAxis(QCPAxis& axis, const Theme& theme)
{
    axis.setLabelFont(plotFont());
    axis.setTickLabelFont(plotFont(0.9));
    axis.setLabelColor(theme.text);
    axis.setTickLabelColor(theme.axis);
    axis.setBasePen(QPen(theme.axis, 1));
    axis.setTickPen(QPen(theme.axis, 1));
    axis.setSubTickPen(QPen(theme.axis, 1));
    axis.setTickLength(0, 4);
    axis.setSubTickLength(0, 2);
    axis.setLabelPadding(4);
    axis.setTickLabelPadding(4);
    axis.grid()->setPen(QPen(theme.grid, 1));
    axis.grid()->setZeroLinePen(QPen(theme.grid, 1));
    axis.grid()->setSubGridVisible(false);
}

void styleAxes(QCPAxisRect& rect, const Theme& theme)
{
    rect.setBackground(QBrush(theme.background));
    for (QCPAxis* axis : rect.axes())
        styleAxis(*axis, theme);
    rect.axis(QCPAxis::atBottom)->grid()->setVisible(false);
    for (const QCPAxis::AxisType side : {QCPAxis::atTop, QCPAxis::atRight})
        rect.axis(side)->setVisible(false);
}

void stylePlot(QCustomPlot& plot, const Theme& theme)
{
    plot.setBackground(QBrush(theme.background));
    for (QCPAxisRect* rect : plot.axisRects())
        styleAxes(*rect, theme);
}

QCPItemText* addTitle(QCPAxisRect& rect, const QString& text, const QColor& colour, int lift)
{
    auto* title = new QCPItemText(rect.parentPlot());
    title->setClipToAxisRect(false);
    for (QCPItemPosition* position : title->positions()) {
        position->setAxisRect(&rect);
        position->setType(QCPItemPosition::ptAxisRectRatio);
    }
    title->position->setCoords(0.0, 0.0);
    title->setPositionAlignment(Qt::AlignLeft | Qt::AlignBottom);
    title->setPadding(QMargins(0, 0, 0, 4 + lift));
    QFont font = plotFont();
    font.setBold(true);
    title->setFont(font);
    title->setText(text);
    title->setColor(colour);
    return title;
}

QCPItemStraightLine* verticalLine(QCPAxisRect& rect, double seconds)
{
    auto* line = new QCPItemStraightLine(rect.parentPlot());
    for (QCPItemPosition* position : {line->point1, line->point2}) {
        position->setAxes(rect.axis(QCPAxis::atBottom), rect.axis(QCPAxis::atLeft));
        position->setTypeY(QCPItemPosition::ptAxisRectRatio);
        position->setAxisRect(&rect);
    }
    line->setClipAxisRect(&rect);
    line->point1->setCoords(seconds, 0.0);
    line->point2->setCoords(seconds, 1.0);
    return line;
}

namespace {

QCPItemText* eventLabel(QCPAxisRect& rect, double seconds, const QString& text, EventLabels where)
{
    auto* label = new QCPItemText(rect.parentPlot());
    label->position->setAxes(rect.axis(QCPAxis::atBottom), rect.axis(QCPAxis::atLeft));
    label->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
    label->position->setAxisRect(&rect);
    label->position->setCoords(seconds, 0.0);
    label->setClipAxisRect(&rect);
    label->setClipToAxisRect(where == EventLabels::Inside);
    label->setPositionAlignment(where == EventLabels::Inside ? Qt::AlignLeft | Qt::AlignTop : Qt::AlignHCenter | Qt::AlignBottom);
    label->setPadding(where == EventLabels::Inside ? QMargins(3, 1, 0, 0) : QMargins(0, 0, 0, 1));
    label->setFont(plotFont(0.8));
    label->setText(text);
    return label;
}

}  // namespace

EventLines addEventLines(QCPAxisRect& rect, const Protocol& protocol, const Theme& theme, EventLabels labels)
{
    EventLines made;
    for (const Event& event : protocol.events) {
        if (event.name == "end")
            continue;
        made.lines.push_back(verticalLine(rect, event.seconds));
        made.lines.back()->setPen(QPen(theme.muted, 1));
        made.labels.push_back(eventLabel(rect, event.seconds, QString::fromStdString(event.name), labels));
        made.labels.back()->setColor(theme.muted);
    }
    return made;
}

}  // namespace aon
