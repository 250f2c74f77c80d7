// SPDX-License-Identifier: GPL-3.0-or-later
// The loop: what is kept, how a run ends, what is left out of the loss, and that numbers depend on the seed alone.

#include "model/base/error.h"
#include "tests/oracle.h"
#include "tests/support.h"
#include "tests/training/smalltask.h"

#include <atomic>

using namespace aon;
using namespace aon::test;

namespace {

void iterateOnce(Trainer& trainer)
{
    TrainingStep step;
    if (!trainer.step(step))
        qFatal("training diverged");
}

}  // namespace

class TstTrainer : public QObject {
    Q_OBJECT

private slots:
    void lossFalls()
    {
        Trainer trainer = smallTrainer(smallOptions(150));
        std::vector<double> losses;
        const Ending ending = train(trainer, [&](const TrainingStep& step, const Trainer&) {
            losses.push_back(step.loss);
            return true;
        });
        QVERIFY(ending == Ending::IterationLimit);
        QCOMPARE(losses.size(), std::size_t(150));
        QVERIFY2(trainer.state().bestLoss < 0.35 * losses.front(), qPrintable(QString("%1 from %2").arg(trainer.state().bestLoss).arg(losses.front())));
        QVERIFY(trainer.state().finished);
    }

    // The best parameters are those that had the lowest loss, not those one step later.
    void bestIsKept()
    {
        TrainingOptions options = smallOptions(60);
        options.schedule = Schedule::Constant;
        options.learningRate = 0.3;  // so large that the loss rises now and then
        Trainer trainer = smallTrainer(options);
        std::vector<Parameters<float>> before;
        std::vector<double> losses;
        for (int k = 0; k < options.iterations; ++k) {
            TrainingStep step;
            before.push_back(trainer.state().parameters);
            QVERIFY(trainer.step(step));
            losses.push_back(step.loss);
            const auto best = std::min_element(losses.begin(), losses.end());
            QCOMPARE(trainer.state().bestLoss, *best);
            QCOMPARE(step.bestLoss, *best);
            QCOMPARE(trainer.state().bestIteration, static_cast<long>(best - losses.begin()));
        }
        QVERIFY(!std::is_sorted(losses.rbegin(), losses.rend()));
        const Model result = trainer.result();
        QVERIFY(result.parameters == before[static_cast<std::size_t>(trainer.state().bestIteration)]);
        QCOMPARE(result.loss, trainer.state().bestLoss);
        options.keepBest = false;
        Trainer last = smallTrainer(options);
        TrainingStep step;
        for (int k = 0; k < options.iterations; ++k)
            QVERIFY(last.step(step));
        QVERIFY(last.result().parameters == last.state().parameters);
        QVERIFY(!(last.result().parameters == last.state().best));
    }

    void signsHoldAfterEveryStep()
    {
        TrainingOptions options = smallOptions(40);
        options.learningRate = 0.3;
        Trainer trainer = smallTrainer(options);
        const Wiring wiring = trainer.result().wiring();
        train(trainer, [&](const TrainingStep&, const Trainer& t) {
            const Matrix<float>& W = t.state().parameters.W;
            for (int i = 0; i < W.rows(); ++i)
                for (int j = 0; j < W.cols(); ++j)
                    if (static_cast<float>(wiring.sign(i, j)) * W(i, j) < 0.0f || (i == j && W(i, j) != 0.0f))
                        qFatal("weight of the wrong sign");
            return true;
        });
        QCOMPARE(trainer.state().iteration, 40L);
    }

    // Centred, the first step moves b = Iext + Weff m by the learning rate and W turns about the mean rates.
    void centredStepKeepsTheMeanDrive()
    {
        for (const bool centred : {true, false}) {
            TrainingOptions options = smallOptions(1);
            options.schedule = Schedule::Constant;
            options.learningRate = 0.01;
            options.centred = centred;
            Trainer trainer = smallTrainer(options);
            const Wiring wiring = trainer.result().wiring();
            const Matrix<float>& rates = trainer.targets().rates;
            Vector<float> means(rates.rows());
            for (Eigen::Index i = 0; i < rates.rows(); ++i) {
                const auto recorded = (rates.row(i).array() == rates.row(i).array());
                means(i) = recorded.select(rates.row(i).array(), 0.0f).sum() / static_cast<float>(recorded.count());
            }
            const auto drive = [&] {
                const Parameters<float>& p = trainer.state().parameters;
                return Vector<float>(p.Iext + effectiveWeights(p.W, wiring) * means);
            };
            const Vector<float> before = drive();
            iterateOnce(trainer);
            const float most = (drive() - before).cwiseAbs().maxCoeff();
            QVERIFY2(centred ? std::abs(most - 0.01f) < 1e-4f : most > 0.015f, qPrintable(QString::number(most)));
        }
    }

