// SPDX-License-Identifier: GPL-3.0-or-later
// The heat maps show the averages of the analysis, in the order that was chosen, and a click finds the neuron under it.

#include "model/analysis/ordering.h"
#include "tests/ui/fixture.h"
#include "ui/views/heatmapsview.h"

using namespace aon;
using namespace aon::test;

namespace {

/// The cells of a map as a matrix, rows from the top.
Matrix<float> cellsOf(const HeatMapPlot& plot)
{
    QCPColorMapData& data = *plot.map().data();
    Matrix<float> cells(data.valueSize(), data.keySize());
    for (int row = 0; row < cells.rows(); ++row)
        for (int b = 0; b < cells.cols(); ++b)
            cells(row, b) = static_cast<float>(data.cell(b, row));
    return cells;
}

bool same(const Matrix<float>& a, const Matrix<float>& b)
{
    if (a.rows() != b.rows() || a.cols() != b.cols())
        return false;
    for (Eigen::Index k = 0; k < a.size(); ++k)
        if (std::isnan(a.data()[k]) != std::isnan(b.data()[k]) || (!std::isnan(a.data()[k]) && std::abs(a.data()[k] - b.data()[k]) > 1e-6f))
            return false;
    return true;
}

struct Shown : Fixture {
    HeatMapsView view{session, focus};
    Shown()
    {
        view.resize(1000, 600);
        view.show();
        settle();
    }
    const HeatMapPlot& map(std::size_t k) const { return view.maps().at(k); }
    Matrix<float> mean(const Matrix<float>& rates) const { return meanOverConditions(rates, 12, contextsOf(paperProtocol())[0].conditions); }
    Matrix<float> inRows(const Matrix<float>& rates) const { return rates(view.rows(), Eigen::all); }
    void choose(const QString& name, const QString& item)
    {
        for (auto* box : view.findChildren<QComboBox*>())
            if (box->accessibleName() == name) {
                QVERIFY(box->findText(item) >= 0);
                box->setCurrentIndex(box->findText(item));
                emit box->activated(box->currentIndex());
            }
        settle();
    }
};

}  // namespace

class TstHeatmapsview : public QObject {
    Q_OBJECT
private slots:
    void showsTheAveragesOfTheContext()
    {
        Shown shown;
        shown.perturb({"silence: F5 & mirror"});
        QCOMPARE(shown.view.maps().size(), std::size_t(4));
        const Matrix<float> intact = shown.mean(shown.comparison().intact), perturbed = shown.mean(shown.comparison().perturbed);
        QVERIFY(same(cellsOf(shown.map(0)), shown.inRows(shown.mean(shown.comparison().recorded))));
        QVERIFY(same(cellsOf(shown.map(1)), shown.inRows(intact)));
        QVERIFY(same(cellsOf(shown.map(2)), shown.inRows(perturbed)));
        QVERIFY(same(cellsOf(shown.map(3)), shown.inRows(perturbed - intact)));
        QCOMPARE(shown.map(3).map().dataRange().lower, -shown.map(3).map().dataRange().upper);
    }

    // While nothing is perturbed the last map is what the network misses.
    void showsTheMisfitOfAnIntactNetwork()
    {
        Shown shown;
        QCOMPARE(shown.view.maps().size(), std::size_t(3));
        QVERIFY(same(cellsOf(shown.map(2)), shown.inRows(shown.mean(shown.comparison().intact) - shown.mean(shown.comparison().recorded))));
    }

