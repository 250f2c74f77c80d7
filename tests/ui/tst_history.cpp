// SPDX-License-Identifier: GPL-3.0-or-later
// The history: each edit is one step in the notation, choosing a step goes there, and the copied command, read by a real
// shell and computed without the window, gives the numbers on screen.
#include "tests/ui/windowtest.h"
#include "ui/panels/effectspanel.h"
#include "ui/panels/groupedits.h"
#include "ui/panels/historypanel.h"
#include "ui/words/replay.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>
#include <QUndoView>

namespace aon {

class HistoryTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void everyEditIsOneStep();
    void aDragIsOneStep();
    void aDragBackToItsStartIsNoStep();
    void choosingAStepGoesThere();
    void theCommandComputesWhatIsSeen();
    void theCommandSurvivesTheShell();
    void theCommandKnowsWhatTheEffectsAreOf();
    void whatTheCommandsFileDoesNotHoldIsSaid();
    void withoutAFileThereIsNoCommand();

private:
    void perturb(const char* line);
    std::vector<std::string> lines() const;

    test::OwnHome m_home;
    Document m_small;
    Session* m_session = nullptr;
    Focus m_focus;
};

void HistoryTest::initTestCase() { m_small = test::smallDocument(); }

void HistoryTest::init()
{
    m_session = new Session;
    m_session->open(m_small);
}

void HistoryTest::cleanup() { delete m_session; }

void HistoryTest::perturb(const char* line)
{
    const Document& document = m_session->document();
    ListEdit edit = addLine(document.perturbations, parsePerturbation(line, *populationOf(document), protocolOf(document)));
    m_session->setPerturbations(edit.perturbations, edit.line);
}

std::vector<std::string> HistoryTest::lines() const
{
    std::vector<std::string> texts;
    for (const Perturbation& perturbation : m_session->document().perturbations)
        texts.push_back(toText(perturbation));
    return texts;
}

// The arguments a shell makes of the line, without the program's name.
QStringList argumentsOf(const QString& line)
{
    QProcess shell;
    shell.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), QStringLiteral("aonlab() { printf '%s\\n' \"$@\"; }; ") + line});
    if (!shell.waitForFinished())
        return {};
    QStringList arguments = QString::fromUtf8(shell.readAllStandardOutput()).split(QLatin1Char('\n'));
    arguments.removeLast();
    return arguments;
}

QString valueOf(const QStringList& arguments, const char* option)
{
    const qsizetype at = arguments.indexOf(QLatin1String(option));
    return at < 0 ? QString() : arguments.value(at + 1);
}

void HistoryTest::everyEditIsOneStep()
{
    perturb("silence: F5 & mirror");
    Document other = m_session->document();
    other.options.seed = 7;
    m_session->edit(other, QStringLiteral("seed: 7"));
    perturb("scale 0.5: AIP");
    QCOMPARE(m_session->history().count(), 3);
    QCOMPARE(m_session->history().text(0), QStringLiteral("silence: F5 & mirror"));
    m_session->history().undo();
    QCOMPARE(lines(), std::vector<std::string>{"silence: F5 & mirror"});
    QCOMPARE(m_session->document().options.seed, std::uint64_t(7));
    m_session->history().undo();
    QCOMPARE(m_session->document().options.seed, m_small.options.seed);
    m_session->history().undo();
    QVERIFY(lines().empty());
    QVERIFY(!differences(m_session->document(), m_small));
}

void HistoryTest::aDragIsOneStep()
{
    const Document& document = m_session->document();
    const std::vector<GroupRow> rows = groupRows(*populationOf(document));
    for (const double gain : {0.9, 0.7, 0.25}) {
        const ListEdit edit = scaleRow(document.perturbations, rows.front(), gain, *populationOf(document));
        m_session->setPerturbations(edit.perturbations, edit.line, QStringLiteral("drag"));
    }
    QCOMPARE(m_session->history().count(), 1);
    QCOMPARE(m_session->history().text(0), QStringLiteral("scale 0.25: AIP"));
    m_session->history().undo();
    QVERIFY(lines().empty());
}

