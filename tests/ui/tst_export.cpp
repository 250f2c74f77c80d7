// SPDX-License-Identifier: GPL-3.0-or-later
// Every exported file says where it came from, pictures are dark on white in a dark window too, tables are the view's
// numbers, and a file that cannot be written changes nothing.
#include "model/base/error.h"
#include "tests/ui/shownwindow.h"
#include "tests/ui/windowtest.h"
#include "ui/figures/frame.h"
#include "ui/files/export.h"
#include "ui/jobs/trainingjob.h"
#include "ui/style/plotstyle.h"
#include "ui/style/theme.h"
#include "ui/window/banner.h"
#include "ui/window/mainwindow.h"
#include "ui/window/workspace.h"
#include "ui/words/cautions.h"
#include "ui/words/provenance.h"

#include <QFileDialog>
#include <QImage>
#include <QTimer>
#include <QtTest>
#include <QXmlStreamReader>
#include <qcustomplot.h>

namespace aon {

class LineView : public View {
    Q_OBJECT
public:
    LineView(Session& session, Focus& focus) : View(session, focus), m_plot(new QCustomPlot(this))
    {
        m_plot->addGraph()->setData({0.0, 1.0, 2.0}, {0.5, 0.25, 1.0});
        m_plot->rescaleAxes();
    }
    QString title() const override { return QStringLiteral("Line"); }
    QString description() const override { return QStringLiteral("A line."); }
    QCustomPlot* plot() const override { return m_plot; }
    QString csv() const override { return QStringLiteral("x,y\n0,0.5\n1,0.25\n2,1\n"); }

private:
    QCustomPlot* m_plot;
};

class ExportTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void everyFormatSaysWhereItCameFrom_data();
    void everyFormatSaysWhereItCameFrom();
    void tablesAreTheNumbers();
    void picturesAreOnWhite();
    void picturesSayWhatTheyAre();
    void filesSayWhatToBewareOf();
    void filesOfATrainingSayWhatLearns();
    void longTextsAreWrappedAndCut();
    void theFrameTakesNothingFromThePlot();
    void whatPointsIsInNoPicture();
    void wrongEndingsAreRefused();
    void aFailureEndsWithTheNextExport();
    void aPresentationBeginsWithoutFailures();
    void whatCannotBeWrittenChangesNothing();
    void everyViewOfTheWindowExports();

private:
    std::filesystem::path file(const QString& name) const { return m_home.path(name).toStdString(); }
    QByteArray exported(const QString& name)
    {
        exportView(*m_view, file(name), provenanceOf(m_document));
        QFile in(m_home.path(name));
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }

    test::OwnHome m_home;
    Document m_document;
    Session m_session;
    Focus m_focus;
    std::unique_ptr<LineView> m_view;
};

// Empty when the file is no XML.
QString descriptionOf(const QByteArray& svg)
{
    QXmlStreamReader xml(svg);
    QString description;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == QLatin1String("desc"))
            description = xml.readElementText();
    }
    return xml.hasError() ? QString() : description;
}

void ExportTest::initTestCase()
{
    m_document = test::smallDocument();
    m_document.perturbations = {parsePerturbation("silence: F5 & mirror", m_document.model->population, m_document.model->protocol)};
    m_view = std::make_unique<LineView>(m_session, m_focus);
}

void ExportTest::everyFormatSaysWhereItCameFrom_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name : {"a.svg", "a.pdf", "a.png", "a.csv"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

// Text of a PDF is UTF-16, of a PNG in its text chunks.
void ExportTest::everyFormatSaysWhereItCameFrom()
{
    QFETCH(QString, name);
    const QByteArray bytes = exported(name);
    QString text = QString::fromUtf8(bytes);
    if (name.endsWith(QStringLiteral(".png")))
        text = QImage(m_home.path(name)).text(QStringLiteral("Description"));
    if (name.endsWith(QStringLiteral(".pdf")))
        text = QString::fromLatin1(QByteArray(bytes).replace('\0', ""));
    if (name.endsWith(QStringLiteral(".svg")))
        text = descriptionOf(bytes);
    for (const QString& part : {QStringLiteral("AON Lab " AONLAB_VERSION), QString::fromStdString(m_document.dataset->fingerprint),
                                QStringLiteral("areas: ") + QString::fromStdString(describeAreas(m_document.dataset->population.areas)),
                                QStringLiteral("preset: paper"), QStringLiteral("seed: 1"), QStringLiteral("SYNTHETIC"),
                                QStringLiteral("silence: F5 & mirror")})
        QVERIFY2(text.contains(part), qPrintable(part + QStringLiteral(" is not in ") + text.left(800)));
    QCOMPARE(exported(name).size(), bytes.size());
}

void ExportTest::tablesAreTheNumbers()
{
    QStringList lines = QString::fromUtf8(exported(QStringLiteral("b.csv"))).split(QLatin1Char('\n'));
    QVERIFY(lines.contains(QStringLiteral("# shows: ") + m_view->headline()));
    lines.removeIf([](const QString& line) { return line.startsWith(QLatin1Char('#')); });
    QCOMPARE(lines.join(QLatin1Char('\n')), m_view->csv());
}

void ExportTest::picturesAreOnWhite()
{
    const QPalette before = m_view->palette();
    m_view->setPalette(darkPalette());
    exported(QStringLiteral("c.png"));
    QCOMPARE(m_view->palette().color(QPalette::Base), darkPalette().color(QPalette::Base));
    m_view->setPalette(before);
    const QImage image(m_home.path(QStringLiteral("c.png")));
    QVERIFY(image.width() >= 1280);
    QCOMPARE(image.pixelColor(1, 1), QColor(Qt::white));
    QCOMPARE(image.pixelColor(image.width() - 2, image.height() - 2), QColor(Qt::white));
}

// What can be read in a picture, wherever it is pasted.
QString writtenIn(const QByteArray& svg)
{
    QXmlStreamReader xml(svg);
    QStringList texts;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == QLatin1String("text"))
            texts << xml.readElementText().trimmed();
    }
    return texts.join(QLatin1Char(' '));
}

