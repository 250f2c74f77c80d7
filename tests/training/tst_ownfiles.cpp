// SPDX-License-Identifier: GPL-3.0-or-later
// Our own files: what is written reads back the same; cut, altered or foreign ones are refused with the reason.

#include "model/base/error.h"
#include "model/base/random.h"
#include "model/network/model.h"
#include "model/recording/matfile.h"
#include "model/training/runfolder.h"
#include "tests/recording/manifest.h"
#include "tests/support.h"

#include <QTemporaryDir>

#include <cmath>
#include <cstring>
#include <fstream>
#include <limits>

using namespace aon;
namespace fs = std::filesystem;

namespace {

constexpr int neurons = 5, inputs = 10;
constexpr float notANumber = std::numeric_limits<float>::quiet_NaN();

Parameters<float> someParameters(std::uint64_t seed)
{
    Random random(seed, Stream::InitialWeights);
    Parameters<float> p;
    p.setZero(neurons, inputs);
    const auto fill = [&](auto& m) {
        for (float& value : m.reshaped())
            value = static_cast<float>(random.normal());
    };
    fill(p.W), fill(p.Win), fill(p.Win2), fill(p.Iext), fill(p.theta);
    return p;
}

Model someModel()
{
    Model model;
    model.parameters = someParameters(3);
    model.population = {{{"AIP", 2}, {"F5", 3}}, {0, 1, 0, 0, 1}, {1, 1, 0, 0, 0}};
    model.protocol = paperProtocol();
    model.initialState[4] = {Vector<float>::Constant(neurons, 0.25f), Vector<float>::LinSpaced(neurons, -1.0f, 1.0f)};
    model.seed = 12345678901;
    model.iteration = 17;
    model.loss = 0.1;
    model.dataSource = "a \"path\" – ü.mat";
    model.dataFingerprint = "0123456789abcdef";
    return model;
}

TrainingState someState()
{
    TrainingState state;
    state.parameters = someParameters(1);
    state.best = someParameters(2);
    state.adam = {someParameters(4), someParameters(5), 9};
    state.iteration = 9;
    state.bestLoss = 1.0 / 3.0;
    state.bestIteration = 7;
    return state;
}

std::string bytesOf(const fs::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void put(const fs::path& path, const std::string& bytes) { std::ofstream(path, std::ios::binary) << bytes; }

// Where one variable ends and the next begins; a v5 file is 128 bytes and then one tagged element for each.
std::vector<std::size_t> bordersOf(const std::string& bytes)
{
    std::vector<std::size_t> borders;
    for (std::size_t at = 128; at < bytes.size();) {
        borders.push_back(at);
        std::uint32_t length = 0;
        std::memcpy(&length, bytes.data() + at + 4, sizeof length);
        at += 8 + length;
    }
    return borders;
}

// The sentence; "accepted" when there is none. Any other error ends the test.
template <class Work>
std::string refusal(Work&& work)
{
    try {
        work();
    } catch (const InputError& error) {
        return error.what();
    }
    return "accepted";
}

std::string replaced(std::string text, const std::string& from, const std::string& to)
{
    const auto place = text.find(from);
    if (place == std::string::npos)
        qFatal("not in the file: %s", from.c_str());
    return text.replace(place, from.size(), to);
}

}  // namespace

class TstOwnFiles : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    const std::string m_print = "0123456789abcdef";

    fs::path root() const { return m_folder.path().toStdString(); }
    RunFolder run() const { return RunFolder(root() / "run"); }

    // A model file with one variable set otherwise.
    template <class Value>
    std::string refusedModel(const std::string& name, const Value& value)
    {
        Model model = someModel();
        MatWriter file;
        const fs::path path = root() / "other.mat";
        addModel(file, model);
        file.save(path);
        const MatFile read = MatFile::read(path);
        MatWriter changed;
        for (const MatVariable& v : read.variables()) {
            if (v.name == name)
                continue;
            if (v.kind == MatVariable::Kind::Text)
                changed.addTexts(v.name, v.rows);
            else
                changed.add(v.name, read.matrix(v.name));
        }
        changed.add(name, value);
        changed.save(path);
        return refusal([&] { loadModel(path); });
    }

private slots:
    void modelComesBack()
    {
        const Model model = someModel();
        saveModel(model, root() / "model.mat");
        const Model read = loadModel(root() / "model.mat");
        QVERIFY(read.parameters == model.parameters && read.population == model.population && read.protocol == model.protocol);
        QVERIFY(read.initialState.size() == 1 && read.initialState.at(4).rate == model.initialState.at(4).rate
                && read.initialState.at(4).current == model.initialState.at(4).current);
        QCOMPARE(read.seed, model.seed);
        QCOMPARE(read.iteration, model.iteration);
        QCOMPARE(read.loss, model.loss);
        QCOMPARE(read.dataSource, model.dataSource);
        QCOMPARE(read.dataFingerprint, model.dataFingerprint);
        QVERIFY(read.preset == model.preset && read.signRule == model.signRule && read.initialRate == model.initialRate);
    }