    void thePointerReadsTheCellUnderIt()
    {
        Shown shown;
        shown.perturb({"silence: F5 & mirror"});
        for (const int row : {0, 5, 11}) {
            const int neuron = shown.view.rows()[static_cast<std::size_t>(row)];
            const QStringList said = hoverText(shown.view, shown.map(2).rect(), 1.31, row + 0.5).split('\n');
            QCOMPARE(said[0].section(',', 0, 1), QString("Neuron %1, %2").arg(neuron + 1).arg(QStringList{"AIP", "F5", "F6"}[neuron / 4]));
            for (const auto& [name, rates] : {std::pair("recorded", &shown.comparison().recorded), std::pair("perturbed", &shown.comparison().perturbed)})
                QVERIFY(said.contains(QString("%1: %2 (share of peak)").arg(name).arg(static_cast<double>(shown.mean(*rates)(neuron, 65)), 0, 'f', 3)));
            QCOMPARE(said.contains("the perturbation imposes its rate"), neuron == 4 || neuron == 5);
        }
    }

    void sortsWithinAreas()
    {
        Shown shown;
        shown.perturb({"silence: F5 & mirror"});
        const Comparison& c = shown.comparison();
        QCOMPARE(shown.view.rows(), orderByPeak(shown.mean(c.recorded), smallPopulation()));
        shown.choose("Order of the neurons", "fit");
        QCOMPARE(shown.view.rows(), orderByFit(c.intact, c.recorded, smallPopulation()));
        for (std::size_t k = 1; k < 4; ++k)
            QVERIFY(c.fit.neurons[static_cast<std::size_t>(shown.view.rows()[k - 1])].r2 >= c.fit.neurons[static_cast<std::size_t>(shown.view.rows()[k])].r2);
        shown.choose("Order of the neurons", "effect");
        // Two mirror neurons of F5 are silenced: they change most, so they come first in F5.
        QVERIFY(shown.view.rows()[4] < 6 && shown.view.rows()[5] < 6);
    }

    void aClickSelectsTheNeuronAndShiftAdds()
    {
        Shown shown;
        const QCPAxisRect& rect = shown.map(1).rect();
        QCustomPlot* plot = shown.view.plot();
        plot->replot();
        const auto at = [&](int row) { return QPoint(rect.center().x(), qRound(rect.axis(QCPAxis::atLeft)->coordToPixel(row + 0.5))); };
        QTest::mouseClick(plot, Qt::LeftButton, {}, at(3));
        QCOMPARE(shown.focus.neurons(), std::vector<int>{shown.view.rows()[3]});
        QTest::mouseClick(plot, Qt::LeftButton, Qt::ShiftModifier, at(9));
        QCOMPARE(shown.focus.neurons().size(), std::size_t(2));
        QTest::keyClick(plot, Qt::Key_Down);
        QCOMPARE(shown.focus.neurons().size(), std::size_t(1));
    }

