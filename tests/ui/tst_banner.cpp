// SPDX-License-Identifier: GPL-3.0-or-later
// What must not be overlooked stands above the views, with the way to mend it, and stays while it is true.
#include "tests/ui/windowtest.h"
#include "ui/window/banner.h"
#include "ui/window/mainwindow.h"
#include "ui/window/workspace.h"

#include <QDockWidget>
#include <QLabel>
#include <QToolButton>
#include <QtTest>

namespace aon {

class BannerTest : public QObject {
    Q_OBJECT
private slots:
    void aFittingRecordingHasNone()
    {
        Document document;
        document.dataset = std::make_shared<Dataset>(recording());
        QVERIFY(noticesOf(document, nullptr).empty());
        Dataset signless = recording();
        signless.population.inhibitory.clear();
        document.dataset = std::make_shared<Dataset>(signless);
        QCOMPARE(noticesOf(document, nullptr).size(), std::size_t(1));
        QVERIFY(noticesOf(document, nullptr).front().sentence.startsWith("No inhibitory mask"));
    }

    void whatDoesNotFitIsOneSentence_data()
    {
        QTest::addColumn<int>("what");
        QTest::addColumn<QString>("says");
        QTest::newRow("bins") << 0 << "The recording has 60 bins and the protocol “paper” 175";
        QTest::newRow("conditions left over") << 1 << "does not read (1 in number, the first is FR14)";
        QTest::newRow("conditions missing") << 2 << "2 of the 12 conditions of the protocol “paper” were not recorded";
    }
    void whatDoesNotFitIsOneSentence()
    {
        QFETCH(int, what);
        QFETCH(QString, says);
        Document document;
        document.dataset = std::make_shared<Dataset>(misfit(what));
        const std::vector<Notice> notices = noticesOf(document, nullptr);
        QCOMPARE(notices.size(), std::size_t(1));
        QVERIFY2(notices.front().sentence.contains(says), qPrintable(notices.front().sentence));
        QCOMPARE(notices.front().view, QString("protocol"));
    }

    void theButtonShowsTheProtocol()
    {
        MainWindow window;
        Document document;
        document.dataset = std::make_shared<Dataset>(misfit(0));
        window.session().open(document);
        emit window.filing().documentOpened();
        window.show();
        auto* banner = window.findChild<Banner*>();
        QVERIFY(banner && banner->isVisible());
        QToolButton* mend = nullptr;
        for (auto* button : banner->findChildren<QToolButton*>())
            if (button->text() == "Show protocol")
                mend = button;
        QVERIFY(mend);
        QVERIFY(window.workspace().currentView() != window.workspace().viewNamed("protocol"));
        mend->click();
        QTRY_COMPARE(window.workspace().currentView(), window.workspace().viewNamed("protocol"));
        document.dataset = std::make_shared<Dataset>(recording());
        window.session().open(document);
        QVERIFY(banner->notices().empty());
    }

    // What one more caution would move while a slider is dragged waits for the end of the drag; where it has room beside the
    // others it does not.
    void nothingMovesWhileTheMouseIsHeld()
    {
        Banner banner;
        banner.resize(1200, 0);
        const auto height = [&banner] { return banner.heightForWidth(1200); };
        const Notice synthetic{"Synthetic data."}, range{"The perturbation drives 7.0 % of the rates out of the range."}, lengthy{QString(90, 'x') + ' ' + QString(90, 'y')};
        banner.setNotices({synthetic});
        banner.show();
        const int line = height();
        QWidget slider;
        slider.show();
        QVERIFY(QTest::qWaitForWindowExposed(&slider));
        QTest::mousePress(slider.windowHandle(), Qt::LeftButton);
        QVERIFY(QGuiApplication::mouseButtons() == Qt::LeftButton);
        banner.setNotices({range, synthetic});
        QCOMPARE(banner.notices().size(), std::size_t(2));
        QTest::qWait(50);
        QCOMPARE(height(), line);
        banner.setNotices({lengthy, range, synthetic});
        QCOMPARE(banner.notices().size(), std::size_t(2));
        QTest::qWait(200);
        QCOMPARE(height(), line);
        QTest::mouseRelease(slider.windowHandle(), Qt::LeftButton);
        QTRY_COMPARE(banner.notices().size(), std::size_t(3));
        QTRY_VERIFY(height() > line);
        banner.setNotices({});
        QVERIFY(!banner.isVisible());
    }

