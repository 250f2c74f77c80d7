// SPDX-License-Identifier: GPL-3.0-or-later
// aonlab train as a process: the run folder, the same bytes for the same seed, stopped and killed runs that go on as if
// never stopped, the published spelling.
#include "tests/app/smallfiles.h"

#include "model/recording/matfile.h"

using namespace aon::test;

class TrainingCommandTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void runFolder();
    void sameSeedSameBytes();
    void stoppedRunGoesOn_data();
    void stoppedRunGoesOn();
    void hangUpIsIgnoredWhenAsked();
    void longerRun();
    void resumeRefusesOtherChoices();
    void completeRunIsLeftAlone();
    void syntheticStaysSo();
    void leftoversOfAKilledRun();
    void publishedLosses();
    void diverged();
    void lastParametersHaveALoss();
    void lastLineIsTheResult();
    void whatIsOddAboutARecording();
    void stoppedInTheFirstMoment();
    void publishedSpelling();

private:
    QString path(const QString& name) const { return m_folder.filePath(name); }
    bool waitForIteration(const QString& run, double iteration) const;
    QTemporaryDir m_folder;
};

void TrainingCommandTest::initTestCase() { writeSmallFiles(m_folder.path()); }

namespace {

// Whether a process has a handler of its own for a signal.
bool heard(qint64 process, int signal)
{
    const QByteArray status = contentOf(QString("/proc/%1/status").arg(process));
    const qsizetype at = status.indexOf("SigCgt:");
    return at >= 0 && (status.mid(at + 7, 30).trimmed().split('\n').front().toULongLong(nullptr, 16) >> (signal - 1) & 1);
}

}  // namespace

// Until the checkpoint of a run that is going has done so many.
bool TrainingCommandTest::waitForIteration(const QString& run, double iteration) const
{
    return QTest::qWaitFor(
        [&] {
            try {
                return aon::MatFile::read(path(run + "/checkpoint.mat").toStdString()).scalar("iteration") >= iteration;
            } catch (const std::exception&) {
                return false;  // not there yet
            }
        },
        60'000);
}

void TrainingCommandTest::runFolder()
{
    const Ran outcome = aonlab(m_folder.path(), smallTraining("run", 30, {"--json"}));
    QCOMPARE(outcome.exitCode, 0);
    const QJsonObject report = QJsonDocument::fromJson(outcome.out).object();
    QCOMPARE(outcome.out, contentOf(path("run/report.json")));
    QCOMPARE(report["ending"].toString(), QString("iteration limit"));
    QCOMPARE(report["iterations"].toInt(), 30);
    QVERIFY(report["loss"].toObject()["best"].toDouble() < report["loss"].toObject()["first"].toDouble());
    QCOMPARE(report["data"].toObject()["conditions"].toArray().size(), 3);
    QCOMPARE(report["fit"].toArray().size(), 3);  // all, A, B

    const QList<QByteArray> losses = contentOf(path("run/loss.csv")).trimmed().split('\n');
    QCOMPARE(losses.front(), QByteArray("iteration,loss,best_loss,gradient_norm,learning_rate,seconds"));
    QCOMPARE(losses.size(), 31);
    const QJsonObject config = QJsonDocument::fromJson(contentOf(path("run/config.json"))).object();
    QCOMPARE(config["options"].toObject()["iterations"].toInt(), 30);
    QCOMPARE(config["options"].toObject().size(),
             QJsonDocument::fromJson(QByteArray::fromStdString(aon::toJson(aon::paperOptions()))).object().size());
    QCOMPARE(aon::loadModel(path("run/model.mat").toStdString()).population, smallDataset().population);

    QVERIFY2(outcome.err.contains("training: 30/30  loss "), outcome.err);
    QVERIFY2(!outcome.err.contains('\r') && !outcome.err.contains('\x1b'), outcome.err);  // no terminal: plain lines
}

void TrainingCommandTest::sameSeedSameBytes()
{
    for (const char* threads : {"1", "2"})
        QCOMPARE(aonlab(m_folder.path(), smallTraining(QString("threads") + threads, 40, {"--threads", threads})).exitCode, 0);
    QCOMPARE(aonlab(m_folder.path(), smallTraining("seed2", 40, {"--seed", "2"})).exitCode, 0);
    QCOMPARE(timeless(path("threads1")), timeless(path("threads2")));
    for (const char* file : {"/model.mat", "/checkpoint.mat"})
        QVERIFY(contentOf(path("threads1") + file) != contentOf(path("seed2") + file));
}

void TrainingCommandTest::stoppedRunGoesOn_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGKILL") << SIGKILL;
}

