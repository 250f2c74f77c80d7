// SPDX-License-Identifier: GPL-3.0-or-later
// The demonstration has the published counts, and the properties its recipe promises can be measured in the numbers.

#include "model/recording/demonstration.h"
#include "tests/support.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

using namespace aon;

namespace {

constexpr int firstObject = 65, firstAction = 125, lastAction = 165;  // bins: object lit; 0.2 s to 1 s after go

// Means over the bins [from, to) and three objects; slot0 is the first of the three.
Vector<double> meanRate(const Dataset& data, int slot0, int from, int to)
{
    Vector<double> sum = Vector<double>::Zero(data.neurons());
    for (int slot = slot0; slot < slot0 + 3; ++slot)
        sum += data.rates.at(slot).middleCols(from, to - from).cast<double>().rowwise().mean();
    return sum / 3.0;
}

Vector<double> baseline(const Dataset& data)
{
    Vector<double> sum = Vector<double>::Zero(data.neurons());
    for (int slot0 : {1, 4, 7, 10})
        sum += meanRate(data, slot0, 0, 25);
    return sum / 4.0;
}

// Change of the action epoch from the baseline, by neuron.
Vector<double> response(const Dataset& data, int slot0) { return meanRate(data, slot0, firstAction, lastAction) - baseline(data); }

// Correlation of the object-averaged executed and observed Go curves from the object on.
double agreement(const Dataset& data, int neuron)
{
    Vector<double> own = Vector<double>::Zero(175 - firstObject), other = own;
    for (int object = 0; object < 3; ++object) {
        own += data.rates.at(1 + object).row(neuron).tail(own.size()).cast<double>().transpose();
        other += data.rates.at(7 + object).row(neuron).tail(own.size()).cast<double>().transpose();
    }
    own.array() -= own.mean();
    other.array() -= other.mean();
    return own.dot(other) / (own.norm() * other.norm());
}

double median(std::vector<double> values)
{
    std::nth_element(values.begin(), values.begin() + static_cast<long>(values.size() / 2), values.end());
    return values[values.size() / 2];
}

}  // namespace

class TstDemonstration : public QObject {
    Q_OBJECT

    const Dataset m_data = demonstrationDataset(1);

    bool isMirror(int neuron) const { return m_data.population.mirror[static_cast<std::size_t>(neuron)] != 0; }

private slots:
    void shapeAndRange()
    {
        QCOMPARE(m_data.neurons(), 355);
        QCOMPARE(m_data.bins(), 175);
        QCOMPARE(m_data.rates.size(), std::size_t(12));
        double sum = 0.0;
        for (const auto& [slot, rates] : m_data.rates) {
            QCOMPARE(rates.rows(), 355);
            QCOMPARE(rates.cols(), 175);
            QVERIFY(rates.minCoeff() > 0.0f && rates.maxCoeff() < 1.0f);
            sum += rates.cast<double>().mean();
        }
        QVERIFY(sum / 12.0 > 0.15 && sum / 12.0 < 0.35);
    }

    void saysThatItIsSynthetic()
    {
        QVERIFY(m_data.synthetic);
        QCOMPARE(m_data.source, std::string("built-in demonstration"));
        QCOMPARE(m_data.notes.size(), std::size_t(1));
        QVERIFY(m_data.notes.front().find("Synthetic") != std::string::npos);
        QVERIFY(m_data.initialState.empty());
    }

    // The table of the published masks: area, then exc. mirror, exc. other, inh. mirror, inh. other.
    void publishedCounts()
    {
        const std::array<std::array<int, 4>, 3> expected{{{27, 45, 6, 8}, {33, 40, 19, 14}, {66, 70, 9, 18}}};
        for (std::uint64_t seed : {1, 2, 3}) {
            const Population population = demonstrationDataset(seed).population;
            QVERIFY(population.areas == publishedAreas());
            std::array<std::array<int, 4>, 3> counts{};
            for (int i = 0; i < 355; ++i) {
                const auto k = static_cast<std::size_t>(i);
                ++counts[static_cast<std::size_t>(population.areaOf(i))][static_cast<std::size_t>(2 * population.inhibitory[k] + !population.mirror[k])];
            }
            QVERIFY(counts == expected);
        }
    }

    void sameSeedSameBytes()
    {
        const Dataset again = demonstrationDataset(1), other = demonstrationDataset(2);
        QVERIFY(again.population == m_data.population);
        QVERIFY(other.population != m_data.population);
        for (int slot = 1; slot <= 12; ++slot) {
            const auto bytes = sizeof(float) * static_cast<std::size_t>(m_data.rates.at(slot).size());
            QVERIFY(std::memcmp(again.rates.at(slot).data(), m_data.rates.at(slot).data(), bytes) == 0);
            QVERIFY(std::memcmp(other.rates.at(slot).data(), m_data.rates.at(slot).data(), bytes) != 0);
        }
    }

