// SPDX-License-Identifier: GPL-3.0-or-later
// The engine against numbers of an independent double-precision program; tests/data/golden/README.md says what they are.
// Every *.mat in AONLAB_GOLDEN_DIR is checked; the preset is the first word of the file's name.

#include "model/base/random.h"
#include "model/perturbation/perturbation.h"
#include "model/recording/matfile.h"
#include "model/task/stimulus.h"
#include "model/training/engine.h"
#include "model/training/optimiser.h"
#include "model/training/options.h"
#include "tests/support.h"

#include <algorithm>

using namespace aon;
namespace fs = std::filesystem;

namespace {

struct Case {
    MatFile file;
    Preset preset = Preset::Paper;
    TrainingOptions options;
    Parameters<float> p;
    Wiring wiring;
    Trials<float> trials;
    Targets<float> targets;
    std::vector<int> selection;
};

Matrix<float> floats(const MatFile& file, const std::string& name) { return file.matrix(name).cast<float>(); }

Parameters<float> readParameters(const MatFile& file, const std::string& prefix)
{
    return {floats(file, prefix + "W"), floats(file, prefix + "W_in"), floats(file, prefix + "W_in2"),
            floats(file, prefix + "I_ext").reshaped(), floats(file, prefix + "taus_param").reshaped()};
}

// A slab [k, :, :] of a three-dimensional array, d1 × d2.
Matrix<float> slab(const MatVariable& v, std::size_t k)
{
    Matrix<float> m(static_cast<Eigen::Index>(v.dims[1]), static_cast<Eigen::Index>(v.dims[2]));
    for (Eigen::Index i = 0; i < m.rows(); ++i)
        for (Eigen::Index j = 0; j < m.cols(); ++j)
            m(i, j) = static_cast<float>(v.values[k + v.dims[0] * (static_cast<std::size_t>(i) + v.dims[1] * static_cast<std::size_t>(j))]);
    return m;
}

// 12 conditions; 1-6 executed, 7-12 observed, each pair sharing one of the six inputs.
void readTrials(Case& c)
{
    const MatVariable& stim = c.file.numeric("stim");
    const int N = c.p.neurons();
    c.trials.steps = static_cast<int>(stim.dims[2]);
    c.targets.warmupSteps = static_cast<int>(c.file.scalar("thermal"));
    c.targets.stepsPerBin = 4;
    c.targets.conditions = 12;
    const int bins = (c.trials.steps - c.targets.warmupSteps) / 4;
    c.targets.rates.resize(N, bins * 12);
    for (int k = 0; k < 12; ++k) {
        c.trials.input.push_back(slab(stim, static_cast<std::size_t>(k % 6)));
        c.trials.inputMatrix.push_back(k / 6);
        c.targets.rates(Eigen::all, Eigen::seqN(k, bins, 12)) = floats(c.file, std::string("FR").append(std::to_string(k + 1)));
    }
    c.trials.r0 = floats(c.file, "IC_r").transpose();
    c.trials.x0 = floats(c.file, "IC_x").transpose();
}

Case readCase(const fs::path& path)
{
    Case c{MatFile::read(path), {}, {}, {}, {}, {}, {}, {}};
    c.preset = path.filename().string().starts_with("published") ? Preset::Published : Preset::Paper;
    c.options = optionsFor(c.preset);
    c.p = readParameters(c.file, "");
    Population population;
    for (double size : c.file.numeric("areas").values)
        population.areas.push_back({std::string("A").append(std::to_string(population.areas.size())), static_cast<int>(size)});
    for (double flag : c.file.numeric("inhibitory").values)
        population.inhibitory.push_back(flag != 0.0);
    c.wiring = makeWiring(population, c.options.signRule, c.options.projection);
    readTrials(c);
    const MatVariable& selection = c.file.numeric("selection");
    for (std::size_t i = 0; i < selection.values.size(); ++i)
        if (selection.values[i] != 0.0)
            c.selection.push_back(static_cast<int>(i));
    return c;
}

// The same gain and drive for the selection in every condition, samples [begin, end).
Modulation modulate(const Case& c, float gain, float drive, int begin, int end)
{
    Segment segment{begin, end, Vector<float>::Ones(c.p.neurons()), Vector<float>::Zero(c.p.neurons()), 0};
    for (int i : c.selection) {
        segment.gain(i) = gain;
        segment.drive(i) = drive;
    }
    Modulation m;
    m.byCondition.assign(12, {segment});
    return m;
}

double ratesError(const MatVariable& expected, const Trajectory<float>& run)
{
    double worst = 0.0;
    for (int k = 0; k < 12; ++k)
        worst = std::max<double>(worst, (slab(expected, static_cast<std::size_t>(k)).transpose() - Matrix<float>(run.rates(k))).cwiseAbs().maxCoeff());
    return worst;
}

template <class A>
double relative(const A& found, const Matrix<float>& expected)
{
    return (Matrix<float>(found) - expected).cwiseAbs().maxCoeff() / expected.cwiseAbs().maxCoeff();
}

#define COMPARE_PARAMETERS(found, expected, limit)              \
    do {                                                        \
        QVERIFY(relative((found).W, (expected).W) < limit);     \
        QVERIFY(relative((found).Win, (expected).Win) < limit); \
        QVERIFY(relative((found).Win2, (expected).Win2) < limit); \
        QVERIFY(relative((found).Iext, (expected).Iext) < limit); \
        QVERIFY(relative((found).theta, (expected).theta) < limit); \
    } while (false)

constexpr double ratesLimit = 2e-5, lossLimit = 1e-5, gradientLimit = 1e-4, trainedLimit = 1e-4;

}  // namespace

