// SPDX-License-Identifier: GPL-3.0-or-later
// The effects panel shows what the analysis found, leaves imposed neurons out unless asked, and selects in every view.

#include "model/analysis/nulldistribution.h"
#include "tests/ui/showneffects.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>

using namespace aon;
using namespace aon::test;
using Shown = ShownEffects;

class TstEffectspanel : public QObject {
    Q_OBJECT

private slots:
    void conditionsThatWereNeverRecordedAreSaid()
    {
        Shown shown;
        shown.perturb("silence: F5 & mirror");
        QVERIFY(!shown.panel.description().contains("never recorded"));
        Document document = trained();
        Dataset fewer = *document.dataset;
        fewer.rates.erase(3), fewer.rates.erase(7);
        document.dataset = std::make_shared<Dataset>(fewer);
        shown.session.open(document);
        shown.settle();
        shown.perturb("silence: F5 & mirror");
        QVERIFY2(shown.panel.description().contains("2 of the 12 conditions were never recorded"), qPrintable(shown.panel.description()));
    }

    void saysWhatToDo()
    {
        Session session;
        Focus focus;
        const EffectsPanel panel(session, focus);
        QVERIFY(panel.description().contains("Open the demonstration"));
        QVERIFY(panel.csv().isEmpty());
    }

