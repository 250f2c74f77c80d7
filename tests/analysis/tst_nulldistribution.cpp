// SPDX-License-Identifier: GPL-3.0-or-later
// Random groups of the same size, area and class: that they are such groups, that the same seed gives the same numbers,
// and the statistics by hand.

#include "model/analysis/nulldistribution.h"
#include "model/analysis/nullstatistics.h"
#include "model/base/error.h"
#include "model/perturbation/notation.h"
#include "tests/smallmodel.h"
#include "tests/support.h"

#include <set>

using namespace aon;
using test::smallModel, test::twentyNeurons;

namespace {

std::shared_ptr<const Comparison> compared(const std::string& lines, int threads = 1)
{
    const std::shared_ptr<const Model> model = smallModel();
    return Comparator(makeEngine({threads})).compare(model, nullptr, parsePerturbations(lines, model->population, model->protocol));
}

NullDistribution nullOf(const std::string& lines, const NullOptions& options = {100}, int threads = 1)
{
    const auto comparison = compared(lines, threads);
    return *nullDistribution(*comparison, standardGroups(comparison->model->population), *makeEngine({threads}), options);
}

int countIn(const std::vector<int>& neurons, const std::string& selection)
{
    const std::vector<int> all = resolve(*parseSelection(selection, twentyNeurons()), twentyNeurons());
    return static_cast<int>(std::ranges::count_if(neurons, [&](int i) { return std::ranges::binary_search(all, i); }));
}

const EffectRow& rowOf(const NullDistribution& null, const std::string& group)
{
    return *std::ranges::find(null.effects, group, &EffectRow::group);
}

bool sameBits(double left, double right) { return std::bit_cast<std::uint64_t>(left) == std::bit_cast<std::uint64_t>(right); }

bool sameNull(const NullDistribution& left, const NullDistribution& right)
{
    return std::ranges::equal(left.effects, right.effects, [](const EffectRow& a, const EffectRow& b) {
        return sameBits(a.nullMean, b.nullMean) && sameBits(a.nullLow, b.nullLow) && sameBits(a.nullHigh, b.nullHigh)
               && sameBits(a.nullRms, b.nullRms) && sameBits(a.percentile, b.percentile) && sameBits(a.z, b.z)
               && sameBits(a.p, b.p) && sameBits(a.holm, b.holm);
    });
}

bool near(double found, double expected) { return std::abs(found - expected) < 1e-12; }

EffectRow rowWith(double rms)
{
    EffectRow row;
    row.rms = rms;
    row.nullMean = row.percentile = row.z = row.p = row.holm = std::numeric_limits<double>::quiet_NaN();
    return row;
}

}  // namespace

class TstNullDistribution : public QObject {
    Q_OBJECT
private slots:
    void drawsKeepSizesByAreaAndClass()
    {
        const Population population = twentyNeurons();
        const auto perturbations = parsePerturbations(
            "scale 0.5: (A & mirror) | neurons 14 @ 1s..2s in go\nsilence: A & mirror & excitatory", population, paperProtocol());
        std::set<std::vector<int>> different;
        for (int draw = 0; draw < 50; ++draw) {
            const auto drawn = drawnPerturbations(perturbations, population, 3, draw);
            QCOMPARE(drawn.size(), std::size_t(2));
            QVERIFY(drawn[0].operation == Operation::Scale && drawn[0].amount == 0.5 && drawn[0].window == perturbations[0].window
                    && drawn[0].conditions == perturbations[0].conditions && drawn[1].operation == Operation::Silence);
            const std::vector<int> scaled = resolve(*drawn[0].selection, population), silenced = resolve(*drawn[1].selection, population);
            QCOMPARE(countIn(scaled, "A & inhibitory"), 2);
            QCOMPARE(countIn(scaled, "A & excitatory"), 4);
            QCOMPARE(countIn(scaled, "B & inhibitory"), 1);
            QCOMPARE(static_cast<int>(scaled.size()), 7);
            QCOMPARE(countIn(silenced, "A & excitatory"), 4);
            QVERIFY(std::ranges::includes(scaled, silenced));  // as it was
            different.insert(scaled);
        }
        QVERIFY(different.size() > 40);  // of 6 · 70 · 2
    }

