// SPDX-License-Identifier: GPL-3.0-or-later
// Fit by hand, and against numpy 1.24 and scipy 1.10 (scipy.stats.pearsonr). The recording of the second part follows a
// recipe of whole numbers, so that both sides have the same entries to the last bit; on the Python side it is
//   d[i,b,c] = ((7i + 5b + 3cc + 2ib) % 16) / 16      r[i,b,c] = ((3i + 4b + 5c + icb) % 32) / 32
// for 5 neurons, 6 bins, 3 conditions, with d[4] = 0.25 and NaN at d[1,5,:], d[2,:,1], d[0,0,0]; each neuron by
// 1 - ((x-y)**2).sum()/((x-x.mean())**2).sum(), groups by numpy.nanmean over neurons.

#include "model/analysis/fit.h"
#include "tests/support.h"

using namespace aon;

namespace {

constexpr float missing = std::numeric_limits<float>::quiet_NaN();
constexpr int N = 5, B = 6, C = 3;

bool near(double found, double expected, double tolerance = 1e-12)
{
    return std::isnan(expected) ? std::isnan(found) : std::abs(found - expected) < tolerance;
}

Population fiveNeurons() { return {{{"A", 2}, {"B", 3}}, {}, {}}; }

// Three conditions, 120 ms in bins of 20 ms; the tone comes at 30 ms, so bins 0 and 1 begin before it.
Protocol shortProtocol()
{
    Protocol p = paperProtocol();
    p.trialSeconds = 0.12;
    p.events = {{"tone", 0.03}, {"end", 0.12}};
    p.conditions.resize(C);
    return p;
}

struct Recipe {
    Matrix<float> recorded{N, B * C}, simulated{N, B * C};

    Recipe()
    {
        for (int i = 0; i < N; ++i)
            for (int b = 0; b < B; ++b)
                for (int c = 0; c < C; ++c) {
                    recorded(i, b * C + c) = static_cast<float>((7 * i + 5 * b + 3 * c * c + 2 * i * b) % 16) / 16.0f;
                    simulated(i, b * C + c) = static_cast<float>((3 * i + 4 * b + 5 * c + i * c * b) % 32) / 32.0f;
                }
        recorded.row(4).setConstant(0.25f);
        recorded.row(1).tail(C).setConstant(missing);
        recorded(2, Eigen::seqN(1, B, C)).setConstant(missing);
        recorded(0, 0) = missing;
    }

    FitReport report() const { return fitReport(simulated, recorded, fiveNeurons(), shortProtocol(), {0, 1, 2}); }
};

const FitNumbers* rowOf(const FitReport& report, const QString& area, const QString& condition, const QString& epoch)
{
    for (const FitRow& row : report.rows)
        if (area == row.area.c_str() && condition == row.condition.c_str() && epoch == row.epoch.c_str())
            return &row.fit;
    return nullptr;
}

}  // namespace

class TstFit : public QObject {
    Q_OBJECT
private slots:
    // d = 0 .5 1 -, r = 0 1 1 9: errors 0 .25 0; around the mean .5: .25 0 .25. r around 2/3: cross .5, squares 2/3.
    void oneNeuronByHand()
    {
        Matrix<float> d(1, 4), r(1, 4);
        d << 0.0f, 0.5f, 1.0f, missing;
        r << 0.0f, 1.0f, 1.0f, 9.0f;
        const FitNumbers fit = fitOf(r, d, {0}, {0, 1, 2, 3});
        QVERIFY(near(fit.rmse, std::sqrt(0.25 / 3.0)) && near(fit.r2, 0.5) && near(fit.pooledR2, 0.5));
        QVERIFY(near(fit.pearson, 0.5 / std::sqrt(0.5 * 2.0 / 3.0)));
        QVERIFY(fit.observed == 3 && fit.neurons == 1);
        QCOMPARE(fitOf(d, d, {0}, {0, 1, 2}).r2, 1.0);
    }

    void whatDoesNotExistIsNaN()
    {
        Matrix<float> d(3, 2), r(3, 2);
        d << 0.5f, 0.5f, missing, missing, 0.25f, 0.75f;
        r << 0.25f, 0.75f, 0.5f, 0.5f, 0.5f, 0.5f;
        const FitNumbers constant = fitOf(r, d, {0}, {0, 1}), none = fitOf(r, d, {1}, {0, 1}), flat = fitOf(r, d, {2}, {0, 1});
        QVERIFY(near(constant.rmse, 0.25) && std::isnan(constant.r2) && std::isnan(constant.pearson) && std::isnan(constant.pooledR2));
        QVERIFY(std::isnan(none.rmse) && std::isnan(none.r2) && none.observed == 0 && none.neurons == 0);
        QVERIFY(near(flat.r2, 0.0) && std::isnan(flat.pearson));
        const FitNumbers group = fitOf(r, d, {0, 1, 2}, {0, 1});
        QVERIFY(group.neurons == 2 && group.observed == 4 && near(group.r2, 0.0));
        QVERIFY(near(group.pooledR2, 1.0 - (0.125 + 0.125) / 0.125));
        QVERIFY(std::isnan(fitOf(r, d, {}, {0, 1}).rmse));
    }

