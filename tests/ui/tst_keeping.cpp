// SPDX-License-Identifier: GPL-3.0-or-later
// What a session has, its file has: the history with the networks of its steps, the pinned run, and while a training runs a network
// with the curves that led to it.
#include "tests/ui/smallfiles.h"
#include "tests/ui/windowtest.h"
#include "ui/files/opening.h"
#include "ui/files/savedsession.h"
#include "ui/jobs/trainingjob.h"
#include "ui/window/mainwindow.h"

#include <QMessageBox>
#include <QSignalSpy>
#include <QtTest>

namespace aon {

class KeepingTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup() { m_window.reset(); }
    void historyAndPinComeBack();
    void aPinOfAnEarlierNetworkComesBack();
    void aPinIsAskedFor();
    void fewNetworksAreKept();
    void aRecordingIsNeverWrittenOver();
    void savedWhileTrainingIsOfOneMoment_data();
    void savedWhileTrainingIsOfOneMoment();

private:
    Session& session() { return m_window->session(); }
    void silence(const char* line)
    {
        const Document& document = session().document();
        session().setPerturbations({parsePerturbation(line, *populationOf(document), protocolOf(document))}, QLatin1String(line));
    }
    void pin()
    {
        QTRY_VERIFY_WITH_TIMEOUT(session().isUpToDate() && session().comparison(), 20000);
        session().pin();
    }
    void start(const Document& document);
    void saveAndOpen();
    std::string lines()
    {
        std::string all;
        for (const Perturbation& line : session().document().perturbations)
            all += toText(line);
        return all;
    }

    test::OwnHome m_home;
    Document m_small;
    std::unique_ptr<MainWindow> m_window;
    QString m_file;
};

void KeepingTest::initTestCase()
{
    m_small = test::smallDocumentIn(m_home.path(QStringLiteral("data")).toStdString());
    m_file = m_home.path(QStringLiteral("mine.mat"));
}

void KeepingTest::init()
{
    QSettings().clear();
    m_window = std::make_unique<MainWindow>();
    m_window->show();
    start(m_small);
}

void KeepingTest::start(const Document& document)
{
    Session before;
    Focus focus;
    before.open(document);
    SavedSession(before, focus).write(m_file.toStdString());
    QSignalSpy opened(&m_window->filing(), &Filing::documentOpened);
    m_window->filing().openPaths({m_file});
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, 20000);
    QVERIFY(!m_window->isWindowModified());
}

// In another window, as the next day.
void KeepingTest::saveAndOpen()
{
    QSignalSpy reported(&session(), &Session::reported);
    m_window->actions()["file.save"]->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(!reported.isEmpty(), 20000);
    QVERIFY(!m_window->isWindowModified());
    m_window = std::make_unique<MainWindow>();
    m_window->show();
    QSignalSpy opened(&m_window->filing(), &Filing::documentOpened);
    m_window->filing().openPaths({m_file});
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, 20000);
}

void KeepingTest::historyAndPinComeBack()
{
    silence("silence: F5 & mirror");
    pin();
    const Matrix<float> pinned = session().pinned()->perturbed;
    silence("silence: AIP");
    silence("silence: F6");
    session().history().undo();
    saveAndOpen();
    QCOMPARE(session().history().count(), 3);
    QCOMPARE(session().history().index(), 2);
    QCOMPARE(session().history().text(2), QStringLiteral("silence: F6"));
    QCOMPARE(lines(), std::string("silence: AIP"));
    QVERIFY2(!m_window->isWindowModified(), "what was just opened is saved");
    QTRY_VERIFY_WITH_TIMEOUT(session().pinned(), 20000);
    QVERIFY2(session().pinned()->perturbed == pinned, "the pinned run is another one");
    QTRY_VERIFY_WITH_TIMEOUT(session().isUpToDate() && !session().isComparing(), 20000);
    QCOMPARE(toText(session().comparison()->perturbations.at(0)), std::string("silence: AIP"));
    QVERIFY(!m_window->isWindowModified());
    session().history().redo();
    QCOMPARE(lines(), std::string("silence: F6"));
    QVERIFY(m_window->isWindowModified());
    session().history().setIndex(0);
    QVERIFY(lines().empty());
}

void KeepingTest::aPinOfAnEarlierNetworkComesBack()
{
    silence("silence: F5");
    pin();
    const auto pinned = session().pinned();
    Document trained = session().document();
    const auto second = std::make_shared<Model>(*trained.model);
    second->parameters.W *= 0.5f;
    trained.model = second;
    session().edit(trained, QStringLiteral("# train"));
    saveAndOpen();
    QTRY_VERIFY_WITH_TIMEOUT(session().pinned(), 20000);
    QVERIFY(session().pinned()->perturbed == pinned->perturbed);
    QVERIFY(session().document().model->parameters == second->parameters);
    session().history().undo();
    QVERIFY2(session().document().model->parameters == m_small.model->parameters, "undo does not bring the network of before");
    QVERIFY(loadModel(m_file.toStdString()).parameters == second->parameters);
}

