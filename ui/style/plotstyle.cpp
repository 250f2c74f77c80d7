// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/plotstyle.h"

#include <QApplication>

#include <algorithm>
#include <cmath>
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

// A tint of the same hue, towards white, as light as it must be for text.
QColor readableOn(const QColor& ground, const QColor& colour)
{
    constexpr double enough = 4.5;
    QColor tint = colour;
    for (int share = 5; contrast(tint, ground) < enough && share <= 100; share += 5) {
        const auto mixed = [share](int c) { return c + (255 - c) * share / 100; };
        tint.setRgb(mixed(colour.red()), mixed(colour.green()), mixed(colour.blue()));
    }
    return tint;
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

double contrast(const QColor& a, const QColor& b)
{
    const auto luminance = [](const QColor& colour) {
        const auto linear = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
        return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
    };
    const double first = luminance(a), second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

std::vector<QColor> areaColours(const std::vector<Area>& areas, const Theme& theme)
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
        if (theme.dark)
            colours[a] = readableOn(theme.background, colours[a]);
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

}  // namespace aon
