// SPDX-License-Identifier: GPL-3.0-or-later
// Panels of one figure are equally wide, in the window and in a picture of another size, whatever stands beside them.
#include "tests/ui/fixture.h"
#include "ui/figures/evengrid.h"
#include "ui/views/heatmapsview.h"
#include "ui/views/ratesview.h"

using namespace aon;
using namespace aon::test;

namespace {

// Widths differ by no more than rounding.
bool areEven(const QList<QCPAxisRect*>& rects)
{
    int least = 100'000, most = 0;
    for (const QCPAxisRect* rect : rects) {
        least = std::min(least, rect->width());
        most = std::max(most, rect->width());
    }
    return !rects.isEmpty() && most > 40 && most - least <= 1;
}

// The rects of the maps and panels; those of colour scales are in no layout of the plot's own.
QList<QCPAxisRect*> rectsOf(const View& view) { return view.plot()->axisRects(); }

}  // namespace

class TstEvengrid : public QObject {
    Q_OBJECT

private slots:
    void oneWideLabel()
    {
        for (const bool isEven : {false, true}) {
            QCustomPlot plot;
            plot.plotLayout()->clear();
            QCPLayoutGrid* grid = isEven ? new EvenGrid : new QCPLayoutGrid;
            plot.plotLayout()->addElement(0, 0, grid);
            QList<QCPAxisRect*> rects;
            for (int column = 0; column < 3; ++column) {
                auto* cell = new QCPLayoutGrid;
                rects << new QCPAxisRect(&plot);
                cell->addElement(0, 0, rects.back());
                grid->addElement(0, column, cell);
            }
            rects[0]->axis(QCPAxis::atLeft)->setLabel("rate\n(share of peak)");
            rects[2]->axis(QCPAxis::atRight)->setVisible(true);
            rects[2]->axis(QCPAxis::atRight)->setTickLabels(true);
            for (const int width : {900, 500}) {
                plot.toPixmap(width, 300);
                QCOMPARE(areEven(rects), isEven);
            }
        }
    }

    void theViews()
    {
        Fixture fixture;
        RatesView rates(fixture.session, fixture.focus);
        HeatMapsView maps(fixture.session, fixture.focus);
        for (View* view : {static_cast<View*>(&rates), static_cast<View*>(&maps)})
            view->show();
        fixture.perturb({"silence: F5 & mirror"});
        for (View* view : {static_cast<View*>(&rates), static_cast<View*>(&maps)})
            for (const int width : {1000, 630}) {
                view->resize(width, 400);
                fixture.settle();
                view->plot()->replot();
                QVERIFY2(areEven(rectsOf(*view)), qPrintable(QString("%1 %2").arg(view->title()).arg(width)));
                view->plot()->toPixmap(width + 300, 500);
                QVERIFY2(areEven(rectsOf(*view)), qPrintable(view->title()));
            }
    }
};

QTEST_MAIN(TstEvengrid)
#include "tst_evengrid.moc"
