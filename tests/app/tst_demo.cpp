// SPDX-License-Identifier: GPL-3.0-or-later
// aonlab demo as app/run calls it where there is no display: everything it promises is there and says something, the same
// seed gives the same bytes, and it can be stopped.

#include "tests/app/program.h"

#include <QDir>
#include <QElapsedTimer>
#include <QImage>
#include <QTemporaryDir>

#include <nlohmann/json.hpp>

#include <csignal>
#include <set>

using namespace aon;
using Json = nlohmann::json;

namespace {

const QStringList figures{"loss.png", "loss.svg", "rates-by-area.png", "rates-by-area.svg", "heat-maps.png", "heat-maps.svg"};

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Share of the pixels that are not the background, and how many colours there are.
std::pair<double, std::size_t> inkOf(const QImage& picture)
{
    std::set<QRgb> colours;
    long drawn = 0;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x) {
            colours.insert(picture.pixel(x, y));
            drawn += picture.pixel(x, y) != qRgb(255, 255, 255);
        }
    return {static_cast<double>(drawn) / (double(picture.width()) * picture.height()), colours.size()};
}

}  // namespace

class TstDemo : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    test::Ran m_ran;

    test::Ran demo(const QString& folder, const QStringList& more) const
    {
        return test::run(QStringList{"demo", "--output-dir", m_folder.filePath(folder), "--iterations", "4"} + more);
    }

    QString path(const QString& name, const QString& folder = "one") const { return m_folder.filePath(folder + "/" + name); }

private slots:
    void initTestCase()
    {
        for (const char* variable : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
            qunsetenv(variable);
        m_ran = demo("one", {"--threads", "1"});
        QVERIFY2(m_ran.exitCode == 0, m_ran.err.constData());
    }

    void leavesWhatItSays()
    {
        for (const char* name : {"sample/Firing_Rates.mat", "sample/InhibitoryMask.mat", "sample/Mirror.mat", "training/model.mat",
                                 "training/loss.csv", "training/config.json", "effects.csv", "report.json"})
            QVERIFY2(QFile::exists(path(name)), name);
        for (const char* said : {"Trained for 4 iterations", "prediction of the model", "SYNTHETIC", "silence: F5 & mirror", "52 neurons",
                                 "rates-by-area.png", "report.json", "aonlab compare --model", "--draws 100"})
            QVERIFY2(m_ran.out.contains(said), said);
        QVERIFY(m_ran.out.contains(m_folder.filePath("one").toUtf8()));
        QVERIFY(m_ran.err.contains("raining") && m_ran.err.contains("andom groups"));
    }

    void reportHoldsTheAnswer()
    {
        const Json report = Json::parse(contents(path("report.json")).toStdString(), nullptr, false);
        QVERIFY(report["synthetic"] == true && report["model"]["preset"] == "paper" && report["training"]["iterations"] == 4);
        QVERIFY(report["null"]["draws"] == 100 && report["imposed"]["neurons"] == 52);
        QCOMPARE(report["groups"].size(), std::size_t(28));  // all, 3 areas, 6 by E/I, 6 by mirror, 12 by both
        QCOMPARE(report["figures"].size(), static_cast<std::size_t>(figures.size()));
        int tested = 0;
        for (const Json& row : report["groups"]) {
            QVERIFY(row["neurons"].get<int>() + row["left_out"].get<int>() > 0);
            QVERIFY(row["neurons"] == 0 || (row["recorded"].is_number() && row["intact"].is_number() && row["perturbed"].is_number()));
            tested += row["p"].is_number();
        }
        QCOMPARE(tested, 25);  // all but the three of F5 & mirror
    }

    void figuresShowSomething_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<double>("least");  // share of the picture that is drawn on
        QTest::newRow("loss") << "loss" << 0.01;
        QTest::newRow("rates by area") << "rates-by-area" << 0.02;
        QTest::newRow("heat maps") << "heat-maps" << 0.4;
    }
    void figuresShowSomething()
    {
        QFETCH(QString, name);
        QFETCH(double, least);
        const QImage png(path(name + ".png"));
        QVERIFY(png.width() >= 1200 && png.height() >= 700);
        QVERIFY(png.text("Description").contains("SYNTHETIC") && png.text("Description").contains("silence: F5 & mirror"));
        const auto [share, colours] = inkOf(png);
        QVERIFY2(share > least && share < 0.95 && colours > 30, qPrintable(QString("%1 of it, %2 colours").arg(share).arg(colours)));
        const QByteArray svg = contents(path(name + ".svg"));
        QVERIFY(svg.startsWith("<?xml") && svg.contains("prediction") && svg.contains("</svg>") && svg.size() > 20'000);
    }

    void sameSeedSameBytesForAnyThreads()
    {
        QCOMPARE(demo("two", {"--threads", "2"}).exitCode, 0);
        for (const QString& name : figures + QStringList{"report.json", "effects.csv"}) {
            QVERIFY2(contents(path(name)).size() > 1000, qPrintable(name));
            QVERIFY2(contents(path(name)) == contents(path(name, "two")), qPrintable(name));
        }
        QCOMPARE(demo("other", {"--seed", "2"}).exitCode, 0);
        for (const QString& name : figures + QStringList{"report.json"})
            QVERIFY2(contents(path(name)) != contents(path(name, "other")), qPrintable(name));
    }

    void stoppedAtOnce()
    {
        QProcess process;
        process.start(AONLAB_EXECUTABLE, {"demo", "--output-dir", m_folder.filePath("stopped"), "--iterations", "100000"});
        process.setReadChannel(QProcess::StandardError);
        while (!process.canReadLine() || !process.readLine().toLower().startsWith("training"))
            QVERIFY(process.canReadLine() || process.waitForReadyRead(60'000));
        QElapsedTimer timer;
        timer.start();
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        QCOMPARE(test::finish(process).exitCode, 3);
        QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));  // alone: a tenth of a second
        QVERIFY(!QFile::exists(path("report.json", "stopped")));
        QVERIFY(QFile::exists(path("training/checkpoint.mat", "stopped")));
    }

    void mistakes()
    {
        QCOMPARE(demo("none", {"--iterations", "0"}).exitCode, 2);
        QCOMPARE(test::run({"demo", "--output-dir", "/proc/nowhere"}).exitCode, 6);
    }
};

QTEST_GUILESS_MAIN(TstDemo)
#include "tst_demo.moc"
