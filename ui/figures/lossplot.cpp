// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/lossplot.h"

#include "ui/figures/logticker.h"

#include <algorithm>

namespace aon {

namespace {

QCPItemText* directLabel(QCPAxisRect& rect, Qt::Alignment alignment)
{
    auto* label = new QCPItemText(rect.parentPlot());
    label->position->setAxes(rect.axis(QCPAxis::atBottom), rect.axis(QCPAxis::atLeft));
    label->setClipToAxisRect(false);
    label->setPositionAlignment(alignment);
    label->setPadding(QMargins(4, 3, 4, 3));
    return label;
}

// The loss may rise before it falls: its highest value is what a person looks for first.
std::size_t highestOf(const std::vector<double>& values)
{
    return static_cast<std::size_t>(std::ranges::max_element(values) - values.begin());
}

}  // namespace

LossPlot::LossPlot(QCPAxisRect& rect, const Theme& theme) : m_rect(&rect)
{
    styleAxes(rect, theme);
    QCPAxis* const x = rect.axis(QCPAxis::atBottom);
    QCPAxis* const y = rect.axis(QCPAxis::atLeft);
    y->setScaleType(QCPAxis::stLogarithmic);
    y->setTicker(QSharedPointer<QCPAxisTicker>(new LogTicker));
    x->setLabel(PlotText::tr("iteration"));
    y->setLabel(PlotText::tr("loss (log scale)"));
    m_loss = rect.parentPlot()->addGraph(x, y);
    m_best = rect.parentPlot()->addGraph(x, y);
    m_best->setLineStyle(QCPGraph::lsStepLeft);
    m_lossLabel = directLabel(rect, Qt::AlignLeft | Qt::AlignBottom);
    m_bestLabel = directLabel(rect, Qt::AlignRight | Qt::AlignTop);
    m_lowLabel = directLabel(rect, Qt::AlignRight | Qt::AlignTop);
    m_lowLabel->position->setAxisRect(&rect);
    m_lowLabel->position->setType(QCPItemPosition::ptAxisRectRatio);
    m_lowLabel->position->setCoords(1.0, 0.0);
    const auto choose = [at = QPointer<QCPAxisRect>(&rect), loss = m_lossLabel, best = m_bestLabel, low = m_lowLabel] {
        const bool isLow = at && at->height() < 7 * QFontMetrics(plotFont()).height();
        loss->setVisible(!isLow);
        best->setVisible(!isLow);
        low->setVisible(isLow);
    };
    QObject::connect(rect.parentPlot(), &QCustomPlot::afterLayout, m_lossLabel, choose);
}

void LossPlot::show(const LossCurve& curve, const Theme& theme)
{
    const QColor lossColour = theme.muted, bestColour = areaColours({{"AIP", 1}}, theme).front();
    m_loss->setPen(QPen(lossColour, 1.2));
    m_best->setPen(QPen(bestColour, 2.2));
    m_loss->setData(QVector<double>(curve.iterations.begin(), curve.iterations.end()),
                    QVector<double>(curve.loss.begin(), curve.loss.end()), true);
    m_best->setData(QVector<double>(curve.iterations.begin(), curve.iterations.end()),
                    QVector<double>(curve.best.begin(), curve.best.end()), true);
    for (QCPItemText* label : {m_lossLabel, m_bestLabel, m_lowLabel})
        label->setText({});
    if (curve.loss.empty())
        return;
    const std::size_t top = highestOf(curve.loss);
    m_rect->axis(QCPAxis::atBottom)->setRange(0.0, std::max(1.0, curve.iterations.back()));
    m_rect->axis(QCPAxis::atLeft)->setRange(0.8 * curve.best.back(), 1.4 * curve.loss[top]);
    const auto write = [](QCPItemText* label, const QColor& colour, const QString& text) {
        label->setFont(plotFont());
        label->setColor(colour);
        label->setText(text);
    };
    write(m_lossLabel, lossColour, PlotText::tr("every iteration"));
    for (QCPItemText* label : {m_bestLabel, m_lowLabel})
        write(label, bestColour, PlotText::tr("best so far: %1").arg(curve.best.back(), 0, 'f', 2));
    m_lossLabel->position->setCoords(curve.iterations[top], curve.loss[top]);
    m_bestLabel->position->setCoords(curve.iterations.back(), curve.best.back());
}

}  // namespace aon
