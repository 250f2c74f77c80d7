// SPDX-License-Identifier: GPL-3.0-or-later
// All views show one network at any moment, and say so when it is not the newest.

#include "tests/ui/fixture.h"
#include "ui/jobs/trainingjob.h"
#include "ui/views/connectivityview.h"
#include "ui/views/neuronrows.h"
#include "ui/views/ratessource.h"
#include "ui/views/statemark.h"

#include <QSignalSpy>

using namespace aon;
using namespace aon::test;

class TstSnapshot : public QObject {
    Q_OBJECT

    static Document withNetwork(const Session& session, std::uint64_t seed)
    {
        Document document = session.document();
        document.model = std::make_shared<Model>(smallModel(seed));
        return document;
    }

private slots:
    // Until the new network has been simulated everything is of the old one: weights, rates and effects.
    void aNewNetworkIsShownByAllAtOnce()
    {
        Fixture f;
        ConnectivityView weights(f.session, f.focus);
        RatesSource rates(f.session, f.focus, nullptr);
        const auto before = f.session.document().model;
        const QString weightsBefore = weights.csv();
        QVERIFY(f.session.isUpToDate());
        f.session.edit(withNetwork(f.session, 8), "train");
        QVERIFY(!f.session.isUpToDate());
        QCOMPARE(f.session.comparison()->model, before);
        QCOMPARE(f.session.shownModel(), before);
        QCOMPARE(weights.csv(), weightsBefore);
        QCOMPARE(rates.now().rates.intact, &f.session.comparison()->intact);
        f.settle();
        QTRY_VERIFY(f.session.isUpToDate());
        QCOMPARE(f.session.comparison()->model, f.session.document().model);
        QVERIFY(weights.csv() != weightsBefore);
        QCOMPARE(rates.now().rates.intact, &f.session.comparison()->intact);
    }

    void anotherRecordingLeavesNothingOfTheOldOne()
    {
        Fixture f;
        QSignalSpy spy(&f.session, &Session::comparisonChanged);
        Document document;
        Dataset other = smallDataset();
        other.rates.begin()->second *= 0.5F;
        other.fingerprint = fingerprintOf(other);
        document.dataset = std::make_shared<Dataset>(other);
        f.session.open(document);
        QVERIFY(!f.session.comparison() && spy.count() == 1 && f.session.isUpToDate());
        const auto rows = neuronRows(f.session, false);
        QVERIFY(std::isnan(rows.front()[static_cast<std::size_t>(NeuronColumn::Intact)].toDouble()));
    }

    void anEditThatNeedsAnotherRecordingDropsTheComparison()
    {
        Fixture f;
        Document document = f.session.document();
        Dataset other = smallDataset();
        other.population.mirror.clear();
        document.dataset = std::make_shared<Dataset>(other);
        f.session.edit(document, "open");
        QVERIFY(!f.session.comparison());
        f.settle();
        QTRY_VERIFY(f.session.isUpToDate());
    }

    // What takes longer than a glance is marked; what is quicker is not.
    void slownessIsSaid()
    {
        Fixture f;
        QWidget parent;
        StateMark mark(f.session, WhileTraining::Before, &parent);
        mark.setBehind(true);
        QVERIFY(mark.text().isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(mark.text().contains("updating"), 2000);
        mark.setBehind(false);
        QVERIFY(mark.text().isEmpty());
    }

    // While a network is trained the views that show the old one say so, and those that show the new one too.
    void trainingIsSaid()
    {
        Fixture f;
        QWidget parent;
        StateMark before(f.session, WhileTraining::Before, &parent), live(f.session, WhileTraining::Live, &parent);
        Document document = f.session.document();
        document.options.iterations = 100'000;
        f.session.training().start(document);
        QTRY_VERIFY_WITH_TIMEOUT(f.session.training().live(), 20000);
        QVERIFY(before.text().contains("before this training"));
        QTRY_VERIFY(live.text().contains("in training"));
        f.session.training().stop();
        QTRY_VERIFY_WITH_TIMEOUT(!f.session.training().isActive(), 20000);
        QTRY_VERIFY_WITH_TIMEOUT(f.session.isUpToDate(), 20000);
        QTRY_VERIFY(before.text().isEmpty() && live.text().isEmpty());
    }
};

QTEST_MAIN(TstSnapshot)
#include "tst_snapshot.moc"
