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
        auto* label = new QCPItemText(rect.parentPlot());
        label->position->setAxisRect(&rect);
        label->position->setType(QCPItemPosition::ptAxisRectRatio);
        label->position->setCoords(1.0, 1.0);
        label->setPositionAlignment(Qt::AlignRight | Qt::AlignBottom);
        label->setClipToAxisRect(false);
        label->setFont(plotFont(0.9));
        label->setPadding(QMargins(0, 0, 4, 2 + (curves - 1 - k) * (QFontMetrics(label->font()).height())));
        m_labels.push_back(label);
    }
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
        m_labels[k]->setText(curves[k].label);
        m_labels[k]->setColor(curves[k].colour);
    }
    setRanges(curves, last);
}

// A few wild values at the start must not flatten what follows: a linear axis is cut at -1, as R² has no lower end. Not
// where that would leave nothing: when all curves are below -1 now.
void CurvePlot::setRanges(const std::vector<Curve>& curves, double last)
{
    double low = std::numeric_limits<double>::infinity(), high = -low;
    for (const Curve& curve : curves)
        for (const double value : curve.values)
            if (std::isfinite(value) && (m_scale == Scale::Linear || value > 0.0)) {
                low = std::min(low, value);
                high = std::max(high, value);
            }
    m_rect->axis(QCPAxis::atBottom)->setRange(0.0, std::max(1.0, last));
    if (!(low <= high))
        return;
    if (m_scale == Scale::Logarithmic) {
        m_rect->axis(QCPAxis::atLeft)->setRange(0.8 * low, 1.25 * high);
        return;
    }
    const auto isBelow = [](const Curve& curve) { return curve.values.empty() || curve.values.back() < -1.0; };
    if (std::ranges::all_of(curves, isBelow)) {
        const double room = std::max(0.05 * (high - low), 0.02 * std::abs(low));
        m_rect->axis(QCPAxis::atLeft)->setRange(low - room, high + room);
        return;
    }
    low = std::clamp(low, -1.0, 0.0);
    m_rect->axis(QCPAxis::atLeft)->setRange(low, std::max(high, low + 1e-6) + 0.05 * (high - low));
}

}  // namespace aon