    void scheduleRisesAndFalls()
    {
        TrainingOptions options = smallOptions(1000);
        options.learningRate = 0.4;
        options.warmupIterations = 3;
        options.finalShare = 0.1;
        options.decayIterations = 0;
        const Trainer cosine = smallTrainer(options);
        QCOMPARE(cosine.learningRate(0), 0.1);
        QCOMPARE(cosine.learningRate(2), 0.3);
        QCOMPARE(cosine.learningRate(3), 0.4);
        QVERIFY(std::abs(cosine.learningRate(3 + 997 / 2) - 0.4 * 0.55) < 1e-3);
        QVERIFY(std::abs(cosine.learningRate(1000) - 0.04) < 1e-12);
        options.decayIterations = 20;
        const Trainer decaying = smallTrainer(options);
        for (long k : {0L, 3L, 63L, 500L, 1000L}) {
            const double share = k < 3 ? 1.0 : 1.0 / std::sqrt(1.0 + static_cast<double>(k - 3) / 20.0);
            QVERIFY(std::abs(decaying.learningRate(k) - share * cosine.learningRate(k)) < 1e-12);
        }
        options.schedule = Schedule::Constant;
        const Trainer constant = smallTrainer(options);
        QCOMPARE(constant.learningRate(0), 0.4);
        QCOMPARE(constant.learningRate(999), 0.4);
    }

    void endsAtTheTarget()
    {
        TrainingOptions options = smallOptions(500);
        options.targetLoss = 2.0;
        Trainer trainer = smallTrainer(options);
        std::vector<double> losses;
        const Ending ending = train(trainer, [&](const TrainingStep& step, const Trainer&) {
            losses.push_back(step.loss);
            return true;
        });
        QVERIFY(ending == Ending::TargetLoss);
        QVERIFY(losses.size() > 1 && losses.size() < 500);
        QVERIFY(losses.back() <= 2.0 && losses[losses.size() - 2] > 2.0);
    }

    // With steps too small to change anything only the noise makes a new best.
    void endsByPatience()
    {
        TrainingOptions options = smallOptions(500);
        options.schedule = Schedule::Constant;
        options.learningRate = 1e-30;
        options.patience = 4;
        Trainer trainer = smallTrainer(options);
        std::vector<double> losses;
        const Ending ending = train(trainer, [&](const TrainingStep& step, const Trainer&) {
            losses.push_back(step.loss);
            return true;
        });
        QVERIFY(ending == Ending::Patience);
        long best = 0;
        for (long k = 0; k < static_cast<long>(losses.size()); ++k) {
            if (losses[static_cast<std::size_t>(k)] < losses[static_cast<std::size_t>(best)])
                best = k;
            QCOMPARE(k - best >= 4, k + 1 == static_cast<long>(losses.size()));
        }
    }

    void endsWhenToldTo()
    {
        Trainer trainer = smallTrainer(smallOptions(500));
        QVERIFY(train(trainer, [](const TrainingStep& step, const Trainer&) { return step.iteration < 6; }) == Ending::Stopped);
        QCOMPARE(trainer.state().iteration, 7L);
        QVERIFY(!trainer.state().finished);
        QVERIFY(trainer.result().loss <= trainer.state().bestLoss);
    }

    // An iteration that is abandoned leaves no trace: the run that goes on is the one that was never stopped.
    void endsInsideAnIteration()
    {
        Trainer whole = smallTrainer(smallOptions(20)), halted = smallTrainer(smallOptions(20));
        QVERIFY(train(whole, {}) == Ending::IterationLimit);
        std::atomic<int> polls = 0;
        halted.cancelWhen([&] { return ++polls > 30; });
        long reported = 0;
        const auto count = [&](const TrainingStep& step, const Trainer&) { return reported = step.iteration + 1, true; };
        QVERIFY(train(halted, count) == Ending::Stopped);
        QVERIFY(halted.wasCancelled());
        QVERIFY(reported > 0 && reported < 20);
        QCOMPARE(halted.state().iteration, reported);
        halted.cancelWhen({});
        QVERIFY(train(halted, {}) == Ending::IterationLimit);
        QVERIFY(halted.result().parameters == whole.result().parameters);
        QCOMPARE(halted.result().loss, whole.result().loss);
    }

    void noIterations()
    {
        Trainer trainer = smallTrainer(smallOptions(0));
        QVERIFY(train(trainer, {}) == Ending::IterationLimit);
        QVERIFY(std::isfinite(trainer.result().loss));
        QCOMPARE(trainer.result().iteration, 0L);
    }

