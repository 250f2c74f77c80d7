// SPDX-License-Identifier: GPL-3.0-or-later
// What perturbations compile to, sample by sample, and what must hold for every network: what they change, and that
// what should change nothing leaves every bit.

#include "model/base/error.h"
#include "model/perturbation/notation.h"
#include "tests/randomnetwork.h"
#include "tests/support.h"

using namespace aon;

namespace {

// A: 1-2, B: 3-4; inhibitory 2; mirror 1 and 3.
Population fourNeurons() { return {{{"A", 2}, {"B", 2}}, {0, 1, 0, 0}, {1, 0, 1, 0}}; }

// Warm-up 100 steps of 5 ms, trial 700; conditions executed Go 1-3, No-Go 4-6, observed 7-12.
Modulation compiled(const std::string& lines, const std::vector<int>& conditions = {0})
{
    const Protocol protocol = paperProtocol();
    return compile(parsePerturbations(lines, fourNeurons(), protocol), fourNeurons(), protocol, conditions);
}

// "[1,800) gain 1 1 0 0 drive 0 0 0 0 set 0; …"
QString shown(const std::vector<Segment>& segments)
{
    QStringList parts;
    for (const Segment& s : segments) {
        QString text = QString("[%1,%2) gain").arg(s.begin).arg(s.end);
        for (float gain : s.gain)
            text += QString(" %1").arg(static_cast<double>(gain));
        text += " drive";
        for (float drive : s.drive)
            text += QString(" %1").arg(static_cast<double>(drive));
        parts += text + QString(" set %1").arg(s.weightSet);
    }
    return parts.join("; ");
}

/// A random network dressed as what a person has: population and protocol that fit it.
struct Subject {
    test::RandomNetwork net;
    Population population;
    Protocol protocol = paperProtocol();
    std::vector<int> conditions;

    explicit Subject(std::uint64_t seed) : net(test::makeRandomNetwork(seed))
    {
        const int N = net.p.neurons();
        for (int i = 0; i < N; ++i) {
            const auto area = static_cast<std::size_t>(net.wiring.area[static_cast<std::size_t>(i)]);
            population.areas.resize(area + 1);
            population.areas[area].name = std::string(1, static_cast<char>('A' + area));
            ++population.areas[area].size;
            population.mirror.push_back(i % 2 == 0);
            population.inhibitory.push_back(i % 3 == 0);
        }
        protocol.warmupSeconds = 4 * protocol.stepSeconds;
        protocol.trialSeconds = (net.trials.steps - 4) * protocol.stepSeconds;
        for (int c = 0; c < net.trials.conditions(); ++c)
            conditions.push_back((5 * c) % 12);
    }

    Trajectory<float> run(const std::string& lines) const
    {
        const Modulation m = compile(parsePerturbations(lines, population, protocol), population, protocol, conditions);
        return simulate(net.p.cast<float>(), net.wiring, trials(), &m);
    }

    Trajectory<float> intact() const { return simulate(net.p.cast<float>(), net.wiring, trials()); }

    Trials<float> trials() const
    {
        Trials<float> t{net.trials.steps, {}, net.trials.inputMatrix, net.trials.x0.cast<float>(), net.trials.r0.cast<float>()};
        for (const auto& input : net.trials.input)
            t.input.push_back(input.cast<float>());
        return t;
    }
};

constexpr std::uint64_t networks = 80;

}  // namespace