void ExportTest::picturesSayWhatTheyAre()
{
    Document document = m_document;
    document.perturbations.push_back(parsePerturbation("scale 0.5: F6", document.model->population, document.model->protocol));
    const auto window = test::windowWith(document);
    QTRY_VERIFY_WITH_TIMEOUT(window->session().comparison() && window->session().isUpToDate(), 20000);
    for (const bool dark : {false, true}) {
        window->actions()[dark ? "appearance.dark" : "appearance.light"]->trigger();
        for (const char* name : {"rates", "heatmaps", "statespace", "effects"}) {
            View* view = window->workspace().viewNamed(QString::fromLatin1(name));
            window->workspace().bringToFront(view);
            QTRY_VERIFY(view->plot());
            exportView(*view, file(QStringLiteral("said.svg")), view->provenance());
            QFile svg(m_home.path(QStringLiteral("said.svg")));
            QVERIFY(svg.open(QIODevice::ReadOnly));
            const QString written = writtenIn(svg.readAll());
            for (const QString& part : {view->headline(), QStringLiteral("(synthetic data)"), QStringLiteral("preset paper, seed 1"),
                                        QStringLiteral("silence: F5 & mirror; scale 0.5: F6"), QStringLiteral("AON Lab " AONLAB_VERSION)})
                QVERIFY2(written.contains(part), qPrintable(QLatin1String(name) + QStringLiteral(": ") + part + QStringLiteral(" is not in ") + written));
            exportView(*view, file(QStringLiteral("said.png")), view->provenance());
            const QImage image(m_home.path(QStringLiteral("said.png")));
            float darkest = 1.0f;
            for (int y = 0; y < 60; ++y)
                for (int x = 0; x < image.width(); ++x) {
                    QVERIFY2(y >= 12 || image.pixelColor(x, y) == Qt::white, name);  // nothing touches the edge
                    darkest = std::min(darkest, image.pixelColor(x, y).lightnessF());
                }
            QVERIFY2(darkest < 0.3f, name);
        }
    }
    window->actions()["appearance.light"]->trigger();
}

// The sentences above the views are in the picture, in what its file says, and before the numbers; none of the perturbation while it is hidden.
void ExportTest::filesSayWhatToBewareOf()
{
    Document document = m_document;
    auto model = std::make_shared<Model>(*document.model);
    model->preset = Preset::Published;
    document.model = model;
    document.perturbations = {parsePerturbation("silence: F5 & inhibitory", model->population, model->protocol)};
    const auto window = test::windowWith(document);
    QTRY_VERIFY_WITH_TIMEOUT(window->session().comparison() && window->session().isUpToDate(), 20000);
    View* view = window->workspace().viewNamed(QStringLiteral("rates"));
    window->workspace().bringToFront(view);
    QTRY_VERIFY(view->plot());
    const auto text = [&](const QString& name) {
        exportView(*view, file(name), view->provenance());
        QFile in(m_home.path(name));
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    };
    const std::vector<Notice> above = noticesOf(document, window->session().comparison().get());
    QVERIFY(above.size() > 1);
    for (const bool isPeeking : {false, true}) {
        window->focus().setPeeking(isPeeking);
        QTest::qWait(50);
        const QStringList table = QString::fromUtf8(text(QStringLiteral("beware.csv"))).split(QLatin1Char('\n'));
        const QByteArray svg = text(QStringLiteral("beware.svg"));
        text(QStringLiteral("beware.png"));
        const QString inside = QImage(m_home.path(QStringLiteral("beware.png"))).text(QStringLiteral("Description"));
        for (const Notice& notice : above) {
            const bool isSaid = !isPeeking || !notice.sentence.contains(QRegularExpression(QStringLiteral("perturb")));
            QCOMPARE(table.contains(QStringLiteral("# caution: ") + notice.sentence), isSaid);
            QCOMPARE(inside.contains(QStringLiteral("caution: ") + notice.sentence), isSaid);
            QCOMPARE(descriptionOf(svg).contains(notice.sentence), isSaid);
            QVERIFY2(writtenIn(svg).contains(QStringLiteral("Caution: ") + notice.sentence) == isSaid, qPrintable(writtenIn(svg)));
        }
    }
}

