// SPDX-License-Identifier: GPL-3.0-or-later
// Wrong arguments get one sentence and exit code 2; help and version get 0; without a display the window says so.
#include "tests/app/smallfiles.h"

#include <unistd.h>

using namespace aon::test;

class ArgumentsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void wrong_data();
    void wrong();
    void versionAndHelp();
    void everyOptionOfTrainingIsExplained();
    void underscoresAreDashes();
    void protocolAsJson();
    void helpOfDrawsAndThreads();
    void windowWithoutDisplay();
    void standardOutputThatIsFull();
    void standardOutputThatNobodyReads();

private:
    QTemporaryDir m_folder;
};

void ArgumentsTest::initTestCase() { writeSmallFiles(m_folder.path()); }

void ArgumentsTest::wrong_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* line, const char* says) { QTest::newRow(line) << QString(line).split(' ', Qt::SkipEmptyParts) << says; };
    row("samle", "did you mean sample?");
    row("trian --n-trials 5", "did you mean train?");
    row("Evla", "did you mean eval?");
    row("comp", "did you mean compare?");
    row("nowhere.mat", "there is no file or folder, and no command, \"nowhere.mat\"");
    row("Firing_Rates.mat nowhere.mat", "there is no file or folder \"nowhere.mat\"");
    row("Firing_Rates.mat --json", "no option \"--json\"");
    row("--colour", "\"--colour\" is not understood");
    row("train", "--firing-rates is needed");
    row("train --firing-rate x", "did you mean --firing-rates?");
    row("train --firing-rates", "--firing-rates needs a value");
    row("train --firing-rates a --firing-rates b", "given twice");
    row("train extra", "\"extra\" is not understood");
    row("train --firing-rates Firing_Rates.mat --learning-rate 0,5", "--learning-rate is \"0,5\", but it must be a number");
    row("train --firing-rates Firing_Rates.mat --learning-rate nan", "--learning-rate is \"nan\"");
    row("train --firing-rates Firing_Rates.mat --learning-rate 1e999", "--learning-rate is \"1e999\"");
    row("train --firing-rates Firing_Rates.mat --learning-rate -1", "--learning-rate is -1, but it must be a number above 0");
    row("train --firing-rates Firing_Rates.mat --n-trials 1e9", "--n-trials is \"1e9\", but it must be a whole number from 0");
    row("train --firing-rates Firing_Rates.mat --n-trials 1000000000", "--n-trials is 1000000000");
    row("train --firing-rates Firing_Rates.mat --n-trials 99999999999999999999", "--n-trials is");
    row("train --firing-rates Firing_Rates.mat --loss-fn l3", "--loss-fn is \"l3\", but it must be l2 or l1");
    row("train --firing-rates Firing_Rates.mat --preset mine", "--preset is \"mine\", but it must be paper or published");
    row("train --firing-rates Firing_Rates.mat --mode test", "--mode is \"test\", but it must be train or eval");
    row("train --firing-rates Firing_Rates.mat --threads -1 --protocol protocol.json", "--threads is -1");
    row("train --firing-rates Firing_Rates.mat --threads many", "--threads is \"many\", but it must be a whole number");
    row("train --firing-rates Firing_Rates.mat --areas A=8,B", "wrong at \"B\"");
    row("train --firing-rates Firing_Rates.mat --areas A=8,A=6", "\"A\" twice");
    row("train --firing-rates Firing_Rates.mat --N1 0", "--N1 is 0");
    row("train --firing-rates Firing_Rates.mat --N1 86 --N2 106", "--N3 is needed");
    row("train --firing-rates Firing_Rates.mat --N3 6", "--N1 is needed");
    row("train --firing-rates Firing_Rates.mat --protocol protocol.json --n-trials 0", "--n-trials is 0, but it must be at least 1");
    row("compare --model nowhere.mat --perturb silence:A --draws 50", "--draws is 50, but it must be 0, or 100 to 100000");
    row("train --firing-rates Firing_Rates.mat --thermal -5", "--thermal is -5");
    row("train --firing-rates Firing_Rates.mat --checkpoint-seconds -5", "--checkpoint-seconds is -5");
    row("train --firing-rates Firing_Rates.mat --seed 9007199254740993", "--seed is");
    row("eval --firing-rates Firing_Rates.mat", "--model is needed");
    row("simulate --output x.mat", "--model is needed");
    row("sample --seed -1", "--seed is -1, but");
    row("protocol --preset mine", "--preset is \"mine\"");
}

void ArgumentsTest::wrong()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, says);
    const QStringList before = QDir(m_folder.path()).entryList();
    const Ran outcome = aonlab(m_folder.path(), arguments);
    QCOMPARE(outcome.exitCode, 2);
    QVERIFY2(isOneSentence(outcome.err), outcome.err);
    QVERIFY2(outcome.err.contains(says.toUtf8()), outcome.err);
    QVERIFY2(outcome.out.isEmpty(), outcome.out);
    QCOMPARE(QDir(m_folder.path()).entryList(), before);
}

