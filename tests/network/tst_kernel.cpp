// SPDX-License-Identifier: GPL-3.0-or-later
// The fast engine against the clear implementation in double precision, on every instruction set of this machine, and
// against itself bit for bit: threads, kept steps, batches.

#include "model/network/kernel/kernels.h"
#include "model/training/engine.h"
#include "tests/memory.h"
#include "tests/randomnetwork.h"
#include "tests/support.h"

#include <hwy/targets.h>

#include <atomic>
#include <mutex>

using namespace aon;

namespace {

// Single precision over at most 60 steps: rates to a few roundings, gradients to sums of many.
constexpr double ratesLimit = 4e-6, lossLimit = 4e-6, gradientLimit = 6e-5;

struct Size {
    int N, C, K, areas, warmup, perBin, bins;
};

constexpr Size sizes[] = {{1, 1, 1, 1, 0, 1, 3},  {2, 3, 1, 2, 4, 2, 5},   {3, 1, 2, 3, 1, 3, 4},   {15, 5, 3, 2, 4, 4, 6},
                          {16, 7, 4, 1, 2, 2, 9}, {17, 2, 10, 3, 4, 4, 4}, {47, 6, 10, 3, 8, 4, 9}, {48, 13, 5, 2, 4, 4, 8},
                          {49, 8, 49, 4, 3, 5, 7}, {97, 25, 3, 3, 6, 4, 4}, {101, 12, 97, 5, 0, 1, 7}, {355, 12, 10, 3, 10, 4, 12}};

/// Which constraints, by index: no mask, both rules, and weights that break their signs.
constexpr int kinds = 4;

struct Problem {
    test::RandomNetwork exact;
    Parameters<float> p;
    Trials<float> trials;
    Targets<float> targets;
};

Trials<double> toDouble(const Trials<float>& trials)
{
    Trials<double> out{trials.steps, {}, trials.inputMatrix, trials.x0.cast<double>(), trials.r0.cast<double>()};
    for (const auto& input : trials.input)
        out.input.push_back(input.cast<double>());
    return out;
}

Wiring makeWiring(const Size& s, int kind, Random& random)
{
    Wiring wiring;
    wiring.rule = kind == 2 ? SignRule::Target : SignRule::Source;
    for (int i = 0; i < s.N; ++i) {
        wiring.area.push_back(i * s.areas / s.N);
        if (kind != 0)
            wiring.inhibitory.push_back(random.uniform() < 0.4);
    }
    return wiring;
}

// What both precisions compute is exactly what single precision can hold.
Problem makeProblem(const Size& s, int kind, std::uint64_t seed)
{
    Random random(seed, Stream::InitialWeights);
    Problem q;
    q.exact.wiring = makeWiring(s, kind, random);
    const double scale = 1.5 / std::sqrt(s.N);
    q.p = {test::randomMatrix(random, s.N, s.N, scale).cast<float>(), test::randomMatrix(random, s.N, s.K, 0.5).cast<float>(),
           test::randomMatrix(random, s.N, s.K, 0.5).cast<float>(), test::randomMatrix(random, s.N, 1, 0.5).cast<float>(),
           (test::randomMatrix(random, s.N, 1, 1.0).array() - 2.0).cast<float>()};
    if (kind != 3)
        project(q.p.W, q.exact.wiring);
    q.trials.steps = s.warmup + s.bins * s.perBin + (s.perBin > 1 ? 1 : 0);  // a sample after the last bin
    for (int c = 0; c < s.C; ++c) {
        q.trials.input.push_back(test::randomMatrix(random, s.K, q.trials.steps, 0.5).cast<float>());
        q.trials.inputMatrix.push_back(static_cast<int>(random.below(2)));
    }
    q.trials.x0 = test::randomMatrix(random, s.N, s.C, 0.5).cast<float>();
    q.trials.r0 = (test::randomMatrix(random, s.N, s.C, 0.1).array() + 0.5).cast<float>();
    q.targets = {Matrix<float>(s.N, s.bins * s.C), s.warmup, s.perBin, s.C};
    for (float& value : q.targets.rates.reshaped())
        value = random.uniform() < 0.1 ? std::numeric_limits<float>::quiet_NaN() : static_cast<float>(random.uniform());
    q.exact.p = q.p.cast<double>();
    q.exact.trials = toDouble(q.trials);
    q.exact.targets = {q.targets.rates.cast<double>(), s.warmup, s.perBin, s.C};
    return q;
}

std::vector<int> someNeurons(Random& random, int N)
{
    std::vector<int> some;
    for (int i = 0; i < N; ++i)
        if (random.uniform() < 0.4)
            some.push_back(i);
    return some;
}

// Gains, drives and two pathways in windows that differ between conditions; some conditions are left intact.
Modulation makeModulation(const Problem& q, std::uint64_t seed)
{
    Random random(seed, Stream::Selection);
    const int N = q.p.neurons(), T = q.trials.steps;
    Modulation m;
    for (float gain : {0.0f, 1.7f})
        m.pathways.push_back({someNeurons(random, N), someNeurons(random, N), gain});
    m.weightSets = {{}, {0}, {0, 1}, {1}};
    m.byCondition.resize(static_cast<std::size_t>(q.trials.conditions()));
    for (auto& segments : m.byCondition)
        for (int begin = 1 + static_cast<int>(random.below(4)); begin < T && segments.size() < random.below(4);) {
            const int end = std::min(T, begin + 1 + static_cast<int>(random.below(9)));
            Segment s{begin, end, Vector<float>::Ones(N), Vector<float>::Zero(N), static_cast<int>(random.below(4))};
            for (int i : someNeurons(random, N)) {
                s.gain(i) = 0.5f * static_cast<float>(random.below(4));
                s.drive(i) = static_cast<float>(random.below(3)) - 1.0f;
            }
            segments.push_back(s);
            begin = end + static_cast<int>(random.below(2));
        }
    return m;
}

template <class A, class B>
double difference(const A& found, const B& expected)
{
    const double scale = expected.size() ? expected.cwiseAbs().maxCoeff() : 0.0;
    return scale > 0.0 ? (found.template cast<double>() - expected).cwiseAbs().maxCoeff() / scale : 0.0;
}

double difference(const Parameters<float>& found, const Parameters<double>& expected)
{
    return std::max({difference(found.W, expected.W), difference(found.Win, expected.Win), difference(found.Win2, expected.Win2),
                     difference(found.Iext, expected.Iext), difference(found.theta, expected.theta)});
}

bool same(const GradientResult<float>& a, const GradientResult<float>& b)
{
    return a.loss.total == b.loss.total && a.loss.data == b.loss.data && a.gradient == b.gradient && a.binned == b.binned;
}

GradientResult<float> gradientOf(const Problem& q, const EngineOptions& options, const LossOptions& loss = {})
{
    return makeEngine(options)->lossAndGradient(q.p, q.exact.wiring, q.trials, q.targets, loss);
}

/// Back to every instruction set when it goes.
struct OnlyTarget {
    explicit OnlyTarget(std::int64_t target) { hwy::SetSupportedTargetsForTest(target); update(); }
    ~OnlyTarget() { hwy::SetSupportedTargetsForTest(0); update(); }
    static void update() { hwy::GetChosenTarget().Update(hwy::SupportedTargets()); }
};

}  // namespace

