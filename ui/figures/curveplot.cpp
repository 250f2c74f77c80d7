// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/curveplot.h"

#include "ui/figures/logticker.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace aon {

CurvePlot::CurvePlot(QCPAxisRect& rect, const QString& quantity, Scale scale, int curves, const Theme& theme)
    : m_rect(&rect), m_scale(scale)
{
    styleAxes(rect, theme);
    QCPAxis* const x = rect.axis(QCPAxis::atBottom);
    QCPAxis* const y = rect.axis(QCPAxis::atLeft);
    x->setLabel(PlotText::tr("iteration"));
    y->setLabel(quantity);
    if (scale == Scale::Logarithmic) {
        y->setScaleType(QCPAxis::stLogarithmic);
        y->setTicker(QSharedPointer<QCPAxisTicker>(new LogTicker));
    }
    m_empty = new QCPItemText(rect.parentPlot());
    m_empty->position->setAxisRect(&rect);
    m_empty->position->setType(QCPItemPosition::ptAxisRectRatio);
    m_empty->position->setCoords(0.5, 0.5);
    m_empty->setFont(plotFont(0.9));
    m_empty->setColor(theme.muted);
    m_empty->setClipToAxisRect(false);
    m_empty->setVisible(false);
    for (int k = 0; k < curves; ++k) {
        m_graphs.push_back(rect.parentPlot()->addGraph(x, y));
        m_marks.push_back(nullptr);
        auto* label = new QCPItemText(rect.parentPlot());
        label->position->setAxisRect(&rect);
        label->position->setType(QCPItemPosition::ptAxisRectRatio);
        label->setClipToAxisRect(false);
        label->setFont(plotFont(0.9));
        m_labels.push_back(label);
    }
    placeLabels();
}

void CurvePlot::setEmptyText(const QString& text)
{
    m_empty->setText(text);
    m_empty->setVisible(!text.isEmpty());
    for (QCPItemText* label : m_labels)
        label->setVisible(text.isEmpty() && !label->text().isEmpty());
    for (QCPAxis* axis : {m_rect->axis(QCPAxis::atBottom), m_rect->axis(QCPAxis::atLeft)})
        axis->setVisible(text.isEmpty());
}

void CurvePlot::show(const std::vector<Curve>& curves, double last)
{
    for (std::size_t k = 0; k < m_graphs.size(); ++k) {
        const bool given = k < curves.size();
        m_graphs[k]->setVisible(given);
        m_labels[k]->setVisible(given && !curves[k].label.isEmpty());
        if (!given)
            continue;
        m_graphs[k]->setPen(QPen(curves[k].colour, 1.6));
        m_graphs[k]->setData(QVector<double>(curves[k].iterations.begin(), curves[k].iterations.end()),
                             QVector<double>(curves[k].values.begin(), curves[k].values.end()), true);
        showMark(k, curves[k]);
        m_labels[k]->setText(curves[k].label);
        m_labels[k]->setColor(curves[k].colour);
    }
    setRanges(curves, last);
    placeLabels();
}

void CurvePlot::showMark(std::size_t k, const Curve& curve)
{
    QCPGraph*& mark = m_marks[k];
    if (!mark && curve.mark) {
        mark = m_rect->parentPlot()->addGraph(m_rect->axis(QCPAxis::atBottom), m_rect->axis(QCPAxis::atLeft));
        mark->setLineStyle(QCPGraph::lsNone);
    }
    if (!mark)
        return;
    mark->data()->clear();
    if (curve.mark)
        mark->addData(curve.mark->first, curve.mark->second);
    mark->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, curve.colour, 6));
}

