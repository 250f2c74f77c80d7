// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/aboutdialog.h"

#include "ui/libraries.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace aon {

namespace {

QLabel* makeText(const QString& text)
{
    auto* label = new QLabel(text);
    label->setWordWrap(true);
    label->setOpenExternalLinks(true);
    label->setTextInteractionFlags(Qt::TextBrowserInteraction);
    return label;
}

QString asRows(const QString& lines) { return lines.toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>")); }

}  // namespace

QString AboutDialog::versions()
{
    QStringList lines{QStringLiteral("AON Lab " AONLAB_VERSION)};
    for (const auto& [name, version] : libraryVersions())
        lines.append(name + QLatin1Char(' ') + version);
    return lines.join(QLatin1Char('\n'));
}

QString AboutDialog::citations()
{
    return QStringLiteral(
        "Guglielmi et al. (2025). Selective perturbation of mirror and non-mirror neurons in an in silico model of the "
        "Action Observation Network.\n"
        "Tili et al. (2025). Scientific Data. https://doi.org/10.1038/s41597-025-05299-9");
}

AboutDialog::AboutDialog(QWidget* parent) : QDialog(parent)
{
    setWindowTitle(tr("About AON Lab"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* layout = new QVBoxLayout(this);
    auto* icon = new QLabel;
    icon->setPixmap(QIcon(QStringLiteral(":/icons/aonlab.svg")).pixmap(96, 96));
    layout->addWidget(icon);
    layout->addWidget(makeText(QStringLiteral("<h2>AON Lab %1</h2>").arg(QStringLiteral(AONLAB_VERSION))
                               + tr("Train, perturb and inspect models of the Action Observation Network. "
                                    "Every effect it shows is a prediction of a model, not a measurement.")));
    layout->addWidget(makeText(tr("<b>Please cite the model and the data</b>") + QStringLiteral("<br>")
                               + asRows(citations()).replace(QLatin1String("https://doi.org/10.1038/s41597-025-05299-9"),
                                                             QLatin1String("<a href=\"https://doi.org/10.1038/s41597-025-05299-9\">"
                                                                           "doi:10.1038/s41597-025-05299-9</a>"))));
    layout->addWidget(makeText(tr("<b>Made with</b>") + QStringLiteral("<br>") + asRows(versions().section(QLatin1Char('\n'), 1))));
    layout->addWidget(makeText(tr("Free software under the GNU General Public License, version 3 or later. No warranty.")));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton* copy = buttons->addButton(tr("Copy Versions"), QDialogButtonBox::ActionRole);
    copy->setToolTip(tr("Copy the versions for a report of a fault"));
    connect(copy, &QPushButton::clicked, this, [] { QApplication::clipboard()->setText(versions()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    setMinimumWidth(70 * fontMetrics().averageCharWidth());
}

}  // namespace aon
