// SPDX-License-Identifier: GPL-3.0-or-later
// The key that peeks at the intact network acts in the window; wherever one writes it is a letter.
#include "tests/ui/shownwindow.h"
#include "tests/ui/windowtest.h"
#include "ui/session/focus.h"
#include "ui/views/view.h"
#include "ui/window/mainwindow.h"
#include "ui/window/workspace.h"

#include <QCompleter>
#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>
#include <QtTest>

namespace aon {

class PeekKeyTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_small = test::smallDocument(); }
    void init();
    void cleanup() { m_window.reset(); }
    void peeksWhileItIsDown();
    void isALetterInATextOfTheWindow();
    void isALetterWhileACompletionIsOpen_data();
    void isALetterWhileACompletionIsOpen();
    void doesNothingInADialog();
    void doesNothingBehindAMenu();

private:
    bool isPeeking() const { return m_window->focus().isPeeking(); }
    QWidget* view() const { return m_window->workspace().currentView(); }

    test::OwnHome m_home;
    Document m_small;
    std::unique_ptr<MainWindow> m_window;
};

void PeekKeyTest::init()
{
    m_window = test::windowWith(m_small);
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    view()->setFocus();
}

void PeekKeyTest::peeksWhileItIsDown()
{
    QTest::keyPress(view(), Qt::Key_B);
    QVERIFY(isPeeking());
    QTest::keyRelease(view(), Qt::Key_B);
    QVERIFY(!isPeeking());
    QTest::keyPress(view(), Qt::Key_B, Qt::ControlModifier);
    QVERIFY(!isPeeking());
}

void PeekKeyTest::isALetterInATextOfTheWindow()
{
    auto* line = new QLineEdit(m_window.get());
    line->show();
    line->setFocus();
    for (const char letter : {'a', 'b', 'c'})
        QTest::keyClick(line, letter);
    QCOMPARE(line->text(), QStringLiteral("abc"));
    QTest::keyPress(view(), Qt::Key_B);
    QVERIFY2(!isPeeking(), "the line has the keys");
}

void PeekKeyTest::isALetterWhileACompletionIsOpen_data()
{
    QTest::addColumn<bool>("modal");
    QTest::newRow("modal dialog") << true;
    QTest::newRow("modeless dialog") << false;
}

// As in a dialog for files: the list of names has the keys and hands them on to the line.
void PeekKeyTest::isALetterWhileACompletionIsOpen()
{
    QFETCH(bool, modal);
    QDialog dialog(m_window.get());
    auto* line = new QLineEdit;
    auto* layout = new QVBoxLayout(&dialog);
    layout->addWidget(line);
    line->setCompleter(new QCompleter({QStringLiteral("/tmp/bb/bobby.mat"), QStringLiteral("/tmp/bb/other.mat")}, line));
    dialog.setModal(modal);
    dialog.show();
    dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    line->setFocus();
    bool wasOpen = false;
    for (const QChar letter : QStringLiteral("/tmp/bb/bobby.mat")) {
        QWidget* list = QApplication::activePopupWidget();
        wasOpen = wasOpen || list;
        QTest::keyClick(list ? list : line, letter.toLatin1());
        QVERIFY(!isPeeking());
    }
    QVERIFY(wasOpen);
    QCOMPARE(line->text(), QStringLiteral("/tmp/bb/bobby.mat"));
}

void PeekKeyTest::doesNothingInADialog()
{
    QDialog dialog(m_window.get());
    auto* layout = new QVBoxLayout(&dialog);
    auto* button = new QPushButton(QStringLiteral("OK"));
    layout->addWidget(button);
    dialog.setModal(true);
    dialog.show();
    dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QTest::keyPress(button, Qt::Key_B);
    QVERIFY(!isPeeking());
}

void PeekKeyTest::doesNothingBehindAMenu()
{
    QMenu menu(m_window.get());
    bool chosen = false;
    connect(menu.addAction(QStringLiteral("&Back")), &QAction::triggered, &menu, [&chosen] { chosen = true; });
    menu.popup(m_window->mapToGlobal(QPoint(20, 20)));
    QTRY_VERIFY(menu.isVisible());
    QTest::keyPress(&menu, Qt::Key_B);
    QVERIFY(!isPeeking());
    QVERIFY2(chosen, "the menu has the keys");
}

}  // namespace aon

QTEST_MAIN(aon::PeekKeyTest)
#include "tst_peekkey.moc"