    void theModelIsSound()
    {
        Shown shown;
        const QAbstractItemModelTester source(&shown.panel.table(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester sorted(shown.view()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        shown.perturb("silence: F5 & mirror");
        shown.view()->sortByColumn(1, Qt::DescendingOrder);
        shown.session.open(Document{});
        QCOMPARE(shown.panel.table().rowCount(), 0);
    }

    void showsTheAnalysis()
    {
        Shown shown;
        QVERIFY(shown.panel.description().contains("Nothing is perturbed"));
        shown.perturb("silence: F5 & mirror");
        const auto& effects = shown.session.comparison()->effects;
        QCOMPARE(shown.panel.table().rowCount(), static_cast<int>(effects.size()));
        const int f5 = shown.rowOf("F5"), f6 = shown.rowOf("F6");
        QVERIFY(effects[static_cast<std::size_t>(f6)].change != 0.0);
        for (const int row : {f5, f6}) {
            const EffectRow& effect = effects[static_cast<std::size_t>(row)];
            QCOMPARE(shown.at(row, EffectColumn::Change), effect.change);
            QCOMPARE(shown.at(row, EffectColumn::Perturbed), effect.perturbed);
            QCOMPARE(shown.at(row, EffectColumn::Recorded), effect.recorded);
            QCOMPARE(shown.at(row, EffectColumn::PerturbedR2), effect.perturbedR2);
            QCOMPARE(shown.at(row, EffectColumn::Neurons), double(effect.neurons));
        }
        QVERIFY(shown.panel.description().contains("a prediction of the model"));
        QVERIFY(shown.panel.description().contains(QString("change %1").arg(effects[static_cast<std::size_t>(f6)].change, 0, 'f', 4)));
        QCOMPARE(shown.panel.csv().count('\n'), static_cast<int>(effects.size()) + 1);
    }

    void imposedNeuronsAreLeftOutUnlessAskedFor()
    {
        Shown shown;
        shown.perturb("silence: F5");
        const int f5 = shown.rowOf("F5");
        QCOMPARE(shown.at(f5, EffectColumn::Neurons), 0.0);
        QVERIFY(std::isnan(shown.at(f5, EffectColumn::Change)));
        QCOMPARE(shown.panel.table().index(f5, 1).data().toString(), QString("–"));
        QVERIFY(shown.panel.description().contains("for the whole trial. Count imposed includes them") && shown.panel.description().contains("F5: all its neurons are imposed"));
        QVERIFY(shown.panel.findChild<EffectMap*>()->explain(f5).contains("no effect of its own to read"));
        shown.panel.findChild<QCheckBox*>()->setChecked(true);
        QCOMPARE(shown.at(f5, EffectColumn::Perturbed), 0.0);
        QCOMPARE(shown.at(f5, EffectColumn::Change), -shown.at(f5, EffectColumn::Intact));
        QVERIFY(shown.panel.description().contains("are counted: "));
    }

    // What is read follows the language, what programs read does not.
    void numbersFollowTheLanguage()
    {
        Shown shown;
        shown.perturb("silence: F5 & mirror");
        const int f6 = shown.rowOf("F6");
        const auto cell = [&] { return shown.panel.table().index(f6, static_cast<int>(EffectColumn::Rms)).data().toString(); };
        const QString inEnglish = cell(), csv = shown.panel.csv();
        QVERIFY(inEnglish.startsWith("0."));
        QLocale::setDefault(QLocale(QStringLiteral("it")));
        const QString inItalian = cell(), csvThen = shown.panel.csv(), said = shown.panel.description();
        QLocale::setDefault(QLocale::c());
        QCOMPARE(inItalian, QString(inEnglish).replace('.', ','));
        QVERIFY2(said.contains("rms " + inItalian), qPrintable(said));
        QCOMPARE(csvThen, csv);
    }

    void sortsWithTheUnknownAtTheEnd()
    {
        Shown shown;
        shown.perturb("silence: F5");
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            shown.view()->sortByColumn(1, order);
            const QAbstractItemModel* model = shown.view()->model();
            double before = order == Qt::AscendingOrder ? -10.0 : 10.0;
            bool unknown = false;
            for (int row = 0; row < model->rowCount(); ++row) {
                const double value = model->index(row, 1).data(NumberTable::ValueRole).toDouble();
                QVERIFY(!unknown || std::isnan(value));
                unknown = std::isnan(value);
                QVERIFY(unknown || (order == Qt::AscendingOrder ? value >= before : value <= before));
                before = unknown ? before : value;
            }
            QVERIFY(unknown);
        }
    }

    void aClickSelectsTheGroupAndLetsGo()
    {
        Shown shown;
        const int row = shown.rowOf("F5 & mirror");
        const QModelIndex index = shown.view()->model()->index(row, 1);
        QCOMPARE(shown.view()->model()->headerData(row, Qt::Vertical).toString(), QString("F5 mirror"));
        shown.view()->scrollTo(index);
        const QPoint place = shown.view()->visualRect(index).center();
        QTest::mouseClick(shown.view()->viewport(), Qt::LeftButton, {}, place);
        QCOMPARE(shown.focus.name(), QString("F5 & mirror"));
        QVERIFY(!shown.focus.neurons().empty() && shown.view()->selectionModel()->isRowSelected(row));
        QTest::mouseClick(shown.view()->viewport(), Qt::LeftButton, {}, place);
        QVERIFY(shown.focus.neurons().empty() && !shown.view()->selectionModel()->hasSelection());
    }

    void followsASelectionMadeElsewhere()
    {
        Shown shown;
        const Population& population = *populationOf(shown.session.document());
        for (const Group& group : standardGroups(population))
            if (group.name == "F6 & excitatory")
                shown.focus.select(group.neurons, "F6 & excitatory");
        QVERIFY(shown.view()->selectionModel()->isRowSelected(shown.rowOf("F6 & excitatory")));
    }

    // Cells are groups: the number in a cell is the change of its group, and a click on it selects the group.
    void thePictureHasTheSameNumbers()
    {
        Shown shown;
        shown.perturb("silence: F5 & mirror");
        auto* map = shown.panel.findChild<EffectMap*>();
        QCOMPARE(map, shown.panel.plot());
        QCOMPARE(map->columns(), 3);
        const auto& effects = shown.session.comparison()->effects;
        int cells = 0;
        for (int row = 0; row < map->rows(); ++row)
            for (int column = 0; column < map->columns(); ++column) {
                const int k = map->effectAt(row, column);
                if (k < 0)
                    continue;
                ++cells;
                const double change = effects[static_cast<std::size_t>(k)].change;
                QString shownText = map->textAt(row, column);
                QCOMPARE(shownText.replace(QChar(0x2212), '-') == "–", std::isnan(change));
                QVERIFY(std::isnan(change) || std::abs(shownText.toDouble() - change) <= 0.0005001);
            }
        QCOMPARE(cells, static_cast<int>(effects.size()) - 1);
        const int f6 = shown.rowOf("F6");
        emit map->chosen(f6);
        QCOMPARE(shown.focus.name(), QString("F6"));
    }

    void aPinnedResultStandsBeside()
    {
        Shown shown;
        shown.perturb("silence: F5 & mirror");
        const int f6 = shown.rowOf("F6");
        const double before = shown.at(f6, EffectColumn::Change);
        QVERIFY(shown.view()->isColumnHidden(static_cast<int>(EffectColumn::Pinned)));
        shown.button("Pin result")->click();
        shown.perturb("scale 0.5: AIP");
        QVERIFY(!shown.view()->isColumnHidden(static_cast<int>(EffectColumn::Pinned)));
        QCOMPARE(shown.at(f6, EffectColumn::Pinned), before);
        QVERIFY(shown.at(f6, EffectColumn::Change) != before);
        QVERIFY(shown.button("Unpin result"));
    }

    // The band, the columns and the note are those of the analysis; they go when the perturbation is another.
    void chanceStandsBesideTheEffect()
    {
        Shown shown;
        QVERIFY(!shown.button("Compare with chance")->isEnabled());
        shown.perturb("silence: random 2 of F6 & excitatory seed 3");
        const int aip = shown.rowOf("AIP");
        QVERIFY(shown.view()->isColumnHidden(static_cast<int>(EffectColumn::P)));
        shown.button("Compare with chance")->click();
        QTRY_VERIFY_WITH_TIMEOUT(!shown.view()->isColumnHidden(static_cast<int>(EffectColumn::P)), 60000);
        const auto engine = makeEngine();
        const auto expected = nullDistribution(*shown.session.comparison(), standardGroups(shown.session.comparison()->model->population), *engine, {});
        QCOMPARE(shown.at(aip, EffectColumn::ChanceLow), expected->effects[static_cast<std::size_t>(aip)].nullLow);
        QCOMPARE(shown.at(aip, EffectColumn::P), expected->effects[static_cast<std::size_t>(aip)].holm);
        QVERIFY(shown.panel.table().index(aip, static_cast<int>(EffectColumn::Change)).data(NumberTable::BandRole).isValid());
        QVERIFY2(shown.panel.description().contains(QString("%1 draws").arg(NullOptions().draws)), qPrintable(shown.panel.description()));
        shown.perturb("silence: F5 & mirror");
        QVERIFY(shown.view()->isColumnHidden(static_cast<int>(EffectColumn::P)));
        QVERIFY(!shown.panel.description().contains("draws"));
    }

    void fewGroupsAreSaid()
    {
        Shown shown;
        const Population& population = *populationOf(shown.session.document());
        const auto groups = finestGroups({population.areas, population.inhibitory, {}});
        const Group& smallest = *std::ranges::min_element(groups, {}, [](const Group& group) { return group.neurons.size() < 2 ? 10'000 : group.neurons.size(); });
        shown.perturb(QString("silence: neurons %1").arg(smallest.neurons.front() + 1).toStdString());
        shown.button("Compare with chance")->click();
        QTRY_VERIFY_WITH_TIMEOUT(shown.panel.description().contains("draws"), 60000);
        QVERIFY2(shown.panel.description().contains(QString("Only %1 such groups exist, so p cannot be below 1.00").arg(smallest.neurons.size())),
                 qPrintable(shown.panel.description()));
    }

    // Where parts of a recording are missing, the intact network over the rest stands beside it.
    void intactWhereRecorded()
    {
        Shown shown;
        QVERIFY(shown.view()->isColumnHidden(static_cast<int>(EffectColumn::IntactThere)));
        Document gaps = trained();
        auto dataset = std::make_shared<Dataset>(*gaps.dataset);
        dataset->rates.begin()->second.rightCols(100).setConstant(std::numeric_limits<float>::quiet_NaN());
        gaps.dataset = dataset;
        shown.session.open(gaps);
        shown.settle();
        QVERIFY(!shown.view()->isColumnHidden(static_cast<int>(EffectColumn::IntactThere)));
        const int f5 = shown.rowOf("F5");
        const EffectRow& effect = shown.session.comparison()->effects[static_cast<std::size_t>(f5)];
        QCOMPARE(shown.at(f5, EffectColumn::IntactThere), effect.intactWhereRecorded);
        QVERIFY(effect.intactWhereRecorded != effect.intact);
        const QVariant tip = shown.panel.table().headerData(static_cast<int>(EffectColumn::IntactThere), Qt::Horizontal, Qt::ToolTipRole);
        QVERIFY(tip.toString().contains("exactly what was recorded"));
        QVERIFY(shown.panel.csv().contains("intact_where_recorded"));
    }

    void aPinnedResultSaysWhoseItIs()
    {
        Shown shown;
        shown.perturb("silence: F5 & mirror");
        shown.session.pin();
        shown.perturb("scale 0.5: F6");
        const auto tip = [&] {
            return shown.panel.table().headerData(static_cast<int>(EffectColumn::Pinned), Qt::Horizontal, Qt::ToolTipRole).toString();
        };
        const QString same = "Pinned: silence: F5 & mirror, of the network that is shown.";
        QVERIFY(tip().contains(same) && shown.panel.description().contains(same));
        Document retrained = shown.session.document();
        retrained.model = test::trainedOn(*retrained.dataset, retrained.options);
        shown.session.edit(retrained, "train");
        QTRY_VERIFY(shown.session.comparison()->model == retrained.model);
        const QString other = "Pinned: silence: F5 & mirror, of an earlier network (preset paper, seed 1";
        QVERIFY2(tip().contains(other) && shown.panel.description().contains(other), qPrintable(tip()));
        shown.session.unpin();
        QVERIFY(!shown.panel.description().contains("Pinned"));
    }

    void peekingHidesThePerturbed()
    {
        Shown shown;
        shown.perturb("silence: F5 & mirror");
        shown.focus.setPeeking(true);
        QVERIFY(std::isnan(shown.at(shown.rowOf("F6"), EffectColumn::Change)));
        QVERIFY(!std::isnan(shown.at(shown.rowOf("F6"), EffectColumn::Intact)));
        QVERIFY(std::isnan(shown.at(shown.rowOf("F5"), EffectColumn::LeftOut)));
        const auto* map = shown.panel.findChild<EffectMap*>();
        QVERIFY(!map->explain(shown.rowOf("F6")).contains("perturbed") && map->explain(shown.rowOf("F5 & mirror")).contains("intact"));
    }
};

QTEST_MAIN(TstEffectspanel)
#include "tst_effectspanel.moc"
