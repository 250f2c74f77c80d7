// SPDX-License-Identifier: GPL-3.0-or-later
// The table of neurons: its numbers, its filter, and the selection it shares with every view.

#include "model/analysis/neuronsummary.h"
#include "tests/ui/windowtest.h"
#include "ui/views/neuronsview.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace aon;

namespace {

const Document& trained()
{
    static const Document document = test::smallDocument();
    return document;
}

struct Shown {
    Session session;
    Focus focus;
    NeuronsView view{session, focus};

    explicit Shown(bool withModel = true)
    {
        Document document = withModel ? trained() : Document();
        if (!withModel)
            document.dataset = std::make_shared<Dataset>(test::smallDataset());
        session.open(document);
        view.resize(900, 500);
        view.show();
        settle();
    }
    void settle() const
    {
        if (session.document().model && !QTest::qWaitFor([this] { return session.comparison() && !session.isComparing(); }, 20000))
            qFatal("no comparison within 20 s");
        QCoreApplication::processEvents();
    }
    const Population& population() const { return *populationOf(session.document()); }
    double at(int neuron, NeuronColumn column) const
    {
        return view.table().rows().at(static_cast<std::size_t>(neuron))[static_cast<std::size_t>(column)].toDouble();
    }
    QTableView* rows() { return view.findChild<QTableView*>(); }
    QLineEdit* filter() { return view.findChild<QLineEdit*>(); }
    std::vector<int> shownNeurons()
    {
        std::vector<int> neurons;
        for (int row = 0; row < rows()->model()->rowCount(); ++row)
            neurons.push_back(rows()->model()->index(row, 0).data(NumberTable::ValueRole).toInt() - 1);
        return neurons;
    }
    std::vector<int> selectedNeurons()
    {
        std::vector<int> neurons;
        for (const QModelIndex& index : rows()->selectionModel()->selectedRows())
            neurons.push_back(index.data(NumberTable::ValueRole).toInt() - 1);
        std::ranges::sort(neurons);
        return neurons;
    }
};

}  // namespace