void ArgumentsTest::versionAndHelp()
{
    const Ran version = aonlab(m_folder.path(), {"--version"});
    QCOMPARE(version.exitCode, 0);
    QCOMPARE(version.out, QByteArray("AON Lab " AONLAB_VERSION "\n"));
    const Ran help = aonlab(m_folder.path(), {"--help"});
    QCOMPARE(help.exitCode, 0);
    QVERIFY(help.err.isEmpty());
    for (const char* command : {"train", "eval", "simulate", "sample", "protocol"}) {
        QVERIFY2(help.out.contains("\n  " + QByteArray(command) + " "), command);
        QCOMPARE(aonlab(m_folder.path(), {command, "--help"}).exitCode, 0);
    }
    for (const QByteArray& line : aonlab(m_folder.path(), {"train", "--help"}).out.split('\n'))
        QVERIFY2(QString::fromUtf8(line).size() <= 130, line);
}

// A choice of TrainingOptions without words in the help is one that nobody finds.
void ArgumentsTest::everyOptionOfTrainingIsExplained()
{
    const QString help = QString::fromUtf8(aonlab(m_folder.path(), {"train", "--help"}).out);
    const QJsonObject options = QJsonDocument::fromJson(QByteArray::fromStdString(aon::toJson(aon::paperOptions()))).object();
    QVERIFY(options.size() > 15);
    for (const QString& field : options.keys()) {
        const QString flag = "--" + QString(field).replace('_', '-');
        const QRegularExpression entry(QRegularExpression::escape(flag) + "[ ,][^\\n]*\\[[^\\]]+\\]\\s+[A-Za-z][^\\n]{8,}");
        QVERIFY2(entry.match(help).hasMatch() || (field == "loss" && help.contains("--loss-fn,--loss [l2]")), qPrintable(flag));
    }
}

void ArgumentsTest::underscoresAreDashes()
{
    const Ran outcome = aonlab(m_folder.path(), {"sample", "--output_dir", "with_underscore", "--seed=2"});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(QFile::exists(m_folder.filePath("with_underscore/Firing_Rates.mat")));
}

void ArgumentsTest::protocolAsJson()
{
    const Ran json = aonlab(m_folder.path(), {"protocol", "--json"});
    QCOMPARE(json.exitCode, 0);
    QCOMPARE(json.out, aonlab(m_folder.path(), {"protocol", "--show"}).out);
    QVERIFY(!QJsonDocument::fromJson(json.out).object().isEmpty());
}

void ArgumentsTest::helpOfDrawsAndThreads()
{
    const QByteArray help = aonlab(m_folder.path(), {"compare", "--help"}).out;
    for (const char* said : {"[600]", "0 for none, or 100 to 100000", "Threads, 0 for one per processor"})
        QVERIFY2(help.contains(said), said);
    QCOMPARE(aonlab(m_folder.path(), smallTraining("zerothreads", 1, {"--threads", "0"})).exitCode, 0);
}

void ArgumentsTest::windowWithoutDisplay()
{
    for (const QStringList& arguments : {QStringList{}, QStringList{"Firing_Rates.mat"}}) {
        const Ran outcome = aonlab(m_folder.path(), arguments);
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(isOneSentence(outcome.err) && outcome.err.contains("display"), outcome.err);
    }
}

void ArgumentsTest::standardOutputThatIsFull()
{
    if (!QFile::exists("/dev/full"))
        QSKIP("there is no /dev/full here");
    QProcess process;
    process.setStandardOutputFile("/dev/full");
    start(process, m_folder.path(), {"protocol", "--show"});
    const Ran outcome = finish(process);
    QCOMPARE(outcome.exitCode, 6);
    QVERIFY2(isOneSentence(outcome.err), outcome.err);
}

// As of `| head`, whose end is no mistake.
void ArgumentsTest::standardOutputThatNobodyReads()
{
    QProcess process;
    process.setProcessChannelMode(QProcess::SeparateChannels);
    process.setChildProcessModifier([] {
        int ends[2];
        if (::pipe(ends) == 0 && ::dup2(ends[1], STDOUT_FILENO) >= 0)
            ::close(ends[0]), ::close(ends[1]);
    });
    start(process, m_folder.path(), {"protocol", "--show"});
    const Ran outcome = finish(process);
    QVERIFY2(outcome.exitCode == 0 && outcome.err.isEmpty(), outcome.err);
}

QTEST_GUILESS_MAIN(ArgumentsTest)
#include "tst_arguments.moc"
