// SPDX-License-Identifier: GPL-3.0-or-later
// Training started and stopped many times while someone edits: every cycle ends, says so once, keeps a network, and nothing
// crashes. No window is linked, so that sanitizers, for which this is made, need only build the model and the jobs (README).
#include "tests/ui/windowtest.h"
#include "ui/jobs/trainingjob.h"
#include "ui/session/focus.h"
#include "ui/session/session.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QtTest>

namespace aon {

class TrainingJobTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void cycles();
    void stoppingAnswersAtOnce();
    void destroyedWhileTraining();

private:
    void clickInTheSession(Session& session, Focus& focus);

    Document m_document;
    QRandomGenerator m_random{1};
};

constexpr int patience = 60000;  // milliseconds; sanitizers are slow
constexpr int cycleCount = 200;

void TrainingJobTest::initTestCase()
{
    m_document = test::smallDocument();
    m_document.options.iterations = 100000;
}

void TrainingJobTest::clickInTheSession(Session& session, Focus& focus)
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

void TrainingJobTest::cycles()
{
    Session session;
    Focus focus;
    session.open(m_document);
    TrainingJob& training = session.training();
    QSignalSpy finished(&training, &TrainingJob::finished), failed(&session, &Session::failed);
    for (int cycle = 0; cycle < cycleCount; ++cycle) {
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

void TrainingJobTest::stoppingAnswersAtOnce()
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

void TrainingJobTest::destroyedWhileTraining()
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

QTEST_GUILESS_MAIN(aon::TrainingJobTest)
#include "tst_trainingjob.moc"
