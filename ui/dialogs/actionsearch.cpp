// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/actionsearch.h"

#include "ui/actions.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace aon {

namespace {

constexpr int lineCount = 14, lettersWide = 60;

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
    : QDialog(parent), m_actions(actions), m_typed(new QLineEdit), m_found(new QListWidget)
{
    setWindowTitle(tr("Search Actions"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_typed->setPlaceholderText(tr("Type a part of a name"));
    m_typed->setAccessibleName(tr("Search actions"));
    m_typed->setToolTip(tr("Letters of the name in their order; Enter does the action that is marked"));
    m_typed->installEventFilter(this);
    m_found->setAccessibleName(tr("Actions found"));
    m_found->setToolTip(tr("Actions that match; greyed ones cannot be done now"));
    m_found->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_typed);
    layout->addWidget(m_found);
    resize(lettersWide * fontMetrics().averageCharWidth(), lineCount * fontMetrics().lineSpacing() * 3 / 2);
    connect(m_typed, &QLineEdit::textChanged, this, &ActionSearch::refresh);
    connect(m_typed, &QLineEdit::returnPressed, this, &ActionSearch::trigger);
    connect(m_found, &QListWidget::itemActivated, this, &ActionSearch::trigger);
    connect(m_found, &QListWidget::itemClicked, this, &ActionSearch::trigger);
    refresh();
}

void ActionSearch::refresh()
{
    std::vector<std::pair<int, QAction*>> found;
    for (QAction* action : m_actions.all()) {
        const int score = matchScore(m_typed->text(), Actions::menuOf(*action) + QLatin1Char(' ') + Actions::plainText(*action));
        if (score >= 0 || m_typed->text().isEmpty())
            found.emplace_back(score - (action->isEnabled() ? 0 : 50), action);
    }
    if (!m_typed->text().isEmpty())
        std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    m_found->clear();
    for (const auto& [score, action] : found)
        m_found->addItem(makeItem(action));
    m_found->setCurrentRow(0);
}

// After the dialog is gone: the action may open another one, and the keys go back to the window first.
void ActionSearch::trigger()
{
    const QListWidgetItem* item = m_found->currentItem();
    if (!item || !(item->flags() & Qt::ItemIsEnabled))
        return;
    auto* action = qobject_cast<QAction*>(item->data(Qt::UserRole).value<QObject*>());
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
