// SPDX-License-Identifier: GPL-3.0-or-later
// The line at the bottom: which network is open, how far the training is that runs, and what was just done.
#include "tests/ui/smallfiles.h"
#include "ui/files/savedsession.h"
#include "ui/jobs/trainingjob.h"
#include "ui/window/mainwindow.h"
#include "ui/window/statusline.h"

#include <QSignalSpy>
#include <QStatusBar>
#include <QtTest>

namespace aon {

class StatusLineTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_session = std::make_unique<Session>();
        m_session->open(m_small);
        m_line = std::make_unique<StatusLine>(*m_session);
        m_line->resize(1200, 20);
    }
    void cleanup()
    {
        m_line.reset();
        m_session.reset();
    }

    // Which iteration the network is of and how many were done are two numbers, the same two in the history.
    void bestAndDoneAreTold()
    {
        Document document = m_small;
        document.options.iterations = 40;
        document.options.learningRate = 0.5;  // so high that the last is not the best
        document.options.schedule = Schedule::Constant;
        m_session->open(document);
        m_session->training().start(document);
        QTRY_VERIFY_WITH_TIMEOUT(!m_session->training().isActive() && m_session->document().model != m_small.model, 60000);
        const long best = m_session->document().model->iteration;
        QVERIFY(best < 40);
        m_line = std::make_unique<StatusLine>(*m_session);
        QVERIFY2(m_line->toolTip().contains(QString("iteration %1 of 40 done").arg(best)), qPrintable(m_line->toolTip()));
        const QString line = m_session->history().text(0);
        QVERIFY2(line.startsWith("# train: 40 iterations done, best loss ") && line.contains(QString(" at iteration %1, seed").arg(best)), qPrintable(line));
    }

    // Never the network that is open, which has nothing to do with it.
    void aTrainingIsTheOneThatRuns()
    {
        Document document = m_small;
        auto model = std::make_shared<Model>(*m_small.model);
        model->iteration = 996;
        model->seed = 77;
        document.model = model;
        document.options.iterations = 100000;
        document.options.seed = 5;
        m_session->open(document);
        QVERIFY(m_line->toolTip().contains("iteration 996") && m_line->toolTip().contains("seed 77"));
        m_session->training().start(document);
        QTRY_VERIFY_WITH_TIMEOUT(m_session->training().iterationsDone() > 3, 20000);
        const QString running = m_line->toolTip();
        QVERIFY2(!running.contains("996") && !running.contains("seed 77") && running.contains("seed 5"), qPrintable(running));
        QVERIFY2(running.contains(QString("%1 of 100000 iterations done").arg(m_session->training().iterationsDone())), qPrintable(running));
        m_session->training().stop();
        QTRY_VERIFY_WITH_TIMEOUT(!m_session->training().isActive(), 20000);
    }

    // What the session reports is seen, and the training that runs beside it.
    void whatIsReportedIsSeen()
    {
        m_session->report("Saved my.mat.");
        m_session->report("Of the history a part.");
        QVERIFY2(m_line->text().startsWith("Saved my.mat. Of the history a part."), qPrintable(m_line->text()));
        QCoreApplication::processEvents();
        m_session->report("Copied: x");
        QCOMPARE(m_line->text(), QString("Copied: x"));
        QTRY_VERIFY_WITH_TIMEOUT(m_line->text().contains("neuron"), StatusLine::reportMilliseconds + 5000);
    }

    // In the window a save during a training says so where one looks, and the progress goes on being told.
    void savingInATrainingIsConfirmed()
    {
        const QString file = m_home.path("mine.mat");
        QSettings().clear();
        MainWindow window;
        window.show();
        Document document = test::smallDocumentIn(m_home.path("data").toStdString());
        document.options.iterations = 100000;
        SavedSession(sessionOf(window, document), window.focus()).write(file.toStdString());
        QSignalSpy opened(&window.filing(), &Filing::documentOpened);
        window.filing().openPaths({file});
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, 20000);
        Session& session = window.session();
        session.training().start(session.document());
        QTRY_VERIFY_WITH_TIMEOUT(session.training().iterationsDone() > 3, 20000);
        QSignalSpy reported(&session, &Session::reported);
        window.filing().save();
        QTRY_VERIFY_WITH_TIMEOUT(!reported.isEmpty(), 20000);
        auto* line = window.statusBar()->findChild<StatusLine*>();
        QVERIFY(line && line->isVisible());
        QVERIFY2(line->toolTip().contains("Saved") && line->toolTip().contains("mine.mat") && line->toolTip().contains("of 100000 iterations done"),
                 qPrintable(line->toolTip()));
        session.training().stop();
        QTRY_VERIFY_WITH_TIMEOUT(!session.training().isActive(), 20000);
    }

private:
    static Session& sessionOf(MainWindow& window, const Document& document)
    {
        window.session().open(document);
        return window.session();
    }

    test::OwnHome m_home;
    Document m_small = test::smallDocument();
    std::unique_ptr<Session> m_session;
    std::unique_ptr<StatusLine> m_line;
};

}  // namespace aon

QTEST_MAIN(aon::StatusLineTest)
#include "tst_statusline.moc"
