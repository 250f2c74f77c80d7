// SPDX-License-Identifier: GPL-3.0-or-later
// The rates view says what the analysis says: its curves, its panels, its cursor, its description and its table.

#include "model/analysis/fit.h"
#include "tests/ui/fixture.h"
#include "ui/views/ratesview.h"

#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include "ui/views/accessibleplot.h"

using namespace aon;
using namespace aon::test;

namespace {

bool same(const std::vector<double>& a, const std::vector<double>& b, double tolerance = 1e-9)
{
    if (a.size() != b.size())
        return false;
    for (std::size_t k = 0; k < a.size(); ++k)
        if (std::isnan(a[k]) != std::isnan(b[k]) || (!std::isnan(a[k]) && std::abs(a[k] - b[k]) > tolerance))
            return false;
    return true;
}

/// Where the plot has a text, without the room around it.
QRectF boxOf(const QCustomPlot& plot, const QString& text)
{
    for (int k = 0; k < plot.itemCount(); ++k)
        if (const auto* item = qobject_cast<const QCPItemText*>(plot.item(k)); item && item->text() == text)
            return QRectF(item->topLeft->pixelPosition(), item->bottomRight->pixelPosition()).marginsRemoved(item->padding());
    return {};
}

}  // namespace

class TstRatesview : public QObject {
    Q_OBJECT

    struct Shown : Fixture {
        RatesView view{session, focus};
        explicit Shown(bool withModel = true) : Fixture(withModel)
        {
            view.resize(900, 600);
            view.show();
            settle();
        }
        const RatePanel& panel(std::size_t k) const { return view.panels().at(k); }
        MeanTrace mean(const Matrix<float>& rates, const std::vector<int>& neurons, std::size_t context) const
        {
            return meanTrace(rates, 12, neurons, contextsOf(paperProtocol()).at(context).conditions);
        }
    };

private slots:
    void saysWhatToOpen()
    {
        Session session;
        Focus focus;
        RatesView view(session, focus);
        view.show();
        QVERIFY(!view.plot() && view.csv().isEmpty());
        QVERIFY(view.description().contains("Open the demonstration"));
    }

    // Three areas × executed Go, observed Go; the curves are the means over the area.
    void drawsTheMeansOfEveryArea()
    {
        Shown shown;
        shown.perturb({"silence: F5 & mirror"});
        QCOMPARE(shown.view.panels().size(), std::size_t(6));
        const std::vector<int> aip{0, 1, 2, 3}, readF5{6, 7};
        const TracePlot& first = shown.panel(0).traces();
        QVERIFY(same(valuesOf(first.graphOf(Trace::Recorded)), shown.mean(shown.comparison().recorded, aip, 0).mean));
        QVERIFY(same(valuesOf(first.graphOf(Trace::Intact)), shown.mean(shown.comparison().intact, aip, 0).mean));
        QVERIFY(same(valuesOf(first.graphOf(Trace::Perturbed)), shown.mean(shown.comparison().perturbed, aip, 0).mean));
        QVERIFY(same(valuesOf(shown.panel(3).traces().graphOf(Trace::Perturbed)), shown.mean(shown.comparison().perturbed, readF5, 2).mean));
    }

    void theStripIsPerturbedMinusIntact()
    {
        Shown shown;
        QVERIFY(!shown.panel(0).change());
        shown.perturb({"silence: F5 & mirror"});
        const std::vector<double> intact = valuesOf(shown.panel(4).traces().graphOf(Trace::Intact));
        const std::vector<double> perturbed = valuesOf(shown.panel(4).traces().graphOf(Trace::Perturbed));
        std::vector<double> change = valuesOf(*shown.panel(4).change());
        double largest = 0.0;
        for (std::size_t b = 0; b < change.size(); ++b) {
            largest = std::max(largest, std::abs(change[b]));
            change[b] += intact[b];
        }
        QVERIFY(same(change, perturbed, 1e-6) && largest > 1e-3);
    }

    void aSelectionReplacesTheAreas()
    {
        Shown shown;
        shown.focus.select({1, 5}, "neurons 2, 6");
        shown.settle();
        QCOMPARE(shown.view.panels().size(), std::size_t(2));
        QVERIFY(same(valuesOf(shown.panel(1).traces().graphOf(Trace::Intact)), shown.mean(shown.comparison().intact, {1, 5}, 2).mean));
        QVERIFY(shown.view.description().contains("neurons 2, 6, executed Go (n 2 of 2)"));
        shown.focus.select({}, {});
        shown.settle();
        QCOMPARE(shown.view.panels().size(), std::size_t(6));
    }

