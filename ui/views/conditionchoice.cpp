// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/conditionchoice.h"

#include "ui/words/sentences.h"

#include <algorithm>

namespace aon {

namespace {

// Data of an item: what it stands for.
constexpr int allContexts = -2, goContexts = -1, firstCondition = 1000;  // contexts are 0, 1, …

bool isGo(const Context& context, const Protocol& protocol)
{
    return protocol.conditions[static_cast<std::size_t>(context.conditions.front())].go;
}

/// Below 0: it has none of this name.
int indexOf(const std::string& condition, const Protocol& protocol)
{
    const auto found = std::ranges::find(protocol.conditions, condition, &Condition::name);
    return found == protocol.conditions.end() ? -1 : static_cast<int>(found - protocol.conditions.begin());
}

}  // namespace

ConditionChoice::ConditionChoice(Focus& focus, Several several, QWidget* parent) : QComboBox(parent), m_focus(focus), m_several(several)
{
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    setMaxVisibleItems(24);
    connect(this, &QComboBox::activated, this, &ConditionChoice::take);
    connect(&focus, &Focus::conditionChanged, this, &ConditionChoice::follow);
}

void ConditionChoice::setProtocol(const Protocol& protocol, const Protocol& ofFocus)
{
    if (m_ofFocus.conditions != ofFocus.conditions)
        m_ofFocus = ofFocus;
    if (protocol.conditions == m_protocol.conditions && count() > 0)
        return;
    m_protocol = protocol;
    m_contexts = contextsOf(protocol);
    fill();
}

void ConditionChoice::fill()
{
    const QString before = currentIndex() < 0 ? QString() : currentText();
    clear();
    if (m_several == Several::Yes && m_contexts.size() > 1) {
        addItem(tr("Go, executed and observed"), goContexts);
        addItem(tr("all contexts"), allContexts);
        insertSeparator(count());
    }
    for (std::size_t k = 0; k < m_contexts.size(); ++k)
        addItem(contextWords(QString::fromStdString(m_contexts[k].name)), static_cast<int>(k));
    insertSeparator(count());
    for (std::size_t c = 0; c < m_protocol.conditions.size(); ++c)
        addItem(QString::fromStdString(m_protocol.conditions[c].name), firstCondition + static_cast<int>(c));
    setCurrentIndex(before.isEmpty() ? 0 : std::max(0, findText(before)));
}

void ConditionChoice::take(int index)
{
    if (const int what = itemData(index).toInt(); what >= firstCondition)
        if (const int same = indexOf(m_protocol.conditions[static_cast<std::size_t>(what - firstCondition)].name, m_ofFocus); same >= 0)
            m_focus.setCondition(same);
    emit changed();
}

// One condition is shown: it is the one all views look at.
void ConditionChoice::follow()
{
    const auto wanted = static_cast<std::size_t>(m_focus.condition());
    if (currentData().toInt() < firstCondition || wanted >= m_ofFocus.conditions.size())
        return;
    const int same = indexOf(m_ofFocus.conditions[wanted].name, m_protocol);
    if (same < 0)
        return;
    setCurrentIndex(findData(firstCondition + same));
    emit changed();
}

std::vector<Context> ConditionChoice::chosen() const
{
    const int what = currentData().toInt();
    if (what >= firstCondition) {
        const auto c = static_cast<std::size_t>(what - firstCondition);
        return c < m_protocol.conditions.size() ? std::vector<Context>{{m_protocol.conditions[c].name, {static_cast<int>(c)}}}
                                                : std::vector<Context>{};
    }
    if (what >= 0)
        return static_cast<std::size_t>(what) < m_contexts.size() ? std::vector<Context>{m_contexts[static_cast<std::size_t>(what)]}
                                                                  : std::vector<Context>{};
    std::vector<Context> several = m_contexts;
    if (what == goContexts)
        std::erase_if(several, [&](const Context& context) { return !isGo(context, m_protocol); });
    return several.empty() ? m_contexts : several;
}

}  // namespace aon
