// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/framework.h"

#include <algorithm>

namespace aon {

namespace {

constexpr QSize sampleSize(36, 12);
constexpr int sampleGap = 16, sampleMargin = 12;  // pixels between two samples, and beside a row of them
constexpr int widestSample = 190;                 // pixels, but for a long name

void makeBold(QCPTextElement& element)
{
    QFont font = element.font();
    font.setBold(true);
    element.setFont(font);
}

QCPTextElement* addText(QCustomPlot& plot, QCPLayoutGrid& grid, int row, const QString& text, double share, const QColor& colour)
{
    auto* element = new QCPTextElement(&plot, text, plotFont(share));
    element->setTextColor(colour);
    element->setTextFlags(Qt::AlignLeft | Qt::AlignTop);
    element->setMargins(QMargins(12, 2, 12, 2));
    grid.addElement(row, 0, element);
    return element;
}

}  // namespace

std::unique_ptr<QCustomPlot> blankPlot()
{
    auto plot = std::make_unique<QCustomPlot>();
    plot->plotLayout()->clear();
    plot->setBackground(QBrush(lightTheme().background));
    plot->plotLayout()->setRowSpacing(2);
    return plot;
}

void addHeadline(QCustomPlot& plot, int row, const QString& headline, const QString& explanation)
{
    auto* lines = new QCPLayoutGrid;
    lines->setRowSpacing(0);
    lines->setMargins(QMargins(0, 8, 0, 0));
    plot.plotLayout()->addElement(row, 0, lines);
    plot.plotLayout()->setRowStretchFactor(row, 0.001);
    QCPTextElement* title = addText(plot, *lines, 0, headline, 1.25, lightTheme().text);
    makeBold(*title);
    addText(plot, *lines, 1, explanation, 1.0, lightTheme().muted);
}

void addRowTitle(QCustomPlot& plot, int row, const QString& text, const QColor& colour)
{
    makeBold(*addText(plot, *plot.plotLayout(), row, text, 1.1, colour));
    plot.plotLayout()->setRowStretchFactor(row, 0.001);
}

void addCaption(QCustomPlot& plot, int row, const QString& caption)
{
    auto* lines = new QCPLayoutGrid;
    lines->setRowSpacing(0);
    plot.plotLayout()->addElement(row, 0, lines);
    plot.plotLayout()->setRowStretchFactor(row, 0.001);
    int line = 0;
    for (const QString& text : caption.split('\n'))
        addText(plot, *lines, line++, text, 0.8, lightTheme().muted);
}

QCPLegend* addLegendRow(QCustomPlot& plot, int row, const Theme& theme)
{
    // The filler beside the legend takes the rest of the row, so that the samples stay together.
    auto* grid = new QCPLayoutGrid;
    auto* legend = new QCPLegend;
    plot.plotLayout()->addElement(row, 0, grid);
    grid->addElement(0, 0, legend);
    grid->addElement(0, 1, new QCPLayoutElement(&plot));
    grid->setColumnStretchFactor(1, 0.05);
    plot.plotLayout()->setRowStretchFactor(row, 0.001);
    legend->setLayer(QStringLiteral("legend"));
    legend->setFillOrder(QCPLayoutGrid::foColumnsFirst);
    legend->setBorderPen(Qt::NoPen);
    legend->setBrush(Qt::NoBrush);
    legend->setFont(plotFont());
    legend->setTextColor(theme.text);
    legend->setIconSize(sampleSize.width(), std::max(sampleSize.height(), QFontMetrics(plotFont()).height() + 1));  // else letters lose their tails
    legend->setColumnSpacing(sampleGap);
    legend->setMargins(QMargins(sampleMargin, row == 0 ? 5 : 0, sampleMargin, 4));
    return legend;
}

QCPLegend* addTraceLegend(QCustomPlot& plot, int row, QCPAxisRect& rect, const std::vector<Trace>& traces, const Theme& theme)
{
    QCPLegend* legend = addLegendRow(plot, row, theme);
    for (const Trace trace : traces) {
        QCPGraph* sample = plot.addGraph(rect.axis(QCPAxis::atBottom), rect.axis(QCPAxis::atLeft));
        sample->removeFromLegend();
        sample->setPen(tracePen(trace, theme.text, theme));
        sample->setName(traceName(trace));
        legend->addItem(new QCPPlottableLegendItem(legend, sample));
    }
    shareColumns(*legend);
    return legend;
}

void shareColumns(QCPLegend& legend, int room)
{
    const QFontMetrics metrics(legend.font());
    QStringList names;
    for (int k = 0; k < legend.itemCount(); ++k)
        if (auto* item = qobject_cast<QCPPlottableLegendItem*>(legend.item(k)))
            names << item->plottable()->name();
    const int count = static_cast<int>(names.size()), columns = widthOfLegend(names) > room ? (count + 1) / 2 : count;
    if (const int wrap = columns == count ? 0 : columns; wrap != legend.wrap()) {
        legend.setWrap(wrap);
        legend.setFillOrder(legend.fillOrder(), true);
    }
    QStringList widest = names.mid(0, columns);
    for (int k = columns; k < count; ++k)
        if (metrics.horizontalAdvance(names[k]) > metrics.horizontalAdvance(widest[k - columns]))
            widest[k - columns] = names[k];
    for (int k = 0; k < columns; ++k)
        legend.setColumnStretchFactor(k, legend.iconSize().width() + legend.iconTextPadding() + metrics.horizontalAdvance(widest[k]));
    legend.setMaximumSize(std::max(widestSample * columns, widthOfLegend(widest)), QWIDGETSIZE_MAX);
}

int widthOfLegend(const QStringList& names)
{
    constexpr int beforeName = 7, slack = 2;  // QCPLegend::iconTextPadding
    const QFontMetrics metrics(plotFont());
    int width = 2 * sampleMargin;
    for (const QString& name : names)
        width += sampleSize.width() + beforeName + metrics.horizontalAdvance(name) + slack;
    return width + sampleGap * std::max(0, static_cast<int>(names.size()) - 1);
}

}  // namespace aon
