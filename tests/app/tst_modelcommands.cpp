// SPDX-License-Identifier: GPL-3.0-or-later
// aonlab eval and simulate: what they say about a model is what the library computes, the same for any number of threads.
#include "tests/app/smallfiles.h"

#include "model/analysis/comparison.h"
#include "model/perturbation/notation.h"
#include "model/recording/matfile.h"

#include <cmath>
#include <limits>

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
    void misleadingModels();
    void trainingStateIsNoModel();
    void optionsThatContradictTheModel_data();
    void optionsThatContradictTheModel();
    void whatTheTextSays();
    void wrongWeights();

private:
    QString path(const QString& name) const { return m_folder.filePath(name); }
    Ran simulate(const QStringList& more) const
    {
        return aonlab(m_folder.path(), QStringList{"simulate", "--model", "run/model.mat", "--output", "rates.mat"} + more);
    }
    // The five published variables, with one of them as given.
    void writeBare(const QString& name, const std::string& other = {}, const aon::Matrix<float>& values = {}) const
    {
        const aon::Parameters<float>& p = m_model->parameters;
        aon::MatWriter writer;
        const std::pair<const char*, aon::Matrix<float>> five[] = {
            {"W", p.W}, {"W_in", p.Win}, {"W_in2", p.Win2}, {"I_ext", p.Iext}, {"taus_param", p.theta}};
        for (const auto& [variable, own] : five)
            writer.add(variable, variable == other ? values : own);
        writer.save(path(name).toStdString());
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
    QList<QByteArray> lines = csv.out.trimmed().split('\n');
    QVERIFY2(lines.contains("# preset: paper") && lines.contains("# seed: 1"), csv.out);
    lines.removeIf([](const QByteArray& line) { return line.startsWith('#'); });
    QCOMPARE(lines.front(), QByteArray("area,condition,epoch,neurons,entries,r2,pooled_r2,pearson,rmse"));
    for (const QByteArray& line : lines)
        QCOMPARE(line.count(','), 8);
    const Ran text = aonlab(m_folder.path(), arguments);
    for (const char* word : {"preset: paper\n", "Fit by area\n", "Fit by condition\n", "Fit by epoch\n", "own-light", "cue"})
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

    QVERIFY(list.open(QIODevice::WriteOnly | QIODevice::Truncate));
    list.write("# nothing yet\n");
    list.close();
    const Ran outcome = simulate({"--perturb-file", "list.txt"});
    QVERIFY2(outcome.exitCode == 4 && isOneSentence(outcome.err) && outcome.err.contains("list.txt"), outcome.err);
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
    writeBare("bare.mat");
    const QStringList bare{"simulate", "--model", "bare.mat", "--output", "bare_rates.mat"};
    QCOMPARE(aonlab(m_folder.path(), bare).exitCode, 4);  // areas that nobody gave
    const Ran outcome = aonlab(m_folder.path(), bare + QStringList{"--areas", "A=8,B=6", "--protocol", "protocol.json", "--inhibitory-mask",
                                                                       "InhibitoryMask.mat", "--perturb", "silence: B & inhibitory"});
    QVERIFY2(outcome.exitCode == 0, outcome.err);
    QCOMPARE(aon::MatFile::read(path("bare_rates.mat").toStdString()).numeric("rates").dims, (std::vector<std::size_t>{4, 120, 14}));
    QCOMPARE(outcome.err.count("bare.mat names no preset"), 1);

    const QStringList compare{"compare", "--model", "bare.mat", "--areas", "A=8,B=6", "--protocol", "protocol.json", "--draws", "0", "--perturb", "silence: B"};
    const Ran text = aonlab(m_folder.path(), compare);
    for (const char* line : {"seed: unknown\n", "iteration: unknown\n", "trained on: unknown\n"})
        QVERIFY2(text.out.contains(line), text.out);
    QVERIFY(!text.out.contains("null from, to"));
    const QJsonObject json = QJsonDocument::fromJson(aonlab(m_folder.path(), compare + QStringList{"--json"}).out).object();
    QVERIFY(json["cautions"].toArray().at(0).toString().contains("names no preset"));
    QVERIFY(json["model"].toObject()["seed"].isNull() && json["model"].toObject()["iteration"].isNull());
    QVERIFY(!simulate({}).err.contains("names no preset"));
}

// Signs that are not what they seem: of a published network, and against the model's own rule.
void ModelCommandsTest::misleadingModels()
{
    aon::Model model = *m_model;
    model.preset = aon::Preset::Published;
    saveModel(model, path("published.mat").toStdString());
    model = *m_model;
    model.parameters.W = -model.parameters.W;
    saveModel(model, path("negated.mat").toStdString());
    const auto cautions = [&](const QString& file, const QString& perturbation) {
        const Ran outcome = aonlab(m_folder.path(), {"simulate", "--model", file, "--output", "rates.mat", "--force", "--json", "--perturb", perturbation});
        return QJsonDocument::fromJson(outcome.out).object()["cautions"].toArray();
    };
    QCOMPARE(cautions("published.mat", "silence: inhibitory").size(), 1);
    QCOMPARE(cautions("published.mat", "silence: excitatory").size(), 0);
    QCOMPARE(cautions("run/model.mat", "silence: inhibitory").size(), 0);
    QVERIFY(cautions("negated.mat", "silence: A").at(0).toString().contains("weights have a sign that the model's own rule forbids"));
    const aon::MatFile written = aon::MatFile::read(path("rates.mat").toStdString());
    QCOMPARE(written.scalar("seed"), 1.0);
    QCOMPARE(written.text("model"), std::string("negated.mat"));
}

