// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/grouprows.h"

#include "ui/panels/gainslider.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace aon {

namespace {

enum Column { Name, All, Excitatory, Inhibitory, Slider, Number, Count, Columns };
constexpr int firstLine = 2;  // below the header
constexpr int indent = 12;    // pixels per level
constexpr int arrow = 16;

QLabel* headerLabel(const QString& text, Qt::Alignment alignment)
{
    auto* label = new QLabel(text);
    label->setAlignment(alignment | Qt::AlignVCenter);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

}  // namespace

GroupRows::GroupRows(Session& session, Focus& focus, QWidget* parent) : QScrollArea(parent), m_session(session), m_focus(focus)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    connect(&session, &Session::changed, this, [this](Parts parts) {
        if (parts & (Part::Recording | Part::Network))
            takePopulation();
        if (parts & Part::Perturbations)
            showStates();
    });
    connect(&focus, &Focus::neuronsChanged, this, &GroupRows::showSelection);
    takePopulation();
}

QSize GroupRows::sizeHint() const { return {minimumWidth(), widget()->sizeHint().height() + 2}; }

void GroupRows::takePopulation()
{
    const Population* population = populationOf(m_session.document());
    if (widget() && population && *population == m_population)
        return;
    m_population = population ? *population : Population();
    m_rows = groupRows(m_population);
    m_controls.assign(m_rows.size(), {});
    auto* inside = new QWidget;
    auto* grid = new QGridLayout(inside);
    grid->setContentsMargins(4, 0, 4, 0);
    grid->setHorizontalSpacing(3);
    grid->setVerticalSpacing(0);
    addHeader(*grid);
    for (int row = 0; row < static_cast<int>(m_rows.size()); ++row)
        addRow(*grid, row);
    for (const int column : {All, Excitatory, Inhibitory})
        grid->setColumnMinimumWidth(column, fontMetrics().horizontalAdvance(tr("exc.")) + 4);
    grid->setColumnStretch(Slider, 1);
    grid->setRowStretch(firstLine + static_cast<int>(m_rows.size()), 1);
    setWidget(inside);
    setMinimumWidth(inside->minimumSizeHint().width() + 16);
    unfold();
    showStates();
    showSelection();
    emit rebuilt();
}

void GroupRows::addHeader(QGridLayout& grid)
{
    m_foldAll = nullptr;
    if (m_rows.empty()) {
        grid.addWidget(headerLabel(tr("The groups of neurons appear here when a recording is open."), Qt::AlignCenter), 0, 0, 1, Columns);
        return;
    }
    grid.addWidget(headerLabel(tr("Silence"), Qt::AlignHCenter), 0, All, 1, 3);
    grid.addWidget(headerLabel(tr("Gain"), Qt::AlignHCenter), 1, Slider, 1, 2);
    grid.addWidget(headerLabel(tr("n"), Qt::AlignRight), 1, Count);
    auto* line = new QHBoxLayout;
    line->setSpacing(4);
    grid.addLayout(line, 1, Name);
    grid.addWidget(headerLabel(tr("all"), Qt::AlignHCenter), 1, All);
    if (m_population.hasSigns()) {
        grid.addWidget(headerLabel(tr("exc."), Qt::AlignHCenter), 1, Excitatory);
        grid.addWidget(headerLabel(tr("inh."), Qt::AlignHCenter), 1, Inhibitory);
        addFold(*line, -1);
    }
    line->addWidget(headerLabel(tr("Group"), Qt::AlignLeft), 1);
}

std::vector<int> GroupRows::partsOf(int row) const
{
    std::vector<int> parts;
    for (std::size_t k = 0; k < m_rows.size(); ++k)
        if (m_rows[k].sign && m_rows[k].parent == row)
            parts.push_back(static_cast<int>(k));
    return parts;
}

// The ticks of a row's parts stand in the row itself, so that all of them are seen without unfolding anything.
void GroupRows::addRow(QGridLayout& grid, int row)
{
    const GroupRow& group = m_rows[static_cast<std::size_t>(row)];
    addName(grid, row);
    if (!group.sign) {
        addSilence(grid, row, firstLine + row, All);
        for (const int part : partsOf(row))
            addSilence(grid, part, firstLine + row, m_rows[static_cast<std::size_t>(part)].sign == CellClass::Excitatory ? Excitatory : Inhibitory);
    }
    addGain(grid, row);
    auto* count = new QLabel(QString::number(group.neurons.size()));
    count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    count->setToolTip(tr("Neurons in %1").arg(group.name));
    grid.addWidget(count, firstLine + row, Count);
    m_controls[static_cast<std::size_t>(row)].count = count;
}

