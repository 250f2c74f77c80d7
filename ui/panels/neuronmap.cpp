// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/neuronmap.h"

#include "model/perturbation/selection.h"
#include "ui/panels/groupedits.h"
#include "ui/words/numbers.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace aon {

NeuronMap::NeuronMap(Session& session, Focus& focus, QWidget* parent) : QWidget(parent), m_session(session), m_focus(focus)
{
    setAccessibleName(tr("Neuron map"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    listen();
    relayout();
}

void NeuronMap::listen()
{
    const auto redraw = [this] {
        refreshSilenced();
        describe();
        update();
    };
    connect(&m_session, &Session::changed, this, [this, redraw](Parts parts) {
        if (parts & (Part::Recording | Part::Network))
            relayout();
        redraw();
    });
    connect(&m_session, &Session::comparisonChanged, this, redraw);
    connect(&m_focus, &Focus::neuronsChanged, this, redraw);
    connect(&m_focus, &Focus::conditionChanged, this, redraw);
    connect(&m_focus, &Focus::peekingChanged, this, redraw);
    connect(&m_focus, &Focus::playingChanged, this, redraw);
    connect(&m_focus, &Focus::secondsChanged, this, redraw);
}

void NeuronMap::relayout()
{
    const Population* population = populationOf(m_session.document());
    m_population = population ? *population : Population();
    m_area = m_population.areaOfEach();
    m_current = -1;
    const double line = fontMetrics().height();
    m_layout = m_population.size() > 0 ? layOut(m_population, QRectF(rect()).adjusted(4, 2, -4, -2 - legendHeight()), line + 2.0) : MapLayout();
    restyle();
    refreshSilenced();
    describe();
    update();
}

void NeuronMap::refreshSilenced()
{
    const Document& document = m_session.document();
    m_silenced = m_focus.isPeeking() || !document.model
                     ? std::vector<int>{}
                     : silencedAt(document.perturbations, m_population, protocolOf(document), m_focus.condition(), m_focus.seconds());
}

// A screen reader is not told 20 times a second.
void NeuronMap::describe()
{
    if (!m_focus.isPlaying())
        setAccessibleDescription(description());
}

QString NeuronMap::description() const
{
    if (m_population.size() == 0)
        return tr("Nothing is open: there are no neurons to show.");
    QStringList areas;
    for (const Area& area : m_population.areas)
        areas += tr("%1 with %2").arg(QString::fromStdString(area.name)).arg(area.size);
    const auto& conditions = protocolOf(m_session.document()).conditions;
    const auto condition = static_cast<std::size_t>(m_focus.condition());
    const RatesNow rates = ratesNow(m_session, m_focus);
    return tr("%1 neurons as dots, by area: %2. Brightness: %3, condition %4, at %5 s. Selected: %6. Silenced now: %7.")
        .arg(m_population.size())
        .arg(areas.join(QStringLiteral(", ")), rates.name(),
             condition < conditions.size() ? QString::fromStdString(conditions[condition].name) : tr("none"))
        .arg(fixedText(m_focus.seconds(), 2))
        .arg(m_focus.neurons().empty() ? tr("none") : tr("%1 (%n neuron(s))", nullptr, static_cast<int>(m_focus.neurons().size())).arg(m_focus.name()))
        .arg(m_silenced.size());
}

QString NeuronMap::typeOf(int neuron) const
{
    const auto k = static_cast<std::size_t>(neuron);
    QStringList words;
    if (m_population.hasSigns())
        words += m_population.inhibitory[k] ? tr("inhibitory") : tr("excitatory");
    if (m_population.hasMirror())
        words += m_population.mirror[k] ? tr("mirror") : tr("non-mirror");
    return words.isEmpty() ? tr("type unknown") : words.join(QLatin1Char(' '));
}

QString NeuronMap::textOf(int neuron) const
{
    const RatesNow rates = ratesNow(m_session, m_focus);
    const auto& area = m_population.areas[static_cast<std::size_t>(m_area[static_cast<std::size_t>(neuron)])];
    QStringList lines{tr("Neuron %1, %2, %3").arg(neuron + 1).arg(QString::fromStdString(area.name), typeOf(neuron))};
    const float rate = rates.of(neuron);
    lines += std::isnan(rate) ? tr("Rate at %1 s: unknown").arg(fixedText(m_focus.seconds(), 2))
                              : tr("Rate at %1 s: %2 (%3)").arg(fixedText(m_focus.seconds(), 2)).arg(fixedText(static_cast<double>(rate), 2)).arg(rates.name());
    if (std::ranges::binary_search(m_silenced, neuron))
        lines += tr("Silenced now");
    const auto& comparison = m_session.comparison();
    if (comparison && static_cast<std::size_t>(neuron) < comparison->fit.neurons.size()) {
        const double r2 = comparison->fit.neurons[static_cast<std::size_t>(neuron)].r2;
        lines += std::isnan(r2) ? tr("Fit R²: unknown") : tr("Fit R²: %1").arg(fixedText(r2, 2));
    }
    return lines.join(QLatin1Char('\n'));
}

bool NeuronMap::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int neuron = m_layout.neuronAt(help->pos());
    if (neuron >= 0)
        QToolTip::showText(help->globalPos(), QStringLiteral("<qt>%1</qt>").arg(textOf(neuron).toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"))), this);
    else
        QToolTip::showText(help->globalPos(), tr("Click a neuron or an area's name, or drag around neurons to select them; Shift adds. Brightness is the firing rate at the time cursor."), this);
    return true;
}

void NeuronMap::resizeEvent(QResizeEvent*) { relayout(); }

void NeuronMap::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        relayout();
}

void NeuronMap::select(const std::vector<int>& neurons, bool adding)
{
    std::vector<int> all = neurons;
    if (adding)
        all.insert(all.end(), m_focus.neurons().begin(), m_focus.neurons().end());
    std::ranges::sort(all);
    all.erase(std::unique(all.begin(), all.end()), all.end());
    const QString name = neuronsText(all);
    m_focus.select(std::move(all), name);
}

void NeuronMap::toggle(int neuron)
{
    std::vector<int> neurons = m_focus.neurons();
    if (std::erase(neurons, neuron) == 0)
        neurons.push_back(neuron);
    select(neurons, false);
}

bool NeuronMap::selectAreaAt(QPointF position)
{
    for (std::size_t area = 0; area < m_layout.titles.size(); ++area) {
        if (!m_layout.titles[area].contains(position))
            continue;
        const Selection selection{Selection::InArea{m_population.areas[area].name}};
        m_focus.select(resolve(selection, m_population), QString::fromStdString(toText(selection)));
        return true;
    }
    return false;
}

void NeuronMap::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    m_lasso = QPolygonF({event->position()});
    m_lassoing = false;
}

void NeuronMap::mouseMoveEvent(QMouseEvent* event)
{
    if (m_lasso.isEmpty())
        return;
    m_lassoing |= (event->position() - m_lasso.first()).manhattanLength() >= QApplication::startDragDistance();
    m_lasso += event->position();
    update();
}

void NeuronMap::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_lasso.isEmpty() || event->button() != Qt::LeftButton)
        return;
    const bool adding = event->modifiers() & (Qt::ShiftModifier | Qt::ControlModifier);
    const int neuron = m_layout.neuronAt(m_lasso.first());
    if (m_lassoing)
        select(insideLasso(), adding);
    else if (neuron >= 0 && adding)
        toggle(neuron);
    else if (neuron >= 0)
        select({neuron}, false);
    else if (!selectAreaAt(m_lasso.first()) && !adding)
        m_focus.select({}, {});
    if (!m_lassoing && neuron >= 0)
        m_current = neuron;
    m_lasso.clear();
    m_lassoing = false;
    update();
}

