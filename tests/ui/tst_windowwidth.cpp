// SPDX-License-Identifier: GPL-3.0-or-later
// A screen of 1280 × 720 pixels is enough: long texts never make the window wider, and what must be read is seen on it.
#include "tests/ui/windowtest.h"
#include "ui/window/mainwindow.h"
#include "ui/window/workspace.h"
#include "ui/words/languages.h"

#include <QDockWidget>
#include <QHeaderView>
#include <QLineEdit>
#include <QTableView>
#include <QtTest>
#include <qcustomplot.h>

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

    // No effect without its fit, and more than a few of them.
    void effectsWithTheirFit()
    {
        auto* table = view("Effects")->findChild<QTableView*>();
        QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() > 20, 20000);
        QTest::qWait(100);
        const QRect seen = table->viewport()->rect();
        for (const QString& title : {QString("Change"), QString("Fit R²")}) {
            int column = 0;
            while (column < table->model()->columnCount() && table->model()->headerData(column, Qt::Horizontal) != title)
                ++column;
            QVERIFY2(seen.contains(table->visualRect(table->model()->index(0, column))), qPrintable(title));
        }
        QVERIFY2(table->verticalHeader()->isVisible() && table->model()->headerData(0, Qt::Vertical) == QString("all"), "whose they are");
        QVERIFY(seen.height() >= 8 * table->rowHeight(0));
    }

    // Longer words do not ask for a larger screen, and the table of neurons shows change and fit without scrolling.
    void italianIsNotWider()
    {
        speak("it");
        m_window = std::make_unique<MainWindow>();
        open(m_small);
        m_window->showNormal();
        m_window->resize(1280, 720);
        QTest::qWait(100);
        auto* table = view("Effetti")->findChild<QTableView*>();
        QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() > 20, 20000);
        QTest::qWait(100);
        int columns = 0;
        for (int column = 0; column < table->model()->columnCount(); ++column)
            if (table->model()->headerData(column, Qt::Horizontal).toString() == "R² fit")
                columns += table->viewport()->rect().contains(table->visualRect(table->model()->index(0, column)));
        speak("en");
        QCOMPARE(columns, 1);
        QVERIFY2(m_window->minimumSizeHint().width() <= 1100, qPrintable(QString::number(m_window->minimumSizeHint().width())));
    }

    // A view that is a window of its own has the room for its text in a presentation that it had before.
    void tornOffViewsKeepTheirProportions()
    {
        QDockWidget* dock = m_window->workspace().dockOf(view("Rates"));
        dock->setFloating(true);
        dock->resize(450, 250);
        QTest::qWait(100);
        const QSize size = dock->size();
        const int line = dock->widget()->fontMetrics().height();
        m_window->actions()["view.presentation"]->trigger();
        QTest::qWait(200);
        const double ratio = 1.0 * dock->widget()->fontMetrics().height() / line;
        QVERIFY(ratio > 1.2);
        QVERIFY2(dock->width() > 0.95 * ratio * size.width() && dock->height() > 0.95 * ratio * size.height(), "the text grew, its window did not");
        m_window->actions()["view.presentation"]->trigger();
        QTRY_COMPARE(dock->size(), size);
    }

    // Qt warns of a dock that is asked to be of no size.
    void noDockIsAskedToBeNothing()
    {
        QTest::failOnWarning(QRegularExpression("resizeDocks"));
        QAction* presentation = m_window->actions()["view.presentation"];
        for (const char* zoom : {"view.zoomIn", "view.zoomOut"}) {
            for (int k = 0; k < 8; ++k)
                m_window->actions()[zoom]->trigger();
            for (const QSize& size : {QSize(400, 200), QSize(1280, 300), QSize(1280, 720)}) {
                m_window->resize(size);
                QTest::qWait(50);
                presentation->trigger();
                QTest::qWait(50);
                presentation->trigger();
                QTest::qWait(50);
            }
        }
        m_window->actions()["view.zoomReset"]->trigger();
        m_window->actions()["view.resetLayout"]->trigger();
        QTest::qWait(50);
    }

    // Everybody silent: a range of almost nothing, whose numbers must not run into each other.
    void numbersOfRateAxesHaveRoom()
    {
        View* rates = view("Rates");
        auto& session = m_window->session();
        const Document& document = session.document();
        for (const char* line : {"silence: all", "scale 0.98: F6", "silence: F5"}) {
            session.setPerturbations({parsePerturbation(line, *populationOf(document), protocolOf(document))}, line);
            QTRY_VERIFY_WITH_TIMEOUT(session.comparison() && !session.isComparing(), 20000);
            QTest::qWait(200);
            for (const QCPAxisRect* rect : rates->plot()->axisRects()) {
                const QCPAxis* y = rect->axis(QCPAxis::atLeft);
                double before = 1e9;
                for (int k = 0; k < y->tickVector().size(); ++k) {
                    const double tick = y->tickVector().at(k);
                    if (!y->range().contains(tick) || y->tickVectorLabels().value(k).isEmpty())
                        continue;
                    const double at = y->coordToPixel(tick);
                    const QString where = QString("%1: %2 ticks in %3 pixels, %4 at %5").arg(line).arg(y->tickVector().size()).arg(rect->height()).arg(tick).arg(at);
                    QVERIFY2(before - at >= QFontMetrics(y->tickLabelFont()).ascent(), qPrintable(where));
                    before = at;
                }
            }
        }
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
