// SPDX-License-Identifier: GPL-3.0-or-later
// What a recording holds and lacks, against the published counts and a small case by hand.

#include "model/analysis/coverage.h"
#include "model/recording/demonstration.h"
#include "tests/support.h"

#include <limits>

using namespace aon;

class TstCoverage : public QObject {
    Q_OBJECT
private slots:
    // Counts of the published masks: neurons, inhibitory, mirror, excitatory mirror / non-mirror, inhibitory mirror / non-mirror.
    void countsAreThePublishedOnes()
    {
        const int published[3][7] = {{86, 14, 33, 27, 45, 6, 8}, {106, 33, 52, 33, 40, 19, 14}, {163, 27, 75, 66, 70, 9, 18}};
        const std::vector<AreaCount> counts = countByArea(demonstrationDataset().population);
        QCOMPARE(counts.size(), 4u);
        for (std::size_t a = 0; a < 3; ++a) {
            const AreaCount& c = counts[a];
            const int found[] = {c.neurons, *c.inhibitory, *c.mirror, *c.excitatoryMirror, *c.excitatoryNonMirror, *c.inhibitoryMirror, *c.inhibitoryNonMirror};
            for (int k = 0; k < 7; ++k)
                QCOMPARE(found[k], published[a][k]);
        }
        QCOMPARE(counts[3].neurons, 355);
        QCOMPARE(*counts[3].inhibitoryMirror, 34);
    }

    void withoutLabelsNothingIsClaimed()
    {
        const AreaCount all = countByArea({{{"A", 2}, {"B", 1}}, {}, {1, 0, 1}}).back();
        QVERIFY(!all.inhibitory && !all.excitatoryMirror);
        QCOMPARE(*all.mirror, 2);
    }

    void aRecordingFitsItsProtocolOrNot()
    {
        const Protocol protocol = paperProtocol();
        Dataset dataset;
        dataset.population = {{{"A", 2}}, {}, {}};
        for (const Condition& condition : protocol.conditions)
            dataset.rates[condition.slot] = Matrix<float>::Constant(2, protocol.bins(), 0.5F);
        QVERIFY(protocolFit(dataset, protocol).fits());
        dataset.rates[13] = dataset.rates[1];
        QCOMPARE(protocolFit(dataset, protocol).unusedSlots, std::vector<int>{13});
        dataset.rates.erase(13);
        dataset.rates.erase(4);
        QCOMPARE(protocolFit(dataset, protocol).unrecorded, 1);
        QVERIFY(!protocolFit(dataset, protocol).fits());
        for (auto& [slot, rates] : dataset.rates)
            rates = Matrix<float>::Constant(2, 20, 0.5F);
        QCOMPARE(protocolFit(dataset, protocol).recordedBins, 20);
    }

    void missingConditionsAndBins()
    {
        constexpr float nan = std::numeric_limits<float>::quiet_NaN();
        const Protocol protocol = paperProtocol();
        Dataset dataset;
        dataset.population = {{{"A", 2}}, {}, {}};
        dataset.rates[1] = Matrix<float>::Constant(2, protocol.bins(), 0.5F);
        dataset.rates[2] = dataset.rates[1];
        dataset.rates[2](0, 3) = nan;
        dataset.rates[2].rightCols(25).setConstant(nan);
        const std::vector<ConditionCoverage> rows = coverageOf(dataset, protocol);
        QCOMPARE(rows.size(), 12u);
        QVERIFY(rows[0].recorded);
        QCOMPARE(rows[0].missing, 0L);
        QCOMPARE(rows[0].lastSecond, 3.5);
        QCOMPARE(rows[1].missing, 51L);
        QCOMPARE(rows[1].lastSecond, 3.0);
        QVERIFY(!rows[2].recorded);
        QCOMPARE(rows[2].missing, 350L);
    }
};

QTEST_GUILESS_MAIN(TstCoverage)
#include "tst_coverage.moc"