void GroupRows::addName(QGridLayout& grid, int row)
{
    const GroupRow& group = m_rows[static_cast<std::size_t>(row)];
    auto* line = new QHBoxLayout;
    line->setSpacing(0);
    line->setContentsMargins(indent * group.depth, 0, 0, 0);
    grid.addLayout(line, firstLine + row, Name);
    if (!partsOf(row).empty())
        addFold(*line, row);
    else
        line->addSpacing(arrow);
    auto* name = new QToolButton;
    name->setAutoRaise(true);
    name->setCheckable(true);
    name->setText(group.label);
    name->setAccessibleName(tr("Select %1").arg(group.name));
    name->setToolTip(tr("Select %1 (%2) in every view").arg(group.name, group.notation));
    QFont bold = font();
    bold.setBold(group.depth == 0);
    name->setFont(bold);
    line->addWidget(name);
    line->addStretch();
    connect(name, &QToolButton::clicked, this, [this, row] { select(row); });
    m_controls[static_cast<std::size_t>(row)].name = name;
}

// row -1: the arrow of the header, which folds all rows.
void GroupRows::addFold(QLayout& line, int row)
{
    auto* fold = new QToolButton;
    fold->setAutoRaise(true);
    fold->setCheckable(true);
    fold->setFixedSize(arrow, arrow + 2);
    const QString name = row < 0 ? tr("all groups") : m_rows[static_cast<std::size_t>(row)].name;
    fold->setAccessibleName(tr("Gains of exc. and inh. of %1").arg(name));
    fold->setToolTip(tr("Show the excitatory and inhibitory part of %1 with gains of their own").arg(name));
    line.addWidget(fold);
    if (row >= 0) {
        m_controls[static_cast<std::size_t>(row)].fold = fold;
        connect(fold, &QToolButton::toggled, this, &GroupRows::unfold);
        return;
    }
    m_foldAll = fold;
    connect(fold, &QToolButton::toggled, this, [this](bool on) {
        for (const Controls& controls : m_controls)
            if (controls.fold)
                controls.fold->setChecked(on);
        unfold();
    });
}

void GroupRows::addSilence(QGridLayout& grid, int row, int line, int column)
{
    auto* silenceBox = new QCheckBox;
    silenceBox->setAccessibleName(tr("Silence %1").arg(m_rows[static_cast<std::size_t>(row)].name));
    grid.addWidget(silenceBox, line, column, Qt::AlignHCenter);
    // Not clicked(): a screen reader toggles without a click. One that showed a part becomes whole.
    connect(silenceBox, &QCheckBox::stateChanged, this,
            [this, row, silenceBox](int state) { silence(row, state != Qt::Unchecked || silenceBox->isTristate()); });
    m_controls[static_cast<std::size_t>(row)].silence = silenceBox;
}

void GroupRows::addGain(QGridLayout& grid, int row)
{
    const QString name = tr("Gain of %1").arg(m_rows[static_cast<std::size_t>(row)].name);
    auto* slider = new GainSlider;
    slider->setAccessibleName(name);
    auto* box = new GainBox;
    box->setAccessibleName(tr("%1 as a number").arg(name));
    grid.addWidget(slider, firstLine + row, Slider);
    grid.addWidget(box, firstLine + row, Number);
    connect(slider, &GainSlider::gainMoved, this, [this, row](double gain, int drag) { scale(row, gain, drag); });
    connect(box, &GainBox::gainEntered, this, [this, row](double gain) { scale(row, gain, 0); });
    m_controls[static_cast<std::size_t>(row)].slider = slider;
    m_controls[static_cast<std::size_t>(row)].box = box;
}