    // Whose rates and in which condition: however little room, the condition stays.
    void theConditionIsInEveryTitle()
    {
        Shown shown;
        shown.focus.select({0, 2, 4, 6, 8, 10}, "neurons 1, 3, 5, 7, 9, 11, and so on, until there is no room for more of them, whatever the width of the panel");
        for (const int width : {900, 620, 420}) {
            shown.view.resize(width, 500);
            shown.settle();
            shown.view.plot()->replot();
            const QString title = shown.panel(0).traces().title().text();
            QVERIFY2(title.endsWith("executed Go") || (width < 900 && title.endsWith("exec. Go")), qPrintable(title));
            if (width == 900)
                QCOMPARE(title, "6 neurons, executed Go");
        }
        const QString cut = fitting({"M1-PTN, executed Go"}, plotFont(), QFontMetrics(plotFont()).horizontalAdvance("M1-P… executed Go"), "executed Go");
        QVERIFY2(cut.startsWith("M1") && cut.contains("… ") && cut.endsWith("executed Go"), qPrintable(cut));
    }

    // One neuron has no mean over neurons and no error; its title and its note are beside or below each other.
    void oneNeuronIsNoMean()
    {
        Shown shown;
        shown.perturb({"silence: F5 & mirror"});
        shown.focus.select({1}, "neurons 2");
        for (const int width : {500, 560, 620, 680, 740, 900}) {
            shown.view.resize(width, 500);
            shown.settle();
            shown.view.plot()->replot();
            const auto& panel = shown.panel(0);
            QVERIFY2(panel.traces().title().text().endsWith("executed Go"), qPrintable(panel.traces().title().text()));
            QVERIFY2(!boxOf(*shown.view.plot(), panel.traces().title().text()).intersects(boxOf(*shown.view.plot(), panel.note())), qPrintable(QString::number(width)));
        }
        QCOMPARE(shown.panel(0).traces().title().text(), "neuron 2, executed Go");
        QVERIFY(!shown.view.description().contains("s.e.m."));
        QVERIFY(shown.view.description().contains("rates of one neuron"));
    }

    void peekingHidesThePerturbed()
    {
        Shown shown;
        shown.perturb({"silence: F5"});
        QVERIFY(shown.panel(0).traces().graphOf(Trace::Perturbed).visible());
        shown.focus.setPeeking(true);
        shown.settle();
        QVERIFY(!shown.panel(0).traces().graphOf(Trace::Perturbed).visible());
        QVERIFY(shown.panel(0).traces().graphOf(Trace::Intact).visible());
        QVERIFY(!shown.view.description().contains("perturbed 0"));
    }

    void peekingClaimsNothingOfThePerturbation()
    {
        Shown shown;
        shown.perturb({"silence: F5", "silence: F6 & mirror"});
        shown.session.pin();
        shown.settle();
        const auto claims = [&] { return textsIn(*shown.view.plot()).contains(QRegularExpression("perturb|impos|pinned")); };
        QVERIFY(claims() && shown.view.description().contains("imposed"));
        shown.focus.setPeeking(true);
        shown.settle();
        QVERIFY2(!claims(), qPrintable(textsIn(*shown.view.plot())));
        QVERIFY(textsIn(*shown.view.plot()).contains("intact (peeking)"));
        QVERIFY2(!shown.view.description().contains(QRegularExpression("perturb|impos|[Pp]inned")), qPrintable(shown.view.description()));
        QCOMPARE(shown.view.caption().value(1), QString("Intact network"));
        shown.focus.setPeeking(false);
        shown.settle();
        QVERIFY(claims());
    }

