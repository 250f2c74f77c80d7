// SPDX-License-Identifier: GPL-3.0-or-later
// Weights by class and the check of their signs, with a network small enough to do by hand.

#include "model/analysis/connectivity.h"
#include "tests/support.h"

#include <cmath>
#include <numeric>

using namespace aon;

namespace {

// A: neurons 1-3 (2 inhibitory), B: 4.  Sources are columns.
Model fourNeurons()
{
    Model model;
    model.population = {{{"A", 3}, {"B", 1}}, {0, 1, 0, 0}, {}};
    model.parameters.setZero(4, 1);
    model.parameters.W << 0, -1, 2, 3,  //
        4, 0, 6, 0,                     //
        8, -3, 0, 7,                    //
        1, -5, 2, 0;
    return model;
}

}  // namespace

class TstConnectivity : public QObject {
    Q_OBJECT
private slots:
    void classesFollowAreaAndSign()
    {
        const Connectivity c = connectivityOf(fourNeurons());
        QStringList names;
        for (const Group& group : c.classes)
            names << QString::fromStdString(group.name);
        QCOMPARE(names, QStringList({"A & excitatory", "A & inhibitory", "B & excitatory"}));
        QCOMPARE(c.order, (std::vector<int>{0, 2, 1, 3}));
    }

    void withoutAMaskAreasAreTheClasses()
    {
        Population population = fourNeurons().population;
        population.inhibitory.clear();
        const std::vector<Group> classes = cellClasses(population);
        QCOMPARE(classes.size(), 2u);
        QCOMPARE(QString::fromStdString(classes[0].name), "A");
        QCOMPARE(classes[0].neurons, (std::vector<int>{0, 1, 2}));
    }

    // Rows and columns: A excitatory {1, 3}, A inhibitory {2}, B {4}. Inhibition does not leave its area: W_42 counts as 0.
    void blockMeansByHand()
    {
        const Matrix<double> m = connectivityOf(fourNeurons()).blockMean;
        QCOMPARE(m(0, 0), 5.0);   // (2 + 8) / 2
        QCOMPARE(m(0, 1), -2.0);  // (-1 - 3) / 2
        QCOMPARE(m(0, 2), 5.0);   // (3 + 7) / 2
        QCOMPARE(m(1, 0), 5.0);   // (4 + 6) / 2
        QVERIFY(std::isnan(m(1, 1)));
        QCOMPARE(m(2, 0), 1.5);
        QCOMPARE(m(2, 1), 0.0);
    }

    void weightsAreSortedByClass()
    {
        const Connectivity c = connectivityOf(fourNeurons());
        QCOMPARE(c.weights(0, 1), 2.0F);   // from 3 to 1
        QCOMPARE(c.weights(1, 2), -3.0F);  // from 2 to 3
        QCOMPARE(c.weights(3, 2), 0.0F);
    }

    void histogramCountsEveryWeightOnce()
    {
        const WeightHistogram h = connectivityOf(fourNeurons(), 11).histogram;
        QCOMPARE(h.lowest, -3.0);
        QCOMPARE(h.highest, 8.0);
        QCOMPARE(std::accumulate(h.excitatory.begin(), h.excitatory.end(), 0L), 8L);
        QCOMPARE(h.inhibitory[0], 1L);  // -3
        QCOMPARE(h.inhibitory[2], 1L);  // -1
        QCOMPARE(h.excitatory[10], 2L); // 7, and 8, which is the end of the last bin
    }

    void noBinOfTheHistogramMixesSigns()
    {
        for (const int bins : {2, 7, 10, 60}) {
            const WeightHistogram h = connectivityOf(fourNeurons(), bins).histogram;
            const double width = (h.highest - h.lowest) / bins;
            QVERIFY(h.lowest <= -3.0);
            QVERIFY(h.highest >= 8.0);
            long excitatory = 0, inhibitory = 0;
            for (int b = 0; b < bins; ++b) {
                const double from = h.lowest + b * width;
                QVERIFY2(h.excitatory[static_cast<std::size_t>(b)] == 0 || from > -1e-9, "from excitatory, reaching below 0");
                QVERIFY2(h.inhibitory[static_cast<std::size_t>(b)] == 0 || from + width < 1e-9, "from inhibitory, reaching above 0");
                excitatory += h.excitatory[static_cast<std::size_t>(b)];
                inhibitory += h.inhibitory[static_cast<std::size_t>(b)];
            }
            QCOMPARE(excitatory, 8L);
            QVERIFY(inhibitory > 0);
        }
    }

    void signsAreChecked()
    {
        Model model = fourNeurons();
        const SignCheck kept = connectivityOf(model).signs;
        QCOMPARE(kept.connections, 12L);
        QCOMPARE(kept.zero, 1L);
        QCOMPARE(kept.wrongSign, 0L);
        QCOMPARE(kept.diagonal, 0L);
        model.parameters.W(0, 1) = 0.5F;
        model.parameters.W(3, 0) = -0.5F;
        model.parameters.W(2, 2) = 1.0F;
        const SignCheck broken = connectivityOf(model).signs;
        QCOMPARE(broken.wrongSign, 2L);
        QCOMPARE(broken.diagonal, 1L);
        model.signRule = SignRule::Target;  // now rows: row 2 must be ≤ 0 (two are not), and W_32, W_42, W_41 break theirs
        QCOMPARE(connectivityOf(model).signs.wrongSign, 5L);
    }
};

QTEST_GUILESS_MAIN(TstConnectivity)
#include "tst_connectivity.moc"
