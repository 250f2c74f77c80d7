// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/actions.h"

#include "ui/style/icons.h"
#include "ui/window/actiontable.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace aon {

namespace {

const char* const iconProperty = "icon name";
const char* const heldProperty = "held key";
const char* const carefulProperty = "careful";

QString translated(const char* text) { return QCoreApplication::translate("aon::Actions", text); }

constexpr int isWord = 12, beginsWord = 8, insideWord = 4, explanationShare = 4;  // of the points of a word

// Lower case and without accents: "modalita" finds "Modalità".
QStringList wordsOf(const QString& text)
{
    static const QRegularExpression between(QStringLiteral("[^\\p{L}\\p{N}]+")), accents(QStringLiteral("\\p{M}+"));
    return text.normalized(QString::NormalizationForm_KD).remove(accents).toLower().split(between, Qt::SkipEmptyParts);
}

int wordScore(const QString& word, const QStringList& words)
{
    int best = 0;
    for (const QString& other : words)
        best = std::max(best, other == word ? isWord : other.startsWith(word) ? beginsWord : other.contains(word) ? insideWord : 0);
    return best;
}

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
        action->setProperty(carefulProperty, entry.isCareful);
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

bool Actions::isCareful(const QAction& action) { return action.property(carefulProperty).toBool(); }

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

Match matchOf(const QString& typed, const QString& name, const QString& explanation)
{
    const QStringList names = wordsOf(name), explained = wordsOf(explanation);
    const QStringList typedWords = wordsOf(typed);
    if (typedWords.isEmpty())
        return {0, false};
    Match match{0, true};
    for (const QString& word : typedWords) {
        const int inName = wordScore(word, names), score = inName > 0 ? inName : wordScore(word, explained) / explanationShare;
        if (score == 0)
            return {};
        match.isGood &= inName >= beginsWord;
        match.score += score;
    }
    match.score = 100 * match.score - static_cast<int>(std::min<qsizetype>(name.size(), 99));
    return match;
}

}  // namespace aon
