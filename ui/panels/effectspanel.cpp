// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/effectspanel.h"

#include "model/analysis/coverage.h"
#include "ui/jobs/chancejob.h"
#include "ui/panels/effectmap.h"
#include "ui/views/shownparts.h"
#include "ui/views/statemark.h"
#include "ui/widgets/fittinglabel.h"
#include "ui/words/numbers.h"
#include "ui/words/runwords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace aon {

namespace {

constexpr double readAt = 0.05;  // the level that people read p values at
constexpr int narrow = 300;  // pixels: group, change, its fit and intact are seen without scrolling

constexpr int column(EffectColumn which) { return static_cast<int>(which); }

}  // namespace

EffectsPanel::EffectsPanel(Session& session, Focus& focus, QWidget* parent)
    : View(session, focus, parent), m_table(new NumberTable(effectColumns(), this)), m_sorted(new SortedTable(*m_table, this)),
      m_view(new QTableView), m_map(new EffectMap), m_note(new QLabel), m_windows(new QComboBox),
      m_limits(new QComboBox), m_include(new QCheckBox(tr("Count imposed"))), m_mark(new StateMark(session, WhileTraining::Before)),
      m_pinned(new FittingLabel), m_pin(new QPushButton),
      m_chanceButton(new QPushButton), m_chanceJob(new ChanceJob(this))
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
    nameRows();
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setMargin(2);
    m_include->setToolTip(tr("Neurons that are silenced, scaled or driven change because they were told to; their change is no effect. "
                             "However short the window, they are left out for the whole trial: every mean is of the same neurons at every moment. "
                             "Tick to count them. Default: left out."));
    m_note->setToolTip(m_include->toolTip());
    m_pin->setAutoDefault(false);
    makeChoices();
    m_map->setAccessibleName(tr("Effects by area and class"));
    m_map->setToolTip(tr("Mean of perturbed − intact by area and class; red: more, blue: less. A click selects the group."));
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_map);
    splitter->addWidget(m_view);
    auto* choices = new QHBoxLayout;
    auto* windowLabel = new QLabel(tr("Window"));
    windowLabel->setBuddy(m_windows);
    auto* limitLabel = new QLabel(tr("Colours"));
    limitLabel->setBuddy(m_limits);
    choices->addWidget(windowLabel);
    choices->addWidget(m_windows, 1);
    choices->addWidget(limitLabel);
    choices->addWidget(m_limits);
    for (QPushButton* button : {m_chanceButton, m_pin})
        button->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("Stop, 00 %")));  // a button's own is wider than the panel has room
    auto* line = new QHBoxLayout;
    line->addWidget(m_include, 1);
    line->addWidget(m_chanceButton);
    line->addWidget(m_pin);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 2, 4, 2);
    layout->setSpacing(3);
    layout->addWidget(m_note);
    layout->addLayout(choices);
    layout->addLayout(line);
    // One line for both, also when it is empty: neither moves what is below.
    auto* states = new QHBoxLayout;
    states->addWidget(m_mark);
    states->addWidget(m_pinned, 1);
    m_pinned->setMinimumHeight(fontMetrics().height());
    layout->addLayout(states);
    layout->addWidget(splitter, 1);
    splitter->setSizes({1, 1});
}

// The names stay where they are while one scrolls to the other columns.
void EffectsPanel::nameRows()
{
    QHeaderView& names = *m_view->verticalHeader();
    names.setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    names.setSectionsClickable(true);
    names.setHighlightSections(false);
    names.show();
    m_view->setColumnHidden(column(EffectColumn::Group), true);
    m_view->setCornerButtonEnabled(false);
}

void EffectsPanel::makeChoices()
{
    m_windows->setAccessibleName(tr("Window of the effects"));
    m_windows->setToolTip(tr("Over which bins the effects are taken: the whole trial, from one event to the next, or from the first moment at which the "
                            "perturbation acts to the last, where it does not act all the time; always over all conditions. Default: the whole trial."));
    m_windows->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_windows->setMinimumContentsLength(6);
    m_limits->setAccessibleName(tr("End of the colours of the effects"));
    m_limits->setToolTip(tr("Where the colours end, on both sides (share of peak rate). Auto: at the first of 0.05, 0.1, 0.2, 0.5, 1 … that no effect goes beyond; "
                            "the scale below the picture shows it. A number stays as it is whatever is perturbed, so that one colour is one number; what lies "
                            "beyond has the colour of the end and a bold number. Default: auto."));
    m_limits->addItem(tr("auto"), 0.0);
    for (const double limit : {0.02, 0.05, 0.1, 0.2, 0.5})
        m_limits->addItem(QStringLiteral("± %L1").arg(limit), limit);
    m_map->explain = [this](int effect) { return sentenceOf(effect); };
    m_chanceButton->setAutoDefault(false);
}

