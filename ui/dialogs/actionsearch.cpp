// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/actionsearch.h"

#include "ui/window/actions.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace aon {

namespace {

constexpr int lineCount = 14, lettersWide = 60;

QString nameOf(const QAction& action) { return Actions::menuOf(action) + QLatin1Char(' ') + Actions::plainText(action); }

QAction* actionOf(const QListWidgetItem& item) { return qobject_cast<QAction*>(item.data(Qt::UserRole).value<QObject*>()); }

// What can be done now comes first among what matches as well.
int orderOf(const std::pair<Match, QAction*>& found) { return found.first.score - (found.second->isEnabled() ? 0 : 50); }

// A disabled action is listed too, greyed: one learns that it exists.
QListWidgetItem* makeItem(QAction* action)
{
    const QString menu = Actions::menuOf(*action), keys = Actions::keysOf(*action);
    QString text = (menu.isEmpty() ? QString() : menu + QStringLiteral(" › ")) + Actions::plainText(*action);
    if (!keys.isEmpty())
        text += QStringLiteral("    ") + keys;
    auto* item = new QListWidgetItem(text);
    item->setToolTip(action->toolTip());
    item->setData(Qt::UserRole, QVariant::fromValue<QObject*>(action));
    if (!action->isEnabled())
        item->setFlags(item->flags() & ~Qt::ItemIsEnabled);
    return item;
}

}  // namespace

ActionSearch::ActionSearch(const Actions& actions, QWidget* parent)
    : QDialog(parent), m_actions(actions), m_typed(new QLineEdit), m_found(new QListWidget), m_hint(new QLabel)
{
    setWindowTitle(tr("Search Actions"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_typed->setPlaceholderText(tr("Type words of a name, or of what it does"));
    m_typed->setAccessibleName(tr("Search actions"));
    m_typed->setToolTip(tr("Words, or how they begin; Enter does the action that is marked"));
    m_typed->installEventFilter(this);
    m_found->setAccessibleName(tr("Actions found"));
    m_found->setToolTip(tr("Actions that match; greyed ones cannot be done now"));
    m_found->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_typed);
    layout->addWidget(m_found);
    layout->addWidget(m_hint);
    resize(lettersWide * fontMetrics().averageCharWidth(), lineCount * fontMetrics().lineSpacing() * 3 / 2);
    connect(m_typed, &QLineEdit::textChanged, this, &ActionSearch::refresh);
    connect(m_typed, &QLineEdit::returnPressed, this, &ActionSearch::trigger);
    connect(m_found, &QListWidget::itemActivated, this, &ActionSearch::trigger);
    connect(m_found, &QListWidget::currentRowChanged, this, &ActionSearch::explain);
    connect(m_found, &QListWidget::itemClicked, this, &ActionSearch::trigger);
    refresh();
}

void ActionSearch::refresh()
{
    std::vector<std::pair<Match, QAction*>> found;
    for (QAction* action : m_actions.all()) {
        const Match match = matchOf(m_typed->text(), nameOf(*action), action->statusTip());
        if (match.score >= 0)
            found.emplace_back(match, action);
    }
    if (!m_typed->text().isEmpty())
        std::ranges::stable_sort(found, [](const auto& a, const auto& b) { return orderOf(a) > orderOf(b); });
    m_found->clear();
    for (const auto& [match, action] : found)
        m_found->addItem(makeItem(action));
    const bool isMarked = !found.empty() && mayBeMarked(*found.front().second, found.front().first.isGood);
    m_found->setCurrentRow(isMarked ? 0 : -1);
    explain();
}

bool ActionSearch::mayBeMarked(const QAction& action, bool isGood) const
{
    if (!isGood || !action.isEnabled())
        return false;
    const QString typed = m_typed->text().simplified();
    const auto isNamed = [&typed](const QString& name) { return typed.compare(name, Qt::CaseInsensitive) == 0; };
    return !Actions::isCareful(action) || isNamed(Actions::plainText(action)) || isNamed(nameOf(action));
}

void ActionSearch::explain()
{
    const QListWidgetItem* item = m_found->currentItem();
    if (m_found->count() == 0)
        m_hint->setText(tr("Nothing is called so."));
    else if (!item)
        m_hint->setText(tr("Choose with the arrow keys; Enter does it."));
    else
        m_hint->setText(item->flags() & Qt::ItemIsEnabled ? actionOf(*item)->statusTip() : tr("This cannot be done now."));
}

// After the dialog is gone: the action may open another one, and the keys go back to the window first.
void ActionSearch::trigger()
{
    const QListWidgetItem* item = m_found->currentItem();
    if (!item || !(item->flags() & Qt::ItemIsEnabled))
        return;
    QAction* action = actionOf(*item);
    accept();
    QTimer::singleShot(0, action, &QAction::trigger);
}

// Up and down move in the list while one types.
bool ActionSearch::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_typed && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown)
            return QCoreApplication::sendEvent(m_found, event);
    }
    return QDialog::eventFilter(watched, event);
}

}  // namespace aon