class TstNeuronsview : public QObject {
    Q_OBJECT

private slots:
    void theModelIsSound()
    {
        Shown shown;
        const QAbstractItemModelTester source(&shown.view.table(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester sorted(shown.rows()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        shown.filter()->setText("F5");
        shown.rows()->sortByColumn(static_cast<int>(NeuronColumn::R2), Qt::DescendingOrder);
        shown.filter()->clear();
        shown.session.open(Document{});
        QCOMPARE(shown.view.table().rowCount(), 0);
        QVERIFY(shown.view.csv().isEmpty() && shown.view.description().contains("Open the demonstration"));
    }

    // Well fitted neurons of an area, or those that changed: every number of the table makes a group.
    void conditionsOnNumbersMakeAGroup()
    {
        Shown shown;
        Document document = shown.session.document();
        document.perturbations = {parsePerturbation("silence: F5 & mirror", shown.population(), paperProtocol())};
        shown.session.edit(document, "silence: F5 & mirror");
        shown.settle();
        const auto expected = [&](NeuronColumn column, auto holds, bool f5) {
            std::vector<int> neurons;
            for (int i = 0; i < shown.population().size(); ++i)
                if (holds(shown.at(i, column)) && (!f5 || shown.population().areas[static_cast<std::size_t>(shown.population().areaOf(i))].name == "F5"))
                    neurons.push_back(i);
            return neurons;
        };
        double middle = 0.0;
        for (int i = 0; i < shown.population().size(); ++i)
            middle += shown.at(i, NeuronColumn::R2) / shown.population().size();
        const QString limit = QString::number(middle, 'f', 3);
        const auto above = [&](double value) { return value > limit.toDouble(); };
        for (const QString& text : {"r2 > " + limit, "R²>" + limit, "fit > " + limit}) {
            shown.filter()->setText(text);
            QCOMPARE(shown.shownNeurons(), expected(NeuronColumn::R2, above, false));
        }
        QVERIFY(!shown.shownNeurons().empty() && shown.shownNeurons().size() < static_cast<std::size_t>(shown.population().size()));
        shown.filter()->setText("F5 & r2 > " + limit);
        QCOMPARE(shown.shownNeurons(), expected(NeuronColumn::R2, above, true));
        QTest::keyClick(shown.filter(), Qt::Key_Return);
        QCOMPARE(shown.focus.neurons(), expected(NeuronColumn::R2, above, true));

        shown.filter()->setText("rms >= 0");  // all but those that were told what to do
        const std::vector<int>& imposed = shown.session.comparison()->imposed;
        QCOMPARE(shown.shownNeurons().size(), static_cast<std::size_t>(shown.population().size()) - imposed.size());
        shown.filter()->setText("change < 0 r2 <= " + limit);
        for (const int neuron : shown.shownNeurons())
            QVERIFY(shown.at(neuron, NeuronColumn::Change) < 0.0 && shown.at(neuron, NeuronColumn::R2) <= limit.toDouble());
        shown.filter()->setText("depth > 3");
        QVERIFY(shown.shownNeurons().empty());
        QVERIFY2(shown.view.findChildren<QLabel*>().size() > 0 && std::ranges::any_of(shown.view.findChildren<QLabel*>(), [](const QLabel* each) {
                     return each->text().contains("no column of numbers called “depth”");
                 }), "what is wrong is not said");
    }

    void showsTheAnalysis()
    {
        Shown shown;
        const Comparison& comparison = *shown.session.comparison();
        const auto all = summarise(shown.population().size(), comparison.recorded, comparison.intact, comparison.perturbed, comparison.fit.neurons);
        QCOMPARE(shown.view.table().rowCount(), shown.population().size());
        for (const int neuron : {0, 9, 17}) {
            const NeuronSummary& one = all[static_cast<std::size_t>(neuron)];
            QCOMPARE(shown.at(neuron, NeuronColumn::Recorded), one.recorded);
            QCOMPARE(shown.at(neuron, NeuronColumn::Intact), one.intact);
            QCOMPARE(shown.at(neuron, NeuronColumn::R2), comparison.fit.neurons[static_cast<std::size_t>(neuron)].r2);
            QCOMPARE(shown.at(neuron, NeuronColumn::Change), 0.0);
        }
        const QStringList lines = shown.view.csv().split('\n');
        QCOMPARE(lines.size(), shown.population().size() + 2);
        QVERIFY(lines[0].startsWith("neuron,area,class,mirror,imposed,recorded"));
        QVERIFY(lines[1].startsWith("1,AIP,"));
    }

    void aRecordingAloneHasItsRates()
    {
        Shown shown(false);
        QVERIFY(shown.at(3, NeuronColumn::Recorded) > 0.0);
        QVERIFY(std::isnan(shown.at(3, NeuronColumn::Intact)) && std::isnan(shown.at(3, NeuronColumn::R2)));
    }

    void theFilterReads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("notation");
        QTest::newRow("area") << "F5" << "F5";
        QTest::newRow("expression") << "AIP & !mirror | F6 & inhibitory" << "AIP & !mirror | F6 & inhibitory";
        QTest::newRow("numbers") << "3, 10-12" << "neurons 3, 10-12";
    }
    void theFilterReads()
    {
        QFETCH(QString, text);
        QFETCH(QString, notation);
        Shown shown;
        shown.filter()->setText(text);
        const std::vector<int> expected = resolve(*parseSelection(notation.toStdString(), shown.population()), shown.population());
        QVERIFY(!expected.empty() && static_cast<int>(expected.size()) < shown.population().size());
        QCOMPARE(shown.shownNeurons(), expected);
        QTest::keyClick(shown.filter(), Qt::Key_Return);
        QCOMPARE(shown.focus.neurons(), expected);
        QCOMPARE(shown.focus.name(), notation);
    }

    void plainTextFindsWhatStandsInTheRow()
    {
        Shown shown;
        shown.filter()->setText("aip inhib");
        const Population& population = shown.population();
        for (int neuron = 0; neuron < population.size(); ++neuron) {
            const bool expected = population.areaOf(neuron) == 0 && population.inhibitory[static_cast<std::size_t>(neuron)];
            const std::vector<int> shownNow = shown.shownNeurons();
            QCOMPARE(std::ranges::find(shownNow, neuron) != shownNow.end(), expected);
        }
        shown.filter()->setText("F9 & mirror");
        QVERIFY(shown.shownNeurons().empty() && !shown.view.findChild<QPushButton*>()->isEnabled());
    }

    void filteringSelectsNothing()
    {
        Shown shown;
        shown.focus.select({0, 8}, "neurons 1, 9");
        shown.filter()->setText("F5");
        QCOMPARE(shown.focus.neurons(), (std::vector<int>{0, 8}));
        shown.filter()->clear();
        QCOMPARE(shown.selectedNeurons(), (std::vector<int>{0, 8}));
    }

    void selectionIsSharedBothWays()
    {
        Shown shown;
        shown.rows()->sortByColumn(static_cast<int>(NeuronColumn::Recorded), Qt::DescendingOrder);
        shown.focus.select({2, 5, 11}, "neurons 3, 6, 12");
        QCOMPARE(shown.selectedNeurons(), (std::vector<int>{2, 5, 11}));
        const QModelIndex first = shown.rows()->model()->index(0, 0);
        QTest::mouseClick(shown.rows()->viewport(), Qt::LeftButton, {}, shown.rows()->visualRect(first).center());
        QCOMPARE(shown.focus.neurons(), (std::vector<int>{first.data(NumberTable::ValueRole).toInt() - 1}));
        QCOMPARE(shown.focus.name(), neuronsText(shown.focus.neurons()));
        shown.focus.select({}, {});
        QVERIFY(!shown.rows()->selectionModel()->hasSelection());
    }

    void aPerturbationReachesTheTable()
    {
        Shown shown;
        const std::string line = "silence: F5 & mirror";
        shown.session.setPerturbations({parsePerturbation(line, shown.population(), paperProtocol())}, QString::fromStdString(line));
        shown.settle();
        const int silenced = shown.session.comparison()->imposed.front();
        QCOMPARE(shown.at(silenced, NeuronColumn::Perturbed), 0.0);
        QCOMPARE(shown.at(silenced, NeuronColumn::Change), -shown.at(silenced, NeuronColumn::Intact));
        shown.focus.setPeeking(true);
        QVERIFY(std::isnan(shown.at(silenced, NeuronColumn::Perturbed)));
    }

    // A rate that was imposed is not read as a result: it is named, muted, without a bar, and can be left out.
    void imposedNeuronsAreMarked()
    {
        Shown shown;
        const std::string lines[] = {"silence: F5 & mirror", "scale 0.5: F6", "drive 1: F5"};
        std::vector<Perturbation> perturbations;
        for (const std::string& line : lines)
            perturbations.push_back(parsePerturbation(line, shown.population(), paperProtocol()));
        shown.session.setPerturbations(perturbations, "several");
        shown.settle();
        const std::vector<int> imposed = shown.session.comparison()->imposed;
        const auto cell = [&](int neuron, NeuronColumn column) { return shown.view.table().index(neuron, static_cast<int>(column)); };
        const Population& population = shown.population();
        for (int neuron = 0; neuron < population.size(); ++neuron) {
            const std::string& area = population.areas[static_cast<std::size_t>(population.areaOf(neuron))].name;
            const bool mirror = population.mirror[static_cast<std::size_t>(neuron)] != 0;
            QCOMPARE(cell(neuron, NeuronColumn::Imposed).data().toString(),
                     area == "AIP" ? QString("–") : area == "F6" ? QString("scaled") : mirror ? QString("silenced") : QString("driven"));
            const bool isImposed = std::ranges::binary_search(imposed, neuron);
            QCOMPARE(isImposed, area != "AIP");
            QCOMPARE(cell(neuron, NeuronColumn::Change).data(NumberTable::BarRole).isValid(), !isImposed);
            QCOMPARE(cell(neuron, NeuronColumn::Change).data(Qt::ForegroundRole).isValid(), isImposed);
        }
        shown.filter()->setText("silenced");
        for (const int neuron : shown.shownNeurons())
            QCOMPARE(cell(neuron, NeuronColumn::Imposed).data().toString(), QString("silenced"));
        QVERIFY(!shown.shownNeurons().empty());
        shown.filter()->clear();
        shown.view.findChild<QCheckBox*>()->setChecked(true);
        QCOMPARE(static_cast<int>(shown.shownNeurons().size()), population.areas.front().size);
        QVERIFY(shown.view.description().contains("neurons whose rate is imposed left out"));
    }

    void aHiddenTableIsFreshInFiles()
    {
        Shown shown;
        shown.view.hide();
        Document other = shown.session.document();
        other.model = nullptr;
        shown.session.open(other);
        const QStringList cells = shown.view.csv().split('\n')[1].split(',');
        QVERIFY(!cells[static_cast<int>(NeuronColumn::Recorded)].isEmpty() && cells[static_cast<int>(NeuronColumn::Intact)].isEmpty());
    }
};

QTEST_MAIN(TstNeuronsview)
#include "tst_neuronsview.moc"
