// SPDX-License-Identifier: GPL-3.0-or-later
// What a program that was killed leaves is offered by the next start, once, and holds what was open; a clean end leaves nothing.
#include "tests/ui/windowtest.h"
#include "ui/files/opening.h"
#include "ui/files/recovery.h"
#include "ui/session/focus.h"
#include "ui/session/session.h"

#include <QSignalSpy>
#include <QtTest>

namespace aon {

class RecoveryTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_small = test::smallDocument(); }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void anUncleanEndIsOffered();
    void historyAndFileComeBack();
    void anUnreadableStepLeavesNoHistory();
    void aRunningProgramIsNotOffered();
    void aCleanEndLeavesNothing();
    void writesByItselfAfterAnEdit();
    void nothingOpenWritesNothing();
    void whatIsForgottenIsGone();
    void theNextStartTakesWhatIsHandedOver();
    void theQuestionNamesWhatItIsAbout();
    void tellsOnceThatItCannotWrite();

private:
    struct Program {
        explicit Program(const QDir& folder) : recovery(session, focus, nullptr, folder) {}
        void silence(const char* line)
        {
            const Document& document = session.document();
            session.setPerturbations({parsePerturbation(line, *populationOf(document), protocolOf(document))}, QLatin1String(line));
        }
        Session session;
        Focus focus;
        Recovery recovery;
    };
    QDir folder() const { return QDir(m_folder->path()); }

    test::OwnHome m_home;
    Document m_small;
    std::unique_ptr<QTemporaryDir> m_folder;
};

// Without finish(): as when the program is killed, the lock has no owner any more.
void RecoveryTest::anUncleanEndIsOffered()
{
    {
        Program killed(folder());
        killed.session.open(m_small);
        killed.focus.setCondition(4);
        killed.silence("silence: F5 & mirror");
        killed.recovery.writeNow();
    }
    Program next(folder());
    const QStringList offered = next.recovery.abandoned();
    QCOMPARE(offered.size(), 1);
    OpenRequest request;
    request.paths = {offered.front().toStdString()};
    const Opened opened = open(request, [](const QString&) { return true; });
    QVERIFY(opened.document.model->parameters.W == m_small.model->parameters.W);
    QCOMPARE(opened.document.perturbations.size(), std::size_t(1));
    QCOMPARE(toText(opened.document.perturbations.front()), std::string("silence: F5 & mirror"));
    QCOMPARE(opened.lookedAt->condition, 4);

    Program third(folder());
    QVERIFY2(third.recovery.abandoned().isEmpty(), "two windows offer the same session");
}

Opened openedFrom(const QString& file)
{
    OpenRequest request;
    request.paths = {file.toStdString()};
    return open(request, [](const QString&) { return true; });
}

// Two networks, a saved step, a step that was taken back: undo and redo go through all of it after the kill.
void RecoveryTest::historyAndFileComeBack()
{
    const auto second = std::make_shared<Model>(*m_small.model);
    second->seed = 77;
    {
        Program killed(folder());
        killed.recovery.setSavedAs([this] { return m_home.path(QStringLiteral("mine.mat")); });
        killed.session.open(m_small);
        killed.silence("silence: F5 & mirror");
        killed.session.history().setClean();
        Document trained = killed.session.document();
        trained.model = second;
        killed.session.edit(trained, QStringLiteral("# train"));
        killed.silence("silence: AIP");
        killed.silence("silence: F6");
        killed.session.history().undo();
        killed.recovery.writeNow();
    }
    Program next(folder());
    const QString file = next.recovery.abandoned().value(0);
    const Opened opened = openedFrom(file);
    QVERIFY(opened.recovered.has_value());
    QCOMPARE(opened.recovered->savedAs, std::filesystem::path(m_home.path(QStringLiteral("mine.mat")).toStdString()));
    next.session.open(opened.recovered->steps);
    QUndoStack& history = next.session.history();
    QCOMPARE(history.count(), 4);
    QCOMPARE(history.index(), 3);
    QCOMPARE(history.cleanIndex(), 1);
    QCOMPARE(history.text(1), QStringLiteral("# train"));
    const auto lines = [&next] {
        std::string all;
        for (const Perturbation& line : next.session.document().perturbations)
            all += toText(line);
        return all;
    };
    QCOMPARE(lines(), std::string("silence: AIP"));
    QCOMPARE(next.session.document().model->seed, std::uint64_t(77));
    history.redo();
    QCOMPARE(lines(), std::string("silence: F6"));
    history.setIndex(1);
    QVERIFY(history.isClean());
    QCOMPARE(lines(), std::string("silence: F5 & mirror"));
    QVERIFY(next.session.document().model->parameters == m_small.model->parameters);
    QCOMPARE(next.session.document().model->seed, m_small.model->seed);
    history.undo();
    QVERIFY(lines().empty());

    next.recovery.forget(file);
    next.recovery.finish();
    QVERIFY2(folder().entryList(QDir::Files).isEmpty(), qPrintable(folder().entryList(QDir::Files).join(QLatin1Char(' '))));
}

