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

enum Column { Name, Silence, Slider, Number, Count };
constexpr int indent = 12;  // pixels per level

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

void GroupRows::takePopulation()
{
    const Population* population = populationOf(m_session.document());
    if (widget() && population && *population == m_population)
        return;
    m_population = population ? *population : Population();
    m_rows = groupRows(m_population);
    m_controls.clear();
    auto* inside = new QWidget;
    auto* grid = new QGridLayout(inside);
    grid->setContentsMargins(4, 0, 4, 0);
    grid->setHorizontalSpacing(4);
    grid->setVerticalSpacing(0);
    addHeader(*grid);
    for (int row = 0; row < static_cast<int>(m_rows.size()); ++row)
        addRow(*grid, row);
    grid->setColumnStretch(Slider, 1);
    grid->setRowStretch(static_cast<int>(m_rows.size()) + 1, 1);
    setWidget(inside);
    setMinimumWidth(inside->minimumSizeHint().width() + 16);
    showStates();
    showSelection();
}

void GroupRows::addHeader(QGridLayout& grid)
{
    if (m_rows.empty()) {
        grid.addWidget(headerLabel(tr("The groups of neurons appear here when a recording is open."), Qt::AlignCenter), 0, 0, 1, 5);
        return;
    }
    grid.addWidget(headerLabel(tr("Group"), Qt::AlignLeft), 0, Name);
    grid.addWidget(headerLabel(tr("Silence"), Qt::AlignHCenter), 0, Silence);
    grid.addWidget(headerLabel(tr("Gain"), Qt::AlignHCenter), 0, Slider, 1, 2);
    grid.addWidget(headerLabel(tr("n"), Qt::AlignRight), 0, Count);
}

void GroupRows::addRow(QGridLayout& grid, int row)
{
    const GroupRow& group = m_rows[static_cast<std::size_t>(row)];
    m_controls.emplace_back();
    Controls& controls = m_controls.back();
    addName(grid, row);
    controls.silence = new QCheckBox;
    controls.silence->setAccessibleName(tr("Silence %1").arg(group.name));
    grid.addWidget(controls.silence, row + 1, Silence, Qt::AlignHCenter);
    addGain(grid, row);
    controls.count = new QLabel(QString::number(group.neurons.size()));
    controls.count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    controls.count->setToolTip(tr("Neurons in %1").arg(group.name));
    grid.addWidget(controls.count, row + 1, Count);
    connectRow(row);
}

void GroupRows::addName(QGridLayout& grid, int row)
{
    const GroupRow& group = m_rows[static_cast<std::size_t>(row)];
    Controls& controls = m_controls.back();
    auto* line = new QHBoxLayout;
    line->setSpacing(0);
    line->setContentsMargins(indent * group.depth, 0, 0, 0);
    const bool foldable = row + 1 < static_cast<int>(m_rows.size()) && m_rows[static_cast<std::size_t>(row) + 1].parent == row;
    if (foldable) {
        controls.fold = new QToolButton;
        controls.fold->setAutoRaise(true);
        controls.fold->setCheckable(true);
        controls.fold->setChecked(true);
        controls.fold->setArrowType(Qt::DownArrow);
        controls.fold->setFixedSize(16, 18);
        controls.fold->setIconSize({8, 8});
        controls.fold->setAccessibleName(tr("Show the parts of %1").arg(group.name));
        controls.fold->setToolTip(tr("Show or hide the parts of %1").arg(group.name));
        line->addWidget(controls.fold);
    } else {
        line->addSpacing(16);
    }
    controls.name = new QToolButton;
    controls.name->setAutoRaise(true);
    controls.name->setCheckable(true);
    controls.name->setText(group.label);
    controls.name->setAccessibleName(tr("Select %1").arg(group.name));
    controls.name->setToolTip(tr("Select the %n neuron(s) of %1 (%2) in every view", nullptr, static_cast<int>(group.neurons.size())).arg(group.name, group.notation));
    QFont bold = font();
    bold.setBold(group.depth == 0);
    controls.name->setFont(bold);
    line->addWidget(controls.name);
    line->addStretch();
    grid.addLayout(line, row + 1, Name);
}

