// SPDX-License-Identifier: GPL-3.0-or-later
// Where a training starts: `paper` near the recorded mean rates and far from saturation, `published` saturated.

#include "model/recording/demonstration.h"
#include "model/training/start.h"
#include "model/training/trainer.h"
#include "tests/support.h"

using namespace aon;

namespace {

Trainer demonstrationTrainer(const TrainingOptions& options, bool masked = true)
{
    Dataset dataset = demonstrationDataset();
    if (!masked)
        dataset.population.inhibitory.clear();
    return Trainer(std::move(dataset), protocolFor(options.preset), options, makeEngine({1}));
}

// Rates of the untrained network, N × (T·C), warm-up included.
Matrix<float> startRates(const Trainer& trainer)
{
    const Model model = trainer.result();
    const Trials<float> trials = makeTrials(model, noiseFreeStimulus(model.protocol), trainer.conditions());
    return makeEngine({1})->simulate(model.parameters, model.wiring(), trials).r;
}

double saturatedShare(const Matrix<float>& rates)
{
    return static_cast<double>((rates.array() > 0.99f || rates.array() < 0.01f).count()) / static_cast<double>(rates.size());
}

Vector<double> recordedMeans(const Trainer& trainer) { return trainer.targets().rates.cast<double>().rowwise().mean(); }

}  // namespace

class TstStart : public QObject {
    Q_OBJECT

private slots:
    void paperIsNotSaturated_data()
    {
        QTest::addColumn<bool>("masked");
        QTest::newRow("with a mask") << true;
        QTest::newRow("signs unconstrained") << false;
    }

    void paperIsNotSaturated()
    {
        QFETCH(bool, masked);
        const Trainer trainer = demonstrationTrainer(paperOptions(), masked);
        const Matrix<float> rates = startRates(trainer);
        QVERIFY2(saturatedShare(rates) < 0.02, qPrintable(QString::number(saturatedShare(rates))));
        const Eigen::Index trial = rates.cols() * 7 / 8;
        const Vector<double> means = rates.rightCols(trial).cast<double>().rowwise().mean(), recorded = recordedMeans(trainer);
        QVERIFY2((means - recorded).cwiseAbs().mean() < 0.02, qPrintable(QString::number((means - recorded).cwiseAbs().mean())));
        QVERIFY((means - recorded).cwiseAbs().maxCoeff() < 0.15);
    }

    void publishedIsSaturated()
    {
        TrainingOptions options = publishedOptions();
        options.initialRate = InitialRate::SigmoidOfBias;
        QVERIFY(saturatedShare(startRates(demonstrationTrainer(options))) > 0.5);
    }

    void weightsObeyTheWiring()
    {
        for (const TrainingOptions& options : {paperOptions(), publishedOptions()}) {
            const Trainer trainer = demonstrationTrainer(options);
            const Parameters<float>& p = trainer.state().parameters;
            Matrix<float> projected = p.W;
            project(projected, trainer.result().wiring());
            QVERIFY(projected == p.W);
            QVERIFY(p.allFinite());
            QVERIFY(p.W.norm() > 0.0f);
        }
    }

    // A neuron never recorded, one always silent and one always at its peak give finite biases.
    void extremeNeurons()
    {
        Dataset dataset = demonstrationDataset();
        for (auto& [slot, rates] : dataset.rates) {
            rates.row(0).setConstant(std::numeric_limits<float>::quiet_NaN());
            rates.row(1).setZero();
            rates.row(2).setOnes();
        }
        const Trainer trainer(std::move(dataset), paperProtocol(), paperOptions(), makeEngine({1}));
        QVERIFY(trainer.state().parameters.allFinite());
        const Vector<double> means = startRates(trainer).cast<double>().rowwise().mean();
        QVERIFY(means(1) < 0.1 && means(2) > 0.9);
    }

    void seedDecides()
    {
        TrainingOptions options = paperOptions();
        const Parameters<float> one = demonstrationTrainer(options).state().parameters;
        QVERIFY(demonstrationTrainer(options).state().parameters == one);
        options.seed = 2;
        QVERIFY(!(demonstrationTrainer(options).state().parameters == one));
    }
};

QTEST_GUILESS_MAIN(TstStart)
#include "tst_start.moc"