    void drawsAreUniform()  // each of 8 excitatory neurons of A stands for 4 of them in half of the draws
    {
        const Population population = twentyNeurons();
        const auto perturbations = parsePerturbations("silence: A & mirror & excitatory", population, paperProtocol());
        std::vector<int> drawn(20, 0);
        for (int draw = 0; draw < 2000; ++draw)
            for (int neuron : resolve(*drawnPerturbations(perturbations, population, 1, draw)[0].selection, population))
                ++drawn[static_cast<std::size_t>(neuron)];
        for (int i = 0; i < 20; ++i)
            QVERIFY2(i >= 4 && i < 12 ? std::abs(drawn[static_cast<std::size_t>(i)] - 1000) < 112 : drawn[static_cast<std::size_t>(i)] == 0,
                     qPrintable(QString("neuron %1: %2").arg(i + 1).arg(drawn[static_cast<std::size_t>(i)])));  // 5 sd
    }

    void areaAloneWithoutSigns()
    {
        Population population = twentyNeurons();
        population.inhibitory.clear();
        const auto perturbations = parsePerturbations("silence: neurons 1-4", population, paperProtocol());
        bool mixed = false;
        for (int draw = 0; draw < 20; ++draw) {
            const auto neurons = resolve(*drawnPerturbations(perturbations, population, 1, draw)[0].selection, population);
            QVERIFY(neurons.size() == 4 && neurons.back() < 12);
            mixed = mixed || neurons.back() >= 4;
        }
        QVERIFY(mixed);
    }

    void sameSeedSameBitsForAnyThreads()
    {
        const std::string line = "silence: A & mirror";
        const NullDistribution one = nullOf(line, {100}, 1);
        QVERIFY(one.refusal.empty() && one.draws == 100 && one.tested > 5);
        QVERIFY(sameNull(one, nullOf(line, {100}, 2)));
        QVERIFY(!sameNull(one, nullOf(line, {100, 2}, 1)));
    }

    // Every draw again, one by one, with nothing shared but the list of drawn perturbations.
    void numbersOfTheDrawsThemselves()
    {
        const auto comparison = compared("silence: A & mirror & excitatory");
        const Population& population = comparison->model->population;
        const NullDistribution null = nullOf("silence: A & mirror & excitatory");
        Comparator comparator(makeClearEngine());
        const std::size_t area = 2;  // B, of which no neuron is perturbed
        const double observed = comparison->effects[area].rms;
        double sum = 0.0, overlap = 0.0;
        int reached = 0;
        for (int draw = 0; draw < 100; ++draw) {
            const auto drawn = drawnPerturbations(comparison->perturbations, population, 1, draw);
            const auto one = comparator.compare(comparison->model, nullptr, drawn);
            sum += one->effects[area].change;
            reached += one->effects[area].rms >= observed - 1e-6;
            overlap += countIn(one->imposed, "A & mirror & excitatory") / 4.0;
        }
        const EffectRow& row = rowOf(null, "B");
        QVERIFY(row.draws == 100 && row.neurons == 8);
        QVERIFY(std::abs(row.nullMean - sum / 100.0) < 1e-6);
        QVERIFY(near(row.p, std::max((1.0 + reached) / 101.0, 1.0 / 70.0)));  // 4 of 8
        QVERIFY(near(null.overlap, overlap / 100.0));
        QVERIFY(null.highestOverlap >= null.overlap && null.highestOverlap <= 1.0);
        QVERIFY(row.nullLow < row.nullMean && row.nullMean < row.nullHigh);
    }

    void imposedNeuronsAreLeftOutInEveryArm()
    {
        const NullDistribution out = nullOf("silence: A & mirror"), in = nullOf("silence: A & mirror", {100, 1, true});
        const EffectRow& mirror = rowOf(out, "A & mirror");
        QVERIFY(mirror.neurons == 0 && mirror.excluded == 6 && std::isnan(mirror.p) && std::isnan(mirror.percentile) && std::isnan(mirror.holm));
        QVERIFY(rowOf(out, "A").neurons == 6 && rowOf(in, "A").neurons == 12 && rowOf(in, "A & mirror").p > 0.0);
        QVERIFY(rowOf(out, "A").nullMean > rowOf(in, "A").nullMean);  // silenced neurons fall to 0
    }

    void aWholeClassHasNoNull_data()
    {
        QTest::addColumn<QString>("lines");
        QTest::addColumn<QString>("said");
        QTest::newRow("area") << "silence: A" << "A & inhibitory, A & excitatory";
        QTest::newRow("class") << "scale 0.5: B & inhibitory in go" << "all neurons of B & inhibitory are";
        QTest::newRow("in two halves") << "silence: A & mirror\nsilence: A & nonmirror" << "no other group";
        QTest::newRow("pathway") << "pathway 0: A -> B & excitatory" << "no other group";
        QTest::newRow("nothing") << "scale 1: A & mirror" << "nothing is perturbed";
        QTest::newRow("empty") << "silence: A & !A" << "nothing is perturbed";
    }
    void aWholeClassHasNoNull()
    {
        QFETCH(QString, lines);
        QFETCH(QString, said);
        const NullDistribution null = nullOf(lines.toStdString());
        QVERIFY2(QString::fromStdString(null.refusal).contains(said), null.refusal.c_str());
        QVERIFY(null.draws == 0 && null.tested == 0);
        for (const EffectRow& row : null.effects)
            QVERIFY(std::isnan(row.nullMean) && std::isnan(row.p) && std::isnan(row.percentile));
    }