    // Silenced neurons are left out of every curve or of none, and the panel says of how many it speaks.
    void allCurvesAreOfTheSameNeurons()
    {
        Shown shown;
        shown.perturb({"silence: F5 & mirror"});
        const auto areOf = [&](const std::vector<int>& neurons) {
            const TracePlot& f5 = shown.panel(2).traces();
            return same(valuesOf(f5.graphOf(Trace::Recorded)), shown.mean(shown.comparison().recorded, neurons, 0).mean)
                   && same(valuesOf(f5.graphOf(Trace::Intact)), shown.mean(shown.comparison().intact, neurons, 0).mean)
                   && same(valuesOf(f5.graphOf(Trace::Perturbed)), shown.mean(shown.comparison().perturbed, neurons, 0).mean);
        };
        QVERIFY(areOf({6, 7}));
        QVERIFY(shown.panel(2).note().startsWith("n 2 of 4 · R²"));
        QVERIFY(shown.view.description().contains("without the 2 whose rate is imposed: left out for the whole trial, however short the window"));
        shown.view.findChild<QCheckBox*>()->setChecked(true);
        shown.settle();
        QVERIFY(areOf({4, 5, 6, 7}));
        QVERIFY(shown.panel(2).note().startsWith("n 4, 2 imposed · R²"));
        QVERIFY(shown.view.description().contains("with the 2"));
    }

    void aWholeAreaThatIsImposedHasNoEffect()
    {
        Shown shown;
        shown.perturb({"silence: F5", "silence: AIP & mirror"});
        QVERIFY2(shown.panel(2).note().startsWith("n 4, all imposed"), qPrintable(shown.panel(2).note()));
        QVERIFY(shown.panel(0).note().startsWith("n 2 of 4"));
        const QString said = shown.view.description();
        QVERIFY(said.contains("all neurons of F5 are imposed, so there is no effect of their own to read") && !said.contains("without"));
        shown.view.findChild<QCheckBox*>()->setChecked(true);
        shown.settle();
        QVERIFY(shown.panel(2).note().startsWith("n 4, all imposed"));
        QVERIFY(shown.view.description().contains("with the 6"));
    }

    // The notes are whole at the width that the view has in a window of 1280 pixels.
    void countAndFitAreSeenInNarrowPanels()
    {
        Shown shown;
        shown.perturb({"silence: F5 & mirror"});
        shown.view.resize(630, 400);
        shown.settle();
        shown.view.plot()->replot();
        for (const RatePanel& panel : shown.view.panels()) {
            QVERIFY(panel.note().contains("n ") && panel.note().contains("R²"));
            QVERIFY(QFontMetrics(plotFont(0.9)).horizontalAdvance(panel.note()) <= panel.rects().front()->outerRect().width());
        }
    }

    void peekingMovesNothing()
    {
        Shown shown;
        shown.view.resize(560, 600);  // where the legend has no room for what is pinned
        shown.perturb({"silence: F5", "drive 3: F6 & mirror"});
        shown.session.pin();
        shown.settle();
        QCustomPlot* plot = shown.view.plot();
        plot->replot();
        const auto layout = [&] {
            QVector<QPair<QRect, QCPRange>> all;
            for (const RatePanel& panel : shown.view.panels())
                for (QCPAxisRect* rect : panel.rects())
                    all.append({rect->rect(), rect->axis(QCPAxis::atLeft)->range()});
            return all;
        };
        const auto before = layout();
        shown.focus.setPeeking(true);
        shown.settle();
        plot->replot();
        QCOMPARE(layout().size(), before.size());
        QVERIFY(layout() == before);
    }

    void aPinnedRunIsOverlaid()
    {
        Shown shown;
        shown.perturb({"silence: F5"});
        const std::vector<double> before = valuesOf(shown.panel(0).traces().graphOf(Trace::Perturbed));
        shown.session.pin();
        shown.perturb({"scale 0.5: F6", "silence: F5 & mirror"});
        QVERIFY(same(valuesOf(shown.panel(0).traces().graphOf(Trace::Pinned)), before));
        QVERIFY(!same(valuesOf(shown.panel(0).traces().graphOf(Trace::Perturbed)), before));
    }

