// SPDX-License-Identifier: GPL-3.0-or-later
// The state space draws the projections of the analysis, the dot follows the time, the distance is the normalised one.

#include "model/analysis/components.h"
#include "tests/ui/fixture.h"
#include "ui/views/statespaceview.h"

using namespace aon;
using namespace aon::test;

namespace {

bool same(const QCPCurve& curve, const Matrix<double>& path)
{
    if (curve.data()->size() != path.cols())
        return false;
    Eigen::Index b = 0;
    for (const QCPCurveData& point : *curve.data()) {
        if (std::abs(point.key - path(0, b)) > 1e-9 || std::abs(point.value - path(1, b)) > 1e-9)
            return false;
        ++b;
    }
    return true;
}

struct Shown : Fixture {
    StateSpaceView view{session, focus};
    explicit Shown(bool withModel = true) : Fixture(withModel)
    {
        view.resize(1000, 500);
        view.show();
        wait(12);
    }
    /// Until the components of so many neurons are drawn.
    void wait(std::size_t neurons)
    {
        const auto drawn = [&] { return view.components() && view.components()->neurons.size() == neurons && view.drawing(); };
        if (session.document().model && !QTest::qWaitFor(drawn, 10000))
            qFatal("no components within 10 s");
        settle();
    }
    void choose(const QString& name, const QString& item)
    {
        for (auto* box : view.findChildren<QComboBox*>())
            if (box->accessibleName() == name) {
                QVERIFY(box->findText(item) >= 0);
                box->setCurrentIndex(box->findText(item));
            }
        settle();
    }
    Matrix<double> path(const Matrix<float>& rates, std::size_t context) const
    {
        return meanPath(onAxes(*view.components(), rates), 12, contextsOf(paperProtocol())[context].conditions);
    }
};

}  // namespace

class TstStatespaceview : public QObject {
    Q_OBJECT
private slots:
    void saysWhatItNeeds()
    {
        Shown shown(false);
        QVERIFY(!shown.view.plot() && shown.view.csv().isEmpty());
        QVERIFY(shown.view.description().contains("train one"));
    }

    void drawsThePathsOfTheContexts()
    {
        Shown shown;
        const Components expected = principalComponents(shown.comparison().intact, 12, {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}, 2);
        QVERIFY(shown.view.components()->axes.isApprox(expected.axes));
        for (std::size_t k = 0; k < 4; ++k)
            QVERIFY(same(shown.view.drawing()->path(k, false), shown.path(shown.comparison().intact, k)));
        QVERIFY(!shown.view.drawing()->path(0, true).visible() && !shown.view.drawing()->distance());
    }

    // The silenced neurons span no axis; the perturbed paths are on the axes of the intact ones.
    void drawsThePerturbedOnTheSameAxes()
    {
        Shown shown;
        shown.perturb({"silence: F5 & mirror"});
        shown.wait(10);
        QCOMPARE(shown.view.components()->neurons, (std::vector<int>{0, 1, 2, 3, 6, 7, 8, 9, 10, 11}));
        QVERIFY(same(shown.view.drawing()->path(2, true), shown.path(shown.comparison().perturbed, 2)));
        QVERIFY(shown.view.description().contains("n 10 of 12 without imposed"));
    }

    void drawsTheDistanceOverTime()
    {
        Shown shown;
        shown.perturb({"silence: F5 & mirror"});
        shown.wait(10);
        const Matrix<double> distance =
            meanPath(displacement(*shown.view.components(), shown.comparison().intact, shown.comparison().perturbed), 12, {0, 1, 2});
        const QCPGraph* drawn = shown.view.drawing()->distanceOf(0);
        QVERIFY(drawn && drawn->data()->size() == 175);
        QVERIFY(std::abs(drawn->data()->at(100)->value - distance(0, 100)) < 1e-9 && distance.maxCoeff() > 0.0);
        QVERIFY(shown.view.description().contains(QString("executed Go mean %1").arg(distance.mean(), 0, 'f', 2)));
    }

