// SPDX-License-Identifier: GPL-3.0-or-later
// A recording that lacks conditions, and neurons in some of them, and a network that does exactly what was recorded: wherever the two
// stand beside each other, they are the same.

#include "tests/ui/fixture.h"
#include "ui/views/heatmapsview.h"
#include "ui/views/neuronsview.h"
#include "ui/views/ratesview.h"

#include <QTableView>

using namespace aon;
using namespace aon::test;

namespace {

constexpr float nothing = std::numeric_limits<float>::quiet_NaN();

/// What the network does, without executed-go-3, and in executed-go-1 without the first neuron.
Dataset partOf(const Comparison& comparison)
{
    Dataset dataset = smallDataset();
    const int C = static_cast<int>(comparison.conditions.size());
    for (int c = 0; c < C; ++c)
        for (int b = 0; b < comparison.bins(); ++b)
            dataset.rates[c + 1].col(b) = comparison.intact.col(Comparison::column(b, c, C));
    dataset.rates.erase(3);
    dataset.rates.at(1).row(0).setConstant(nothing);
    dataset.rates.at(1).row(2).tail(3).setConstant(nothing);  // a few bins are another matter: the pair was recorded
    dataset.fingerprint = fingerprintOf(dataset);
    return dataset;
}

double largestDifference(const std::vector<double>& a, const std::vector<double>& b, std::size_t bins)
{
    double largest = 0.0;
    for (std::size_t k = 0; k < bins; ++k)
        largest = std::max(largest, std::abs(a.at(k) - b.at(k)));
    return largest;
}

}  // namespace

class TstLikewithlike : public QObject {
    Q_OBJECT

    struct Part : Fixture {
        Part()
        {
            Document document = session.document();
            document.dataset = std::make_shared<Dataset>(partOf(comparison()));
            session.open(document);
            settle();
        }
    };

private slots:
    void pairsAreThoseWithARate()
    {
        Part f;
        const RecordedPairs pairs = recordedPairs(f.comparison().recorded, 12);
        QCOMPARE(pairs.rows(), Eigen::Index(12));
        QVERIFY(!pairs.col(2).any() && !pairs(0, 0) && pairs(1, 0) && pairs(2, 0) && pairs(0, 1));
        QCOMPARE(pairsToRead(&pairs, {0, 1}, {3, 4, 5}), nullptr);  // all of these
        QCOMPARE(pairsToRead(&pairs, {0, 1}, {2}), nullptr);        // none
        QCOMPARE(pairsToRead(&pairs, {0, 1}, {0, 1, 2}), &pairs);
    }

    // 175 bins; the last three are not recorded of one neuron.
    void curvesLieOnEachOther()
    {
        Part f;
        RatesView view(f.session, f.focus);
        f.show(view, {900, 600});
        for (const std::size_t panel : {0, 1, 2, 3, 4, 5}) {
            const TracePlot& traces = view.panels().at(panel).traces();
            QVERIFY(largestDifference(valuesOf(traces.graphOf(Trace::Recorded)), valuesOf(traces.graphOf(Trace::Intact)), 172) < 1e-6);
        }
        QVERIFY2(view.description().contains("in the conditions that were recorded of them"), qPrintable(view.description()));
        f.focus.select({0}, "neurons 1");
        f.focus.setCondition(0);
        f.settle();
        const TracePlot& one = view.panels().front().traces();
        QVERIFY(largestDifference(valuesOf(one.graphOf(Trace::Recorded)), valuesOf(one.graphOf(Trace::Intact)), 175) < 1e-6);
    }

    // What nothing was recorded of is still simulated, and drawn.
    void withoutARecordingAllConditionsAreRead()
    {
        Fixture f;
        const std::vector<double> expected = meanTrace(f.comparison().intact, 12, {0, 1, 2, 3}, {0, 1, 2}).mean;
        Document document = f.session.document();
        document.dataset = nullptr;
        f.session.open(document);
        f.settle();
        RatesView view(f.session, f.focus);
        f.show(view, {900, 600});
        QCOMPARE(valuesOf(view.panels().front().traces().graphOf(Trace::Intact)), expected);
    }

    void changeIsOfTheCurvesDrawn()
    {
        Part f;
        RatesView view(f.session, f.focus);
        f.show(view, {900, 600});
        f.perturb({"silence: F5 & mirror"});
        const RatePanel& panel = view.panels().front();
        const std::vector<double> intact = valuesOf(panel.traces().graphOf(Trace::Intact)), perturbed = valuesOf(panel.traces().graphOf(Trace::Perturbed)),
                                  change = valuesOf(*panel.change());
        for (std::size_t b = 0; b < change.size(); ++b)
            QVERIFY(std::abs(change[b] - (perturbed[b] - intact[b])) < 1e-6);
    }

    void mapsDifferNowhere()
    {
        Part f;
        HeatMapsView view(f.session, f.focus);
        f.show(view, {900, 600});
        const QStringList lines = view.csv().split('\n');
        int compared = 0;
        for (const QString& line : lines)
            if (line.startsWith("intact − recorded") || line.startsWith("\"intact − recorded"))
                for (const QString& cell : line.split(',').mid(4).mid(0, 172))
                    if (!cell.isEmpty() && cell != "nan" && cell != "NaN") {
                        QVERIFY2(std::abs(cell.toDouble()) < 1e-6, qPrintable(cell));
                        ++compared;
                    }
        QVERIFY(compared > 11 * 170);
    }

    void tableHasIntactThere()
    {
        Part f;
        NeuronsView view(f.session, f.focus);
        f.show(view, {900, 500});
        auto* rows = view.findChild<QTableView*>();
        QVERIFY(!rows->isColumnHidden(static_cast<int>(NeuronColumn::IntactThere)));
        for (const NumberTable::Row& row : view.table().rows())
            QVERIFY(std::abs(row[static_cast<std::size_t>(NeuronColumn::Recorded)].toDouble() - row[static_cast<std::size_t>(NeuronColumn::IntactThere)].toDouble()) < 1e-6);
        QVERIFY(view.csv().contains("intact_where_recorded"));
    }
};

QTEST_MAIN(TstLikewithlike)
#include "tst_likewithlike.moc"
