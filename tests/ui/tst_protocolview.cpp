// SPDX-License-Identifier: GPL-3.0-or-later
// The task as tables and lanes: what an edited cell changes, and that a wrong one changes nothing.

#include "tests/ui/fixture.h"
#include "ui/views/protocolview.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTableWidget>

using namespace aon;
using namespace aon::test;

namespace {

QTableWidget& tableNamed(ProtocolView& view, const QString& name)
{
    for (auto* table : view.findChildren<QTableWidget*>())
        if (table->accessibleName() == name)
            return *table;
    qFatal("no such table");
}

}  // namespace

class TstProtocolView : public QObject {
    Q_OBJECT
private slots:
    void tablesShowTheProtocol()
    {
        Fixture f;
        ProtocolView view(f.session, f.focus);
        QTableWidget& conditions = tableNamed(view, "Conditions of the task");
        QAbstractItemModelTester tester(conditions.model());
        QCOMPARE(conditions.rowCount(), 12);
        QCOMPARE(conditions.item(6, 1)->text(), "observed");
        QCOMPARE(conditions.item(3, 2)->text(), "No-Go");
        QCOMPARE(conditions.item(11, 3)->text(), "FR12");
        QCOMPARE(tableNamed(view, "Events").rowCount(), static_cast<int>(f.session.document().protocol.events.size()));
    }

    void anEditedCellIsOneStepOfUndo()
    {
        Fixture f;
        ProtocolView view(f.session, f.focus);
        const Protocol before = f.session.document().protocol;
        QTableWidget& events = tableNamed(view, "Events");
        events.item(0, 1)->setText("0.6");
        QCOMPARE(f.session.document().protocol.events[0].seconds, 0.6);
        QCOMPARE(f.session.history().count(), 1);
        f.session.history().undo();
        QVERIFY(f.session.document().protocol == before);
        QCOMPARE(events.item(0, 1)->text(), QLocale().toString(before.events[0].seconds));
    }

    void inputsFollowTheNameOfTheirEvent()
    {
        Fixture f;
        ProtocolView view(f.session, f.focus);
        const std::string before = f.session.document().protocol.events[0].name;
        tableNamed(view, "Events").item(0, 0)->setText("beep");
        const Protocol& after = f.session.document().protocol;
        QCOMPARE(after.events[0].name, std::string("beep"));
        for (const Channel& channel : after.channels)
            QVERIFY(channel.on != before && channel.off != before);
    }

    void aWrongCellChangesNothingAndSaysWhy_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("text");
        QTest::newRow("time is no number") << "Events" << 1 << "soon";
        QTest::newRow("time after the end") << "Events" << 1 << "99";
        QTest::newRow("unknown input") << "Conditions of the task" << 4 << "smell";
        QTest::newRow("unknown agent") << "Conditions of the task" << 1 << "imagined";
        QTest::newRow("slot") << "Conditions of the task" << 3 << "third";
        QTest::newRow("unknown event") << "Inputs" << 1 << "sunrise";
        QTest::newRow("amplitude") << "Inputs" << 3 << "loud";
    }
    void aWrongCellChangesNothingAndSaysWhy()
    {
        QFETCH(QString, table);
        QFETCH(int, column);
        QFETCH(QString, text);
        Fixture f;
        ProtocolView view(f.session, f.focus);
        const Protocol before = f.session.document().protocol;
        QSignalSpy failed(&f.session, &Session::failed);
        QTableWidget& cells = tableNamed(view, table);
        const QString shown = cells.item(0, column)->text();
        cells.item(0, column)->setText(text);
        QCOMPARE(failed.count(), 1);
        QVERIFY(f.session.document().protocol == before);
        QCOMPARE(cells.item(0, column)->text(), shown);
    }

    void aLaneForEachInputOfTheConditionAndAllNumbersAsTable()
    {
        Fixture f;
        ProtocolView view(f.session, f.focus);
        f.show(view, {900, 700});
        const Protocol& protocol = f.session.document().protocol;
        const std::vector<int> channels = protocol.conditions[7].channels;
        f.focus.setCondition(7);
        f.settle();
        QCOMPARE(view.plot()->graphCount(), 2 * static_cast<int>(channels.size()));
        const QString lowest = QString::fromStdString(protocol.channels[static_cast<std::size_t>(std::ranges::max(channels))].name);
        QVERIFY(hoverText(view, *view.plot()->axisRect(0), 2.0, 0.5).startsWith(lowest + " at 2.0"));
        const QStringList lines = view.csv().split('\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), protocol.steps() + 1);
        QCOMPARE(lines[0].count(','), static_cast<int>(protocol.channels.size()));
        QVERIFY(view.description().contains(QString::fromStdString(protocol.name)));
    }
};

QTEST_MAIN(TstProtocolView)
#include "tst_protocolview.moc"
