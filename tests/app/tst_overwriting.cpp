// SPDX-License-Identifier: GPL-3.0-or-later
// What is there already is not lost to a command: a file it reads never, a run or somebody else's file only with --force.
#include "tests/app/smallfiles.h"

#include "model/recording/matfile.h"

#include <sys/resource.h>
#include <sys/stat.h>

using namespace aon::test;

class OverwritingTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void sampleKeepsTheUsersFiles_data();
    void sampleKeepsTheUsersFiles();
    void filesThatAreRead_data();
    void filesThatAreRead();
    void simulateReplacesOnlyItsOwn();
    void aRunIsReplacedByForceOnly();
    void aFolderWithoutARun();
    void demoReplacesADemo();
    void neitherDevicesNorPipes();
    void aRunThatIsGoing();
    void aRunThatCannotBegin();

private:
    QString path(const QString& name) const { return m_folder.filePath(name); }
    void refused(const QStringList& arguments, const QString& file, const QStringList& says);
    QTemporaryDir m_folder;
};

namespace {

void write(const QString& path, const QByteArray& bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

}  // namespace

void OverwritingTest::initTestCase()
{
    writeSmallFiles(m_folder.path());
    write(path("list.txt"), "silence: A\n");
    QCOMPARE(aonlab(m_folder.path(), smallTraining("run", 3)).exitCode, 0);
}

// One sentence that says `says`, exit code 6, and `file` is what it was.
void OverwritingTest::refused(const QStringList& arguments, const QString& file, const QStringList& says)
{
    const QByteArray before = contentOf(path(file));
    QVERIFY(!before.isEmpty());
    const Ran outcome = aonlab(m_folder.path(), arguments);
    QVERIFY2(outcome.exitCode == 6, outcome.err);
    for (const QString& part : says)
        QVERIFY2(outcome.err.contains(part.toUtf8()), outcome.err + " / " + part.toUtf8());
    QVERIFY2(isOneSentence(outcome.err.mid(outcome.err.lastIndexOf("aonlab: "))), outcome.err);
    QVERIFY(outcome.out.isEmpty());
    QCOMPARE(contentOf(path(file)), before);
}

void OverwritingTest::sampleKeepsTheUsersFiles_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name : {"Firing_Rates.mat", "InhibitoryMask.mat", "Mirror.mat"})
        QTest::newRow(name) << name;
}

void OverwritingTest::sampleKeepsTheUsersFiles()
{
    QFETCH(QString, name);
    const QString folder = "mine" + name;
    write(path(folder + "/" + name), "a year of recording");
    refused({"sample", "--output-dir", folder}, folder + "/" + name, {folder + "/" + name, "there already", "--force"});
    QCOMPARE(QDir(path(folder)).entryList(QDir::Files).size(), 1);
    QCOMPARE(aonlab(m_folder.path(), {"sample", "--output-dir", folder, "--force"}).exitCode, 0);
    QCOMPARE(QDir(path(folder)).entryList(QDir::Files).size(), 3);
}

void OverwritingTest::filesThatAreRead_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("file");
    const auto simulate = [](const QString& output) {
        return QStringList{"simulate", "--model", "run/model.mat", "--inhibitory-mask", "InhibitoryMask.mat", "--protocol", "protocol.json",
                           "--perturb-file", "list.txt", "--output", output, "--force"};
    };
    for (const char* file : {"run/model.mat", "run/../run/model.mat", "InhibitoryMask.mat", "protocol.json", "list.txt"})
        QTest::newRow(file) << simulate(file) << file;
    QTest::newRow("link") << simulate("link.mat") << "run/model.mat";
    QStringList train = smallTraining("inputs", 1, {"--force"});
    train[train.indexOf("protocol.json")] = "inputs/config.json";
    QTest::newRow("train") << train << "inputs/config.json";
}

void OverwritingTest::filesThatAreRead()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, file);
    QFile::link(path("run/model.mat"), path("link.mat"));
    write(path("inputs/config.json"), contentOf(path("protocol.json")));
    refused(arguments, file, {"cannot write ", "reads it"});
}

void OverwritingTest::simulateReplacesOnlyItsOwn()
{
    const QStringList simulate{"simulate", "--model", "run/model.mat", "--output"};
    QCOMPARE(aonlab(m_folder.path(), simulate + QStringList{"rates.mat"}).exitCode, 0);
    const QByteArray first = contentOf(path("rates.mat"));
    QCOMPARE(aonlab(m_folder.path(), simulate + QStringList{"rates.mat", "--perturb", "silence: A"}).exitCode, 0);
    QVERIFY(contentOf(path("rates.mat")) != first);
    for (const char* other : {"run/checkpoint.mat", "Firing_Rates.mat", "list.txt"})
        refused(simulate + QStringList{other}, other, {other, "--force"});
    write(path("old.txt"), "old");
    QCOMPARE(aonlab(m_folder.path(), simulate + QStringList{"old.txt", "--force"}).exitCode, 0);
    QVERIFY(aon::MatFile::read(path("old.txt").toStdString()).has("rates"));
}