void TrainingCommandTest::stoppedRunGoesOn()
{
    QFETCH(int, signal);
    constexpr int iterations = 3000;
    const QStringList often{"--checkpoint-seconds", "0.02"};
    if (!QFile::exists(path("whole/report.json")))
        QCOMPARE(aonlab(m_folder.path(), smallTraining("whole", iterations)).exitCode, 0);

    const QString run = QString("stopped%1").arg(signal);
    QProcess process;
    start(process, m_folder.path(), smallTraining(run, iterations, often));
    QVERIFY(waitForIteration(run, 5));
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(::kill(static_cast<pid_t>(process.processId()), signal), 0);
    const Ran stopped = finish(process);
    QVERIFY(clock.elapsed() < 5000);  // a second when nobody else computes
    if (signal != SIGKILL) {
        QVERIFY2(stopped.exitCode == 3, stopped.err);
        QCOMPARE(QJsonDocument::fromJson(contentOf(path(run + "/report.json"))).object()["ending"].toString(), QString("stopped by the user"));
    }
    const double done = aon::MatFile::read(path(run + "/checkpoint.mat").toStdString()).scalar("iteration");
    QVERIFY2(done < iterations, "the run was over before it was stopped");

    const Ran resumed = aonlab(m_folder.path(), {"train", "--resume", "--output-dir", run});
    QVERIFY2(resumed.exitCode == 0, resumed.err);
    QCOMPARE(timeless(path(run)), timeless(path("whole")));
}

// As under nohup: who has asked not to hear of the terminal's end is not stopped by it.
void TrainingCommandTest::hangUpIsIgnoredWhenAsked()
{
    QProcess process;
    process.setChildProcessModifier([] { ::signal(SIGHUP, SIG_IGN); });
    start(process, m_folder.path(), smallTraining("hangup", 1000, {"--checkpoint-seconds", "0.02"}));
    QVERIFY(waitForIteration("hangup", 5));
    QCOMPARE(::kill(static_cast<pid_t>(process.processId()), SIGHUP), 0);
    const Ran outcome = finish(process);
    QVERIFY2(outcome.exitCode == 0, outcome.err);
}

void TrainingCommandTest::longerRun()
{
    const QStringList constant{"--schedule", "constant", "--learning-rate", "1e-3"};
    QCOMPARE(aonlab(m_folder.path(), smallTraining("short", 20, constant)).exitCode, 0);
    QCOMPARE(aonlab(m_folder.path(), {"train", "--resume", "--output-dir", "short", "--n-trials", "35"}).exitCode, 0);
    QCOMPARE(aonlab(m_folder.path(), smallTraining("long", 35, constant)).exitCode, 0);
    QCOMPARE(timeless(path("short")), timeless(path("long")));
}