// The network that learns is another one than the document's: neither that nor what acts on it is in the file.
void ExportTest::filesOfATrainingSayWhatLearns()
{
    Document document = m_document;
    document.options.seed = 77;
    document.options.iterations = 1'000'000;
    document.perturbations = {parsePerturbation("silence: F5 & mirror", document.model->population, document.model->protocol)};
    const auto window = test::windowWith(document);
    QTRY_VERIFY_WITH_TIMEOUT(window->session().comparison() && window->session().isUpToDate(), 20000);
    const auto linesOf = [&](const QString& name) {
        View* view = window->workspace().viewNamed(name);
        window->workspace().bringToFront(view);
        exportView(*view, file(QStringLiteral("learns.csv")), view->provenance());
        QFile in(m_home.path(QStringLiteral("learns.csv")));
        return in.open(QIODevice::ReadOnly) ? QString::fromUtf8(in.readAll()).split(QLatin1Char('\n')) : QStringList();
    };
    QVERIFY(linesOf(QStringLiteral("rates")).contains(QStringLiteral("# perturbation: silence: F5 & mirror")));
    TrainingJob& training = window->session().training();
    training.start(window->session().document());
    QTRY_VERIFY_WITH_TIMEOUT(training.live() && training.iterationsDone() > 0, 20000);
    for (const char* name : {"rates", "heatmaps", "learning", "training"}) {
        const QStringList lines = linesOf(QString::fromLatin1(name));
        QVERIFY2(lines.contains(QStringLiteral("# network: in training, intact")) && lines.contains(QStringLiteral("# seed: 77")), name);
        QVERIFY2(lines.filter(QRegularExpression(QStringLiteral("^# (perturbation|loss|pinned)"))).empty(), name);
    }
    QVERIFY(linesOf(QStringLiteral("effects")).contains(QStringLiteral("# perturbation: silence: F5 & mirror")));  // of the network before
    training.stop();
    QTRY_VERIFY_WITH_TIMEOUT(!training.isActive(), 20000);
}

void ExportTest::longTextsAreWrappedAndCut()
{
    const QFont font = QApplication::font();
    const QFontMetrics metrics(font);
    const QString text = QStringLiteral("silence: F5 & mirror; scale 0.5: (AIP | F6) & excitatory & !mirror @ 1.30s..2.30s; drive +0.3: F6 in observed");
    const QStringList all = wrapped(text, font, 300, 100);
    QVERIFY(all.size() > 2);
    QCOMPARE(all.join(QLatin1Char(' ')), text);
    const QStringList few = wrapped(text, font, 300, 2);
    QCOMPARE(few.size(), 2);
    QCOMPARE(few[0], all[0]);
    QVERIFY(few[1].endsWith(QChar(0x2026)));
    for (const QString& line : all + few)
        QVERIFY(metrics.horizontalAdvance(line) <= 300);
}

// The figures of the command line have words of their own and none around them.
void ExportTest::theFrameTakesNothingFromThePlot()
{
    const FigureFrame none({}, {640, 400}), some({QStringLiteral("a"), {QStringLiteral("b"), QString(), QStringLiteral("c")}}, {640, 400});
    QCOMPARE(none.size(), QSize(640, 400));
    QCOMPARE(none.above(), 0);
    QCOMPARE(some.size().width(), 640);
    QVERIFY(some.above() > 0 && some.size().height() > 400 + some.above());
}

void ExportTest::whatPointsIsInNoPicture()
{
    const auto window = test::windowWith(m_document);
    QTRY_VERIFY_WITH_TIMEOUT(window->session().comparison() && window->session().isUpToDate(), 20000);
    for (const char* name : {"rates", "statespace", "heatmaps"}) {
        View* view = window->workspace().viewNamed(QString::fromLatin1(name));
        window->workspace().bringToFront(view);
        QTRY_VERIFY(view->plot());
        const auto bytes = [&] {
            QTest::qWait(50);
            exportView(*view, file(QStringLiteral("still.svg")), {});
            QFile svg(m_home.path(QStringLiteral("still.svg")));
            return svg.open(QIODevice::ReadOnly) ? svg.readAll() : QByteArray();
        };
        window->focus().setSeconds(0.5);
        const QByteArray before = bytes();
        QVERIFY(before.size() > 1000);
        window->focus().setSeconds(2.5);
        QVERIFY2(bytes() == before, name);
        if (name != std::string("heatmaps"))
            continue;
        window->focus().select({2, 7}, QStringLiteral("neurons 3, 8"));
        QVERIFY2(bytes() == before, "a selection is in the picture");
        QVERIFY(view->plot()->layer(cursorLayer)->visible() && view->plot()->layer(selectionLayer)->visible());
    }
}

