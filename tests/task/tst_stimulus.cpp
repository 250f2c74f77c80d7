// SPDX-License-Identifier: GPL-3.0-or-later
// The inputs against the independent golden ones, the filter by its own properties, the noise by its statistics.

#include "model/recording/matfile.h"
#include "model/task/stimulus.h"
#include "tests/support.h"

#include <algorithm>
#include <cmath>

using namespace aon;

namespace {

struct Moments {
    double mean = 0.0, sd = 0.0, skew = 0.0, kurtosis = 0.0;
};

Moments momentsOf(const std::vector<double>& values)
{
    const auto n = static_cast<double>(values.size());
    double mean = 0.0, m2 = 0.0, m3 = 0.0, m4 = 0.0;
    for (double v : values)
        mean += v / n;
    for (double v : values) {
        const double d = v - mean;
        m2 += d * d / n;
        m3 += d * d * d / n;
        m4 += d * d * d * d / n;
    }
    return {mean, std::sqrt(m2), m3 / std::pow(m2, 1.5), m4 / (m2 * m2)};
}

// Largest distance between the empirical and the normal distribution function.
double distanceFromNormal(std::vector<double> values, double sd)
{
    std::sort(values.begin(), values.end());
    double distance = 0.0;
    for (std::size_t k = 0; k < values.size(); ++k) {
        const double normal = 0.5 * std::erfc(-values[k] / sd / std::sqrt(2.0));
        const auto n = static_cast<double>(values.size());
        distance = std::max({distance, std::abs(normal - static_cast<double>(k) / n), std::abs(normal - static_cast<double>(k + 1) / n)});
    }
    return distance;
}

double correlation(const Matrix<float>& a, const Matrix<float>& b)
{
    Matrix<double> x = a.cast<double>(), y = b.cast<double>();
    x.array() -= x.mean();
    y.array() -= y.mean();
    return x.cwiseProduct(y).sum() / (x.norm() * y.norm());
}

Matrix<float> noiseOf(const Protocol& protocol, int condition, std::uint64_t iteration, std::uint64_t seed = 1)
{
    return stimulusNoise(protocol, condition, seed, Stream::TrainingNoise, iteration);
}

}  // namespace

