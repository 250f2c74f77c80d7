// SPDX-License-Identifier: GPL-3.0-or-later
// Training started and stopped many times while someone clicks about: every cycle ends, says so once, keeps a network,
// and nothing crashes. Under sanitizers this is where leaks and races would show.
#include "tests/ui/windowtest.h"
#include "ui/jobs/trainingjob.h"
#include "ui/mainwindow.h"
#include "ui/workspace.h"

#include <QDir>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QtTest>

namespace aon {

class TrainingCyclesTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void ofTheJob();
    void ofTheWindow();
    void stoppingAnswersAtOnce();
    void destroyedWhileTraining();

private:
    void clickInTheSession(Session& session, Focus& focus);
    void clickInTheWindow(MainWindow& window);
    int cycles(int usual) const { return qEnvironmentVariableIntValue("AONLAB_CYCLES") > 0 ? qEnvironmentVariableIntValue("AONLAB_CYCLES") : usual; }

    test::OwnHome m_home;
    Document m_document;
    QRandomGenerator m_random{1};
};

constexpr int patience = 30000;  // milliseconds; sanitizers are slow

void TrainingCyclesTest::initTestCase()
{
    m_document = test::smallDocument();
    m_document.options.iterations = 100000;
}

void TrainingCyclesTest::clickInTheSession(Session& session, Focus& focus)
{
    TrainingJob& training = session.training();
    const Document& document = session.document();
    switch (m_random.bounded(8)) {
    case 0: training.pause(); break;
    case 1: training.resume(); break;
    case 2: training.start(document); break;
    case 3: session.setPerturbations({parsePerturbation("silence: F5", *populationOf(document), protocolOf(document))}, QStringLiteral("silence: F5")); break;
    case 4: session.history().undo(); break;
    case 5: session.history().redo(); break;
    case 6: focus.setSeconds(m_random.bounded(3.5)); break;
    case 7: training.canGoOn(document); break;
    }
}

void TrainingCyclesTest::ofTheJob()
{
    Session session;
    Focus focus;
    session.open(m_document);
    TrainingJob& training = session.training();
    QSignalSpy finished(&training, &TrainingJob::finished), failed(&session, &Session::failed);
    const int count = cycles(200);
    for (int cycle = 0; cycle < count; ++cycle) {
        const bool goesOn = m_random.bounded(2) == 1 && training.canGoOn(session.document());
        training.start(session.document(), goesOn ? training.checkpoint() : nullptr);
        QVERIFY(training.isActive());
        for (int click = m_random.bounded(6); click > 0; --click) {
            clickInTheSession(session, focus);
            QTest::qWait(m_random.bounded(12));
        }
        training.stop();
        QTRY_VERIFY_WITH_TIMEOUT(!training.isActive(), patience);
        QCOMPARE(finished.size(), cycle + 1);
    }
    QCOMPARE(failed.size(), 0);
    QVERIFY(session.document().model->parameters.W.allFinite());
}

void TrainingCyclesTest::clickInTheWindow(MainWindow& window)
{
    const QList<QAbstractButton*> buttons = window.workspace().findChildren<QAbstractButton*>();
    const auto& views = window.workspace().views();
    switch (m_random.bounded(4)) {
    case 0: window.workspace().bringToFront(views[static_cast<std::size_t>(m_random.bounded(static_cast<int>(views.size())))]); break;
    case 1:
        for (const char* name : {"edit.undo", "edit.redo", "training.pause", "view.play", "view.later", "view.pin", "appearance.dark", "appearance.light"})
            if (m_random.bounded(3) == 0)
                window.actions()[name]->trigger();
        break;
    default: {
        // Not what opens a dialog of the desktop or tears a view off.
        QAbstractButton* button = buttons[m_random.bounded(static_cast<int>(buttons.size()))];
        if (button->isEnabled() && button->isVisible() && !button->inherits("QDockWidgetTitleButton") && !button->text().endsWith(QChar(0x2026)))
            button->click();
    }
    }
}

void TrainingCyclesTest::ofTheWindow()
{
    QSettings().clear();
    MainWindow window;
    window.session().open(m_document);
    emit window.filing().documentOpened();
    window.show();
    TrainingJob& training = window.session().training();
    const int count = cycles(40);
    for (int cycle = 0; cycle < count; ++cycle) {
        training.start(window.session().document());
        for (int click = m_random.bounded(6); click > 0; --click) {
            clickInTheWindow(window);
            QTest::qWait(m_random.bounded(20));
        }
        training.stop();
        QTRY_VERIFY_WITH_TIMEOUT(!training.isActive(), patience);
    }
    QVERIFY(window.session().document().dataset != nullptr);
}

void TrainingCyclesTest::stoppingAnswersAtOnce()
{
    Session session;
    session.open(m_document);
    TrainingJob& training = session.training();
    training.start(session.document());
    QTRY_VERIFY_WITH_TIMEOUT(training.state() == TrainingJob::State::Running && training.rows().size() > 3, patience);
    training.stop();
    QCOMPARE(training.state(), TrainingJob::State::Stopping);
    QTRY_VERIFY_WITH_TIMEOUT(!training.isActive(), patience);
    double best = training.rows().front().step.loss;
    for (const LossRow& row : training.rows())
        best = std::min(best, row.step.loss);
    QCOMPARE(session.document().model->loss, best);
    QVERIFY(training.canGoOn(session.document()));
}

void TrainingCyclesTest::destroyedWhileTraining()
{
    for (int k = 0; k < 10; ++k) {
        Session session;
        session.open(m_document);
        session.training().start(session.document());
        QTest::qWait(m_random.bounded(30));
        if (k % 2)
            session.training().pause();
    }
}

}  // namespace aon

QTEST_MAIN(aon::TrainingCyclesTest)
#include "tst_trainingcycles.moc"
