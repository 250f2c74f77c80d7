// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/statespaceview.h"

#include "model/analysis/components.h"
#include "model/analysis/grouptraces.h"
#include "ui/jobs/componentsjob.h"
#include "ui/views/csv.h"
#include "ui/views/shownparts.h"
#include "ui/views/timecursor.h"
#include "ui/words/numbers.h"
#include "ui/words/sentences.h"

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
    m_groups->setToolTip(tr("Whose rates span the state space. Neurons whose own rate is imposed by a perturbation, however short its window, are left out for the whole trial."));
    m_groups->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_paths->setAccessibleName(tr("Trajectories"));
    m_paths->setToolTip(tr("One trajectory for every context (the mean over its objects), or one for every condition."));
    m_paths->addItem(tr("contexts"), ByContext);
    m_paths->addItem(tr("every condition"), ByCondition);
    addControl(tr("Group"), m_groups);
    addControl(tr("Show"), m_paths);
    addStretchToControls();
    m_mark = addStateMark(WhileTraining::Before);
    listen();
    fillGroups();
    ready();
}

StateSpaceView::~StateSpaceView() = default;

void StateSpaceView::listen()
{
    connect(&session(), &Session::changed, this, [this](Parts parts) {
        if (changesWhatIsShown(session(), parts))
            fillGroups();
    });
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

// Only while it is seen: it is asked again when it is shown. Until the answer comes, all that is drawn is of before.
void StateSpaceView::ask()
{
    const auto& comparison = session().comparison();
    if (!comparison || comparison->model->population != m_population)
        return drop();
    if (!isVisible())
        return;
    std::vector<int> neurons = readNeurons(group().neurons, comparison->imposed).neurons;
    const bool isAsked = comparison->model == m_asked && neurons == m_askedNeurons;
    m_askedGroup = group();
    if (isAsked && m_components && m_components->neurons == neurons && m_comparison->model == m_asked) {
        m_comparison = comparison;
        m_group = m_askedGroup;
    } else if (!isAsked) {
        m_asked = comparison->model;
        m_askedNeurons = neurons;
        m_job->request(comparison, std::move(neurons));
    }
    m_mark->setBehind(m_comparison != comparison);
    invalidate();
}

void StateSpaceView::drop()
{
    m_comparison = nullptr;
    m_components = nullptr;
    m_asked = nullptr;
    m_mark->setBehind(false);
    invalidate();
}

void StateSpaceView::take(std::shared_ptr<const Comparison> of, std::shared_ptr<const Components> components)
{
    if (of->model != m_asked)
        return;  // dropped meanwhile
    const auto& newest = session().comparison();
    const bool isOfNewest = newest && newest->model == of->model && readNeurons(m_askedGroup.neurons, newest->imposed).neurons == components->neurons;
    m_comparison = isOfNewest ? newest : std::move(of);
    m_components = std::move(components);
    m_group = m_askedGroup;
    m_mark->setBehind(m_comparison != newest);
    invalidate();
}

QString StateSpaceView::emptyText() const
{
    const Document& document = session().document();
    if (!populationOf(document))
        return openSomethingText();
    if (!document.model)
        return tr("The state space is that of a network: train one (Training, Train), or open a trained one.");
    if (!m_comparison || !m_components)
        return tr("The components are being computed…");
    if (m_components->explained.size() < 2)
        return tr("A state space needs at least two neurons: choose a larger group.");
    return {};
}

std::vector<Context> StateSpaceView::paths() const
{
    const Protocol& protocol = m_comparison->model->protocol;
    if (m_paths->currentData().toInt() == ByContext)
        return contextsOf(protocol);
    std::vector<Context> all;
    for (std::size_t c = 0; c < protocol.conditions.size(); ++c)
        all.push_back({protocol.conditions[c].name, {static_cast<int>(c)}});
    return all;
}

StateSpace StateSpaceView::data() const
{
    const Comparison& comparison = *m_comparison;
    const Protocol& protocol = comparison.model->protocol;
    const int C = static_cast<int>(comparison.conditions.size());
    const bool perturbed = isPerturbed(comparison);
    StateSpace space{titlesOf(comparison), {}, {}, binCentres(protocol), focus().isPeeking()};
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
        StatePath drawn{contextWords(QString::fromStdString(contexts[context].name)), contextColour(context), meanPath(intact, C, path.conditions), {}, {},
                        path.conditions.front() == contexts[context].conditions.front()};
        if (perturbed) {
            drawn.perturbed = meanPath(moved, C, path.conditions);
            drawn.distance = rowOf(meanPath(distance, C, path.conditions));
        }
        space.paths.push_back(std::move(drawn));
    }
    return space;
}