    // Legend, words under the pointer and description, as long as it is pinned and whatever happens to the network.
    void aPinnedRunSaysWhoseItIs()
    {
        Shown shown;
        shown.perturb({"silence: F5 & mirror"});
        shown.session.pin();
        shown.perturb({"scale 0.5: F6"});
        QCOMPARE(shown.view.legend().back(), QString("pinned: silence F5 mirror"));
        const QCPAxisRect& rect = shown.panel(0).traces().rect();
        QVERIFY(hoverText(shown.view, rect, 1.0, 0.1).contains("Pinned: silence: F5 & mirror, of the network that is shown"));
        QVERIFY(shown.view.description().contains("Pinned: silence: F5 & mirror, of the network that is shown"));

        Document retrained = shown.session.document();
        auto model = std::make_shared<Model>(smallModel(9));
        model->iteration = 77;
        retrained.model = model;
        shown.session.edit(retrained, "train");
        QTRY_VERIFY(shown.comparison().model == model);
        shown.settle();
        QCOMPARE(shown.view.legend().back(), QString("pinned: silence F5 mirror (earlier network)"));
        const QString sentence = "Pinned: silence: F5 & mirror, of an earlier network (preset paper, seed 1, iteration 0), not of the one that is shown.";
        QVERIFY2(shown.view.description().contains(sentence), qPrintable(shown.view.description()));
        QVERIFY(hoverText(shown.view, shown.panel(0).traces().rect(), 1.0, 0.1).contains(sentence));

        shown.session.history().undo();
        QTRY_VERIFY(shown.comparison().model != model);
        shown.settle();
        QCOMPARE(shown.view.legend().back(), QString("pinned: silence F5 mirror"));
    }

    // However long it is, nothing of the legend leaves the view, and that it is of another network stays to be read.
    void aLongPinnedNameIsCut()
    {
        Shown shown;
        shown.view.resize(420, 500);
        shown.perturb({"silence: F5 & mirror & excitatory @ 1.00s..2.00s", "scale 0.25: (AIP | F6) & excitatory & !mirror in observed", "drive +0.3: F6"});
        shown.session.pin();
        Document retrained = shown.session.document();
        retrained.model = std::make_shared<Model>(smallModel(9));
        shown.session.edit(retrained, "train");
        QTRY_VERIFY(shown.comparison().model == retrained.model);
        shown.settle();
        shown.view.plot()->replot();
        QVERIFY2(shown.view.legend().back().startsWith("pinned: sil") && shown.view.legend().back().endsWith("… (earlier network)"),
                 qPrintable(shown.view.legend().back()));
        const auto legends = shown.view.plot()->findChildren<QCPLegend*>();
        QVERIFY(!legends.isEmpty());
        for (const QCPLegend* legend : legends)
            QVERIFY(legend->outerRect().right() < shown.view.plot()->width());
    }

    // Whom the pinned run imposed is in none of its curves, also when nothing is imposed any more.
    void aPinnedRunKeepsItsNeurons()
    {
        Shown shown;
        shown.perturb({"silence: F5 & mirror"});
        std::vector<std::vector<double>> before;
        for (const RatePanel& panel : shown.view.panels())
            before.push_back(valuesOf(panel.traces().graphOf(Trace::Perturbed)));
        shown.session.pin();
        shown.perturb({});
        QCOMPARE(shown.view.panels().size(), before.size());
        QVERIFY2(shown.view.description().contains("that this or the pinned run imposes; so fewer than in Effects"), qPrintable(shown.view.description()));
        for (std::size_t k = 0; k < before.size(); ++k)
            QVERIFY(same(valuesOf(shown.view.panels()[k].traces().graphOf(Trace::Pinned)), before[k]));
    }

    void aClickMovesTheTime()
    {
        Shown shown;
        const QCPAxisRect& rect = shown.panel(0).traces().rect();
        QCustomPlot* plot = shown.view.plot();
        plot->replot();
        const QPoint at(qRound(rect.axis(QCPAxis::atBottom)->coordToPixel(1.3)), rect.center().y());
        QTest::mouseClick(plot, Qt::LeftButton, {}, at);
        QVERIFY(std::abs(shown.focus.seconds() - 1.3) < 0.02);
        QTest::keyClick(plot, Qt::Key_Right);
        QVERIFY(std::abs(shown.focus.seconds() - 1.32) < 0.02);
        QTest::keyClick(plot, Qt::Key_End);
        QCOMPARE(shown.focus.seconds(), 3.5);
    }

    // One condition is that of all views, in both directions.
    void followsTheCondition()
    {
        Shown shown;
        auto* choice = shown.view.findChild<QComboBox*>();
        const int item = choice->findText("observed-go-2");
        QVERIFY(item > 0);
        choice->setCurrentIndex(item);
        emit choice->activated(item);
        shown.settle();
        QCOMPARE(paperProtocol().conditions[static_cast<std::size_t>(shown.focus.condition())].name, std::string("observed-go-2"));
        QCOMPARE(shown.view.panels().size(), std::size_t(3));
        shown.focus.setCondition(0);
        shown.settle();
        QVERIFY(same(valuesOf(shown.panel(2).traces().graphOf(Trace::Intact)), meanTrace(shown.comparison().intact, 12, {8, 9, 10, 11}, {0}).mean));
    }

