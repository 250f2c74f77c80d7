// SPDX-License-Identifier: GPL-3.0-or-later
// The curves of a training, in the panel and in the view: they are its rows, their numbers those of the network that is kept.

#include "tests/ui/showntraining.h"
#include "ui/figures/curveplot.h"
#include "ui/figures/lossplot.h"
#include "ui/panels/trainingtext.h"
#include "ui/words/numbers.h"

#include <qcustomplot.h>

#include <algorithm>

using namespace aon;
using Shown = aon::test::ShownTraining;

class TstTrainingcurves : public QObject {
    Q_OBJECT

private slots:
    void theCurvesAreTheRows()
    {
        Shown shown;
        QVERIFY(!shown.panel.plot() && shown.panel.description().contains("press Train"));
        QVERIFY(shown.train());
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
        const std::vector<LossRow>& rows = shown.session.training().rows();
        QCOMPARE(rows.size(), std::size_t(6));
        for (const QCustomPlot* plot : {shown.panel.plot(), shown.view.plot()}) {
            QVERIFY(plot);
            for (int k = 0; k < 6; ++k) {
                const TrainingStep& step = rows[static_cast<std::size_t>(k)].step;
                QCOMPARE(plot->graph(0)->data()->at(k)->key, double(k));
                QCOMPARE(plot->graph(0)->data()->at(k)->value, step.loss);
                QCOMPARE(plot->graph(1)->data()->at(k)->value, step.bestLoss);
                QCOMPARE(plot->graph(2)->data()->at(k)->value, step.gradientNorm);
            }
            // The evaluation after the last step may be the best: curve and text have it.
            QCOMPARE((plot->graph(1)->data()->constEnd() - 1)->value, shown.session.training().checkpoint()->bestLoss);
            QCOMPARE(plot->graph(2)->dataCount(), 6);
            QCOMPARE(plot->graph(3)->dataCount(), static_cast<int>(shown.session.training().fits().size()));
            QCOMPARE(plot->graph(5)->data()->at(0)->value, shown.session.training().fits()[0].r2[2]);
        }
        QVERIFY(shown.view.plot()->graphCount() >= 7);
        QCOMPARE(shown.view.plot()->graph(6)->data()->at(0)->value, rows[0].step.learningRate);
    }

    // R² is cut at -1, but not where nothing would be left of it.
    void badFitsAreSeen()
    {
        QCustomPlot plot;
        CurvePlot curves(*plot.axisRect(), "R²", CurvePlot::Scale::Linear, 1, themeOf(plot.palette()));
        const auto range = [&plot] { return plot.axisRect()->axis(QCPAxis::atLeft)->range(); };
        curves.show({{"A", Qt::red, {0.0, 1.0}, {-52.0, -40.0}}}, 1.0);
        QVERIFY(range().contains(-52.0) && range().contains(-40.0) && range().upper < 0.0);
        curves.show({{"A", Qt::red, {0.0, 1.0}, {-40.0, 0.5}}}, 1.0);
        QCOMPARE(range().lower, -1.0);
        QVERIFY(range().contains(0.5));
    }

    void theLossAxisHasTwoNumbers()
    {
        for (const auto& [best, top] : std::vector<std::pair<double, double>>{{535.0, 620.0}, {26.0, 110.0}, {430.0, 440.0}, {1.0, 3.0}, {101.0, 190.0}, {0.02, 90.0}, {9.9, 10.0}}) {
            QCustomPlot plot;
            LossPlot loss(*plot.axisRect(), themeOf(plot.palette()));
            loss.show({{0.0, 1.0}, {top, best}, {top, best}}, themeOf(plot.palette()));
            plot.replot();
            const QCPAxis& axis = *plot.axisRect()->axis(QCPAxis::atLeft);
            const QVector<double> ticks = axis.tickVector();
            const auto seen = std::ranges::count_if(ticks, [&](double tick) { return axis.range().contains(tick); });
            QVERIFY2(seen >= 2 && seen <= 6, qPrintable(QStringLiteral("%1 to %2: %3").arg(best).arg(top).arg(seen)));
        }
    }

