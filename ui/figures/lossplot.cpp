// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/lossplot.h"

#include "ui/figures/logticker.h"
#include "ui/words/numbers.h"

#include <algorithm>

namespace aon {

namespace {

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
    m_lossLabel = new QCPItemText(rect.parentPlot());
    m_lossLabel->position->setAxes(x, y);
    m_lossLabel->setPositionAlignment(Qt::AlignLeft | Qt::AlignBottom);
    m_lossLabel->setPadding(QMargins(4, 3, 4, 3));
    m_bestLabel = new QCPItemText(rect.parentPlot());
    m_bestLabel->position->setAxisRect(&rect);
    m_bestLabel->position->setType(QCPItemPosition::ptAxisRectRatio);
    m_bestLabel->position->setCoords(1.0, 0.0);
    m_bestLabel->setPositionAlignment(Qt::AlignRight | Qt::AlignBottom);
    m_bestLabel->setPadding(QMargins(0, 0, 0, 1));
    for (QCPItemText* label : {m_lossLabel, m_bestLabel}) {
        label->setClipToAxisRect(false);
        label->setFont(plotFont(0.9));
    }
    QObject::connect(rect.parentPlot(), &QCustomPlot::afterLayout, m_lossLabel, [at = QPointer<QCPAxisRect>(&rect), label = m_lossLabel] {
        label->setVisible(at && at->height() >= 7 * QFontMetrics(plotFont()).height());
    });
}

int LossPlot::widthAbove() const { return QFontMetrics(m_bestLabel->font()).horizontalAdvance(m_bestLabel->text() + QStringLiteral("    ")); }

void LossPlot::show(const LossCurve& curve, const Theme& theme)
{
    const QColor lossColour = theme.muted, bestColour = areaColours({{"AIP", 1}}, theme).front();
    m_loss->setPen(QPen(lossColour, 1.2));
    m_best->setPen(QPen(bestColour, 2.2));
    m_loss->setData(QVector<double>(curve.iterations.begin(), curve.iterations.end()),
                    QVector<double>(curve.loss.begin(), curve.loss.end()), true);
    m_best->setData(QVector<double>(curve.iterations.begin(), curve.iterations.end()),
                    QVector<double>(curve.best.begin(), curve.best.end()), true);
    for (QCPItemText* label : {m_lossLabel, m_bestLabel})
        label->setText({});
    if (curve.loss.empty())
        return;
    const std::size_t top = highestOf(curve.loss);
    m_rect->axis(QCPAxis::atBottom)->setRange(0.0, std::max(1.0, curve.iterations.back()));
    m_rect->axis(QCPAxis::atLeft)->setRange(0.8 * curve.best.back(), 1.4 * curve.loss[top]);
    m_lossLabel->setColor(lossColour);
    m_lossLabel->setText(PlotText::tr("every iteration"));
    m_lossLabel->position->setCoords(curve.iterations[top], curve.loss[top]);
    m_bestLabel->setColor(bestColour);
    // What the axis is of stands on the same line.
    const QFontMetrics metrics(m_bestLabel->font());
    const int room = m_rect->width() - metrics.horizontalAdvance(PlotText::tr("loss") + QStringLiteral("    "));
    const QString best = fixedText(curve.best.back(), 2), whole = PlotText::tr("best so far: %1").arg(best);
    m_bestLabel->setText(metrics.horizontalAdvance(whole) <= room ? whole : PlotText::tr("best %1", "loss, where space is small").arg(best));
}

}  // namespace aon
