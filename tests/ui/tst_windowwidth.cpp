// SPDX-License-Identifier: GPL-3.0-or-later
// Long texts never make the window wider than a screen of 1280 pixels.
#include "tests/ui/windowtest.h"
#include "ui/mainwindow.h"
#include "ui/workspace.h"

#include <QDockWidget>
#include <QLineEdit>
#include <QtTest>

namespace aon {

class WindowWidthTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        QSettings().clear();
        m_window = std::make_unique<MainWindow>();
        open(m_small);
        m_window->showNormal();
        m_window->resize(1280, 720);
        QTRY_COMPARE(m_window->width(), 1280);
    }
    void cleanup() { m_window.reset(); }

    // Without labels of mirror neurons "mirror" is refused in a long sentence.
    void whatIsWrongWithAFilter()
    {
        Document bare = m_small;
        auto dataset = std::make_shared<Dataset>(*bare.dataset);
        dataset->population.mirror.clear();
        bare.dataset = dataset;
        bare.model = nullptr;
        open(bare);
        View* neurons = view("Neurons");
        for (QWidget* each = neurons; each; each = each->parentWidget())
            if (qobject_cast<QDockWidget*>(each))
                each->raise();
        auto* filter = neurons->findChild<QLineEdit*>();
        filter->setText("F5 & mirror");
        staysAsWide();
        filter->setText("F5 & " + QString(300, 'x'));
        staysAsWide();
    }

    void thatTheTaskIsOfTheNextTraining()
    {
        Document next = m_small;
        next.options = optionsFor(Preset::Published);
        next.protocol = protocolFor(Preset::Published);
        next.protocol.name = std::string(300, 'x');
        m_window->session().edit(next, "preset: published");
        staysAsWide();
        next.model = nullptr;
        m_window->session().edit(next, "no network");
        staysAsWide();
    }

private:
    void open(const Document& document)
    {
        m_window->session().open(document);
        emit m_window->filing().documentOpened();
    }
    View* view(const QString& title) const
    {
        for (View* each : m_window->workspace().views())
            if (each->title() == title)
                return each;
        return nullptr;
    }
    void staysAsWide()
    {
        QTest::qWait(50);
        QCOMPARE(m_window->width(), 1280);
        QVERIFY(m_window->minimumSizeHint().width() <= 1280);
    }

    test::OwnHome m_home;
    Document m_small = test::smallDocument();
    std::unique_ptr<MainWindow> m_window;
};

}  // namespace aon

QTEST_MAIN(aon::WindowWidthTest)
#include "tst_windowwidth.moc"