class TstKernel : public QObject {
    Q_OBJECT

    static void addTargets()
    {
        QTest::addColumn<qint64>("target");
        std::vector<std::int64_t> targets = hwy::SupportedAndGeneratedTargets();
        if (std::find(targets.begin(), targets.end(), HWY_STATIC_TARGET) == targets.end())
            targets.push_back(HWY_STATIC_TARGET);
        for (std::int64_t target : targets)
            QTest::addRow("%s", hwy::TargetName(target)) << qint64(target);
    }

    static void everyProblem(const std::function<void(const Problem&)>& check)
    {
        std::uint64_t seed = 0;
        for (const Size& size : sizes)
            for (int kind = 0; kind < kinds; ++kind)
                check(makeProblem(size, kind, ++seed));
    }

private slots:
    void gradient_data() { addTargets(); }
    void gradient()
    {
        QFETCH(qint64, target);
        const OnlyTarget only(target);
        QCOMPARE(kernel::instructionSet(), hwy::TargetName(target));
        const auto engine = makeEngine({2, 0, 0});
        everyProblem([&](const Problem& q) {
            for (LossKind kind : {LossKind::L2, LossKind::L1}) {
                const auto expected = lossAndGradient(q.exact.p, q.exact.wiring, q.exact.trials, q.exact.targets, {kind, 1e-2});
                const auto found = engine->lossAndGradient(q.p, q.exact.wiring, q.trials, q.targets, {kind, 1e-2});
                QVERIFY(difference(found.binned, expected.binned) < ratesLimit);
                QVERIFY2(std::abs(found.loss.data - expected.loss.data) <= lossLimit * expected.loss.data,
                         qPrintable(QString("N %1 C %4: %2, expected %3").arg(q.p.neurons()).arg(found.loss.data).arg(expected.loss.data).arg(q.trials.conditions())));
                QVERIFY(std::abs(found.loss.total - expected.loss.total) <= lossLimit * expected.loss.total);
                QVERIFY2(difference(found.gradient, expected.gradient) < gradientLimit,
                         qPrintable(QString("N %1: %2").arg(q.p.neurons()).arg(difference(found.gradient, expected.gradient))));
            }
        });
    }

