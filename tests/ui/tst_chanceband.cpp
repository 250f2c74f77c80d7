// SPDX-License-Identifier: GPL-3.0-or-later
// The strips of the rates view have the band of chance when draws were made for just what they show, and only then.

#include "model/analysis/nulldistribution.h"
#include "tests/ui/fixture.h"
#include "ui/views/ratesview.h"

#include <QCheckBox>
#include <QComboBox>

using namespace aon;
using namespace aon::test;

namespace {

const QString name = QStringLiteral("chance 95 %");

struct Shown : Fixture {
    RatesView view{session, focus};
    Shown()
    {
        show(view, {1000, 600});
        perturb({"silence: F5 & mirror"});
    }
    void draw()
    {
        const auto engine = makeEngine();
        const auto& of = session.comparison();
        NullOptions options{100};
        options.keepBands = true;
        session.setChance(of, std::make_shared<const NullDistribution>(*nullDistribution(*of, standardGroups(of->model->population), *engine, options)));
        settle();
    }
    bool isThere() const
    {
        const auto isShown = [](const RatePanel& panel) { return panel.chance() && panel.chance()->visible(); };
        const bool inPanels = std::ranges::any_of(view.panels(), isShown);
        if (inPanels != view.legend().contains(name) || inPanels != view.description().contains("one moment in twenty"))
            qFatal("band, legend and description do not agree");
        return inPanels;
    }
};

}  // namespace

class TstChanceBand : public QObject {
    Q_OBJECT
private slots:
    void isThatOfTheDraws()
    {
        Shown shown;
        QVERIFY(!shown.isThere());
        shown.draw();
        QVERIFY(shown.isThere());
        const RatePanel& panel = shown.view.panels().at(0);  // AIP, executed Go
        const ChanceBand& band = *std::ranges::find_if(shown.session.chance()->bands, [](const ChanceBand& each) {
            return each.neurons == std::vector<int>{0, 1, 2, 3} && each.conditions == contextsOf(paperProtocol())[0].conditions;
        });
        const QCPRange axis = panel.chance()->valueAxis()->range();
        QCOMPARE(panel.chance()->dataCount(), static_cast<int>(band.high.size()));
        for (std::size_t b = 0; b < band.high.size(); ++b) {
            QCOMPARE(panel.chance()->dataMainValue(static_cast<int>(b)), band.high[b]);
            QVERIFY(axis.contains(band.high[b]) && axis.contains(band.low[b]));
        }
        const QString told = hoverText(shown.view, *panel.chance()->keyAxis()->axisRect(), 1.0, 0.0);
        QVERIFY2(told.contains("95 % of random draws, at this moment"), qPrintable(told));
        QVERIFY(shown.view.csv().startsWith("group,context,") && shown.view.csv().section('\n', 0, 0).endsWith("chance_low,chance_high"));
        QVERIFY(!shown.view.csv().section('\n', 1, 1).endsWith(","));
    }

    void isOnlyForWhatWasDrawn()
    {
        Shown shown;
        shown.draw();
        auto* include = shown.view.findChild<QCheckBox*>();
        include->setChecked(true);  // the draws left imposed neurons out
        shown.settle();
        QVERIFY(!shown.isThere());
        include->setChecked(false);
        shown.focus.select({1, 5}, "neurons 2, 6");  // no group of the draws
        shown.settle();
        QVERIFY(!shown.isThere());
        shown.focus.select({4, 5, 6, 7}, "F5");
        shown.settle();
        QVERIFY(shown.isThere());
        shown.focus.select({}, {});
        shown.perturb({"silence: F5 & mirror", "scale 0.5: F6"});
        QVERIFY(!shown.isThere());
    }

    // Curves without the neurons of a pinned run are not the ones that were drawn for.
    void isNotForOtherNeurons()
    {
        Shown shown;
        shown.perturb({"silence: AIP & mirror"});
        shown.session.pin();
        shown.perturb({"silence: F5 & mirror"});
        shown.draw();
        QVERIFY(!shown.isThere());
        shown.session.unpin();
        shown.settle();
        QVERIFY(shown.isThere());
    }

    void peekingHidesItAndMovesNothing()
    {
        Shown shown;
        shown.draw();
        const auto ranges = [&] {
            QVector<QCPRange> all;
            for (const RatePanel& panel : shown.view.panels())
                for (QCPAxisRect* rect : panel.rects())
                    all << rect->axis(QCPAxis::atLeft)->range();
            return all;
        };
        const auto before = ranges();
        shown.focus.setPeeking(true);
        shown.settle();
        QVERIFY(!shown.isThere());
        QVERIFY(ranges() == before);
    }
};

QTEST_MAIN(TstChanceBand)
#include "tst_chanceband.moc"
