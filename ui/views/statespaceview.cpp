// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/statespaceview.h"

#include "model/analysis/components.h"
#include "model/analysis/grouptraces.h"
#include "ui/jobs/componentsjob.h"
#include "ui/views/csv.h"
#include "ui/views/timecursor.h"

#include <algorithm>
#include <cmath>

namespace aon {

namespace {

enum Paths { ByContext, ByCondition };

bool isPerturbed(const Comparison& comparison) { return !comparison.perturbations.empty(); }

std::vector<double> rowOf(const Matrix<double>& matrix) { return {matrix.data(), matrix.data() + matrix.size()}; }

}  // namespace

StateSpaceView::StateSpaceView(Session& session, Focus& focus, QWidget* parent)
    : PlotView(session, focus, parent), m_job(new ComponentsJob(this)), m_groups(new QComboBox), m_paths(new QComboBox),
      m_cursor(new TimeCursor(canvas(), focus))
{
    m_groups->setAccessibleName(tr("Group of the state space"));
    m_groups->setToolTip(tr("Whose rates span the state space. Neurons whose own rate is imposed by a perturbation are left out."));
    m_groups->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_paths->setAccessibleName(tr("Trajectories"));
    m_paths->setToolTip(tr("One trajectory for every context (the mean over its objects), or one for every condition."));
    m_paths->addItem(tr("contexts"), ByContext);
    m_paths->addItem(tr("every condition"), ByCondition);
    addControl(tr("Group"), m_groups);
    addControl(tr("Show"), m_paths);
    addStretchToControls();
    listen();
    fillGroups();
    ready();
}

StateSpaceView::~StateSpaceView() = default;

void StateSpaceView::listen()
{
    connect(&session(), &Session::changed, this, &StateSpaceView::fillGroups);
    connect(&session(), &Session::comparisonChanged, this, &StateSpaceView::ask);
    connect(&focus(), &Focus::neuronsChanged, this, &StateSpaceView::ask);
    connect(&focus(), &Focus::peekingChanged, this, &StateSpaceView::invalidate);
    connect(m_groups, &QComboBox::currentIndexChanged, this, &StateSpaceView::ask);
    connect(m_paths, &QComboBox::currentIndexChanged, this, &StateSpaceView::invalidate);
    connect(m_job, &ComponentsJob::finished, this, &StateSpaceView::take);
    connect(&canvas(), &QCustomPlot::afterLayout, this, [this] {
        if (m_drawing)
            m_drawing->fitRanges();
    });
    m_cursor->moving = [this] {
        if (m_drawing)
            m_drawing->setSeconds(focus().seconds());
    };
}

void StateSpaceView::fillGroups()
{
    const Population* population = populationOf(session().document());
    if (!population || *population == m_population) {
        invalidate();
        return;
    }
    m_population = *population;
    const QString before = m_groups->currentText();
    const QSignalBlocker quiet(m_groups);
    m_groups->clear();
    for (const Group& each : standardGroups(m_population))
        m_groups->addItem(each.name == "all" ? tr("all neurons") : QString::fromStdString(each.name));
    m_groups->addItem(tr("the selected neurons"));
    m_groups->setCurrentIndex(std::max(0, m_groups->findText(before)));
    ask();
}

Group StateSpaceView::group() const
{
    std::vector<Group> groups = standardGroups(m_population);
    const auto at = static_cast<std::size_t>(std::max(0, m_groups->currentIndex()));
    if (at < groups.size())
        return groups[at];
    if (!focus().neurons().empty() && focus().neurons().back() < m_population.size())
        return {focus().name().toStdString(), focus().neurons()};
    return groups.empty() ? Group{} : groups.front();
}

// Only while it is seen: it is asked again when it is shown.
void StateSpaceView::ask()
{
    invalidate();
    const auto& comparison = session().comparison();
    if (!isVisible() || !comparison || comparison->model->population != m_population)
        return;
    std::vector<int> neurons = readNeurons(group().neurons, comparison->imposed).neurons;
    if (comparison->model == m_asked && neurons == m_askedNeurons)
        return;
    m_asked = comparison->model;
    m_askedNeurons = neurons;
    m_job->request(comparison, std::move(neurons));
}

void StateSpaceView::take(std::shared_ptr<const Comparison> of, std::shared_ptr<const Components> components)
{
    m_model = of->model;
    m_components = std::move(components);
    invalidate();
}

QString StateSpaceView::emptyText() const
{
    const Document& document = session().document();
    if (!populationOf(document))
        return openSomethingText();
    if (!document.model)
        return tr("The state space is that of a network: train one (Training, Train), or open a trained one.");
    const auto& comparison = session().comparison();
    if (!comparison || comparison->model != m_model || !m_components)
        return tr("The components are being computed…");
    if (m_components->explained.size() < 2)
        return tr("A state space needs at least two neurons: choose a larger group.");
    return {};
}

std::vector<Context> StateSpaceView::paths() const
{
    const Protocol& protocol = session().comparison()->model->protocol;
    if (m_paths->currentData().toInt() == ByContext)
        return contextsOf(protocol);
    std::vector<Context> all;
    for (std::size_t c = 0; c < protocol.conditions.size(); ++c)
        all.push_back({protocol.conditions[c].name, {static_cast<int>(c)}});
    return all;
}

StateSpace StateSpaceView::data() const
{
    const Comparison& comparison = *session().comparison();
    const Protocol& protocol = comparison.model->protocol;
    const int C = static_cast<int>(comparison.conditions.size());
    const bool perturbed = isPerturbed(comparison) && !focus().isPeeking();
    StateSpace space{titleOf(comparison), {}, {}, binCentres(protocol)};
    for (std::size_t k = 0; k < std::min<std::size_t>(2, m_components->explained.size()); ++k)
        space.explained[k] = m_components->explained[k];
    const Matrix<double> intact = onAxes(*m_components, comparison.intact);
    const Matrix<double> moved = perturbed ? onAxes(*m_components, comparison.perturbed) : Matrix<double>();
    const Matrix<double> distance = perturbed ? displacement(*m_components, comparison.intact, comparison.perturbed) : Matrix<double>();
    std::vector<std::size_t> contextOf(static_cast<std::size_t>(C));
    const std::vector<Context> contexts = contextsOf(protocol);
    for (std::size_t k = 0; k < contexts.size(); ++k)
        for (const int c : contexts[k].conditions)
            contextOf[static_cast<std::size_t>(c)] = k;
    for (const Context& path : paths()) {
        const std::size_t context = contextOf[static_cast<std::size_t>(path.conditions.front())];
        StatePath drawn{QString::fromStdString(contexts[context].name), contextColour(context), meanPath(intact, C, path.conditions), {}, {},
                        path.conditions.front() == contexts[context].conditions.front()};
        if (perturbed) {
            drawn.perturbed = meanPath(moved, C, path.conditions);
            drawn.distance = rowOf(meanPath(distance, C, path.conditions));
        }
        space.paths.push_back(std::move(drawn));
    }
    return space;
}

QString StateSpaceView::titleOf(const Comparison& comparison) const
{
    const Group of = group();
    const ReadNeurons read = readNeurons(of.neurons, comparison.imposed);
    QString text = read.allImposed ? tr("%1, all %2 neurons perturbed").arg(QString::fromStdString(of.name)).arg(read.all)
                   : read.neurons.size() == of.neurons.size()
                       ? tr("%1, %2 neurons").arg(QString::fromStdString(of.name)).arg(read.all)
                       : tr("%1, %2 unperturbed of %3 neurons").arg(QString::fromStdString(of.name)).arg(read.neurons.size()).arg(read.all);
    if (comparison.recorded.size() > 0)
        if (const double r2 = fitOf(comparison.intact, comparison.recorded, read.neurons,
                                    columnsOf(comparison.conditions, static_cast<int>(comparison.conditions.size()), comparison.bins())).r2;
            !std::isnan(r2))
            text += tr(" · R² %1").arg(r2, 0, 'f', 2);
    return text;
}

void StateSpaceView::draw(bool anew)
{
    const StateSpace space = data();
    const Comparison& comparison = *session().comparison();
    Layout layout{{}, canvas().width() > 1.35 * canvas().height(), isPerturbed(comparison), comparison.model->protocol};
    for (const StatePath& path : space.paths)
        layout.paths.push_back(path.name.toStdString());
    if (anew || layout != m_layout) {
        m_layout = layout;
        m_drawing.reset();
        clearCanvas();
        m_drawing = std::make_unique<StateSpacePlot>(canvas(), space.paths, layout.protocol, layout.sideBySide, layout.distance, theme(),
                                                     m_cursor->layer());
        std::vector<TimeCursor::Place> places;
        if (m_drawing->distance())
            places.push_back({m_drawing->distance(), theme().text});
        m_cursor->setPlaces(places);
    }
    m_drawing->show(space);
    m_drawing->setSeconds(focus().seconds());
}

void StateSpaceView::showEvent(QShowEvent* event)
{
    PlotView::showEvent(event);
    ask();
}

void StateSpaceView::resizeEvent(QResizeEvent* event)
{
    PlotView::resizeEvent(event);
    invalidate();
}

QString StateSpaceView::description() const
{
    const QString nothing = emptyText();
    if (!nothing.isEmpty())
        return nothing;
    const StateSpace space = data();
    QStringList sentences{tr("State space of %1. The first two principal components of the intact rates hold %2 % and %3 % of their variance over conditions and time.")
                              .arg(space.title)
                              .arg(100.0 * space.explained[0], 0, 'f', 1)
                              .arg(100.0 * space.explained[1], 0, 'f', 1)};
    if (focus().isPeeking())
        sentences += tr("The perturbed network is hidden.");
    else if (!isPerturbed(*session().comparison()))
        sentences += tr("Nothing is perturbed.");
    else
        sentences += tr("Distance of the perturbed from the intact state, where 1 is the mean distance between conditions:");
    for (std::size_t k = 0; k < space.paths.size(); ++k) {
        if (space.paths[k].distance.empty())
            continue;
        const TraceSummary summary = summaryOf(MeanTrace{space.paths[k].distance, {}});
        sentences += tr("%1 mean %2, largest %3 at %4 s.")
                         .arg(QString::fromStdString(paths()[k].name))
                         .arg(summary.mean, 0, 'f', 2)
                         .arg(summary.extreme, 0, 'f', 2)
                         .arg(space.seconds[static_cast<std::size_t>(summary.extremeBin)], 0, 'f', 2);
    }
    return sentences.join(QLatin1Char(' '));
}

QString StateSpaceView::csv() const
{
    if (!emptyText().isEmpty())
        return {};
    const StateSpace space = data();
    const std::vector<Context> names = paths();
    QString table = QStringLiteral("trajectory,seconds,intact_pc1,intact_pc2,perturbed_pc1,perturbed_pc2,distance\n");
    for (std::size_t k = 0; k < space.paths.size(); ++k)
        for (std::size_t b = 0; b < space.seconds.size(); ++b) {
            const StatePath& path = space.paths[k];
            const auto at = static_cast<Eigen::Index>(b);
            QStringList cells{csvText(QString::fromStdString(names[k].name)), csvNumber(space.seconds[b]), csvNumber(path.intact(0, at)), csvNumber(path.intact(1, at))};
            for (Eigen::Index axis = 0; axis < 2; ++axis)
                cells += path.perturbed.cols() > 0 ? csvNumber(path.perturbed(axis, at)) : QString();
            cells += path.distance.empty() ? QString() : csvNumber(path.distance[b]);
            table += cells.join(QLatin1Char(',')) + QLatin1Char('\n');
        }
    return table;
}

}  // namespace aon