    void theDotFollowsTheTime()
    {
        Shown shown;
        const Matrix<double> path = shown.path(shown.comparison().intact, 0);
        for (const double seconds : {0.0, 1.31, 3.5}) {
            shown.focus.setSeconds(seconds);
            const Eigen::Index bin = std::min<Eigen::Index>(174, static_cast<Eigen::Index>(seconds / 0.02));
            QCOMPARE(shown.view.drawing()->dot(0), QPointF(path(0, bin), path(1, bin)));
        }
    }

    void thePointerReadsTheStateAndTheDistance()
    {
        Shown shown;
        shown.perturb({"silence: F5 & mirror"});
        shown.wait(10);
        const Matrix<double> path = shown.path(shown.comparison().intact, 1);
        Eigen::Index bin = 0;  // where the state moves fastest: its neighbours are not under the same pixel
        (path.rightCols(path.cols() - 1) - path.leftCols(path.cols() - 1)).topRows(2).colwise().norm().maxCoeff(&bin);
        const QString state = hoverText(shown.view, shown.view.drawing()->plane(), path(0, bin), path(1, bin));
        const QString expected = QString("at %1 s: PC 1 %2, PC 2 %3").arg(0.01 + 0.02 * static_cast<double>(bin), 0, 'f', 2).arg(path(0, bin), 0, 'f', 2).arg(path(1, bin), 0, 'f', 2);
        QVERIFY2(state.contains(expected), qPrintable(state + " / " + expected));
        QVERIFY2(state.startsWith("executed No-Go, " + traceName(Trace::Intact)), qPrintable(state));
        const QString distances = hoverText(shown.view, *shown.view.drawing()->distance(), 1.31, 0.5);
        const double distance = shown.view.drawing()->distanceOf(0)->data()->at(65)->value;
        QVERIFY2(distances.startsWith("distance at 1.31 s") && distances.contains(QString("executed Go: %1").arg(distance, 0, 'f', 2)), qPrintable(distances));
    }

    void aGroupSpansItsOwnSpace()
    {
        Shown shown;
        shown.choose("Group of the state space", "F6");
        shown.wait(4);
        QCOMPARE(shown.view.components()->neurons, (std::vector<int>{8, 9, 10, 11}));
        shown.choose("Group of the state space", "the selected neurons");
        shown.focus.select({1, 4, 6}, "neurons 2, 5, 7");
        shown.wait(3);
        QVERIFY(shown.view.description().contains("neurons 2, 5, 7, n 3"));
    }

    void everyConditionCanBeDrawn()
    {
        Shown shown;
        shown.choose("Trajectories", "every condition");
        QVERIFY(same(shown.view.drawing()->path(11, false), meanPath(onAxes(*shown.view.components(), shown.comparison().intact), 12, {11})));
        QCOMPARE(shown.view.csv().count('\n'), 1 + 12 * 175);
    }

    void everyEventHasItsOwnMark()
    {
        QCustomPlot plot;
        plot.plotLayout()->clear();
        plot.setAutoAddPlottableToLegend(false);
        Protocol protocol = paperProtocol();
        protocol.events = {{"screen", 0.1}, {"object", 0.4}, {"go", 1.3}, {"movement", 1.7}, {"contact", 2.1}, {"hold", 2.2}, {"end", 3.5}};
        const Matrix<double> path = Matrix<double>::Random(2, protocol.bins());
        plot.addLayer("moving");
        StateSpacePlot drawing(plot, {{"a", Qt::red, path, {}, {}}}, protocol, true, false, lightTheme(), plot.layer("moving"));
        QSet<int> shapes;
        QStringList names;
        for (const auto* legend : plot.findChildren<QCPLegend*>())
            for (int k = 0; k < legend->itemCount(); ++k)
                if (auto* item = qobject_cast<QCPPlottableLegendItem*>(legend->item(k)))
                    if (auto* curve = qobject_cast<QCPCurve*>(item->plottable()); curve && curve->lineStyle() == QCPCurve::lsNone) {
                        shapes.insert(curve->scatterStyle().shape());
                        names << curve->name();
                    }
        QCOMPARE(names, (QStringList{"screen", "object", "go", "movement", "contact", "hold"}));
        QCOMPARE(shapes.size(), 6);
    }

