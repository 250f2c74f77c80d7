// SPDX-License-Identifier: GPL-3.0-or-later
// The hand-derived gradient against central differences in double precision, every parameter kind.

#include "model/base/random.h"
#include "model/training/gradient.h"
#include "tests/support.h"

using namespace aon;

namespace {

struct Problem {
    Parameters<double> p;
    Wiring wiring;
    Trials<double> trials;
    Targets<double> targets;
    LossOptions options;
};

Matrix<double> randomMatrix(Random& random, int rows, int columns, double scale)
{
    Matrix<double> m(rows, columns);
    for (auto& value : m.reshaped())
        value = scale * random.normal();
    return m;
}

// Seven neurons in three areas, three inputs, conditions with both input matrices, ten bins of two steps.
Problem makeProblem(SignRule rule, bool masked, bool nan, bool initial, LossKind kind)
{
    const int N = 7, K = 3, C = 4, warmup = 5, perBin = 2, bins = 10;
    Random random(11, Stream::InitialWeights);
    Problem q;
    q.wiring = {{0, 0, 0, 1, 1, 2, 2}, {}, rule, rule == SignRule::Source ? Projection::Clip : Projection::AbsoluteValue};
    if (masked)
        q.wiring.inhibitory = {1, 0, 0, 0, 1, 0, 1};
    q.p.W = randomMatrix(random, N, N, 1.0);
    project(q.p.W, q.wiring);
    q.p.Win = randomMatrix(random, N, K, 1.0);
    q.p.Win2 = randomMatrix(random, N, K, 1.0);
    q.p.Iext = randomMatrix(random, N, 1, 0.5);
    q.p.theta = randomMatrix(random, N, 1, 1.0).array() - 3.0;
    q.trials.steps = warmup + bins * perBin;
    for (int c = 0; c < C; ++c) {
        q.trials.input.push_back(randomMatrix(random, K, q.trials.steps, 1.0));
        q.trials.inputMatrix.push_back(c % 2);
    }
    q.trials.x0 = initial ? randomMatrix(random, N, C, 1.0) : Matrix<double>::Zero(N, C);
    q.trials.r0 = initial ? Matrix<double>(randomMatrix(random, N, C, 0.1).array() + 0.5) : Matrix<double>::Zero(N, C);
    q.targets = {Matrix<double>(N, bins * C), warmup, perBin, C};
    for (auto& value : q.targets.rates.reshaped())
        value = random.uniform();
    if (nan)
        for (int b = 6; b < bins; ++b)
            q.targets.rates(Eigen::seq(0, b - 5), b * C + 1).setConstant(std::numeric_limits<double>::quiet_NaN());
    q.options.kind = kind;
    return q;
}

double lossAt(const Problem& q)
{
    return lossAndGradient(q.p, q.wiring, q.trials, q.targets, q.options).loss.total;
}

// Largest difference between gradient and central differences over one array, relative to its largest entry.
// Weights that the wiring holds at zero between areas sit on the kink of max(W, 0) and are left out.
template <class Array>
double relativeError(Problem& q, Array& values, const Array& gradient, bool weights)
{
    const double h = 1e-5;
    double worst = 0.0, largest = 0.0;
    for (Eigen::Index i = 0; i < values.rows(); ++i)
        for (Eigen::Index j = 0; j < values.cols(); ++j) {
            if (weights && i != j && std::abs(values(i, j)) < 2 * h)
                continue;
            const double kept = values(i, j);
            values(i, j) = kept + h;
            const double above = lossAt(q);
            values(i, j) = kept - h;
            const double below = lossAt(q);
            values(i, j) = kept;
            worst = std::max(worst, std::abs((above - below) / (2 * h) - gradient(i, j)));
            largest = std::max(largest, std::abs(gradient(i, j)));
        }
    return worst / largest;
}

}  // namespace

class TstGradient : public QObject {
    Q_OBJECT
private slots:
    void centralDifferences_data()
    {
        QTest::addColumn<bool>("published");
        QTest::addColumn<bool>("masked");
        QTest::addColumn<bool>("nan");
        QTest::addColumn<bool>("initial");
        QTest::addColumn<bool>("l1");
        QTest::newRow("paper") << false << true << false << false << false;
        QTest::newRow("published") << true << true << false << false << false;
        QTest::newRow("no mask") << false << false << false << false << false;
        QTest::newRow("NaN bins") << false << true << true << false << false;
        QTest::newRow("initial state given") << false << true << false << true << false;
        QTest::newRow("published, NaN, initial state") << true << true << true << true << false;
        QTest::newRow("l1") << false << true << true << true << true;
    }

    void centralDifferences()
    {
        QFETCH(bool, published);
        QFETCH(bool, masked);
        QFETCH(bool, nan);
        QFETCH(bool, initial);
        QFETCH(bool, l1);
        Problem q = makeProblem(published ? SignRule::Target : SignRule::Source, masked, nan, initial,
                                l1 ? LossKind::L1 : LossKind::L2);
        const Parameters<double> d = lossAndGradient(q.p, q.wiring, q.trials, q.targets, q.options).gradient;
        QVERIFY(d.W.norm() > 0.0 && d.Win.norm() > 0.0 && d.Win2.norm() > 0.0 && d.theta.norm() > 0.0);
        const double limit = 1e-6;
        QVERIFY(relativeError(q, q.p.W, d.W, true) < limit);
        QVERIFY(relativeError(q, q.p.Win, d.Win, false) < limit);
        QVERIFY(relativeError(q, q.p.Win2, d.Win2, false) < limit);
        QVERIFY(relativeError(q, q.p.Iext, d.Iext, false) < limit);
        QVERIFY(relativeError(q, q.p.theta, d.theta, false) < limit);
    }

    // A condition whose every bin is missing gives no gradient to the input matrix that only it uses.
    void missingConditionIsLeftOut()
    {
        Problem q = makeProblem(SignRule::Source, true, false, false, LossKind::L2);
        q.options.weightPenalty = 0.0;
        for (int b = 0; b < q.targets.bins(); ++b)
            for (int c : {1, 3})
                q.targets.rates.col(b * 4 + c).setConstant(std::numeric_limits<double>::quiet_NaN());
        const auto result = lossAndGradient(q.p, q.wiring, q.trials, q.targets, q.options);
        QCOMPARE(result.gradient.Win2.norm(), 0.0);
        QVERIFY(result.gradient.Win.norm() > 0.0);
        QCOMPARE(q.targets.observed(), 7L * 10 * 2);
    }
};

QTEST_GUILESS_MAIN(TstGradient)
#include "tst_gradient.moc"