    void mirrorCellsAnswerToBothAgents()
    {
        const Vector<double> own = response(m_data, 1), other = response(m_data, 7);
        std::vector<double> weakerOverStronger[2], correlation[2];
        for (int i = 0; i < 355; ++i) {
            const double strong = std::max(std::abs(own[i]), std::abs(other[i])), weak = std::min(std::abs(own[i]), std::abs(other[i]));
            weakerOverStronger[isMirror(i)].push_back(weak / strong);
            correlation[isMirror(i)].push_back(agreement(m_data, i));
        }
        QVERIFY(median(weakerOverStronger[1]) > 0.55);
        QVERIFY(median(weakerOverStronger[0]) < 0.20);
        QVERIFY(median(correlation[1]) > 0.7);
        QVERIFY(median(correlation[0]) < 0.4);
    }

    // The claims the demonstration has to allow: AIP mirror cells prefer the other's action, F5's and F6's others their own.
    void preferredAgent()
    {
        const Vector<double> own = response(m_data, 1), other = response(m_data, 7);
        std::array<std::array<int, 2>, 3> prefersOwn{}, all{};
        for (int i = 0; i < 355; ++i) {
            const auto area = static_cast<std::size_t>(m_data.population.areaOf(i));
            ++all[area][isMirror(i)];
            prefersOwn[area][isMirror(i)] += std::abs(own[i]) > std::abs(other[i]);
        }
        QVERIFY(prefersOwn[0][1] * 2 < all[0][1]);
        QVERIFY(prefersOwn[1][0] * 4 > all[1][0] * 3);
        QVERIFY(prefersOwn[2][0] * 4 > all[2][0] * 3);
    }

    void actionInGoOnly()
    {
        const Vector<double> go = response(m_data, 1).cwiseAbs(), noGo = response(m_data, 4).cwiseAbs();
        QVERIFY(go.mean() > 3.0 * noGo.mean());
        const Vector<double> seenGo = response(m_data, 7).cwiseAbs(), seenNoGo = response(m_data, 10).cwiseAbs();
        QVERIFY(seenGo.mean() > 2.5 * seenNoGo.mean());
    }

    // Before the tone every condition is the same but for noise.
    void nothingIsKnownBeforeTheTone()
    {
        for (int slot0 : {4, 7, 10}) {
            const Vector<double> change = meanRate(m_data, slot0, 0, 25) - meanRate(m_data, 1, 0, 25);
            QVERIFY(std::abs(change.mean()) < 4.0 * std::sqrt(change.squaredNorm()) / 355.0);
        }
    }

    void suppressionIsCommonestInF6()
    {
        for (std::uint64_t seed : {1, 2, 3}) {
            const Dataset data = demonstrationDataset(seed);
            const Vector<double> own = response(data, 1), other = response(data, 7);
            std::array<double, 3> share{};
            for (int i = 0; i < 355; ++i) {
                const int area = data.population.areaOf(i);
                const double strongest = std::abs(own[i]) > std::abs(other[i]) ? own[i] : other[i];
                share[static_cast<std::size_t>(area)] += (strongest < 0.0) / static_cast<double>(data.population.areas[static_cast<std::size_t>(area)].size);
            }
            QVERIFY(share[2] > share[0] + 0.05 && share[2] > share[1] + 0.05);
            QVERIFY(share[2] > 0.25 && share[2] < 0.5);
        }
    }

    void inhibitoryCellsHaveHigherBaselines()
    {
        const Vector<double> base = baseline(m_data);
        std::vector<double> kinds[2];
        for (int i = 0; i < 355; ++i)
            kinds[m_data.population.inhibitory[static_cast<std::size_t>(i)]].push_back(base[i]);
        QVERIFY(median(kinds[1]) > 1.15 * median(kinds[0]));
    }

    // A fit must not be trivially perfect: neighbouring bins differ by more than a smooth recipe alone would.
    void hasResidualFluctuation()
    {
        std::vector<double> fluctuation;
        for (int i = 0; i < 355; ++i) {
            const Vector<double> rest = m_data.rates.at(10).row(i).head(25).cast<double>().transpose();
            fluctuation.push_back(std::sqrt((rest.array() - rest.mean()).square().mean()));
        }
        QVERIFY(median(fluctuation) > 0.01 && median(fluctuation) < 0.08);
    }
};

QTEST_GUILESS_MAIN(TstDemonstration)
#include "tst_demonstration.moc"
