// SPDX-License-Identifier: GPL-3.0-or-later
// Known texts and what they mean, known mistakes and where the caret stands, and the round trip of random expressions.

#include "model/base/random.h"
#include "model/perturbation/notation.h"
#include "tests/support.h"

using namespace aon;

namespace {

Population population()
{
    std::vector<Area> areas = publishedAreas();
    areas.push_back({"46v", 10});
    areas.push_back({"Área 7b", 10});
    areas.push_back({"βF", 10});
    areas.push_back({"Mirror", 5});
    areas.push_back({"a\"b", 5});
    Population p{areas, {}, {}};
    for (int i = 0; i < p.size(); ++i) {
        p.inhibitory.push_back(i % 5 == 0);
        p.mirror.push_back(i % 3 == 0);
    }
    return p;
}

Perturbation parsed(const QString& line) { return parsePerturbation(line.toStdString(), population(), paperProtocol()); }

class RandomExpression {
public:
    explicit RandomExpression(std::uint64_t seed) : m_random(seed, Stream::Selection, 5), m_population(population()) {}

    SelectionPtr selection(int depth = 4)
    {
        switch (m_random.below(depth > 0 ? 8 : 4)) {
        case 0: return make(Selection::All{});
        case 1: return make(Selection::InArea{m_population.areas[m_random.below(m_population.areas.size())].name});
        case 2: return make(Selection::OfClass{static_cast<CellClass>(m_random.below(4))});
        case 3: return make(Selection::Numbers{{{7, 7}, {12, 12 + static_cast<int>(m_random.below(9))}}});
        case 4: return make(Selection::Not{selection(depth - 1)});
        case 5: return make(Selection::And{selection(depth - 1), selection(depth - 1)});
        case 6: return make(Selection::Or{selection(depth - 1), selection(depth - 1)});
        default: return make(Selection::Random{100.0 * m_random.uniform(), true, selection(depth - 1), m_random.next()});
        }
    }

    Perturbation perturbation()
    {
        Perturbation p;
        p.operation = static_cast<Operation>(m_random.below(4));
        p.selection = selection();
        if (p.operation == Operation::PathwayGain)
            p.targets = selection();
        if (p.operation != Operation::Silence)
            p.amount = p.operation == Operation::Drive ? m_random.normal() : 3.0 * m_random.uniform();
        if (m_random.below(2))
            p.window = Window{m_random.normal(), 5.0 + m_random.uniform()};
        const std::vector<std::string> names{"executed", "nogo", "observed-go-3"};
        for (const std::string& name : names)
            if (m_random.below(3) == 0)
                p.conditions.push_back(name);
        return p;
    }

private:
    template <class Node>
    SelectionPtr make(Node node) { return std::make_shared<const Selection>(Selection{std::move(node)}); }

    Random m_random;
    Population m_population;
};

}  // namespace

class TstNotation : public QObject {
    Q_OBJECT
private slots:
    void readsAndWritesCanonically_data()
    {
        QTest::addColumn<QString>("canonical");
        const auto same = [](const char* text) { QTest::newRow(text) << QString(text); };
        const auto row = [](const char* text, const char* canonical) { QTest::newRow(text) << QString(canonical); };
        same("silence: F5 & mirror");
        row("scale 0.5: (AIP | F6) & excitatory & !mirror @ 1.30s..2.30s",
            "scale 0.5: (AIP | F6) & excitatory & !mirror @ 1.3s..2.3s");
        row("drive 0.3: F6 in observed", "drive +0.3: F6 in observed");
        same("drive -0.3: F6");
        same("silence: random 20 of F5 & excitatory seed 7");
        same("silence: random 25% of F5 | F6 seed 18446744073709551615");
        row("silence: random 12.5% of F5", "silence: random 12.5% of F5 seed 1");
        same("silence: random 3 of random 9 of F5 seed 1 seed 2");
        same("silence: random 3 of F5 seed 1 & mirror");
        same("pathway 0: AIP -> F5 & inhibitory");
        row("pathway 2:neurons 3->F5", "pathway 2: neurons 3 -> F5");
        same("silence: neurons 3, 10-24");
        row("silence: neurons 3,10 - 24 in Executed , go", "silence: neurons 3, 10-24 in executed, go");
        row("  SILENCE :f5&MIRROR# a comment", "silence: F5 & mirror");
        row("silence: ((F5))", "silence: F5");
        row("silence: F5 & (mirror & excitatory)", "silence: F5 & (mirror & excitatory)");
        row("silence: (F5 & mirror) & excitatory", "silence: F5 & mirror & excitatory");
        row("silence: F5 | (F6 | AIP)", "silence: F5 | (F6 | AIP)");
        same("silence: !!F5 & !(F6 | AIP)");
        row("silence: F5 in OBSERVED-nogo-2 @ -500 ms..0", "silence: F5 @ -0.5s..0s in observed-nogo-2");
        row("silence: F5 @ 1..2", "silence: F5 @ 1s..2s");
        row("silence: F5 @ 1e-1s..2.5E0s", "silence: F5 @ 0.1s..2.5s");
        row("silence: 46V", "silence: 46v");
        same("silence: βF");
        same("silence: \"Área 7b\"");
        same("silence: \"Mirror\" & mirror");
        same("silence: \"a\"\"b\" & !all");
        row("silence: \"F5\" # \"", "silence: F5");
        row("silence: non-mirror", "silence: nonmirror");
    }
    void readsAndWritesCanonically()
    {
        QFETCH(QString, canonical);
        const QString line = QString::fromUtf8(QTest::currentDataTag());
        QCOMPARE(QString::fromStdString(toText(parsed(line))), canonical);
        QCOMPARE(QString::fromStdString(toText(parsed(canonical))), canonical);
    }

