// SPDX-License-Identifier: GPL-3.0-or-later
// What must be said beside a result is said when it is so, and not otherwise.
#include "model/analysis/cautions.h"
#include "model/perturbation/notation.h"
#include "tests/smallmodel.h"

#include <QtTest>

#include <algorithm>
#include <cmath>

using namespace aon;
using namespace aon::test;
using Kind = Caution::Kind;

namespace {

bool says(const std::vector<Caution>& cautions, Kind kind)
{
    return std::ranges::any_of(cautions, [kind](const Caution& caution) { return caution.kind == kind; });
}

std::shared_ptr<Comparison> comparisonOf(const std::string& lines, Preset preset = Preset::Paper, std::shared_ptr<const Dataset> dataset = nullptr)
{
    const std::shared_ptr<const Model> model = smallModel(preset);
    const auto made = Comparator(makeEngine()).compare(model, std::move(dataset), parsePerturbations(lines, model->population, model->protocol));
    return std::make_shared<Comparison>(*made);
}

}  // namespace

class TstCautions : public QObject {
    Q_OBJECT

private slots:
    // Three neurons, four columns: by hand.
    void rangeByHand()
    {
        Matrix<float> intact(3, 4), perturbed(3, 4);
        intact << 0.40f, 0.60f, 0.40f, 0.60f,   // mean 0.5, sd 0.1: from 0.1 to 0.9
                  0.50f, 0.50f, 0.50f, 0.995f,  // one of four saturated
                  0.50f, 0.50f, 0.50f, 0.50f;
        perturbed << 0.11f, 0.09f, 0.89f, 0.91f,
                     0.50f, 0.50f, 0.50f, 0.999f,
                     0.00f, 0.00f, 0.00f, 0.00f;
        const RangeCheck all = rangeCheck(intact, perturbed, {}), free = rangeCheck(intact, perturbed, {2});
        QCOMPARE(free.outside, 2.0 / 8.0);
        QCOMPARE(free.saturated, 1.0 / 8.0);
        QCOMPARE(free.saturatedIntact, 1.0 / 8.0);
        QCOMPARE(all.outside, 6.0 / 12.0);
        QCOMPARE(all.saturated, 5.0 / 12.0);
        const RangeCheck none = rangeCheck(intact, perturbed, {0, 1, 2});
        QVERIFY(none.outside == 0.0 && none.saturated == 0.0);
        QCOMPARE(rangeCheck(intact, intact, {}).outside, 0.0);
    }

