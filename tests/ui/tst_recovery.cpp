// SPDX-License-Identifier: GPL-3.0-or-later
// What a program that was killed leaves is offered by the next start, once, and holds what was open; a clean end leaves nothing.
#include "tests/ui/windowtest.h"
#include "ui/focus.h"
#include "ui/opening.h"
#include "ui/recovery.h"
#include "ui/session.h"

#include <QSignalSpy>
#include <QtTest>

namespace aon {

class RecoveryTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_small = test::smallDocument(); }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void anUncleanEndIsOffered();
    void aRunningProgramIsNotOffered();
    void aCleanEndLeavesNothing();
    void writesByItselfAfterAnEdit();
    void nothingOpenWritesNothing();
    void whatIsForgottenIsGone();
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