void EffectsPanel::listen()
{
    connect(&session(), &Session::comparisonChanged, this, &EffectsPanel::refresh);
    connect(&session(), &Session::pinnedChanged, this, &EffectsPanel::refresh);
    connect(&session(), &Session::changed, this, [this](Parts parts) {
        if (changesWhatIsShown(session(), parts))
            refresh();
    });
    connect(&focus(), &Focus::peekingChanged, this, &EffectsPanel::refresh);
    connect(&focus(), &Focus::neuronsChanged, this, &EffectsPanel::showSelection);
    connect(m_windows, &QComboBox::currentIndexChanged, this, &EffectsPanel::refresh);
    connect(m_limits, &QComboBox::currentIndexChanged, this, &EffectsPanel::setLimit);
    connect(m_include, &QCheckBox::toggled, this, &EffectsPanel::refresh);
    connect(m_pin, &QPushButton::clicked, this, [this] { session().pinned() ? session().unpin() : session().pin(); });
    connect(m_chanceButton, &QPushButton::clicked, this, &EffectsPanel::startChance);
    connect(m_chanceJob, &ChanceJob::progressed, this, [this](int done, int draws) { m_chanceButton->setText(tr("Stop, %1 %").arg(100 * done / draws)); });
    connect(m_chanceJob, &ChanceJob::failed, &session(), &Session::fail);
    connect(m_chanceJob, &ChanceJob::finished, this, [this](std::shared_ptr<const NullDistribution> chance) {
        session().setChance(m_chanceOf, std::move(chance));
    });
    connect(&session(), &Session::chanceChanged, this, &EffectsPanel::refresh);
    const auto selectRow = [this](const QModelIndex& index) { selectGroup(m_sorted->mapToSource(index).row()); };
    connect(m_view, &QTableView::clicked, this, selectRow);
    connect(m_view, &QTableView::activated, this, selectRow);
    connect(m_view->verticalHeader(), &QHeaderView::sectionClicked, this, [this, selectRow](int row) { selectRow(m_sorted->index(row, 0)); });
    connect(m_map, &EffectMap::chosen, this, &EffectsPanel::selectGroup);
}

void EffectsPanel::refresh()
{
    const auto& comparison = session().comparison();
    const auto& pinned = session().pinned();
    const bool wasEmpty = m_effects.empty();
    fillWindows();
    focus().setEffects({m_include->isChecked(), m_windows->currentIndex() > 0 ? windowText() : QString()});
    const auto effects = [this](const Comparison& of) { return effectsOf(of, epoch(), m_include->isChecked()); };
    if (m_chanceJob->isRunning() && (comparison != m_chanceOf || m_include->isChecked() != m_chanceIncludes))
        m_chanceJob->cancel();
    m_effects = hasChance() ? session().chance()->effects : comparison ? effects(*comparison) : std::vector<EffectRow>();
    m_groups = comparison ? standardGroups(comparison->model->population) : std::vector<Group>();
    m_table->setRows(effectRows(m_effects, pinned ? effects(*pinned) : std::vector<EffectRow>(), focus().isPeeking()));
    m_view->setColumnHidden(column(EffectColumn::Pinned), !pinned);
    showPinned();
    m_view->setColumnHidden(column(EffectColumn::IntactThere), !comparison || !comparison->recorded.hasNaN());  // else it is Intact
    for (const EffectColumn each : {EffectColumn::ChanceLow, EffectColumn::ChanceHigh, EffectColumn::P})
        m_view->setColumnHidden(column(each), !hasChance());
    if (hasChance() && !focus().isPeeking()) {
        std::vector<std::pair<double, double>> bands;
        for (const EffectRow& row : m_effects)
            bands.emplace_back(row.nullLow, row.nullHigh);
        m_table->setBands(column(EffectColumn::Change), std::move(bands));
    }
    m_map->show(m_effects, focus().isPeeking());
    setLimit();
    m_view->setVisible(comparison != nullptr);
    m_map->setVisible(comparison != nullptr);
    // While the intact network is peeked at nothing moves.
    m_note->setMinimumHeight(focus().isPeeking() ? m_note->height() : 0);
    m_note->setText(note());
    showButtons();
    showSelection();
    if (wasEmpty && comparison)
        fitColumns(*m_view);
}

// The bars of the table end no earlier: of effects that are next to nothing they are short, as the colours are pale.
void EffectsPanel::setLimit()
{
    const double chosen = m_limits->currentData().toDouble();
    m_map->setLimit(chosen > 0.0 ? chosen : colourLimit(m_effects));
    for (const EffectColumn each : {EffectColumn::Change, EffectColumn::Pinned})
        m_table->setLeastBar(column(each), colourLimit(m_effects));
}

