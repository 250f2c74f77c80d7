// SPDX-License-Identifier: GPL-3.0-or-later
// aonlab eval and simulate: what they say about a model is what the library computes, the same for any number of threads.
#include "tests/app/smallfiles.h"

#include "model/analysis/comparison.h"
#include "model/perturbation/notation.h"
#include "model/recording/matfile.h"

#include <cmath>

using namespace aon::test;

class ModelCommandsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void evalIsTheFit();
    void evalAsCsvAndText();
    void evalRefusesAnotherRecording();
    void simulateIsTheNetwork();
    void perturbationsFromTheLineAndAFile();
    void mistakeInTheNotation();
    void trainedOnTheseRatesWhateverTheMasks();
    void perturbationsThatDoNothing_data();
    void perturbationsThatDoNothing();
    void sameBytesForAnyThreads();
    void publishedVariablesAlone();

private:
    QString path(const QString& name) const { return m_folder.filePath(name); }
    Ran simulate(const QStringList& more) const
    {
        return aonlab(m_folder.path(), QStringList{"simulate", "--model", "run/model.mat", "--output", "rates.mat"} + more);
    }
    QTemporaryDir m_folder;
    std::shared_ptr<const aon::Model> m_model;
};

void ModelCommandsTest::initTestCase()
{
    writeSmallFiles(m_folder.path());
    QCOMPARE(aonlab(m_folder.path(), smallTraining("run", 60)).exitCode, 0);
    m_model = std::make_shared<const aon::Model>(aon::loadModel(path("run/model.mat").toStdString()));
}

void ModelCommandsTest::evalIsTheFit()
{
    const Ran outcome = aonlab(m_folder.path(), {"eval", "--model", "run/model.mat", "--firing-rates", "Firing_Rates.mat", "--json"});
    QVERIFY2(outcome.exitCode == 0, outcome.err);
    const QJsonObject json = QJsonDocument::fromJson(outcome.out).object();
    QVERIFY(json["trained_on_these_rates"].toBool());
    const QJsonArray rows = json["fit"].toArray();

    const auto fit = aon::Comparator(aon::makeEngine()).compare(m_model, std::make_shared<aon::Dataset>(smallDataset()), {})->fit;
    QCOMPARE(rows.size(), static_cast<qsizetype>(fit.rows.size()));
    for (qsizetype k = 0; k < rows.size(); ++k) {
        const aon::FitRow& row = fit.rows[static_cast<std::size_t>(k)];
        const QJsonObject shown = rows[k].toObject();
        QCOMPARE(shown["area"].toString().toStdString(), row.area);
        QCOMPARE(shown["condition"].toString().toStdString(), row.condition);
        QCOMPARE(shown["epoch"].toString().toStdString(), row.epoch);
        QCOMPARE(shown["r2"].isNull(), std::isnan(row.fit.r2));
        if (!std::isnan(row.fit.r2))
            QCOMPARE(shown["r2"].toDouble(), row.fit.r2);
        if (!std::isnan(row.fit.rmse))
            QCOMPARE(shown["rmse"].toDouble(), row.fit.rmse);
    }
    const QJsonArray inReport = QJsonDocument::fromJson(contentOf(path("run/report.json"))).object()["fit"].toArray();
    for (qsizetype k = 0; k < inReport.size(); ++k)
        QCOMPARE(inReport[k], rows[k]);
}

void ModelCommandsTest::evalAsCsvAndText()
{
    const QStringList arguments{"eval", "--model", "run/model.mat", "--firing-rates", "Firing_Rates.mat"};
    const Ran csv = aonlab(m_folder.path(), arguments + QStringList{"--csv"});
    const QList<QByteArray> lines = csv.out.trimmed().split('\n');
    QCOMPARE(lines.front(), QByteArray("area,condition,epoch,neurons,entries,r2,pooled_r2,pearson,rmse"));
    for (const QByteArray& line : lines)
        QCOMPARE(line.count(','), 8);
    const Ran text = aonlab(m_folder.path(), arguments);
    for (const char* word : {"Fit by area\n", "Fit by condition\n", "Fit by epoch\n", "own-light", "cue"})
        QVERIFY2(text.out.contains(word), word);
    QCOMPARE(aonlab(m_folder.path(), arguments + QStringList{"--csv", "--json"}).exitCode, 2);
}

void ModelCommandsTest::evalRefusesAnotherRecording()
{
    QCOMPARE(aonlab(m_folder.path(), {"sample", "--output-dir", "sample"}).exitCode, 0);
    const Ran outcome = aonlab(m_folder.path(), {"eval", "--model", "run/model.mat", "--firing-rates", "sample/Firing_Rates.mat"});
    QVERIFY2(outcome.exitCode == 4, outcome.err);
    QVERIFY2(isOneSentence(outcome.err) && outcome.err.contains("355"), outcome.err);
}