void HistoryTest::aDragBackToItsStartIsNoStep()
{
    const Document& document = m_session->document();
    const std::vector<GroupRow> rows = groupRows(*populationOf(document));
    for (const double gain : {0.9, 1.0}) {
        const ListEdit edit = scaleRow(document.perturbations, rows.front(), gain, *populationOf(document));
        m_session->setPerturbations(edit.perturbations, edit.line, QStringLiteral("drag"));
    }
    QCOMPARE(m_session->history().count(), 0);
    QVERIFY(lines().empty());
}

void HistoryTest::choosingAStepGoesThere()
{
    HistoryPanel panel(*m_session, m_focus);
    auto* steps = panel.findChild<QUndoView*>();
    perturb("silence: F5");
    perturb("silence: F6");
    perturb("silence: AIP");
    QCOMPARE(steps->model()->rowCount(), 4);
    QCOMPARE(steps->currentIndex().row(), 3);
    QCOMPARE(steps->currentIndex().data().toString(), QStringLiteral("silence: AIP"));
    steps->setCurrentIndex(steps->model()->index(1, 0));
    QCOMPARE(lines(), std::vector<std::string>{"silence: F5"});
    QVERIFY2(panel.description().contains(QStringLiteral("silence: F5.")), qPrintable(panel.description()));
    steps->setCurrentIndex(steps->model()->index(3, 0));
    QCOMPARE(lines().size(), std::size_t(3));
    steps->setCurrentIndex(steps->model()->index(0, 0));
    QVERIFY(lines().empty());
}

void HistoryTest::theCommandComputesWhatIsSeen()
{
    const QString network = m_home.path(QStringLiteral("it's a model.mat"));
    saveModel(*m_small.model, network.toStdString());
    m_session->setFileOf(m_small.model, network.toStdString());
    perturb("silence: F5 & !mirror");
    perturb("scale 0.5: AIP | F6 & excitatory @ 1.30s..2.30s in observed");
    QTRY_VERIFY(!m_session->isComparing() && m_session->comparison() && m_session->comparison()->perturbations.size() == 2);

    HistoryPanel panel(*m_session, m_focus);
    panel.findChild<QPushButton*>()->click();
    const QStringList arguments = argumentsOf(QGuiApplication::clipboard()->text());
    QCOMPARE(arguments.value(0), QStringLiteral("compare"));
    const auto model = std::make_shared<Model>(loadModel(valueOf(arguments, "--model").toStdString()));
    std::vector<Perturbation> perturbations;
    for (qsizetype k = 0; k + 1 < arguments.size(); ++k)
        if (arguments[k] == QLatin1String("--perturb"))
            perturbations.push_back(parsePerturbation(arguments[k + 1].toStdString(), model->population, model->protocol));
    QCOMPARE(perturbations.size(), std::size_t(2));

    Comparator comparator(makeEngine());
    const auto replayed = comparator.compare(model, nullptr, perturbations);
    const Comparison& seen = *m_session->comparison();
    QVERIFY(replayed->intact == seen.intact);
    QVERIFY(replayed->perturbed == seen.perturbed);
    QVERIFY(!(replayed->perturbed == replayed->intact));
}

void HistoryTest::theCommandSurvivesTheShell()
{
    Document document = m_small;
    document.files.firingRates = "/data/monkey 1/Firing Rates.mat";
    document.files.mirror = "/data/$HOME/`Mirror`.mat";
    document.files.areas = {{"PFG", 3}, {"F5", 15}};
    const QStringList arguments = argumentsOf(replayCommand(document, "/models/\"best\" & last.mat"));
    QCOMPARE(valueOf(arguments, "--model"), QStringLiteral("/models/\"best\" & last.mat"));
    QCOMPARE(valueOf(arguments, "--firing-rates"), QStringLiteral("/data/monkey 1/Firing Rates.mat"));
    QCOMPARE(valueOf(arguments, "--mirror"), QStringLiteral("/data/$HOME/`Mirror`.mat"));
    QCOMPARE(parseAreas(valueOf(arguments, "--areas").toStdString()), document.files.areas);
    QVERIFY(!arguments.contains(QStringLiteral("--inhibitory-mask")));
}

