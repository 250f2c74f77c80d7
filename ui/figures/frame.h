// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: what is written into a picture around its plot, so that it says what it is wherever it is pasted: a headline above,
// a caption below, dark on white. Long texts are wrapped, and cut with … when they would take too many lines.

#include <QFont>
#include <QPainter>
#include <QStringList>

#include <vector>

namespace aon {

struct FigureTexts {
    QString headline;     ///< bold, above the plot; empty: none
    QStringList caption;  ///< paragraphs, small, below it
};

/// Lines no wider than so many pixels; what goes beyond `most` lines is cut with …
QStringList wrapped(const QString& text, const QFont& font, int width, int most);

class FigureFrame {
public:
    FigureFrame(const FigureTexts& texts, QSize plot);

    QSize size() const { return {m_plot.width(), m_above + m_plot.height() + m_below}; }  ///< of the whole picture
    int above() const { return m_above; }  ///< pixels above the plot
    void paint(QPainter& painter) const;

private:
    struct Line {
        QString text;
        QFont font;
        QColor colour;
        int baseline;
    };
    int add(const QString& text, const QFont& font, const QColor& colour, int most, int top);  ///< the pixel below

    QSize m_plot;
    int m_above = 0, m_below = 0;
    std::vector<Line> m_lines;
};

}  // namespace aon