    void simulation_data() { addTargets(); }
    void simulation()
    {
        QFETCH(qint64, target);
        const OnlyTarget only(target);
        const auto engine = makeEngine({2, 0, 0});
        std::uint64_t seed = 0;
        everyProblem([&](const Problem& q) {
            const Modulation m = makeModulation(q, ++seed);
            for (const Modulation* modulation : {static_cast<const Modulation*>(nullptr), &m}) {
                const auto expected = simulate(q.exact.p, q.exact.wiring, q.exact.trials, modulation);
                const auto found = engine->simulate(q.p, q.exact.wiring, q.trials, modulation);
                QCOMPARE(found.steps, q.trials.steps);
                QCOMPARE(found.conditions, q.trials.conditions());
                QVERIFY(difference(found.r, expected.r) < ratesLimit);
            }
        });
    }

    void threadsAndKeptStepsChangeNoBit_data() { addTargets(); }
    void threadsAndKeptStepsChangeNoBit()
    {
        QFETCH(qint64, target);
        const OnlyTarget only(target);
        for (int kind = 0; kind < kinds; ++kind) {
            const Problem q = makeProblem({101, 13, 10, 3, 10, 4, 40}, kind, 50 + kind);
            const auto expected = gradientOf(q, {1, 0, 0});
            for (int threads : {1, 2, 3, 4, 8})
                for (int kept : {0, 1, 64, 100})
                    QVERIFY(same(gradientOf(q, {threads, 0, kept}), expected));
            QVERIFY(same(gradientOf(q, {2, 1, 0}), expected));  // the least memory
            const Modulation m = makeModulation(q, 50 + kind);
            const auto run = makeEngine({1, 0, 0})->simulate(q.p, q.exact.wiring, q.trials, &m);
            for (int threads : {2, 3, 4, 8})
                QVERIFY(makeEngine({threads, 0, 0})->simulate(q.p, q.exact.wiring, q.trials, &m).r == run.r);
        }
    }

    // 96 conditions keep 115 MB when nothing bounds them; each call has a new engine.
    void memoryOfTrainingIsBounded()
    {
        if (!test::forgetPeakMemory() || test::peakMemory() == 0.0)
            QSKIP("this system does not tell the most memory that was held");
        const Problem q = makeProblem({355, 96, 10, 3, 100, 4, 175}, 1, 5);
        const auto held = [&](const EngineOptions& options, GradientResult<float>& result) {
            test::forgetPeakMemory();
            const double before = test::peakMemory();
            result = gradientOf(q, options);
            return test::peakMemory() - before;
        };
        GradientResult<float> bounded, byFree;
        const double little = held({2, 20'000'000, 0}, bounded), much = held({2, 0, 0}, byFree);
        const double others = 45e6;  // packed weights and samples, sums of the gradient and the result, binned rates of 96 conditions
        QVERIFY2(little < 20e6 + others, qPrintable(QString("%1 MB").arg(little / 1e6)));
        QVERIFY2(much > 115e6, qPrintable(QString("%1 MB").arg(much / 1e6)));
        QVERIFY(same(bounded, byFree));
    }

    // One engine for many calls: nothing of a call is left in the next one.
    void anEngineForgets()
    {
        const auto engine = makeEngine({2, 0, 0});
        Problem q = makeProblem(sizes[6], 1, 7);
        const Problem other = makeProblem(sizes[8], 2, 8);
        const auto first = engine->lossAndGradient(q.p, q.exact.wiring, q.trials, q.targets, {});
        engine->lossAndGradient(other.p, other.exact.wiring, other.trials, other.targets, {});
        engine->simulate(q.p, q.exact.wiring, q.trials);
        std::atomic<int> polls = 0;
        QVERIFY(engine->lossAndGradient(q.p, q.exact.wiring, q.trials, q.targets, {}, [&] { return ++polls > 3; }).cancelled);
        QVERIFY2(polls < 8, "given up at once, not at the end of the pass");
        QVERIFY(same(engine->lossAndGradient(q.p, q.exact.wiring, q.trials, q.targets, {}), first));
        q.p.W(3, 5) += 0.25f;
        const auto changed = engine->lossAndGradient(q.p, q.exact.wiring, q.trials, q.targets, {});
        QVERIFY(!same(changed, first));
        QVERIFY(same(changed, gradientOf(q, {1, 0, 0})));
    }

