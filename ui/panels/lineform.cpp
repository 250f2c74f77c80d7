// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/lineform.h"

#include "ui/widgets/fittinglabel.h"
#include "ui/widgets/numberbox.h"
#include "ui/widgets/tickmenu.h"
#include "ui/words/numbers.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace aon {

namespace {

constexpr const char* wrongMark = "QAbstractSpinBox { border: 2px solid #D55E00; }";

QDoubleSpinBox* secondsBox(const QString& name, const QString& tip)
{
    auto* box = new NumberBox;
    box->setDecimals(3);
    box->setSingleStep(0.1);
    box->setSuffix(QStringLiteral(" s"));
    box->setKeyboardTracking(false);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
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
      m_conditions(new QToolButton), m_menu(new TickMenu(this)), m_in(new QLabel(tr("in"))), m_second(new QHBoxLayout), m_message(new FittingLabel)
{
    build();
    connect(m_whole, &QCheckBox::toggled, this, &LineForm::takeWhole);
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
    const auto label = [](const QString& text, QWidget* buddy) {
        auto* made = new QLabel(text);
        made->setBuddy(buddy);
        return made;
    };
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(4);
    auto* window = new QHBoxLayout;
    window->addWidget(m_whole);
    window->addWidget(label(tr("or"), m_begin));
    window->addWidget(m_begin, 1);
    window->addWidget(label(tr("to"), m_end));
    window->addWidget(m_end, 1);
    lines->addLayout(window);
    m_message->setObjectName(QStringLiteral("mistake"));
    m_message->hide();
    m_in->setBuddy(m_conditions);
    m_second->addWidget(m_message, 1);
    m_second->addWidget(m_in);
    m_second->addWidget(m_conditions, 1);
    lines->addLayout(m_second);
}

void LineForm::addButtons(const std::vector<QWidget*>& buttons)
{
    m_buttons = buttons;
    for (QWidget* each : buttons)
        m_second->addWidget(each);
    m_message->setMinimumHeight(m_second->sizeHint().height());
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
    const bool whole = !m_line || !m_line->window;
    const Window window = whole ? Window{0.0, m_protocol.trialSeconds} : *m_line->window;
    const std::vector<std::string> conditions = m_line ? m_line->conditions : std::vector<std::string>{};
    const QSignalBlocker quietWhole(m_whole), quietBegin(m_begin), quietEnd(m_end);
    m_whole->setChecked(whole);
    m_begin->setValue(window.begin);
    m_end->setValue(window.end);
    m_whole->setEnabled(m_line.has_value());
    m_conditions->setEnabled(m_line.has_value());
    m_begin->setEnabled(!whole);
    m_end->setEnabled(!whole);
    markWrong(nullptr);
    m_conditions->setText(conditionsText(conditions));
    for (QAction* action : m_menu->actions()) {
        const std::string word = action->data().toString().toStdString();
        action->setChecked(word.empty() ? conditions.empty() : has(conditions, word));
    }
}

// Off: the fields can be written in; nothing changes before one has another value.
void LineForm::takeWhole()
{
    const bool whole = m_whole->isChecked();
    if (whole && m_line && m_line->window) {
        Perturbation line = *m_line;
        line.window.reset();
        setLine(line);
        emit edited(line);
    } else if (whole) {
        showLine();
    }
    m_begin->setEnabled(m_line && !whole);
    m_end->setEnabled(m_line && !whole);
}

void LineForm::takeWindow()
{
    if (!m_line || m_whole->isChecked())
        return;
    const Window window{m_begin->value(), m_end->value()};
    constexpr double rounding = 1e-9;
    if (window.end - window.begin < m_protocol.stepSeconds - rounding) {
        markWrong(sender() == m_begin ? m_begin : m_end);
        return;
    }
    Perturbation line = *m_line;
    line.window = window;
    setLine(line);
    emit edited(line);
}

void LineForm::markWrong(QDoubleSpinBox* box)
{
    for (QDoubleSpinBox* each : {m_begin, m_end})
        each->setStyleSheet(each == box ? QLatin1String(wrongMark) : QLatin1String());
    const QString mistake = box ? tr("The end must be after the start, by %1 s or more.").arg(shortText(m_protocol.stepSeconds, 3)) : QString();
    m_message->setTexts({mistake, box ? tr("The end must be after the start.") : QString()});
    // In the place of the conditions and the buttons, so that nothing moves.
    for (QWidget* each : std::vector<QWidget*>{m_in, m_conditions})
        each->setHidden(box);
    for (QWidget* each : m_buttons)
        each->setHidden(box);
    m_message->setVisible(box);
    m_begin->setAccessibleDescription(mistake);
    m_end->setAccessibleDescription(mistake);
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
