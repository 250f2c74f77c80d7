// SPDX-License-Identifier: GPL-3.0-or-later
// A training that was running when the program was killed comes back as one that was stopped: its best network is a step of the
// history that is not saved yet.
#include "tests/ui/smallfiles.h"
#include "tests/ui/windowtest.h"
#include "ui/files/recovery.h"
#include "ui/jobs/trainingjob.h"
#include "ui/window/mainwindow.h"

#include <QMessageBox>
#include <QSignalSpy>
#include <QtTest>

namespace aon {

class InterruptedTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup() { m_window.reset(); }
    void whatItLearnedIsAStepToBeSaved();
    void itIsRecoveredAgainAfterTheNextKill();
    void withoutAStateItIsSaid();
    void withoutItsRecordingTheFileIsKept();

private:
    std::shared_ptr<const TrainingState> killWhileTraining(const Document& document, bool paused);
    bool recover();
    QDir folder() const { return QDir(m_folder->path()); }
    QString file() const { return folder().entryInfoList({QStringLiteral("*.mat")}, QDir::Files).value(0).absoluteFilePath(); }

    test::OwnHome m_home;
    Document m_small;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
    QStringList m_warnings;
};

void InterruptedTest::initTestCase()
{
    m_small = test::smallDocumentIn(m_home.path(QStringLiteral("data")).toStdString());
    m_small.options.iterations = 100000;
}

void InterruptedTest::init()
{
    QSettings().clear();
    m_warnings.clear();
    m_folder = std::make_unique<QTemporaryDir>();
    m_window = std::make_unique<MainWindow>();
    connect(&m_window->filing(), &Filing::warned, this, [this](const QString& warning) { m_warnings << warning; });
    m_window->show();
}

// The state that was kept when it ended; a training keeps one when it is paused, and else once a minute.
std::shared_ptr<const TrainingState> InterruptedTest::killWhileTraining(const Document& document, bool paused)
{
    Session session;
    Focus focus;
    Recovery recovery(session, focus, nullptr, folder());
    session.open(document);
    TrainingJob& training = session.training();
    training.start(session.document());
    [&] { QTRY_VERIFY_WITH_TIMEOUT(training.rows().size() > 5, 20000); }();
    if (paused) {
        training.pause();
        const auto allIsThere = [&training] {
            const auto kept = training.checkpoint();
            return kept && training.rows().size() == static_cast<std::size_t>(kept->iteration);
        };
        [&] { QTRY_VERIFY_WITH_TIMEOUT(allIsThere(), 20000); }();
    }
    const auto state = training.checkpoint();
    recovery.writeNow();
    disconnect(&training, nullptr, &recovery, nullptr);  // nothing is written any more, as when it is killed
    return state;
}

bool InterruptedTest::recover()
{
    QSignalSpy opened(&m_window->filing(), &Filing::documentOpened);
    m_window->filing().openRecovered(file());
    return opened.wait(20000);
}

void InterruptedTest::whatItLearnedIsAStepToBeSaved()
{
    const auto state = killWhileTraining(m_small, true);
    QVERIFY(state);
    QVERIFY(recover());
    Session& session = m_window->session();
    QVERIFY(m_window->filing().isAllRecovered());
    QVERIFY(session.document().model->parameters == state->best);
    QCOMPARE(session.document().model->loss, state->bestLoss);
    QCOMPARE(session.history().count(), 1);
    QVERIFY2(session.history().text(0).startsWith(QStringLiteral("# train: %1 iterations done, best loss").arg(state->iteration)),
             qPrintable(session.history().text(0)));
    QCOMPARE(session.training().rows().size(), static_cast<std::size_t>(state->iteration));
    QVERIFY(session.training().canGoOn(session.document()));
    QVERIFY(m_window->isWindowModified());
    m_window->close();
    QVERIFY2(m_window->isVisible(), "closed without a question");
    auto* question = m_window->findChild<QMessageBox*>();
    QVERIFY(question);
    question->button(QMessageBox::Cancel)->click();
    session.history().undo();
    QVERIFY(session.document().model->parameters == m_small.model->parameters);
    QVERIFY2(session.training().rows().empty(), "the curves are not those of the network from before");
    session.history().redo();
    QVERIFY(session.document().model->parameters == state->best);
}

void InterruptedTest::itIsRecoveredAgainAfterTheNextKill()
{
    const auto state = killWhileTraining(m_small, true);
    QVERIFY(recover());
    const QString first = file();
    {
        Recovery recovery(m_window->session(), m_window->focus(), nullptr, folder());
        QVERIFY(recovery.writeNow());
        recovery.forget(first);
    }
    QVERIFY(file() != first);
    QVERIFY(recover());
    QVERIFY(m_window->session().document().model->parameters == state->best);
    QCOMPARE(m_window->session().history().count(), 1);
    QVERIFY(m_window->isWindowModified());
}

void InterruptedTest::withoutAStateItIsSaid()
{
    QVERIFY(!killWhileTraining(m_small, false));
    QVERIFY(recover());
    const Session& session = m_window->session();
    QVERIFY(session.document().model->parameters == m_small.model->parameters);
    QVERIFY2(session.training().rows().empty(), "curves of a network that is not there");
    QCOMPARE(m_warnings.size(), 1);
    QVERIFY2(m_warnings.front().contains(QStringLiteral("it is lost")), qPrintable(m_warnings.front()));
}

// It opens without the recording; when that is back, the next start can do better.
void InterruptedTest::withoutItsRecordingTheFileIsKept()
{
    Document elsewhere = m_small;
    elsewhere.files.firingRates = m_home.path(QStringLiteral("gone.mat")).toStdString();
    QVERIFY(killWhileTraining(elsewhere, true));
    QVERIFY(recover());
    QVERIFY(!m_window->session().document().dataset);
    QVERIFY(!m_window->filing().isAllRecovered());
    QVERIFY2(m_warnings.join(QLatin1Char(' ')).contains(QStringLiteral("without its recording")), qPrintable(m_warnings.join(QLatin1Char(' '))));
}

}  // namespace aon

QTEST_MAIN(aon::InterruptedTest)
#include "tst_interrupted.moc"
