// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/statespaceplot.h"

#include "ui/figures/framework.h"
#include "ui/words/numbers.h"

#include <algorithm>
#include <cmath>

namespace aon {

namespace {

constexpr double markSize = 9.0;  // pixels
constexpr int fewEvents = 3;
constexpr QCPScatterStyle::ScatterShape eventShapes[] = {QCPScatterStyle::ssCircle, QCPScatterStyle::ssSquare, QCPScatterStyle::ssTriangle,
                                                         QCPScatterStyle::ssDiamond, QCPScatterStyle::ssTriangleInverted, QCPScatterStyle::ssCrossSquare,
                                                         QCPScatterStyle::ssPlusCircle, QCPScatterStyle::ssStar, QCPScatterStyle::ssPlusSquare,
                                                         QCPScatterStyle::ssCrossCircle, QCPScatterStyle::ssPeace};

QCPScatterStyle::ScatterShape shapeOf(std::size_t event) { return eventShapes[event % std::size(eventShapes)]; }

void setPath(QCPCurve& curve, const Matrix<double>& path)
{
    QVector<double> order, x, y;
    for (Eigen::Index b = 0; b < path.cols(); ++b) {
        order.push_back(static_cast<double>(b));
        x.push_back(path(0, b));
        y.push_back(path(1, b));
    }
    curve.setVisible(path.cols() > 0);
    curve.setData(order, x, y, true);
}

void setPoint(QCPCurve& curve, const Matrix<double>& path, Eigen::Index bin)
{
    const bool there = bin >= 0 && bin < path.cols();
    curve.setVisible(there);
    if (there)
        curve.setData({0.0}, {path(0, bin)}, {path(1, bin)}, true);
}

QCPRange rangeOf(const std::vector<StatePath>& paths, Eigen::Index axis)
{
    double low = 0.0, high = 0.0;
    for (const StatePath& path : paths)
        for (const Matrix<double>* each : {&path.intact, &path.perturbed})
            if (each->cols() > 0) {
                low = std::min(low, each->row(axis).minCoeff());
                high = std::max(high, each->row(axis).maxCoeff());
            }
    return high > low ? QCPRange(low, high) : QCPRange(-1.0, 1.0);
}

}  // namespace

StateSpacePlot::StateSpacePlot(QCustomPlot& plot, const std::vector<StatePath>& paths, const Protocol& protocol, bool sideBySide,
                               bool withDistance, const Theme& theme, QCPLayer* moving)
    : m_plot(&plot), m_plane(new QCPAxisRect(&plot)), m_binSeconds(protocol.binSeconds), m_trialSeconds(protocol.trialSeconds)
{
    auto* grid = new QCPLayoutGrid;
    plot.plotLayout()->setRowSpacing(0);
    plot.plotLayout()->addElement(3, 0, grid);
    grid->addElement(0, 0, m_plane);
    styleAxes(*m_plane, theme);
    m_plane->axis(QCPAxis::atBottom)->grid()->setVisible(true);
    const int line = QFontMetrics(plotFont()).height();
    m_plane->setMinimumMargins(QMargins(8, line + 10, 14, 6));
    m_title = addTitle(*m_plane, {}, theme.text);
    for (const Event& event : protocol.events)
        if (event.name != "end")
            m_events.push_back(event);
    if (withDistance) {
        m_distance = new QCPAxisRect(&plot);
        grid->addElement(sideBySide ? 0 : 1, sideBySide ? 1 : 0, m_distance);
        sideBySide ? grid->setColumnStretchFactor(0, 1.25) : grid->setRowStretchFactor(0, 1.8);
        m_distance->setMinimumMargins(QMargins(8, line + 10, 14, 6));
        makeDistance(theme);
        addEventLines(*m_distance, protocol, theme);
    }
    for (const StatePath& path : paths)
        m_lines.push_back(addLine(path, theme, moving));
    addNames(theme);
    addLegends(paths, withDistance, theme);
}

void StateSpacePlot::makeDistance(const Theme& theme)
{
    styleAxes(*m_distance, theme);
    QCPAxis* const x = m_distance->axis(QCPAxis::atBottom);
    QCPAxis* const y = m_distance->axis(QCPAxis::atLeft);
    x->setRange(0.0, m_trialSeconds);
    x->setLabel(PlotText::tr("time from trial start (s)"));
    y->setLabel(PlotText::tr("distance (1: as between conditions)"));
    m_distanceTitle = addTitle(*m_distance, {}, theme.text);
    QCPGraph* one = m_plot->addGraph(x, y);
    one->setPen(QPen(theme.muted, 1, Qt::DashLine));
    one->setData({0.0, m_trialSeconds}, {1.0, 1.0}, true);
    one->removeFromLegend();
}

QCPCurve* StateSpacePlot::addCurve(const QPen& pen)
{
    auto* curve = new QCPCurve(m_plane->axis(QCPAxis::atBottom), m_plane->axis(QCPAxis::atLeft));
    curve->setPen(pen);
    return curve;
}

QCPCurve* StateSpacePlot::addPoint(QCPScatterStyle::ScatterShape shape, const QColor& colour, const QBrush& brush, double size)
{
    QCPCurve* point = addCurve(QPen(colour, 1.5));
    point->setLineStyle(QCPCurve::lsNone);
    point->setScatterStyle(QCPScatterStyle(shape, QPen(colour, 1.5), brush, size));
    return point;
}

StateSpacePlot::Line StateSpacePlot::addLine(const StatePath& path, const Theme& theme, QCPLayer* moving)
{
    Line line;
    line.perturbed = addCurve(tracePen(Trace::Perturbed, path.colour, theme));
    line.intact = addCurve(tracePen(Trace::Intact, path.colour, theme));
    line.intact->setName(path.name);
    for (std::size_t e = 0; e < m_events.size(); ++e)
        line.marks.push_back(addPoint(shapeOf(e), path.colour, theme.background, markSize));
    line.perturbedDot = addPoint(QCPScatterStyle::ssCircle, path.colour, theme.background, 11);
    line.intactDot = addPoint(QCPScatterStyle::ssDisc, path.colour, path.colour, 11);
    for (QCPCurve* dot : {line.perturbedDot, line.intactDot})
        dot->setLayer(moving);
    if (m_distance) {
        line.distance = m_plot->addGraph(m_distance->axis(QCPAxis::atBottom), m_distance->axis(QCPAxis::atLeft));
        line.distance->setPen(QPen(path.colour, 2.0));
    }
    return line;
}

void StateSpacePlot::addNames(const Theme& theme)
{
    QColor ground = theme.background;  // curves run behind names
    ground.setAlphaF(0.8f);
    for (const Event& event : m_events) {
        auto* name = new QCPItemText(m_plot);
        name->position->setType(QCPItemPosition::ptAbsolute);
        name->setClipToAxisRect(false);
        name->setPositionAlignment(Qt::AlignLeft | Qt::AlignTop);
        name->setFont(plotFont(0.8));
        name->setColor(theme.text);
        name->setBrush(ground);
        name->setText(QString::fromStdString(event.name));
        m_names.push_back(name);
    }
}

// The legend has all of them: one without room is left out.
void StateSpacePlot::placeNames()
{
    if (m_lines.empty())
        return;
    const QFontMetrics metrics(plotFont(0.8));
    std::vector<QCPItemText*> names;
    std::vector<QPointF> marks, others;
    std::vector<QSizeF> sizes;
    for (const Line& line : m_lines)
        for (std::size_t e = 0; e < m_names.size(); ++e) {
            const QCPCurve& mark = *line.marks[e];
            const bool isNamed = &line == &m_lines.front(), isSeen = mark.visible() && !mark.data()->isEmpty();
            if (isNamed)
                m_names[e]->setVisible(false);
            if (!isSeen)
                continue;
            const QPointF at = mark.coordsToPixels(mark.data()->constBegin()->key, mark.data()->constBegin()->value);
            (isNamed ? marks : others).push_back(at);
            if (isNamed) {
                names.push_back(m_names[e]);
                sizes.push_back(metrics.size(Qt::TextSingleLine, m_names[e]->text()));
            }
        }
    const std::vector<std::optional<QRectF>> places = placeBeside(marks, sizes, m_plane->rect(), markSize / 2, others);
    for (std::size_t k = 0; k < places.size(); ++k)
        if (places[k]) {
            names[k]->setVisible(true);
            names[k]->position->setCoords(places[k]->topLeft());
        }
}

// First the colours, then line styles, then marks; few of them have room beside the lines.
void StateSpacePlot::addLegends(const std::vector<StatePath>& paths, bool perturbed, const Theme& theme)
{
    QCPLegend* colours = addLegendRow(*m_plot, 0, theme);
    for (std::size_t k = 0; k < paths.size(); ++k)
        if (paths[k].isNamed)
            colours->addItem(new QCPPlottableLegendItem(colours, m_lines[k].intact));
    shareColumns(*colours);
    std::vector<Trace> traces{Trace::Intact};
    if (perturbed)
        traces.push_back(Trace::Perturbed);
    const bool few = static_cast<int>(m_events.size()) <= fewEvents;
    QCPLegend* styles = addTraceLegend(*m_plot, 1, *m_plane, traces, theme);
    if (perturbed)
        m_perturbedSample = styles->item(1);
    QCPLegend* marks = few ? styles : addLegendRow(*m_plot, 2, theme);
    if (!few)
        marks->setIconSize(static_cast<int>(markSize) + 4, marks->iconSize().height());
    for (std::size_t e = 0; e < m_events.size(); ++e) {
        QCPCurve* sample = addPoint(shapeOf(e), theme.text, theme.background, markSize);
        sample->setName(QString::fromStdString(m_events[e].name));
        marks->addItem(new QCPPlottableLegendItem(marks, sample));
    }
    shareColumns(*marks);
    m_plot->plotLayout()->simplify();  // without the row of marks, if it is not used
}

void StateSpacePlot::show(const StateSpace& space)
{
    m_space = space;
    m_title->setTexts(space.titles);
    if (m_perturbedSample)
        m_perturbedSample->setVisible(!space.isPerturbedHidden);
    if (m_distanceTitle)
        m_distanceTitle->setTexts(space.isPerturbedHidden ? QStringList{PlotText::tr("hidden")}
                                                          : QStringList{PlotText::tr("Distance of perturbed from intact"), PlotText::tr("Distance from intact")});
    const auto label = [&](int axis) {
        return PlotText::tr("PC %1 (%2 % of variance)").arg(axis + 1).arg(fixedText(100.0 * space.explained[axis], 0));
    };
    m_plane->axis(QCPAxis::atBottom)->setLabel(label(0));
    m_plane->axis(QCPAxis::atLeft)->setLabel(label(1));
    double farthest = 1.0;
    const QVector<double> seconds(space.seconds.begin(), space.seconds.end());
    for (std::size_t k = 0; k < m_lines.size(); ++k) {
        const StatePath& path = space.paths[k];
        setPath(*m_lines[k].intact, path.intact);
        setPath(*m_lines[k].perturbed, space.isPerturbedHidden ? Matrix<double>() : path.perturbed);
        for (std::size_t e = 0; e < m_events.size(); ++e)
            setPoint(*m_lines[k].marks[e], path.intact, static_cast<Eigen::Index>(m_events[e].seconds / m_binSeconds));
        if (m_lines[k].distance) {
            m_lines[k].distance->setVisible(!path.distance.empty() && !space.isPerturbedHidden);
            m_lines[k].distance->setData(seconds.mid(0, static_cast<int>(path.distance.size())), {path.distance.begin(), path.distance.end()}, true);
        }
        for (const double value : path.distance)
            farthest = std::isfinite(value) ? std::max(farthest, value) : farthest;
    }
    if (m_distance)
        m_distance->axis(QCPAxis::atLeft)->setRange(0.0, 1.15 * farthest);
    m_x = rangeOf(space.paths, 0);
    m_y = rangeOf(space.paths, 1);
    fitRanges();
    setSeconds(m_seconds);
}

void StateSpacePlot::setSeconds(double seconds)
{
    m_seconds = seconds;
    for (std::size_t k = 0; k < m_space.paths.size() && k < m_lines.size(); ++k) {
        const StatePath& path = m_space.paths[k];
        const Eigen::Index bin = std::clamp<Eigen::Index>(static_cast<Eigen::Index>(seconds / m_binSeconds), 0, std::max<Eigen::Index>(0, path.intact.cols() - 1));
        setPoint(*m_lines[k].intactDot, path.intact, bin);
        setPoint(*m_lines[k].perturbedDot, m_space.isPerturbedHidden ? Matrix<double>() : path.perturbed, bin);
    }
}

// Other ranges have other ticks, which need other margins.
void StateSpacePlot::fitRanges()
{
    for (const bool last : {false, true}) {
        constexpr double room = 1.12;
        const double width = std::max(1, m_plane->width()), height = std::max(1, m_plane->height());
        const double scale = room * std::max(m_x.size() / width, m_y.size() / height);  // per pixel
        m_plane->axis(QCPAxis::atBottom)->setRange(m_x.center(), scale * width, Qt::AlignCenter);
        m_plane->axis(QCPAxis::atLeft)->setRange(m_y.center(), scale * height, Qt::AlignCenter);
        m_plane->update(QCPLayoutElement::upPreparation);
        if (last)
            break;
        m_plot->plotLayout()->update(QCPLayoutElement::upMargins);
        m_plot->plotLayout()->update(QCPLayoutElement::upLayout);
    }
    placeNames();
}

std::optional<StateSpacePlot::Point> StateSpacePlot::pointNear(QPoint position) const
{
    if (!m_plane->rect().contains(position))
        return std::nullopt;
    double nearest = 12.0;  // pixels
    std::optional<Point> found;
    for (std::size_t k = 0; k < m_space.paths.size(); ++k)
        for (const bool perturbed : {false, true}) {
            const Matrix<double>& path = perturbed ? m_space.paths[k].perturbed : m_space.paths[k].intact;
            if (perturbed && m_space.isPerturbedHidden)
                continue;
            for (Eigen::Index b = 0; b < path.cols(); ++b)
                if (const double pixels = std::hypot(m_plane->axis(QCPAxis::atBottom)->coordToPixel(path(0, b)) - position.x(),
                                                     m_plane->axis(QCPAxis::atLeft)->coordToPixel(path(1, b)) - position.y());
                    pixels < nearest) {
                    nearest = pixels;
                    found = Point{k, perturbed, b};
                }
        }
    return found;
}

QPointF StateSpacePlot::dot(std::size_t k) const
{
    const auto& point = *m_lines[k].intactDot->data()->constBegin();
    return {point.key, point.value};
}

}  // namespace aon