// The draws are of the whole trial; in another window there is nothing to compare with.
bool EffectsPanel::hasChance() const
{
    const auto chance = session().chance();
    return chance && chance->refusal.empty() && chance->includesImposed == m_include->isChecked() && m_windows->currentIndex() <= 0;
}

void EffectsPanel::startChance()
{
    if (m_chanceJob->isRunning()) {
        m_chanceJob->cancel();
    } else {
        m_chanceOf = session().comparison();
        session().setChance(nullptr, nullptr);
        m_chanceIncludes = m_include->isChecked();
        NullOptions options;
        options.includeImposed = m_chanceIncludes;
        options.keepBands = true;
        m_chanceJob->start(m_chanceOf, options);
    }
    refresh();
}

QString EffectsPanel::chanceText() const
{
    const auto chance = session().chance();
    if (chance && !chance->refusal.empty())
        return tr(" No comparison with chance: %1.").arg(QString::fromStdString(chance->refusal));
    if (!hasChance())
        return {};
    const QString text = tr(" Grey: 95 % of %1 draws of as many random neurons of the same kind.").arg(chance->draws);
    const double least = leastCorrected(*chance);
    return least > readAt ? text + tr(" Only %L1 such groups exist, so p cannot be below %2.").arg(std::lround(chance->possible)).arg(fixedText(least, 2)) : text;
}

void EffectsPanel::fillWindows()
{
    const auto& comparison = session().comparison();
    m_windows->setEnabled(comparison != nullptr);
    m_limits->setEnabled(comparison != nullptr);
    if (!comparison)
        return;
    m_perturbed = perturbedEpoch(comparison->perturbations, comparison->model->protocol);
    const int events = static_cast<int>(epochsOf(comparison->model->protocol).size());
    if (comparison->model->protocol == m_protocol && m_windows->count() == 1 + events + (m_perturbed ? 1 : 0))
        return;
    m_protocol = comparison->model->protocol;
    const QSignalBlocker quiet(m_windows);
    const QString before = m_windows->currentText();
    m_windows->clear();
    m_windows->addItem(tr("whole trial"));
    for (const Epoch& each : epochsOf(m_protocol))
        m_windows->addItem(each.name == "baseline" ? tr("baseline") : QString::fromStdString(each.name));
    if (m_perturbed)
        m_windows->addItem(tr("perturbed"));
    m_windows->setCurrentIndex(std::max(0, m_windows->findText(before)));
}

Epoch EffectsPanel::epoch() const
{
    const std::vector<Epoch> epochs = epochsOf(m_protocol);
    const auto at = static_cast<std::size_t>(std::max(1, m_windows->currentIndex())) - 1;
    if (m_windows->currentIndex() <= 0 || at > epochs.size())
        return wholeTrial(m_protocol);
    return at < epochs.size() ? epochs[at] : m_perturbed.value_or(wholeTrial(m_protocol));
}

QString EffectsPanel::windowText() const
{
    const Epoch shown = epoch();
    const bool isWhilePerturbed = m_perturbed && m_windows->currentIndex() + 1 == m_windows->count();
    return tr("%1 (%L2–%L3 s)").arg(isWhilePerturbed ? tr("while perturbed") : m_windows->currentText()).arg(shown.begin * m_protocol.binSeconds).arg(shown.end * m_protocol.binSeconds);
}

QString EffectsPanel::sentenceOf(int effect) const
{
    const EffectRow& row = m_effects.at(static_cast<std::size_t>(effect));
    if (std::isnan(row.change) && !focus().isPeeking())
        return tr("%1: all its neurons are imposed (%2), so there is no effect of its own to read").arg(shortGroupName(row.group)).arg(row.excluded);
    QString text = tr("%1, %n neuron(s)", nullptr, row.neurons).arg(shortGroupName(row.group));
    if (focus().isPeeking())
        return text + QLatin1Char('\n') + tr("%1, all conditions").arg(windowText()) + QLatin1Char('\n') + tr("intact %1 (share of peak)").arg(fixedText(row.intact, 3));
    if (row.excluded > 0)
        text += tr(", without %n imposed", nullptr, row.excluded);
    return text + QLatin1Char('\n') + tr("%1, all conditions").arg(windowText()) + QLatin1Char('\n')
           + tr("intact %1, perturbed %2, change %3, rms %4 (share of peak)")
                 .arg(fixedText(row.intact, 3)).arg(fixedText(row.perturbed, 3)).arg(fixedText(row.change, 4)).arg(fixedText(row.rms, 4))
           + (std::isnan(row.holm) ? QString()
                                   : QLatin1Char('\n') + tr("chance: change %1 to %2, p %3 (Holm)").arg(fixedText(row.nullLow, 4)).arg(fixedText(row.nullHigh, 4)).arg(fixedText(row.holm, 3)));
}

