// SPDX-License-Identifier: GPL-3.0-or-later
// aonlab compare as a person calls it: its numbers are those of the analysis, and every form of its answer says what
// must be known to read it.

#include "model/analysis/nulldistribution.h"
#include "model/perturbation/notation.h"
#include "tests/app/program.h"
#include "tests/smallmodel.h"
#include "tests/support.h"

#include <QTemporaryDir>

#include <nlohmann/json.hpp>

#include <csignal>

using namespace aon;
using Json = nlohmann::json;

namespace {

double numberIn(const Json& row, const char* key) { return row[key].is_null() ? std::nan("") : row[key].get<double>(); }

bool same(double left, double right) { return left == right || (std::isnan(left) && std::isnan(right)); }

Json rowOf(const Json& report, const std::string& group)
{
    for (const Json& row : report["groups"])
        if (row["group"] == group)
            return row;
    return {};
}

}  // namespace

class TstCompare : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }

    test::Ran compare(const QStringList& more, const char* model = "model.mat") const
    {
        const QStringList draws = more.contains("--draws") ? QStringList{} : QStringList{"--draws", "100"};
        return test::run(QStringList{"compare", "--model", path(model)} + draws + more);
    }

    test::Ran compareWithRecording(const QStringList& more) const
    {
        return compare(QStringList{"--firing-rates", path("Firing_Rates.mat")} + more);
    }

    static Json parsed(const test::Ran& ran) { return Json::parse(ran.out.toStdString(), nullptr, false); }

