// SPDX-License-Identifier: GPL-3.0-or-later
// The folder of a run: resuming is as if never stopped, damage is refused, files are whole or not there.

#include "model/base/error.h"
#include "model/base/files.h"
#include "model/training/runfolder.h"
#include "tests/support.h"
#include "tests/training/smalltask.h"

#include <QTemporaryDir>

#include <csignal>
#include <fstream>
#include <map>
#include <set>
#include <sys/resource.h>

using namespace aon;
using namespace aon::test;
namespace fs = std::filesystem;

namespace {

std::string contents(const fs::path& file) { return readWhole(file, 64u << 20); }

void overwrite(const fs::path& file, const std::string& bytes)
{
    std::ofstream out(file, std::ios::binary | std::ios::trunc);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

std::set<std::string> names(const fs::path& folder)
{
    std::set<std::string> all;
    for (const auto& entry : fs::directory_iterator(folder))
        all.insert(entry.path().filename().string());
    return all;
}

void iterate(Trainer& trainer, int steps)
{
    TrainingStep report;
    for (int k = 0; k < steps; ++k)
        if (!trainer.step(report))
            qFatal("training diverged");
}

// What reading said, empty when it succeeded.
template <class Read>
std::string refusal(Read&& read)
{
    try {
        read();
    } catch (const InputError& error) {
        return error.what();
    }
    return {};
}

// No write may make a file longer than this while the object lives, as on a full disk.
class ShortFiles {
public:
    explicit ShortFiles(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limited{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limited);
    }
    ~ShortFiles() { setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before{};
};

RunConfig smallConfig()
{
    RunConfig config;
    config.options = smallOptions(30);
    config.options.seed = 77;
    config.options.loss = LossKind::L1;
    config.options.learningRate = 0.1;
    config.protocol = smallProtocol();
    config.files = {"/data/rates.mat", "/data/mask.mat", "", {{"A", 8}, {"B", 6}}};
    config.fingerprint = smallDataset().fingerprint;
    return config;
}

}  // namespace

class TstRunfolder : public QObject {
    Q_OBJECT
    QTemporaryDir m_temporary;
    fs::path m_folder;

private slots:
    void init() { m_folder = fs::path(m_temporary.path().toStdString()) / QTest::currentTestFunction(); }

    void resumedIsUninterrupted()
    {
        const RunFolder broken(m_folder / "broken"), whole(m_folder / "whole");
        const std::string data = smallDataset().fingerprint;
        Trainer uninterrupted = smallTrainer(smallOptions(30));
        iterate(uninterrupted, 30);
        uninterrupted.finish();
        whole.saveCheckpoint(uninterrupted.state(), data);
        {
            Trainer first = smallTrainer(smallOptions(30));
            iterate(first, 13);
            broken.saveCheckpoint(first.state(), data);
        }
        QVERIFY(broken.hasCheckpoint());
        Trainer second = smallTrainer(smallOptions(30));
        second.restore(broken.loadCheckpoint(data));
        QCOMPARE(second.state().iteration, 13L);
        iterate(second, 17);
        second.finish();
        broken.saveCheckpoint(second.state(), data);
        QCOMPARE(second.state().bestLoss, uninterrupted.state().bestLoss);
        QVERIFY(second.result().parameters == uninterrupted.result().parameters);
        QVERIFY(contents(broken.file("checkpoint.mat")) == contents(whole.file("checkpoint.mat")));
        saveModel(second.result(), broken.file("model.mat"));
        saveModel(uninterrupted.result(), whole.file("model.mat"));
        QVERIFY(contents(broken.file("model.mat")) == contents(whole.file("model.mat")));
    }

    void resumedBeforeTheFirstStep()
    {
        const RunFolder run(m_folder);
        Trainer trainer = smallTrainer(smallOptions(5)), again = smallTrainer(smallOptions(5));
        run.saveCheckpoint(trainer.state(), "x");
        again.restore(run.loadCheckpoint("x"));
        iterate(trainer, 5);
        iterate(again, 5);
        QVERIFY(trainer.state().parameters == again.state().parameters);
    }

    void damagedCheckpointIsRefused()
    {
        const RunFolder run(m_folder);
        Trainer trainer = smallTrainer(smallOptions(5));
        iterate(trainer, 5);
        run.saveCheckpoint(trainer.state(), "abc");
        QCOMPARE(refusal([&] { run.loadCheckpoint("abc"); }), std::string());
        const std::string good = contents(run.file("checkpoint.mat"));
        for (std::size_t share = 0; share < 20; ++share) {
            overwrite(run.file("checkpoint.mat"), good.substr(0, good.size() * share / 20));
            const std::string said = refusal([&] { run.loadCheckpoint("abc"); });
            QVERIFY2(!said.empty(), qPrintable(QString("%1/20 of the file was read").arg(share)));
            QVERIFY2(said.find('\n') == std::string::npos, said.c_str());
            QVERIFY2(said.find("checkpoint.mat") != std::string::npos, said.c_str());
        }
        overwrite(run.file("checkpoint.mat"), "iteration 5\n");
        QVERIFY(!refusal([&] { run.loadCheckpoint("abc"); }).empty());
        fs::remove(run.file("checkpoint.mat"));
        QVERIFY(!run.hasCheckpoint());
        QVERIFY(!refusal([&] { run.loadCheckpoint("abc"); }).empty());
    }

    void checkpointOfOtherDataIsRefused()
    {
        const RunFolder run(m_folder);
        Trainer trainer = smallTrainer(smallOptions(1));
        run.saveCheckpoint(trainer.state(), "abc");
        const std::string said = refusal([&] { run.loadCheckpoint("def"); });
        QVERIFY2(said.find("abc") != std::string::npos && said.find("def") != std::string::npos, said.c_str());
    }

    void configReadsBack()
    {
        const RunFolder run(m_folder);
        const RunConfig config = smallConfig();
        run.saveConfig(config);
        const RunConfig back = run.loadConfig();
        QVERIFY(back.options == config.options);
        QVERIFY(back.protocol == config.protocol);
        QCOMPARE(back.files.firingRates, config.files.firingRates);
        QCOMPARE(back.files.inhibitoryMask, config.files.inhibitoryMask);
        QVERIFY(back.files.mirror.empty());
        QVERIFY(back.files.areas == config.files.areas);
        QCOMPARE(back.fingerprint, config.fingerprint);
    }

    void damagedConfigIsRefused_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::newRow("another program's file") << "aonlab-run" << "something";
        QTest::newRow("a later version") << "\"version\": 1," << "\"version\": 2,";
        QTest::newRow("not JSON") << "{" << "";
        QTest::newRow("no data") << "\"firing_rates\"" << "\"rates\"";
        QTest::newRow("no options") << "\"options\"" << "\"choices\"";
        QTest::newRow("unknown option") << "\"beta1\"" << "\"beta3\"";
        QTest::newRow("text for a number") << "\"patience\": 0" << "\"patience\": \"none\"";
        QTest::newRow("option out of range") << "\"patience\": 0" << "\"patience\": 99999999999";
        QTest::newRow("learning rate of zero") << "\"learning_rate\": 0.1" << "\"learning_rate\": 0.0";
        QTest::newRow("impossible protocol") << "\"trial_seconds\": 0.5" << "\"trial_seconds\": -1";
    }

    void damagedConfigIsRefused()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        const RunFolder run(m_folder);
        run.saveConfig(smallConfig());
        std::string text = contents(run.file("config.json"));
        const std::size_t at = text.find(from.toStdString());
        QVERIFY2(at != std::string::npos, text.c_str());
        overwrite(run.file("config.json"), text.replace(at, from.toStdString().size(), to.toStdString()));
        const std::string said = refusal([&] { run.loadConfig(); });
        QVERIFY(!said.empty());
        QVERIFY2(said.find('\n') == std::string::npos, said.c_str());
        QVERIFY2(said.find("config.json") != std::string::npos, said.c_str());
    }