void RecoveryTest::anUnreadableStepLeavesNoHistory()
{
    {
        Program killed(folder());
        killed.session.open(m_small);
        Document trained = m_small;
        trained.model = std::make_shared<Model>(*m_small.model);
        killed.session.edit(trained, QStringLiteral("# train"));
        killed.silence("silence: F5");
        killed.recovery.writeNow();
    }
    for (const QString& network : folder().entryList({QStringLiteral("*.network")}))
        QVERIFY(QFile::resize(folder().filePath(network), 200));
    Program next(folder());
    const Opened opened = openedFrom(next.recovery.abandoned().value(0));
    QCOMPARE(toText(opened.document.perturbations.at(0)), std::string("silence: F5"));
    QVERIFY(opened.recovered->steps.lines.isEmpty());
    QCOMPARE(opened.recovered->steps.documents.size(), std::size_t(1));
}

void RecoveryTest::aRunningProgramIsNotOffered()
{
    Program running(folder()), other(folder());
    running.session.open(m_small);
    running.recovery.writeNow();
    QVERIFY(QFile::exists(running.recovery.file()));
    QVERIFY(other.recovery.abandoned().isEmpty());
}

void RecoveryTest::aCleanEndLeavesNothing()
{
    {
        Program program(folder());
        program.session.open(m_small);
        program.recovery.writeNow();
        program.silence("silence: F5");
        program.recovery.finish();
    }
    QVERIFY2(folder().entryList(QDir::Files).isEmpty(), qPrintable(folder().entryList(QDir::Files).join(QLatin1Char(' '))));
}

void RecoveryTest::writesByItselfAfterAnEdit()
{
    Program program(folder());
    program.session.open(m_small);
    program.silence("silence: F6");
    QVERIFY(!QFile::exists(program.recovery.file()));
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(program.recovery.file()), 3 * Recovery::afterEditMilliseconds);
}

void RecoveryTest::nothingOpenWritesNothing()
{
    Program program(folder());
    program.recovery.writeNow();
    QVERIFY(!QFile::exists(program.recovery.file()));
}

void RecoveryTest::whatIsForgottenIsGone()
{
    {
        Program killed(folder());
        killed.session.open(m_small);
        killed.recovery.writeNow();
    }
    {
        Program next(folder());
        next.recovery.forget(next.recovery.abandoned().value(0));
        next.recovery.finish();
    }
    Program third(folder());
    QVERIFY(third.recovery.abandoned().isEmpty());
}

// While the program that handed it over still ends.
void RecoveryTest::theNextStartTakesWhatIsHandedOver()
{
    Program before(folder());
    QVERIFY(!before.recovery.handOver());
    before.session.open(m_small);
    before.silence("silence: F5");
    QVERIFY(before.recovery.handOver());
    before.silence("silence: F6");
    QVERIFY2(!before.recovery.writeNow(), "it belongs to the next program");
    Program next(folder());
    QCOMPARE(next.recovery.abandoned(), QStringList{before.recovery.file()});
    const Opened opened = openedFrom(before.recovery.file());
    QCOMPARE(opened.recovered->steps.lines, QStringList{QStringLiteral("silence: F5")});
}

void RecoveryTest::theQuestionNamesWhatItIsAbout()
{
    const QString saved = m_home.path(QStringLiteral("mine.mat"));
    QString file;
    {
        Program killed(folder());
        killed.recovery.setSavedAs([saved] { return saved; });
        killed.session.open(m_small);
        killed.silence("silence: AIP");
        killed.silence("silence: F6");
        killed.session.history().undo();
        QVERIFY(killed.recovery.writeNow());
        file = killed.recovery.file();
    }
    const KeptSession kept = Recovery::about(file);
    QVERIFY(kept.isSaved && kept.name == saved);
    QCOMPARE(kept.lastStep, QStringLiteral("silence: AIP"));
    QVERIFY(!kept.wasTraining);
    const QDateTime when({2026, 3, 14}, {15, 9});
    const QString words = keptWords(kept, when, 2);
    for (const QString& part : {saved, QLocale().toString(when, QLocale::ShortFormat), QStringLiteral("silence: AIP"), QStringLiteral("2 older session")})
        QVERIFY2(words.contains(part), qPrintable(part + QStringLiteral(" is not in ") + words));
    QVERIFY(!keptWords({}, when, 0).contains(QStringLiteral("older session")));

    Program never(folder());
    never.session.open(m_small);
    QVERIFY(never.recovery.writeNow());
    const KeptSession unsaved = Recovery::about(never.recovery.file());
    QVERIFY(!unsaved.isSaved && unsaved.name == QStringLiteral("Demonstration") && unsaved.lastStep.isEmpty());
    QVERIFY(keptWords(unsaved, when, 0).contains(QStringLiteral("saved in no file yet")));
    never.recovery.finish();
    QVERIFY2(QDir(folder()).entryList({QStringLiteral("*.about")}).size() == 1, "what is forgotten leaves a file behind");
}

void RecoveryTest::tellsOnceThatItCannotWrite()
{
    const QDir gone(folder().filePath(QStringLiteral("gone")));
    Program program(gone);
    QSignalSpy failed(&program.recovery, &Recovery::failed);
    program.session.open(m_small);
    QVERIFY(QDir(gone).removeRecursively());
    program.silence("silence: F6");
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 3 * Recovery::afterEditMilliseconds);
    program.silence("silence: F5");
    QTest::qWait(Recovery::afterEditMilliseconds + 500);
    QCOMPARE(failed.size(), 1);
}

}  // namespace aon

QTEST_GUILESS_MAIN(aon::RecoveryTest)
#include "tst_recovery.moc"
