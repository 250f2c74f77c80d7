// SPDX-License-Identifier: GPL-3.0-or-later
// The window as a whole: edits are undone, what is open survives bad files and questions, actions are found by their names,
// and the page of shortcuts knows them all.
#include "model/base/files.h"
#include "tests/ui/shownwindow.h"
#include "tests/ui/windowtest.h"
#include "ui/dialogs/actionsearch.h"
#include "ui/dialogs/areasdialog.h"
#include "ui/dialogs/shortcutspage.h"
#include "ui/files/sessionfile.h"
#include "ui/jobs/trainingjob.h"
#include "ui/window/mainwindow.h"
#include "ui/window/workspace.h"

#include <QAccessible>
#include <QCheckBox>
#include <QDir>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QSignalSpy>
#include <QtTest>
#include <QTreeWidget>

#include <set>

namespace aon {

class WindowTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_small = test::smallDocument(); }
    void init();
    void cleanup();
    void closesAfterEdits();
    void undoAndRedoByTheirActions();
    void everyEditOfAnActionIsUndone();
    void screenReadersSilenceToo();
    void openingAndSaving();
    void aBadFileLeavesTheSession();
    void unsavedEditsAreAskedFor();
    void trainedNetworkIsOneStep();
    void anActionIsFoundByItsName();
    void onlyWhatIsMeantIsMarked();
    void areasAreWrittenWithTheKeys();
    void theKeysGoToTheView();
    void aPresentationLeavesEverythingAsItWas();
    void backAtWhatIsSavedNothingIsModified();
    void whatActsLaterSaysSo();
    void anotherLanguageIsAnnounced();
    void startingAgainAsksNothing();
    void theChosenActionIsDone();
    void theShortcutsPageKnowsAllActions();
    void noKeyMeansTwoThings();
    void everyViewHasANameOfItsOwn();

private:
    void silence(const char* line);
    QString title() const { return m_window->windowTitle(); }
    QAction* action(const char* name) const { return m_window->actions()[name]; }

    test::OwnHome m_home;
    Document m_small;
    std::unique_ptr<MainWindow> m_window;
};

void WindowTest::init()
{
    m_window = test::windowWith(m_small);
}

void WindowTest::cleanup() { m_window.reset(); }

void WindowTest::silence(const char* line)
{
    Session& session = m_window->session();
    session.setPerturbations({parsePerturbation(line, *populationOf(session.document()), protocolOf(session.document()))}, QLatin1String(line));
}

void WindowTest::closesAfterEdits()
{
    silence("silence: F5");
    silence("silence: F6");
    action("edit.undo")->trigger();
    m_window.reset();
}

void WindowTest::undoAndRedoByTheirActions()
{
    QVERIFY(!action("edit.undo")->isEnabled());
    silence("silence: F5");
    QVERIFY(m_window->isWindowModified());
    QVERIFY(action("edit.undo")->isEnabled() && !action("edit.redo")->isEnabled());
    action("edit.undo")->trigger();
    QVERIFY(m_window->session().document().perturbations.empty());
    QVERIFY(!m_window->isWindowModified());
    action("edit.redo")->trigger();
    QCOMPARE(m_window->session().document().perturbations.size(), std::size_t(1));
}

void WindowTest::everyEditOfAnActionIsUndone()
{
    silence("silence: F5");
    Session& session = m_window->session();
    for (const char* name : {"edit.clear", "training.newSeed"}) {
        const Document before = session.document();
        const int steps = session.history().index();
        action(name)->trigger();
        QVERIFY2(differences(before, session.document()), name);
        QCOMPARE(session.history().index(), steps + 1);
        QVERIFY2(!session.history().text(steps).isEmpty(), name);
        action("edit.undo")->trigger();
        QVERIFY2(!differences(before, session.document()), name);
    }
}