    void lossesReadBackExactly()
    {
        const RunFolder run(m_folder);
        std::vector<LossRow> rows;
        Trainer trainer = smallTrainer(smallOptions(10));
        train(trainer, [&](const TrainingStep& step, const Trainer&) {
            rows.push_back({step, 0.1 * static_cast<double>(rows.size()) + 1.0 / 3.0});
            return true;
        });
        run.saveLosses(rows);
        const std::string text = contents(run.file("loss.csv"));
        QCOMPARE(text.substr(0, text.find('\n')), std::string("iteration,loss,best_loss,gradient_norm,learning_rate,seconds"));
        const std::vector<LossRow> back = run.loadLosses();
        QCOMPARE(back.size(), std::size_t(10));
        for (std::size_t k = 0; k < rows.size(); ++k) {
            QCOMPARE(back[k].step.iteration, static_cast<long>(k));
            QVERIFY(back[k].step.loss == rows[k].step.loss && back[k].step.bestLoss == rows[k].step.bestLoss);
            QVERIFY(back[k].step.gradientNorm == rows[k].step.gradientNorm);
            QVERIFY(back[k].step.learningRate == rows[k].step.learningRate && back[k].seconds == rows[k].seconds);
        }
        run.saveLosses(back);
        QVERIFY(contents(run.file("loss.csv")) == text);
    }

