// SPDX-License-Identifier: GPL-3.0-or-later
// The training panel: its form edits the options of the next training, its buttons train, its curves are the rows.

#include "tests/ui/showntraining.h"
#include "ui/panels/optionfields.h"
#include "ui/panels/trainingtext.h"
#include "ui/resources.h"

#include <qcustomplot.h>

#include <algorithm>

using namespace aon;
using aon::test::patience;
using Shown = aon::test::ShownTraining;

namespace {

QString choose(QComboBox* box, const QString& text)
{
    box->setCurrentText(text);
    emit box->textActivated(text);
    return box->currentText();
}

}  // namespace

class TstTrainingpanel : public QObject {
    Q_OBJECT

private slots:
    void everyOptionSaysWhatItIs()
    {
        const std::vector<OptionField> fields = optionFields();
        QStringList labels;
        for (const OptionField& field : fields) {
            QVERIFY2(!labels.contains(field.label), qPrintable(field.label));
            labels << field.label;
            QVERIFY(!field.meaning.isEmpty() && !field.range.isEmpty());
            QVERIFY(field.tip().contains("Default: " + field.text(paperOptions())));
        }
        // What a form writes and reads is what a file does: no option is missing.
        TrainingOptions copy = publishedOptions();
        for (const OptionField& field : fields)
            if (field.label != "Preset")
                QVERIFY2(field.set(copy, field.text(paperOptions())), qPrintable(field.label));
        copy.preset = Preset::Paper;
        QVERIFY(copy == paperOptions());
    }

    void anEditIsOneStepOfUndo()
    {
        Shown shown;
        shown.type("Learning rate", "0.002");
        QCOMPARE(shown.session.document().options.learningRate, 0.002);
        QCOMPARE(shown.session.history().count(), 1);
        QCOMPARE(shown.session.history().text(0), QString("# options: learning_rate 0.002"));
        shown.session.history().undo();
        QCOMPARE(shown.session.document().options.learningRate, 0.05);
        QCOMPARE(shown.editor<QLineEdit>("Learning rate")->text(), QString("0.05"));
    }

    void whatIsNoValueIsRefused_data()
    {
        QTest::addColumn<QString>("label");
        QTest::addColumn<QString>("text");
        QTest::newRow("negative") << "Learning rate" << "-1";
        QTest::newRow("text") << "Iterations" << "many";
        QTest::newRow("fraction") << "Patience" << "2.5";
        QTest::newRow("above one") << "Final share" << "1.5";
        QTest::newRow("one") << "Beta 2" << "1";
        QTest::newRow("large seed") << "Seed" << "9007199254740992";
        QTest::newRow("nan") << "Clip norm" << "nan";
        QTest::newRow("comma") << "Target loss" << "0,5";
        QTest::newRow("thousands") << "Target loss" << "1,000";
    }
    void whatIsNoValueIsRefused()
    {
        QFETCH(QString, label);
        QFETCH(QString, text);
        Shown shown;
        QSignalSpy failures(&shown.session, &Session::failed);
        const QString before = shown.editor<QLineEdit>(label)->text();
        shown.type(label, text);
        QCOMPARE(failures.size(), 1);
        QVERIFY(failures[0][0].toString().startsWith(label + ": expected "));
        QCOMPARE(shown.editor<QLineEdit>(label)->text(), before);
        QCOMPARE(shown.session.history().count(), 0);
    }

