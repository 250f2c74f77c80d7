// SPDX-License-Identifier: GPL-3.0-or-later
// A session comes back from its file as it was; a file that was cut or altered is refused or gives exactly what was saved,
// never something else; data that moved or changed is found or warned about.
#include "model/base/error.h"
#include "model/base/files.h"
#include "tests/ui/windowtest.h"
#include "ui/files/opening.h"
#include "ui/session/trainingrecord.h"

#include <QRandomGenerator>
#include <QtTest>

#include <cstring>
#include <fstream>

namespace aon {

namespace fs = std::filesystem;

class SessionFileTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void comesBackAsItWas();
    void historyIsNotNeeded();
    void isAModelFileToo();
    void movesWithItsData();
    void opensWithoutItsData();
    void warnsOfChangedData();
    void knowsItsRatesWithoutTheMasks();
    void cutAfterItsNetworkIsNoModel();
    void cutAnywhereIsRefused();
    void anyBitFlippedIsNoticed();
    void foreignContentsAreRefused_data();
    void foreignContentsAreRefused();

private:
    fs::path folder(const char* name) const { return m_home.path(QLatin1String(name)).toStdString(); }
    SessionContents contents(const fs::path& data) const;
    static Opened reopened(const fs::path& file);

    test::OwnHome m_home;
    Document m_document;
    std::shared_ptr<const TrainingState> m_state;
    std::shared_ptr<const Model> m_earlier;  // of a step before
};

