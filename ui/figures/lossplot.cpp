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
}

void LossPlot::show(const LossCurve& curve, const Theme& theme)
{
    const QColor lossColour = theme.muted, bestColour("#0072B2");
    m_loss->setPen(QPen(lossColour, 1.2));
    m_best->setPen(QPen(bestColour, 2.2));
    m_loss->setData(QVector<double>(curve.iterations.begin(), curve.iterations.end()),
                    QVector<double>(curve.loss.begin(), curve.loss.end()), true);
    m_best->setData(QVector<double>(curve.iterations.begin(), curve.iterations.end()),
                    QVector<double>(curve.best.begin(), curve.best.end()), true);
    for (QCPItemText* label : {m_lossLabel, m_bestLabel})
        label->setVisible(!curve.loss.empty());
    if (curve.loss.empty())
        return;
    const std::size_t top = highestOf(curve.loss);
    m_rect->axis(QCPAxis::atBottom)->setRange(0.0, std::max(1.0, curve.iterations.back()));
    m_rect->axis(QCPAxis::atLeft)->setRange(0.8 * curve.best.back(), 1.4 * curve.loss[top]);
    const auto put = [&](QCPItemText* label, const QColor& colour, double x, double y, const QString& text) {
        label->setFont(plotFont());
        label->setColor(colour);
        label->position->setCoords(x, y);
        label->setText(text);
    };
    put(m_lossLabel, lossColour, curve.iterations[top], curve.loss[top],
        PlotText::tr("every iteration"));
    put(m_bestLabel, bestColour, curve.iterations.back(), curve.best.back(),
        PlotText::tr("best so far: %1").arg(curve.best.back(), 0, 'f', 2));
}

}  // namespace aon