    void whatDoesNothing_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("kind");  // -1: nothing to say
        const auto row = [](const char* line, int kind) { QTest::newRow(line) << line << kind; };
        row("silence: A & mirror", -1);
        row("silence: A & mirror & nonmirror", int(Kind::SelectsNobody));
        row("pathway 0: A -> B & !B", int(Kind::SelectsNobody));
        row("silence: A @ 3.6s..4s", int(Kind::OutsideTrial));
        row("silence: A @ 1.301s..1.302s", int(Kind::OutsideTrial));
        row("silence: A @ 3.4s..9s", -1);
    }
    void whatDoesNothing()
    {
        QFETCH(QString, line);
        QFETCH(int, kind);
        const Population population = twentyNeurons();
        const Protocol protocol = paperProtocol();
        const auto perturbations = parsePerturbations("silence: neurons 1\n" + line.toStdString(), population, protocol);
        const std::vector<Caution> cautions = cautionsAbout(perturbations, population, protocol);
        QCOMPARE(cautions.size(), std::size_t(kind >= 0));
        if (kind >= 0)
            QVERIFY(int(cautions[0].kind) == kind && cautions[0].perturbation == toText(perturbations[1]));
        // And it is so: the same network with it and without.
        const auto without = comparisonOf("silence: neurons 1"), with = comparisonOf("silence: neurons 1\n" + line.toStdString());
        QCOMPARE(with->perturbed == without->perturbed, kind >= 0);
    }

    void aConditionThatTheTaskLacks()
    {
        Protocol protocol = paperProtocol();
        std::erase_if(protocol.conditions, [](const Condition& condition) { return condition.inputMatrix == 1; });
        const auto perturbations = parsePerturbations("silence: A in observed", twentyNeurons(), protocol);
        QVERIFY(says(cautionsAbout(perturbations, twentyNeurons(), protocol), Kind::NoCondition));
    }

    void aboutAResult()
    {
        const auto recording = std::make_shared<const Dataset>(smallRecording());
        QVERIFY(says(cautionsAbout(*comparisonOf("silence: A & inhibitory", Preset::Published)), Kind::PublishedInhibition));
        QVERIFY(!says(cautionsAbout(*comparisonOf("silence: A & excitatory", Preset::Published)), Kind::PublishedInhibition));
        QVERIFY(!says(cautionsAbout(*comparisonOf("silence: A & inhibitory")), Kind::PublishedInhibition));
        QVERIFY(says(cautionsAbout(*comparisonOf("", Preset::Paper, recording)), Kind::LowFit));
        QVERIFY(!says(cautionsAbout(*comparisonOf("")), Kind::LowFit));
    }

    // Twice is what the slider gives; a loud drive or a silence is no gain.
    void aboutALargeGain()
    {
        QVERIFY(says(cautionsAbout(*comparisonOf("scale 2.01: A")), Kind::LargeGain));
        for (const char* line : {"scale 2: A", "silence: A", "drive 5: A"})
            QVERIFY2(!says(cautionsAbout(*comparisonOf(line)), Kind::LargeGain), line);
    }

    // The mean over all conditions hides those that are fitted worse than by a constant.
    void conditionsThatAreFittedWorst()
    {
        const auto comparison = comparisonOf("");
        const auto set = [&](std::initializer_list<std::pair<const char*, double>> fits) {
            comparison->fit.rows.clear();
            for (const auto& [condition, r2] : fits)
                for (const char* area : {"all", "A"}) {
                    FitRow row{area, condition, "trial", {}};
                    row.fit.r2 = area == std::string("A") ? -1.0 : r2;
                    comparison->fit.rows.push_back(row);
                }
            comparison->fit.rows.push_back({"all", "all", "baseline", {}});
            comparison->fit.rows.back().fit.r2 = -2.0;
            return cautionsAbout(*comparison);
        };
        const auto cautions = set({{"all", 0.5}, {"one", 0.7}, {"two", -0.01}, {"three", 0.0}, {"four", -3.0}, {"constant", std::nan("")}});
        const auto low = std::ranges::find(cautions, Kind::LowFitInConditions, &Caution::kind);
        QVERIFY(low != cautions.end());
        QVERIFY(low->conditions == (std::vector<std::string>{"two", "four"}));
        QCOMPARE(low->of, 4);
        QVERIFY(!says(cautions, Kind::LowFit));
        QVERIFY(!says(set({{"all", 0.5}, {"one", 0.7}, {"two", 0.0}}), Kind::LowFitInConditions));
        const auto worse = set({{"all", 0.29}, {"one", 0.7}, {"two", -1.0}});
        QVERIFY(says(worse, Kind::LowFit) && !says(worse, Kind::LowFitInConditions));
    }

    void aboutRange()
    {
        const auto set = [](double outside, double saturated, double intact) {
            return cautionsAbout(RangeCheck{outside, saturated, intact});
        };
        QVERIFY(says(set(0.06, 0.1, 0.1), Kind::OutsideRange) && !says(set(0.05, 0.1, 0.1), Kind::OutsideRange));
        QVERIFY(says(set(0.0, 0.3, 0.2), Kind::Saturating) && !says(set(0.0, 0.3, 0.28), Kind::Saturating));
        const auto comparison = comparisonOf("silence: neurons 1");
        comparison->saturatedIntact = 0.0;
        comparison->range = {0.06, 0.0, 0.0};
        QVERIFY(says(cautionsAbout(*comparison), Kind::OutsideRange));
        comparison->range = {};
        QVERIFY(!says(cautionsAbout(*comparison), Kind::OutsideRange));
        QVERIFY(!says(cautionsAbout(*comparison), Kind::SaturatedNetwork));
        comparison->saturatedIntact = 0.5;
        comparison->recorded.resize(0, 0);
        QVERIFY(cautionsAbout(*comparison).empty());  // nothing is known of what was recorded
        comparison->saturatedIntact = 0.6;
        QVERIFY(says(cautionsAbout(*comparison), Kind::SaturatedAlone) && !says(cautionsAbout(*comparison), Kind::SaturatedNetwork));
        comparison->saturatedIntact = 0.5;
        comparison->recorded = Matrix<float>::Constant(comparison->intact.rows(), comparison->intact.cols(), 0.5f);
        QVERIFY(says(cautionsAbout(*comparison), Kind::SaturatedNetwork));
        comparison->saturatedRecorded = 0.5;
        QVERIFY(!says(cautionsAbout(*comparison), Kind::SaturatedNetwork));
    }

    // What a comparison says of itself is what its rates say.
    void aComparisonKnowsItsRange()
    {
        const auto recording = std::make_shared<const Dataset>(smallRecording());
        const auto c = comparisonOf("drive 20: neurons 1", Preset::Paper, recording);
        const RangeCheck range = rangeCheck(c->intact, c->perturbed, c->imposed);
        QVERIFY(range.outside == c->range.outside && range.saturated == c->range.saturated && range.saturatedIntact == c->range.saturatedIntact);
        QVERIFY(c->saturatedRecorded != c->saturatedIntact);
        QCOMPARE(c->saturatedIntact, saturatedShare(c->intact));
        QCOMPARE(c->saturatedRecorded, saturatedShare(c->recorded));
        const std::vector<NeuronSummary> neurons = summarise(20, c->recorded, c->intact, c->perturbed, c->fit.neurons);
        QCOMPARE(c->neurons.size(), neurons.size());
        for (std::size_t i = 0; i < neurons.size(); ++i)
            QVERIFY(c->neurons[i].change == neurons[i].change && c->neurons[i].fit.r2 == neurons[i].fit.r2);
    }
};

QTEST_GUILESS_MAIN(TstCautions)
#include "tst_cautions.moc"
