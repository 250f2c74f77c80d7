// SPDX-License-Identifier: GPL-3.0-or-later
// The view of the weights says what connectivityOf computes, and follows the network.

#include "model/analysis/connectivity.h"
#include "tests/ui/fixture.h"
#include "ui/views/connectivityview.h"

using namespace aon;
using namespace aon::test;

namespace {

const QCPColorMap* weightsIn(const View& view)
{
    for (int k = 0; k < view.plot()->plottableCount(); ++k)
        if (auto* found = qobject_cast<QCPColorMap*>(view.plot()->plottable(k)); found && found->data()->keySize() == 12)
            return found;
    return nullptr;
}

}  // namespace

class TstConnectivityView : public QObject {
    Q_OBJECT
private slots:
    void withoutANetworkItSaysWhatToDo()
    {
        Fixture f(false);
        ConnectivityView view(f.session, f.focus);
        QVERIFY(view.plot() == nullptr);
        QVERIFY(view.description().contains("Ctrl+T"));
    }

    void theMapHoldsEveryWeight()
    {
        Fixture f;
        ConnectivityView view(f.session, f.focus);
        f.show(view, {900, 600});
        const Connectivity expected = connectivityOf(*f.session.document().model);
        const QCPColorMap* map = weightsIn(view);
        QVERIFY(map);
        for (int source = 0; source < 12; ++source)
            for (int target = 0; target < 12; ++target)
                QCOMPARE(static_cast<float>(map->data()->cell(source, target)), expected.weights(target, source));
    }

    void thePointerReadsTheWeightUnderIt()
    {
        Fixture f;
        ConnectivityView view(f.session, f.focus);
        f.show(view, {900, 600});
        const Connectivity expected = connectivityOf(*f.session.document().model);
        const int source = 2, target = 9;
        const int from = expected.order[source], to = expected.order[target];
        const QStringList areas{"AIP", "F5", "F6"};
        const float weight = f.session.document().model->parameters.W(to, from);
        const QString said = hoverText(view, *weightsIn(view)->keyAxis()->axisRect(), source + 0.5, target + 0.5);
        QCOMPARE(said, QString("from neuron %1 (%2) to neuron %3 (%4): weight %5 (no unit)").arg(from + 1).arg(areas[from / 4]).arg(to + 1).arg(areas[to / 4])
                           .arg(static_cast<double>(from / 4 == to / 4 ? weight : std::max(weight, 0.0f)), 0, 'g', 3));
    }

    void blockMeansAsTable()
    {
        Fixture f;
        ConnectivityView view(f.session, f.focus);
        const Connectivity expected = connectivityOf(*f.session.document().model);
        const QStringList lines = view.csv().split('\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 1 + static_cast<int>(expected.classes.size() * expected.classes.size()));
        QVERIFY(qAbs(lines[1].section(',', -1).toDouble() - expected.blockMean(0, 0)) < 1e-6);
    }

    // Without a mask no sign is wrong, in words and in colours.
    void withoutAMaskThereIsNoSignToKeep()
    {
        Fixture f;
        Document document = f.session.document();
        auto free = std::make_shared<Model>(*document.model);
        free->population.inhibitory.clear();
        auto recording = std::make_shared<Dataset>(*document.dataset);
        recording->population.inhibitory.clear();
        document.model = free;
        document.dataset = recording;
        f.session.open(document);
        ConnectivityView view(f.session, f.focus);
        f.show(view, {900, 600});
        QVERIFY(view.description().contains("no sign to keep"));
        QVERIFY(!view.description().contains("forbidden"));
        std::vector<const QCPBars*> bars;
        for (int k = 0; k < view.plot()->plottableCount(); ++k)
            if (auto* found = qobject_cast<const QCPBars*>(view.plot()->plottable(k)))
                bars.push_back(found);
        QCOMPARE(bars.size(), std::size_t(1));
        QCOMPARE(bars.front()->brush().color().saturation(), 0);
    }

    void signsAreWatched()
    {
        Fixture f;
        ConnectivityView view(f.session, f.focus);
        QVERIFY(view.description().contains("All signs kept"));
        Document document = f.session.document();
        auto broken = std::make_shared<Model>(*document.model);
        broken->parameters.W(1, 0) = -1.0F;  // neuron 1 is excitatory
        document.model = broken;
        f.session.open(document);
        f.settle();
        QVERIFY(view.description().contains("1 weight"));
    }
};

QTEST_MAIN(TstConnectivityView)
#include "tst_connectivityview.moc"