// They toggle a box without a click.
void WindowTest::screenReadersSilenceToo()
{
    QCheckBox* silenced = nullptr;
    for (QCheckBox* box : m_window->findChildren<QCheckBox*>())
        if (box->accessibleName() == QLatin1String("Silence F5 mirror"))
            silenced = box;
    QVERIFY(silenced);
    QAccessibleActionInterface* actions = QAccessible::queryAccessibleInterface(silenced)->actionInterface();
    actions->doAction(QAccessibleActionInterface::toggleAction());
    QCOMPARE(m_window->session().document().perturbations.size(), std::size_t(1));
    QCOMPARE(toText(m_window->session().document().perturbations.front()), std::string("silence: F5 & mirror"));
    QVERIFY(silenced->isChecked());
    actions->doAction(QAccessibleActionInterface::toggleAction());
    QVERIFY(m_window->session().document().perturbations.empty());
    QCOMPARE(m_window->session().history().count(), 2);
}

void WindowTest::openingAndSaving()
{
    silence("silence: F5 & mirror");
    const QString file = m_home.path(QStringLiteral("session.mat"));
    saveSession(contentsOf(m_window->session(), m_window->focus()), file.toStdString());
    m_window->session().history().setClean();
    QSignalSpy opened(&m_window->filing(), &Filing::documentOpened);
    m_window->filing().openPaths({file});
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(m_window->filing().file(), file);
    QVERIFY2(title().startsWith(QStringLiteral("session.mat")), qPrintable(title()));
    QCOMPARE(m_window->settings().recent().value(0), file);
    QCOMPARE(m_window->session().fileOf(m_window->session().document().model.get()), std::filesystem::path(file.toStdString()));
    QCOMPARE(m_window->session().history().count(), 0);
    silence("silence: AIP");
    QVERIFY(m_window->isWindowModified());
    action("file.save")->trigger();
    QTRY_VERIFY(!m_window->isWindowModified());
    m_window->filing().openPaths({file});
    QTRY_COMPARE(opened.size(), 2);
    QCOMPARE(toText(m_window->session().document().perturbations.at(0)), std::string("silence: AIP"));
}

void WindowTest::aBadFileLeavesTheSession()
{
    const QString file = m_home.path(QStringLiteral("cut.mat"));
    saveSession(contentsOf(m_window->session(), m_window->focus()), file.toStdString());
    QVERIFY(QFile::resize(file, QFileInfo(file).size() / 2));
    const Document before = m_window->session().document();
    QSignalSpy failed(&m_window->session(), &Session::failed);
    m_window->filing().openPaths({file});
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY2(failed[0][0].toString().contains(QStringLiteral("cut.mat")), qPrintable(failed[0][0].toString()));
    QVERIFY(!differences(before, m_window->session().document()));
    QVERIFY(m_window->banner().failure().contains(QStringLiteral("cut.mat")));
    QVERIFY(!m_window->filing().isOpening());
    QVERIFY(m_window->settings().recent().isEmpty());
}

void WindowTest::unsavedEditsAreAskedFor()
{
    silence("silence: F5");
    m_window->close();
    QVERIFY(m_window->isVisible());
    auto* question = m_window->findChild<QMessageBox*>();
    QVERIFY(question);
    question->button(QMessageBox::Cancel)->click();
    QVERIFY(m_window->isVisible());
    QCOMPARE(m_window->session().document().perturbations.size(), std::size_t(1));
    QTRY_VERIFY(!m_window->findChild<QMessageBox*>());
    m_window->close();
    m_window->findChild<QMessageBox*>()->button(QMessageBox::Discard)->click();
    QTRY_VERIFY(!m_window->isVisible());
}

