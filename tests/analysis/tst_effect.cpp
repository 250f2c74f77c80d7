// SPDX-License-Identifier: GPL-3.0-or-later
// Groups, and the comparison by group with numbers small enough to do by hand.

#include "model/analysis/comparison.h"
#include "model/analysis/effect.h"
#include "model/perturbation/notation.h"
#include "tests/support.h"

using namespace aon;

namespace {

constexpr float missing = std::numeric_limits<float>::quiet_NaN();

// A: 1-3, B: 4.  Inhibitory 3.  Mirror 1, 3.
Population fourNeurons() { return {{{"A", 3}, {"B", 1}}, {0, 0, 1, 0}, {1, 0, 1, 0}}; }

QStringList shown(const std::vector<Group>& groups)
{
    QStringList lines;
    for (const Group& group : groups) {
        QString text = QString::fromStdString(group.name) + ":";
        for (int neuron : group.neurons)
            text += QString(" %1").arg(neuron + 1);
        lines += text;
    }
    return lines;
}

bool near(double found, double expected) { return std::abs(found - expected) < 1e-7; }  // rates are single precision

}  // namespace

class TstEffect : public QObject {
    Q_OBJECT
private slots:
    void standardGroupsAsFarAsLabelsExist()
    {
        Population p = fourNeurons();
        const QStringList areas{"all: 1 2 3 4", "A: 1 2 3", "B: 4"};
        const QStringList signs{"A & inhibitory: 3", "A & excitatory: 1 2", "B & excitatory: 4"};
        const QStringList mirror{"A & mirror: 1 3", "A & nonmirror: 2", "B & nonmirror: 4"};
        const QStringList finest{"A & mirror & inhibitory: 3", "A & mirror & excitatory: 1", "A & nonmirror & excitatory: 2", "B & nonmirror & excitatory: 4"};
        QCOMPARE(shown(standardGroups(p)), areas + signs + mirror + finest);
        QCOMPARE(shown(finestGroups(p)), finest);
        p.mirror.clear();
        QCOMPARE(shown(standardGroups(p)), areas + signs);
        QCOMPARE(shown(finestGroups(p)), signs);
        p.inhibitory.clear();
        QCOMPARE(shown(standardGroups(p)), areas);
        QCOMPARE(shown(finestGroups(p)), areas.mid(1));
    }

    void namesAreSelections()
    {
        Population p = fourNeurons();
        p.areas[1].name = "area \"7b\"";
        for (const Group& group : standardGroups(p))
            QCOMPARE(resolve(*parseSelection(group.name, p), p), group.neurons);
    }

    void twelveFinestGroupsWithThePublishedMasks()
    {
        Population p{publishedAreas(), {}, {}};
        for (int i = 0; i < p.size(); ++i) {
            p.inhibitory.push_back(i % 4 == 0);
            p.mirror.push_back(i % 2 == 0);
        }
        p.inhibitory[1] = p.inhibitory[87] = p.inhibitory[201] = 1;
        QCOMPARE(finestGroups(p).size(), std::size_t(12));
    }

    // One condition, two bins. Neuron 1 is silenced. A without it: neurons 2, 3.
    //   intact     1: .5 .7   2: .2 .4   3: .6 .6   4: .1 .3
    //   perturbed  1: 0  0    2: .3 .3   3: .6 .8   4: .1 .1
    //   recorded   1: .5 .7   2: .2 .6   3: .5 -    4: .4 .4
    void numbersByHand()
    {
        Matrix<float> intact(4, 2), perturbed(4, 2), recorded(4, 2);
        intact << .5f, .7f, .2f, .4f, .6f, .6f, .1f, .3f;
        perturbed << 0, 0, .3f, .3f, .6f, .8f, .1f, .1f;
        recorded << .5f, .7f, .2f, .6f, .5f, missing, .4f, .4f;
        const auto rows = effectTable(intact, perturbed, recorded, standardGroups(fourNeurons()), {0}, fourNeurons());
        const EffectRow& a = rows[1];
        QCOMPARE(a.group, std::string("A"));
        QCOMPARE(a.neurons, 2);
        QCOMPARE(a.excluded, 1);
        QVERIFY(near(a.intact, 0.45) && near(a.perturbed, 0.5));      // (.2+.4+.6+.6)/4, (.3+.3+.6+.8)/4
        QVERIFY(near(a.recorded, 1.3 / 3.0));                          // (.2+.6+.5)/3
        QVERIFY(near(a.intactWhereRecorded, 1.2 / 3.0));               // (.2+.4+.6)/3
        QVERIFY(near(a.change, 0.05));
        QVERIFY(near(a.rms, std::sqrt((.01 + .01 + 0 + .04) / 4.0)));
        QVERIFY(near(a.intactR2, 1.0 - .04 / .08));                    // neuron 2 alone: 3 has one entry
        QVERIFY(near(a.perturbedR2, 1.0 - (.01 + .09) / .08));
        QVERIFY(std::isnan(a.nullMean) && std::isnan(a.nullLow) && std::isnan(a.nullHigh) && std::isnan(a.percentile));

        const EffectRow& b = rows[2];
        QVERIFY(b.neurons == 1 && b.excluded == 0 && near(b.change, -0.1) && near(b.rms, std::sqrt(.02)));
        QVERIFY(std::isnan(b.intactR2));  // a constant recording explains nothing

        const EffectRow& imposed = rows[rows.size() - 3];
        QCOMPARE(imposed.group, std::string("A & mirror & excitatory"));
        QVERIFY(imposed.neurons == 0 && imposed.excluded == 1 && std::isnan(imposed.change) && std::isnan(imposed.rms) && std::isnan(imposed.intact));
    }

