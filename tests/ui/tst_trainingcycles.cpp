// SPDX-License-Identifier: GPL-3.0-or-later
// Training started and stopped many times while someone clicks about in the window: every cycle ends and nothing crashes. The
// same without a window: tests/jobs/tst_trainingjob.cpp.
#include "tests/ui/windowtest.h"
#include "ui/jobs/trainingjob.h"
#include "ui/window/mainwindow.h"
#include "ui/window/workspace.h"

#include <QDir>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest>

namespace aon {

class TrainingCyclesTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void ofTheWindow();

private:
    void clickInTheWindow(MainWindow& window);

    test::OwnHome m_home;
    Document m_document;
    QRandomGenerator m_random{1};
};

constexpr int patience = 30000;  // milliseconds; sanitizers are slow
constexpr int cycleCount = 200;

// Not what opens a dialog of the desktop or a menu, or tears a view off.
bool returnsAtOnce(const QAbstractButton& button)
{
    const auto* tool = qobject_cast<const QToolButton*>(&button);
    const auto* push = qobject_cast<const QPushButton*>(&button);
    const bool hasMenu = (tool && tool->menu()) || (push && push->menu());
    return !hasMenu && !button.inherits("QDockWidgetTitleButton") && !button.text().endsWith(QChar(0x2026));
}

void TrainingCyclesTest::initTestCase()
{
    m_document = test::smallDocument();
    m_document.options.iterations = 100000;
}

void TrainingCyclesTest::clickInTheWindow(MainWindow& window)
{
    const QList<QAbstractButton*> buttons = window.workspace().findChildren<QAbstractButton*>();
    const auto& views = window.workspace().views();
    switch (m_random.bounded(4)) {
    case 0: window.workspace().bringToFront(views[static_cast<std::size_t>(m_random.bounded(static_cast<int>(views.size())))]); break;
    case 1:
        for (const char* name : {"edit.undo", "edit.redo", "training.pause", "view.play", "view.later", "view.pin", "appearance.dark", "appearance.light"})
            if (m_random.bounded(3) == 0)
                window.actions()[name]->trigger();
        break;
    default: {
        QAbstractButton* button = buttons[m_random.bounded(static_cast<int>(buttons.size()))];
        if (button->isEnabled() && button->isVisible() && returnsAtOnce(*button))
            button->click();
    }
    }
}

void TrainingCyclesTest::ofTheWindow()
{
    QSettings().clear();
    MainWindow window;
    window.session().open(m_document);
    emit window.filing().documentOpened();
    window.show();
    TrainingJob& training = window.session().training();
    for (int cycle = 0; cycle < cycleCount; ++cycle) {
        training.start(window.session().document());
        for (int click = m_random.bounded(6); click > 0; --click) {
            clickInTheWindow(window);
            QTest::qWait(m_random.bounded(20));
        }
        training.stop();
        QTRY_VERIFY_WITH_TIMEOUT(!training.isActive(), patience);
    }
    QVERIFY(window.session().document().dataset != nullptr);
}

}  // namespace aon

QTEST_MAIN(aon::TrainingCyclesTest)
#include "tst_trainingcycles.moc"