    // Rates that differ in the last bits of single precision still have a variance.
    void smallVariancesSurvive()
    {
        Matrix<float> d(1, 4), r(1, 4);
        const float step = 0x1.0p-24f;
        d << 0.5f, 0.5f + 2 * step, 0.5f, 0.5f + 2 * step;
        r = d;
        r(0, 0) += 2 * step;
        QVERIFY(near(fitOf(r, d, {0}, {0, 1, 2, 3}).r2, 0.0));  // error s², around the mean 4·(s/2)² = s²
        QCOMPARE(fitOf(d, d, {0}, {0, 1, 2, 3}).pearson, 1.0);
    }

    void agreesWithNumpy_data()
    {
        QTest::addColumn<QStringList>("row");
        QTest::addColumn<int>("observed");
        QTest::addColumn<int>("neurons");
        QTest::addColumn<QList<double>>("numbers");  // RMSE, R², Pearson r, pooled R²
        const auto row = [](const QStringList& names, int observed, int neurons, const QList<double>& numbers) {
            QTest::newRow(qPrintable(names.join(' '))) << names << observed << neurons << numbers;
        };
        row({"all", "all", "trial"}, 80, 5, {0.38577716728566447, -0.9388095550485116, -0.0935704569016941, -1.3546906940068748});
        row({"A", "all", "trial"}, 32, 2, {0.40212259723221866, -1.0535303226711747, -0.1729610548414455, -1.052763067987701});
        row({"B", "all", "trial"}, 48, 3, {0.3748802139879617, -0.8240887874258485, -0.014179858961942682, -1.6611544872357222});
        row({"all", "executed-go-2", "trial"}, 23, 4, {0.3199657323146099, -0.23623690729362753, 0.2885083390275265, -0.8382946518668011});
        row({"B", "executed-go-2", "trial"}, 12, 2, {0.3390177156588975, -0.2761194029850744, 0.31346364268011706, -1.883989145183175});
        row({"A", "all", "baseline"}, 11, 2, {0.33313008327478466, -0.6448771191261804, -0.133663829838031, -0.6939677587103483});
        row({"A", "all", "tone"}, 21, 2, {0.4328694014467075, -1.2956710664600506, -0.38964713623047964, -1.286819227818972});
    }
    void agreesWithNumpy()
    {
        QFETCH(QStringList, row);
        QFETCH(int, observed);
        QFETCH(int, neurons);
        QFETCH(QList<double>, numbers);
        const FitReport report = Recipe().report();
        const FitNumbers* fit = rowOf(report, row[0], row[1], row[2]);
        QVERIFY(fit);
        QCOMPARE(static_cast<int>(fit->observed), observed);
        QCOMPARE(fit->neurons, neurons);
        QVERIFY(near(fit->rmse, numbers[0]) && near(fit->r2, numbers[1]) && near(fit->pearson, numbers[2]) && near(fit->pooledR2, numbers[3]));
    }

    void neuronsAgreeWithNumpy()
    {
        const double expected[N][3] = {{0.3760707751755997, -0.9052257829570287, -0.10843930838635188},
                                       {0.4281744192888376, -1.2018348623853208, -0.23748280129653912},
                                       {0.4231270002414563, -1.3141654978962132, -0.31689969263765994},
                                       {0.3384214530154835, -0.33401207695548374, 0.28853997471377457},
                                       {0.3630921887069453, missing, missing}};
        const FitReport report = Recipe().report();
        QCOMPARE(report.neurons.size(), std::size_t(N));
        for (std::size_t i = 0; i < N; ++i)
            QVERIFY(near(report.neurons[i].rmse, expected[i][0]) && near(report.neurons[i].r2, expected[i][1])
                    && near(report.neurons[i].pearson, expected[i][2]));
    }

    // All of 3 areas (all, A, B) × (trial, 3 conditions, 2 epochs), and as fitOf sees the same entries.
    void reportIsComplete()
    {
        const Recipe recipe;
        const FitReport report = recipe.report();
        QCOMPARE(report.rows.size(), std::size_t(3 * (1 + 3 + 2)));
        const FitNumbers* row = rowOf(report, "B", "executed-go-3", "trial");
        const FitNumbers direct = fitOf(recipe.simulated, recipe.recorded, {2, 3, 4}, {2, 5, 8, 11, 14, 17});
        QVERIFY(row && near(row->r2, direct.r2) && near(row->rmse, direct.rmse) && row->observed == direct.observed);
    }

    void epochsOfThePublishedTask()
    {
        const Protocol p = paperProtocol();
        const Matrix<float> rates = Matrix<float>::Constant(1, p.bins(), 0.5f);
        const FitReport report = fitReport(rates, rates, {{{"A", 1}}, {}, {}}, p, {0});
        const QList<std::pair<QString, long>> bins{{"baseline", 25}, {"tone", 40}, {"object", 50}, {"go", 60}};  // 0.5, 0.8, 1.0, 1.2 s
        for (const auto& [epoch, count] : bins)
            QCOMPARE(rowOf(report, "A", "all", epoch)->observed, count);
    }
};

QTEST_GUILESS_MAIN(TstFit)
#include "tst_fit.moc"