    // Files of the first version have neither mark and open; a later version does not.
    void markOfTheVersion()
    {
        saveModel(someModel(), root() / "marked.mat");
        const MatFile marked = MatFile::read(root() / "marked.mat");
        QCOMPARE(marked.variables().front().name, std::string("model_version"));
        QCOMPARE(marked.variables().back().name, std::string("end_of_model"));
        const auto without = [&](std::initializer_list<std::string> names) {
            MatWriter file;
            for (const MatVariable& v : marked.variables())
                if (std::find(names.begin(), names.end(), v.name) == names.end())
                    v.kind == MatVariable::Kind::Text ? file.addTexts(v.name, v.rows) : file.add(v.name, marked.matrix(v.name));
            file.save(root() / "unmarked.mat");
            return refusal([&] { loadModel(root() / "unmarked.mat"); });
        };
        QCOMPARE(without({"model_version", "end_of_model"}), std::string("accepted"));
        QVERIFY(without({"end_of_model"}).find("the file was cut") != std::string::npos);
        QVERIFY(refusedModel("model_version", 3.0).find("use the program version that wrote it") != std::string::npos);
    }

    // Only the five names of the published code, as scipy.io.savemat writes them.
    void fiveNamesOfScipy()
    {
        const std::string failure = test::runPython("fivenames.py", root() / "five.mat");
        QVERIFY2(failure.empty(), failure.c_str());
        ModelHints hints;
        hints.areas = {{"AIP", 2}, {"F5", 3}};
        const Model model = loadModel(root() / "five.mat", hints);
        QCOMPARE(model.preset, Preset::Published);
        QCOMPARE(model.population.areas, hints.areas);
        QCOMPARE(model.parameters.W(1, 0), 0.05f);
        QCOMPARE(model.parameters.Win2(4, 9), -0.49f);
        QCOMPARE(model.parameters.Iext(3), 0.75f);
        QCOMPARE(model.parameters.theta(4), -5.0f);
        QVERIFY(model.protocol == publishedProtocol());
        const std::string sentence = refusal([&] { loadModel(root() / "five.mat"); });
        QVERIFY2(sentence.ends_with("W: expected 355 neurons (AIP=86,F5=106,F6=163), found 5; give the sizes with --areas NAME=SIZE,…"), sentence.c_str());
    }

