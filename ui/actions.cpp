// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions.h"

#include "ui/actiontable.h"
#include "ui/icons.h"

#include <QCoreApplication>

#include <algorithm>

namespace aon {

namespace {

const char* const iconProperty = "icon name";
const char* const heldProperty = "held key";

QString translated(const char* text) { return QCoreApplication::translate("aon::Actions", text); }

// The tooltip tells the keys too, as people learn them there.
QString withKeys(const QString& tip, const QAction& action)
{
    const QString keys = Actions::keysOf(action);
    return keys.isEmpty() ? tip : tip + QStringLiteral(" (") + keys + QLatin1Char(')');
}

}  // namespace

Actions::Actions(QObject* parent) : QObject(parent)
{
    for (const ActionEntry& entry : actionTable()) {
        const bool held = entry.keys[0] != '\0' && entry.kind == ActionKind::Held;
        QAction* action = add(QLatin1String(entry.name), translated(entry.text), translated(entry.tip),
                              held ? QString() : QLatin1String(entry.keys));
        action->setCheckable(entry.kind != ActionKind::Plain);
        action->setIconText(plainText(*action).section(QLatin1Char(' '), 0, 0));
        action->setProperty(iconProperty, QLatin1String(entry.icon));
        if (held) {
            action->setProperty(heldProperty, QLatin1String(entry.keys));
            action->setToolTip(withKeys(translated(entry.tip), *action));
        }
        if (std::string_view(entry.name) == "file.quit")
            action->setMenuRole(QAction::QuitRole);
    }
}

QAction* Actions::operator[](const char* name) const
{
    const auto found = std::find_if(m_actions.begin(), m_actions.end(), [name](const QAction* a) { return a->objectName() == QLatin1String(name); });
    Q_ASSERT_X(found != m_actions.end(), "Actions", name);
    return *found;
}

QAction* Actions::add(const QString& name, const QString& text, const QString& tip, const QString& keys)
{
    auto* action = new QAction(text, this);
    action->setShortcuts(QKeySequence::listFromString(keys));
    action->setStatusTip(tip);
    action->setToolTip(withKeys(tip, *action));
    adopt(name, action);
    return action;
}

void Actions::adopt(const QString& name, QAction* action)
{
    action->setObjectName(name);
    m_actions.push_back(action);
    connect(action, &QObject::destroyed, this, [this, action] { std::erase(m_actions, action); });
}

QString Actions::keysOf(const QAction& action)
{
    if (const QString held = action.property(heldProperty).toString(); !held.isEmpty())
        return QCoreApplication::translate("aon::Actions", "hold %1").arg(held);
    QStringList keys;
    for (const QKeySequence& sequence : action.shortcuts())
        keys.append(sequence.toString(QKeySequence::NativeText));
    return keys.join(QStringLiteral(", "));
}

QString Actions::menuOf(const QAction& action)
{
    const QString menu = action.objectName().section(QLatin1Char('.'), 0, 0);
    for (const MenuEntry& entry : menuTable())
        if (menu == QLatin1String(entry.name))
            return translated(entry.text).remove(QLatin1Char('&'));
    return {};
}

QString Actions::plainText(const QAction& action)
{
    return action.text().remove(QLatin1Char('&')).remove(QChar(0x2026));
}

void Actions::paintIcons(const QPalette& palette)
{
    for (QAction* action : m_actions)
        if (const QString name = action->property(iconProperty).toString(); !name.isEmpty())
            action->setIcon(paintedIcon(name, palette));
}

int matchScore(const QString& typed, const QString& text)
{
    int score = 0;
    qsizetype at = 0, before = -2;
    for (const QChar letter : typed) {
        if (letter.isSpace())
            continue;
        const qsizetype found = text.indexOf(letter, at, Qt::CaseInsensitive);
        if (found < 0)
            return -1;
        const bool startsWord = found == 0 || !text[found - 1].isLetterOrNumber();
        score += 1 + (found == before + 1 ? 6 : 0) + (startsWord ? 4 : 0);
        before = found;
        at = found + 1;
    }
    return score * 100 - static_cast<int>(std::min<qsizetype>(text.size(), 99));
}

}  // namespace aon