    void damagedLossesAreRefused()
    {
        const RunFolder run(m_folder);
        run.saveLosses({{{0, 5.0, 5.0, 5.0, 1.0, 0.1}, 0.5}});
        const std::string good = contents(run.file("loss.csv"));
        for (const std::string& bad : {std::string("loss\n1\n"), good + "1,2,3\n", good + "1,2,x,4,5,6\n", good + "1,2,3,4,5,6,7\n", std::string()}) {
            overwrite(run.file("loss.csv"), bad);
            const std::string said = refusal([&] { run.loadLosses(); });
            QVERIFY2(!said.empty() && said.find("loss.csv") != std::string::npos, bad.c_str());
        }
    }

    void fitsReadBackExactly()
    {
        const RunFolder run(m_folder);
        const std::vector<Area> areas{{"AIP", 3}, {"M1-PTN", 2}};
        QVERIFY(run.loadFits(areas).empty());
        run.saveFits(areas, {{0, {-2.5, 0.1}}, {5, {1.0 / 3.0, 0.7}}});
        const std::string good = contents(run.file("fit.csv"));
        QCOMPARE(good.substr(0, good.find('\n')), std::string("iteration,AIP,M1-PTN"));
        const std::vector<AreaFit> back = run.loadFits(areas);
        QCOMPARE(back.size(), std::size_t(2));
        QVERIFY(back[0].iteration == 0 && back[0].r2 == (std::vector<double>{-2.5, 0.1}));
        QVERIFY(back[1].iteration == 5 && back[1].r2 == (std::vector<double>{1.0 / 3.0, 0.7}));
        QVERIFY(refusal([&] { run.loadFits({{"AIP", 3}}); }).find("fit.csv") != std::string::npos);
        for (const std::string& bad : {good + "6,1\n", good + "6,1,2,3\n", good + "6.5,1,2\n", good + "6,1,2"}) {
            overwrite(run.file("fit.csv"), bad);
            QVERIFY2(refusal([&] { run.loadFits(areas); }).find("fit.csv") != std::string::npos, bad.c_str());
        }
    }

    // A disk that fills up: the error says which file, the old ones stay, and nothing else is left behind.
    void nothingIsHalfWritten()
    {
        const RunFolder run(m_folder);
        Trainer trainer = smallTrainer(smallOptions(8));
        iterate(trainer, 1);
        run.saveConfig(smallConfig());
        run.saveCheckpoint(trainer.state(), "abc");
        run.saveLosses({});
        std::map<std::string, std::string> before;
        for (const std::string& name : names(m_folder))
            before[name] = contents(run.file(name));
        QCOMPARE(before.size(), std::size_t(3));
        iterate(trainer, 5);
        for (const std::size_t bytes : {std::size_t(40), contents(run.file("checkpoint.mat")).size() / 2}) {
            const ShortFiles full(bytes);
            QVERIFY_EXCEPTION_THROWN(run.saveCheckpoint(trainer.state(), "abc"), OutputError);
        }
        {
            const ShortFiles full(40);
            QVERIFY_EXCEPTION_THROWN(run.saveLosses(std::vector<LossRow>(5)), OutputError);
            QVERIFY_EXCEPTION_THROWN(run.saveConfig(smallConfig()), OutputError);
            QVERIFY_EXCEPTION_THROWN(run.saveReport(std::string(500, ' ')), OutputError);
        }
        QCOMPARE(names(m_folder).size(), before.size());
        for (const auto& [name, bytes] : before)
            QVERIFY2(contents(run.file(name)) == bytes, name.c_str());
    }

    void folderThatIsAFile()
    {
        overwrite(fs::path(m_temporary.path().toStdString()) / "file", "x");
        QVERIFY_EXCEPTION_THROWN(RunFolder(fs::path(m_temporary.path().toStdString()) / "file"), OutputError);
    }
};

QTEST_GUILESS_MAIN(TstRunfolder)
#include "tst_runfolder.moc"