void TrainingCommandTest::resumeRefusesOtherChoices()
{
    QCOMPARE(aonlab(m_folder.path(), smallTraining("fixed", 3)).exitCode, 0);
    const QByteArray before = timeless(path("fixed"));
    const Ran seed = aonlab(m_folder.path(), {"train", "--resume", "--output-dir", "fixed", "--seed", "2"});
    QCOMPARE(seed.exitCode, 2);
    QVERIFY2(isOneSentence(seed.err) && seed.err.contains("--seed is 2, but the run to resume has 1"), seed.err);
    QCOMPARE(aonlab(m_folder.path(), {"train", "--resume", "--output-dir", "fixed", "--thermal", "7"}).exitCode, 2);
    const Ran fewer = aonlab(m_folder.path(), {"train", "--resume", "--output-dir", "fixed", "--n-trials", "2"});
    QVERIFY2(fewer.exitCode == 2 && fewer.err.contains("at least 3, which this run has done"), fewer.err);

    QVERIFY(QDir(m_folder.path()).mkpath("other"));
    aon::Dataset other = smallDataset();
    other.rates[1](0, 0) += 0.01f;
    aon::saveDataset(other, path("other").toStdString());
    const Ran data = aonlab(m_folder.path(), {"train", "--resume", "--output-dir", "fixed", "--firing-rates", "other/Firing_Rates.mat", "--n-trials", "9"});
    QCOMPARE(data.exitCode, 4);
    QVERIFY2(data.err.contains("fingerprint"), data.err);
    QCOMPARE(timeless(path("fixed")), before);
}

void TrainingCommandTest::completeRunIsLeftAlone()
{
    QCOMPARE(aonlab(m_folder.path(), smallTraining("complete", 12)).exitCode, 0);
    const QByteArray before = timeless(path("complete"));
    QCOMPARE(aonlab(m_folder.path(), {"train", "--resume", "--output-dir", "complete"}).exitCode, 0);
    QCOMPARE(timeless(path("complete")), before);
}

// The same rates in a file that does not say that they are synthetic.
void TrainingCommandTest::syntheticStaysSo()
{
    const auto isSynthetic = [&] { return aon::loadModel(path("synthetic/model.mat").toStdString()).syntheticData; };
    aon::Dataset dataset = smallDataset();
    dataset.synthetic = true;
    QVERIFY(QDir(m_folder.path()).mkpath("made"));
    saveDataset(dataset, path("made").toStdString());
    QStringList training = smallTraining("synthetic", 3);
    training[training.indexOf("Firing_Rates.mat")] = "made/Firing_Rates.mat";
    QCOMPARE(aonlab(m_folder.path(), training).exitCode, 0);
    QVERIFY(isSynthetic());
    const Ran outcome = aonlab(m_folder.path(), {"train", "--resume", "--output-dir", "synthetic", "--firing-rates", "Firing_Rates.mat"});
    QVERIFY2(outcome.exitCode == 0 && outcome.err.contains("all its 3 iterations"), outcome.err);
    QVERIFY(isSynthetic());
}