std::vector<int> NeuronMap::insideLasso() const
{
    std::vector<int> inside;
    for (std::size_t k = 0; k < m_layout.centres.size(); ++k)
        if (m_lasso.containsPoint(m_layout.centres[k], Qt::WindingFill))
            inside.push_back(static_cast<int>(k));
    return inside;
}

void NeuronMap::walk(int key)
{
    if (m_current < 0) {
        m_current = m_layout.order.front();
        return;
    }
    const QPointF here = m_layout.centres[static_cast<std::size_t>(m_current)];
    if (key == Qt::Key_Up || key == Qt::Key_Down) {
        const double step = key == Qt::Key_Up ? -m_layout.cell : m_layout.cell;
        const int neuron = m_layout.neuronAt(here + QPointF(0.0, step));
        m_current = neuron >= 0 ? neuron : m_current;
        return;
    }
    const auto at = std::ranges::find(m_layout.order, m_current) - m_layout.order.begin();
    const auto last = static_cast<std::ptrdiff_t>(m_layout.order.size()) - 1;
    m_current = m_layout.order[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(at + (key == Qt::Key_Left ? -1 : 1), 0, last))];
}

void NeuronMap::keyPressEvent(QKeyEvent* event)
{
    if (m_layout.order.empty())
        return QWidget::keyPressEvent(event);
    const int key = event->key();
    if (key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down)
        walk(key);
    else if (key == Qt::Key_Space && m_current >= 0)
        event->modifiers() & Qt::ShiftModifier ? toggle(m_current) : select({m_current}, false);
    else if (key == Qt::Key_Escape)
        m_focus.select({}, {});
    else if (event->matches(QKeySequence::SelectAll))
        select(m_layout.order, false);
    else
        return QWidget::keyPressEvent(event);
    update();
}

}  // namespace aon
