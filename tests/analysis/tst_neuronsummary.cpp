// SPDX-License-Identifier: GPL-3.0-or-later
// One line of numbers per neuron, against numbers worked out by hand.

#include "model/analysis/neuronsummary.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace aon;

class TstNeuronsummary : public QObject {
    Q_OBJECT

private slots:
    void byHand()
    {
        const float gap = std::numeric_limits<float>::quiet_NaN();
        Matrix<float> recorded(2, 4), intact(2, 4), perturbed(2, 4);
        recorded << 0.2f, 0.4f, gap, gap, gap, gap, gap, gap;
        intact << 0.1f, 0.3f, 0.5f, 0.7f, 0.5f, 0.5f, 0.5f, 0.5f;
        perturbed << 0.2f, 0.2f, 0.5f, 0.7f, 0.1f, 0.1f, 0.1f, 0.1f;
        FitNumbers fit;
        fit.r2 = 0.75;
        const auto all = summarise(2, recorded, intact, perturbed, {fit, fit});
        QCOMPARE(all.size(), std::size_t(2));
        QVERIFY(std::abs(all[0].recorded - 0.3) < 1e-7);
        QVERIFY(std::abs(all[0].intact - 0.4) < 1e-7 && std::abs(all[0].perturbed - 0.4) < 1e-7);
        QVERIFY(std::abs(all[0].change) < 1e-7);                          // a rise and a fall cancel
        QVERIFY(std::abs(all[0].rms - std::sqrt(0.02 / 4.0)) < 1e-7);     // but not here
        QVERIFY(std::isnan(all[1].recorded));
        QVERIFY(std::abs(all[1].change + 0.4) < 1e-7 && std::abs(all[1].rms - 0.4) < 1e-7);
        QCOMPARE(all[1].fit.r2, 0.75);
    }

    void whatIsNotThereIsNotKnown()
    {
        Matrix<float> recorded(1, 2);
        recorded << 0.2f, 0.4f;
        const NeuronSummary one = summarise(1, recorded, {}, {}, {}).front();
        QVERIFY(std::abs(one.recorded - 0.3) < 1e-7);
        for (const double value : {one.intact, one.perturbed, one.change, one.rms, one.fit.r2, one.fit.rmse, one.fit.pearson})
            QVERIFY(std::isnan(value));
    }
};

QTEST_APPLESS_MAIN(TstNeuronsummary)
#include "tst_neuronsummary.moc"