// One below the other. They stay where they are unless another corner is freer.
void CurvePlot::placeLabels()
{
    const QFontMetricsF metrics(plotFont(0.9));
    QSizeF size(0.0, metrics.height() * static_cast<double>(m_labels.size()) + 4.0);
    for (const QCPItemText* label : m_labels)
        size.setWidth(std::max(size.width(), metrics.horizontalAdvance(label->text()) + 8.0));
    long least = covered(m_corner, size);
    for (const Qt::Corner corner : {Qt::BottomRightCorner, Qt::TopRightCorner, Qt::BottomLeftCorner, Qt::TopLeftCorner})
        if (const long now = covered(corner, size); now < least) {
            least = now;
            m_corner = corner;
        }
    const bool isRight = m_corner == Qt::BottomRightCorner || m_corner == Qt::TopRightCorner;
    const bool isBottom = m_corner == Qt::BottomRightCorner || m_corner == Qt::BottomLeftCorner;
    const int line = qRound(metrics.height()), count = static_cast<int>(m_labels.size());
    for (int k = 0; k < count; ++k) {
        QCPItemText& label = *m_labels[static_cast<std::size_t>(k)];
        label.position->setCoords(isRight ? 1.0 : 0.0, isBottom ? 1.0 : 0.0);
        label.setPositionAlignment((isRight ? Qt::AlignRight : Qt::AlignLeft) | (isBottom ? Qt::AlignBottom : Qt::AlignTop));
        label.setPadding(QMargins(4, isBottom ? 0 : k * line, 4, isBottom ? 2 + (count - 1 - k) * line : 0));
    }
}

// How many points of the curves lie below labels of this size there.
long CurvePlot::covered(Qt::Corner corner, QSizeF size) const
{
    const QCPRange x = m_rect->axis(QCPAxis::atBottom)->range(), y = m_rect->axis(QCPAxis::atLeft)->range();
    if (m_rect->width() <= 0 || m_rect->height() <= 0 || m_scale == Scale::Logarithmic)
        return 0;
    const double wide = size.width() / m_rect->width(), high = size.height() / m_rect->height();
    const bool isRight = corner == Qt::BottomRightCorner || corner == Qt::TopRightCorner;
    const bool isBottom = corner == Qt::BottomRightCorner || corner == Qt::BottomLeftCorner;
    long count = 0;
    for (const QCPGraph* graph : m_graphs)
        for (const QCPGraphData& point : *graph->data()) {
            const double across = (point.key - x.lower) / x.size(), up = std::clamp((point.value - y.lower) / y.size(), 0.0, 1.0);
            count += (isRight ? across >= 1.0 - wide : across <= wide) && (isBottom ? up <= high : up >= 1.0 - high);
        }
    return count;
}

// A few wild values at the start must not flatten what follows: a linear axis is cut at -1, as R² has no lower end. Not
// where that would leave nothing: when all curves are below -1 now.
void CurvePlot::setRanges(const std::vector<Curve>& curves, double last)
{
    double low = std::numeric_limits<double>::infinity(), high = -low;
    const auto take = [&](double value) {
        if (std::isfinite(value) && (m_scale == Scale::Linear || value > 0.0)) {
            low = std::min(low, value);
            high = std::max(high, value);
        }
    };
    for (const Curve& curve : curves) {
        std::ranges::for_each(curve.values, take);
        if (curve.mark)
            take(curve.mark->second);
    }
    m_rect->axis(QCPAxis::atBottom)->setRange(0.0, std::max(1.0, last));
    if (!(low <= high))
        return;
    if (m_scale == Scale::Logarithmic) {
        m_rect->axis(QCPAxis::atLeft)->setRange(0.8 * low, 1.25 * high);
        return;
    }
    const auto isBelow = [](const Curve& curve) { return curve.mark ? curve.mark->second < -1.0 : curve.values.empty() || curve.values.back() < -1.0; };
    if (std::ranges::all_of(curves, isBelow)) {
        const double room = std::max(0.05 * (high - low), 0.02 * std::abs(low));
        m_rect->axis(QCPAxis::atLeft)->setRange(low - room, high + room);
        return;
    }
    low = std::clamp(low, -1.0, 0.0);
    m_rect->axis(QCPAxis::atLeft)->setRange(low, std::max(high, low + 1e-6) + 0.05 * (high - low));
}

}  // namespace aon
