// SPDX-License-Identifier: GPL-3.0-or-later
// While a network learns, the views that follow it show its own task and its own conditions, whatever the document's task is meanwhile.

#include "tests/ui/fixture.h"
#include "ui/jobs/trainingjob.h"
#include "ui/views/conditionchoice.h"
#include "ui/views/ratesview.h"
#include "ui/words/provenance.h"

using namespace aon;
using namespace aon::test;

namespace {

/// Observation only, in another order, and with a go of its own: a condition's number means another one than in `paper`.
Protocol otherTask()
{
    Protocol task = paperProtocol();
    task.name = "observed only";
    task.conditions = {task.conditions[9], task.conditions[6], task.conditions[7], task.conditions[8]};
    for (Event& event : task.events)
        if (event.name == "go")
            event.seconds = 2.0;
    return task;
}

}  // namespace

class TstLivetraces : public QObject {
    Q_OBJECT

    /// A network of the task `paper` is open, one of the other task is in training and waits.
    struct Paused : Fixture {
        RatesView view{session, focus};
        Paused()
        {
            show(view, {900, 600});
            Document document = session.document();
            document.protocol = otherTask();
            document.options.iterations = 100'000;
            session.edit(document, QStringLiteral("# protocol: observed only"));
            session.training().start(session.document());
            if (!QTest::qWaitFor([this] { return session.training().live() && session.training().iterationsDone() > 2; }, 20000))
                qFatal("no training within 20 s");
            session.training().pause();
            QTest::qWait(400);
            settle();
        }
        ~Paused()
        {
            session.training().stop();
            (void)QTest::qWaitFor([this] { return !session.training().isActive(); }, 20000);
        }
        const LiveRates& live() const { return *session.training().live(); }
        /// What the first area's first panel must show: observed Go, AIP.
        std::vector<double> simulated() const { return meanTrace(live().binned, 4, {0, 1, 2, 3}, {1, 2, 3}).mean; }
    };

private slots:
    void conditionsAreThoseOfTheTraining()
    {
        Paused f;
        for (const bool undone : {false, true}) {
            if (undone)
                f.session.history().undo();
            f.settle();
            QCOMPARE(f.session.document().protocol.name, undone ? "paper" : "observed only");
            QCOMPARE(f.view.panels().size(), std::size_t(3));  // its task has one Go context, not two
            const TracePlot& aip = f.view.panels().front().traces();
            QCOMPARE(valuesOf(aip.graphOf(Trace::Intact)), f.simulated());
            const Dataset dataset = smallDataset();
            const Matrix<float> recorded = recordedRates(dataset, otherTask(), {0, 1, 2, 3});
            QCOMPARE(valuesOf(aip.graphOf(Trace::Recorded)), meanTrace(recorded, 4, {0, 1, 2, 3}, {1, 2, 3}).mean);
            QVERIFY2(f.view.description().contains("observed Go"), qPrintable(f.view.description()));
            QVERIFY2(!f.view.description().contains("executed"), qPrintable(f.view.description()));
        }
    }

    // The last iteration before the pause is the one shown, and it says so, with the task.
    void pausedIsSaid()
    {
        Paused f;
        QCOMPARE(f.live().iteration, f.session.training().rows().back().step.iteration);
        QStringList texts;
        for (const auto* label : f.view.findChildren<QLabel*>())
            texts << label->text();
        const QString said = texts.join('|');
        QVERIFY2(said.contains(QStringLiteral("in training, iteration %1, paused, protocol “observed only”").arg(f.live().iteration)), qPrintable(said));
        QVERIFY2(f.view.provenance().contains("protocol: observed only"), qPrintable(f.view.provenance().join('\n')));
    }

    // The other views count conditions in the task of the network before: the same condition is meant by its name.
    void oneConditionIsTheSameInAllViews()
    {
        Paused f;
        auto* choice = f.view.findChild<ConditionChoice*>();
        const QString name = QString::fromStdString(otherTask().conditions[3].name);
        choice->setCurrentIndex(choice->findText(name));
        emit choice->activated(choice->currentIndex());
        QCOMPARE(paperProtocol().conditions[static_cast<std::size_t>(f.focus.condition())].name, otherTask().conditions[3].name);
        f.focus.setCondition(6);
        QCOMPARE(choice->currentText(), QString::fromStdString(paperProtocol().conditions[6].name));
        f.focus.setCondition(0);  // the training has none of this name
        QCOMPARE(choice->currentText(), QString::fromStdString(paperProtocol().conditions[6].name));
    }

    void whenItEndsTheNetworkIsOfThatTask()
    {
        Paused f;
        f.session.training().stop();
        QTRY_VERIFY_WITH_TIMEOUT(!f.session.training().isActive() && f.session.document().model->protocol == otherTask(), 20000);
        f.settle();
        QCOMPARE(f.view.panels().size(), std::size_t(3));
        QCOMPARE(valuesOf(f.view.panels().front().traces().graphOf(Trace::Intact)), meanTrace(f.comparison().intact, 4, {0, 1, 2, 3}, {1, 2, 3}).mean);
    }
};

QTEST_MAIN(TstLivetraces)
#include "tst_livetraces.moc"