void TrainingCommandTest::leftoversOfAKilledRun()
{
    QCOMPARE(aonlab(m_folder.path(), smallTraining("killed", 3)).exitCode, 0);
    for (const char* name : {".checkpoint.mat.AbC123", ".model.mat.zzzzzz", ".mine.mat.AbC123", ".checkpoint.mat.notes.txt"}) {
        QFile file(path("killed/") + name);
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    QCOMPARE(aonlab(m_folder.path(), {"train", "--resume", "--output-dir", "killed", "--n-trials", "4"}).exitCode, 0);
    QCOMPARE(QDir(path("killed")).entryList({".*.*"}, QDir::Files | QDir::Hidden), (QStringList{".checkpoint.mat.notes.txt", ".mine.mat.AbC123"}));
}

// In the published code l1 is the same as l2; in the preset `paper` it is not.
void TrainingCommandTest::publishedLosses()
{
    for (const bool published : {true, false}) {
        aon::Matrix<float> W[2];
        for (const int k : {0, 1}) {
            const QString run = QString("loss%1%2").arg(published).arg(k);
            const Ran outcome = aonlab(m_folder.path(), smallTraining(run, 5, {"--preset", published ? "published" : "paper", "--loss-fn", k ? "l1" : "l2"}));
            QVERIFY2(outcome.exitCode == 0 && outcome.err.contains("l1 is the same as l2") == (published && k == 1), outcome.err);
            W[k] = aon::loadModel(path(run + "/model.mat").toStdString()).parameters.W;
        }
        QCOMPARE(W[0] == W[1], published);
    }
}

void TrainingCommandTest::diverged()
{
    const Ran outcome = aonlab(m_folder.path(), smallTraining("diverged", 50, {"--learning-rate", "1e38", "--schedule", "constant"}));
    QVERIFY2(outcome.exitCode == 5, outcome.err);
    QVERIFY2(outcome.err.contains("aonlab: the training diverged at iteration "), outcome.err);
    QVERIFY(aon::loadModel(path("diverged/model.mat").toStdString()).parameters.allFinite());
}

// The preset `published` keeps the last parameters: theirs is the loss that is told, whole or stopped and resumed.
void TrainingCommandTest::lastParametersHaveALoss()
{
    const Ran outcome = aonlab(m_folder.path(), smallTraining("last", 12, {"--preset", "published"}));
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY2(outcome.out.contains(" last (iteration 12)") && !outcome.out.contains("nan"), outcome.out);
    const QJsonObject loss = QJsonDocument::fromJson(contentOf(path("last/report.json"))).object()["loss"].toObject();
    const aon::Model model = aon::loadModel(path("last/model.mat").toStdString());
    QCOMPARE(loss["kept_is"].toString(), QString("last"));
    QCOMPARE(loss["kept"].toDouble(), model.loss);
    QVERIFY(std::isfinite(model.loss));
    QCOMPARE(loss["last"].toDouble(), model.loss);  // not that of the row before the last step
    const QByteArray before = timeless(path("last"));
    QCOMPARE(aonlab(m_folder.path(), {"train", "--resume", "--output-dir", "last"}).exitCode, 0);
    QCOMPARE(timeless(path("last")), before);
    const Ran paper = aonlab(m_folder.path(), smallTraining("best", 12));
    QVERIFY2(paper.out.contains(" best (iteration "), paper.out);
}

void TrainingCommandTest::lastLineIsTheResult()
{
    const Ran outcome = aonlab(m_folder.path(), smallTraining("lines", 25));
    const QRegularExpression told("training: 25/25  loss \\S+  best (\\S+) "), kept("start, (\\S+) best");
    const QString err = QString::fromUtf8(outcome.err);
    QCOMPARE(err.count("training: 25/25"), 1);
    QCOMPARE(told.match(err).captured(1), kept.match(QString::fromUtf8(outcome.out)).captured(1));
    QVERIFY(!told.match(err).captured(1).isEmpty());
}

void TrainingCommandTest::whatIsOddAboutARecording()
{
    aon::Dataset odd = smallDataset();
    for (auto& [slot, rates] : odd.rates)
        rates.bottomRows(6).setZero();
    odd.rates[13] = odd.rates[1];
    aon::saveDataset(odd, path("odd").toStdString());
    QStringList arguments = smallTraining("oddrun", 1);
    arguments.replaceInStrings("Firing_Rates.mat", "odd/Firing_Rates.mat");
    const Ran outcome = aonlab(m_folder.path(), arguments);
    QVERIFY2(outcome.exitCode == 0, outcome.err);
    for (const char* said : {"every rate of B is 0", "Ignored: FR13", "Preset paper, learning rate 0.05"})
        QVERIFY2(outcome.err.contains(said), outcome.err);
    const Ran plain = aonlab(m_folder.path(), smallTraining("plainrun", 1));
    QVERIFY2(!plain.err.contains("is 0;") && !plain.err.contains("Ignored") && !plain.err.contains("--protocol"), plain.err);

    // Without --protocol: the built-in task, of which this recording has a part.
    aon::Dataset part;
    part.population = odd.population;
    for (int slot : {1, 2, 7})
        part.rates[slot] = aon::Matrix<float>::Constant(14, 175, 0.25f);
    aon::saveDataset(part, path("part").toStdString());
    const Ran hinted = aonlab(m_folder.path(), {"train", "--firing-rates", "part/Firing_Rates.mat", "--n-trials", "1", "--output-dir", "partrun"});
    QVERIFY2(hinted.exitCode == 0 && hinted.err.contains("Only 3 of the 12 conditions") && hinted.err.contains("resources/protocols/f5_m1.json"), hinted.err);
    for (auto& [slot, rates] : part.rates)
        rates.setZero();
    aon::saveDataset(part, path("zero").toStdString());
    QVERIFY(aonlab(m_folder.path(), {"train", "--firing-rates", "zero/Firing_Rates.mat", "--n-trials", "1", "--output-dir", "zerorun"}).err.contains("every rate in this recording is 0"));
}

// However early: exit code 3, and where a run was begun it goes on.
void TrainingCommandTest::stoppedInTheFirstMoment()
{
    for (const int milliseconds : {30, 60, 120, 240}) {
        const QString run = QString("early%1").arg(milliseconds);
        QProcess process;
        start(process, m_folder.path(), smallTraining(run, 100'000));
        QVERIFY(process.waitForStarted());
        QTest::qWait(milliseconds);
        // Before the first instruction of the program itself nobody can listen: the dynamic loader is still at work.
        const bool listens = heard(process.processId(), SIGINT);
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        const Ran outcome = finish(process);
        if (listens)
            QVERIFY2(outcome.exitCode == 3 && QFile::exists(path(run + "/checkpoint.mat")), outcome.err);
    }
}

// The published script's command line as it stands, in a folder with its files; stopped as soon as it trains.
void TrainingCommandTest::publishedSpelling()
{
    QTemporaryDir folder;
    QCOMPARE(aonlab(folder.path(), {"sample", "--output-dir", "."}).exitCode, 0);
    const QString line = "train --firing_rates_mat ./Firing_Rates.mat --inhibitory_mask_mat ./InhibitoryMask.mat --mode train "
                         "--n_trials 1000 --learning_rate 1e-3 --loss_fn l2 --N1 86 --N2 106 --N3 163 --thermal 100";
    QProcess process;
    start(process, folder.path(), line.split(' '));
    process.setReadChannel(QProcess::StandardError);
    QByteArray err;
    while (!err.contains("training: 1/1000  loss ") && process.waitForReadyRead(60'000))
        err += process.readAllStandardError();
    QVERIFY2(err.contains("training: 1/1000  loss "), err);
    QVERIFY2(err.contains("Preset paper, learning rate 0.001") && err.contains("--preset published"), err);
    process.terminate();
    QCOMPARE(finish(process).exitCode, 3);

    const QJsonObject config = QJsonDocument::fromJson(contentOf(folder.filePath("out/config.json"))).object();
    const QJsonObject options = config["options"].toObject();
    QCOMPARE(options["iterations"].toInt(), 1000);
    QCOMPARE(options["learning_rate"].toDouble(), 1e-3);
    QCOMPARE(options["loss"].toString(), QString("l2"));
    QCOMPARE(config["areas"].toString(), QString("AIP=86,F5=106,F6=163"));
    QCOMPARE(config["protocol"].toObject()["warmup_seconds"].toDouble(), 0.5);

    const Ran eval = aonlab(folder.path(), QString(line).replace("--mode train", "--mode eval").split(' ') + QStringList{"--json"});
    QVERIFY2(eval.exitCode == 0, eval.err);
    QVERIFY(!QJsonDocument::fromJson(eval.out).object()["fit"].toArray().isEmpty());
}

QTEST_GUILESS_MAIN(TrainingCommandTest)
#include "tst_trainingcommand.moc"
