// SPDX-License-Identifier: GPL-3.0-or-later
// A network whose classes are others than those beside the open recording: its own count, that is said, and the copied command runs.
#include "tests/app/program.h"
#include "tests/ui/windowtest.h"
#include "ui/files/opening.h"
#include "ui/words/cautions.h"
#include "ui/words/replay.h"

#include <QtTest>

namespace aon {

class OtherClassesTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void equalClassesAreNoNews();
    void otherClassesAreSaid();
    void theCommandRuns_data();
    void theCommandRuns();

private:
    Opened openedOver(const Dataset& recording, const QString& folder) const;
    Dataset relabelled() const;
    QString model() const { return m_home.path(QStringLiteral("model.mat")); }

    test::OwnHome m_home;
    Document m_small;
};

void OtherClassesTest::initTestCase()
{
    m_small = test::smallDocument();
    saveModel(*m_small.model, model().toStdString());
}

// Three neurons with the other sign, two with the other label.
Dataset OtherClassesTest::relabelled() const
{
    Dataset other = *m_small.dataset;
    for (const std::size_t n : {0, 4, 9})
        other.population.inhibitory[n] = !other.population.inhibitory[n];
    for (const std::size_t n : {2, 17})
        other.population.mirror[n] = !other.population.mirror[n];
    return other;
}

// First the recording with its masks, then the model, as a person does it.
Opened OtherClassesTest::openedOver(const Dataset& recording, const QString& name) const
{
    const auto open = [](const std::filesystem::path& path, const Document& current) {
        OpenRequest request;
        request.paths = {path};
        request.current = current;
        return aon::open(request, [](const QString&) { return true; });
    };
    const std::filesystem::path folder = m_home.path(name).toStdString();
    saveDataset(recording, folder);
    return open(model().toStdString(), open(folder, {}).document);
}

void OtherClassesTest::equalClassesAreNoNews()
{
    const Opened opened = openedOver(*m_small.dataset, QStringLiteral("same"));
    QVERIFY(opened.document.dataset && opened.document.model);
    QVERIFY(classesText(opened.document).isEmpty());
}

void OtherClassesTest::otherClassesAreSaid()
{
    const Opened opened = openedOver(relabelled(), QStringLiteral("other"));
    QVERIFY(opened.document.dataset && opened.document.model);
    QVERIFY(opened.document.model->population == m_small.model->population);
    const QString sentence = classesText(opened.document);
    QVERIFY2(sentence.contains(QStringLiteral("of 20 neurons, 3 differ")) && sentence.contains(QStringLiteral("and 2 in mirror")), qPrintable(sentence));
    QVERIFY2(opened.notes.contains(sentence), "the log does not have it");
    std::vector<QString> above;
    for (const Notice& notice : noticesOf(opened.document, nullptr))
        above.push_back(notice.sentence);
    QVERIFY2(std::ranges::count(above, sentence) == 1, "the banner does not have it");
}

void OtherClassesTest::theCommandRuns_data()
{
    QTest::addColumn<bool>("relabel");
    QTest::newRow("same classes") << false;
    QTest::newRow("other classes") << true;
}

void OtherClassesTest::theCommandRuns()
{
    QFETCH(bool, relabel);
    Document document = openedOver(relabel ? relabelled() : *m_small.dataset, QStringLiteral("run%1").arg(relabel)).document;
    document.perturbations = {parsePerturbation("silence: F5", document.model->population, document.model->protocol)};
    const QString line = replayCommand(document, model().toStdString());
    QVERIFY(line.contains(QStringLiteral("--firing-rates")));
    QCOMPARE(line.contains(QStringLiteral("--inhibitory-mask")), !relabel);
    QCOMPARE(line.contains(QStringLiteral("--mirror")), !relabel);
    const test::Ran ran = test::run(QProcess::splitCommand(QString(line).replace(QLatin1Char('\''), QLatin1Char('"'))).mid(1) << QStringLiteral("--draws") << QStringLiteral("0"));
    QVERIFY2(ran.exitCode == 0, ran.err.constData());
}

}  // namespace aon

QTEST_GUILESS_MAIN(aon::OtherClassesTest)
#include "tst_otherclasses.moc"