    // What a further iteration would see of them.
    void lastParametersHaveTheirLoss()
    {
        TrainingOptions options = publishedOptions();
        options.iterations = 5;
        Trainer trainer = smallTrainer(options);
        QVERIFY(train(trainer, {}) == Ending::IterationLimit);
        const Model kept = trainer.result();
        QCOMPARE(kept.iteration, 5L);
        TrainingStep next;
        QVERIFY(trainer.step(next));
        QVERIFY2(std::abs(kept.loss - next.loss) < 1e-5 * next.loss, qPrintable(QString("%1, %2").arg(kept.loss).arg(next.loss)));
    }

    void divergenceKeepsWhatWasFinite()
    {
        TrainingOptions options = smallOptions(50);
        options.schedule = Schedule::Constant;
        options.learningRate = 1e38;
        Trainer trainer = smallTrainer(options);
        double first = 0.0;
        QVERIFY(train(trainer, [&](const TrainingStep& step, const Trainer&) {
                    first = step.iteration == 0 ? step.loss : first;
                    return true;
                }) == Ending::Diverged);
        QVERIFY(trainer.state().iteration < 50);
        QVERIFY(trainer.result().parameters.allFinite());
        QVERIFY(trainer.result().loss <= first);
        const Parameters<float> before = trainer.state().parameters;
        const long steps = trainer.state().adam.steps;
        TrainingStep again;
        QVERIFY(!trainer.step(again));
        QVERIFY(trainer.state().parameters == before);
        QCOMPARE(trainer.state().adam.steps, steps);
    }

    // The first loss, noise included, is that of the slow twin, which leaves out NaN bins and the absent condition.
    void leavesOutWhatWasNotRecorded()
    {
        const TrainingOptions options = smallOptions(1);
        Trainer trainer = smallTrainer(options);
        QCOMPARE(trainer.conditions(), (std::vector<int>{0, 1, 3}));
        QCOMPARE(trainer.targets().observed(), 14L * (25 + 20 + 25));
        const Model model = trainer.result();
        const Stimulus noisy = noisyStimulus(model.protocol, options.seed, Stream::TrainingNoise, 0);
        Trials<double> trials;
        trials.steps = model.protocol.steps();
        for (int c : trainer.conditions()) {
            trials.input.push_back(noisy[static_cast<std::size_t>(c)].cast<double>());
            trials.inputMatrix.push_back(model.protocol.conditions[static_cast<std::size_t>(c)].inputMatrix);
        }
        const Parameters<double> p = trainer.state().parameters.cast<double>();
        trials.x0 = Matrix<double>::Zero(14, 3);
        trials.r0 = (1.0 / (1.0 + (-p.Iext.array()).exp())).matrix().replicate(1, 3);
        const Targets<double> targets{trainer.targets().rates.cast<double>(), model.protocol.warmupSteps(), 4, 3};
        const double expected = oracle::loss(p, model.wiring(), trials, targets, options.weightPenalty);
        TrainingStep step;
        QVERIFY(trainer.step(step));
        QVERIFY2(std::abs(step.loss - expected) < 1e-4 * expected, qPrintable(QString("%1, not %2").arg(step.loss).arg(expected)));
    }

    void noiseIsFreshAndSeeded()
    {
        TrainingOptions options = smallOptions(3);
        options.schedule = Schedule::Constant;
        options.learningRate = 1e-30;
        const auto losses = [](const TrainingOptions& o, bool frozen) {
            Protocol protocol = smallProtocol();
            protocol.frozenNoise = frozen;
            Trainer trainer(smallDataset(), protocol, o, makeEngine({1}));
            std::vector<double> all;
            train(trainer, [&](const TrainingStep& step, const Trainer&) {
                all.push_back(step.loss);
                return true;
            });
            return all;
        };
        const std::vector<double> fresh = losses(options, false), frozen = losses(options, true);
        QVERIFY(fresh[0] != fresh[1] && fresh[1] != fresh[2]);
        QVERIFY(frozen[0] == frozen[1] && frozen[1] == frozen[2]);
        QVERIFY(losses(options, false) == fresh);
        options.seed = 2;
        QVERIFY(losses(options, false) != fresh);
    }

    void threadsDoNotChangeTheNumbers()
    {
        Trainer one = smallTrainer(smallOptions(15), 1), two = smallTrainer(smallOptions(15), 2);
        train(one, {});
        train(two, {});
        QVERIFY(one.state().parameters == two.state().parameters);
        QVERIFY(one.state().best == two.state().best);
        QCOMPARE(one.state().bestLoss, two.state().bestLoss);
        QVERIFY(one.binned() == two.binned());
    }

    void refusesDataOfNoCondition()
    {
        Dataset other = smallDataset();
        other.rates = {{9, other.rates.at(1)}};
        QVERIFY_EXCEPTION_THROWN(Trainer(other, smallProtocol(), smallOptions(1), makeEngine({1})), InputError);
    }
};

QTEST_GUILESS_MAIN(TstTrainer)
#include "tst_trainer.moc"
