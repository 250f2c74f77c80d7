// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/export.h"

#include "model/base/error.h"
#include "model/base/files.h"
#include "ui/figures/export.h"
#include "ui/style/theme.h"
#include "ui/words/cautions.h"
#include "ui/words/failures.h"
#include "ui/words/provenance.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <qcustomplot.h>

namespace aon {

namespace {

class ExportText {
    Q_DECLARE_TR_FUNCTIONS(aon::Export)
};

constexpr QSize smallestFigure(640, 400);  // pixels; a view in a narrow dock is no figure

// While it lives the view is dark on white, as views take their colours from their palette.
class OnPaper {
public:
    explicit OnPaper(QWidget& view) : m_view(view), m_before(view.palette()), m_hadOwn(view.testAttribute(Qt::WA_SetPalette))
    {
        m_view.setPalette(lightPalette());
    }
    ~OnPaper() { m_view.setPalette(m_hadOwn ? m_before : QPalette()); }
    OnPaper(const OnPaper&) = delete;
    OnPaper& operator=(const OnPaper&) = delete;

private:
    QWidget& m_view;
    QPalette m_before;
    bool m_hadOwn;
};

QString safeName(const QString& title)
{
    QString name;
    for (const QChar letter : title.toLower())
        name += letter.isLetterOrNumber() ? letter : QLatin1Char('-');
    return name;
}

// By its ending; what would do is what the dialog offers for this view.
void refuseOther(const View& view, const std::filesystem::path& file)
{
    QStringList endings;
    if (view.plot())
        endings << QStringLiteral(".svg") << QStringLiteral(".pdf") << QStringLiteral(".png");
    if (view.hasCsv())
        endings << QStringLiteral(".csv");
    const QString ending = QString::fromStdString(file.extension().string());
    if (endings.contains(ending) || endings.isEmpty())
        return;
    const QString last = endings.takeLast();
    throw UsageError("the ending of " + file.string(), '"' + ending.toStdString() + '"',
                     (endings.isEmpty() ? last : ExportText::tr("%1 or %2").arg(endings.join(QStringLiteral(", ")), last)).toStdString());
}

}  // namespace

QStringList exportFilters(const View& view)
{
    QStringList filters;
    if (view.plot())
        filters << ExportText::tr("Vector graphics (*.svg)") << ExportText::tr("PDF (*.pdf)") << ExportText::tr("Picture (*.png)");
    if (view.hasCsv())
        filters << ExportText::tr("Table of numbers (*.csv)");
    return filters;
}

void exportView(View& view, const std::filesystem::path& file, const QStringList& provenance)
{
    refuseOther(view, file);
    if (file.extension() == ".csv") {
        const QString table = view.csv();
        if (table.isEmpty())
            throw UsageError(ExportText::tr("This view has no numbers to export.").toStdString());
        saveAtomically(file, (asComments(provenance + QStringList{QStringLiteral("shows: ") + view.headline()}) + table).toStdString());
        return;
    }
    QCustomPlot* plot = view.plot();
    if (!plot)
        throw UsageError(ExportText::tr("This view has no picture to export.").toStdString());
    const OnPaper paper(view);
    exportFigure(*plot, file, plot->size().expandedTo(smallestFigure), provenance.join(QLatin1Char('\n')), {view.headline(), view.caption() + asCaption(view.cautions())});
}

bool exportByDialog(View& view, Session& session, QString& folder)
{
    const QStringList filters = exportFilters(view);
    if (filters.isEmpty())
        return false;
    QString chosen = filters.front();
    QString file = QFileDialog::getSaveFileName(view.window(), ExportText::tr("Export “%1”").arg(view.title()),
                                                folder + QLatin1Char('/') + safeName(view.title()) + QStringLiteral(".svg"),
                                                filters.join(QStringLiteral(";;")), &chosen);
    if (file.isEmpty())
        return false;
    if (QFileInfo(file).suffix().isEmpty())
        file += chosen.mid(chosen.lastIndexOf(QLatin1Char('.')), 4);
    folder = QFileInfo(file).absolutePath();
    try {
        exportView(view, file.toStdString(), view.provenance());
        session.succeed(ExportText::tr("Exported %1 to %2.").arg(view.title(), file), Deed::Export);
        return true;
    } catch (const Error& error) {
        session.failAt(Deed::Export, failureSentence(error));
        return false;
    }
}

}  // namespace aon
