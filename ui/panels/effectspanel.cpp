// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/effectspanel.h"

#include "ui/panels/effectmap.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace aon {

namespace {

constexpr int narrow = 300;  // pixels: group, change and rms are seen without scrolling

constexpr int column(EffectColumn which) { return static_cast<int>(which); }

}  // namespace

EffectsPanel::EffectsPanel(Session& session, Focus& focus, QWidget* parent)
    : View(session, focus, parent), m_table(new NumberTable(effectColumns(), this)), m_sorted(new SortedTable(*m_table, this)),
      m_view(new QTableView), m_map(new EffectMap), m_note(new QLabel), m_include(new QCheckBox(tr("Count imposed neurons"))), m_pin(new QPushButton)
{
    build();
    listen();
    refresh();
}

QSize EffectsPanel::sizeHint() const { return {narrow, 400}; }

void EffectsPanel::build()
{
    prepareTable(*m_view, *m_sorted, tr("Effects by group"));
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setMargin(2);
    m_include->setToolTip(tr("Neurons that are silenced, scaled or driven change because they were told to; their change is no effect. Default: left out."));
    m_pin->setAutoDefault(false);
    m_map->setAccessibleName(tr("Effects by area and class"));
    m_map->setToolTip(tr("Mean of perturbed − intact by area and class; red: more, blue: less. A click selects the group."));
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_map);
    splitter->addWidget(m_view);
    auto* line = new QHBoxLayout;
    line->addWidget(m_include, 1);
    line->addWidget(m_pin);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 2, 4, 2);
    layout->setSpacing(3);
    layout->addWidget(m_note);
    layout->addLayout(line);
    layout->addWidget(splitter, 1);
    splitter->setSizes({1, 1});
}

void EffectsPanel::listen()
{
    connect(&session(), &Session::comparisonChanged, this, &EffectsPanel::refresh);
    connect(&session(), &Session::pinnedChanged, this, &EffectsPanel::refresh);
    connect(&session(), &Session::changed, this, &EffectsPanel::refresh);
    connect(&focus(), &Focus::peekingChanged, this, &EffectsPanel::refresh);
    connect(&focus(), &Focus::neuronsChanged, this, &EffectsPanel::showSelection);
    connect(m_include, &QCheckBox::toggled, this, &EffectsPanel::refresh);
    connect(m_pin, &QPushButton::clicked, this, [this] { session().pinned() ? session().unpin() : session().pin(); });
    const auto selectRow = [this](const QModelIndex& index) { selectGroup(m_sorted->mapToSource(index).row()); };
    connect(m_view, &QTableView::clicked, this, selectRow);
    connect(m_view, &QTableView::activated, this, selectRow);
    connect(m_map, &EffectMap::chosen, this, &EffectsPanel::selectGroup);
}

void EffectsPanel::refresh()
{
    const auto& comparison = session().comparison();
    const auto& pinned = session().pinned();
    const bool wasEmpty = m_effects.empty();
    m_effects = comparison ? effectsOf(*comparison, m_include->isChecked()) : std::vector<EffectRow>();
    m_groups = comparison ? standardGroups(comparison->model->population) : std::vector<Group>();
    m_table->setRows(effectRows(m_effects, pinned ? effectsOf(*pinned, m_include->isChecked()) : std::vector<EffectRow>(), focus().isPeeking()));
    m_view->setColumnHidden(column(EffectColumn::Pinned), !pinned);
    m_map->show(m_effects, focus().isPeeking());
    m_view->setVisible(comparison != nullptr);
    m_map->setVisible(comparison != nullptr);
    m_note->setText(note());
    showButtons();
    showSelection();
    if (wasEmpty && comparison)
        fitColumns(*m_view);
}

void EffectsPanel::showButtons()
{
    const bool isPinned = session().pinned() != nullptr;
    m_include->setEnabled(session().comparison() && !session().comparison()->imposed.empty());
    m_pin->setText(isPinned ? tr("Unpin") : tr("Pin"));
    m_pin->setAccessibleName(isPinned ? tr("Unpin result") : tr("Pin result"));
    m_pin->setToolTip(isPinned ? tr("Forget the pinned result (Ctrl+Shift+D)") : tr("Keep this result to compare the next ones with it (Ctrl+D)"));
    m_pin->setEnabled(isPinned || session().comparison());
}

// One sentence about what is read here.
QString EffectsPanel::note() const
{
    const auto& comparison = session().comparison();
    if (!comparison)
        return session().document().dataset ? tr("Train a network or open one: then the effect of a perturbation on every group stands here.")
                                            : tr("Open the demonstration or a recording and a network: then the effect of a perturbation on every group stands here.");
    if (focus().isPeeking())
        return tr("The intact network is shown.");
    if (comparison->perturbations.empty())
        return tr("Nothing is perturbed. Tick Silence at a group to see what the model predicts for all others.");
    const int imposed = static_cast<int>(comparison->imposed.size());
    QString text = tr("Perturbed − intact: a prediction of the model.");
    if (imposed > 0)
        text += QLatin1Char(' ')
                + (m_include->isChecked() ? tr("Neurons whose own rate is imposed are counted: %1.").arg(imposed)
                                          : tr("Neurons whose own rate is imposed are left out: %1.").arg(imposed));
    return text;
}

void EffectsPanel::showSelection()
{
    m_view->clearSelection();
    // Two groups can be the same neurons; then the one that was asked for by name.
    auto found = std::ranges::find_if(m_groups, [this](const Group& group) {
        return group.neurons == focus().neurons() && QString::fromStdString(group.name) == focus().name();
    });
    if (found == m_groups.end())
        found = std::ranges::find(m_groups, focus().neurons(), &Group::neurons);
    if (focus().neurons().empty() || found == m_groups.end())
        return;
    const QModelIndex index = m_sorted->mapFromSource(m_table->index(static_cast<int>(found - m_groups.begin()), 0));
    m_view->selectRow(index.row());
}

// A second click lets go; all neurons are what views show without a selection.
void EffectsPanel::selectGroup(int effect)
{
    const Group& group = m_groups.at(static_cast<std::size_t>(effect));
    const bool none = group.neurons == focus().neurons() || group.name == "all";
    focus().select(none ? std::vector<int>{} : group.neurons, none ? QString() : QString::fromStdString(group.name));
    showSelection();
}

QString EffectsPanel::description() const
{
    QString text = note();
    if (!session().comparison() || session().comparison()->perturbations.empty() || focus().isPeeking())
        return text;
    for (const EffectRow& effect : m_effects) {
        const bool areaOrAll = effect.group.find('&') == std::string::npos;
        if (areaOrAll && !std::isnan(effect.change))
            text += tr(" %1 (n = %2): change %3, rms %4.")
                        .arg(shortGroupName(effect.group)).arg(effect.neurons).arg(effect.change, 0, 'f', 4).arg(effect.rms, 0, 'f', 4);
    }
    const auto strongest = std::ranges::max_element(m_effects, {}, [](const EffectRow& e) { return std::isnan(e.change) ? -1.0 : std::abs(e.change); });
    if (strongest != m_effects.end() && !std::isnan(strongest->change))
        text += tr(" Strongest: %1, %2.").arg(shortGroupName(strongest->group)).arg(strongest->change, 0, 'f', 4);
    return text;
}

QCustomPlot* EffectsPanel::plot() const { return session().comparison() ? m_map : nullptr; }

QString EffectsPanel::csv() const { return m_table->csv(); }

void EffectsPanel::changeEvent(QEvent* event)
{
    View::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitColumns(*m_view);
}

}  // namespace aon