    void whatDiffersWithinAClassHasOne_data()
    {
        QTest::addColumn<QString>("lines");
        QTest::newRow("part of a class") << "silence: A & mirror";
        QTest::newRow("two treatments") << "silence: A & mirror\nscale 0.5: A & nonmirror";
        QTest::newRow("pathway from a part") << "pathway 0: A & mirror -> B";
        QTest::newRow("a whole class and a part") << "silence: A | (B & mirror)";
    }
    void whatDiffersWithinAClassHasOne()
    {
        QFETCH(QString, lines);
        const NullDistribution null = nullOf(lines.toStdString());
        QVERIFY2(null.refusal.empty(), null.refusal.c_str());
        QVERIFY(rowOf(null, "B").p >= 1.0 / 101.0 && rowOf(null, "B").p <= 1.0);
    }

    void classesAreCounted()
    {
        const NullDistribution null = nullOf("silence: (A & mirror & excitatory) | (B & inhibitory)");
        QCOMPARE(null.classes.size(), std::size_t(2));
        QVERIFY(null.classes[0].name == "A & excitatory" && null.classes[0].perturbed == 4 && null.classes[0].neurons == 8);
        QVERIFY(null.classes[1].name == "B & inhibitory" && null.classes[1].perturbed == 2 && null.classes[1].neurons == 2);
    }

    void whatChangesNothingIsNotPerturbed_data()
    {
        QTest::addColumn<QString>("line");
        for (const char* line : {"scale 1: B", "drive 0: B", "pathway 1: B -> A", "scale 0.5: B @ 90s..91s", "pathway 0: B -> A @ 90s..91s"})
            QTest::newRow(line) << line;
        QTest::newRow("drives that cancel") << "drive +0.5: B\ndrive -0.5: B";
    }
    void whatChangesNothingIsNotPerturbed()
    {
        QFETCH(QString, line);
        const std::string silence = "silence: A & mirror & excitatory";
        const NullDistribution with = nullOf(silence + "\n" + line.toStdString()), alone = nullOf(silence);
        QCOMPARE(with.classes.size(), std::size_t(1));
        QVERIFY(with.classes[0].name == "A & excitatory" && with.classes[0].perturbed == 4);
        QVERIFY(sameBits(with.overlap, alone.overlap) && sameBits(with.highestOverlap, alone.highestOverlap));
        QCOMPARE(with.possible, 70.0);
    }

    void possibleGroupsByHand_data()
    {
        QTest::addColumn<QString>("lines");
        QTest::addColumn<double>("possible");
        QTest::newRow("1 of 2") << "silence: neurons 13" << 2.0;
        QTest::newRow("1 of 2 and a whole class") << "silence: neurons 13 | (A & inhibitory)" << 2.0;
        QTest::newRow("2 of 4, 4 of 8") << "silence: A & mirror" << 6.0 * 70.0;
        QTest::newRow("1, 2 and 5 of 8") << "silence: neurons 5\nscale 0.5: neurons 6, 7" << 8.0 * 21.0;
        QTest::newRow("all, in two treatments") << "silence: A & mirror\nscale 0.5: A & nonmirror" << 6.0 * 70.0;
        QTest::newRow("sources and targets") << "pathway 0: neurons 1 -> neurons 13" << 4.0 * 2.0;
        QTest::newRow("whole class") << "silence: A" << 1.0;
    }
    void possibleGroupsByHand()
    {
        QFETCH(QString, lines);
        QFETCH(double, possible);
        QCOMPARE(nullOf(lines.toStdString()).possible, possible);
    }

    void waysToDealByHand()
    {
        QCOMPARE(waysToDeal({1, 13}), 14.0);
        QCOMPARE(waysToDeal({13, 1}), 14.0);
        QCOMPARE(waysToDeal({2, 3, 4}), 1260.0);  // 9! / (2!·3!·4!)
        QCOMPARE(waysToDeal({15, 15}), 155117520.0);
        QCOMPARE(waysToDeal({5}), 1.0);
        QCOMPARE(waysToDeal({}), 1.0);
        QCOMPARE(waysToDeal({300, 300}), countedTo);
    }

