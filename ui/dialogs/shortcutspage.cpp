// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/shortcutspage.h"

#include "ui/window/actions.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QScreen>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace aon {

namespace {

QTreeWidgetItem* groupNamed(QTreeWidget& tree, const QString& name)
{
    for (int k = 0; k < tree.topLevelItemCount(); ++k)
        if (tree.topLevelItem(k)->text(0) == name)
            return tree.topLevelItem(k);
    auto* group = new QTreeWidgetItem(&tree, {name});
    QFont font = tree.font();
    font.setBold(true);
    group->setFont(0, font);
    return group;
}

void addLine(QTreeWidget& tree, const QAction& action)
{
    auto* line = new QTreeWidgetItem(groupNamed(tree, Actions::menuOf(action)), {Actions::plainText(action), Actions::keysOf(action), action.statusTip()});
    line->setToolTip(2, action.statusTip());
}

// As wide as what is written, as far as the screen goes.
int widthOf(const QTreeWidget& tree)
{
    const int margins = 2 * tree.frameWidth() + 5 * tree.fontMetrics().height();
    return std::min(tree.header()->length() + margins, tree.screen()->availableSize().width());
}

}  // namespace

ShortcutsPage::ShortcutsPage(const Actions& actions, QWidget* parent) : QDialog(parent)
{
    setWindowTitle(tr("Keyboard Shortcuts"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* tree = new QTreeWidget;
    tree->setHeaderLabels({tr("Action"), tr("Keys"), tr("What it does")});
    tree->setAccessibleName(tr("Actions and their keys"));
    tree->setToolTip(tr("All actions by menu"));
    tree->setRootIsDecorated(false);
    tree->setAlternatingRowColors(true);
    for (const QAction* action : actions.all())
        addLine(*tree, *action);
    tree->expandAll();
    for (int column = 0; column < tree->columnCount(); ++column)
        tree->resizeColumnToContents(column);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(tree);
    layout->addWidget(buttons);
    resize(widthOf(*tree), std::min(45 * fontMetrics().lineSpacing(), screen()->availableSize().height() * 9 / 10));
}

}  // namespace aon