class TstGolden : public QObject {
    Q_OBJECT

    // One row per file and engine.
    void addRows()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("clear");
        QVERIFY2(fs::is_directory(test::goldenFolder()), test::goldenFolder().c_str());
        std::vector<fs::path> paths;
        for (const auto& entry : fs::directory_iterator(test::goldenFolder()))
            if (entry.path().extension() == ".mat")
                paths.push_back(entry.path());
        std::sort(paths.begin(), paths.end());
        QVERIFY(!paths.empty());
        for (const fs::path& path : paths)
            for (bool clear : {true, false})
                QTest::addRow("%s, %s engine", path.stem().c_str(), clear ? "clear" : "fast")
                    << QString::fromStdString(path.string()) << clear;
    }

    static std::unique_ptr<Engine> engine(bool clear) { return clear ? makeClearEngine() : makeEngine(); }

private slots:
    void simulation_data() { addRows(); }
    void simulation()
    {
        QFETCH(QString, path);
        QFETCH(bool, clear);
        const Case c = readCase(path.toStdString());
        const auto e = engine(clear);
        const auto error = [&](const char* name, const Modulation* m) {
            return ratesError(c.file.numeric(name), e->simulate(c.p, c.wiring, c.trials, m));
        };
        QVERIFY(relative(effectiveWeights(c.p.W, c.wiring), floats(c.file, "W_effective")) < 1e-6);
        const int T = c.trials.steps;
        QVERIFY(error("rates", nullptr) < ratesLimit);
        const Modulation silenced = modulate(c, 0, 0, 1, T), half = modulate(c, 0.5f, 0, 1, T), more = modulate(c, 1.5f, 0, 1, T),
                         driven = modulate(c, 1, 1, 1, T);
        QVERIFY(error("rates_silenced", &silenced) < ratesLimit);
        QVERIFY(error("rates_scaled_0p5", &half) < ratesLimit);
        QVERIFY(error("rates_scaled_1p5", &more) < ratesLimit);
        QVERIFY(error("rates_driven_plus1", &driven) < ratesLimit);
        const std::vector<double> window = c.file.numeric("window_steps").values;
        const Modulation windowed = modulate(c, 0, 0, static_cast<int>(window[0]), static_cast<int>(window[1]));
        QVERIFY(error("rates_silenced_window", &windowed) < ratesLimit);
    }

    void lossAndGradient_data() { addRows(); }
    void lossAndGradient()
    {
        QFETCH(QString, path);
        QFETCH(bool, clear);
        const Case c = readCase(path.toStdString());
        GradientResult<float> result = engine(clear)->lossAndGradient(c.p, c.wiring, c.trials, c.targets, {});
        const double loss = c.file.scalar("loss"), norm = c.file.scalar("grad_norm");
        QVERIFY(std::abs(result.loss.total - loss) < lossLimit * loss);
        const Parameters<float> expected = readParameters(c.file, "grad_");
        COMPARE_PARAMETERS(result.gradient, expected, gradientLimit);
        QVERIFY(std::abs(clipToNorm(result.gradient, 1.0) - norm) < gradientLimit * norm);
        QVERIFY(std::sqrt(result.gradient.squaredNorm()) < 1.0f + 1e-5f);
    }

    void tenSteps_data() { addRows(); }
    void tenSteps()
    {
        QFETCH(QString, path);
        QFETCH(bool, clear);
        const Case c = readCase(path.toStdString());
        const auto e = engine(clear);
        const std::vector<double> losses = c.file.numeric("train_losses").values;
        const double rate = c.file.scalar("train_learning_rate");
        Parameters<float> p = c.p;
        AdamState adam;
        for (double loss : losses) {
            GradientResult<float> result = e->lossAndGradient(p, c.wiring, c.trials, c.targets, {});
            QVERIFY2(std::abs(result.loss.total - loss) < lossLimit * loss, qPrintable(QString::number(result.loss.total - loss)));
            clipToNorm(result.gradient, publishedOptions().clipNorm);
            adamStep(p, result.gradient, adam, rate, {});
            project(p.W, c.wiring);
        }
        const Parameters<float> expected = readParameters(c.file, "trained_");
        COMPARE_PARAMETERS(p, expected, trainedLimit);
    }

    // The task's inputs are those of the files that have the whole trial.
    void stimulus_data() { addRows(); }
    void stimulus()
    {
        QFETCH(QString, path);
        const Case c = readCase(path.toStdString());
        const Protocol protocol = protocolFor(c.preset);
        if (c.trials.steps != protocol.steps())
            return;  // its own, shorter input
        const Stimulus ours = noiseFreeStimulus(protocol);
        for (std::size_t k = 0; k < 12; ++k)
            QVERIFY((ours[k] - slab(c.file.numeric("stim_noise_free"), k % 6)).cwiseAbs().maxCoeff() < 1e-6f);
    }
};

QTEST_GUILESS_MAIN(TstGolden)
#include "tst_golden.moc"
