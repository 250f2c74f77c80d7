// SPDX-License-Identifier: GPL-3.0-or-later
// Over which window the effects are taken, and where their colours end.
#include "tests/ui/showneffects.h"

using namespace aon;
using namespace aon::test;
using Shown = ShownEffects;

class TstEffectwindow : public QObject {
    Q_OBJECT

private slots:
    // By hand: the next of 1, 2, 5 times a power of ten, and never louder than a twentieth of the peak.
    void whereColoursEnd()
    {
        const auto end = [](double change) {
            std::vector<EffectRow> effects(3);
            effects[0].change = std::nan("");
            effects[1].change = 0.001;
            effects[2].change = change;
            return colourLimit(effects);
        };
        for (const auto& [change, limit] : {std::pair(0.0, 0.05), std::pair(0.004, 0.05), std::pair(-0.05, 0.05), std::pair(0.051, 0.1), std::pair(-0.11, 0.2),
                                            std::pair(0.2, 0.2), std::pair(0.45, 0.5), std::pair(0.77, 1.0), std::pair(-7.2, 10.0), std::pair(31.0, 50.0)})
            QVERIFY2(std::abs(end(change) - limit) < 1e-12, qPrintable(QString("%1: %2").arg(change).arg(end(change))));
    }

    // By themselves the colours end beyond the largest effect, and no sooner: two different effects have two colours.
    void coloursFollowTheEffects()
    {
        Shown shown;
        const auto* map = shown.panel.findChild<EffectMap*>();
        for (const char* line : {"silence: F5 & mirror", "drive 20: F5", "silence: neurons 1 @ 3.4s..3.5s"}) {
            shown.perturb(line);
            const std::vector<EffectRow>& effects = shown.session.comparison()->effects;
            double largest = 0.0;
            for (const EffectRow& effect : effects)
                largest = std::max(largest, std::isnan(effect.change) ? 0.0 : std::abs(effect.change));
            QVERIFY2(map->limits().upper >= largest && map->limits().upper <= std::max(0.05, 2.5 * largest), line);
            QCOMPARE(map->limits().lower, -map->limits().upper);
            const int all = shown.rowOf("all");
            const double bar = shown.panel.table().index(all, static_cast<int>(EffectColumn::Change)).data(NumberTable::BarRole).toDouble();
            QVERIFY(std::abs(bar - effects[static_cast<std::size_t>(all)].change / map->limits().upper) < 1e-9);
        }
        QCOMPARE(map->limits().upper, 0.05);
    }

    // With an end that was chosen one number has one colour, whatever is perturbed and whatever else changes.
    void chosenColoursStayAsTheyAre()
    {
        Shown shown;
        auto* map = shown.panel.findChild<EffectMap*>();
        QComboBox* ends = shown.box("End of the colours of the effects");
        ends->setCurrentIndex(ends->findText("± 0.1"));
        shown.perturb("silence: F5 & mirror");
        QCOMPARE(map->limits().upper, 0.1);
        const QCPRange before = map->limits();
        QCOMPARE(before.lower, -before.upper);
        std::vector<EffectRow> effects = shown.session.comparison()->effects;
        EffectRow &small = effects[static_cast<std::size_t>(shown.rowOf("F5"))], &large = effects[static_cast<std::size_t>(shown.rowOf("F6"))];
        small.change = 0.03;
        large.change = 0.04;
        map->show(effects, false);
        const auto colourOfF5 = [&] {
            for (int row = 0; row < map->rows(); ++row)
                for (int column = 0; column < map->columns(); ++column)
                    if (map->effectAt(row, column) == shown.rowOf("F5"))
                        return map->colourAt(row, column);
            return QColor();
        };
        const QColor colour = colourOfF5();
        large.change = -0.9;
        map->show(effects, false);
        QCOMPARE(colourOfF5(), colour);
        QCOMPARE(map->limits(), before);
        shown.perturb("scale 0.5: AIP");
        QCOMPARE(map->limits(), before);
    }

    void theWindowIsSaidAndCanBeChosen()
    {
        Shown shown;
        shown.perturb("silence: F5 & mirror @ 1.3s..2s");
        QVERIFY(shown.panel.description().contains("whole trial (0–3.5 s), all conditions"));
        QComboBox* windows = shown.box("Window of the effects");
        QVERIFY(windows && windows->count() == 2 + static_cast<int>(epochsOf(paperProtocol()).size()));
        const Comparison& comparison = *shown.session.comparison();
        const std::vector<Group> groups = standardGroups(comparison.model->population);
        const int f6 = shown.rowOf("F6");
        for (std::size_t e = 0; e < epochsOf(paperProtocol()).size(); ++e) {
            windows->setCurrentIndex(static_cast<int>(e) + 1);
            const Epoch epoch = epochsOf(paperProtocol())[e];
            double sum = 0.0;
            long count = 0;
            for (const int neuron : groups[static_cast<std::size_t>(f6)].neurons)
                for (int b = epoch.begin; b < epoch.end; ++b)
                    for (int c = 0; c < 12; ++c, ++count) {
                        const long at = Comparison::column(b, c, 12);
                        sum += static_cast<double>(comparison.perturbed(neuron, at)) - static_cast<double>(comparison.intact(neuron, at));
                    }
            QVERIFY(std::abs(shown.at(f6, EffectColumn::Change) - sum / static_cast<double>(count)) < 1e-6);
        }
        windows->setCurrentIndex(1);  // before the perturbation nothing changes
        QCOMPARE(shown.at(f6, EffectColumn::Change), 0.0);
        QVERIFY(shown.panel.description().contains("baseline (0–0.5 s)"));
    }

    // It is offered where there is one, follows the perturbation, and goes with it.
    void theEffectWhilePerturbed()
    {
        Shown shown;
        QComboBox* windows = shown.box("Window of the effects");
        shown.perturb("silence: F5 & mirror");
        QVERIFY(windows->findText("perturbed") < 0 && !shown.panel.description().contains("dilutes"));
        const int f6 = shown.rowOf("F6");
        for (const auto& [line, epoch] : {std::pair("silence: F5 & mirror @ 1.3s..1.5s", Epoch{"", 65, 75}), std::pair("silence: F5 & mirror @ 2s..2.1s", Epoch{"", 100, 105})}) {
            shown.perturb(line);
            const bool isFirst = windows->currentIndex() <= 0;
            QCOMPARE(shown.panel.description().contains("acts only in 1.3–1.5 s, which the whole trial dilutes"), isFirst);
            windows->setCurrentIndex(windows->findText("perturbed"));
            const double change = effectsWithin(*shown.session.comparison(), epoch)[static_cast<std::size_t>(f6)].change;
            QVERIFY(change != 0.0 && change != shown.session.comparison()->effects[static_cast<std::size_t>(f6)].change);
            QCOMPARE(shown.at(f6, EffectColumn::Change), change);
            QVERIFY2(shown.panel.description().contains(isFirst ? "while perturbed (1.3–1.5 s)" : "while perturbed (2–2.1 s)"), qPrintable(shown.panel.description()));
        }
        shown.perturb("silence: F5 & mirror");
        QCOMPARE(windows->currentText(), QString("whole trial"));
        QCOMPARE(shown.at(f6, EffectColumn::Change), shown.session.comparison()->effects[static_cast<std::size_t>(f6)].change);
    }
};

QTEST_MAIN(TstEffectwindow)
#include "tst_effectwindow.moc"