class TstStimulus : public QObject {
    Q_OBJECT

private slots:
    void golden_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("paper") << "paper_full_trial.mat";
        QTest::newRow("published") << "published_full_trial.mat";
    }

    // stim_noise_free: 6 condition pairs (executed and observed get the same) × 10 × 800, column-major.
    void golden()
    {
        QFETCH(QString, name);
        const auto path = test::goldenFolder() / name.toStdString();
        if (!std::filesystem::exists(path))
            QSKIP("the golden folder has no such file");
        const MatFile file = MatFile::read(path);
        const std::vector<double>& expected = file.numeric("stim_noise_free").values;
        QCOMPARE(expected.size(), std::size_t(6 * 10 * 800));
        const Stimulus stimulus = noiseFreeStimulus(name.startsWith("paper") ? paperProtocol() : publishedProtocol());
        double worst = 0.0;
        for (std::size_t c = 0; c < 12; ++c)
            for (std::size_t k = 0; k < 10; ++k)
                for (std::size_t t = 0; t < 800; ++t) {
                    const double value = static_cast<double>(stimulus[c](static_cast<Eigen::Index>(k), static_cast<Eigen::Index>(t)));
                    worst = std::max(worst, std::abs(value - expected[c % 6 + 6 * (k + 10 * t)]));
                }
        QVERIFY2(worst <= 6e-8, qPrintable(QString::number(worst)));
    }

    void boxesWithoutSmoothing()
    {
        Protocol p = paperProtocol();
        p.smoothingPasses = 0;
        const Matrix<float> u = noiseFreeStimulus(p)[4];  // executed No-Go, object 2
        for (int t = 0; t < 800; ++t) {
            const float cue = t >= 220 && t < 580 ? 1.0f : 0.0f, object = t >= 380 ? 1.0f : 0.0f;
            QCOMPARE(u(4, t), cue);
            QCOMPARE(u(9, t), 0.5f * cue);
            QCOMPARE(u(2, t), object);
            QCOMPARE(u(7, t), 0.5f * object);
            QCOMPARE(u(0, t) + u(1, t) + u(3, t), 0.0f);
        }
        p.smoothingPasses = 3;
        p.smoothingSeconds = 0.0;
        QVERIFY(noiseFreeStimulus(p)[4] == u);
    }

    // Reflection loses nothing at the edges, however far the kernel reaches beyond the signal.
    void smoothingKeepsTheSum()
    {
        Protocol p = paperProtocol();
        for (double sigma : {0.1, 1.0, 3.9}) {
            p.smoothingSeconds = sigma;
            const Matrix<float> u = noiseFreeStimulus(p)[0];
            QVERIFY(std::abs(u.row(0).cast<double>().sum() - 360.0) < 1e-3);
            QVERIFY(std::abs(u.row(1).cast<double>().sum() - 420.0) < 1e-3);
            QVERIFY(u.minCoeff() >= 0.0f && u.maxCoeff() <= 1.0f + 1e-6f);
        }
    }

    void latencyBeyondTheEndGivesSilence()
    {
        Protocol p = paperProtocol();
        p.latencySeconds = 4.0;
        validate(p);
        QCOMPARE(noiseFreeStimulus(p)[0].cwiseAbs().maxCoeff(), 0.0f);
    }

    void noiseIsNormal()
    {
        const Protocol p = paperProtocol();
        std::vector<double> values;
        for (int condition = 0; condition < 12; ++condition) {
            const Matrix<double> noise = noiseOf(p, condition, 17).cast<double>();
            values.insert(values.end(), noise.data(), noise.data() + noise.size());
        }
        const auto n = static_cast<double>(values.size());
        const Moments m = momentsOf(values);
        QVERIFY(std::abs(m.mean) < 4.0 * 0.005 / std::sqrt(n));
        QVERIFY(std::abs(m.sd / 0.005 - 1.0) < 4.0 / std::sqrt(2.0 * n));
        QVERIFY(std::abs(m.skew) < 4.0 * std::sqrt(6.0 / n));
        QVERIFY(std::abs(m.kurtosis - 3.0) < 4.0 * std::sqrt(24.0 / n));
        QVERIFY(distanceFromNormal(values, 0.005) < 1.95 / std::sqrt(n));  // Kolmogorov, p = 0.001
    }

    void noiseIsIndependent()
    {
        const Protocol p = paperProtocol();
        const double bound = 4.5 / std::sqrt(8000.0);
        for (int a = 0; a < 12; ++a) {
            for (int b = 0; b < a; ++b)
                QVERIFY(std::abs(correlation(noiseOf(p, a, 3), noiseOf(p, b, 3))) < bound);
            QVERIFY(std::abs(correlation(noiseOf(p, a, 3), noiseOf(p, a, 4))) < bound);
            QVERIFY(std::abs(correlation(noiseOf(p, a, 3), noiseOf(p, a, 3, 2))) < bound);
            const Matrix<float> white = noiseOf(p, a, 3);
            QVERIFY(std::abs(correlation(white.leftCols(799), white.rightCols(799))) < bound);
        }
    }

    void noiseIsRepeatable()
    {
        const Protocol p = paperProtocol();
        QVERIFY(noiseOf(p, 5, 9) == noiseOf(p, 5, 9));
        QVERIFY(noiseOf(p, 5, 9) != noiseOf(p, 5, 10));
        QVERIFY(noiseOf(p, 5, 9) != stimulusNoise(p, 5, 1, Stream::SimulationNoise, 9));
    }

    void frozenNoiseIsSharedByEqualInputs()
    {
        const Protocol p = publishedProtocol();
        QVERIFY(noiseOf(p, 1, 0) == noiseOf(p, 1, 1000));
        QVERIFY(noiseOf(p, 1, 0) == noiseOf(p, 7, 0));    // executed and observed Go, object 2
        QVERIFY(noiseOf(p, 2, 0) == noiseOf(p, 5, 0));    // object 3: Go and No-Go are the same without a cue
        QVERIFY(noiseOf(p, 1, 0) != noiseOf(p, 0, 0));
        QVERIFY(noiseOf(p, 1, 0) != noiseOf(p, 1, 0, 2));
    }

    void noisyIsTheSum()
    {
        Protocol p = paperProtocol();
        const Stimulus noisy = noisyStimulus(p, 5, Stream::SimulationNoise, 0), clean = noiseFreeStimulus(p);
        for (int c = 0; c < 12; ++c) {
            const auto k = static_cast<std::size_t>(c);
            QVERIFY(noisy[k] == clean[k] + stimulusNoise(p, c, 5, Stream::SimulationNoise, 0));
        }
        p.noise = 0.0;
        QVERIFY(noisyStimulus(p, 5, Stream::SimulationNoise, 0) == clean);
    }
};

QTEST_GUILESS_MAIN(TstStimulus)
#include "tst_stimulus.moc"