    // A draw is the perturbed group itself as often as there are few others; drawing it less by luck is no evidence.
    void fewGroupsLeaveNoSmallP()
    {
        const NullDistribution one = nullOf("silence: neurons 13", {400}), other = nullOf("silence: neurons 14", {400});
        for (const char* group : {"A", "B & excitatory"}) {
            const double p[] = {rowOf(one, group).p, rowOf(other, group).p};
            QVERIFY(std::min(p[0], p[1]) >= 0.5 && std::min(p[0], p[1]) < 0.6);  // the stronger of the two, drawn every other time
            QCOMPARE(std::max(p[0], p[1]), 1.0);
            QVERIFY(rowOf(one, group).holm == 1.0 && rowOf(other, group).holm == 1.0);
        }
        QCOMPARE(leastCorrected(one), 1.0);
        EffectRow lucky = rowWith(0.4);
        placeAmong(lucky, std::vector<double>(99, 0.1), std::vector<double>(99, 0.1), 14.0);
        QVERIFY(near(lucky.p, 1.0 / 14.0));
        placeAmong(lucky, std::vector<double>(99, 0.1), std::vector<double>(99, 0.1));
        QVERIFY(near(lucky.p, 0.01));
    }

    void smallestCorrectedP()
    {
        NullDistribution null;
        null.tested = 28;
        null.possible = 1e6;
        QVERIFY(near(leastCorrected(null, 559), 0.05) && near(leastCorrected(null), 28e-6));
        QVERIFY(leastCorrected(null, NullOptions().draws) < 0.05);
        null.possible = 280;
        QVERIFY(near(leastCorrected(null, 1e5), 0.1) && near(leastCorrected(null), 0.1));
        null.possible = 14;
        QVERIFY(near(leastCorrected(null), 1.0));
    }

    void cancelled()
    {
        const auto comparison = compared("silence: A & mirror");
        const auto groups = standardGroups(comparison->model->population);
        std::atomic<int> done = 0;
        QVERIFY(!nullDistribution(*comparison, groups, *makeEngine({1}), {1000}, [&](int count) { done = count; }, [&] { return done > 0; }));
        QVERIFY(done < 1000);
    }

    void tooFewDraws()
    {
        QVERIFY_EXCEPTION_THROWN(nullOf("silence: A & mirror", {99}), UsageError);
    }

    void statisticsByHand()
    {
        EffectRow row = rowWith(0.4);
        row.change = -0.1;
        const double missing = std::numeric_limits<double>::quiet_NaN();
        placeAmong(row, {-0.2, 0.0, missing, 0.2, 0.4}, {0.1, 0.4, missing, 0.2, 0.5});
        QCOMPARE(row.draws, 4);
        QVERIFY(near(row.nullMean, 0.1));
        QVERIFY(near(row.nullLow, -0.2 + 0.075 * 0.2) && near(row.nullHigh, 0.4 - 0.075 * 0.2));  // 0.025 · 3 steps of 0.2
        QVERIFY(near(row.nullRms, 0.3));
        QVERIFY(near(row.percentile, 100.0 * 2.5 / 4.0));  // two below, one equal
        QVERIFY(near(row.p, 3.0 / 5.0));
        QVERIFY(near(row.z, 0.1 / std::sqrt(0.1 / 3.0)));  // squares .04 .01 .01 .04
        EffectRow same = rowWith(0.4);
        placeAmong(same, {0.1, 0.1}, {0.2, 0.2});
        QVERIFY(near(same.p, 1.0 / 3.0) && near(same.percentile, 100.0) && std::isnan(same.z));
        EffectRow none = rowWith(missing);
        placeAmong(none, {0.1}, {0.2});
        QVERIFY(std::isnan(none.p) && std::isnan(none.nullMean));
    }

    void holmByHand()
    {
        std::vector<EffectRow> rows(5, rowWith(0.1));
        const std::vector<double> p{0.04, 0.01, 0.03, 0.5};
        for (std::size_t k = 0; k < 4; ++k)
            rows[k].p = p[k];
        QCOMPARE(adjust(rows), 4);
        QVERIFY(near(rows[1].holm, 0.04) && near(rows[2].holm, 0.09) && near(rows[0].holm, 0.09) && near(rows[3].holm, 0.5));
        QVERIFY(std::isnan(rows[4].holm));
    }
};

QTEST_GUILESS_MAIN(TstNullDistribution)
#include "tst_nulldistribution.moc"
