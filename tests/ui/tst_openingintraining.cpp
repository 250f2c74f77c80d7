// SPDX-License-Identifier: GPL-3.0-or-later
// What is opened while a network is trained: nothing of what runs is touched before the file is read and the question is answered.
#include "tests/ui/smallfiles.h"
#include "tests/ui/windowtest.h"
#include "ui/files/opening.h"
#include "ui/jobs/trainingjob.h"
#include "ui/window/mainwindow.h"

#include <QMessageBox>
#include <QSignalSpy>
#include <QtTest>

#include <fstream>

namespace aon {

class OpeningInTrainingTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void aBadFileTouchesNothing();
    void aProtocolIsAStep();
    void cancelLetsItGoOn();
    void discardReplacesIt();
    void saveKeepsItsNetwork();
    void itsNetworkStaysWithItsRecording();
    void closingAsksFirst();

private:
    Session& session() { return m_window->session(); }
    TrainingJob& training() { return session().training(); }
    QMessageBox* question() { return m_window->findChild<QMessageBox*>(); }
    void openAndWait(const QString& path)
    {
        QSignalSpy opened(&m_window->filing(), &Filing::documentOpened);
        m_window->filing().openPaths({path});
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, 20000);
    }
    void answer(QMessageBox::StandardButton button)
    {
        question()->button(button)->click();
        QTRY_VERIFY(!question());
    }

    test::OwnHome m_home;
    std::unique_ptr<MainWindow> m_window;
    QString m_small, m_other;
};

void OpeningInTrainingTest::initTestCase()
{
    m_small = m_home.path(QStringLiteral("small"));
    m_other = m_home.path(QStringLiteral("other"));
    Dataset other = test::smallDataset();
    saveDataset(other, m_small.toStdString());
    for (auto& [slot, rates] : other.rates)
        rates *= 0.5f;
    saveDataset(other, m_other.toStdString());
}

void OpeningInTrainingTest::init()
{
    QSettings().clear();
    m_window = std::make_unique<MainWindow>();
    m_window->show();
    openAndWait(m_small);
    Document document = session().document();
    document.options.iterations = 100'000;
    session().open(document);
    training().start(session().document());
    QTRY_VERIFY_WITH_TIMEOUT(training().iterationsDone() > 3, 20000);
}

void OpeningInTrainingTest::cleanup()
{
    if (auto* open = question())
        open->button(QMessageBox::Cancel)->click();
    training().stop();
    QTRY_VERIFY_WITH_TIMEOUT(!training().isActive(), 20000);
    m_window.reset();
}

void OpeningInTrainingTest::aBadFileTouchesNothing()
{
    const QString bad = m_home.path(QStringLiteral("bad.mat"));
    std::ofstream(bad.toStdString()) << "no recording";
    const Document before = session().document();
    QSignalSpy failed(&session(), &Session::failed);
    m_window->filing().openPaths({bad});
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 20000);
    QVERIFY2(!question(), "asked about a file that cannot be read");
    QVERIFY(training().state() == TrainingJob::State::Running && !differences(before, session().document()));
}

void OpeningInTrainingTest::aProtocolIsAStep()
{
    Protocol mine = paperProtocol();
    mine.name = "mine";
    const QString file = m_home.path(QStringLiteral("mine.json"));
    std::ofstream(file.toStdString()) << toJson(mine);
    openAndWait(file);
    QVERIFY2(!question() && training().state() == TrainingJob::State::Running, "a protocol for the next training stopped this one");
    QVERIFY(session().document().protocol == mine && training().protocol() == paperProtocol());
    QCOMPARE(session().history().count(), 1);
}

void OpeningInTrainingTest::cancelLetsItGoOn()
{
    const Document before = session().document();
    m_window->filing().openPaths({m_other});
    QTRY_VERIFY_WITH_TIMEOUT(question(), 20000);
    QVERIFY2(training().state() == TrainingJob::State::Running, "stopped before it was asked");
    QVERIFY(question()->text().contains("being trained"));
    answer(QMessageBox::Cancel);
    const long done = training().iterationsDone();
    QTRY_VERIFY_WITH_TIMEOUT(training().iterationsDone() > done, 20000);
    QVERIFY(!differences(before, session().document()));
}

void OpeningInTrainingTest::discardReplacesIt()
{
    QSignalSpy opened(&m_window->filing(), &Filing::documentOpened);
    m_window->filing().openPaths({m_other});
    QTRY_VERIFY_WITH_TIMEOUT(question(), 20000);
    answer(QMessageBox::Discard);
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, 20000);
    QVERIFY(!training().isActive() && !session().document().model && session().history().count() == 0);
    QVERIFY(session().document().files.firingRates.string().starts_with(m_other.toStdString()));
}

void OpeningInTrainingTest::saveKeepsItsNetwork()
{
    const QString file = m_home.path(QStringLiteral("mine.mat"));
    QSignalSpy reported(&session(), &Session::reported), opened(&m_window->filing(), &Filing::documentOpened);
    m_window->filing().openPaths({m_other});
    QTRY_VERIFY_WITH_TIMEOUT(question(), 20000);
    // The dialog for the name is the system's; it is answered as soon as it is there.
    QTimer::singleShot(0, this, [&] {
        QTimer::singleShot(200, this, [&] {
            auto* dialog = QApplication::activeModalWidget();
            auto* name = dialog ? dialog->findChild<QLineEdit*>() : nullptr;
            if (!name)
                qFatal("no dialog asks for a name");
            name->setText(file);
            QMetaObject::invokeMethod(dialog, "accept");
        });
    });
    answer(QMessageBox::Save);
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, 20000);
    QVERIFY(session().document().files.firingRates.string().starts_with(m_other.toStdString()));
    OpenRequest request;
    request.paths = {file.toStdString()};
    const Opened saved = open(request, [](const QString&) { return true; });
    QVERIFY2(saved.document.model && saved.document.training->rows.size() > 3, "what it had learned is not in the file");
}

// Opened again, with nothing lost between: the network that was learning is that of these rates.
void OpeningInTrainingTest::itsNetworkStaysWithItsRecording()
{
    QSignalSpy opened(&m_window->filing(), &Filing::documentOpened);
    m_window->filing().openPaths({m_small});
    QTRY_VERIFY_WITH_TIMEOUT(question(), 20000);
    answer(QMessageBox::Discard);
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, 20000);
    QVERIFY2(session().document().model, "the network was computed for what is open, and is gone");
}

void OpeningInTrainingTest::closingAsksFirst()
{
    m_window->close();
    QVERIFY(question() && training().state() == TrainingJob::State::Running);
    answer(QMessageBox::Cancel);
    QVERIFY(m_window->isVisible() && training().state() == TrainingJob::State::Running);
    m_window->close();
    answer(QMessageBox::Discard);
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->isVisible(), 20000);
}

}  // namespace aon

QTEST_MAIN(aon::OpeningInTrainingTest)
#include "tst_openingintraining.moc"