void EffectsPanel::showButtons()
{
    const bool isPinned = session().pinned() != nullptr;
    m_include->setEnabled(session().comparison() && !session().comparison()->imposed.empty());
    m_pin->setText(isPinned ? tr("Unpin") : tr("Pin"));
    m_pin->setAccessibleName(isPinned ? tr("Unpin result") : tr("Pin result"));
    m_pin->setToolTip(isPinned ? tr("Forget the pinned result (Ctrl+Shift+D)") : tr("Keep this result to compare the next ones with it (Ctrl+D)"));
    m_pin->setEnabled(isPinned || session().comparison());
    const bool isPerturbed = session().comparison() && !session().comparison()->perturbations.empty();
    m_chanceButton->setEnabled(isPerturbed && m_windows->currentIndex() <= 0);
    m_chanceButton->setAccessibleName(tr("Compare with chance"));
    m_chanceButton->setToolTip(tr("Perturbs as many random neurons of the same area and class, %1 times, and shows where this effect stands among them "
                                  "(whole trial only). Takes seconds to minutes; it goes on in the background.").arg(NullOptions().draws));
    if (!m_chanceJob->isRunning())
        m_chanceButton->setText(tr("Chance"));
}

void EffectsPanel::showPinned()
{
    const auto& pinned = session().pinned();
    if (!pinned) {
        m_pinned->setTexts({QString()});
        return;
    }
    const PinnedWords words = pinnedWords(*pinned, session().shownModel().get());
    focus().isPeeking() ? m_pinned->setTexts({QStringLiteral(" ")}) : m_pinned->setTexts({words.sentence, words.name}, words.ending);
    m_table->setTip(column(EffectColumn::Pinned), tr("Change of the pinned result.") + QLatin1Char(' ') + words.sentence);
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
    const double bin = m_protocol.binSeconds;
    QString text = tr("Perturbed − intact, %1, all conditions: a prediction of the model.").arg(windowText());
    if (m_perturbed && m_windows->currentIndex() <= 0)
        text += QLatin1Char(' ') + tr("The perturbation acts only in %L1–%L2 s, which the whole trial dilutes: the window “perturbed” has the effect there.")
                                       .arg(m_perturbed->begin * bin).arg(m_perturbed->end * bin);
    const auto& dataset = session().document().dataset;
    const ProtocolFit fit = dataset ? protocolFit(*dataset, protocolOf(session().document())) : ProtocolFit();
    if (fit.unrecorded > 0)
        text += QLatin1Char(' ') + tr("%1 of the %2 conditions were never recorded: there the network was fitted to nothing.")
                                       .arg(fit.unrecorded).arg(fit.conditions);
    if (imposed > 0)
        text += QLatin1Char(' ')
                + (m_include->isChecked() ? tr("Neurons whose own rate is imposed are counted: %1.").arg(imposed)
                                          : tr("Neurons whose own rate is imposed, however short the window, are left out: %1, for the whole trial. Count imposed includes them.").arg(imposed));
    return text + chanceText();
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
    if (session().pinned() && session().comparison() && !focus().isPeeking())
        text += QLatin1Char(' ') + pinnedWords(*session().pinned(), session().comparison()->model.get()).sentence;
    if (!session().comparison() || session().comparison()->perturbations.empty() || focus().isPeeking())
        return text;
    for (const EffectRow& effect : m_effects) {
        const bool areaOrAll = effect.group.find('&') == std::string::npos;
        if (areaOrAll && std::isnan(effect.change))
            text += tr(" %1: all its neurons are imposed.").arg(shortGroupName(effect.group));
        else if (areaOrAll)
            text += tr(" %1 (n = %2): change %3, rms %4.")
                        .arg(shortGroupName(effect.group)).arg(effect.neurons).arg(fixedText(effect.change, 4)).arg(fixedText(effect.rms, 4));
    }
    const auto strongest = std::ranges::max_element(m_effects, {}, [](const EffectRow& e) { return std::isnan(e.change) ? -1.0 : std::abs(e.change); });
    if (strongest != m_effects.end() && !std::isnan(strongest->change))
        text += tr(" Strongest: %1, %2.").arg(shortGroupName(strongest->group)).arg(fixedText(strongest->change, 4));
    return text;
}

QString EffectsPanel::headline() const
{
    const QString what = tr("Change of mean rate by area and class – %1, all conditions").arg(windowText());
    if (session().comparison()->imposed.empty() || focus().isPeeking())
        return what;
    return what + (m_include->isChecked() ? tr("; imposed neurons counted") : tr("; without imposed neurons"));
}

QCustomPlot* EffectsPanel::plot() const { return session().comparison() ? m_map : nullptr; }

QString EffectsPanel::csv() const { return m_table->csv(); }

void EffectsPanel::changeEvent(QEvent* event)
{
    View::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        fitRows(*m_view);
        fitColumns(*m_view);
    }
}

}  // namespace aon