void WindowTest::trainedNetworkIsOneStep()
{
    Session& session = m_window->session();
    const auto before = session.document().model;
    action("training.train")->trigger();
    QVERIFY(!action("training.train")->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(!session.training().isActive() && session.document().model != before, 60000);
    QCOMPARE(session.history().count(), 1);
    QVERIFY2(session.history().text(0).startsWith(QStringLiteral("# train: 3 iterations done, best loss")), qPrintable(session.history().text(0)));
    action("edit.undo")->trigger();
    QCOMPARE(session.document().model, before);
}

void WindowTest::anActionIsFoundByItsName()
{
    for (const QAction* wanted : m_window->actions().all()) {
        ActionSearch search(m_window->actions(), m_window.get());
        search.setAttribute(Qt::WA_DeleteOnClose, false);
        search.findChild<QLineEdit*>()->setText(Actions::menuOf(*wanted) + QLatin1Char(' ') + Actions::plainText(*wanted));
        const auto* found = search.findChild<QListWidget*>();
        QVERIFY2(found->count() > 0, qPrintable(wanted->objectName()));
        QVERIFY2(found->item(0)->text().contains(Actions::plainText(*wanted)), qPrintable(wanted->objectName() + QStringLiteral(": ") + found->item(0)->text()));
    }
}

QString markedIn(const ActionSearch& search)
{
    const QListWidgetItem* marked = search.findChild<QListWidget*>()->currentItem();
    return marked ? marked->text() : QString();
}

// Enter does what is marked, so nothing is marked that was not meant.
void WindowTest::onlyWhatIsMeantIsMarked()
{
    silence("silence: F5");
    ActionSearch search(m_window->actions(), m_window.get());
    search.setAttribute(Qt::WA_DeleteOnClose, false);
    auto* line = search.findChild<QLineEdit*>();
    const auto marked = [&](const char* typed) { line->setText(QLatin1String(typed)); return markedIn(search); };
    QVERIFY2(marked("ital").contains(QStringLiteral("Italiano")), qPrintable(markedIn(search)));
    QVERIFY2(marked("dark").contains(QStringLiteral("Dark")), qPrintable(markedIn(search)));
    QVERIFY2(marked("heat").contains(QStringLiteral("Heat")), qPrintable(markedIn(search)));
    QCOMPARE(marked(""), QString());
    QCOMPARE(marked("rmvll"), QString());
    QCOMPARE(search.findChild<QListWidget*>()->count(), 0);
    QCOMPARE(marked("theme"), QString());
    QVERIFY(search.findChild<QListWidget*>()->count() >= 3);
    QCOMPARE(marked("remove"), QString());
    QVERIFY2(marked("remove all perturbations").contains(QStringLiteral("Remove All Perturbations")), qPrintable(markedIn(search)));
    line->setText(QStringLiteral("ital"));
    line->setText(QStringLiteral("xyz"));
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(m_window->session().document().perturbations.size(), std::size_t(1));
}

// By the keys alone: Tab through a row, one row more, one row less.
void WindowTest::areasAreWrittenWithTheKeys()
{
    AreasDialog dialog(QStringLiteral("17.mat"), 40, m_window.get());
    dialog.show();
    dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    const auto press = [&dialog](Qt::Key key) { QTest::keyClick(dialog.focusWidget(), key); };
    const auto write = [&](const char* name, const char* count) {
        QTest::keyClicks(dialog.focusWidget(), QLatin1String(name));
        press(Qt::Key_Tab);
        QTest::keyClicks(dialog.focusWidget(), QLatin1String(count));
        press(Qt::Key_Tab);
    };
    write("", "10");
    QCOMPARE(dialog.focusWidget()->accessibleName(), QStringLiteral("Remove area 1"));
    press(Qt::Key_Tab);
    write("", "12");
    press(Qt::Key_Tab);
    press(Qt::Key_Tab);
    press(Qt::Key_Tab);
    press(Qt::Key_Space);
    QCOMPARE(dialog.areas().size(), std::size_t(2));
    press(Qt::Key_Space);
    QCOMPARE(dialog.focusWidget()->accessibleName(), QStringLiteral("Name of area 3"));
    QTest::keyClicks(dialog.focusWidget(), QStringLiteral("M1"));
    QVERIFY2(dialog.problem().isEmpty(), qPrintable(dialog.problem()));
    QCOMPARE(describeAreas(dialog.areas()), std::string("AIP=10,F5=12,M1=18"));
    press(Qt::Key_Return);
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
}

// What is opened on the page of the start hides that page, and what had the keys with it.
void WindowTest::theKeysGoToTheView()
{
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    for (const char* view : {"heatmaps", "neurons"}) {
        m_window->workspace().bringToFront(m_window->workspace().viewNamed(QLatin1String(view)));
        action("view.welcome")->trigger();
        QVERIFY(!m_window->workspace().isAncestorOf(QApplication::focusWidget()));
        action("view.welcome")->trigger();
        QVERIFY2(m_window->workspace().currentView()->isAncestorOf(QApplication::focusWidget()), view);
    }
}

void WindowTest::aPresentationLeavesEverythingAsItWas()
{
    Workspace& workspace = m_window->workspace();
    m_window->setWindowState(Qt::WindowNoState);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session().comparison() && !m_window->session().isComparing(), 20000);
    m_window->resize(1700, 900);
    QTest::qWait(50);
    workspace.resizeDocks({workspace.dockOf(workspace.viewNamed(QStringLiteral("groups")))}, {410}, Qt::Horizontal);
    workspace.dockOf(workspace.viewNamed(QStringLiteral("log")))->hide();
    workspace.bringToFront(workspace.viewNamed(QStringLiteral("history")));
    workspace.bringToFront(workspace.viewNamed(QStringLiteral("heatmaps")));
    QTest::qWait(50);
    const auto places = [this, &workspace] {
        QStringList all{QStringLiteral("%1x%2").arg(m_window->width()).arg(m_window->height())};
        for (View* view : workspace.views()) {
            const QRect place = workspace.dockOf(view)->geometry();
            if (!view->visibleRegion().isEmpty())
                all << QStringLiteral("%1 %2,%3 %4x%5").arg(view->title()).arg(place.x()).arg(place.y()).arg(place.width()).arg(place.height());
        }
        return all;
    };
    const QStringList before = places();
    action("view.presentation")->trigger();
    QTest::qWait(100);
    QVERIFY(m_window->isFullScreen() && !workspace.viewNamed(QStringLiteral("groups"))->isVisible());
    action("view.presentation")->trigger();
    QTest::qWait(100);
    QTRY_COMPARE(places(), before);
    QVERIFY(!m_window->isFullScreen());
}