    void showsTheRecordingWithoutANetwork()
    {
        Shown shown(false);
        QVERIFY(shown.panel(0).traces().graphOf(Trace::Recorded).visible());
        QVERIFY(!shown.panel(0).traces().graphOf(Trace::Intact).visible());
        const Matrix<float> recorded = recordedRates(smallDataset(), paperProtocol(), allConditions(paperProtocol()));
        QVERIFY(same(valuesOf(shown.panel(0).traces().graphOf(Trace::Recorded)), shown.mean(recorded, {0, 1, 2, 3}, 0).mean));
    }

    // Bin 65 has its centre at 1.31 s.
    void thePointerReadsTheCurvesUnderIt()
    {
        Shown shown;
        shown.perturb({"silence: F5 & mirror"});
        const QStringList said = hoverText(shown.view, shown.panel(3).traces().rect(), 1.31, 0.2).split('\n');
        QVERIFY2(said[0].startsWith("F5, observed Go at 1.31 s (n 2 of 4"), qPrintable(said[0]));
        const auto line = [](const QString& name, const MeanTrace& trace) {
            return QString("%1: %2 ± %3").arg(name).arg(trace.mean[65], 0, 'f', 3).arg(trace.standardError[65], 0, 'f', 3);
        };
        QVERIFY(said.contains(line(traceName(Trace::Recorded), shown.mean(shown.comparison().recorded, {6, 7}, 2))));
        QVERIFY(said.contains(line(traceName(Trace::Intact), shown.mean(shown.comparison().intact, {6, 7}, 2))));
        QVERIFY(said.contains(line(traceName(Trace::Perturbed), shown.mean(shown.comparison().perturbed, {6, 7}, 2))));
        QVERIFY2(said.last().contains("not smoothed") && said.last().contains("20 ms"), qPrintable(said.last()));
    }

    void aRecordingThatDoesNotFitSaysSo()
    {
        Shown shown(false);
        Document document = shown.session.document();
        auto shorter = std::make_shared<Dataset>(*document.dataset);
        for (auto& [slot, rates] : shorter->rates)
            rates = rates.leftCols(100).eval();
        document.dataset = shorter;
        shown.session.open(document);
        shown.settle();
        QVERIFY(!shown.view.plot() && shown.view.csv().isEmpty());
        QVERIFY2(shown.view.description().contains("load its protocol"), qPrintable(shown.view.description()));
    }

    void theTableHasWhatIsDrawn()
    {
        Shown shown;
        shown.perturb({"silence: F5 & mirror"});
        const QStringList lines = shown.view.csv().split('\n');
        QCOMPARE(lines.size(), 1 + 6 * 175 + 1);
        const QStringList header = lines[0].split(','), row = lines[1 + 2 * 175 + 100].split(',');  // F5, executed Go, bin 100
        QCOMPARE(row.size(), header.size());
        QCOMPARE(row[0], QString("F5"));
        QCOMPARE(row[2], QString("2"));
        const double expected = shown.mean(shown.comparison().perturbed, {6, 7}, 0).mean[100];
        QVERIFY(std::abs(row[header.indexOf("perturbed")].toDouble() - expected) < 1e-6);
    }

    void describesThePlotToAScreenReader()
    {
        installAccessiblePlots();
        Shown shown;
        shown.perturb({"silence: F5 & mirror"});
        QAccessibleInterface* plot = QAccessible::queryAccessibleInterface(shown.view.plot());
        QVERIFY(plot);
        QCOMPARE(plot->role(), QAccessible::Chart);
        QCOMPARE(plot->text(QAccessible::Name), QString("Rates"));
        const double r2 = groupTraces({&shown.comparison().recorded, &shown.comparison().intact, nullptr, nullptr, 12}, {6, 7}, {0, 1, 2}).r2;
        QVERIFY(plot->text(QAccessible::Description).contains(QString("F5, executed Go (n 2 of 4)")));
        QVERIFY(plot->text(QAccessible::Description).contains(QString("fit R² %1").arg(r2, 0, 'f', 2)));
    }
};

QTEST_MAIN(TstRatesview)
#include "tst_ratesview.moc"