QStringList StateSpaceView::titlesOf(const Comparison& comparison) const
{
    const ReadNeurons read = readNeurons(m_group.neurons, comparison.imposed);
    const QString name = m_group.name == "all" ? tr("all neurons") : QString::fromStdString(m_group.name);
    const qsizetype counted = static_cast<qsizetype>(read.neurons.size());
    const QString count = counted == read.all ? tr("n %1").arg(counted) : tr("n %1 of %2").arg(counted).arg(read.all);
    QString whole = read.allImposed && !focus().isPeeking() ? tr("%1, n %2, all imposed").arg(name).arg(read.all)
                    : counted == read.all || focus().isPeeking() ? tr("%1, %2").arg(name, count)
                                          : tr("%1, n %2 of %3 without imposed").arg(name).arg(counted).arg(read.all);
    if (focus().isPeeking() && isPerturbed(comparison))
        whole = tr("intact (peeking): %1").arg(whole);
    QString fit;
    if (comparison.recorded.size() > 0)
        if (const double r2 = fitOf(comparison.intact, comparison.recorded, read.neurons,
                                    columnsOf(comparison.conditions, static_cast<int>(comparison.conditions.size()), comparison.bins())).r2;
            !std::isnan(r2))
            fit = tr(" · R² %1").arg(fixedText(r2, 2));
    // A selection made by hand can have a name as long as the window: then its size is named.
    return {whole + fit, tr("%1, %2").arg(name, count) + fit, count + fit, count};
}

void StateSpaceView::draw(bool anew)
{
    const StateSpace space = data();
    const Comparison& comparison = *m_comparison;
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

QString StateSpaceView::readOut(QPoint position) const
{
    if (!m_drawing)
        return {};
    const StateSpace& space = m_drawing->space();
    const std::vector<Context> names = paths();
    if (const QCPAxisRect* rect = m_drawing->distance(); rect && rect->rect().contains(position) && !space.isPerturbedHidden) {
        const auto bin = static_cast<std::ptrdiff_t>(std::floor(rect->axis(QCPAxis::atBottom)->pixelToCoord(position.x()) / m_comparison->model->protocol.binSeconds));
        if (bin < 0 || bin >= std::ssize(space.seconds))
            return {};
        QStringList lines{tr("distance at %1 s (1: as between conditions)").arg(fixedText(space.seconds[static_cast<std::size_t>(bin)], 2))};
        for (std::size_t k = 0; k < space.paths.size(); ++k)
            if (static_cast<std::ptrdiff_t>(space.paths[k].distance.size()) > bin)
                lines += tr("%1: %2").arg(contextWords(QString::fromStdString(names[k].name))).arg(fixedText(space.paths[k].distance[static_cast<std::size_t>(bin)], 2));
        return lines.join(QLatin1Char('\n'));
    }
    const std::optional<StateSpacePlot::Point> near = m_drawing->pointNear(position);
    if (!near)
        return {};
    const StatePath& path = space.paths[near->path];
    const Matrix<double>& points = near->perturbed ? path.perturbed : path.intact;
    return tr("%1, %2, at %3 s: PC 1 %4, PC 2 %5 (share of peak, all neurons together)")
        .arg(contextWords(QString::fromStdString(names[near->path].name)), traceName(near->perturbed ? Trace::Perturbed : Trace::Intact))
        .arg(fixedText(space.seconds[static_cast<std::size_t>(near->bin)], 2))
        .arg(fixedText(points(0, near->bin), 2))
        .arg(fixedText(points(1, near->bin), 2));
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

QString StateSpaceView::headline() const
{
    return tr("State space of %1 – %2").arg(m_group.name == "all" ? tr("all neurons") : QString::fromStdString(m_group.name), m_paths->currentText());
}

QStringList StateSpaceView::caption() const
{
    return {sourceWords(session().document(), networkWords(*m_comparison->model)),
            aon::actingWords(focus().isPeeking() ? std::vector<Perturbation>() : m_comparison->perturbations)};
}

QString StateSpaceView::description() const
{
    const QString nothing = emptyText();
    if (!nothing.isEmpty())
        return nothing;
    const StateSpace space = data();
    QStringList sentences{tr("State space of %1. The first two principal components of the intact rates hold %2 % and %3 % of their variance over conditions and time.")
                              .arg(space.titles.front())
                              .arg(fixedText(100.0 * space.explained[0], 1))
                              .arg(fixedText(100.0 * space.explained[1], 1))};
    if (focus().isPeeking())
        sentences += tr("The perturbed network is hidden.");
    else if (!isPerturbed(*m_comparison))
        sentences += tr("Nothing is perturbed.");
    else
        sentences += tr("Distance of the perturbed from the intact state, where 1 is the mean distance between conditions:");
    for (std::size_t k = 0; k < space.paths.size(); ++k) {
        if (space.paths[k].distance.empty() || space.isPerturbedHidden)
            continue;
        const TraceSummary summary = summaryOf(MeanTrace{space.paths[k].distance, {}});
        sentences += tr("%1 mean %2, largest %3 at %4 s.")
                         .arg(contextWords(QString::fromStdString(paths()[k].name)))
                         .arg(fixedText(summary.mean, 2))
                         .arg(fixedText(summary.extreme, 2))
                         .arg(fixedText(space.seconds[static_cast<std::size_t>(summary.extremeBin)], 2));
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
                cells += path.perturbed.cols() > 0 && !space.isPerturbedHidden ? csvNumber(path.perturbed(axis, at)) : QString();
            cells += path.distance.empty() || space.isPerturbedHidden ? QString() : csvNumber(path.distance[b]);
            table += cells.join(QLatin1Char(',')) + QLatin1Char('\n');
        }
    return table;
}

}  // namespace aon