    void fillsEveryField()
    {
        const Perturbation p = parsed("scale 0.25: AIP @ 1.30s..2.30s in observed, nogo");
        QCOMPARE(p.operation, Operation::Scale);
        QCOMPARE(p.amount, 0.25);
        QCOMPARE(std::get<Selection::InArea>(p.selection->node).name, std::string("AIP"));
        QVERIFY(!p.targets);
        QCOMPARE(*p.window, (Window{1.3, 2.3}));
        QCOMPARE(p.conditions, (std::vector<std::string>{"observed", "nogo"}));
        const Perturbation q = parsed("pathway 0: AIP -> F5");
        QCOMPARE(q.operation, Operation::PathwayGain);
        QCOMPARE(std::get<Selection::InArea>(q.targets->node).name, std::string("F5"));
        QVERIFY(!q.window && q.conditions.empty());
    }

    void pointsAtTheMistake_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char* text, int column, const char* sentence) { QTest::newRow(text) << column << QString(sentence); };
        row("", 0, "expected silence, scale, drive or pathway");
        row("mute: F5", 0, "expected silence, scale, drive or pathway");
        row("silence F5", 8, "expected a colon");
        row("silence: F9 & mirror", 9, "there is no area F9; areas are AIP, F5, F6, 46v, \"Área 7b\", βF, \"Mirror\", \"a\"\"b\"; classes are mirror, nonmirror, excitatory, inhibitory");
        row("silence: F5 mirror", 12, "expected &, |, @, in or the end of the line");
        row("silence: (F5 | F6", 17, "expected &, | or a closing bracket");
        row("silence: F5)", 11, "expected &, |, @, in or the end of the line");
        row("silence: \"Área 7b\" | F5 F6", 24, "expected &, |, @, in or the end of the line");
        row("silence: \"Mirror", 9, "this quote has no end");
        row("silence: seed", 9, "expected neurons before the word seed");
        row("scale: F5", 5, "expected a gain from 0 to 1000, for example 0.5");
        row("scale -1: F5", 6, "expected a gain from 0 to 1000, for example 0.5");
        row("scale 0,5: F5", 7, "expected a decimal point, not a comma");
        row("scale 1e999: F5", 6, "expected a number that is not too large or too small");
        row("scale nan: F5", 6, "expected a gain from 0 to 1000, for example 0.5");
        row("drive 0.3.1: F5", 9, "expected a colon");
        row("pathway 0: AIP", 14, "expected &, | or -> and the targets of the pathway");
        row("silence: AIP -> F5", 13, "expected &, |, @, in or the end of the line");
        row("silence: F5 @ 2s..1s", 18, "expected a time after the window's begin at 2s");
        row("silence: F5 @ 2s", 16, "expected .. and the time at which the window ends");
        row("silence: F5 @ ..1s", 14, "expected a time in seconds from the trial's start");
        row("silence: F5 in watched", 15,
            "there is no condition watched; conditions are executed, observed, go, nogo, executed-go-1, executed-go-2, executed-go-3, "
            "executed-nogo-1, executed-nogo-2, executed-nogo-3, observed-go-1, observed-go-2, observed-go-3, observed-nogo-1, "
            "observed-nogo-2, observed-nogo-3");
        row("silence: F5 in go,", 18, "expected a condition: executed, observed, go, nogo or a name of the protocol");
        row("silence: F5 in go in nogo", 18, "expected a comma, @ or the end of the line");
        row("silence: neurons 3, 999", 20, "there is no neuron 999; neurons are 1 to 395");
        row("silence: neurons 0", 17, "there is no neuron 0; neurons are 1 to 395");
        row("silence: neurons 9-3", 17, "the range 9-3 runs backwards");
        row("silence: neurons F5", 17, "expected the number of a neuron, from 1");
        row("silence: neurons 99999999999", 17, "expected a number up to 2147483647");
        row("silence: random 2.5 of F5", 16, "a random number of neurons is whole and not negative");
        row("silence: random 200 of F5 seed 1", 16, "there are only 106 neurons to draw 200 from");
        row("silence: random 120% of F5", 16, "a random fraction lies between 0% and 100%");
        row("silence: random of F5", 16, "expected how many neurons, for example 20 or 25%");
        row("silence: random 20 F5", 19, "expected the word of");
        row("silence: random 20 of F5 seed x", 30, "expected a seed, a whole number from 0");
    }
    void pointsAtTheMistake()
    {
        QFETCH(int, column);
        QFETCH(QString, sentence);
        const QString line = QString::fromUtf8(QTest::currentDataTag());
        try {
            parsed(line);
            QFAIL("accepted");
        } catch (const NotationError& error) {
            QCOMPARE(QString::fromStdString(error.expected()), sentence);
            QCOMPARE(static_cast<int>(error.column()), column);
            QCOMPARE(error.exitCode(), 2);
            const QStringList lines = QString::fromUtf8(error.what()).split('\n');
            QCOMPARE(lines, (QStringList{sentence, "    " + line, QString(4 + column, ' ') + "^"}));
        }
    }

    void labelsThatAreMissingAreNamed()
    {
        const Population bare{publishedAreas(), {}, {}};
        for (const auto& [text, word] : {std::pair{"silence: F5 & mirror", "mirror labels"}, std::pair{"silence: F5 & excitatory", "inhibitory mask"}})
            try {
                parsePerturbation(text, bare, paperProtocol());
                QFAIL("accepted");
            } catch (const NotationError& error) {
                QCOMPARE(error.column(), std::size_t(14));
                QVERIFY(error.expected().find(word) != std::string::npos);
            }
    }

    void textOfManyLines()
    {
        const std::string text = "\xEF\xBB\xBF# first\r\n\r\nsilence: F5\r\n  # second\nscale 2: F6  # twice\n";
        const auto two = parsePerturbations(text, population(), paperProtocol());
        QCOMPARE(two.size(), std::size_t(2));
        QCOMPARE(toText(two[1]), std::string("scale 2: F6"));
        QVERIFY(parsePerturbations("", population(), paperProtocol()).empty());
        try {
            parsePerturbations(text + "silence: F5 &\n", population(), paperProtocol());
            QFAIL("accepted");
        } catch (const NotationError& error) {
            QVERIFY(QString(error.what()).startsWith("line 6: expected neurons"));
            QVERIFY(QString(error.what()).endsWith("\n    silence: F5 &\n                 ^"));
        }
    }

    // Brackets without end must not exhaust the stack.
    void nestingAndLengthAreLimited()
    {
        const std::string deep = "silence: " + std::string(200000, '('), shouted = "silence: " + std::string(200000, '!') + "F5";
        std::string longer = "silence: F5";
        for (int k = 0; k < 2000; ++k)
            longer += " | F5";
        for (const std::string& line : {deep, shouted, longer})
            QVERIFY_EXCEPTION_THROWN(parsePerturbation(line, population(), paperProtocol()), NotationError);
    }

    void randomExpressionsComeBack()
    {
        for (std::uint64_t seed = 1; seed <= 2000; ++seed) {
            const Perturbation p = RandomExpression(seed).perturbation();
            const std::string text = toText(p);
            const Perturbation q = parsePerturbation(text, population(), paperProtocol());
            QCOMPARE(toText(q), text);
            QCOMPARE(resolve(*q.selection, population()), resolve(*p.selection, population()));
            QVERIFY(q.operation == p.operation && q.amount == p.amount && q.window == p.window && q.conditions == p.conditions);
        }
    }

    // Any damage is refused or understood, never a crash.
    void damagedTextIsRefusedOrUnderstood()
    {
        for (std::uint64_t seed = 1; seed <= 3000; ++seed) {
            std::string text = toText(RandomExpression(seed).perturbation());
            Random random(seed, Stream::Selection, 6);
            for (std::uint64_t k = 0; k <= random.below(3); ++k)
                text[random.below(text.size())] = static_cast<char>(random.below(256));
            try {
                const std::string again = toText(parsePerturbation(text, population(), paperProtocol()));
                QCOMPARE(toText(parsePerturbation(again, population(), paperProtocol())), again);
            } catch (const NotationError& error) {
                QVERIFY(error.column() <= text.size());
            }
        }
    }
};

QTEST_GUILESS_MAIN(TstNotation)
#include "tst_notation.moc"
