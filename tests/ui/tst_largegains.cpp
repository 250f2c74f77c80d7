// SPDX-License-Identifier: GPL-3.0-or-later
// A gain beyond the slider is said where it is set and above the views, and its curve leaves the others readable.
#include "tests/ui/fixture.h"
#include "ui/panels/gainslider.h"
#include "ui/panels/grouprows.h"
#include "ui/views/ratesview.h"
#include "ui/words/cautions.h"
#include "ui/words/numbers.h"

using namespace aon;
using namespace aon::test;

namespace {

double highestOf(const QCPGraph& graph)
{
    double highest = 0.0;
    for (const QCPGraphData& point : *graph.data())
        highest = std::max(highest, std::abs(point.value));
    return highest;
}

double endOf(const RatePanel& panel, std::size_t rect) { return panel.rects().at(rect)->axis(QCPAxis::atLeft)->range().upper; }

}  // namespace

class TstLargegains : public QObject {
    Q_OBJECT

    struct Shown : Fixture {
        RatesView view{session, focus};
        Shown()
        {
            view.resize(900, 600);
            view.show();
            settle();
        }
    };

private slots:
    void theBoxSaysThatItIsBeyondTheSlider()
    {
        Fixture fixture;
        GroupRows rows(fixture.session, fixture.focus);
        GainBox* box = nullptr;
        for (auto* each : rows.findChildren<GainBox*>())
            if (each->accessibleName() == "Gain of F5 as a number")
                box = each;
        QVERIFY(box);
        for (const double gain : {2.0, 99.0, 1.5}) {
            box->setValue(gain);
            fixture.settle();
            QCOMPARE(box->isBeyondSlider(), gain > 2.0);
            QCOMPARE(box->font().bold(), gain > 2.0);
            QCOMPARE(box->toolTip().contains("beyond the end of the slider"), gain > 2.0);
            const QStringList cautions = cautionsOf(fixture.session.document(), fixture.session.comparison().get());
            QCOMPARE(cautions.join(' ').contains("“scale 99: F5” multiplies rates by more than 2"), gain > 2.0);
        }
    }

    // The other curves keep at least a third of the axis, and where the large one goes is written.
    void theOtherCurvesStayReadable()
    {
        Shown shown;
        shown.perturb({"scale 99: F5"});
        double others = 0.0, told = 0.0;
        for (std::size_t k = 0; k < shown.view.panels().size(); ++k) {
            const TracePlot& traces = shown.view.panels()[k].traces();
            const bool isF5 = k / 2 == 1;
            for (const Trace trace : {Trace::Recorded, Trace::Intact})
                others = std::max(others, highestOf(traces.graphOf(trace)));
            (isF5 ? told : others) = std::max(isF5 ? told : others, highestOf(traces.graphOf(Trace::Perturbed)));
        }
        QVERIFY(told > 10.0);
        QVERIFY2(endOf(shown.view.panels()[0], 0) < 4.0 * others, qPrintable(QString::number(endOf(shown.view.panels()[0], 0))));
        const QString written = textsIn(*shown.view.plot());
        QVERIFY2(written.contains("▲ up to " + fixedText(told, 2)), qPrintable(written));
        QVERIFY(shown.view.description().contains("In F5, executed Go rates go beyond the axis: ▲ up to"));
        shown.perturb({"scale 1.2: F6 & mirror"});
        QVERIFY(!textsIn(*shown.view.plot()).contains("up to") && !shown.view.description().contains("beyond"));
    }

    // Where all that is shown is what was told, it has the whole axis of the change.
    void aloneItHasTheAxis()
    {
        Shown shown;
        shown.focus.select({4, 5}, "F5 & mirror");
        shown.perturb({"scale 99: F5 & mirror"});
        const double largest = highestOf(*shown.view.panels()[0].change());
        QVERIFY(largest > 10.0 && endOf(shown.view.panels()[0], 1) >= largest);
    }
};

QTEST_MAIN(TstLargegains)
#include "tst_largegains.moc"