void ModelCommandsTest::simulateIsTheNetwork()
{
    QVERIFY2(simulate({}).exitCode == 0, "");
    const aon::MatFile file = aon::MatFile::read(path("rates.mat").toStdString());
    const auto trajectory = aon::makeEngine()->simulate(m_model->parameters, m_model->wiring(), aon::comparisonTrials(*m_model));
    const std::size_t C = 4, T = 120, N = 14, bins = 25, K = 2;
    const aon::MatVariable &rates = file.numeric("rates"), &binned = file.numeric("binned"), &stim = file.numeric("stim");
    QCOMPARE(rates.dims, (std::vector<std::size_t>{C, T, N}));
    QCOMPARE(binned.dims, (std::vector<std::size_t>{C, bins, N}));
    QCOMPARE(stim.dims, (std::vector<std::size_t>{C, K, T}));
    const aon::Stimulus input = aon::noisyStimulus(m_model->protocol, m_model->seed, aon::Stream::SimulationNoise, 0);
    for (std::size_t c = 0; c < C; ++c) {
        const auto expected = trajectory.rates(static_cast<int>(c));
        for (std::size_t t = 0; t < T; ++t) {
            for (std::size_t n = 0; n < N; ++n)
                QCOMPARE(static_cast<float>(rates.values[c + C * (t + T * n)]), expected(static_cast<long>(n), static_cast<long>(t)));
            for (std::size_t k = 0; k < K; ++k)
                QCOMPARE(static_cast<float>(stim.values[c + C * (k + K * t)]), input[c](static_cast<long>(k), static_cast<long>(t)));
        }
        // Bin 3 of neuron 5 by hand: four steps of 5 ms from the end of the warm-up, 20 steps.
        double mean = 0.0;
        for (std::size_t t = 20 + 12; t < 20 + 16; ++t)
            mean += rates.values[c + C * (t + T * 5)] / 4.0;
        QVERIFY(std::abs(binned.values[c + C * (3 + bins * 5)] - mean) < 1e-6);
    }
    QCOMPARE(file.texts("condition_names"), (std::vector<std::string>{"own-light", "own-sound", "other-light", "other-sound"}));
}

void ModelCommandsTest::perturbationsFromTheLineAndAFile()
{
    QFile list(path("list.txt"));
    QVERIFY(list.open(QIODevice::WriteOnly));
    list.write("# all of one area\nsilence: B\n\n");
    list.close();
    QVERIFY2(simulate({"--perturb-file", "list.txt", "--perturb", "silence: neurons 1-2 in other-light"}).exitCode == 0, "");
    const aon::MatFile file = aon::MatFile::read(path("rates.mat").toStdString());
    const aon::MatVariable& rates = file.numeric("rates");
    for (std::size_t c = 0; c < 4; ++c)
        for (std::size_t t = 1; t < 120; ++t)
            for (std::size_t n = 0; n < 14; ++n) {
                const bool silenced = n >= 8 || (n < 2 && c == 2);
                QCOMPARE(rates.values[c + 4 * (t + 120 * n)] == 0.0, silenced);
            }
    QCOMPARE(file.texts("perturbations"), (std::vector<std::string>{"silence: B", "silence: neurons 1-2 in other-light"}));
}

void ModelCommandsTest::mistakeInTheNotation()
{
    QFile::remove(path("rates.mat"));
    const Ran outcome = simulate({"--perturb", "silence: C & mirror"});
    QCOMPARE(outcome.exitCode, 2);
    QVERIFY2(outcome.err.contains("there is no area C") && outcome.err.contains("silence: C & mirror\n") && outcome.err.contains("^"), outcome.err);
    QVERIFY(!QFile::exists(path("rates.mat")));
}