// As the effects panel shows them: imposed neurons counted, or of a part of the trial, which the line says it cannot give.
void HistoryTest::theCommandKnowsWhatTheEffectsAreOf()
{
    const QString network = m_home.path(QStringLiteral("effects.mat"));
    saveModel(*m_small.model, network.toStdString());
    m_session->setFileOf(m_small.model, network.toStdString());
    perturb("silence: F5");
    QTRY_VERIFY(!m_session->isComparing() && m_session->comparison() && m_session->comparison()->perturbations.size() == 1);
    EffectsPanel effects(*m_session, m_focus);
    const auto copied = [this] {
        copyReplayCommand(*m_session, m_focus);
        return QGuiApplication::clipboard()->text();
    };
    QVERIFY2(copied().startsWith(QLatin1String("aonlab compare")) && !copied().contains(QLatin1String("--include-imposed")), qPrintable(copied()));
    effects.findChild<QCheckBox*>()->setChecked(true);
    QCOMPARE(argumentsOf(copied()).count(QStringLiteral("--include-imposed")), 1);
    QComboBox* windows = nullptr;
    for (QComboBox* box : effects.findChildren<QComboBox*>())
        if (box->accessibleName() == QLatin1String("Window of the effects"))
            windows = box;
    QVERIFY(windows && windows->count() > 2);
    windows->setCurrentIndex(2);
    const QStringList lines = copied().split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines[0].startsWith(QLatin1String("# ")) && lines[0].contains(windows->currentText()), qPrintable(lines[0]));
    QCOMPARE(argumentsOf(copied()).value(0), QStringLiteral("compare"));
    windows->setCurrentIndex(0);
    QVERIFY(copied().startsWith(QLatin1String("aonlab compare")));
}

// A change of the task or the options does not reach the network that the command reads: that is said when it is copied.
void HistoryTest::whatTheCommandsFileDoesNotHoldIsSaid()
{
    const QString network = m_home.path(QStringLiteral("caveat.mat"));
    saveModel(*m_small.model, network.toStdString());
    m_session->setFileOf(m_small.model, network.toStdString());
    QSignalSpy reported(m_session, &Session::reported);
    copyReplayCommand(*m_session, m_focus);
    QVERIFY2(reported.takeLast()[0].toString().startsWith(QStringLiteral("Copied: aonlab compare")), "nothing is missing");
    Document changed = m_session->document();
    changed.protocol.name = "mine";
    m_session->edit(changed, QStringLiteral("# protocol"));
    copyReplayCommand(*m_session, m_focus);
    const QString said = reported.takeLast()[0].toString();
    QVERIFY2(said.contains(QStringLiteral("for the next training")) && said.contains(QStringLiteral("Copied: aonlab compare")), qPrintable(said));

    QSignalSpy failed(m_session, &Session::failed);
    QVERIFY(QFile::remove(network));
    copyReplayCommand(*m_session, m_focus);
    QVERIFY(failed.size() == 1 && failed[0][0].toString().contains(QStringLiteral("caveat.mat is gone")));
}

void HistoryTest::withoutAFileThereIsNoCommand()
{
    QSignalSpy failed(m_session, &Session::failed);
    QGuiApplication::clipboard()->setText(QStringLiteral("mine"));
    copyReplayCommand(*m_session, m_focus);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("mine"));

    m_session->setFileOf(m_small.model, "/models/a.mat");
    const auto other = std::make_shared<Model>(*m_small.model);
    m_session->setFileOf(other, "/models/a.mat");
    QVERIFY2(m_session->fileOf(m_small.model.get()).empty(), "a network whose file holds another one now");
    QCOMPARE(m_session->fileOf(other.get()), std::filesystem::path("/models/a.mat"));
}

}  // namespace aon

QTEST_MAIN(aon::HistoryTest)
#include "tst_history.moc"
