// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/connectivityview.h"

#include "ui/figures/logticker.h"
#include "ui/figures/plotmarks.h"
#include "ui/views/csv.h"
#include "ui/words/numbers.h"

#include <QLabel>

#include <algorithm>
#include <cmath>

namespace aon {

namespace {

const QColor excitatory("#B2182B"), inhibitory("#2166AC");  // the ends of the map of differences

// "F5 & excitatory" as an axis has room for it.
QString shortName(const Group& group)
{
    return QString::fromStdString(group.name).replace(QLatin1String(" & excitatory"), QLatin1String(" E")).replace(QLatin1String(" & inhibitory"), QLatin1String(" I"));
}

// As an axis along the bottom has room for it.
QString twoLines(QString name) { return name.replace(QLatin1Char(' '), QLatin1Char('\n')); }

QCPAxisRect* addRect(QCustomPlot& plot, QCPLayoutGrid& grid, int row, const Theme& theme, const QStringList& titles)
{
    auto* rect = new QCPAxisRect(&plot);
    rect->setMinimumMargins(QMargins(8, 26, 12, 6));
    grid.addElement(row, 0, rect);
    styleAxes(*rect, theme);
    addTitle(*rect, {}, theme.text)->setTexts(titles);
    return rect;
}

void addBorder(QCPAxisRect& rect, double at, const QPen& pen)
{
    for (const bool vertical : {false, true}) {
        auto* line = new QCPItemStraightLine(rect.parentPlot());
        for (QCPItemPosition* position : {line->point1, line->point2})
            position->setAxes(rect.axis(QCPAxis::atBottom), rect.axis(QCPAxis::atLeft));
        line->setClipAxisRect(&rect);
        line->point1->setCoords(vertical ? at : 0.0, vertical ? 0.0 : at);
        line->point2->setCoords(vertical ? at : 1.0, vertical ? 1.0 : at);
        line->setPen(pen);
    }
}

void labelClasses(QCPAxisRect& rect, const QSharedPointer<QCPAxisTickerText>& ticker, double end)
{
    QSharedPointer<QCPAxisTickerText> below(new QCPAxisTickerText);
    for (auto tick = ticker->ticks().cbegin(); tick != ticker->ticks().cend(); ++tick)
        below->addTick(tick.key(), twoLines(tick.value()));
    for (QCPAxis* axis : {rect.axis(QCPAxis::atBottom), rect.axis(QCPAxis::atLeft)}) {
        axis->setTicker(axis->axisType() == QCPAxis::atBottom ? below : ticker);
        axis->setTickLength(0, 0);
        axis->setRange(0.0, end);
        axis->grid()->setVisible(false);
    }
    rect.axis(QCPAxis::atBottom)->setLabel(PlotText::tr("source"));
    rect.axis(QCPAxis::atLeft)->setLabel(PlotText::tr("target"));
    rect.axis(QCPAxis::atLeft)->setRangeReversed(true);
}

QCPColorMap* addMap(QCPAxisRect& rect, double limit)
{
    auto* map = new QCPColorMap(rect.axis(QCPAxis::atBottom), rect.axis(QCPAxis::atLeft));
    map->setInterpolate(false);
    map->setTightBoundary(false);  // the outer cells are whole
    map->setGradient(differenceGradient());
    map->setDataRange({-limit, limit});
    return map;
}

template <class S>
void fillMap(QCPColorMap& map, const Matrix<S>& values)
{
    const int rows = static_cast<int>(values.rows()), columns = static_cast<int>(values.cols());
    map.data()->setSize(columns, rows);
    map.data()->setRange({0.5, columns - 0.5}, {0.5, rows - 0.5});
    for (int c = 0; c < columns; ++c)
        for (int r = 0; r < rows; ++r)
            map.data()->setCell(c, r, static_cast<double>(values(r, c)));
}

// What a colour means, at the upper right of a rect; the k-th line.
void addSample(QCPAxisRect& rect, int k, const QString& text, const QColor& colour, const Theme& theme)
{
    auto* sample = new PlotTitle(rect, theme.dark ? colour.lighter(140) : colour, 0);
    sample->position->setCoords(1.0, 0.0);
    sample->setPositionAlignment(Qt::AlignRight | Qt::AlignTop);
    sample->setFont(plotFont(0.85));
    sample->setPadding(QMargins(0, k * QFontMetrics(sample->font()).height(), 2, 0));
    sample->setText(QStringLiteral("■ ") + text);
}

QVector<double> asLogHeights(const std::vector<long>& counts)
{
    QVector<double> heights;
    for (const long count : counts)
        heights.append(count > 0 ? static_cast<double>(count) : std::nan(""));
    return heights;
}

}  // namespace

ConnectivityView::ConnectivityView(Session& session, Focus& focus, QWidget* parent) : PlotView(session, focus, parent), m_signs(new QLabel)
{
    m_signs->setTextInteractionFlags(Qt::TextSelectableByMouse);
    addToControls(m_signs);
    addStretchToControls();
    addStateMark(WhileTraining::Before);
    const auto follow = [this] {
        if (this->session().shownModel() != m_model)
            take();
    };
    connect(&session, &Session::changed, this, follow);
    connect(&session, &Session::comparisonChanged, this, follow);
    take();
    ready();
}

void ConnectivityView::take()
{
    m_model = session().shownModel();
    m_numbers = m_model ? connectivityOf(*m_model) : Connectivity{};
    m_signs->setText(m_model ? signSentence() : QString());
    m_signs->setToolTip(!m_model || m_model->population.hasSigns() ? tr("Weights that break the rule of their preset: none, unless the file was made by another program")
                                                                  : tr("Without a mask excitatory and inhibitory neurons are not told apart; weights of either sign are allowed."));
    invalidate();
}

QString ConnectivityView::headline() const { return tr("Trained weights by area and class – %n neurons", nullptr, m_model->population.size()); }

QString ConnectivityView::emptyText() const
{
    if (m_model)
        return {};
    return session().document().dataset ? tr("Train a network (Ctrl+T) or open a model to see its weights here.") : openSomethingText();
}

QString ConnectivityView::signSentence() const
{
    const SignCheck& signs = m_numbers.signs;
    const double zero = signs.connections > 0 ? 100.0 * static_cast<double>(signs.zero) / static_cast<double>(signs.connections) : 0.0;
    QString text = !m_model->population.hasSigns() ? tr("No inhibitory mask, so there is no sign to keep.")
                   : signs.wrongSign == 0          ? tr("All signs kept (%1).").arg(m_model->signRule == SignRule::Source ? tr("by source, Dale") : tr("by target, as published"))
                                                   : tr("%Ln weight(s) with a forbidden sign.", nullptr, static_cast<int>(signs.wrongSign));
    text += QLatin1Char(' ') + tr("%L1 % of the weights are zero.").arg(zero, 0, 'f', 1);
    if (signs.diagonal > 0)
        text += QLatin1Char(' ') + tr("%Ln neuron(s) connected to themselves.", nullptr, static_cast<int>(signs.diagonal));
    return text;
}

void ConnectivityView::draw(bool)
{
    clearCanvas();
    drawWeights();
    auto* right = new QCPLayoutGrid;
    canvas().plotLayout()->addElement(0, 1, right);
    canvas().plotLayout()->setColumnStretchFactor(0, 1.25);
    drawBlocks();
    drawHistogram();
}

void ConnectivityView::drawWeights()
{
    auto* left = new QCPLayoutGrid;
    canvas().plotLayout()->addElement(0, 0, left);
    QCPAxisRect* rect = addRect(canvas(), *left, 0, theme(), {tr("Weights that act, neuron to neuron"), tr("Weights that act")});
    m_weightsRect = rect;
    QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
    double begin = 0.0;
    for (const Group& group : m_numbers.classes) {
        const double size = static_cast<double>(group.neurons.size());
        ticker->addTick(begin + 0.5 * size, shortName(group));
        if (begin > 0.0)
            addBorder(*rect, begin, QPen(QColor(0, 0, 0, 90), 1));
        begin += size;
    }
    labelClasses(*rect, ticker, begin);
    QCPColorMap* map = addMap(*rect, m_numbers.limit);
    fillMap(*map, m_numbers.weights);
    auto* scale = new QCPColorScale(&canvas());
    left->addElement(1, 0, scale);
    left->setRowStretchFactor(1, 0.001);
    scale->setType(QCPAxis::atBottom);
    scale->setBarWidth(10);
    scale->setLabel(tr("weight (no unit), from source to target"));
    auto* sides = new QCPMarginGroup(&canvas());
    for (QCPLayoutElement* element : {static_cast<QCPLayoutElement*>(rect), static_cast<QCPLayoutElement*>(scale)})
        element->setMarginGroup(QCP::MarginSides(QCP::msLeft | QCP::msRight), sides);
    scale->setGradient(differenceGradient());
    scale->setDataRange({-m_numbers.limit, m_numbers.limit});
    styleAxis(*scale->axis(), theme());
    map->setColorScale(scale);
}

void ConnectivityView::drawBlocks()
{
    auto* grid = static_cast<QCPLayoutGrid*>(canvas().plotLayout()->element(0, 1));
    QCPAxisRect* rect = addRect(canvas(), *grid, 0, theme(), {tr("Mean weight of a connection, × 1000"), tr("Mean weight, × 1000"), tr("Mean × 1000")});
    m_blocksRect = rect;
    QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
    for (std::size_t k = 0; k < m_numbers.classes.size(); ++k)
        ticker->addTick(static_cast<double>(k) + 0.5, shortName(m_numbers.classes[k]));
    labelClasses(*rect, ticker, static_cast<double>(m_numbers.classes.size()));
    const Matrix<double>& means = m_numbers.blockMean;
    double limit = 1e-9;
    for (const double value : means.reshaped())
        limit = std::isnan(value) ? limit : std::max(limit, std::abs(value));
    fillMap(*addMap(*rect, limit), means);
    for (long source = 0; source < means.cols(); ++source)
        for (long target = 0; target < means.rows(); ++target) {
            const double value = means(target, source);
            auto* text = new QCPItemText(&canvas());
            text->position->setAxes(rect->axis(QCPAxis::atBottom), rect->axis(QCPAxis::atLeft));
            text->position->setCoords(static_cast<double>(source) + 0.5, static_cast<double>(target) + 0.5);
            text->setClipAxisRect(rect);
            text->setFont(plotFont(0.85));
            text->setColor(std::abs(value) > 0.6 * limit ? Qt::white : Qt::black);
            text->setText(std::isnan(value) ? QStringLiteral("–") : locale().toString(1000.0 * value, 'f', std::abs(value) < 0.00995 ? 1 : 0));
        }
}

void ConnectivityView::drawHistogram()
{
    auto* grid = static_cast<QCPLayoutGrid*>(canvas().plotLayout()->element(0, 1));
    QCPAxisRect* rect = addRect(canvas(), *grid, 1, theme(), {tr("Sizes of the weights, zeros left out"), tr("Weights, zeros left out"), tr("Weights, no zeros")});
    m_histogramRect = rect;
    QCPAxis* x = rect->axis(QCPAxis::atBottom);
    QCPAxis* y = rect->axis(QCPAxis::atLeft);
    x->setLabel(tr("weight (no unit)"));
    y->setLabel(tr("connections"));
    y->setScaleType(QCPAxis::stLogarithmic);
    const QSharedPointer<LogTicker> decades(new LogTicker);
    y->setTicker(decades);
    const WeightHistogram& histogram = m_numbers.histogram;
    const int bins = static_cast<int>(histogram.excitatory.size());
    const double width = std::max((histogram.highest - histogram.lowest) / bins, 1e-9);
    QVector<double> centres;
    for (int b = 0; b < bins; ++b)
        centres.append(histogram.lowest + (b + 0.5) * width);
    const auto add = [&](const std::vector<long>& counts, const QColor& colour) {
        auto* bars = new QCPBars(x, y);
        bars->setWidth(width);
        bars->setBaseValue(0.5);
        bars->setPen(Qt::NoPen);
        bars->setBrush(colour);
        bars->setData(centres, asLogHeights(counts), true);
    };
    // Without a mask no sign is right or wrong, and no colour says so.
    const bool hasSigns = m_model->population.hasSigns();
    add(histogram.excitatory, hasSigns ? excitatory : theme().muted);
    if (hasSigns) {
        add(histogram.inhibitory, inhibitory);
        addSample(*rect, 0, tr("from excitatory"), excitatory, theme());
        addSample(*rect, 1, tr("from inhibitory"), inhibitory, theme());
    } else {
        addSample(*rect, 0, tr("no mask: any sign"), theme().muted, theme());
    }
    const long most = std::max(*std::ranges::max_element(histogram.excitatory), *std::ranges::max_element(histogram.inhibitory));
    x->setRange(histogram.lowest - width, histogram.highest + width);
    decades->setLast(static_cast<double>(most));
    constexpr double headroom = 1.5;  // of the powers of ten: above the bars stands what their colours mean
    y->setRange(0.5, std::pow(std::max(2.0, static_cast<double>(most)), headroom));
}

QString ConnectivityView::readOut(QPoint position) const
{
    const auto at = [&](const QPointer<QCPAxisRect>& rect, QCPAxis::AxisType side) {
        const QCPAxis& axis = *rect->axis(side);
        return axis.pixelToCoord(axis.orientation() == Qt::Horizontal ? position.x() : position.y());
    };
    const auto isIn = [&](const QPointer<QCPAxisRect>& rect) { return rect && rect->rect().contains(position); };
    const auto name = [](const Group& group) { return QString::fromStdString(group.name); };
    if (isIn(m_weightsRect)) {
        const long source = static_cast<long>(at(m_weightsRect, QCPAxis::atBottom)), target = static_cast<long>(at(m_weightsRect, QCPAxis::atLeft));
        if (source < 0 || target < 0 || source >= m_numbers.weights.cols() || target >= m_numbers.weights.rows())
            return {};
        const auto neuron = [&](long row) { return m_numbers.order[static_cast<std::size_t>(row)]; };
        const auto area = [&](long row) { return QString::fromStdString(m_model->population.areas[static_cast<std::size_t>(m_model->population.areaOf(neuron(row)))].name); };
        return tr("from neuron %1 (%2) to neuron %3 (%4): weight %5 (no unit)")
            .arg(neuron(source) + 1).arg(area(source)).arg(neuron(target) + 1).arg(area(target))
            .arg(shortText(static_cast<double>(m_numbers.weights(target, source)), 3));
    }
    if (isIn(m_blocksRect)) {
        const auto source = static_cast<std::size_t>(at(m_blocksRect, QCPAxis::atBottom)), target = static_cast<std::size_t>(at(m_blocksRect, QCPAxis::atLeft));
        if (source >= m_numbers.classes.size() || target >= m_numbers.classes.size())
            return {};
        return tr("from %1 to %2: mean weight %3 (no unit), zeros counted")
            .arg(name(m_numbers.classes[source]), name(m_numbers.classes[target]))
            .arg(shortText(m_numbers.blockMean(static_cast<long>(target), static_cast<long>(source)), 3));
    }
    if (!isIn(m_histogramRect))
        return {};
    const WeightHistogram& histogram = m_numbers.histogram;
    const double width = (histogram.highest - histogram.lowest) / static_cast<double>(histogram.excitatory.size());
    const double bin = std::floor((at(m_histogramRect, QCPAxis::atBottom) - histogram.lowest) / width);
    if (!(bin >= 0.0 && bin < static_cast<double>(histogram.excitatory.size())))
        return {};
    const auto b = static_cast<std::size_t>(bin);
    return tr("weights %1 to %2: %L3 connections").arg(fixedText(histogram.lowest + bin * width, 2)).arg(fixedText(histogram.lowest + (bin + 1.0) * width, 2))
        .arg(histogram.excitatory[b] + histogram.inhibitory[b]);
}

QString ConnectivityView::description() const
{
    if (!m_model)
        return emptyText();
    QString text = tr("Effective weights of %1 neurons in %2 classes, sources across, targets down.").arg(m_numbers.order.size()).arg(m_numbers.classes.size());
    text += QLatin1Char(' ') + signSentence();
    double largest = 0.0;
    long at[2] = {0, 0};
    for (long source = 0; source < m_numbers.blockMean.cols(); ++source)
        for (long target = 0; target < m_numbers.blockMean.rows(); ++target)
            if (std::abs(m_numbers.blockMean(target, source)) > largest) {
                largest = std::abs(m_numbers.blockMean(target, source));
                at[0] = target;
                at[1] = source;
            }
    if (largest > 0.0)
        text += QLatin1Char(' ')
                + tr("The strongest mean connection is %1 from %2 to %3.")
                      .arg(locale().toString(m_numbers.blockMean(at[0], at[1]), 'g', 3),
                           QString::fromStdString(m_numbers.classes[static_cast<std::size_t>(at[1])].name),
                           QString::fromStdString(m_numbers.classes[static_cast<std::size_t>(at[0])].name));
    return text;
}

QString ConnectivityView::csv() const
{
    if (!m_model)
        return {};
    QString text = QStringLiteral("target,source,target_neurons,source_neurons,mean_weight\n");
    for (std::size_t t = 0; t < m_numbers.classes.size(); ++t)
        for (std::size_t s = 0; s < m_numbers.classes.size(); ++s) {
            const Group &target = m_numbers.classes[t], &source = m_numbers.classes[s];
            text += csvText(QString::fromStdString(target.name)) + QLatin1Char(',') + csvText(QString::fromStdString(source.name))
                    + QStringLiteral(",%1,%2,").arg(target.neurons.size()).arg(source.neurons.size())
                    + csvNumber(m_numbers.blockMean(static_cast<long>(t), static_cast<long>(s))) + QLatin1Char('\n');
        }
    return text;
}

}  // namespace aon