    void manyPerturbationsEqualSingleOnes_data() { addTargets(); }
    void manyPerturbationsEqualSingleOnes()
    {
        QFETCH(qint64, target);
        const OnlyTarget only(target);
        for (const Size& size : {sizes[1], sizes[6], sizes[9]}) {
            const Problem q = makeProblem(size, 1, 99);
            std::vector<Modulation> modulations;
            for (std::uint64_t k = 0; k < 37; ++k)
                modulations.push_back(makeModulation(q, k));
            modulations[5].byCondition.assign(q.trials.input.size(), {});
            const auto engine = makeEngine({3, 0, 0});
            std::vector<Matrix<float>> found(modulations.size());
            std::atomic<int> told = 0;
            QVERIFY(engine->simulateMany(q.p, q.exact.wiring, q.trials, modulations, size.warmup, size.perBin,
                                         [&](std::size_t k, const Matrix<float>& binned) {
                                             found[k] = binned;
                                             ++told;
                                         }));
            QCOMPARE(told.load(), 37);
            for (std::size_t k = 0; k < modulations.size(); ++k)
                QVERIFY(found[k] == binned(engine->simulate(q.p, q.exact.wiring, q.trials, &modulations[k]), size.warmup, size.perBin));
        }
    }

    void cancelling()
    {
        const Problem q = makeProblem(sizes[6], 1, 3);
        const auto engine = makeEngine({2, 0, 0});
        const std::vector<Modulation> many(500, makeModulation(q, 1));
        std::atomic<int> polls = 0, told = 0;
        const Cancelled later = [&] { return ++polls > 20; };
        QVERIFY(!engine->simulateMany(q.p, q.exact.wiring, q.trials, many, 8, 4, [&](std::size_t, const auto&) { ++told; }, later));
        QVERIFY(told < 500);
        QCOMPARE(engine->simulate(q.p, q.exact.wiring, q.trials, nullptr, [] { return true; }).steps, 0);
        QCOMPARE(engine->simulate(q.p, q.exact.wiring, q.trials, nullptr, [] { return false; }).steps, q.trials.steps);
    }

    void anExceptionOfTheSinkComesBack()
    {
        const Problem q = makeProblem(sizes[6], 1, 3);
        const std::vector<Modulation> many(9, makeModulation(q, 1));
        const auto engine = makeEngine({2, 0, 0});
        QVERIFY_THROWS_EXCEPTION(std::runtime_error,
                                 engine->simulateMany(q.p, q.exact.wiring, q.trials, many, 8, 4, [](std::size_t, const auto&) {
                                     throw std::runtime_error("full");
                                 }));
    }

    // Wherever it begins, a number that is none reaches the loss.
    void divergenceShows_data() { addTargets(); }
    void divergenceShows()
    {
        QFETCH(qint64, target);
        const OnlyTarget only(target);
        const auto engine = makeEngine({2, 0, 0});
        const float nan = std::numeric_limits<float>::quiet_NaN();
        for (int where = 0; where < 6; ++where) {
            Problem q = makeProblem(sizes[6], 1, 20);
            q.targets.rates = q.targets.rates.unaryExpr([](float v) { return std::isnan(v) ? 0.5f : v; });
            float& value = where == 0   ? q.p.W(40, 3)
                           : where == 1 ? q.p.Win(1, 1)
                           : where == 2 ? q.p.Iext(46)
                           : where == 3 ? q.p.theta(0)
                           : where == 4 ? q.trials.x0(2, 0)
                                        : q.trials.input[1](0, 3);
            value = nan;
            QVERIFY(!std::isfinite(engine->lossAndGradient(q.p, q.exact.wiring, q.trials, q.targets, {LossKind::L2, 0.0}).loss.total));
            QVERIFY(!engine->simulate(q.p, q.exact.wiring, q.trials).r.allFinite());
        }
    }
};

QTEST_GUILESS_MAIN(TstKernel)
#include "tst_kernel.moc"