    void aDragMovesTheTime()
    {
        Shown shown;
        const QCPAxisRect& rect = shown.map(0).rect();
        QCustomPlot* plot = shown.view.plot();
        plot->replot();
        const int y = rect.center().y();
        QTest::mousePress(plot, Qt::LeftButton, {}, {rect.left() + 5, y});
        const QPointF to(rect.axis(QCPAxis::atBottom)->coordToPixel(2.0), y);
        QMouseEvent move(QEvent::MouseMove, to, plot->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(plot, &move);
        QTest::mouseRelease(plot, Qt::LeftButton, {}, to.toPoint());
        QVERIFY(std::abs(shown.focus.seconds() - 2.0) < 0.03);
        QVERIFY(shown.focus.neurons().empty());
    }

    void peekingClaimsNothingOfThePerturbation()
    {
        Shown shown;
        shown.perturb({"silence: F5 & mirror"});
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
        shown.perturb({"silence: F5"});
        shown.focus.setPeeking(true);
        shown.settle();
        QVERIFY(shown.map(1).map().visible() && !shown.map(2).map().visible() && !shown.map(3).map().visible());
        QVERIFY(shown.view.description().contains("perturbed: hidden"));
    }

    void peekingKeepsTheColours()
    {
        Shown shown;
        shown.perturb({"silence: F5", "scale 2: AIP"});
        const auto ranges = [&] {
            QVector<QCPRange> all;
            for (const HeatMapPlot& map : shown.view.maps())
                all.append(map.map().dataRange());
            return all;
        };
        const auto before = ranges();
        QVERIFY(before[0].upper > 1.0);  // a gain of 2 doubles rates: the colours reach them
        shown.focus.setPeeking(true);
        shown.settle();
        QVERIFY(ranges() == before);
    }

    // Rows whose rate is imposed have a bar at the side.
    void imposedRowsAreMarked()
    {
        Shown shown;
        QVERIFY(!shown.map(0).rect().axis(QCPAxis::atRight)->visible());
        shown.perturb({"silence: F5 & mirror"});
        for (const HeatMapPlot& map : shown.view.maps()) {
            const auto ticks = qSharedPointerDynamicCast<QCPAxisTickerText>(map.rect().axis(QCPAxis::atRight)->ticker());
            QVERIFY(map.rect().axis(QCPAxis::atRight)->visible() && ticks);
            QCOMPARE(ticks->ticks().size(), 2);
            for (const double at : ticks->ticks().keys()) {
                const int neuron = shown.view.rows()[static_cast<std::size_t>(at)];
                QVERIFY(neuron == 4 || neuron == 5);
            }
        }
    }

    // However narrow, the scale of the difference says where its colours end.
    void theScaleOfTheDifferenceHasItsEnds()
    {
        Shown shown;
        for (const char* line : {"silence: F5 & mirror", "drive 20: F5"})
            for (const int width : {1200, 500}) {
                shown.view.resize(width, 500);
                shown.perturb({line});
                shown.view.plot()->replot();
                const double limit = shown.map(3).map().dataRange().upper;
                const QVector<double> ticks = shown.map(3).map().colorScale()->axis()->tickVector();
                for (const double end : {-limit, 0.0, limit})
                    QVERIFY(std::ranges::any_of(ticks, [end](double tick) { return std::abs(tick - end) < 1e-9; }));
            }
    }

    void whatLiesBeyondIsCounted()
    {
        Matrix<float> rates(1, 1000);
        rates.setConstant(0.5F);
        QCOMPARE(rateLimit(rates), 1.0);
        QCOMPARE(shareBeyond(rates, 1.0), 0.0);
        rates.leftCols(20).setConstant(1.5F);
        rates(0, 999) = std::numeric_limits<float>::quiet_NaN();
        QCOMPARE(rateLimit(rates), 1.5);
        QCOMPARE(shareBeyond(rates, 1.0), 20.0 / 999.0);
    }

    void describesAndExportsWhatIsShown()
    {
        Shown shown;
        shown.perturb({"silence: F5 & mirror"});
        const MapSummary most = summaryOf(shown.mean(shown.comparison().perturbed) - shown.mean(shown.comparison().intact));
        QVERIFY(shown.view.description().contains(QString("furthest from 0 %1 in neuron %2").arg(most.extreme, 0, 'f', 3).arg(most.neuron + 1)));
        const QStringList lines = shown.view.csv().split('\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 1 + 4 * 12);
        QCOMPARE(lines[0].split(',').size(), 4 + 175);
        const QStringList row = lines[1 + 12].split(',');
        QCOMPARE(row[0], QString("intact"));
        for (const QString& line : lines.mid(1)) {
            const int neuron = line.split(',')[1].toInt() - 1;
            QCOMPARE(line.split(',')[3] == QString("1"), std::ranges::binary_search(shown.comparison().imposed, neuron));
        }
        QVERIFY(std::abs(row[4 + 50].toDouble() - static_cast<double>(shown.mean(shown.comparison().intact)(row[1].toInt() - 1, 50))) < 1e-6);
    }

    void orderOfKeys()
    {
        const double nothing = std::numeric_limits<double>::quiet_NaN();
        const Population population{{{"A", 3}, {"B", 2}}, {}, {}};
        QCOMPARE(orderByKey({nothing, 0.2, 0.7, -1.0, 5.0}, population), (std::vector<int>{2, 1, 0, 4, 3}));
    }
};

QTEST_MAIN(TstHeatmapsview)
#include "tst_heatmapsview.moc"
