// SPDX-License-Identifier: GPL-3.0-or-later
// Nobody is asked for what one of the files says already.
#include "tests/ui/windowtest.h"
#include "ui/files/opening.h"

#include <QtTest>

namespace aon {

namespace fs = std::filesystem;

class OpeningTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void theModelKnowsTheAreas();
    void aModelOfOtherNeuronsDoesNot();

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

}  // namespace aon

QTEST_GUILESS_MAIN(aon::OpeningTest)
#include "tst_opening.moc"
