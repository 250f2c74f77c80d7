// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences that model/ makes are said in the language of the window: every mistake of the notation, and every comment of the history.
#include "model/perturbation/notation.h"
#include "model/recording/datasetnotes.h"
#include "tests/ui/windowtest.h"
#include "ui/panels/notationedit.h"
#include "ui/resources.h"
#include "ui/session/session.h"
#include "ui/words/failures.h"
#include "ui/words/languages.h"
#include "ui/words/sentences.h"

#include <QtTest>

namespace aon {

class SentencesTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_population = {{{"AIP", 3}, {"F5", 4}}, {0, 0, 1, 0, 0, 0, 1}, {1, 0, 0, 1, 1, 0, 0}};
        m_protocol = paperProtocol();
    }
    void cleanup() { speak(QStringLiteral("en")); }

    // One line for every place of the notation that can be wrong.
    void everyMistakeIsTranslated_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("english");
        const auto row = [](const char* line, const char* english) { QTest::newRow(line) << QString(line) << QString(english); };
        row("silence F5", "expected a colon");
        row("pathway 0: F5", "expected &, | or -> and the targets of the pathway");
        row("silence: F5 @ 1s..2s AIP", "expected in or the end of the line");
        row("silence: F5 @ 1s..2s in go AIP", "expected the end of the line");
        row("silence: F5 AIP", "expected &, |, @, in or the end of the line");
        row("silence: F5 in go AIP", "expected a comma, @ or the end of the line");
        row("silence: (F5", "expected &, | or a closing bracket");
        row("scale x: F5", "expected a gain from 0 to 1000, for example 0.5");
        row("drive x: F5", "expected a drive from -1000 to 1000, for example +0.3");
        row("pathway x: F5 -> AIP", "expected a gain from 0 to 1000, 0 to cut the pathway");
        row("sillence: F5", "expected silence, scale, drive or pathway");
        row("silence: F5 @ x", "expected a time in seconds from the trial's start");
        row("silence: F5 @ 1e7s..2e7s", "expected a time in seconds from the trial's start, at most a million");
        row("silence: F5 @ 1s", "expected .. and the time at which the window ends");
        row("silence: F5 @ 2s..1s", "expected a time after the window's begin at 2s");
        row("silence: F5 in", "expected a condition: executed, observed, go, nogo or a name of the protocol");
        row("silence: F5 in nowhere", "there is no condition nowhere; conditions are executed");
        row("silence: ", "expected neurons: an area (AIP, F5), mirror");
        row("silence: of", "expected neurons before the word of");
        row("silence: neurons x", "expected the number of a neuron, from 1");
        row("silence: random x of F5", "expected how many neurons, for example 20 or 25%");
        row("silence: random 2 F5", "expected the word of");
        row("silence: random 2 of F5 seed x", "expected a seed, a whole number from 0");
        row("scale 0,5: F5", "expected a decimal point, not a comma");
        row("scale 1e999: F5", "expected a number that is not too large or too small");
        row("silence: neurons 99999999999", "expected a number up to 2147483647");
        row("silence: \"F5", "this quote has no end");
        row("silence: random 120% of F5", "a random fraction lies between 0% and 100%");
        row("silence: random 1.5 of F5", "a random number of neurons is whole and not negative");
        row("silence: random 9 of F5", "there are only 4 neurons to draw 9 from");
        row("silence: F9", "there is no area F9; areas are AIP, F5; classes are");
        row("silence: neurons 8", "there is no neuron 8; neurons are 1 to 7");
        row("silence: neurons 4-2", "the range 4-2 runs backwards");
        QTest::newRow("many operators") << "silence: F5" + QString(" | F5").repeated(1001) << "expected at most 1000 operators";
        QTest::newRow("many brackets") << "silence: " + QString("(").repeated(101) + "F5" << "expected at most 100 selections inside each other";
    }
    void everyMistakeIsTranslated()
    {
        QFETCH(QString, line);
        QFETCH(QString, english);
        const std::string sentence = mistakeIn(line, m_population);
        QVERIFY2(QString::fromStdString(sentence).startsWith(english), sentence.c_str());
        QCOMPARE(notationSentence(sentence), QString::fromStdString(sentence));
        speak(QStringLiteral("it"));
        const QString italian = notationSentence(sentence);
        QVERIFY2(italian != QString::fromStdString(sentence) && !italian.contains("expected") && !italian.contains('%' + QString("1")), qPrintable(italian));
    }

    void valuesStandInTheirPlaces()
    {
        speak(QStringLiteral("it"));
        QCOMPARE(notationSentence("there is no neuron 400; neurons are 1 to 355"), QString("non c'è il neurone 400; i neuroni vanno da 1 a 355"));
        QCOMPARE(notationSentence("something new"), QString("something new"));
        QVERIFY(notationSentence("there is no condition %2; conditions are x").contains("%2"));
    }

    // The window has no options of a command line.
    void theWindowNamesItsOwnWays()
    {
        for (const char* line : {"silence: mirror", "silence: inhibitory"}) {
            const QString said = notationSentence(mistakeIn(line, {m_population.areas, {}, {}}));
            QVERIFY2(!said.contains("--") && said.contains("File, Open"), qPrintable(said));
        }
        Dataset dataset = test::smallDataset();
        for (auto& [slot, rates] : dataset.rates)
            rates = rates.leftCols(60).eval();
        try {
            recordedRates(dataset, m_protocol, {0});
            QFAIL("60 bins are not 175");
        } catch (const Error& error) {
            const QString said = failureSentence(error);
            QVERIFY2(QString(error.what()).contains("--protocol") && !said.contains("--") && said.contains("in the view Protocol"), qPrintable(said));
        }
    }

    // A word is never cut in the middle.
    void theQuoteIsAWholeWord()
    {
        const NotationCheck check = checkSelection("F5 & excitatoryneurons & F5", m_population);
        QVERIFY2(check.message.contains("“excitatoryneurons”"), qPrintable(check.message));
    }

    // Kept in English, shown in the language of the window: a history never mixes two.
    void theHistorySpeaksOneLanguage()
    {
        Session session;
        session.open(test::smallDocument());
        Document document = session.document();
        document.options.seed = 8;
        session.edit(document, "# seed: 8");
        QCOMPARE(session.history().text(0), QString("# seed: 8"));
        const Steps steps = session.steps();
        speak(QStringLiteral("it"));
        session.open(steps);
        QCOMPARE(session.history().text(0), QString("# seme: 8"));
        QCOMPARE(session.steps().lines, steps.lines);
        QCOMPARE(historyLine("silence: F5 & mirror"), QString("silence: F5 & mirror"));
        QCOMPARE(historyLine("# removed: silence: F5"), QString("# rimosso: silence: F5"));
    }
    void contextsAreTranslated()
    {
        QCOMPARE(contextWords("executed No-Go"), QString("executed No-Go"));
        speak(QStringLiteral("it"));
        for (const char* name : {"executed Go", "executed No-Go", "observed Go", "observed No-Go"})
            QVERIFY(contextWords(name) != QString(name));
        QCOMPARE(contextWords("executed-go-1"), QString("executed-go-1"));
    }

    void notesOnARecordingAreTranslated()
    {
        Dataset dataset = test::smallDataset();
        dataset.population.inhibitory.clear();
        dataset.population.mirror.clear();
        dataset.rates.erase(3);
        dataset.rates.at(2).setConstant(std::numeric_limits<float>::quiet_NaN());
        const QTemporaryDir folder;
        saveDataset(dataset, folder.path().toStdString());
        const auto notesOf = [&](const std::vector<Area>& areas) {
            DatasetFiles files{(folder.path() + "/Firing_Rates.mat").toStdString(), {}, {}, areas};
            return notesOn(loadDataset(files), {1, 2, 3, 4, 5});
        };
        std::vector<std::string> notes = notesOf(dataset.population.areas);
        for (auto& [slot, rates] : dataset.rates)
            rates.setZero();
        saveDataset(dataset, folder.path().toStdString());
        std::ranges::copy(notesOf(dataset.population.areas), std::back_inserter(notes));
        std::ranges::copy(demonstrationDocument().dataset->notes, std::back_inserter(notes));
        QVERIFY(notes.size() >= 8);
        speak(QStringLiteral("it"));
        for (const std::string& note : notes)
            QVERIFY2(recordingNote(note) != QString::fromStdString(note), note.c_str());
        QCOMPARE(recordingNote("10 of 100 rates are NaN (not recorded): left out of loss and fit; all of FR2, FR3; neurons without a rate in any condition: 7."),
                 QString("10 frequenze su 100 sono NaN (non registrate): escluse da perdita e adattamento; tutte quelle di FR2, FR3; neuroni senza frequenze in "
                         "nessuna condizione: 7."));
    }

private:
    std::string mistakeIn(const QString& line, const Population& population) const
    {
        try {
            const Perturbation p = parsePerturbation(line.toStdString(), population, m_protocol);
            compile({p}, population, m_protocol, allConditions(m_protocol));
        } catch (const NotationError& error) {
            return error.expected();
        } catch (const UsageError& error) {
            return error.what();
        }
        return "no mistake";
    }

    test::OwnHome m_home;
    Population m_population;
    Protocol m_protocol;
};

}  // namespace aon

QTEST_MAIN(aon::SentencesTest)
#include "tst_sentences.moc"