void WindowTest::backAtWhatIsSavedNothingIsModified()
{
    m_window->filing().openDemonstration();
    QSignalSpy opened(&m_window->filing(), &Filing::documentOpened);
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, 60000);
    silence("silence: F5");
    silence("silence: AIP");
    QVERIFY(m_window->isWindowModified());
    action("edit.undo")->trigger();
    action("edit.undo")->trigger();
    QVERIFY(!m_window->isWindowModified());
    silence("silence: F6");
    action("edit.clear")->trigger();
    QVERIFY2(!m_window->isWindowModified(), "it is what was opened, whatever led to it");
}

// Without a network, or while one trains, a tick changes no curve: it is said in the panel.
void WindowTest::whatActsLaterSaysSo()
{
    QLabel* note = nullptr;
    View* groups = m_window->workspace().viewNamed(QStringLiteral("groups"));
    const auto noted = [&](const char* text) {
        for (QLabel* label : groups->findChildren<QLabel*>())
            if (label->text().contains(QLatin1String(text)))
                note = label;
        return note && note->isVisible() && note->text().contains(QLatin1String(text));
    };
    QVERIFY(!noted("Silence and gains"));
    Document bare = m_small;
    bare.model = nullptr;
    bare.options.iterations = 100000;
    m_window->session().open(bare);
    QVERIFY(noted("No network yet"));
    silence("silence: F5");
    m_window->session().training().start(m_window->session().document());
    QVERIFY(noted("act when it ends"));
    m_window->session().training().stop();
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session().document().model, 20000);
    QTRY_VERIFY(!note->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session().comparison() && m_window->session().comparison()->perturbations.size() == 1, 20000);
}

