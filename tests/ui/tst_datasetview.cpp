// SPDX-License-Identifier: GPL-3.0-or-later
// What the view of the recording says of a small one with a gap, and without anything open.

#include "tests/ui/fixture.h"
#include "ui/views/datasetview.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QTableWidget>

#include <algorithm>

using namespace aon;
using namespace aon::test;

class TstDatasetView : public QObject {
    Q_OBJECT
private slots:
    void nothingOpenSaysWhatToDo()
    {
        Session session;
        Focus focus;
        DatasetView view(session, focus);
        QVERIFY(view.description().contains("Ctrl+O"));
        QVERIFY(view.csv().isEmpty());
    }

    void areasAndConditions()
    {
        Fixture f(false);
        DatasetView view(f.session, f.focus);
        const auto tables = view.findChildren<QTableWidget*>();
        QCOMPARE(tables.size(), 2);
        QTableWidget& areas = tables[0]->rowCount() == 4 ? *tables[0] : *tables[1];
        QTableWidget& conditions = &areas == tables[0] ? *tables[1] : *tables[0];
        QAbstractItemModelTester areaTester(areas.model()), conditionTester(conditions.model());
        QCOMPARE(areas.item(1, 0)->text(), "F5");
        QCOMPARE(areas.item(1, 2)->text(), "1");   // inhibitory
        QCOMPARE(areas.item(1, 3)->text(), "2");   // mirror
        QCOMPARE(areas.item(3, 1)->text(), "12");  // all
        QCOMPARE(conditions.rowCount(), 12);
        QCOMPARE(conditions.item(0, 3)->text(), "yes");
        QVERIFY(conditions.item(0, 4)->text().startsWith("0.2"));  // 5 of 12 · 175 entries
        conditions.setCurrentCell(7, 0);
        QCOMPARE(f.focus.condition(), 7);
    }

    void labelsThatAreMissingAreSaid()
    {
        Fixture f(false);
        Document document = f.session.document();
        auto bare = std::make_shared<Dataset>(*document.dataset);
        bare->population.inhibitory.clear();
        bare->population.mirror.clear();
        document.dataset = bare;
        f.session.open(document);
        DatasetView view(f.session, f.focus);
        QVERIFY(view.description().contains("unconstrained"));
        QVERIFY(view.description().contains("No mirror labels"));
    }

    // Half of the paper's conditions are missing; with a protocol of the other half none is.
    void notesAreOfThePresentProtocol()
    {
        Fixture f(false);
        Document document = f.session.document();
        auto half = std::make_shared<Dataset>(*document.dataset);
        for (int slot = 7; slot <= 12; ++slot)
            half->rates.erase(slot);
        half->notes = {"Another note."};
        document.dataset = half;
        f.session.open(document);
        DatasetView view(f.session, f.focus);
        const auto says = [&view](const QString& text) {
            return std::ranges::any_of(view.findChildren<QLabel*>(), [&](const QLabel* each) { return each->text().contains(text); });
        };
        QVERIFY(says("6 of 12 conditions were not recorded"));
        std::erase_if(document.protocol.conditions, [](const Condition& each) { return each.slot > 6; });
        f.session.edit(document, "protocol");
        QVERIFY(!says("not recorded (FR"));
        std::erase_if(document.protocol.conditions, [](const Condition& each) { return each.slot > 4; });
        f.session.edit(document, "protocol");
        QVERIFY(says("Ignored: FR5, FR6"));
        QVERIFY(says("Another note."));
    }

    void syntheticDataSaysSo()
    {
        Fixture f(false);
        Document document = f.session.document();
        auto synthetic = std::make_shared<Dataset>(*document.dataset);
        synthetic->synthetic = true;
        document.dataset = synthetic;
        f.session.open(document);
        QVERIFY(DatasetView(f.session, f.focus).description().startsWith("Synthetic"));
    }

    void ratesAreUsedAsGiven()
    {
        Fixture f(false);
        const QString said = DatasetView(f.session, f.focus).description();
        QVERIFY(said.contains("as they were given, one value for each bin of 20 ms") && said.contains("none is smoothed"));
        const Matrix<float> used = recordedRates(smallDataset(), paperProtocol(), {0});
        QVERIFY(used.leftCols(170).isApprox(smallDataset().rates.at(1).leftCols(170)));
    }
};

QTEST_MAIN(TstDatasetView)
#include "tst_datasetview.moc"