void GroupRows::unfold()
{
    const auto show = [](QToolButton* fold) { fold->setArrowType(fold->isChecked() ? Qt::DownArrow : Qt::RightArrow); };
    if (m_foldAll)
        show(m_foldAll);
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        const Controls& c = m_controls[row];
        if (c.fold)
            show(c.fold);
        if (!m_rows[row].sign)
            continue;
        const bool open = m_controls[static_cast<std::size_t>(m_rows[row].parent)].fold->isChecked();
        for (QWidget* each : std::initializer_list<QWidget*>{c.name, c.slider, c.box, c.count})
            each->setVisible(open);
    }
}

void GroupRows::showStates()
{
    const auto states = rowStates(m_rows, m_session.document().perturbations, m_population);
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        showSilence(static_cast<int>(row), states[row]);
        showGain(static_cast<int>(row), states[row]);
    }
}

void GroupRows::showSilence(int row, const RowState& state)
{
    using S = RowState::Silence;
    const QString& name = m_rows[static_cast<std::size_t>(row)].name;
    QCheckBox* box = m_controls[static_cast<std::size_t>(row)].silence;
    const QSignalBlocker quiet(box);
    box->setTristate(state.silence == S::Part);
    box->setCheckState(state.silence == S::Part ? Qt::PartiallyChecked : state.silence == S::None ? Qt::Unchecked : Qt::Checked);
    box->setEnabled(state.silence != S::Covered);
    if (state.silence == S::Covered)
        box->setToolTip(tr("All of %1 is silenced by:\n%2").arg(name, state.others).toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")));
    else if (state.silence == S::Part)
        box->setToolTip(tr("Silence all of %1. A part is silenced by:\n%2").arg(name, state.others).toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")));
    else
        box->setToolTip(tr("Silence %1: its neurons send nothing (r = 0). Default: off.").arg(name));
}

void GroupRows::showGain(int row, const RowState& state)
{
    using S = RowState::Silence;
    const QString& name = m_rows[static_cast<std::size_t>(row)].name;
    const Controls& controls = m_controls[static_cast<std::size_t>(row)];
    const bool silenced = state.silence == S::Covered || state.silence == S::Own;
    // A gain that comes into being must not be out of sight.
    if (m_rows[static_cast<std::size_t>(row)].sign && state.gain != 1.0 && controls.box->value() == 1.0)
        m_controls[static_cast<std::size_t>(m_rows[static_cast<std::size_t>(row)].parent)].fold->setChecked(true);
    controls.slider->setGain(state.gain);
    controls.box->setGain(state.gain);
    QString tip = silenced ? tr("%1 is silenced: its gain has no effect.").arg(name)
                           : tr("The rate of %1 is multiplied by this: 0 to 2 by the slider, up to 1000 as a number; 1 is intact (double click). "
                                "Gains of overlapping groups multiply.").arg(name);
    if (!silenced && controls.box->isBeyondSlider())
        tip += QLatin1Char(' ') + tr("Now it is beyond the end of the slider.");
    for (QWidget* each : std::initializer_list<QWidget*>{controls.slider, controls.box}) {
        each->setEnabled(!silenced);
        each->setToolTip(tip);
    }
    QFont shown = controls.name->font();
    shown.setItalic(state.limited);
    controls.name->setFont(shown);
}

void GroupRows::showSelection()
{
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        m_controls[row].name->setChecked(!m_focus.neurons().empty() && m_focus.neurons() == m_rows[row].neurons);
}

// A second click lets go.
void GroupRows::select(int row)
{
    const GroupRow& group = m_rows[static_cast<std::size_t>(row)];
    const bool already = m_focus.neurons() == group.neurons;
    m_focus.select(already ? std::vector<int>{} : group.neurons, already ? QString() : group.notation);
    showSelection();
}

void GroupRows::apply(const ListEdit& edit, const QString& drag)
{
    m_session.setPerturbations(edit.perturbations, edit.line, drag);
    showStates();
}

void GroupRows::silence(int row, bool on)
{
    apply(silenceRow(m_session.document().perturbations, m_rows[static_cast<std::size_t>(row)], on, m_population));
}

void GroupRows::scale(int row, double gain, int drag)
{
    const GroupRow& group = m_rows[static_cast<std::size_t>(row)];
    apply(scaleRow(m_session.document().perturbations, group, gain, m_population),
          drag > 0 ? QStringLiteral("gain %1 %2").arg(group.notation).arg(drag) : QString());
}

}  // namespace aon
