// SPDX-License-Identifier: GPL-3.0-or-later
// The band of chance over time is that of the draws themselves: each simulated again by hand, its change averaged as a curve
// of the change is, and the quantiles taken by sorting.

#include "model/analysis/grouptraces.h"
#include "model/analysis/nulldistribution.h"
#include "model/perturbation/notation.h"
#include "tests/smallmodel.h"
#include "tests/support.h"

#include <atomic>

using namespace aon;

namespace {

constexpr int draws = 100;

std::shared_ptr<const Comparison> compared(const std::vector<Perturbation>& perturbations)
{
    return Comparator(makeEngine({1})).compare(test::smallModel(), nullptr, perturbations);
}

NullDistribution nullOf(const Comparison& comparison, const NullOptions& options, int threads = 1)
{
    return *nullDistribution(comparison, standardGroups(comparison.model->population), *makeEngine({threads}), options);
}

const ChanceBand& bandOf(const NullDistribution& null, const std::vector<int>& neurons, const std::vector<int>& conditions)
{
    return *std::ranges::find_if(null.bands, [&](const ChanceBand& band) { return band.neurons == neurons && band.conditions == conditions; });
}

// Linear between the two neighbours, as numpy.quantile does.
double quantileByHand(std::vector<double> values, double share)
{
    std::ranges::sort(values);
    const double place = share * static_cast<double>(values.size() - 1);
    const double below = std::floor(place);
    const auto k = static_cast<std::size_t>(below);
    return values[k] * (1.0 - (place - below)) + values[std::min(k + 1, values.size() - 1)] * (place - below);
}

}  // namespace

class TstChanceTraces : public QObject {
    Q_OBJECT
private slots:
    // After the last draw too, and before another band is made.
    void bandsCanBeCancelled()
    {
        const auto comparison = compared(parsePerturbations("silence: A & mirror", test::smallModel()->population, test::smallModel()->protocol));
        std::atomic<bool> areDrawn = false;
        for (const int wanted : {1, 3}) {  // asked so many times after the draws
            areDrawn = false;
            int asked = 0;
            const auto null = nullDistribution(*comparison, standardGroups(comparison->model->population), *makeEngine({1}), {draws, 5, false, true},
                                               [&](int done) { areDrawn = done == draws; },
                                               [&] { return areDrawn && ++asked >= wanted; });
            QVERIFY(!null);
            QCOMPARE(asked, wanted);
        }
    }

    void bandsAreThoseOfTheDraws_data()
    {
        QTest::addColumn<bool>("include");
        QTest::newRow("imposed neurons left out") << false;
        QTest::newRow("imposed neurons counted") << true;
    }
    void bandsAreThoseOfTheDraws()
    {
        QFETCH(bool, include);
        const std::shared_ptr<const Model> model = test::smallModel();
        const auto perturbations = parsePerturbations("silence: A & mirror\nscale 0.4: neurons 14 @ 1s..2s", model->population, model->protocol);
        const auto comparison = compared(perturbations);
        const NullDistribution null = nullOf(*comparison, {draws, 5, include, true});
        const int C = static_cast<int>(comparison->conditions.size());
        std::vector<std::shared_ptr<const Comparison>> drawn;
        for (int draw = 0; draw < draws; ++draw)
            drawn.push_back(compared(drawnPerturbations(perturbations, model->population, 5, draw)));
        for (const Group& group : {standardGroups(model->population)[0], standardGroups(model->population)[1]})
            for (const Context& context : contextsOf(model->protocol)) {
                const ChanceBand& band = bandOf(null, group.neurons, context.conditions);
                std::vector<std::vector<double>> changes(static_cast<std::size_t>(comparison->bins()));
                for (const auto& each : drawn) {
                    const std::vector<int> read = include ? group.neurons : without(group.neurons, each->imposed);
                    const std::vector<double> change = meanAndChange(each->intact, each->perturbed, C, read, context.conditions).second.mean;
                    for (std::size_t b = 0; b < changes.size(); ++b)
                        changes[b].push_back(change[b]);
                }
                double widest = 0.0;
                for (std::size_t b = 0; b < changes.size(); ++b) {
                    QVERIFY(std::abs(band.low[b] - quantileByHand(changes[b], 0.025)) < 1e-5);
                    QVERIFY(std::abs(band.high[b] - quantileByHand(changes[b], 0.975)) < 1e-5);
                    widest = std::max(widest, band.high[b] - band.low[b]);
                }
                QVERIFY2(widest > 1e-3, qPrintable(QString::number(widest)));
            }
    }

    void anyThreadsGiveTheSameBands()
    {
        const std::shared_ptr<const Model> model = test::smallModel();
        const auto comparison = compared(parsePerturbations("silence: A & mirror", model->population, model->protocol));
        const NullDistribution one = nullOf(*comparison, {draws, 1, false, true}, 1), two = nullOf(*comparison, {draws, 1, false, true}, 2);
        QVERIFY(!one.bands.empty());
        QVERIFY(std::ranges::equal(one.bands, two.bands, [](const ChanceBand& a, const ChanceBand& b) { return a.low == b.low && a.high == b.high; }));
        QVERIFY(nullOf(*comparison, {draws}).bands.empty());  // who does not ask pays nothing
    }
};

QTEST_GUILESS_MAIN(TstChanceTraces)
#include "tst_chancetraces.moc"
