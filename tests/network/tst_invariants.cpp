// SPDX-License-Identifier: GPL-3.0-or-later
// What must hold for every network: agreement with the slow twin, signs and diagonal after every step, and what
// silencing, scaling by 1, driving by 0 and windows mean.

#include "model/training/gradient.h"
#include "model/training/optimiser.h"
#include "tests/oracle.h"
#include "tests/randomnetwork.h"
#include "tests/support.h"

using namespace aon;

namespace {

constexpr int networks = 60;

double difference(const oracle::Cube& expected, const Trajectory<double>& run)
{
    double worst = 0.0;
    for (int c = 0; c < run.conditions; ++c)
        for (int t = 0; t < run.steps; ++t)
            for (Eigen::Index i = 0; i < run.r.rows(); ++i)
                worst = std::max(worst, std::abs(expected[c][t][i] - run.r(i, static_cast<Eigen::Index>(t) * run.conditions + c)));
    return worst;
}

Modulation everywhere(const test::RandomNetwork& q, const Vector<float>& gain, const Vector<float>& drive, int begin, int end)
{
    Modulation m;
    m.byCondition.assign(q.trials.input.size(), {Segment{begin, end, gain, drive, 0}});
    return m;
}

}  // namespace

class TstInvariants : public QObject {
    Q_OBJECT
private slots:
    void agreesWithTheSlowTwin()
    {
        for (int seed = 1; seed <= networks; ++seed) {
            const test::RandomNetwork q = test::makeRandomNetwork(seed);
            QVERIFY(difference(oracle::rates(q.p, q.wiring, q.trials), simulate(q.p, q.wiring, q.trials)) < 1e-12);
            const double expected = oracle::loss(q.p, q.wiring, q.trials, q.targets, 1e-3);
            const double found = lossAndGradient(q.p, q.wiring, q.trials, q.targets, {}).loss.total;
            QVERIFY(std::abs(found - expected) < 1e-11 * expected);
        }
    }

    void perturbationsAgreeWithTheSlowTwin()
    {
        for (int seed = 1; seed <= networks; ++seed) {
            const test::RandomNetwork q = test::makeRandomNetwork(seed);
            const int N = q.p.neurons(), begin = 3, end = q.trials.steps - 2;
            Random random(seed, Stream::Selection);
            Vector<float> gain(N), drive(N);
            for (int i = 0; i < N; ++i) {
                gain(i) = static_cast<float>(random.below(4)) * 0.5f;
                drive(i) = static_cast<float>(random.below(3)) * 0.5f;
            }
            const std::vector<double> g(gain.begin(), gain.end()), d(drive.begin(), drive.end());
            const Modulation m = everywhere(q, gain, drive, begin, end);
            QVERIFY(difference(oracle::rates(q.p, q.wiring, q.trials, g, d, begin, end), simulate(q.p, q.wiring, q.trials, &m)) < 1e-12);
        }
    }

    void signsAndDiagonalAfterEveryStep()
    {
        for (int seed = 1; seed <= networks; ++seed) {
            const test::RandomNetwork q = test::makeRandomNetwork(seed);
            Parameters<float> p = q.p.cast<float>();
            AdamState adam;
            for (int step = 0; step < 5; ++step) {
                auto result = lossAndGradient(p.cast<double>(), q.wiring, q.trials, q.targets, {});
                Parameters<float> gradient = result.gradient.cast<float>();
                clipToNorm(gradient, 1.0);
                adamStep(p, gradient, adam, 0.2, {});
                project(p.W, q.wiring);
                const int N = p.neurons();
                for (int i = 0; i < N; ++i) {
                    QCOMPARE(p.W(i, i), 0.0f);
                    for (int j = 0; j < N; ++j) {
                        QVERIFY(q.wiring.sign(i, j) * p.W(i, j) >= 0.0f);
                        if (q.wiring.structurallyZero(i, j))
                            QCOMPARE(effectiveWeights(p.W, q.wiring)(i, j), 0.0f);
                    }
                }
            }
        }
    }

    // A silenced neuron sends nothing: the others behave as if its outgoing weights were cut.
    void silencingIsCuttingTheOutputs()
    {
        for (int seed = 1; seed <= networks; ++seed) {
            test::RandomNetwork q = test::makeRandomNetwork(seed);
            const int N = q.p.neurons();
            const int silent = static_cast<int>(Random(seed, Stream::Selection).below(N));
            q.trials.r0.row(silent).setZero();
            Vector<float> gain = Vector<float>::Ones(N);
            gain(silent) = 0.0f;
            const Modulation m = everywhere(q, gain, Vector<float>::Zero(N), 1, q.trials.steps);
            const Trajectory<double> silenced = simulate(q.p, q.wiring, q.trials, &m);
            Parameters<double> cut = q.p;
            cut.W.col(silent).setZero();
            Trajectory<double> expected = simulate(cut, q.wiring, q.trials);
            expected.r.row(silent).setZero();
            QVERIFY((silenced.r - expected.r).cwiseAbs().maxCoeff() < 1e-12);
        }
    }

    void pathwayGainOfZeroIsCuttingThoseWeights()
    {
        for (int seed = 1; seed <= networks; ++seed) {
            const test::RandomNetwork q = test::makeRandomNetwork(seed);
            const int N = q.p.neurons();
            Modulation m = everywhere(q, Vector<float>::Ones(N), Vector<float>::Zero(N), 1, q.trials.steps);
            m.pathways = {{{0}, {N - 1}, 0.0f}};
            m.weightSets.push_back({0});
            for (auto& segments : m.byCondition)
                segments.front().weightSet = 1;
            Parameters<double> cut = q.p;
            cut.W(N - 1, 0) = 0.0;
            const double worst = (simulate(q.p, q.wiring, q.trials, &m).r - simulate(cut, q.wiring, q.trials).r).cwiseAbs().maxCoeff();
            QVERIFY(worst < 1e-12);
        }
    }

    // The past is not changed by a window that opens later.
    void windowActsFromItsFirstSample()
    {
        const test::RandomNetwork q = test::makeRandomNetwork(5);
        const int N = q.p.neurons(), begin = 7, C = q.trials.conditions();
        const Modulation m = everywhere(q, Vector<float>::Zero(N), Vector<float>::Zero(N), begin, begin + 2);
        const Trajectory<double> run = simulate(q.p, q.wiring, q.trials, &m), intact = simulate(q.p, q.wiring, q.trials);
        QCOMPARE(run.r.leftCols(begin * C), intact.r.leftCols(begin * C));
        QCOMPARE(run.r.middleCols(begin * C, 2 * C).cwiseAbs().maxCoeff(), 0.0);
        QVERIFY(run.r.col((begin + 2) * C).minCoeff() > 0.0);
    }
};

QTEST_GUILESS_MAIN(TstInvariants)
#include "tst_invariants.moc"
