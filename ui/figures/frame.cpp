// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/frame.h"

#include "ui/style/plotstyle.h"

#include <QTextLayout>

namespace aon {

namespace {

constexpr int margin = 12, gap = 8;  // pixels beside all lines, and between texts and plot
constexpr int mostHeadlines = 2, mostOfParagraph = 3;

}  // namespace

QStringList wrapped(const QString& text, const QFont& font, int width, int most)
{
    QTextOption anywhere;
    anywhere.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    QTextLayout layout(text, font);
    layout.setTextOption(anywhere);
    layout.beginLayout();
    QStringList lines;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        const bool isLast = lines.size() + 1 == most;
        const QString rest = text.mid(line.textStart());
        lines << (isLast ? QFontMetrics(font).elidedText(rest, Qt::ElideRight, width) : rest.left(line.textLength()).trimmed());
        if (isLast)
            break;
    }
    layout.endLayout();
    return lines;
}

FigureFrame::FigureFrame(const FigureTexts& texts, QSize plot) : m_plot(plot)
{
    const Theme& theme = lightTheme();
    QFont bold = plotFont(1.15);
    bold.setBold(true);
    if (!texts.headline.isEmpty())
        m_above = add(texts.headline, bold, theme.text, mostHeadlines, gap) + gap;
    const int top = m_above + plot.height() + gap / 2;
    int bottom = top;
    for (const QString& paragraph : texts.caption)
        if (!paragraph.isEmpty())
            bottom = add(paragraph, plotFont(0.85), theme.axis, mostOfParagraph, bottom);
    m_below = bottom > top ? bottom + gap - (m_above + plot.height()) : 0;
}

int FigureFrame::add(const QString& text, const QFont& font, const QColor& colour, int most, int top)
{
    const QFontMetrics metrics(font);
    for (const QString& line : wrapped(text, font, m_plot.width() - 2 * margin, most)) {
        m_lines.push_back({line, font, colour, top + metrics.ascent()});
        top += metrics.height();
    }
    return top;
}

void FigureFrame::paint(QPainter& painter) const
{
    for (const Line& line : m_lines) {
        painter.setFont(line.font);
        painter.setPen(line.colour);
        painter.drawText(margin, line.baseline, line.text);
    }
}

}  // namespace aon