private slots:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        saveModel(*test::smallModel(), path("model.mat").toStdString());
        saveModel(*test::smallModel(Preset::Published), path("published.mat").toStdString());
        saveDataset(test::smallRecording(), m_folder.path().toStdString());
    }

    void numbersAreThoseOfTheAnalysis()
    {
        const test::Ran ran = compareWithRecording({"--perturb", "silence: A & mirror", "--json", "--seed", "4"});
        QVERIFY2(ran.exitCode == 0, ran.err.constData());
        const Json report = parsed(ran);
        const auto model = std::make_shared<const Model>(loadModel(path("model.mat").toStdString()));
        const auto dataset = std::make_shared<const Dataset>(
            loadDataset({path("Firing_Rates.mat").toStdString(), {}, {}, model->population.areas}));
        Comparator comparator(makeEngine());
        const auto expected = comparator.compare(model, dataset, parsePerturbations("silence: A & mirror", model->population, model->protocol));
        const auto null = nullDistribution(*expected, standardGroups(model->population), comparator.engine(), {100, 4});
        QCOMPARE(report["groups"].size(), null->effects.size());
        for (std::size_t k = 0; k < null->effects.size(); ++k) {
            const EffectRow& row = null->effects[k];
            const Json& told = report["groups"][k];
            QCOMPARE(told["group"].get<std::string>(), row.group);
            QVERIFY(told["neurons"] == row.neurons && told["left_out"] == row.excluded);
            const std::pair<const char*, double> numbers[] = {
                {"recorded", row.recorded}, {"intact_where_recorded", row.intactWhereRecorded}, {"intact", row.intact}, {"perturbed", row.perturbed}, {"change", row.change},
                {"rms", row.rms}, {"null_mean", row.nullMean}, {"null_low", row.nullLow}, {"null_high", row.nullHigh},
                {"percentile", row.percentile}, {"p", row.p}, {"p_holm", row.holm}, {"z", row.z},
                {"intact_r2", row.intactR2}, {"perturbed_r2", row.perturbedR2}};
            for (const auto& [key, value] : numbers)
                QVERIFY2(same(numberIn(told, key), value), key);
        }
        QVERIFY(report["null"]["draws"] == 100 && report["null"]["overlap_mean"] == null->overlap);
    }

    // Holm's correction over 28 groups, as the published masks make, must be able to reach 0.05.
    void defaultCanReachSignificance()
    {
        const test::Ran ran = test::run({"compare", "--model", path("model.mat"), "--perturb", "silence: A & mirror", "--json"});
        QVERIFY(parsed(ran)["null"]["draws"] == 600);
        QVERIFY(28.0 / (1.0 + NullOptions().draws) < 0.05);
    }

    void rangeOfTheRates()
    {
        const auto quiet = test::smallModel();  // rates that hardly move, so that they have a range to leave
        quiet->parameters.W *= 0.3f;
        quiet->parameters.Win *= 0.02f;
        quiet->parameters.Win2 *= 0.02f;
        saveModel(*quiet, path("quiet.mat").toStdString());
        const Json calm = parsed(compare({"--perturb", "scale 0.99999: A & mirror", "--json", "--draws", "0"}, "quiet.mat"));
        const Json strong = parsed(compare({"--perturb", "drive +30: A", "--json", "--draws", "0"}, "quiet.mat"));
        for (const Json& report : {calm, strong})
            for (const char* share : {"outside", "saturated", "saturated_intact"})
                QVERIFY(report["range"][share] >= 0.0 && report["range"][share] <= 1.0);
        QVERIFY(calm["range"]["outside"] < 0.01 && strong["range"]["outside"] > 0.05);
        QVERIFY(QString::fromStdString(strong["cautions"].dump()).contains("out of the range"));
        QVERIFY(!QString::fromStdString(calm["cautions"].dump()).contains("out of the range"));
    }

    void csvHasTheSameNumbers()
    {
        const QStringList perturb{"--perturb", "scale 0.5: A & mirror in go"};
        const Json report = parsed(compareWithRecording(perturb + QStringList{"--json"}));
        QStringList lines = QString::fromUtf8(compareWithRecording(perturb + QStringList{"--csv"}).out).split('\n', Qt::SkipEmptyParts);
        lines.removeIf([](const QString& line) { return line.startsWith('#'); });
        const QStringList keys = lines.takeFirst().split(',');
        QCOMPARE(lines.size(), static_cast<qsizetype>(report["groups"].size()));
        for (qsizetype r = 0; r < lines.size(); ++r) {
            const QStringList cells = lines[r].split(',');
            QCOMPARE(cells.size(), keys.size());
            for (qsizetype c = 1; c < keys.size(); ++c) {
                const Json& row = report["groups"][static_cast<std::size_t>(r)];
                QVERIFY(same(cells[c].isEmpty() ? std::nan("") : cells[c].toDouble(), numberIn(row, keys[c].toUtf8().constData())));
            }
        }
    }

    void everyFormSaysWhatItIs_data()
    {
        QTest::addColumn<QStringList>("form");
        QTest::newRow("text") << QStringList{};
        QTest::newRow("csv") << QStringList{"--csv"};
        QTest::newRow("json") << QStringList{"--json"};
    }
    void everyFormSaysWhatItIs()
    {
        QFETCH(QStringList, form);
        auto synthetic = test::smallModel();
        synthetic->syntheticData = true;
        synthetic->seed = 77;
        synthetic->dataFingerprint = "0123456789abcdef";
        saveModel(*synthetic, path("synthetic.mat").toStdString());
        const test::Ran ran = compare(QStringList{"--perturb", "silence: A & mirror"} + form, "synthetic.mat");
        QCOMPARE(ran.exitCode, 0);
        for (const char* said : {"prediction", "paper", "77", "0123456789abcdef", "silence: A & mirror", "left out", "6 neurons",
                                 "100 random groups", "Synthetic data", "A & nonmirror & excitatory"})
            QVERIFY2(ran.out.contains(said), said);
    }

    void imposedNeurons()
    {
        const QStringList perturb{"--perturb", "silence: A & mirror", "--json"};
        const Json out = parsed(compare(perturb)), in = parsed(compare(perturb + QStringList{"--include-imposed"}));
        QVERIFY(rowOf(out, "A")["neurons"] == 6 && rowOf(out, "A")["left_out"] == 6 && rowOf(out, "A & mirror")["change"].is_null());
        QVERIFY(rowOf(in, "A")["neurons"] == 12 && rowOf(in, "A & mirror")["perturbed"] == 0.0);
        QVERIFY(out["imposed"] == Json({{"neurons", 6}, {"counted", false}}) && in["imposed"]["counted"] == true);
    }

    void aWholeClassHasNoNull()
    {
        const Json report = parsed(compare({"--perturb", "silence: A", "--json"}));
        QVERIFY(QString::fromStdString(report["null"]["refused"]).contains("A & inhibitory, A & excitatory"));
        QVERIFY(rowOf(report, "B")["p"].is_null() && rowOf(report, "B")["change"].is_number());
        QVERIFY(compare({"--perturb", "silence: A"}).out.contains("No null distribution: all neurons of A & inhibitory, A & excitatory"));
    }

    // What more draws could show is promised only where so many groups exist.
    void fewGroupsAreSaid()
    {
        const QByteArray one = compare({"--perturb", "silence: neurons 13"}).out, many = compare({"--perturb", "silence: A & mirror"}).out;
        QVERIFY2(one.contains("Only 2 groups of this kind exist") && one.contains("no p can be below 1/2 = 0.5000"), one.constData());
        QVERIFY(one.contains("below 1.00, however many are drawn") && !one.contains("could show"));
        QVERIFY2(many.contains("16 groups the smallest corrected p is 0.16; 320 draws could show 0.05"), many.constData());
        QVERIFY(!many.contains("groups of this kind exist"));
        const Json report = parsed(compare({"--perturb", "silence: A & mirror", "--json"}));
        QVERIFY(report["null"]["groups_possible"] == 420.0);
        // 70 groups, 16 tests, and even with more draws than that
        const QByteArray some = compare({"--perturb", "silence: A & mirror & excitatory", "--draws", "400"}).out;
        QVERIFY2(some.contains("Only 70 groups") && some.contains("1/70 = 0.0143") && !some.contains("could show"), some.constData());
    }

    void recordedStandsBesideItsLike()
    {
        const QStringList perturb{"--perturb", "silence: A & mirror", "--draws", "0"};
        const QByteArray with = compareWithRecording(perturb).out, without = compare(perturb).out;
        QVERIFY2(with.contains("intact there") && with.contains("exactly the same neurons, conditions and bins"), with.constData());
        QVERIFY(!without.contains("intact there"));
        const Json row = rowOf(parsed(compareWithRecording(perturb + QStringList{"--json"})), "B");  // condition 12 is missing
        QVERIFY(row["intact_where_recorded"].is_number() && row["intact_where_recorded"] != row["intact"]);
    }

    void whatChangesNothingIsNotDrawn()
    {
        const QByteArray out = compare({"--perturb", "silence: A & mirror & excitatory", "--perturb", "scale 1: B"}).out;
        QVERIFY2(out.contains("(4 of 8 A & excitatory)"), out.constData());
    }

    void inhibitorySilencingOfAPublishedNetworkIsWarnedOf()
    {
        const QStringList inhibitory{"--perturb", "silence: A & inhibitory", "--draws", "0"};
        QVERIFY(compare(inhibitory, "published.mat").out.contains("signs are on the receiving neurons"));
        QVERIFY(!compare(inhibitory).out.contains("signs are on the receiving neurons"));
        QVERIFY(!compare({"--perturb", "silence: A & excitatory", "--draws", "0"}, "published.mat").out.contains("signs are on"));
    }

    void linesOfAFileThenOfTheCommandLine()
    {
        QFile file(path("list.txt"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("# two of them\nsilence: A & mirror\n\nscale 0.5: B & mirror  # half\n");
        file.close();
        const Json report = parsed(compare({"--perturb", "drive +0.3: neurons 2, 4", "--perturb-file", path("list.txt"), "--perturb",
                                            "pathway 0: A -> B & mirror", "--json", "--draws", "0"}));
        QCOMPARE(report["perturbations"].dump(), std::string(R"(["silence: A & mirror","scale 0.5: B & mirror","drive +0.3: neurons 2, 4","pathway 0: A -> B & mirror"])"));
        QVERIFY(report["null"].is_null());
    }

    void sameSeedSameBytesForAnyThreads()
    {
        const QStringList perturb{"--perturb", "silence: A & mirror", "--json"};
        const QByteArray one = compareWithRecording(perturb + QStringList{"--threads", "1"}).out;
        QVERIFY(one.size() > 1000);
        QCOMPARE(compareWithRecording(perturb + QStringList{"--threads", "2"}).out, one);
        QVERIFY(compareWithRecording(perturb + QStringList{"--threads", "2", "--seed", "2"}).out != one);
    }

    void mistakes_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("said");
        const QStringList perturb{"--perturb", "silence: A & mirror"};
        QTest::newRow("nothing to do") << QStringList{} << 2 << "--perturb or --perturb-file is needed";
        QTest::newRow("no such area") << QStringList{"--perturb", "silence: F9"} << 2 << "         ^";
        QTest::newRow("few draws") << perturb + QStringList{"--draws", "50"} << 2 << "0, or 100 to 100000";
        QTest::newRow("two forms") << perturb + QStringList{"--json", "--csv"} << 2 << "--csv";
        QTest::newRow("no such file") << perturb + QStringList{"--firing-rates", "/nowhere/rates.mat"} << 4 << "/nowhere/rates.mat";
        QTest::newRow("no list") << QStringList{"--perturb-file", "/nowhere/list.txt"} << 4 << "/nowhere/list.txt";
    }
    void mistakes()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, exitCode);
        QFETCH(QString, said);
        const test::Ran ran = compare(arguments);
        QCOMPARE(ran.exitCode, exitCode);
        QVERIFY2(QString::fromUtf8(ran.err).contains(said), ran.err.constData());
        QVERIFY(ran.out.isEmpty());
    }

    void interrupted()
    {
        QProcess process;
        process.start(AONLAB_EXECUTABLE, {"compare", "--model", path("model.mat"), "--perturb", "silence: A & mirror", "--draws", "100000"});
        process.setReadChannel(QProcess::StandardError);
        while (!process.canReadLine())
            QVERIFY(process.waitForReadyRead(60'000));
        QElapsedTimer timer;
        timer.start();
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        const test::Ran ran = test::finish(process);
        QCOMPARE(ran.exitCode, 3);
        QVERIFY(ran.out.isEmpty());
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));  // alone it takes some milliseconds
    }
};

QTEST_GUILESS_MAIN(TstCompare)
#include "tst_compare.moc"