class TstPerturbation : public QObject {
    Q_OBJECT
private slots:
    void compilesTo_data()
    {
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* lines, const char* expected) { QTest::newRow(lines) << QString(expected); };
        row("silence: A", "[1,800) gain 0 0 1 1 drive 0 0 0 0 set 0");
        row("scale 0.5: B", "[1,800) gain 1 1 0.5 0.5 drive 0 0 0 0 set 0");
        row("drive +0.25: mirror", "[1,800) gain 1 1 1 1 drive 0.25 0 0.25 0 set 0");
        row("scale 0.5: A\nscale 3: mirror", "[1,800) gain 1.5 0.5 3 1 drive 0 0 0 0 set 0");
        row("drive 1: A\ndrive -0.5: mirror", "[1,800) gain 1 1 1 1 drive 0.5 1 -0.5 0 set 0");
        row("scale 2: A\nsilence: mirror\nscale 4: all", "[1,800) gain 0 8 0 4 drive 0 0 0 0 set 0");
        row("silence: A @ 1.30s..2.30s", "[360,560) gain 0 0 1 1 drive 0 0 0 0 set 0");
        row("silence: A @ 0.001s..0.0051s", "[101,102) gain 0 0 1 1 drive 0 0 0 0 set 0");
        row("silence: A @ -0.5s..0s", "[1,100) gain 0 0 1 1 drive 0 0 0 0 set 0");
        row("silence: A @ -9s..9s", "[1,800) gain 0 0 1 1 drive 0 0 0 0 set 0");
        row("silence: A @ 1s..2s\nscale 2: B @ 1.5s..3s",
            "[300,400) gain 0 0 1 1 drive 0 0 0 0 set 0; [400,500) gain 0 0 2 2 drive 0 0 0 0 set 0; [500,700) gain 1 1 2 2 drive 0 0 0 0 set 0");
        row("silence: A @ 1s..2s\nsilence: A @ 2s..3s", "[300,700) gain 0 0 1 1 drive 0 0 0 0 set 0");
        row("silence: A @ 1s..1.5s\nsilence: A @ 2s..3s", "[300,400) gain 0 0 1 1 drive 0 0 0 0 set 0; [500,700) gain 0 0 1 1 drive 0 0 0 0 set 0");
        row("silence: A & B", "");
        row("scale 1: all", "");
        row("drive 0: all", "");
        row("scale 2: A\nscale 0.5: A", "");
        row("pathway 1: A -> B", "");
        row("pathway 0: A & B -> B", "");
        row("silence: A @ 3.5s..9s", "");
        row("silence: A @ -2s..-0.5s", "");
        row("silence: A @ 1.001s..1.002s", "");
        row("silence: A in observed", "");
        row("silence: A in executed-go-1", "[1,800) gain 0 0 1 1 drive 0 0 0 0 set 0");
        row("pathway 0: A -> B", "[1,800) gain 1 1 1 1 drive 0 0 0 0 set 1");
        row("pathway 0: A -> B @ 1s..2s\npathway 2: B -> A @ 1.5s..3s\nsilence: A @ 3s..3.1s",
            "[300,400) gain 1 1 1 1 drive 0 0 0 0 set 1; [400,500) gain 1 1 1 1 drive 0 0 0 0 set 2; "
            "[500,700) gain 1 1 1 1 drive 0 0 0 0 set 3; [700,720) gain 0 0 1 1 drive 0 0 0 0 set 0");
    }
    void compilesTo()
    {
        QFETCH(QString, expected);
        const Modulation m = compiled(QTest::currentDataTag());
        QCOMPARE(shown(m.byCondition.front()), expected);
        QCOMPARE(m.isIntact(), expected.isEmpty());
    }

    void conditionsAreThoseNamed()
    {
        const auto of = [](const std::string& names) {
            return conditionsOf(parsePerturbation("silence: A" + names, fourNeurons(), paperProtocol()), paperProtocol());
        };
        QCOMPARE(of("").size(), std::size_t(12));
        QCOMPARE(of(" in executed"), (std::vector<int>{0, 1, 2, 3, 4, 5}));
        QCOMPARE(of(" in observed"), (std::vector<int>{6, 7, 8, 9, 10, 11}));
        QCOMPARE(of(" in nogo"), (std::vector<int>{3, 4, 5, 9, 10, 11}));
        QCOMPARE(of(" in observed-go-2, executed-go-1, executed-go-1"), (std::vector<int>{0, 7}));
        QCOMPARE(of(" in executed, go"), (std::vector<int>{0, 1, 2, 3, 4, 5, 6, 7, 8}));
        Perturbation unknown = parsePerturbation("silence: A", fourNeurons(), paperProtocol());
        unknown.conditions = {"watched"};
        QVERIFY_EXCEPTION_THROWN(conditionsOf(unknown, paperProtocol()), UsageError);
    }

    void conditionsAreCompiledInTheOrderAsked()
    {
        const Modulation m = compiled("silence: A in observed\nscale 2: B in nogo", {8, 3, 0, 11});
        QCOMPARE(shown(m.byCondition[0]), QString("[1,800) gain 0 0 1 1 drive 0 0 0 0 set 0"));
        QCOMPARE(shown(m.byCondition[1]), QString("[1,800) gain 1 1 2 2 drive 0 0 0 0 set 0"));
        QCOMPARE(shown(m.byCondition[2]), QString());
        QCOMPARE(shown(m.byCondition[3]), QString("[1,800) gain 0 0 2 2 drive 0 0 0 0 set 0"));
    }

    void weightSetsAreListsOfPathways()
    {
        const Modulation m = compiled("pathway 0: A -> B\npathway 2: all -> neurons 4\npathway 0.5: A -> B in observed", {0, 6, 7});
        QCOMPARE(m.pathways.size(), std::size_t(3));
        QCOMPARE(m.pathways[1], (Pathway{{0, 1, 2, 3}, {3}, 2.0f}));
        QCOMPARE(m.weightSets, (std::vector<std::vector<int>>{{}, {0, 1}, {0, 1, 2}}));
        QCOMPARE(m.byCondition[2].front().weightSet, 2);
    }

    void imposedNeuronsAreThoseWhoseRateIsSet()
    {
        const auto of = [](const std::string& lines) {
            return imposedNeurons(parsePerturbations(lines, fourNeurons(), paperProtocol()), fourNeurons());
        };
        QCOMPARE(of("drive 1: neurons 3\nsilence: A & mirror"), (std::vector<int>{0, 2}));
        QCOMPARE(of("scale 1: all\ndrive 0: all\npathway 0: A -> B"), std::vector<int>{});
    }

    void absurdGainsAreRefused()
    {
        QVERIFY_EXCEPTION_THROWN(compiled("scale 1000: A\nscale 1000: A\nscale 1000: A"), UsageError);
    }

    void whatShouldChangeNothingLeavesEveryBit_data()
    {
        QTest::addColumn<QString>("lines");
        for (const char* lines : {"scale 1: all", "drive 0: all", "pathway 1: all -> all", "silence: A & !A", "drive 9: !all",
                                 "pathway 0: A -> neurons 1 & !A", "silence: all @ 100s..101s", "silence: all @ -9s..-5s",
                                 "pathway 0: all -> all @ 100s..101s", "scale 4: A\nscale 0.25: A", "drive 2: A\ndrive -2: A"})
            QTest::newRow(lines) << QString(lines);
    }
    void whatShouldChangeNothingLeavesEveryBit()
    {
        QFETCH(QString, lines);
        for (std::uint64_t seed = 1; seed <= networks; ++seed) {
            const Subject subject(seed);
            QVERIFY(subject.run(lines.toStdString()).r == subject.intact().r);
        }
    }

    void sampleZeroIsNeverPerturbed()
    {
        for (std::uint64_t seed = 1; seed <= networks; ++seed) {
            const Subject subject(seed);
            const int C = subject.net.trials.conditions();
            const Trajectory<float> run = subject.run("silence: all");
            QVERIFY(run.r.leftCols(C) == subject.trials().r0);
            QVERIFY((run.r.rightCols(run.r.cols() - C).array() == 0.0f).all());
        }
    }

    // The others behave as if the outgoing weights of the selection were cut, from the second step on; so the initial
    // rates of the selection, which do act once, are set to zero here.
    void silencingIsCuttingTheOutputs()
    {
        for (std::uint64_t seed = 1; seed <= networks; ++seed) {
            Subject subject(seed);
            const auto selection = parseSelection("A & (mirror | neurons 1)", subject.population);
            const std::vector<int> silent = resolve(*selection, subject.population);
            QVERIFY(!silent.empty());
            for (int i : silent)
                subject.net.trials.r0.row(i).setZero();
            const Trajectory<float> silenced = subject.run("silence: " + toText(*selection));
            Subject cut = subject;
            for (int i : silent)
                cut.net.p.W.col(i).setZero();
            Matrix<float> expected = cut.intact().r;
            for (int i : silent)
                expected.row(i).setZero();
            QVERIFY((silenced.r - expected).cwiseAbs().maxCoeff() < 1e-5f);
            QVERIFY((silenced.r - expected).rightCols(1).cwiseAbs().maxCoeff() < 1e-5f);
            const Trajectory<float> pathway = subject.run("pathway 0: " + toText(*selection) + " -> all");
            for (Eigen::Index i = 0; i < expected.rows(); ++i)
                if (std::ranges::find(silent, static_cast<int>(i)) == silent.end())
                    QVERIFY((pathway.r.row(i) - silenced.r.row(i)).cwiseAbs().maxCoeff() < 1e-5f);
        }
    }

    void othersThanTheConditionsNamedAreIntact()
    {
        for (std::uint64_t seed = 1; seed <= networks; ++seed) {
            const Subject subject(seed);
            const Trajectory<float> run = subject.run("silence: all in observed"), intact = subject.intact();
            for (int c = 0; c < run.conditions; ++c)
                if (subject.protocol.conditions[static_cast<std::size_t>(subject.conditions[static_cast<std::size_t>(c)])].inputMatrix == 0)
                    QVERIFY(Matrix<float>(run.rates(c)) == Matrix<float>(intact.rates(c)));
                else
                    QVERIFY((Matrix<float>(run.rates(c)).rightCols(run.steps - 1).array() == 0.0f).all());
        }
    }
};

QTEST_GUILESS_MAIN(TstPerturbation)
#include "tst_perturbation.moc"
