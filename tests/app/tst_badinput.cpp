// SPDX-License-Identifier: GPL-3.0-or-later
// Input that cannot be used: exit code 4, one sentence that names file, variable, expected and found, nothing written.
#include "tests/app/smallfiles.h"
#include "tests/recording/manifest.h"

#include <unistd.h>

using namespace aon::test;

class BadInputTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void refused_data();
    void refused();
    void aModelThatIsNone_data();
    void aModelThatIsNone();
    void outputThatCannotBeWritten_data();
    void outputThatCannotBeWritten();
    void anOlderRunIsUntouched();

private:
    void refuse(const QStringList& arguments, const QStringList& says);
    QTemporaryDir m_folder;
};

void BadInputTest::initTestCase()
{
    writeSmallFiles(m_folder.path());
    const std::string trouble = runPython("../app/badfiles.py", m_folder.path().toStdString());
    QVERIFY2(trouble.empty(), trouble.c_str());
    QFile::copy(m_folder.filePath("protocol.json"), m_folder.filePath("broken.json"));
    QFile broken(m_folder.filePath("broken.json"));
    QVERIFY(broken.resize(100));
}

void BadInputTest::refuse(const QStringList& arguments, const QStringList& says)
{
    const QStringList before = QDir(m_folder.path()).entryList();
    const Ran outcome = aonlab(m_folder.path(), arguments);
    QVERIFY2(outcome.exitCode == 4, outcome.err);
    QVERIFY2(isOneSentence(outcome.err), outcome.err);
    for (const QString& part : says)
        QVERIFY2(outcome.err.contains(part.toUtf8()), outcome.err + " / " + part.toUtf8());
    QVERIFY2(!outcome.err.contains(m_folder.path().toUtf8()), outcome.err);  // paths as they were given
    QVERIFY(outcome.out.isEmpty());
    QCOMPARE(QDir(m_folder.path()).entryList(), before);
}

void BadInputTest::refused_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QStringList>("says");
    const auto rates = [](const char* file, const QStringList& says) { QTest::newRow(file) << "--firing-rates" << file << says; };
    rates("infinite.mat", {"FR1", "infinite", "neuron 1, bin 2"});
    rates("large.mat", {"FR1", "0 to 1", "1.5 at neuron 3, bin 4"});
    rates("negative.mat", {"FR1", "-0.25"});
    rates("nan.mat", {"FR1", "NaN in every bin of every condition"});
    rates("text.mat", {"FR1", "text"});
    rates("complex.mat", {"FR1", "complex"});
    rates("cell.mat", {"FR1", "cell"});
    rates("empty.mat", {"FR1", "empty"});
    rates("wrongrows.mat", {"13×25", "14×25"});
    rates("noareas.mat", {"FR1", "14×25", "--areas"});
    rates("transposed.mat", {"25×14", "transposed"});
    rates("shortbins.mat", {"25 bins", "24"});
    rates("wrongvariable.mat", {"FR1", "rates"});
    rates("truncated.mat", {});
    rates("nothing.mat", {});
    rates("notamat.mat", {});
    rates("folder.mat", {"folder"});
    rates("fifo.mat", {});
    rates("missing.mat", {});
    if (::geteuid() != 0)  // nothing is locked to the superuser
        rates("locked.mat", {});
    const auto mask = [](const char* file, const QStringList& says) { QTest::newRow(file) << "--inhibitory-mask" << file << says; };
    mask("twos.mat", {"inhibitory", "0 or 1", "2", "neuron 4"});
    mask("short.mat", {"inhibitory", "14×1", "13×1"});
    mask("maskname.mat", {"inhibitory"});
    QTest::newRow("protocol") << "--protocol" << "broken.json" << QStringList{"broken.json"};
    QTest::newRow("areas") << "--areas" << "A=8,B=7" << QStringList{"15 neurons", "14×25", "add up"};
}

void BadInputTest::refused()
{
    QFETCH(QString, option);
    QFETCH(QString, file);
    QFETCH(QStringList, says);
    QStringList arguments = smallTraining("out", 1);
    if (arguments.contains(option))
        arguments[arguments.indexOf(option) + 1] = file;
    else
        arguments << option << file;
    refuse(arguments, option == "--areas" ? says : says + QStringList{file});
}

void BadInputTest::aModelThatIsNone_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("eval") << QStringList{"eval", "--model", "Firing_Rates.mat", "--firing-rates", "Firing_Rates.mat"};
    QTest::newRow("simulate") << QStringList{"simulate", "--model", "twos.mat", "--output", "rates.mat"};
    QTest::newRow("cut") << QStringList{"simulate", "--model", "truncated.mat", "--output", "rates.mat"};
    QTest::newRow("resume") << QStringList{"train", "--resume", "--output-dir", "folder.mat"};
    QTest::newRow("published eval") << QStringList{"train", "--mode", "eval", "--firing-rates", "Firing_Rates.mat"};
}

void BadInputTest::aModelThatIsNone()
{
    QFETCH(QStringList, arguments);
    refuse(arguments, {});
}

void BadInputTest::outputThatCannotBeWritten_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("train") << smallTraining("protocol.json/out", 1);
    QTest::newRow("train on a file") << smallTraining("protocol.json", 1);
    QTest::newRow("sample") << QStringList{"sample", "--output-dir", "protocol.json/out"};
    QTest::newRow("simulate") << QStringList{"simulate", "--model", "run/model.mat", "--output", "protocol.json/rates.mat"};
    QTest::newRow("simulate on a folder") << QStringList{"simulate", "--model", "run/model.mat", "--output", "folder.mat"};
}

void BadInputTest::outputThatCannotBeWritten()
{
    QFETCH(QStringList, arguments);
    if (!QFile::exists(m_folder.filePath("run/model.mat")))
        QCOMPARE(aonlab(m_folder.path(), smallTraining("run", 1)).exitCode, 0);
    const QByteArray protocol = contentOf(m_folder.filePath("protocol.json"));
    const QStringList before = QDir(m_folder.path()).entryList();
    const Ran outcome = aonlab(m_folder.path(), arguments);
    QVERIFY2(outcome.exitCode == 6, outcome.err);
    QVERIFY2(outcome.err.contains("aonlab: cannot write ") && outcome.err.contains(outcome.err.contains("folder.mat") ? "folder.mat" : "protocol.json"),
             outcome.err);
    QCOMPARE(contentOf(m_folder.filePath("protocol.json")), protocol);
    QCOMPARE(QDir(m_folder.path()).entryList(), before);
}

void BadInputTest::anOlderRunIsUntouched()
{
    QCOMPARE(aonlab(m_folder.path(), smallTraining("older", 2)).exitCode, 0);
    const QByteArray before = timeless(m_folder.filePath("older"));
    QStringList arguments = smallTraining("older", 3, {"--force"});
    arguments[2] = "large.mat";
    QCOMPARE(aonlab(m_folder.path(), arguments).exitCode, 4);
    QCOMPARE(timeless(m_folder.filePath("older")), before);
}

QTEST_GUILESS_MAIN(BadInputTest)
#include "tst_badinput.moc"