void ModelCommandsTest::trainingStateIsNoModel()
{
    const Ran outcome = aonlab(m_folder.path(), {"eval", "--model", "run/checkpoint.mat", "--firing-rates", "Firing_Rates.mat", "--areas", "A=8,B=6",
                                                 "--protocol", "protocol.json"});
    QCOMPARE(outcome.exitCode, 4);
    QVERIFY2(isOneSentence(outcome.err) && outcome.err.contains("use model.mat beside it"), outcome.err);
}

void ModelCommandsTest::optionsThatContradictTheModel_data()
{
    aon::Dataset other = smallDataset();
    std::reverse(other.population.inhibitory.begin(), other.population.inhibitory.end());
    for (auto& flag : other.population.mirror)
        flag = !flag;
    aon::saveDataset(other, path("contrary").toStdString());
    aon::Protocol protocol = smallProtocol();
    protocol.noise *= 2;
    QFile file(path("contrary.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(aon::toJson(protocol).c_str());

    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("areas") << QStringList{"--areas", "A=7,B=7"} << 2;
    QTest::newRow("sizes") << QStringList{"--N1", "4", "--N2", "4", "--N3", "6"} << 2;
    QTest::newRow("thermal") << QStringList{"--thermal", "40"} << 2;
    QTest::newRow("mask") << QStringList{"--inhibitory-mask", "contrary/InhibitoryMask.mat"} << 4;
    QTest::newRow("mirror") << QStringList{"--mirror", "contrary/Mirror.mat"} << 4;
    QTest::newRow("protocol") << QStringList{"--protocol", "contrary.json"} << 4;
    QTest::newRow("equal") << QStringList{"--areas", "A=8,B=6", "--inhibitory-mask", "InhibitoryMask.mat", "--mirror", "Mirror.mat",
                                          "--protocol", "protocol.json", "--thermal", "20"} << 0;
}

void ModelCommandsTest::optionsThatContradictTheModel()
{
    QFETCH(QStringList, options);
    QFETCH(int, exitCode);
    const QStringList commands[] = {{"eval", "--model", "run/model.mat", "--firing-rates", "Firing_Rates.mat"},
                                    {"compare", "--model", "run/model.mat", "--perturb", "silence: B", "--draws", "0"},
                                    {"simulate", "--model", "run/model.mat", "--output", "rates.mat"}};
    for (const QStringList& command : commands) {
        const Ran outcome = aonlab(m_folder.path(), command + options);
        QVERIFY2(outcome.exitCode == exitCode, outcome.err);
        QVERIFY2(exitCode == 0 || (isOneSentence(outcome.err) && outcome.err.contains("of its own") && outcome.err.contains("which differ")), outcome.err);
    }
    QCOMPARE(simulate({"--firing-rates", "nofile.mat"}).exitCode, 2);
}

void ModelCommandsTest::whatTheTextSays()
{
    aon::Dataset other = smallDataset();
    other.rates[1](0, 0) += 0.01f;
    aon::saveDataset(other, path("others").toStdString());
    const auto eval = [&](const char* rates) { return aonlab(m_folder.path(), {"eval", "--model", "run/model.mat", "--firing-rates", rates}).out; };
    QVERIFY(!eval("Firing_Rates.mat").contains("not the one"));
    QVERIFY(eval("others/Firing_Rates.mat").contains("This recording is not the one the model was trained on"));
    QVERIFY(eval("Firing_Rates.mat").contains("averaged over the neurons; pooled R²"));

    const Ran compare = aonlab(m_folder.path(), {"compare", "--model", "run/model.mat", "--perturb", "silence: B", "--draws", "0"});
    QVERIFY2(compare.out.contains("trained on: ") && !compare.out.contains("other data"), compare.out);
    QVERIFY2(!compare.out.contains("-0.0000") && compare.out.contains("rms: root"), compare.out);

    const Ran sizes = [&] {
        aonlab(m_folder.path(), {"sample", "--output-dir", "bigger"});
        return aonlab(m_folder.path(), {"eval", "--model", "run/model.mat", "--firing-rates", "bigger/Firing_Rates.mat"});
    }();
    QVERIFY2(isOneSentence(sizes.err) && sizes.err.contains("14 neurons (A=8,B=6)") && sizes.err.contains("found 355"), sizes.err);
}

void ModelCommandsTest::wrongWeights()
{
    const auto refusal = [&](const std::string& variable, const aon::Matrix<float>& values) {
        writeBare("wrong.mat", variable, values);
        return aonlab(m_folder.path(), {"simulate", "--model", "wrong.mat", "--output", "rates.mat", "--force", "--areas", "A=8,B=6", "--protocol", "protocol.json"}).err;
    };
    const aon::Parameters<float>& p = m_model->parameters;
    const QByteArray narrow = refusal("W_in", p.Win.leftCols(1));
    QVERIFY2(narrow.contains("W_in: expected 14×2, found 14×1"), narrow);
    aon::Matrix<float> W = p.W;
    W(2, 4) = std::numeric_limits<float>::quiet_NaN();
    const QByteArray position = refusal("W", W);
    QVERIFY2(position.contains("NaN at row 3, column 5"), position);
    W = p.W;
    W(1, 1) = 0.5f;
    const QByteArray diagonal = refusal("W", W);
    QVERIFY2(diagonal.contains("the diagonal of W should be zero and is not for 1 of 14"), diagonal);
}

QTEST_GUILESS_MAIN(ModelCommandsTest)
#include "tst_modelcommands.moc"