void KeepingTest::aPinIsAskedFor()
{
    pin();
    QVERIFY(m_window->isWindowModified());
    m_window->close();
    auto* question = m_window->findChild<QMessageBox*>();
    QVERIFY(question);
    question->button(QMessageBox::Cancel)->click();
    session().unpin();
    QVERIFY(!m_window->isWindowModified());
}

// The file stays of a modest size; the steps nearest to what is open are in it.
void KeepingTest::fewNetworksAreKept()
{
    constexpr int trainings = static_cast<int>(mostNetworks) + 3;
    for (int k = 0; k < trainings; ++k) {
        Document trained = session().document();
        const auto next = std::make_shared<Model>(*trained.model);
        next->seed = 100 + static_cast<std::uint64_t>(k);
        trained.model = next;
        session().edit(trained, QStringLiteral("# train %1").arg(k));
    }
    saveAndOpen();
    QCOMPARE(session().history().count(), static_cast<int>(mostNetworks));
    QCOMPARE(session().history().text(0), QStringLiteral("# train %1").arg(trainings - static_cast<int>(mostNetworks)));
    QCOMPARE(session().document().model->seed, std::uint64_t(100 + trainings - 1));
    session().history().setIndex(0);
    QCOMPARE(session().document().model->seed, std::uint64_t(100 + trainings - 1 - static_cast<int>(mostNetworks)));
    const MatFile file = MatFile::read(m_file.toStdString());
    QVERIFY(!file.has(nameOfNetwork(mostNetworks) + "_W"));
}

// A session says where its recording is; in its place it would be the end of both.
void KeepingTest::aRecordingIsNeverWrittenOver()
{
    for (const char* name : {"Firing_Rates.mat", "InhibitoryMask.mat", "Mirror.mat"}) {
        const QString data = m_home.path(QStringLiteral("data/") + QLatin1String(name));
        QFile file(data);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray before = file.readAll();
        file.close();
        QSignalSpy failed(&session(), &Session::failed);
        QTimer::singleShot(300, this, [&] {
            auto* dialog = QApplication::activeModalWidget();
            auto* line = dialog ? dialog->findChild<QLineEdit*>() : nullptr;
            if (!line)
                qFatal("no dialog asks for a name");
            line->setText(data);
            QTimer::singleShot(300, this, [] {  // "replace it?": yes
                if (auto* question = qobject_cast<QMessageBox*>(QApplication::activeModalWidget()))
                    question->button(QMessageBox::Yes)->click();
            });
            QMetaObject::invokeMethod(dialog, "accept");
        });
        m_window->actions()["file.saveAs"]->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 20000);
        QVERIFY2(failed[0][0].toString().contains("which would be lost"), qPrintable(failed[0][0].toString()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(file.readAll() == before, name);
        file.close();
        QCOMPARE(m_window->filing().file(), m_file);
    }
}

void KeepingTest::savedWhileTrainingIsOfOneMoment_data()
{
    QTest::addColumn<bool>("paused");
    QTest::newRow("running") << false;
    QTest::newRow("paused") << true;
}

void KeepingTest::savedWhileTrainingIsOfOneMoment()
{
    QFETCH(bool, paused);
    Document document = m_small;
    document.options.iterations = 100000;
    document.options.seed = 8;
    start(document);
    TrainingJob& training = session().training();
    training.start(session().document());
    QTRY_VERIFY_WITH_TIMEOUT(training.rows().size() > 8, 20000);
    if (paused)
        training.pause();
    const auto rowsBefore = training.rows().size();
    QSignalSpy reported(&session(), &Session::reported);
    m_window->actions()["file.save"]->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(!reported.isEmpty(), 20000);
    QVERIFY2(reported.front().front().toString().contains(QStringLiteral("so far")), qPrintable(reported.front().front().toString()));
    QVERIFY2(training.isActive(), "saving ended the training");
    QVERIFY2(m_window->isWindowModified(), "what it learns from here on is not saved");

    OpenRequest request;
    request.paths = {m_file.toStdString()};
    const Opened opened = open(request, [](const QString&) { return true; });
    const Model& network = *opened.document.model;
    const std::vector<LossRow>& rows = opened.document.training->rows;
    QCOMPARE(network.seed, std::uint64_t(8));
    QVERIFY(rows.size() >= rowsBefore);
    QCOMPARE(rows.size(), static_cast<std::size_t>(opened.document.training->checkpoint->iteration));
    QCOMPARE(network.loss, rows.back().step.bestLoss);
    QCOMPARE(rows.at(static_cast<std::size_t>(network.iteration)).step.loss, network.loss);
    QCOMPARE(opened.recovered->steps.lines.size(), 1);
    QVERIFY(opened.recovered->steps.documents.front().model->parameters == m_small.model->parameters);
    training.stop();
    QTRY_VERIFY_WITH_TIMEOUT(!training.isActive(), 20000);
}

}  // namespace aon

QTEST_MAIN(aon::KeepingTest)
#include "tst_keeping.moc"
