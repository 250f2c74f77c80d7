// SPDX-License-Identifier: GPL-3.0-or-later
// Settings are kept, and whatever stands in their file the window starts.
#include "tests/ui/windowtest.h"
#include "ui/settings.h"
#include "ui/window/mainwindow.h"
#include "ui/window/workspace.h"

#include <QDockWidget>
#include <QRandomGenerator>
#include <QScreen>
#include <QtTest>

namespace aon {

class SettingsTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QSettings().clear(); }
    void recentFilesAreNewestFirst();
    void recentFilesThatAreGoneAreLeftOut();
    void valuesComeBack();
    void wrongValuesAreDefaults();
    void theWindowStartsWithBrokenSettings();
    void theLayoutComesBackAndResets();
    void whatIsTornOffGoesBesideAndComesBack();

private:
    QString makeFile(const QString& name)
    {
        QFile file(m_home.path(name));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        return file.fileName();
    }
    test::OwnHome m_home;
};

void SettingsTest::recentFilesAreNewestFirst()
{
    Settings settings;
    for (int k = 0; k < Settings::mostRecent + 3; ++k)
        settings.addRecent(makeFile(QStringLiteral("recent %1.mat").arg(k)));
    settings.addRecent(m_home.path(QStringLiteral("recent 5.mat")));
    const QStringList recent = Settings().recent();
    QCOMPARE(recent.size(), Settings::mostRecent);
    QCOMPARE(recent[0], m_home.path(QStringLiteral("recent 5.mat")));
    QCOMPARE(recent[1], m_home.path(QStringLiteral("recent 12.mat")));
    QCOMPARE(recent.count(m_home.path(QStringLiteral("recent 5.mat"))), 1);
    settings.clearRecent();
    QVERIFY(Settings().recent().isEmpty());
}

void SettingsTest::recentFilesThatAreGoneAreLeftOut()
{
    Settings settings;
    const QString stays = makeFile(QStringLiteral("stays.mat")), goes = makeFile(QStringLiteral("goes.mat"));
    settings.addRecent(stays);
    settings.addRecent(goes);
    QVERIFY(QFile::remove(goes));
    QCOMPARE(settings.recent(), QStringList{stays});
}

void SettingsTest::valuesComeBack()
{
    Settings settings;
    settings.setAppearance(Appearance::Dark);
    settings.setZoom(1.25);
    settings.setLanguage(QStringLiteral("it"));
    QCOMPARE(Settings().appearance(), Appearance::Dark);
    QCOMPARE(Settings().zoom(), 1.25);
    QCOMPARE(Settings().language(), QStringLiteral("it"));
}

void SettingsTest::wrongValuesAreDefaults()
{
    QSettings store;
    store.setValue("window/appearance", "pink");
    store.setValue("window/zoom", "nan");
    store.setValue("window/language", "../../etc");
    store.setValue("files/recent", 7);
    store.setValue("files/folder", "/not/there");
    const Settings settings;
    QCOMPARE(settings.appearance(), Appearance::System);
    QCOMPARE(settings.zoom(), 1.0);
    QVERIFY(settings.language().isEmpty());
    QVERIFY(settings.recent().isEmpty());
    QCOMPARE(settings.folder(), QDir::homePath());
    store.setValue("window/zoom", 1e9);
    QCOMPARE(settings.zoom(), Settings::largestZoom);
}

// Every value of another type, bytes of layouts altered, the file itself cut or replaced by noise.
void SettingsTest::theWindowStartsWithBrokenSettings()
{
    QString file;
    {
        MainWindow window;
        window.settings().setGeometry(window.saveGeometry());
        window.settings().setLayout(window.workspace().layout());
        window.settings().setZoom(1.1);
        QSettings store;
        store.sync();
        file = store.fileName();
    }
    QFile stored(file);
    QVERIFY(stored.open(QIODevice::ReadOnly));
    const QByteArray whole = stored.readAll();
    stored.close();
    QVERIFY(whole.size() > 100);
    QRandomGenerator random(1);
    for (int k = 0; k < 9; ++k) {
        QByteArray damaged = k % 3 == 0 ? whole.left(random.bounded(static_cast<int>(whole.size()))) : whole;
        for (int flips = 0; flips < (k % 3) * 40 && !damaged.isEmpty(); ++flips)
            damaged[random.bounded(static_cast<int>(damaged.size()))] = static_cast<char>(random.bounded(256));
        QVERIFY(stored.open(QIODevice::WriteOnly | QIODevice::Truncate));
        stored.write(damaged);
        stored.close();
        QSettings().sync();
        MainWindow window;
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QVERIFY(window.width() >= 200 && window.height() >= 200);
    }
}

void SettingsTest::whatIsTornOffGoesBesideAndComesBack()
{
    QRect chosen;
    const auto open = [](MainWindow& window) {
        window.session().open(test::smallDocument());
        emit window.filing().documentOpened();
        window.showNormal();
        window.resize(700, 500);
        return window.workspace().dockOf(window.workspace().viewNamed(QStringLiteral("rates")));
    };
    {
        MainWindow window;
        QDockWidget* rates = open(window);
        const QRect place(rates->mapToGlobal(QPoint(0, 0)), rates->size());
        rates->setFloating(true);
        const QRect free = rates->geometry(), common = free & place;
        QVERIFY2(2 * common.width() * common.height() < place.width() * place.height(), "it does not cover where it was");
        QVERIFY(window.screen()->availableGeometry().contains(free));
        chosen = free.translated(-free.left() + 23, -free.top() + 41);
        rates->setGeometry(chosen);
        QCoreApplication::processEvents();
        rates->setFloating(false);
        rates->setFloating(true);
        QCOMPARE(rates->geometry(), chosen);
        rates->setFloating(false);
        window.close();
        QTRY_VERIFY(!window.isVisible());
    }
    MainWindow window;
    QDockWidget* rates = open(window);
    QVERIFY(!rates->isFloating());
    rates->setFloating(true);
    QCOMPARE(rates->geometry(), chosen);
}

void SettingsTest::theLayoutComesBackAndResets()
{
    {
        MainWindow window;
        window.session().open(test::smallDocument());
        emit window.filing().documentOpened();
        window.show();
        QDockWidget* groups = window.workspace().dockOf(window.workspace().viewNamed(QStringLiteral("groups")));
        QVERIFY(groups->isVisible());
        groups->hide();
        window.close();
        QTRY_VERIFY(!window.isVisible());
    }
    MainWindow window;
    window.session().open(test::smallDocument());
    emit window.filing().documentOpened();
    window.show();
    Workspace& workspace = window.workspace();
    QDockWidget* groups = workspace.dockOf(workspace.viewNamed(QStringLiteral("groups")));
    QDockWidget* log = workspace.dockOf(workspace.viewNamed(QStringLiteral("log")));
    QVERIFY2(!groups->isVisible(), "a hidden panel is hidden at the next start");
    log->setFloating(true);
    window.actions()["view.resetLayout"]->trigger();
    QVERIFY(groups->isVisible());
    QVERIFY(!log->isFloating());
    for (View* view : workspace.views())
        QVERIFY2(!workspace.dockOf(view)->isHidden(), qPrintable(view->title()));
}

}  // namespace aon

QTEST_MAIN(aon::SettingsTest)
#include "tst_settings.moc"