    // Start by key or button, while one still writes: with what is written, or not at all.
    void whatIsBeingTypedCounts()
    {
        Shown shown;
        auto* line = shown.editor<QLineEdit>("Iterations");
        QApplication::setActiveWindow(&shown.panel);
        const auto write = [line](const QString& text) {
            line->setFocus();
            line->selectAll();
            QTest::keyClicks(line, text);
            QVERIFY(line->hasFocus());
        };
        QSignalSpy failures(&shown.session, &Session::failed), ended(&shown.session.training(), &TrainingJob::finished);
        const auto clickStart = [&shown] { QTest::mouseClick(shown.button("Start training"), Qt::LeftButton); };
        write("many");
        startTraining(shown.session, *shown.panel.window());
        QVERIFY2(!shown.session.training().isActive() && failures.size() == 1, "started with the old number");
        QVERIFY2(failures[0][0].toString().contains("\"many\"; it stays 6"), qPrintable(failures[0][0].toString()));
        write("more");
        clickStart();
        QVERIFY2(!shown.session.training().isActive() && failures.size() == 2, "started with the old number");
        write("2");
        clickStart();
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 20000);
        QCOMPARE(shown.session.training().rows().size(), std::size_t(2));
    }

    void aPresetBringsItsOptionsAndItsTask()
    {
        Shown shown;
        shown.type("Seed", "77");
        QCOMPARE(choose(shown.editor<QComboBox>("Preset"), "published"), QString("published"));
        TrainingOptions expected = publishedOptions();
        expected.seed = 77;
        expected.iterations = 6;
        QVERIFY(shown.session.document().options == expected);
        QVERIFY(shown.session.document().protocol == publishedProtocol());
        shown.session.history().undo();
        QVERIFY(shown.session.document().protocol == paperProtocol());
    }

    void aTaskOfOnesOwnStays()
    {
        Shown shown;
        Document own = shown.session.document();
        own.protocol.noise = 0.0;
        shown.session.open(own);
        choose(shown.editor<QComboBox>("Preset"), "published");
        QVERIFY(shown.session.document().protocol == own.protocol);
    }

    void resetIsTheSameStart()
    {
        Shown shown;
        QVERIFY(shown.train());
        const auto trained = shown.session.document().model;
        shown.button("Reset")->click();
        const auto untrained = shown.session.document().model;
        QCOMPARE(untrained->iteration, 0l);
        QCOMPARE(untrained->seed, trained->seed);
        const Trainer anew(*shown.session.document().dataset, paperProtocol(), shown.session.document().options, makeEngine());
        QVERIFY(untrained->parameters == anew.state().parameters && !(untrained->parameters == trained->parameters));
        QVERIFY(shown.session.training().rows().empty() && !shown.view.plot());
        shown.session.history().undo();
        QCOMPARE(shown.session.document().model, trained);
    }

    // Those of the network that comes with it: its loss is the one of the iteration it is of.
    void theDemonstrationComesWithItsCurves()
    {
        const Document demonstration = demonstrationDocument();
        QVERIFY(demonstration.model && demonstration.training);
        const std::vector<LossRow>& rows = demonstration.training->rows;
        QCOMPARE(rows.size(), static_cast<std::size_t>(demonstration.options.iterations));
        const LossRow& kept = rows.at(static_cast<std::size_t>(demonstration.model->iteration));
        QCOMPARE(kept.step.iteration, demonstration.model->iteration);
        QCOMPARE(kept.step.loss, demonstration.model->loss);
        QVERIFY(demonstration.training->fits.size() > 100);
        for (const double r2 : demonstration.training->fits.back().r2)
            QVERIFY(r2 > 0.5 && r2 < 1.0);
        Shown shown;
        shown.session.open(demonstration);
        QVERIFY(shown.view.plot() && shown.view.description().contains("1000 of 1000 iterations done"));
        QVERIFY(!shown.button("Train a network")->isVisible());
    }

    // No curves is no dead end, and a button whose text changes moves none of the others.
    void withoutCurvesOneCanTrainFromThere()
    {
        Shown shown;
        QVERIFY(!shown.view.plot());
        const QSize size = shown.button("Start training")->sizeHint();
        QSignalSpy ended(&shown.session.training(), &TrainingJob::finished);
        shown.button("Train a network")->click();
        QVERIFY(QTest::qWaitFor([&] { return !ended.isEmpty(); }, patience));
        QVERIFY(shown.view.plot());
        QCOMPARE(shown.button("Start training")->text(), QString("Start over"));
        QCOMPARE(shown.button("Start training")->sizeHint(), size);
    }

    // Stopped and continued it is the training that was never stopped; starting over is the other button.
    void continueGoesOnWhereItStopped()
    {
        Shown shown;
        QVERIFY(!shown.button("Continue training")->isEnabled());
        QCOMPARE(shown.button("Start training")->text(), QString("Start"));
        QVERIFY(shown.train());
        const auto whole = shown.session.document().model;
        const auto wholeRows = shown.session.training().rows();
        QVERIFY2(!shown.button("Continue training")->isEnabled(), "all iterations are done");

        Shown halves;
        halves.type("Iterations", "3");
        QVERIFY(halves.train());
        QCOMPARE(halves.button("Start training")->text(), QString("Start over"));
        QVERIFY(!halves.button("Continue training")->isEnabled() && halves.button("Continue training")->toolTip().contains("raise Iterations"));
        halves.type("Iterations", "6");
        QVERIFY(halves.button("Continue training")->isEnabled());
        QSignalSpy ended(&halves.session.training(), &TrainingJob::finished);
        halves.button("Continue training")->click();
        QVERIFY(QTest::qWaitFor([&] { return !ended.isEmpty(); }, patience));
        const auto& rows = halves.session.training().rows();
        QCOMPARE(rows.size(), wholeRows.size());
        for (std::size_t k = 0; k < 3; ++k)  // later ones have another schedule: it spans all iterations
            QVERIFY(rows[k].step.iteration == static_cast<long>(k));
        QCOMPARE(rows.back().step.iteration, 5l);
        QVERIFY(halves.session.document().model->iteration <= 6 && whole->iteration <= 6);
    }

    void stoppedAndContinuedIsNeverStopped()
    {
        Shown whole, halves;
        for (Shown* each : {&whole, &halves})
            each->type("Iterations", "40");
        QVERIFY(whole.train());
        TrainingJob& training = halves.session.training();
        QSignalSpy ended(&training, &TrainingJob::finished);
        halves.button("Start training")->click();
        QVERIFY(QTest::qWaitFor([&] { return training.rows().size() > 2; }, patience));
        halves.button("Stop training")->click();
        QVERIFY(QTest::qWaitFor([&] { return !ended.isEmpty(); }, patience));
        while (halves.button("Continue training")->isEnabled()) {
            ended.clear();
            halves.button("Continue training")->click();
            QVERIFY(QTest::qWaitFor([&] { return !ended.isEmpty(); }, patience));
        }
        QCOMPARE(training.rows().size(), whole.session.training().rows().size());
        for (std::size_t k = 0; k < 40; ++k)
            QCOMPARE(training.rows()[k].step.loss, whole.session.training().rows()[k].step.loss);
        QVERIFY(halves.session.document().model->parameters == whole.session.document().model->parameters);
    }

    // The network, its curves and what can be gone on with are one step of undo.
    void undoBringsTheTrainingBack()
    {
        Shown shown;
        QVERIFY(shown.train());
        const auto first = shown.session.document().model;
        const double loss = shown.session.training().rows().back().step.loss;
        shown.type("Seed", "9");
        QVERIFY(shown.train());
        QVERIFY(shown.session.training().rows().back().step.loss != loss);
        shown.session.history().undo();
        QVERIFY(shown.session.document().model == first);
        QCOMPARE(shown.session.training().rows().back().step.loss, loss);
        QCOMPARE(shown.session.training().checkpoint()->iteration, 6l);
        shown.session.history().redo();
        QVERIFY(shown.session.training().rows().back().step.loss != loss);
        shown.button("Reset")->click();
        QVERIFY(shown.session.training().rows().empty() && !shown.session.training().checkpoint());
        shown.session.history().undo();
        QCOMPARE(shown.session.training().rows().size(), std::size_t(6));
    }

    void newSeedChangesOnlyTheSeed()
    {
        Shown shown;
        TrainingOptions before = shown.session.document().options;
        shown.button("New seed")->click();
        TrainingOptions after = shown.session.document().options;
        QVERIFY(after.seed != before.seed && after.seed < 1000000);
        QCOMPARE(shown.editor<QLineEdit>("Seed")->text(), QString::number(after.seed));
        after.seed = before.seed;
        QVERIFY(after == before);
    }

    void pauseHoldsAndStopKeepsTheBest()
    {
        Shown shown;
        shown.type("Iterations", "100000");
        TrainingJob& training = shown.session.training();
        shown.button("Start training")->click();
        QVERIFY(!shown.button("Start training")->isEnabled());
        QVERIFY(QTest::qWaitFor([&] { return training.rows().size() > 2; }, patience));
        shown.button("Pause training")->click();
        QCOMPARE(shown.button("Pause training")->text(), QString("Resume"));
        QVERIFY(trainingLine(training).startsWith("Paused: "));
        QVERIFY(QTest::qWaitFor([&] { return training.checkpoint() != nullptr; }, patience));  // the iteration under way is done
        QTest::qWait(150);
        const std::size_t held = training.rows().size();
        QTest::qWait(150);
        QCOMPARE(training.rows().size(), held);
        shown.button("Pause training")->click();
        QVERIFY(QTest::qWaitFor([&] { return training.rows().size() > held; }, patience));
        shown.button("Stop training")->click();
        QVERIFY(QTest::qWaitFor([&] { return !training.isActive() && shown.session.document().model; }, patience));
        QCOMPARE(shown.session.document().model->loss, training.rows().back().step.bestLoss);
        QVERIFY(shown.button("Start training")->isEnabled() && !shown.button("Stop training")->isEnabled());
    }
};

QTEST_MAIN(TstTrainingpanel)
#include "tst_trainingpanel.moc"
