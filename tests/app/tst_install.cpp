// SPDX-License-Identifier: GPL-3.0-or-later
// What is installed is what a desktop and the program look for.
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>
#include <QXmlStreamReader>

class InstallTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void everyResourceIsThere();
    void theProgramStarts();
    void theDesktopFindsItAndItsIcon();
    void theMetainfoNamesTheDesktopFile();

private:
    QString path(const char* relative) const { return m_prefix.filePath(QLatin1String(relative)); }

    QTemporaryDir m_prefix;
};

void InstallTest::initTestCase()
{
    QProcess cmake;
    cmake.start(QStringLiteral("cmake"), {QStringLiteral("--install"), QStringLiteral(AONLAB_BUILD), QStringLiteral("--prefix"), m_prefix.path()});
    QVERIFY(cmake.waitForFinished(60000));
    QVERIFY2(cmake.exitCode() == 0, cmake.readAllStandardError().constData());
}

void InstallTest::everyResourceIsThere()
{
    const QDir source(QStringLiteral(AONLAB_RESOURCES));
    QStringList expected;
    for (const char* folder : {"protocols", "demonstration"})
        for (const QFileInfo& file : QDir(source.filePath(QLatin1String(folder))).entryInfoList({QStringLiteral("*.json"), QStringLiteral("*.mat")}, QDir::Files))
            expected << QLatin1String(folder) + QLatin1Char('/') + file.fileName();
    QVERIFY(!expected.isEmpty());
    for (const QString& file : expected)
        QCOMPARE(QFileInfo(path("share/aonlab/") + file).size(), QFileInfo(source.filePath(file)).size());
}

void InstallTest::theProgramStarts()
{
    QProcess program;
    program.start(path("bin/aonlab"), {QStringLiteral("--version")});
    QVERIFY(program.waitForFinished(20000));
    QCOMPARE(program.exitCode(), 0);
    QVERIFY(program.readAllStandardOutput().contains(AONLAB_VERSION));
}

void InstallTest::theDesktopFindsItAndItsIcon()
{
    QFile file(path("share/applications/aonlab.desktop"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
    QCOMPARE(lines.front(), QStringLiteral("[Desktop Entry]"));
    QVERIFY(lines.contains(QStringLiteral("Exec=aonlab %F")));
    QVERIFY(lines.contains(QStringLiteral("Icon=aonlab")));
    QVERIFY(QFile::exists(path("share/icons/hicolor/scalable/apps/aonlab.svg")));
}

void InstallTest::theMetainfoNamesTheDesktopFile()
{
    QFile file(path("share/metainfo/org.aonlab.aonlab.metainfo.xml"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    QString desktop, release;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == QLatin1String("launchable"))
            desktop = xml.readElementText();
        else if (xml.isStartElement() && xml.name() == QLatin1String("release"))
            release = xml.attributes().value(QLatin1String("version")).toString();
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QVERIFY(QFile::exists(path("share/applications/") + desktop));
    QCOMPARE(release, QStringLiteral(AONLAB_VERSION));
}

QTEST_GUILESS_MAIN(InstallTest)
#include "tst_install.moc"
