// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/lineform.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace aon {

namespace {

constexpr double shortestWindow = 0.005;  // a step of the simulation

QDoubleSpinBox* secondsBox(const QString& name, const QString& tip)
{
    auto* box = new QDoubleSpinBox;
    box->setDecimals(3);
    box->setSingleStep(0.1);
    box->setSuffix(QStringLiteral(" s"));
    box->setLocale(QLocale::c());
    box->setKeyboardTracking(false);
    box->setAccessibleName(name);
    box->setToolTip(tip);
    return box;
}

bool has(const std::vector<std::string>& words, const std::string& word) { return std::ranges::find(words, word) != words.end(); }

}  // namespace

QString conditionsText(const std::vector<std::string>& conditions)
{
    QStringList words;
    for (const std::string& word : conditions)
        words += QString::fromStdString(word);
    return words.isEmpty() ? LineForm::tr("all conditions") : words.join(QStringLiteral(", "));
}

LineForm::LineForm(QWidget* parent)
    : QWidget(parent), m_whole(new QCheckBox(tr("Whole trial"))),
      m_begin(secondsBox(tr("Window from"), tr("The perturbation begins here, in seconds from the trial's start"))),
      m_end(secondsBox(tr("Window to"), tr("The perturbation ends before this moment, in seconds from the trial's start"))),
      m_conditions(new QToolButton), m_menu(new QMenu(this))
{
    build();
    connect(m_whole, &QCheckBox::clicked, this, &LineForm::takeWindow);
    connect(m_begin, &QDoubleSpinBox::valueChanged, this, &LineForm::takeWindow);
    connect(m_end, &QDoubleSpinBox::valueChanged, this, &LineForm::takeWindow);
    setLine(std::nullopt);
}

void LineForm::build()
{
    m_whole->setAccessibleName(tr("Perturb the whole trial"));
    m_whole->setToolTip(tr("Act from the first step to the last, warm-up included. Default: on. Off: only in a window."));
    m_conditions->setAccessibleName(tr("Conditions of the perturbation"));
    m_conditions->setToolTip(tr("The conditions in which the chosen perturbation acts. Default: all."));
    m_conditions->setPopupMode(QToolButton::InstantPopup);
    m_conditions->setMenu(m_menu);
    m_conditions->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto* in = new QLabel(tr("in"));
    in->setBuddy(m_conditions);
    auto* to = new QLabel(tr("to"));
    to->setBuddy(m_end);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(4);
    grid->addWidget(m_whole, 0, 0);
    grid->addWidget(in, 0, 1);
    grid->addWidget(m_conditions, 0, 2);
    auto* window = new QHBoxLayout;
    auto* from = new QLabel(tr("From"));
    from->setBuddy(m_begin);
    window->addWidget(from);
    window->addWidget(m_begin, 1);
    window->addWidget(to);
    window->addWidget(m_end, 1);
    grid->addLayout(window, 1, 0, 1, 3);
    grid->setColumnStretch(2, 1);
}

void LineForm::setProtocol(const Protocol& protocol)
{
    if (protocol == m_protocol && !m_menu->isEmpty())
        return;
    m_protocol = protocol;
    for (QDoubleSpinBox* each : {m_begin, m_end}) {
        const QSignalBlocker quiet(each);
        each->setRange(-protocol.warmupSeconds, protocol.trialSeconds);
    }
    m_menu->clear();
    addCondition(tr("All conditions"), {});
    m_menu->addSeparator();
    addCondition(tr("Executed"), "executed");
    addCondition(tr("Observed"), "observed");
    addCondition(tr("Go"), "go");
    addCondition(tr("No-Go"), "nogo");
    m_menu->addSeparator();
    for (const Condition& condition : protocol.conditions)
        addCondition(QString::fromStdString(condition.name), condition.name);
    showLine();
}

void LineForm::addCondition(const QString& text, const std::string& word)
{
    QAction* action = m_menu->addAction(QString(text).replace(QLatin1Char('&'), QStringLiteral("&&")));
    action->setCheckable(true);
    action->setData(QString::fromStdString(word));
    connect(action, &QAction::triggered, this, [this, word](bool on) { takeConditions(word, on); });
}

void LineForm::setLine(const std::optional<Perturbation>& line)
{
    m_line = line;
    showLine();
}

void LineForm::showLine()
{
    setEnabled(m_line.has_value());
    const bool whole = !m_line || !m_line->window;
    const Window window = whole ? Window{0.0, m_protocol.trialSeconds} : *m_line->window;
    const std::vector<std::string> conditions = m_line ? m_line->conditions : std::vector<std::string>{};
    const QSignalBlocker quietBegin(m_begin), quietEnd(m_end);
    m_whole->setChecked(whole);
    m_begin->setValue(window.begin);
    m_end->setValue(window.end);
    m_begin->setEnabled(!whole);
    m_end->setEnabled(!whole);
    m_conditions->setText(conditionsText(conditions));
    for (QAction* action : m_menu->actions()) {
        const std::string word = action->data().toString().toStdString();
        action->setChecked(word.empty() ? conditions.empty() : has(conditions, word));
    }
}

void LineForm::takeWindow()
{
    if (!m_line)
        return;
    Perturbation line = *m_line;
    line.window.reset();
    if (!m_whole->isChecked()) {
        const double begin = std::min(m_begin->value(), m_protocol.trialSeconds - shortestWindow);
        line.window = Window{begin, std::max(m_end->value(), begin + shortestWindow)};
    }
    setLine(line);
    emit edited(line);
}

void LineForm::takeConditions(const std::string& word, bool on)
{
    if (!m_line)
        return;
    Perturbation line = *m_line;
    if (word.empty())
        line.conditions.clear();
    else if (!on)
        std::erase(line.conditions, word);
    else if (!has(line.conditions, word))
        line.conditions.push_back(word);
    setLine(line);
    emit edited(line);
}

}  // namespace aon
