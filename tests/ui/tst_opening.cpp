// SPDX-License-Identifier: GPL-3.0-or-later
// Nobody is asked for what one of the files says already.
#include "tests/ui/windowtest.h"
#include "ui/files/opening.h"
#include "ui/words/cautions.h"

#include <QtTest>

namespace aon {

namespace fs = std::filesystem;

class OpeningTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void theModelKnowsTheAreas();
    void aModelOfOtherNeuronsDoesNot();
    void theTaskIsThatOfTheRecording();

private:
    static Opened opened(const std::vector<fs::path>& paths, const Document& current = {})
    {
        OpenRequest request;
        request.paths = paths;
        request.current = current;
        return open(request, [](const QString&) { return true; });
    }
    static fs::path barePath(const fs::path& folder, int neurons);

    test::OwnHome m_home;
    Document m_small;
    fs::path m_recording, m_model;
};

// Firing rates and nothing else, as a laboratory exports them.
fs::path OpeningTest::barePath(const fs::path& folder, int neurons)
{
    MatWriter file;
    for (const auto& [slot, rates] : test::smallDataset().rates)
        file.add("FR" + std::to_string(slot), Matrix<float>(rates.topRows(neurons)));
    const fs::path path = folder / ("rates" + std::to_string(neurons) + ".mat");
    file.save(path);
    return path;
}

void OpeningTest::initTestCase()
{
    const fs::path folder = m_home.path(QStringLiteral("data")).toStdString();
    fs::create_directories(folder);
    m_small = test::smallDocument();
    m_recording = barePath(folder, m_small.dataset->neurons());
    m_model = folder / "model.mat";
    saveModel(*m_small.model, m_model);
}

void OpeningTest::theModelKnowsTheAreas()
{
    QVERIFY_EXCEPTION_THROWN(opened({m_recording}), AreasNeeded);
    const std::vector<Area>& areas = m_small.model->population.areas;
    for (const std::vector<fs::path>& order : {std::vector{m_model, m_recording}, std::vector{m_recording, m_model}}) {
        const Opened both = opened(order);
        QVERIFY2(both.warnings.isEmpty() || !both.warnings.join(QLatin1Char(' ')).contains("closed"), qPrintable(both.warnings.join(QLatin1Char(' '))));
        QVERIFY(both.document.model && both.document.dataset);
        QVERIFY(both.document.dataset->population.areas == areas);
    }
    Document waiting;
    waiting.model = m_small.model;
    const Opened after = opened({m_recording}, waiting);
    QVERIFY(after.document.dataset->population.areas == areas);
    QCOMPARE(after.document.model, m_small.model);
}

void OpeningTest::aModelOfOtherNeuronsDoesNot()
{
    const fs::path fewer = barePath(m_recording.parent_path(), 5);
    QVERIFY_EXCEPTION_THROWN(opened({m_model, fewer}), AreasNeeded);
    Document open = m_small;  // that has its recording: the one that is opened replaces it and need not be of the same areas
    QVERIFY_EXCEPTION_THROWN(opened({m_recording}, open), AreasNeeded);
}

// Twelve conditions after six: the task of the six is not theirs. What was chosen for a recording stays while it fits the next one.
void OpeningTest::theTaskIsThatOfTheRecording()
{
    const QTemporaryDir folder;
    const fs::path whole = fs::path(folder.path().toStdString()) / "whole", half = fs::path(folder.path().toStdString()) / "half";
    Dataset dataset = test::smallDataset();
    saveDataset(dataset, whole);
    for (int slot = 7; slot <= 12; ++slot)
        dataset.rates.erase(slot);
    saveDataset(dataset, half);
    Protocol six = paperProtocol();
    six.name = "six";
    std::erase_if(six.conditions, [](const Condition& each) { return each.slot > 6; });

    Document first = opened({half / "Firing_Rates.mat"}).document;
    QCOMPARE(first.protocol.name, "paper");  // nothing is guessed at a first opening
    first.protocol = six;
    const Opened again = opened({half / "Firing_Rates.mat", half / "Mirror.mat"}, first);
    QVERIFY(again.document.protocol == six);
    const Opened other = opened({whole / "Firing_Rates.mat"}, first);
    QVERIFY(other.document.protocol == paperProtocol() && other.document.dataset->rates.size() == 12);
    QVERIFY2(other.notes.join('|').contains("“six” of the recording before does not fit"), qPrintable(other.notes.join('|')));
    QVERIFY2(!other.notes.join('|').contains("Ignored"), qPrintable(other.notes.join('|')));
    QVERIFY(noticesOf(other.document, nullptr).front().view.isEmpty());  // nothing is said of the protocol

    Document withSix = other.document;
    withSix.protocol = six;  // six of its twelve, and none is lost for that
    QVERIFY2(noticesOf(withSix, nullptr).front().sentence.contains("does not read (6 in number, the first is FR7)"), qPrintable(noticesOf(withSix, nullptr).front().sentence));
    Protocol mine = paperProtocol();
    mine.name = "mine";
    withSix.protocol = mine;
    const fs::path copy = fs::path(folder.path().toStdString()) / "copy.mat";
    fs::copy_file(whole / "Firing_Rates.mat", copy);
    const Opened kept = opened({copy}, withSix);
    QVERIFY(kept.document.protocol == mine);
    QVERIFY2(kept.notes.join('|').contains("“mine” of the recording before is kept"), qPrintable(kept.notes.join('|')));
    Document before;  // a protocol that is loaded first is meant for what comes
    before.protocol = six;
    QVERIFY(opened({copy}, before).document.protocol == six);
}

}  // namespace aon

QTEST_GUILESS_MAIN(aon::OpeningTest)
#include "tst_opening.moc"