    // Two conditions, two bins: columns are bin 1 of both, then bin 2 of both. Of condition 2 nothing was recorded, of neuron 2
    // only bin 1, neuron 4 not at all. The intact network does the same as the recording wherever there is one.
    void intactOverExactlyWhatWasRecorded()
    {
        Matrix<float> intact(4, 4), recorded(4, 4);
        intact << .5f, .9f, .7f, .9f, .2f, .9f, .9f, .9f, .6f, .9f, .4f, .9f, .1f, .9f, .3f, .9f;
        recorded << .5f, missing, .7f, missing, .2f, missing, missing, missing, .6f, missing, .4f, missing, missing, missing, missing, missing;
        const auto rows = effectTable(intact, intact, recorded, standardGroups(fourNeurons()), {}, fourNeurons());
        const EffectRow &all = rows[0], &a = rows[1], &b = rows[2];
        QVERIFY(near(all.recorded, 0.48) && near(all.intactWhereRecorded, 0.48));  // (.5+.7+.2+.6+.4)/5
        QVERIFY(near(a.recorded, 0.48) && near(a.intactWhereRecorded, 0.48));
        QVERIFY(near(a.intact, 8.7 / 12.0) && near(all.intact, 10.9 / 16.0));
        QVERIFY(std::isnan(b.recorded) && std::isnan(b.intactWhereRecorded) && near(b.intact, 0.55));
        const auto without2 = effectTable(intact, intact, recorded, standardGroups(fourNeurons()), {1}, fourNeurons());
        QVERIFY(near(without2[1].intactWhereRecorded, 0.55) && near(without2[1].recorded, 0.55));  // (.5+.7+.6+.4)/4
    }

    // Steps of 5 ms, bins of 4 steps. 1.305 s is step 261, in bin 65; the last step before 1.322 s is 264, in bin 66.
    void whileSomethingIsPerturbed()
    {
        const Protocol protocol = paperProtocol();
        const auto acting = [&](const std::string& lines) {
            const auto epoch = perturbedEpoch(parsePerturbations(lines, fourNeurons(), protocol), protocol);
            return epoch ? std::pair(epoch->begin, epoch->end) : std::pair(-1, -1);
        };
        QCOMPARE(acting("silence: A @ 1.3s..2.3s"), std::pair(65, 115));
        QCOMPARE(acting("silence: A @ 1.305s..1.322s"), std::pair(65, 67));
        QCOMPARE(acting("silence: A @ 3s..9s"), std::pair(150, 175));
        QCOMPARE(acting("silence: A @ 1s..1.5s\nscale 2: B @ 2s..2.1s"), std::pair(50, 105));
        for (const char* lines : {"", "silence: A", "silence: A\nscale 2: B @ 2s..2.1s", "silence: A @ 0s..3.5s", "silence: A @ 4s..5s", "silence: A @ 1.301s..1.302s"})
            QCOMPARE(acting(lines), std::pair(-1, -1));
    }

    void imposedNeuronsCanBeIncluded()
    {
        Matrix<float> intact(4, 1), perturbed(4, 1);
        intact << .5f, .5f, .5f, .5f;
        perturbed << 0, .5f, .5f, .5f;
        EffectOptions options;
        options.includeImposed = true;
        const auto rows = effectTable(intact, perturbed, {}, standardGroups(fourNeurons()), {0}, fourNeurons(), options);
        QVERIFY(rows[0].neurons == 4 && rows[0].excluded == 0 && near(rows[0].change, -0.125) && near(rows[0].rms, 0.25));
        QVERIFY(std::isnan(rows[0].recorded) && std::isnan(rows[0].intactWhereRecorded) && std::isnan(rows[0].intactR2));
    }
};

QTEST_GUILESS_MAIN(TstEffect)
#include "tst_effect.moc"