void GroupRows::addGain(QGridLayout& grid, int row)
{
    const GroupRow& group = m_rows[static_cast<std::size_t>(row)];
    Controls& controls = m_controls.back();
    const QString name = tr("Gain of %1").arg(group.name);
    controls.slider = new GainSlider;
    controls.slider->setAccessibleName(name);
    controls.box = new GainBox;
    controls.box->setAccessibleName(tr("%1 as a number").arg(name));
    grid.addWidget(controls.slider, row + 1, Slider);
    grid.addWidget(controls.box, row + 1, Number);
}

void GroupRows::connectRow(int row)
{
    const Controls& controls = m_controls.back();
    if (controls.fold)
        connect(controls.fold, &QToolButton::toggled, this, &GroupRows::fold);
    connect(controls.name, &QToolButton::clicked, this, [this, row] {
        const GroupRow& group = m_rows[static_cast<std::size_t>(row)];
        const bool already = m_focus.neurons() == group.neurons;
        m_focus.select(already ? std::vector<int>{} : group.neurons, already ? QString() : group.notation);
        showSelection();
    });
    connect(controls.silence, &QCheckBox::clicked, this, [this, row](bool on) { silence(row, on); });
    connect(controls.slider, &GainSlider::gainMoved, this, [this, row](double gain, int drag) { scale(row, gain, drag); });
    connect(controls.box, &GainBox::gainEntered, this, [this, row](double gain) { scale(row, gain, 0); });
}

void GroupRows::fold()
{
    std::vector<bool> open(m_rows.size(), true);
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        const int parent = m_rows[row].parent;
        const auto above = static_cast<std::size_t>(std::max(parent, 0));
        open[row] = parent < 0 || (open[above] && m_controls[above].fold->isChecked());
        const Controls& c = m_controls[row];
        for (QWidget* each : {static_cast<QWidget*>(c.fold), static_cast<QWidget*>(c.name), static_cast<QWidget*>(c.silence),
                              static_cast<QWidget*>(c.slider), static_cast<QWidget*>(c.box), static_cast<QWidget*>(c.count)})
            if (each)
                each->setVisible(open[row]);
        if (c.fold)
            c.fold->setArrowType(c.fold->isChecked() ? Qt::DownArrow : Qt::RightArrow);
    }
}

void GroupRows::showStates()
{
    const auto states = rowStates(m_rows, m_session.document().perturbations, m_population);
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        showState(static_cast<int>(row), states[row]);
}

void GroupRows::showState(int row, const RowState& state)
{
    const GroupRow& group = m_rows[static_cast<std::size_t>(row)];
    const Controls& controls = m_controls[static_cast<std::size_t>(row)];
    using S = RowState::Silence;
    const bool covered = state.silence == S::Covered, silenced = covered || state.silence == S::Own;
    const QSignalBlocker quiet(controls.silence);
    controls.silence->setTristate(state.silence == S::Part);
    controls.silence->setCheckState(silenced ? Qt::Checked : state.silence == S::Part ? Qt::PartiallyChecked : Qt::Unchecked);
    controls.silence->setEnabled(!covered);
    controls.silence->setToolTip(covered ? tr("All of %1 is silenced by:\n%2").arg(group.name, state.others)
                                 : state.others.isEmpty() ? tr("Silence %1: its neurons send nothing (r = 0). Default: off.").arg(group.name)
                                                          : tr("Silence all of %1. Partly silenced by:\n%2").arg(group.name, state.others));
    controls.slider->setGain(state.gain);
    controls.box->setGain(state.gain);
    const QString tip = silenced ? tr("%1 is silenced: its gain has no effect.").arg(group.name)
                                 : tr("The rate of %1 is multiplied by this, 0 to 2; 1 is intact (double click). Gains of overlapping rows multiply.").arg(group.name);
    for (QWidget* each : {static_cast<QWidget*>(controls.slider), static_cast<QWidget*>(controls.box)}) {
        each->setEnabled(!silenced);
        each->setToolTip(tip);
    }
    QFont font = controls.name->font();
    font.setItalic(state.limited);
    controls.name->setFont(font);
}

void GroupRows::showSelection()
{
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        m_controls[row].name->setChecked(!m_focus.neurons().empty() && m_focus.neurons() == m_rows[row].neurons);
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
