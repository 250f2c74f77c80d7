// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/neuronsview.h"

#include "ui/views/shownparts.h"
#include "ui/views/statemark.h"
#include "ui/words/numbers.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelection>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>
#include <cmath>

namespace aon {

namespace {

double meanOf(const std::vector<NumberTable::Row>& rows, const std::vector<int>& neurons, NeuronColumn column)
{
    double sum = 0.0;
    int count = 0;
    for (const int neuron : neurons)
        if (const double value = rows[static_cast<std::size_t>(neuron)][static_cast<std::size_t>(column)].toDouble(); !std::isnan(value)) {
            sum += value;
            ++count;
        }
    return count > 0 ? sum / count : std::nan("");
}

}  // namespace

NeuronsView::NeuronsView(Session& session, Focus& focus, QWidget* parent)
    : View(session, focus, parent), m_table(new NumberTable(neuronColumns(), this)), m_sorted(new SortedTable(*m_table, this)),
      m_view(new QTableView), m_filter(new QLineEdit),
      m_hideImposed(new QCheckBox(tr("Hide imposed"))), m_message(new QLabel), m_use(new QPushButton(tr("Use as group"))), m_pages(new QStackedWidget)
{
    build();
    listen();
    refresh();
}

void NeuronsView::build()
{
    prepareTable(*m_view, *m_sorted, tr("All neurons"));
    // What changed and how far it is to be trusted, before the rates themselves.
    m_view->horizontalHeader()->moveSection(static_cast<int>(NeuronColumn::Change), static_cast<int>(NeuronColumn::Recorded));
    m_view->horizontalHeader()->moveSection(static_cast<int>(NeuronColumn::R2), static_cast<int>(NeuronColumn::Recorded) + 1);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_filter->setPlaceholderText(tr("F5 & mirror, 3, 10-24, or R² > 0.8"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setToolTip(tr("Which neurons the table shows: a selection in the notation, numbers, words of a row, or conditions on its numbers: r2 > 0.8, change < -0.05. Return makes them the selection of all views."));
    m_use->setToolTip(tr("Select the rows shown here in every view; the panel Groups then offers them as its own selection, to silence, scale or drive"));
    m_use->setAutoDefault(false);
    m_hideImposed->setToolTip(tr("Leave out the neurons whose rate a perturbation imposes: their change is what was asked for, and no effect. Default: shown, muted."));
    auto* label = new QLabel(tr("&Show neurons"));
    label->setBuddy(m_filter);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(8, 4, 8, 2);
    line->addWidget(label);
    line->addWidget(m_filter, 1);
    line->addWidget(m_hideImposed);
    line->addWidget(m_use);
    line->addWidget(new StateMark(session(), WhileTraining::Before));
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(line);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);  // what is wrong with a filter can be a long sentence
    m_message->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_message->setContentsMargins(8, 0, 8, 0);
    column->addWidget(m_message);
    column->addWidget(m_view, 1);
    auto* empty = new QLabel(tr("Open the demonstration or a recording: its neurons stand here, one row each."));
    empty->setAlignment(Qt::AlignCenter);
    empty->setWordWrap(true);
    m_pages->addWidget(empty);
    m_pages->addWidget(content);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
}

void NeuronsView::listen()
{
    m_idle.setSingleShot(true);
    m_idle.setInterval(0);
    connect(&m_idle, &QTimer::timeout, this, &NeuronsView::invalidate);
    connect(&session(), &Session::changed, this, [this](Parts parts) {
        if (changesWhatIsShown(session(), parts))
            invalidate();
    });
    connect(&session(), &Session::comparisonChanged, this, &NeuronsView::postpone);
    connect(&focus(), &Focus::peekingChanged, this, &NeuronsView::invalidate);
    connect(&focus(), &Focus::neuronsChanged, this, &NeuronsView::showSelection);
    connect(m_filter, &QLineEdit::textChanged, this, &NeuronsView::filter);
    connect(m_hideImposed, &QCheckBox::toggled, this, &NeuronsView::filter);
    connect(m_filter, &QLineEdit::returnPressed, this, &NeuronsView::useAsGroup);
    connect(m_use, &QPushButton::clicked, this, &NeuronsView::useAsGroup);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &NeuronsView::takeSelection);
}

// A hidden table waits until it is seen.
void NeuronsView::invalidate()
{
    m_stale = true;
    if (isVisible())
        refresh();
}

// A slider that is dragged changes all numbers many times a second: the curves come first.
void NeuronsView::postpone()
{
    m_stale = true;
    if (isVisible())
        m_idle.start();
}

void NeuronsView::refresh()
{
    m_stale = false;
    m_idle.stop();
    const auto before = m_table->rows().size();
    {
        const QScopedValueRollback quiet(m_quiet, true);
        const std::vector<int> muted = focus().isPeeking() ? std::vector<int>() : imposed();
        m_table->setRows(neuronRows(session(), focus().isPeeking()), {muted.begin(), muted.end()},
                         tr("A perturbation imposes the rate of this neuron: this number is what was asked for, and no effect."));
    }
    const auto& comparison = session().comparison();
    m_view->setColumnHidden(static_cast<int>(NeuronColumn::IntactThere), !comparison || !comparison->recorded.hasNaN());  // else it is Intact
    m_pages->setCurrentIndex(m_table->rows().empty() ? 0 : 1);
    if (before != m_table->rows().size())
        fitColumns(*m_view);
    filter();
}

void NeuronsView::filter()
{
    m_shown = filtered(m_table->rows());
    {
        const QScopedValueRollback quiet(m_quiet, true);
        const bool all = m_shown.neurons.size() == m_table->rows().size();
        m_sorted->showOnly(all ? std::optional<std::set<int>>() : std::set<int>(m_shown.neurons.begin(), m_shown.neurons.end()));
    }
    m_message->setText(m_shown.message);
    m_use->setEnabled(!m_shown.neurons.empty());
    showSelection();
}

std::vector<int> NeuronsView::imposed() const { return session().comparison() ? session().comparison()->imposed : std::vector<int>(); }

NeuronFilter NeuronsView::filtered(const std::vector<NumberTable::Row>& rows) const
{
    const Population* population = shownPopulation(session());
    NeuronFilter filter = population ? filterNeurons(m_filter->text(), *population, rows) : NeuronFilter();
    if (!m_hideImposed->isChecked())
        return filter;
    const std::vector<int> rest = without(filter.neurons, imposed());
    if (const int hidden = static_cast<int>(filter.neurons.size() - rest.size()); hidden > 0) {
        filter.message += tr(", %n imposed hidden", nullptr, hidden);
        filter.notation.clear();
        filter.neurons = rest;
    }
    return filter;
}

void NeuronsView::takeSelection()
{
    if (m_quiet)
        return;
    std::vector<int> neurons;
    for (const QModelIndex& index : m_view->selectionModel()->selectedRows())
        neurons.push_back(m_sorted->mapToSource(index).row());
    std::ranges::sort(neurons);
    const QScopedValueRollback quiet(m_quiet, true);
    focus().select(neurons, neurons.empty() ? QString() : neuronsText(neurons));
}

void NeuronsView::showSelection()
{
    if (m_quiet)
        return;
    const QScopedValueRollback quiet(m_quiet, true);
    QItemSelection rows;
    for (const int neuron : focus().neurons())
        if (neuron < m_table->rowCount())
            if (const QModelIndex index = m_sorted->mapFromSource(m_table->index(neuron, 0)); index.isValid())
                rows.select(index, index);
    m_view->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void NeuronsView::useAsGroup()
{
    if (m_shown.neurons.empty())
        return;
    focus().select(m_shown.neurons, m_shown.notation.isEmpty() ? neuronsText(m_shown.neurons) : m_shown.notation);
}

QString NeuronsView::description() const
{
    if (!populationOf(session().document()))
        return tr("Open the demonstration or a recording: its neurons stand here, one row each.");
    const auto rows = m_stale ? neuronRows(session(), focus().isPeeking()) : m_table->rows();
    const std::vector<int> shown = filtered(rows).neurons;
    QString text = tr("Table of neurons: %1 of %2 shown, %3 selected.").arg(shown.size()).arg(rows.size()).arg(focus().neurons().size());
    if (const double rate = meanOf(rows, shown, NeuronColumn::Recorded); !std::isnan(rate))
        text += tr(" Mean recorded rate %1.").arg(fixedText(rate, 3));
    if (const double r2 = meanOf(rows, shown, NeuronColumn::R2); !std::isnan(r2))
        text += tr(" Mean R² %1.").arg(fixedText(r2, 2));
    if (const double change = meanOf(rows, without(shown, imposed()), NeuronColumn::Change); !std::isnan(change))
        text += tr(" Mean change %1 (perturbed − intact, neurons whose rate is imposed left out, for the whole trial).").arg(fixedText(change, 4));
    return text;
}

QString NeuronsView::csv() const
{
    if (m_stale) {
        NumberTable fresh(neuronColumns());
        fresh.setRows(neuronRows(session(), focus().isPeeking()));
        return fresh.csv();
    }
    return m_table->csv();
}

void NeuronsView::showEvent(QShowEvent* event)
{
    View::showEvent(event);
    if (m_stale)
        refresh();
}

void NeuronsView::changeEvent(QEvent* event)
{
    View::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        fitRows(*m_view);
        fitColumns(*m_view);
    }
}

}  // namespace aon