// The statement is about the rates: masks and areas are the network's own.
void ModelCommandsTest::trainedOnTheseRatesWhateverTheMasks()
{
    const auto trainedOn = [&](const QStringList& data) {
        const Ran outcome = aonlab(m_folder.path(), QStringList{"eval", "--model", "run/model.mat", "--json", "--firing-rates"} + data);
        return QJsonDocument::fromJson(outcome.out).object()["trained_on_these_rates"].toBool();
    };
    aon::Dataset other = smallDataset();
    std::reverse(other.population.inhibitory.begin(), other.population.inhibitory.end());
    aon::saveDataset(other, path("othermask").toStdString());
    other.rates[1](0, 0) += 0.01f;
    aon::saveDataset(other, path("otherrates").toStdString());
    QVERIFY(trainedOn({"Firing_Rates.mat"}));
    QVERIFY(trainedOn({"Firing_Rates.mat", "--inhibitory-mask", "InhibitoryMask.mat", "--mirror", "Mirror.mat"}));
    QVERIFY(trainedOn({"Firing_Rates.mat", "--inhibitory-mask", "othermask/InhibitoryMask.mat"}));
    QVERIFY(!trainedOn({"otherrates/Firing_Rates.mat"}));

    const QStringList compare{"compare", "--model", "run/model.mat", "--perturb", "silence: neurons 2", "--draws", "0", "--firing-rates"};
    QVERIFY(!aonlab(m_folder.path(), compare + QStringList{"Firing_Rates.mat"}).out.contains("other data"));
    QVERIFY(aonlab(m_folder.path(), compare + QStringList{"otherrates/Firing_Rates.mat"}).out.contains("trained on: other data"));
}

void ModelCommandsTest::perturbationsThatDoNothing_data()
{
    QTest::addColumn<QString>("perturbation");
    QTest::addColumn<QString>("says");
    QTest::newRow("nobody") << "silence: A & mirror & nonmirror" << "selects no neuron";
    QTest::newRow("no source") << "pathway 0: A & !A -> B" << "selects no neuron";
    QTest::newRow("after the trial") << "silence: A @ 5s..6s" << "holds no step of the trial";
    QTest::newRow("something") << "silence: A @ 0.1s..6s" << "";
}

void ModelCommandsTest::perturbationsThatDoNothing()
{
    QFETCH(QString, perturbation);
    QFETCH(QString, says);
    const QStringList compare{"compare", "--model", "run/model.mat", "--draws", "0", "--json", "--perturb", perturbation};
    for (const Ran& outcome : {simulate({"--json", "--perturb", perturbation}), aonlab(m_folder.path(), compare)}) {
        QVERIFY2(outcome.exitCode == 0, outcome.err);
        const QJsonValue cautions = QJsonDocument::fromJson(outcome.out).object()["cautions"];
        QVERIFY(cautions.isArray());
        QCOMPARE(outcome.err.count("Warning: "), says.isEmpty() ? 0 : 1);
        if (!says.isEmpty())
            QVERIFY2(outcome.err.contains(says.toUtf8()) && cautions.toArray().at(0).toString().contains(says), outcome.err);
    }
}

void ModelCommandsTest::sameBytesForAnyThreads()
{
    QByteArray first;
    for (const char* threads : {"1", "2", "3"}) {
        QCOMPARE(simulate({"--threads", threads, "--perturb", "scale 0.5: A & excitatory @ 0.1s..0.3s"}).exitCode, 0);
        const QByteArray now = contentOf(path("rates.mat"));
        QVERIFY(!now.isEmpty());
        if (first.isEmpty())
            first = now;
        QCOMPARE(now, first);
    }
    QByteArray fits[2];
    for (int k = 0; k < 2; ++k)
        fits[k] = aonlab(m_folder.path(), {"eval", "--model", "run/model.mat", "--firing-rates", "Firing_Rates.mat", "--csv", "--threads", QString::number(k + 1)}).out;
    QCOMPARE(fits[0], fits[1]);
}

// A file with the five published variables only; the rest comes from the options.
void ModelCommandsTest::publishedVariablesAlone()
{
    aon::MatWriter writer;
    const aon::Parameters<float>& p = m_model->parameters;
    writer.add("W", p.W);
    writer.add("W_in", p.Win);
    writer.add("W_in2", p.Win2);
    writer.add("I_ext", aon::Matrix<float>(p.Iext));
    writer.add("taus_param", aon::Matrix<float>(p.theta));
    writer.save(path("bare.mat").toStdString());
    const QStringList bare{"simulate", "--model", "bare.mat", "--output", "bare_rates.mat"};
    QCOMPARE(aonlab(m_folder.path(), bare).exitCode, 4);  // areas that nobody gave
    const Ran outcome = aonlab(m_folder.path(), bare + QStringList{"--areas", "A=8,B=6", "--protocol", "protocol.json", "--inhibitory-mask",
                                                                       "InhibitoryMask.mat", "--perturb", "silence: B & inhibitory"});
    QVERIFY2(outcome.exitCode == 0, outcome.err);
    QCOMPARE(aon::MatFile::read(path("bare_rates.mat").toStdString()).numeric("rates").dims, (std::vector<std::size_t>{4, 120, 14}));
}

QTEST_GUILESS_MAIN(ModelCommandsTest)
#include "tst_modelcommands.moc"