void ExportTest::wrongEndingsAreRefused()
{
    try {
        exportView(*m_view, file(QStringLiteral("a.xyz")), {});
        QFAIL("not refused");
    } catch (const UsageError& error) {
        for (const char* ending : {".svg", ".pdf", ".png", ".csv"})
            QVERIFY2(QString::fromUtf8(error.what()).contains(QLatin1String(ending)), error.what());
    }
    QVERIFY_EXCEPTION_THROWN(exportView(*m_view, file(QStringLiteral("a.bmp")), {}), UsageError);
    QVERIFY(!QFile::exists(m_home.path(QStringLiteral("a.bmp"))));
}

void ExportTest::whatCannotBeWrittenChangesNothing()
{
    QVERIFY_EXCEPTION_THROWN(exportView(*m_view, file(QStringLiteral("no folder/a.svg")), {}), OutputError);
    QVERIFY(!QFile::exists(m_home.path(QStringLiteral("no folder"))));
}

// Answers the next dialog for a file with this name.
void answerWith(const QString& file)
{
    auto* timer = new QTimer(qApp);
    QObject::connect(timer, &QTimer::timeout, timer, [timer, file] {
        auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        if (!dialog)
            return;
        timer->deleteLater();
        dialog->selectFile(file);
        QMetaObject::invokeMethod(dialog, "accept");
    });
    timer->start(20);
}

void ExportTest::aFailureEndsWithTheNextExport()
{
    const auto window = test::windowWith(m_document);
    const auto exportTo = [&](const QString& name) {
        answerWith(m_home.path(name));
        window->actions()["file.export"]->trigger();
    };
    exportTo(QStringLiteral("figure.xyz"));
    QVERIFY2(window->banner().failure().contains(QStringLiteral(".csv")), qPrintable(window->banner().failure()));
    exportTo(QStringLiteral("figure.svg"));
    QVERIFY(QFile::exists(m_home.path(QStringLiteral("figure.svg"))));
    QCOMPARE(window->banner().failure(), QString());
    exportTo(QStringLiteral("figure.xyz"));
    window->session().fail(QStringLiteral("Something else."));
    exportTo(QStringLiteral("other.svg"));
    QCOMPARE(window->banner().failure(), QStringLiteral("Something else."));
}

void ExportTest::aPresentationBeginsWithoutFailures()
{
    const auto window = test::windowWith(m_document);
    window->session().fail(QStringLiteral("The export failed."));
    QVERIFY(!window->banner().failure().isEmpty());
    window->actions()["view.presentation"]->trigger();
    QCOMPARE(window->banner().failure(), QString());
    window->actions()["view.presentation"]->trigger();
}

void ExportTest::everyViewOfTheWindowExports()
{
    MainWindow window;
    window.session().open(m_document);
    emit window.filing().documentOpened();
    window.show();
    QTRY_VERIFY_WITH_TIMEOUT(window.session().comparison() && !window.session().isComparing(), 20000);
    int pictures = 0;
    for (View* view : window.workspace().views()) {
        window.workspace().bringToFront(view);
        QTest::qWait(50);
        QVERIFY2(!view->title().isEmpty() && view->description().size() > 10, qPrintable(view->title()));
        if (view->plot()) {
            exportView(*view, file(QStringLiteral("view.svg")), provenanceOf(m_document));
            QFile svg(m_home.path(QStringLiteral("view.svg")));
            QVERIFY(svg.open(QIODevice::ReadOnly));
            QVERIFY2(svg.readAll().contains("<svg"), qPrintable(view->title()));
            ++pictures;
        }
        if (const QString table = view->csv(); !table.isEmpty()) {
            const QStringList rows = table.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
            QVERIFY2(rows.size() > 1, qPrintable(view->title()));
            const qsizetype columns = rows[0].count(QLatin1Char(','));
            QVERIFY2(rows.back().count(QLatin1Char(',')) >= columns, qPrintable(view->title() + QLatin1Char('\n') + rows.back()));
        }
    }
    QVERIFY2(pictures > 0, "no view of the window has a picture");
}

}  // namespace aon

QTEST_MAIN(aon::ExportTest)
#include "tst_export.moc"