std::string bytesOf(const fs::path& file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void write(const fs::path& file, const std::string& bytes) { std::ofstream(file, std::ios::binary) << bytes; }

std::string refusalOf(const fs::path& file)
{
    try {
        sessionFrom(MatFile::read(file));
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

void SessionFileTest::initTestCase()
{
    m_document.options.iterations = 3;
    m_document.options.seed = 5;
    Dataset dataset = test::smallDataset();
    dataset.synthetic = false;
    fs::create_directories(folder("data"));
    saveDataset(dataset, folder("data"));
    m_document.files = {folder("data") / "Firing_Rates.mat", folder("data") / "InhibitoryMask.mat", folder("data") / "Mirror.mat",
                        dataset.population.areas};
    m_document.dataset = std::make_shared<Dataset>(loadDataset(m_document.files));
    Trainer trainer(*m_document.dataset, m_document.protocol, m_document.options, makeEngine());
    TrainingStep step;
    QVERIFY(trainer.step(step));
    m_state = std::make_shared<TrainingState>(trainer.state());
    m_earlier = std::make_shared<Model>(trainer.result());
    QVERIFY(trainer.step(step));
    m_document.model = std::make_shared<Model>(trainer.result());
    QVERIFY(!(m_earlier->parameters == m_document.model->parameters));
}

SessionContents SessionFileTest::contents(const fs::path& data) const
{
    SessionContents c;
    c.document = m_document;
    c.document.files.firingRates = data / "Firing_Rates.mat";
    c.document.files.inhibitoryMask = data / "InhibitoryMask.mat";
    c.document.files.mirror = data / "Mirror.mat";
    c.perturbations = {"silence: F5 & mirror", "scale 0.5: AIP @ 1.3s..2.3s in observed"};
    c.checkpoint = m_state;
    c.losses = {{{0, 70.25, 70.25, 70.25, 1.5, 0.01}, 0.125}, {{1, 60.5, 60.5, 60.5, 1.25, 0.02}, 0.25}};
    c.fits = {{0, {0.25, 0.5, std::nan("")}}};
    c.fits.front().r2.resize(m_document.model->population.areas.size(), 0.75);
    Document before = m_document;
    before.model = m_earlier;
    c.networks = {m_earlier};
    const auto pinned = parsePerturbation("silence: F6", m_earlier->population, m_earlier->protocol);
    c.history = toJson({{{before, m_document}, {QStringLiteral("# train")}, 1, 1}, {}, {}, false, PinnedRun{m_earlier, {pinned}}},
                       [](const std::shared_ptr<const Model>&) { return nameOfNetwork(0); });
    c.lookedAt = {3, 1.25, {0, 4, 17}, "neurons 1, 5, 18"};
    c.fingerprint = m_document.dataset->fingerprint;
    return c;
}

Opened SessionFileTest::reopened(const fs::path& file)
{
    OpenRequest request;
    request.paths = {file};
    return open(request, [](const QString&) { return true; });
}

void SessionFileTest::comesBackAsItWas()
{
    const fs::path file = m_home.path(QStringLiteral("whole.mat")).toStdString();
    saveSession(contents(folder("data")), file);
    const Opened opened = reopened(file);
    QVERIFY2(opened.warnings.isEmpty(), qPrintable(opened.warnings.join(QLatin1Char('\n'))));
    QCOMPARE(opened.session, file);
    const Document& document = opened.document;
    QVERIFY(document.options == m_document.options);
    QVERIFY(document.protocol == m_document.protocol);
    QCOMPARE(document.dataset->fingerprint, m_document.dataset->fingerprint);
    QVERIFY(document.model->parameters.W == m_document.model->parameters.W);
    QVERIFY(document.model->population == m_document.model->population);
    QCOMPARE(document.perturbations.size(), std::size_t(2));
    QCOMPARE(toText(document.perturbations[1]), std::string("scale 0.5: AIP @ 1.3s..2.3s in observed"));
    QCOMPARE(opened.lookedAt->condition, 3);
    QCOMPARE(opened.lookedAt->seconds, 1.25);
    QCOMPARE(opened.lookedAt->neurons, (std::vector<int>{0, 4, 17}));
    const TrainingRecord& training = *opened.document.training;
    QCOMPARE(training.rows.size(), std::size_t(2));
    QCOMPARE(training.rows[1].step.loss, 60.5);
    QCOMPARE(training.rows[1].seconds, 0.25);
    QCOMPARE(training.fits.size(), std::size_t(1));
    QCOMPARE(training.fits[0].r2.size(), document.model->population.areas.size());
    QCOMPARE(training.fits[0].r2[1], 0.5);
    QCOMPARE(training.checkpoint->iteration, m_state->iteration);
    QVERIFY(training.checkpoint->parameters.W == m_state->parameters.W);
    const Recovered& kept = *opened.recovered;
    QVERIFY(!kept.hasLostSteps && !kept.hasLostPin);
    QCOMPARE(kept.steps.lines, QStringList{QStringLiteral("# train")});
    QVERIFY(kept.steps.documents.at(0).model->parameters == m_earlier->parameters);
    QVERIFY(kept.steps.documents.at(1).model == document.model);
    QVERIFY(kept.pinned->model == kept.steps.documents.at(0).model);
    QCOMPARE(toText(kept.pinned->perturbations.at(0)), std::string("silence: F6"));
}

// Files of before have no history: they open without one. One that cannot be read back is said, and nothing else is lost.
void SessionFileTest::historyIsNotNeeded()
{
    const fs::path file = m_home.path(QStringLiteral("history.mat")).toStdString();
    SessionContents older = contents(folder("data"));
    older.history.clear();
    older.networks.clear();
    saveSession(older, file);
    QVERIFY(!reopened(file).recovered && reopened(file).warnings.isEmpty());
    for (const char* history : {"{", "[]", R"({"steps": 3})", R"({"steps": [{"network": "/etc/passwd"}], "index": 0})", R"({"pinned": 7})"}) {
        SessionContents damaged = contents(folder("data"));
        damaged.history = history;
        saveSession(damaged, file);
        const Opened opened = reopened(file);
        QVERIFY2(opened.warnings.join(QLatin1Char(' ')).contains(QStringLiteral("history in this file could not be read back")), history);
        QVERIFY(opened.recovered->steps.lines.isEmpty() && !opened.recovered->pinned);
        QVERIFY(opened.document.model->parameters == m_document.model->parameters);
    }
}

void SessionFileTest::isAModelFileToo()
{
    const fs::path file = m_home.path(QStringLiteral("model too.mat")).toStdString();
    saveSession(contents(folder("data")), file);
    QVERIFY(loadModel(file).parameters.W == m_document.model->parameters.W);
}

void SessionFileTest::movesWithItsData()
{
    const fs::path before = folder("before"), after = folder("after");
    fs::create_directories(before);
    fs::copy(folder("data"), before / "data", fs::copy_options::recursive);
    saveSession(contents(before / "data"), before / "session.mat");
    fs::rename(before, after);
    const Opened opened = reopened(after / "session.mat");
    QVERIFY2(opened.warnings.isEmpty(), qPrintable(opened.warnings.join(QLatin1Char('\n'))));
    QCOMPARE(opened.document.files.firingRates, after / "data" / "Firing_Rates.mat");
    QCOMPARE(opened.document.dataset->fingerprint, m_document.dataset->fingerprint);
}

void SessionFileTest::opensWithoutItsData()
{
    const fs::path file = m_home.path(QStringLiteral("alone.mat")).toStdString();
    saveSession(contents(folder("nowhere")), file);
    const Opened opened = reopened(file);
    QVERIFY(!opened.document.dataset);
    QVERIFY(opened.document.model != nullptr);
    QCOMPARE(opened.document.perturbations.size(), std::size_t(2));
    QCOMPARE(opened.warnings.size(), 1);
    QVERIFY2(opened.warnings[0].contains(QStringLiteral("Firing_Rates.mat")), qPrintable(opened.warnings[0]));
}

void SessionFileTest::warnsOfChangedData()
{
    const fs::path changed = folder("changed"), file = m_home.path(QStringLiteral("changed.mat")).toStdString();
    Dataset other = *m_document.dataset;
    other.rates.begin()->second(0, 0) = 0.75f;
    fs::create_directories(changed);
    saveDataset(other, changed);
    saveSession(contents(changed), file);
    const Opened opened = reopened(file);
    QVERIFY(opened.document.model && opened.document.dataset);
    QCOMPARE(opened.warnings.size(), 1);
    QVERIFY2(opened.warnings[0].contains(QString::fromStdString(m_document.dataset->fingerprint)), qPrintable(opened.warnings[0]));
    QVERIFY2(!opened.document.training->checkpoint, "a training must not go on with other data");
}

// The network carries its masks: the rates alone tell whether these are its data.
void SessionFileTest::knowsItsRatesWithoutTheMasks()
{
    const fs::path network = m_home.path(QStringLiteral("network.mat")).toStdString();
    saveModel(*m_document.model, network);
    OpenRequest request;
    request.paths = {network, folder("data") / "Firing_Rates.mat"};
    const auto opening = [&] { return open(request, [](const QString&) { return true; }); };
    QCOMPARE(opening().warnings, QStringList());
    QVERIFY(opening().document.dataset && opening().document.model);

    // The network that is open stays when its rates are opened again without masks, and is closed by other masks.
    request.paths = {folder("data") / "Firing_Rates.mat"};
    request.current = m_document;
    QVERIFY(opening().document.model == m_document.model);
    Dataset other = *m_document.dataset;
    other.population.mirror[0] ^= 1;
    saveDataset(other, folder("othermask"));
    request.paths.push_back(folder("othermask") / "Mirror.mat");
    QVERIFY(opening().document.model == nullptr);

    other.rates.begin()->second(0, 0) = 0.75f;
    saveDataset(other, folder("otherrates"));
    request.paths = {network, folder("otherrates") / "Firing_Rates.mat"};
    QCOMPARE(opening().warnings.size(), 1);
}

// Cut between two variables, as a disk that was full leaves it.
void SessionFileTest::cutAfterItsNetworkIsNoModel()
{
    const fs::path whole = m_home.path(QStringLiteral("between.mat")).toStdString(), cut = m_home.path(QStringLiteral("between cut.mat")).toStdString();
    saveSession(contents(folder("data")), whole);
    const std::string bytes = bytesOf(whole);
    std::size_t borders = 0;
    for (std::size_t at = 128; at < bytes.size(); ++borders) {
        if (at > 128) {
            write(cut, bytes.substr(0, at));
            QVERIFY_EXCEPTION_THROWN(reopened(cut), InputError);
        }
        std::uint32_t length = 0;
        std::memcpy(&length, bytes.data() + at + 4, sizeof length);
        at += 8 + length;
    }
    QVERIFY(borders > 20);
}

void SessionFileTest::cutAnywhereIsRefused()
{
    constexpr std::size_t parts = 48;
    const fs::path whole = m_home.path(QStringLiteral("to cut.mat")).toStdString(), cut = m_home.path(QStringLiteral("cut.mat")).toStdString();
    saveSession(contents(folder("data")), whole);
    const std::string bytes = bytesOf(whole);
    for (std::size_t part = 0; part < parts; ++part) {
        const std::size_t length = bytes.size() * part / parts;
        write(cut, bytes.substr(0, length));
        const std::string refusal = refusalOf(cut);
        QVERIFY2(refusal.find("cut.mat") != std::string::npos, qPrintable(QStringLiteral("%1 of %2 bytes: %3").arg(length).arg(bytes.size()).arg(refusal.c_str())));
    }
    write(cut, bytes.substr(0, bytes.size() - 1));
    QVERIFY(!refusalOf(cut).empty());
}

// A file that is still read must hold what was saved: written again it is the same, byte for byte.
void SessionFileTest::anyBitFlippedIsNoticed()
{
    constexpr int flips = 400;
    const fs::path whole = m_home.path(QStringLiteral("to flip.mat")).toStdString();
    saveSession(contents(folder("data")), whole);
    const std::string bytes = bytesOf(whole);
    QRandomGenerator random(1);
    int refused = 0;
    for (int k = 0; k < flips; ++k) {
        std::string damaged = bytes;
        const auto at = static_cast<std::size_t>(random.bounded(static_cast<int>(bytes.size())));
        damaged[at] = static_cast<char>(damaged[at] ^ (1 << random.bounded(8)));
        write(whole, damaged);
        try {
            saveSession(sessionFrom(MatFile::read(whole)), whole);
            QVERIFY2(bytesOf(whole) == bytes, qPrintable(QStringLiteral("a bit of byte %1 of %2 changed the session in silence").arg(at).arg(bytes.size())));
        } catch (const Error& error) {
            ++refused;
            QVERIFY2(std::string(error.what()).find("to flip.mat") != std::string::npos, error.what());
        }
    }
    QVERIFY2(refused > flips * 9 / 10, qPrintable(QString::number(refused)));
}

void SessionFileTest::foreignContentsAreRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("named");
    QTest::newRow("no JSON") << "{" << "session of AON Lab";
    QTest::newRow("another program's") << R"({"format": "else"})" << "session of AON Lab";
    QTest::newRow("newer") << R"({"format": "aonlab-session", "version": 2})" << "version";
    QTest::newRow("version a text") << R"({"format": "aonlab-session", "version": "1"})" << "version";
    QTest::newRow("no data") << R"({"format": "aonlab-session", "version": 1})" << "data";
    QTest::newRow("too large a number") << R"({"format": "aonlab-session", "version": 1e999})" << "session";
    QTest::newRow("nested") << QString(100000, QLatin1Char('[')) << "session of AON Lab";
}

void SessionFileTest::foreignContentsAreRefused()
{
    QFETCH(QString, text);
    QFETCH(QString, named);
    const fs::path file = m_home.path(QStringLiteral("foreign.mat")).toStdString();
    MatWriter writer;
    writer.add("session", text.toStdString());
    writer.save(file);
    const std::string refusal = refusalOf(file);
    QVERIFY2(QString::fromStdString(refusal).contains(named), refusal.c_str());
}

}  // namespace aon

QTEST_GUILESS_MAIN(aon::SessionFileTest)
#include "tst_session.moc"