void OverwritingTest::aRunIsReplacedByForceOnly()
{
    QCOMPARE(aonlab(m_folder.path(), smallTraining("kept", 4)).exitCode, 0);
    const QByteArray before = timeless(path("kept"));
    refused(smallTraining("kept", 5), "kept/checkpoint.mat", {"kept", "--resume", "--force"});
    QCOMPARE(timeless(path("kept")), before);
    QCOMPARE(aonlab(m_folder.path(), smallTraining("kept", 5, {"--resume", "--force"})).exitCode, 2);
    QCOMPARE(timeless(path("kept")), before);
    QCOMPARE(aonlab(m_folder.path(), smallTraining("kept", 5, {"--force"})).exitCode, 0);
    QCOMPARE(aonlab(m_folder.path(), smallTraining("fresh", 5)).exitCode, 0);
    QCOMPARE(timeless(path("kept")), timeless(path("fresh")));
}

void OverwritingTest::aFolderWithoutARun()
{
    for (const char* name : {"model.mat", "report.json", "config.json"}) {
        const QString folder = QString("notarun_") + name;
        write(path(folder + "/" + name), "somebody's");
        refused(smallTraining(folder, 2), folder + "/" + name, {name, "--force"});
    }
    write(path("notes/notes.txt"), "mine");
    QCOMPARE(aonlab(m_folder.path(), smallTraining("notes", 2)).exitCode, 0);
}

void OverwritingTest::demoReplacesADemo()
{
    const QStringList demo{"demo", "--iterations", "1", "--output-dir"};
    for (const char* name : {"report.json", "sample/Firing_Rates.mat", "training/model.mat", "loss.png"}) {
        const QString folder = QString("demo_") + QString(name).replace('/', '_');
        write(path(folder + "/" + name), "somebody's");
        refused(demo + QStringList{folder}, folder + "/" + name, {name, "--force"});
    }
    QCOMPARE(aonlab(m_folder.path(), {"sample", "--output-dir", "again/sample"}).exitCode, 0);
    write(path("again/report.json"), "of an earlier demonstration");
    const Ran outcome = aonlab(m_folder.path(), demo + QStringList{"again"});
    QVERIFY2(outcome.exitCode == 0, outcome.err);
    QVERIFY(contentOf(path("again/report.json")).startsWith("{"));
}

void OverwritingTest::neitherDevicesNorPipes()
{
    QCOMPARE(::mkfifo(path("pipe.mat").toLocal8Bit().constData(), 0600), 0);
    const Ran outcome = aonlab(m_folder.path(), {"simulate", "--model", "run/model.mat", "--output", "pipe.mat", "--force"});
    QVERIFY2(outcome.exitCode == 6 && isOneSentence(outcome.err) && outcome.err.contains("pipe.mat"), outcome.err);
    struct stat now{};
    QVERIFY(::stat(path("pipe.mat").toLocal8Bit().constData(), &now) == 0 && S_ISFIFO(now.st_mode));
}

void OverwritingTest::aRunThatIsGoing()
{
    QProcess process;
    start(process, m_folder.path(), smallTraining("going", 1000000));
    QVERIFY(QTest::qWaitFor([&] { return QFile::exists(path("going/model.mat")); }, 60000));
    const QByteArray owner = "process " + QByteArray::number(process.processId());
    for (const QStringList& second : {smallTraining("going", 3, {"--force"}), QStringList{"train", "--resume", "--output-dir", "going"}}) {
        const Ran outcome = aonlab(m_folder.path(), second);
        QVERIFY2(outcome.exitCode == 6 && outcome.err.contains(owner) && outcome.err.contains("going"), outcome.err);
    }
    process.terminate();
    QCOMPARE(finish(process).exitCode, 3);
    QCOMPARE(aonlab(m_folder.path(), smallTraining("going", 3, {"--force"})).exitCode, 0);
}

// As on a full disk: the recording fits, the first checkpoint, with two matrices of 280 × 280, does not.
void OverwritingTest::aRunThatCannotBegin()
{
    aon::Dataset wide = smallDataset();
    wide.population = {{{"A", 160}, {"B", 120}}, {}, {}};
    for (auto& [slot, rates] : wide.rates)
        rates = rates.replicate(20, 1).eval();
    QVERIFY(QDir(m_folder.path()).mkpath("wide"));
    saveDataset(wide, path("wide").toStdString());
    const QStringList training{"train", "--firing-rates", "wide/Firing_Rates.mat", "--areas", "A=160,B=120", "--protocol", "protocol.json",
                               "--n-trials", "1", "--output-dir", "full"};
    QProcess process;
    process.setChildProcessModifier([] {
        const rlimit little{200'000, 200'000};
        ::setrlimit(RLIMIT_FSIZE, &little);
        ::signal(SIGXFSZ, SIG_IGN);
    });
    start(process, m_folder.path(), training);
    const Ran outcome = finish(process);
    QVERIFY2(outcome.exitCode == 6 && outcome.err.contains("checkpoint.mat"), outcome.err);
    QVERIFY2(QDir(path("full")).isEmpty(), qPrintable(QDir(path("full")).entryList(QDir::Files).join(' ')));
    QCOMPARE(aonlab(m_folder.path(), training).exitCode, 0);
}

QTEST_GUILESS_MAIN(OverwritingTest)
#include "tst_overwriting.moc"