    void wrongModels()
    {
        const auto says = [](const std::string& sentence, const char* part) {
            QVERIFY2(sentence.find(part) != std::string::npos, (sentence + " ← " + part).c_str());
        };
        const Matrix<double> good = someModel().parameters.W.cast<double>();
        Matrix<double> bad = good;
        bad(1, 2) = notANumber;
        says(refusedModel("W", bad), "W: expected finite numbers, found NaN");
        bad(1, 2) = 1e300;
        says(refusedModel("W", bad), "W: expected finite numbers");
        says(refusedModel("W", Matrix<double>(good.topRows(3))), "W: expected a square matrix, found 3×5");
        says(refusedModel("W", std::string("1 2 3")), "W: expected a real matrix, found text");
        says(refusedModel("W_in", Matrix<double>(Matrix<double>::Zero(4, inputs))), "W_in: expected 5×10, found 4×10");
        says(refusedModel("W_in2", Matrix<double>(Matrix<double>::Zero(neurons, 3))), "W_in2: expected 5×10, found 5×3");
        says(refusedModel("I_ext", Matrix<double>(Matrix<double>::Zero(2, 2))), "I_ext: expected 5×1, found 2×2");
        says(refusedModel("areas", Matrix<double>{{2.0, 4.0}}), "expected 6 neurons");
        says(refusedModel("areas", Matrix<double>{{2.5, 2.5}}), "areas: expected whole numbers of neurons, found 2.5");
        says(refusedModel("areas", Matrix<double>{{5.0}}), "area_names: expected 1 names, found 2");
        says(refusedModel("inhibitory", Matrix<double>{{0.0, 1.0, 2.0, 0.0, 0.0}}), "inhibitory: expected 0 or 1 for every neuron, found 2");
        says(refusedModel("preset", std::string("other")), "preset: expected paper or published, found \"other\"");
        says(refusedModel("seed", 0.5), "seed: expected a whole number below 2^53");
        says(refusedModel("protocol", std::string("{\"format\": 1e999}")), "expected JSON");
        says(refusedModel("protocol", std::string(100'000, '[')), "at most 8 levels of brackets");
        says(refusedModel("IC_X4", Matrix<double>(Matrix<double>::Zero(3, 1))), "IC_X4: expected 5×1, found 3×1");
        says(refusedModel("IC_X5", Matrix<double>(Matrix<double>::Zero(5, 1))), "IC_FR5: expected both");
    }

    void cutAndAlteredModels()
    {
        const fs::path path = root() / "model.mat", altered = root() / "altered.mat";
        saveModel(someModel(), path);
        const std::string bytes = bytesOf(path);
        for (std::size_t k = 0; k < bytes.size(); k += 11) {
            put(altered, bytes.substr(0, k));
            QVERIFY2(refusal([&] { loadModel(altered); }) != "accepted", QByteArray::number(static_cast<qulonglong>(k)));
        }
        std::size_t variables = 0;
        for (std::size_t k : bordersOf(bytes)) {
            put(altered, bytes.substr(0, k));
            QVERIFY2(refusal([&] { loadModel(altered); }) != "accepted", QByteArray::number(static_cast<qulonglong>(k)));
            ++variables;
        }
        QVERIFY(variables > 15);
        // The header's text and padding carry nothing: everything else is under the checksum of its compressed variable.
        int accepted = 0;
        for (std::size_t k = 128; k < bytes.size(); k += 5) {
            std::string other = bytes;
            other[k] = static_cast<char>(other[k] ^ (1 << (k % 8)));
            put(altered, other);
            std::optional<Model> read;
            if (refusal([&] { read = loadModel(altered); }) == "accepted") {
                QVERIFY2(read->parameters == someModel().parameters, QByteArray::number(static_cast<qulonglong>(k)));
                ++accepted;
            }
        }
        QVERIFY2(accepted < static_cast<int>(bytes.size()) / 50, QByteArray::number(accepted));
    }

    void checkpointComesBack()
    {
        const TrainingState state = someState();
        run().saveCheckpoint(state, m_print);
        const TrainingState read = run().loadCheckpoint(m_print);
        QVERIFY(read.parameters == state.parameters && read.best == state.best && read.adam.first == state.adam.first
                && read.adam.second == state.adam.second);
        QCOMPARE(read.adam.steps, state.adam.steps);
        QCOMPARE(read.bestLoss, state.bestLoss);
        QCOMPARE(read.bestIteration, state.bestIteration);
        const std::string sentence = refusal([&] { run().loadCheckpoint("other"); });
        QVERIFY2(sentence.find("expected the data this run was trained on") != std::string::npos, sentence.c_str());
    }

    void wrongCheckpoints()
    {
        TrainingState state = someState();
        state.adam.second.W(0, 0) = notANumber;
        run().saveCheckpoint(state, m_print);
        std::string sentence = refusal([&] { run().loadCheckpoint(m_print); });
        QVERIFY2(sentence.find("adam_v_W: expected finite numbers") != std::string::npos, sentence.c_str());
        state = someState();
        state.best.Win = Matrix<float>::Zero(3, inputs);
        run().saveCheckpoint(state, m_print);
        sentence = refusal([&] { run().loadCheckpoint(m_print); });
        QVERIFY2(sentence.find("best_W_in: expected 5×10, found 3×10") != std::string::npos, sentence.c_str());
        saveModel(someModel(), run().file("checkpoint.mat"));  // a model is no checkpoint
        sentence = refusal([&] { run().loadCheckpoint(m_print); });
        QVERIFY2(sentence.find("version: expected a real matrix, found no variable of this name") != std::string::npos, sentence.c_str());
        run().saveCheckpoint(someState(), m_print);
        const std::string bytes = bytesOf(run().file("checkpoint.mat"));
        for (std::size_t k = 0; k < bytes.size(); k += 13) {
            put(run().file("checkpoint.mat"), bytes.substr(0, k));
            QVERIFY2(refusal([&] { run().loadCheckpoint(m_print); }) != "accepted", QByteArray::number(static_cast<qulonglong>(k)));
        }
    }

    void configComesBack()
    {
        RunConfig config{paperOptions(), paperProtocol(), {"/d/Firing_Rates.mat", "/d/Mask.mat", "", {{"AIP", 2}, {"F5", 3}}}, m_print};
        config.options.learningRate = 0.1 + 0.2;
        run().saveConfig(config);
        const RunConfig read = run().loadConfig();
        QVERIFY(read.options == config.options && read.protocol == config.protocol);
        QCOMPARE(read.files.firingRates, config.files.firingRates);
        QCOMPARE(read.files.areas, config.files.areas);
        QCOMPARE(read.fingerprint, config.fingerprint);
    }

    void wrongConfigs()
    {
        const fs::path path = run().file("config.json");
        run().saveConfig({paperOptions(), paperProtocol(), {"/d/Firing_Rates.mat", "", "", {{"AIP", 2}}}, m_print});
        const std::string good = bytesOf(path);
        const auto says = [&](const std::string& text, const char* part) {
            put(path, text);
            const std::string sentence = refusal([&] { run().loadConfig(); });
            QVERIFY2(sentence.starts_with(path.string() + ": ") && sentence.find(part) != std::string::npos, (sentence + " ← " + part).c_str());
        };
        says("", "the configuration of a training run");
        says(replaced(good, "aonlab-run", "aonlab-protocol"), "the configuration of a training run");
        says(replaced(good, "\"version\": 1", "\"version\": 2"), "version: expected 1, found 2");
        says(replaced(good, "\"learning_rate\": 0.05", "\"learning_rate\": \"0.05\""), "learning_rate: expected a number");
        says(replaced(good, "\"learning_rate\": 0.05", "\"learning_rate\": 1e999"), "the configuration of a training run");
        says(replaced(good, "\"learning_rate\": 0.05", "\"learning_rate\": -1"), "valid training options");
        says(replaced(good, "\"learning_rate\"", "\"learning_rat\""), "learning_rat: expected the name of a training option");
        says(replaced(good, "AIP=2", "AIP=x"), "areas: expected NAME=SIZE");
        says(std::string(100'000, '['), "at most 16 levels of brackets");
        says(replaced(good, "\"options\": {", "\"options\": {\"a\": " + std::string(100'000, '[') + std::string(100'000, ']') + ", "), "at most 16 levels");
        for (std::size_t length = 0; length + 2 < good.size(); length += 7)
            says(good.substr(0, length), "");
        for (std::size_t k = 0; k < good.size(); k += 3) {
            std::string other = good;
            other[k] = static_cast<char>(other[k] ^ (1 << (k % 8)));
            put(path, other);
            refusal([&] { run().loadConfig(); });  // read or refused, nothing else
        }
    }

    void lossesComeBackOrAreRefused()
    {
        std::vector<LossRow> rows;
        for (long k = 0; k < 4; ++k)
            rows.push_back({{k, 1.0 / (3.0 + static_cast<double>(k)), 0.0, 0.1, 1e-17, 0.05}, 0.125 * static_cast<double>(k)});
        run().saveLosses(rows);
        const std::vector<LossRow> read = run().loadLosses();
        QCOMPARE(read.size(), rows.size());
        for (std::size_t k = 0; k < rows.size(); ++k)
            QVERIFY(read[k].step.iteration == rows[k].step.iteration && read[k].step.loss == rows[k].step.loss
                    && read[k].step.gradientNorm == rows[k].step.gradientNorm && read[k].seconds == rows[k].seconds);
        const fs::path path = run().file("loss.csv");
        const std::string good = bytesOf(path);
        for (std::size_t length = 0; length < good.size(); ++length) {
            put(path, good.substr(0, length));
            QVERIFY2(good[length - (length > 0)] == '\n' || refusal([&] { run().loadLosses(); }) != "accepted", good.substr(0, length).c_str());
        }
        for (const char* row : {"0,1,1,1,1\n", "x,1,1,1,1,1\n", "0,1,1,1,1,1,1\n", "1e300,1,1,1,1,1\n", "nan,1,1,1,1,1\n", "0.5,1,1,1,1,1\n", "\n",
                                "0,\"1\",1,1,1,1\n", "0,1e999,1,1,1,1\n"}) {
            put(path, good + row);
            const std::string sentence = refusal([&] { run().loadLosses(); });
            QVERIFY2(sentence.find("line 6: expected") != std::string::npos, (sentence + " ← " + row).c_str());
        }
    }
};

QTEST_GUILESS_MAIN(TstOwnFiles)
#include "tst_ownfiles.moc"
