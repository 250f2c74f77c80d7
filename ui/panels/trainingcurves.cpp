// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/trainingcurves.h"

#include "ui/jobs/trainingjob.h"
#include "ui/panels/trainingtext.h"
#include "ui/words/numbers.h"

#include <QEvent>

#include <utility>

namespace aon {

namespace {

constexpr int roomForThree = 75;  // characters, as wide as three names side by side

// The first of two texts where its axis is as long. Never none, which would take the room for it away.
void nameAlong(QCPAxis& axis, const QStringList& texts)
{
    QObject::connect(axis.parentPlot(), &QCustomPlot::afterLayout, &axis,
                     [&axis, texts] {
                         const bool fits = QFontMetrics(axis.labelFont()).horizontalAdvance(texts.front()) <= axis.axisRect()->height();
                         axis.setLabel(fits ? texts.front() : texts.back());
                     });
}

}  // namespace

TrainingCurves::TrainingCurves(const Session& session, Arrangement arrangement, QWidget* parent)
    : QCustomPlot(parent), m_session(session), m_arrangement(arrangement)
{
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(160, 90);
    connect(&session.training(), &TrainingJob::progressed, this, &TrainingCurves::invalidate);
    connect(&session.training(), &TrainingJob::liveChanged, this, &TrainingCurves::invalidate);
    connect(&session.training(), &TrainingJob::stateChanged, this, &TrainingCurves::invalidate);  // its last network is evaluated at the end
    connect(&session, &Session::comparisonChanged, this, &TrainingCurves::takeKept);
    connect(&session, &Session::changed, this, [this](Parts parts) {
        if (parts & (Part::Recording | Part::Network))
            invalidate();
    });
    makeAgain();
}

bool TrainingCurves::hasData() const { return !m_session.training().rows().empty(); }

QCPAxisRect& TrainingCurves::rectAt(int place)
{
    auto* rect = new QCPAxisRect(this);
    const bool row = m_arrangement == Arrangement::Row;
    plotLayout()->addElement(row ? 0 : place / 2, row ? place : place % 2, rect);
    rect->setMinimumMargins(QMargins(0, QFontMetrics(plotFont()).height(), 10, 0));
    return *rect;
}

void TrainingCurves::makeAgain()
{
    clearItems();
    clearPlottables();
    plotLayout()->clear();
    const Theme& theme = themeOf(palette());
    m_areas = trainedAreas(m_session).size();
    m_loss = std::make_unique<LossPlot>(rectAt(0), theme);
    m_lossTitle = nullptr;
    m_norm.reset();
    m_rate.reset();
    if (!m_isNarrow)
        m_norm = std::make_unique<CurvePlot>(rectAt(1), PlotText::tr("gradient norm (log scale)"), CurvePlot::Scale::Logarithmic, 1, theme);
    m_fit = std::make_unique<CurvePlot>(rectAt(m_isNarrow ? 1 : 2), PlotText::tr("mean R² of area"), CurvePlot::Scale::Linear,
                                        static_cast<int>(m_areas), theme);
    if (m_arrangement == Arrangement::Grid)
        m_rate = std::make_unique<CurvePlot>(rectAt(3), PlotText::tr("learning rate"), CurvePlot::Scale::Linear, 1, theme);
    if (m_arrangement == Arrangement::Row) {
        nameAbove();
    } else {
        nameAlong(*axisRect(0)->axis(QCPAxis::atLeft), {PlotText::tr("loss (log scale)"), PlotText::tr("loss")});
        nameAlong(*axisRect(1)->axis(QCPAxis::atLeft), {PlotText::tr("gradient norm (log scale)"), PlotText::tr("gradient norm")});
    }
    setBackground(QBrush(theme.background));
    fill();
}

// A low panel has no room for names along the axes.
void TrainingCurves::nameAbove()
{
    for (QCPAxisRect* rect : axisRects()) {
        QCPAxis& left = *rect->axis(QCPAxis::atLeft);
        PlotTitle* name = addTitle(*rect, {}, themeOf(palette()).text);
        name->setFont(plotFont(0.9));
        name->setPadding(QMargins(0, 0, 0, 1));
        name->setTexts({tr("%1 by iteration").arg(left.label()), left.label()});
        if (rect == axisRect(0)) {
            name->setTexts(name->texts() + QStringList{tr("loss")});
            m_lossTitle = name;
        } else if (m_norm && rect == axisRect(1)) {
            name->setTexts(name->texts() + QStringList{PlotText::tr("gradient norm")});
        }
        left.setLabel({});
        rect->axis(QCPAxis::atBottom)->setLabel({});
    }
}

// A slider that is dragged makes many comparisons of one network.
void TrainingCurves::takeKept()
{
    const auto& comparison = m_session.comparison();
    if (std::exchange(m_simulated, comparison ? comparison->model : nullptr) != (comparison ? comparison->model : nullptr))
        invalidate();
}

void TrainingCurves::invalidate()
{
    if (m_asked || !isVisible())
        return;
    m_asked = true;
    QMetaObject::invokeMethod(this, [this] {
        m_asked = false;
        drawNow();
    }, Qt::QueuedConnection);
}

void TrainingCurves::drawNow()
{
    if (m_areas != trainedAreas(m_session).size())
        makeAgain();
    else
        fill();
    replot(QCustomPlot::rpQueuedReplot);
}

void TrainingCurves::fill()
{
    const Theme& theme = themeOf(palette());
    const TrainingJob& training = m_session.training();
    LossCurve loss;
    std::vector<double> norms, rates;
    for (const LossRow& row : training.rows()) {
        loss.iterations.push_back(static_cast<double>(row.step.iteration));
        loss.loss.push_back(row.step.loss);
        loss.best.push_back(row.step.bestLoss);
        norms.push_back(row.step.gradientNorm);
        rates.push_back(row.step.learningRate);
    }
    const std::vector<double> steps = loss.iterations;
    if (!steps.empty())
        if (const BestLoss best = bestOf(training); best.loss < loss.best.back()) {
            loss.iterations.push_back(static_cast<double>(best.iteration));
            loss.loss.push_back(best.loss);
            loss.best.push_back(best.loss);
        }
    const double last = steps.empty() ? 1.0 : std::max(1.0, loss.iterations.back());
    m_loss->show(loss, theme);
    if (m_lossTitle)
        m_lossTitle->setReserved(m_loss->widthAbove());
    if (m_norm)
        m_norm->show({{{}, theme.text, steps, std::move(norms)}}, last);
    if (m_rate)
        m_rate->show({{{}, theme.text, steps, std::move(rates)}}, last);
    showFits(last);
}

// Most run folders keep their losses, not their fits. When it has ended a dot and the numbers are of the network that is kept.
void TrainingCurves::showFits(double last)
{
    const TrainingJob& training = m_session.training();
    const Theme& theme = themeOf(palette());
    const std::vector<Area> areas = trainedAreas(m_session);
    const std::vector<QColor> colours = areaColours(areas, theme);
    const std::optional<AreaFit> kept = keptFit(m_session);
    std::vector<Curve> fits;
    for (std::size_t a = 0; a < m_areas; ++a) {
        Curve curve{QString::fromStdString(areas[a].name), colours[a], {}, {}};
        for (const AreaFit& fit : training.fits())
            if (a < fit.r2.size()) {
                curve.iterations.push_back(static_cast<double>(fit.iteration));
                curve.values.push_back(fit.r2[a]);
            }
        if (kept && a < kept->r2.size())
            curve.mark = {static_cast<double>(kept->iteration), kept->r2[a]};
        if (curve.mark || !curve.values.empty())
            curve.label += QStringLiteral(" %1").arg(fixedText(curve.mark ? curve.mark->second : curve.values.back(), 2));
        fits.push_back(std::move(curve));
    }
    m_fit->show(fits, last);
    m_fit->setEmptyText(training.fits().empty() && !training.isActive() && !training.rows().empty() ? tr("R² not kept in the run folder") : QString());
}

void TrainingCurves::resizeEvent(QResizeEvent* event)
{
    QCustomPlot::resizeEvent(event);
    const bool isNarrow = m_arrangement == Arrangement::Row && width() < roomForThree * QFontMetrics(plotFont()).averageCharWidth();
    if (isNarrow == m_isNarrow)
        return;
    m_isNarrow = isNarrow;
    makeAgain();
    replot(QCustomPlot::rpQueuedReplot);
}

void TrainingCurves::showEvent(QShowEvent* event)
{
    QCustomPlot::showEvent(event);
    drawNow();
}

// At once: an export changes the palette, draws, and changes it back.
void TrainingCurves::changeEvent(QEvent* event)
{
    QCustomPlot::changeEvent(event);
    if (!m_loss || (event->type() != QEvent::PaletteChange && event->type() != QEvent::FontChange))
        return;
    makeAgain();
    replot(QCustomPlot::rpQueuedReplot);
}

}  // namespace aon
