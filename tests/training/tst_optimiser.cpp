// SPDX-License-Identifier: GPL-3.0-or-later
// Clipping and Adam against the formulas written out for one number at a time in double precision.

#include "model/base/random.h"
#include "model/training/gradient.h"
#include "model/training/optimiser.h"
#include "tests/oracle.h"
#include "tests/randomnetwork.h"
#include "tests/support.h"

using namespace aon;

namespace {

Parameters<float> randomParameters(std::uint64_t seed, double scale)
{
    Random random(seed, Stream::InitialWeights, 5);
    Parameters<float> p;
    p.setZero(4, 3);
    const auto fill = [&](auto& m) {
        for (auto& value : m.reshaped())
            value = static_cast<float>(scale * random.normal());
    };
    fill(p.W);
    fill(p.Win);
    fill(p.Win2);
    fill(p.Iext);
    fill(p.theta);
    return p;
}

std::vector<double> numbers(const Parameters<float>& p)
{
    std::vector<double> all;
    const auto append = [&](const auto& m) { all.insert(all.end(), m.data(), m.data() + m.size()); };
    append(p.W);
    append(p.Win);
    append(p.Win2);
    append(p.Iext);
    append(p.theta);
    return all;
}

struct KerasAdam {
    std::vector<double> m, v;
    int k = 0;

    void step(std::vector<double>& p, const std::vector<double>& g, double rate, const AdamOptions& o)
    {
        m.resize(p.size());
        v.resize(p.size());
        ++k;
        const double size = rate * std::sqrt(1.0 - std::pow(o.beta2, k)) / (1.0 - std::pow(o.beta1, k));
        for (std::size_t n = 0; n < p.size(); ++n) {
            m[n] = o.beta1 * m[n] + (1.0 - o.beta1) * g[n];
            v[n] = o.beta2 * v[n] + (1.0 - o.beta2) * g[n] * g[n];
            p[n] -= size * m[n] / (std::sqrt(v[n]) + o.epsilon);
        }
    }
};

}  // namespace

class TstOptimiser : public QObject {
    Q_OBJECT

private slots:
    void kerasFormula_data()
    {
        QTest::addColumn<double>("epsilon");
        QTest::addColumn<double>("scale");
        QTest::newRow("as published") << 1e-7 << 1e-2;
        QTest::newRow("gradients as small as epsilon: where epsilon stands shows") << 1e-3 << 1e-3;
    }

    void kerasFormula()
    {
        QFETCH(double, epsilon);
        QFETCH(double, scale);
        const AdamOptions options{0.9, 0.999, epsilon};
        Parameters<float> p = randomParameters(1, 1.0);
        AdamState state;
        KerasAdam twin;
        std::vector<double> expected = numbers(p);
        for (int k = 0; k < 20; ++k) {
            const Parameters<float> g = randomParameters(static_cast<std::uint64_t>(100 + k), scale);
            const double rate = 0.05 / (1 + k);
            adamStep(p, g, state, rate, options);
            twin.step(expected, numbers(g), rate, options);
        }
        QCOMPARE(state.steps, 20L);
        const std::vector<double> found = numbers(p);
        QCOMPARE(found.size(), expected.size());
        for (std::size_t n = 0; n < found.size(); ++n)
            QVERIFY2(std::abs(found[n] - expected[n]) < 1e-5, qPrintable(QString("%1: %2, not %3").arg(n).arg(found[n]).arg(expected[n])));
    }

    // The first step of Adam is the learning rate in the gradient's direction, whatever the gradient's size.
    void firstStepIsTheLearningRate()
    {
        Parameters<float> p;
        p.setZero(4, 3);
        AdamState state;
        const Parameters<float> g = randomParameters(3, 10.0);
        adamStep(p, g, state, 0.01, {});
        const std::vector<double> moved = numbers(p), slope = numbers(g);
        for (std::size_t n = 0; n < moved.size(); ++n)
            QVERIFY(std::abs(moved[n] + std::copysign(0.01, slope[n])) < 1e-5);
    }

    void clipAbove()
    {
        Parameters<float> g = randomParameters(7, 5.0);
        const std::vector<double> before = numbers(g);
        double norm = 0.0;
        for (double value : before)
            norm += value * value;
        norm = std::sqrt(norm);
        QVERIFY(norm > 2.0);
        QVERIFY(std::abs(clipToNorm(g, 2.0) - norm) < 1e-4);
        const std::vector<double> after = numbers(g);
        for (std::size_t n = 0; n < after.size(); ++n)
            QVERIFY(std::abs(after[n] - before[n] * 2.0 / norm) < 1e-5);
    }

    // Central differences of the slow twin's loss, the biases following W so that b = Iext + Weff m stays.
    void centredGradient()
    {
        for (std::uint64_t seed = 1; seed <= 12; ++seed) {
            const test::RandomNetwork q = test::makeRandomNetwork(seed);
            const Vector<double> m = Vector<double>::LinSpaced(q.p.neurons(), 0.1, 0.7);
            Parameters<float> g = lossAndGradient(q.p, q.wiring, q.trials, q.targets, {LossKind::L2, 1e-3}).gradient.cast<float>();
            centreGradient(g, q.p.W.cast<float>(), q.wiring, m.cast<float>());
            const auto lossAt = [&](int i, int j, double h) {
                Parameters<double> p = q.p;
                p.W(i, j) += h;
                p.Iext += effectiveWeights(q.p.W, q.wiring) * m - effectiveWeights(p.W, q.wiring) * m;
                return oracle::loss(p, q.wiring, q.trials, q.targets, 1e-3);
            };
            for (int i = 0; i < q.p.neurons(); ++i)
                for (int j = 0; j < q.p.neurons(); ++j) {
                    if (q.p.W(i, j) == 0.0)
                        continue;  // between areas the loss has a corner there
                    const double expected = (lossAt(i, j, 1e-5) - lossAt(i, j, -1e-5)) / 2e-5;
                    QVERIFY2(std::abs(g.W(i, j) - expected) < 1e-5, qPrintable(QString("%1,%2: %3, not %4").arg(i).arg(j).arg(g.W(i, j)).arg(expected)));
                }
        }
    }

    void clipLeavesSmallGradientsAlone()
    {
        Parameters<float> g = randomParameters(8, 0.01);
        const Parameters<float> before = g;
        QVERIFY(clipToNorm(g, 1.0) < 1.0);
        QVERIFY(g == before);
    }
};

QTEST_GUILESS_MAIN(TstOptimiser)
#include "tst_optimiser.moc"
