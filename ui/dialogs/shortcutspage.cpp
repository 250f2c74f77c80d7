// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/shortcutspage.h"

#include "ui/actions.h"

#include <QDialogButtonBox>
#include <QTreeWidget>
#include <QVBoxLayout>

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
        new QTreeWidgetItem(groupNamed(*tree, Actions::menuOf(*action)),
                            {Actions::plainText(*action), Actions::keysOf(*action), action->statusTip()});
    tree->expandAll();
    tree->resizeColumnToContents(0);
    tree->resizeColumnToContents(1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(tree);
    layout->addWidget(buttons);
    resize(100 * fontMetrics().averageCharWidth(), 30 * fontMetrics().lineSpacing());
}

}  // namespace aon