    // As of a path that hardly moves, and goes to the border.
    void namesOfEventsTouchNothing()
    {
        QCustomPlot plot;
        plot.plotLayout()->clear();
        plot.setAutoAddPlottableToLegend(false);
        plot.setViewport({0, 0, 420, 300});
        plot.addLayer("moving");
        Protocol protocol = paperProtocol();
        protocol.events = {{"screen", 0.1}, {"object", 0.12}, {"go", 1.3}, {"movement", 1.7}, {"contact", 2.1}, {"hold", 3.3}, {"end", 3.5}};
        Matrix<double> path(2, protocol.bins());
        for (Eigen::Index b = 0; b < path.cols(); ++b)
            path.col(b) << 0.01 * static_cast<double>(b), (b < 100 ? 0.0 : 1.0);
        StateSpacePlot drawing(plot, {{"a", Qt::red, path, {}, {}}}, protocol, true, false, lightTheme(), plot.layer("moving"));
        drawing.show({{"title"}, {0.5, 0.3}, {{"a", Qt::red, path, {}, {}}}, binCentres(protocol)});
        plot.replot();
        drawing.fitRanges();
        plot.replot();
        std::vector<QRectF> seen;
        for (const QCPItemText* name : drawing.names())
            if (name->visible())
                seen.push_back({name->topLeft->pixelPosition(), name->bottomRight->pixelPosition()});
        QVERIFY2(seen.size() >= 4, qPrintable(QString::number(seen.size())));
        for (std::size_t k = 0; k < seen.size(); ++k) {
            QVERIFY(QRectF(drawing.plane().rect()).adjusted(-1, -1, 1, 1).contains(seen[k]));
            for (std::size_t other = 0; other < k; ++other)
                QVERIFY(!seen[k].intersects(seen[other]));
        }
    }

    // At once: an export draws only once.
    void ticksFollowTheSize()
    {
        Shown shown;
        for (const QSize size : {QSize(400, 900), QSize(1200, 400)}) {
            shown.view.plot()->setViewport(QRect(QPoint(), size));
            shown.view.plot()->replot();
            for (const QCPAxis* axis : {shown.view.drawing()->plane().axis(QCPAxis::atBottom), shown.view.drawing()->plane().axis(QCPAxis::atLeft)}) {
                const QVector<double> ticks = axis->tickVector();
                QVERIFY(ticks.size() > 1);
                // One beyond each end at most, which is not drawn.
                QVERIFY(std::ranges::count_if(ticks, [&](double tick) { return !axis->range().contains(tick); }) <= 2);
            }
        }
    }

    void peekingMovesNoAxis()
    {
        Shown shown;
        shown.perturb({"drive 4: F5 & mirror"});
        shown.wait(10);
        const auto ranges = [&] {
            shown.view.plot()->replot();
            return QVector<QCPRange>{shown.view.drawing()->plane().axis(QCPAxis::atBottom)->range(), shown.view.drawing()->plane().axis(QCPAxis::atLeft)->range(),
                                     shown.view.drawing()->distance()->axis(QCPAxis::atLeft)->range()};
        };
        const auto before = ranges();
        shown.focus.setPeeking(true);
        shown.settle();
        QVERIFY(ranges() == before);
    }

    void peekingClaimsNothingOfThePerturbation()
    {
        Shown shown;
        shown.perturb({"silence: F5 & mirror"});
        shown.wait(10);
        const auto claims = [&] { return textsIn(*shown.view.plot()).contains(QRegularExpression("perturb|impos")); };
        QVERIFY(claims());
        shown.focus.setPeeking(true);
        shown.settle();
        QVERIFY2(!claims(), qPrintable(textsIn(*shown.view.plot())));
        QVERIFY(textsIn(*shown.view.plot()).contains("intact (peeking)"));
        QCOMPARE(shown.view.caption().value(1), QString("Intact network"));
    }

    void peekingHidesThePerturbed()
    {
        Shown shown;
        shown.perturb({"silence: F5 & mirror"});
        shown.wait(10);
        QVERIFY(shown.view.drawing()->path(0, true).visible());
        shown.focus.setPeeking(true);
        shown.settle();
        QVERIFY(!shown.view.drawing()->path(0, true).visible() && shown.view.drawing()->path(0, false).visible());
    }
};

QTEST_MAIN(TstStatespaceview)
#include "tst_statespaceview.moc"