void WindowTest::anotherLanguageIsAnnounced()
{
    action("language.it")->trigger();
    QCOMPARE(m_window->settings().language(), QStringLiteral("it"));
    auto* told = m_window->findChild<QMessageBox*>();
    QVERIFY(told && told->text().contains(QStringLiteral("next start")));
    for (QAbstractButton* button : told->buttons())
        if (told->buttonRole(button) == QMessageBox::RejectRole)
            button->click();
    QTRY_VERIFY(!m_window->findChild<QMessageBox*>());
    QVERIFY(m_window->isVisible() && !m_window->startsAgain());
    action("language.system")->trigger();
    QVERIFY(!m_window->findChild<QMessageBox*>());
}

// What is not saved is kept by whoever starts the program again.
void WindowTest::startingAgainAsksNothing()
{
    silence("silence: F5");
    action("language.it")->trigger();
    QSignalSpy asked(m_window.get(), &MainWindow::restartAsked);
    auto* told = m_window->findChild<QMessageBox*>();
    for (QAbstractButton* button : told->buttons())
        if (told->buttonRole(button) == QMessageBox::AcceptRole)
            button->click();
    QTRY_COMPARE(asked.size(), 1);
    QVERIFY(m_window->isVisible() && !m_window->startsAgain());
    m_window->closeToStartAgain();
    QTRY_VERIFY(!m_window->isVisible());
    QVERIFY(m_window->startsAgain() && !m_window->findChild<QMessageBox*>());
}

void WindowTest::theChosenActionIsDone()
{
    silence("silence: F5");
    action("help.search")->trigger();
    auto* search = m_window->findChild<ActionSearch*>();
    QVERIFY(search);
    QTest::keyClicks(search->findChild<QLineEdit*>(), QStringLiteral("undo"));
    QTest::keyClick(search->findChild<QLineEdit*>(), Qt::Key_Return);
    QTRY_VERIFY(m_window->session().document().perturbations.empty());
}

void WindowTest::theShortcutsPageKnowsAllActions()
{
    ShortcutsPage page(m_window->actions(), m_window.get());
    page.setAttribute(Qt::WA_DeleteOnClose, false);
    const auto* tree = page.findChild<QTreeWidget*>();
    std::set<std::pair<QString, QString>> listed;
    for (int group = 0; group < tree->topLevelItemCount(); ++group)
        for (int k = 0; k < tree->topLevelItem(group)->childCount(); ++k)
            listed.emplace(tree->topLevelItem(group)->child(k)->text(0), tree->topLevelItem(group)->child(k)->text(1));
    for (const QAction* one : m_window->actions().all()) {
        QVERIFY2(listed.contains({Actions::plainText(*one), Actions::keysOf(*one)}), qPrintable(one->objectName()));
        QVERIFY2(!one->toolTip().isEmpty() && !one->statusTip().isEmpty(), qPrintable(one->objectName()));
        QVERIFY2(!Actions::menuOf(*one).isEmpty(), qPrintable(one->objectName()));
    }
}

void WindowTest::noKeyMeansTwoThings()
{
    std::map<QKeySequence, QString> owners;
    for (const QAction* one : m_window->actions().all())
        for (const QKeySequence& keys : one->shortcuts()) {
            if (keys.isEmpty())
                continue;
            QVERIFY2(!owners.contains(keys), qPrintable(keys.toString() + QLatin1Char(' ') + one->objectName() + QLatin1Char(' ') + owners[keys]));
            owners[keys] = one->objectName();
        }
    QVERIFY(owners.size() > 20);
}

void WindowTest::everyViewHasANameOfItsOwn()
{
    std::set<QString> names;
    for (const View* view : m_window->workspace().views())
        QVERIFY2(names.insert(view->title()).second, qPrintable(view->title()));
}

}  // namespace aon

QTEST_MAIN(aon::WindowTest)
#include "tst_window.moc"