    // The last iteration may be worse than the best, which is kept: the numbers are those of the other panels.
    void fitIsOfTheNetworkThatIsKept()
    {
        Shown shown;
        QVERIFY(shown.train());
        TrainingRecord record = *shown.session.training().record();
        record.fits.push_back({record.fits.back().iteration + 1, {-7.0, -8.0, -9.0}});
        Document document = shown.session.document();
        document.training = std::make_shared<TrainingRecord>(record);
        shown.session.open(document);
        QTRY_VERIFY_WITH_TIMEOUT(shown.session.isUpToDate() && shown.session.comparison(), 20000);
        QCoreApplication::processEvents();
        const FitRow& aip = shown.session.comparison()->fit.rows[1];
        QCOMPARE(aip.area, "AIP");
        const QCustomPlot& plot = *shown.view.plot();
        QStringList texts;
        for (int k = 0; k < plot.itemCount(); ++k)
            if (const auto* item = qobject_cast<const QCPItemText*>(plot.item(k)))
                texts << item->text();
        QVERIFY2(texts.contains(QStringLiteral("AIP %1").arg(fixedText(aip.fit.r2, 2))), qPrintable(texts.join('|')));
        QCOMPARE(plot.graph(3)->dataCount(), static_cast<int>(record.fits.size()));
        QCOMPARE(plot.graph(7)->data()->at(0)->key, static_cast<double>(document.model->iteration));
        QCOMPARE(plot.graph(7)->data()->at(0)->value, aip.fit.r2);
        QVERIFY(plot.axisRect(2)->axis(QCPAxis::atLeft)->range().lower >= -1.0);  // where the dots are
    }

    // Numbers beside the curves, not on them.
    void namesOfCurvesAreWhereThereIsRoom()
    {
        QCustomPlot plot;
        plot.resize(400, 300);
        CurvePlot curves(*plot.axisRect(), "R²", CurvePlot::Scale::Linear, 1, themeOf(plot.palette()));
        plot.replot();
        const auto show = [&](double from, double to) {
            Curve curve{"AIP 0.50", Qt::black, {}, {}};
            for (int k = 0; k <= 100; ++k) {
                curve.iterations.push_back(k);
                curve.values.push_back(from + (to - from) * std::min(1.0, k / 20.0));
            }
            curves.show({curve}, 100.0);
            return curves.labelCorner();
        };
        QCOMPARE(show(-1.0, 0.9), Qt::BottomRightCorner);
        QCOMPARE(show(0.9, -0.9), Qt::TopRightCorner);
        QCOMPARE(show(0.9, -0.8), Qt::TopRightCorner);  // no better one: it stays
    }

    // A file of a training keeps no fits: that is said, instead of axes of nothing.
    void fitsThatWereNotKeptAreNotDrawn()
    {
        Shown shown;
        QVERIFY(shown.train());
        TrainingRecord record = *shown.session.training().record();
        QCoreApplication::processEvents();
        const auto axisOfFit = [&] { return shown.view.plot()->axisRect(2)->axis(QCPAxis::atLeft); };
        QVERIFY(axisOfFit()->visible());
        record.fits.clear();
        shown.session.training().keep(std::make_shared<TrainingRecord>(record));
        QTRY_VERIFY(!axisOfFit()->visible());
    }

    // On a small screen the loss and the fit are what one looks at.
    void aNarrowPanelLeavesOutTheNorm()
    {
        Shown shown;
        QVERIFY(shown.train());
        shown.panel.resize(800, 180);
        QCoreApplication::processEvents();
        QCOMPARE(shown.panel.plot()->axisRectCount(), 2);
        QCOMPARE(shown.panel.plot()->plotLayout()->elementCount(), 2);  // no empty column between them
        QCOMPARE(shown.panel.plot()->graph(2)->dataCount(), static_cast<int>(shown.session.training().fits().size()));
        shown.panel.resize(1400, 180);
        QCoreApplication::processEvents();
        QCOMPARE(shown.panel.plot()->axisRectCount(), 3);
        QCOMPARE(shown.panel.plot()->graph(2)->dataCount(), 6);
    }

    void wordsAndTableSayTheSame()
    {
        Shown shown;
        QVERIFY(shown.train());
        const TrainingStep& last = shown.session.training().rows().back().step;
        QVERIFY(shown.panel.description().contains("6 of 6 iterations done"));
        const Model& model = *shown.session.document().model;
        QVERIFY(model.loss <= last.bestLoss);
        QVERIFY2(shown.panel.description().contains(QString("best %1 at iteration %2").arg(model.loss, 0, 'g', 4).arg(model.iteration)),
                 qPrintable(shown.panel.description()));
        QTRY_VERIFY_WITH_TIMEOUT(shown.session.isUpToDate() && shown.session.comparison(), 20000);
        QVERIFY2(shown.panel.description().contains(QString("R² of the network kept, iteration %1: AIP").arg(model.iteration)), qPrintable(shown.panel.description()));
        const QStringList lines = shown.view.csv().split('\n');
        QCOMPARE(lines.size(), 8);
        QCOMPARE(lines[0], QString("iteration,loss,best_loss,gradient_norm,learning_rate,seconds,r2_AIP,r2_F5,r2_F6"));
        QVERIFY(!lines[1].split(',')[6].isEmpty());
        QCOMPARE(lines[6].split(',')[1].toDouble(), QString::number(last.loss, 'g', 7).toDouble());
    }
};

QTEST_MAIN(TstTrainingcurves)
#include "tst_trainingcurves.moc"