    // The views keep their height however many there are; the others are one click away.
    void twoAreSeenAndTheOthersAreCounted()
    {
        Banner banner;
        banner.resize(1200, 0);
        const auto sentences = [&banner] {
            QStringList texts;
            for (const auto* label : banner.findChildren<QLabel*>())
                if (!label->text().isEmpty() && label->isVisible())
                    texts << label->text();
            return texts;
        };
        const auto buttonNamed = [&banner](const QString& text) -> QToolButton* {
            for (auto* button : banner.findChildren<QToolButton*>())
                if (button->text() == text && button->isVisible())
                    return button;
            return nullptr;
        };
        banner.setNotices({{"First."}, {"Second."}, {"Third."}, {"Fourth."}});
        banner.show();
        QCOMPARE(sentences(), QStringList({"First.", "Second."}));
        const int height = banner.heightForWidth(1200);
        QVERIFY(buttonNamed("2 more…"));
        buttonNamed("2 more…")->click();
        QCOMPARE(sentences(), QStringList({"First.", "Second.", "Third.", "Fourth."}));
        buttonNamed("Fewer")->click();
        QCOMPARE(sentences(), QStringList({"First.", "Second."}));
        QCOMPARE(banner.heightForWidth(1200), height);
        banner.setNotices({{"First."}, {"Second."}});
        QVERIFY(!buttonNamed("2 more…") && !buttonNamed("Fewer"));
    }

    // It says nothing of the perturbed network while the intact one is seen, and nothing moves.
    void peekingHidesWhatIsOfThePerturbation()
    {
        MainWindow window;
        window.resize(1280, 720);
        window.session().open(test::smallDocument());
        emit window.filing().documentOpened();
        window.show();
        const Document& document = window.session().document();
        const char* line = "silence: F5 & !F5";
        window.session().setPerturbations({parsePerturbation(line, *populationOf(document), protocolOf(document))}, line);
        QTRY_VERIFY_WITH_TIMEOUT(window.session().isUpToDate(), 20000);
        auto* banner = window.findChild<Banner*>();
        const auto says = [banner] {
            for (const auto* label : banner->findChildren<QLabel*>())
                if (label->text().contains("selects no neuron") && label->isVisible())
                    return true;
            return false;
        };
        QTRY_VERIFY(says());
        QTest::qWait(200);  // until the window is laid out
        const int height = banner->height();
        window.focus().setPeeking(true);
        QVERIFY(!says());
        QTest::qWait(200);
        QCOMPARE(banner->height(), height);
        QVERIFY(!window.workspace().viewNamed("groups")->description().contains("Acting now"));
        window.focus().setPeeking(false);
        QVERIFY(says());
    }

    // The room of what is hidden is empty, not a strip without words.
    void aStripHasWords()
    {
        Banner banner;
        banner.resize(1200, 0);
        banner.show();
        const auto isPainted = [&] {
            QTest::qWait(50);
            const QColor ground = banner.grab().toImage().pixelColor(banner.width() - 3, 3);
            return ground != banner.palette().color(QPalette::Window);
        };
        Notice of{"Of the perturbation."}, hidden = of;
        hidden.isHidden = true;
        banner.setNotices({of});
        QVERIFY(isPainted());
        banner.setNotices({hidden});
        QVERIFY(!isPainted());
        banner.setNotices({of});
        QVERIFY(isPainted());
        banner.setNotices({{"Always."}, hidden});
        QVERIFY(isPainted());
    }

    // What was to come and is no longer true does not come.
    void whatIsOverIsNotShownLater()
    {
        Banner banner;
        banner.resize(1200, 0);
        QWidget slider;
        slider.show();
        QVERIFY(QTest::qWaitForWindowExposed(&slider));
        QTest::mousePress(slider.windowHandle(), Qt::LeftButton);
        banner.setNotices({{"Out of the range."}});
        banner.setNotices({});
        QTest::mouseRelease(slider.windowHandle(), Qt::LeftButton);
        QTest::qWait(200);
        QVERIFY(banner.notices().empty() && !banner.isVisible());
    }

    // A message of the file that was opened is still there when it is open.
    void warningsOfOpeningStay()
    {
        MainWindow window;
        window.show();
        Dataset dataset = recording();
        const std::filesystem::path folder = m_home.path("data").toStdString();
        std::filesystem::create_directories(folder);
        saveDataset(dataset, folder);
        Document document = test::smallDocument();
        dataset.rates.begin()->second *= 0.5F;
        saveModel(*document.model, folder / "model.mat");
        saveDataset(dataset, folder);
        window.filing().openPaths({QString::fromStdString(folder.string())});
        auto* banner = window.findChild<Banner*>();
        QTRY_VERIFY_WITH_TIMEOUT(banner->failure().contains("was trained on other data"), 20000);
        QTest::qWait(50);
        QVERIFY(banner->failure().contains("was trained on other data") && banner->isVisible());
    }

private:
    static Dataset recording()
    {
        Dataset dataset = test::smallDataset();
        dataset.synthetic = false;
        dataset.fingerprint = fingerprintOf(dataset);
        return dataset;
    }
    static Dataset misfit(int what)
    {
        Dataset dataset = recording();
        if (what == 0)
            for (auto& [slot, rates] : dataset.rates)
                rates = rates.leftCols(60).eval();
        else if (what == 1)
            dataset.rates[14] = dataset.rates.at(1);
        else
            dataset.rates.erase(3), dataset.rates.erase(7);
        return dataset;
    }

    test::OwnHome m_home;
};

}  // namespace aon

QTEST_MAIN(aon::BannerTest)
#include "tst_banner.moc"
