// SPDX-License-Identifier: GPL-3.0-or-later
// Which neurons a selection means, on a population small enough to list them.

#include "model/base/error.h"
#include "model/perturbation/notation.h"
#include "tests/support.h"

#include <set>

using namespace aon;

namespace {

// A: 1-4, B: 5-10.  Inhibitory: 2, 4, 6, 9.  Mirror: 1, 2, 5, 6, 7.
Population smallPopulation()
{
    return {{{"A", 4}, {"B", 6}}, {0, 1, 0, 1, 0, 1, 0, 0, 1, 0}, {1, 1, 0, 0, 1, 1, 1, 0, 0, 0}};
}

std::vector<int> numbers(const std::string& text, const Population& population = smallPopulation())
{
    std::vector<int> neurons = resolve(*parseSelection(text, population), population);
    for (int& neuron : neurons)
        ++neuron;
    return neurons;
}

}  // namespace

class TstSelection : public QObject {
    Q_OBJECT
private slots:
    void meansTheseNeurons_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<int>>("expected");
        const auto row = [](const char* text, const QList<int>& expected) { QTest::newRow(text) << QString(text) << expected; };
        row("all", {1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
        row("B", {5, 6, 7, 8, 9, 10});
        row("mirror", {1, 2, 5, 6, 7});
        row("nonmirror", {3, 4, 8, 9, 10});
        row("inhibitory", {2, 4, 6, 9});
        row("excitatory", {1, 3, 5, 7, 8, 10});
        row("A & mirror", {1, 2});
        row("A & mirror & excitatory", {1});
        row("!A", {5, 6, 7, 8, 9, 10});
        row("!(A | mirror)", {8, 9, 10});
        row("A | B & inhibitory", {1, 2, 3, 4, 6, 9});
        row("(A | B) & inhibitory", {2, 4, 6, 9});
        row("A & B", {});
        row("neurons 10, 2-4, 3", {2, 3, 4, 10});
        row("random 0 of all seed 3", {});
        row("random 100% of A & mirror seed 3", {1, 2});
        row("random 6 of B seed 9", {5, 6, 7, 8, 9, 10});
    }
    void meansTheseNeurons()
    {
        QFETCH(QString, text);
        QFETCH(QList<int>, expected);
        QCOMPARE(numbers(text.toStdString()), std::vector<int>(expected.begin(), expected.end()));
    }

    void randomDrawsFromItsPoolOnly()
    {
        const std::set<int> pool{5, 7, 8, 10};
        std::set<std::vector<int>> draws;
        for (int seed = 0; seed < 60; ++seed) {
            const std::vector<int> drawn = numbers("random 2 of B & excitatory seed " + std::to_string(seed));
            QCOMPARE(drawn.size(), std::size_t(2));
            QVERIFY(pool.contains(drawn[0]) && pool.contains(drawn[1]) && drawn[0] < drawn[1]);
            QCOMPARE(numbers("random 2 of B & excitatory seed " + std::to_string(seed)), drawn);
            draws.insert(drawn);
        }
        QCOMPARE(draws.size(), std::size_t(6));  // every pair of 4 is drawn in 60 draws (missing one: probability 1e-4)
    }

    // 40,000 draws of 1 of 4: each 10,000 ± 87 (binomial standard deviation); five of them allowed.
    void randomDrawsAreUniform()
    {
        const Population population = smallPopulation();
        std::vector<int> counts(10, 0);
        const auto of = parseSelection("A", population);
        for (std::uint64_t seed = 0; seed < 40000; ++seed)
            for (int neuron : resolve(Selection{Selection::Random{1, false, of, seed}}, population))
                ++counts[static_cast<std::size_t>(neuron)];
        for (std::size_t i = 0; i < 4; ++i)
            QVERIFY2(std::abs(counts[i] - 10000) < 435, qPrintable(QString::number(counts[i])));
    }

    void fractionIsRounded()
    {
        QCOMPARE(numbers("random 25% of B seed 1").size(), std::size_t(2));   // 1.5
        QCOMPARE(numbers("random 20% of B seed 1").size(), std::size_t(1));   // 1.2
        QCOMPARE(numbers("random 1% of B seed 1").size(), std::size_t(0));
    }

    void refusesWhatThePopulationLacks_data()
    {
        QTest::addColumn<QString>("sentence");
        QTest::newRow("F9") << "there is no area F9; areas are A, B; classes are mirror, nonmirror, excitatory, inhibitory";
        QTest::newRow("mirror") << "which neurons are mirror neurons is unknown here: neither the network nor the recording has mirror labels (--mirror FILE)";
        QTest::newRow("A & nonmirror") << "which neurons are mirror neurons is unknown here: neither the network nor the recording has mirror labels (--mirror FILE)";
        QTest::newRow("inhibitory") << "which neurons are inhibitory is unknown here: neither the network nor the recording has an inhibitory mask (--inhibitory-mask FILE)";
        QTest::newRow("neurons 3, 11") << "there is no neuron 11; neurons are 1 to 10";
        QTest::newRow("neurons 0") << "there is no neuron 0; neurons are 1 to 10";
        QTest::newRow("neurons 8-3") << "the range 8-3 runs backwards";
        QTest::newRow("random 5 of A seed 1") << "there are only 4 neurons to draw 5 from";
        QTest::newRow("random 101% of A seed 1") << "a random fraction lies between 0% and 100%";
    }
    void refusesWhatThePopulationLacks()
    {
        QFETCH(QString, sentence);
        const Population bare{{{"A", 4}, {"B", 6}}, {}, {}};
        Population rich{{{"A", 40}, {"B", 60}, {"F9", 200}}, std::vector<std::uint8_t>(300, 0), std::vector<std::uint8_t>(300, 0)};
        const std::string text = QTest::currentDataTag();
        QString found, atParsing;
        try {
            resolve(*parseSelection(text == "neurons 8-3" || text == "neurons 0" || text.find('%') != std::string::npos ? "all" : text, rich), bare);
            if (text == "neurons 8-3")
                resolve(Selection{Selection::Numbers{{{8, 3}}}}, bare);
            if (text == "neurons 0")
                resolve(Selection{Selection::Numbers{{{0, 0}}}}, bare);
            if (text.find('%') != std::string::npos)
                resolve(Selection{Selection::Random{101, true, parseSelection("A", bare), 1}}, bare);
        } catch (const UsageError& error) {
            found = error.what();
        }
        try {
            parseSelection(text, bare);
        } catch (const NotationError& error) {
            atParsing = QString::fromStdString(error.expected());
        }
        QCOMPARE(found, sentence);
        QCOMPARE(atParsing, sentence);
    }

    // Each level of nesting is drawn once: a doubling at every level would not end.
    void nestedDrawsEnd()
    {
        std::string text;
        for (int k = 0; k < 90; ++k)
            text += "random 1 of ";
        QCOMPARE(numbers(text + "B").size(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(TstSelection)
#include "tst_selection.moc"
