// SPDX-License-Identifier: GPL-3.0-or-later
// Titles fit their room, names of events do not run into each other, and colours of areas can be read on dark and light.

#include "ui/figures/plotmarks.h"

#include <QtTest>

using namespace aon;

class TstPlotmarks : public QObject {
    Q_OBJECT
private slots:
    void namesDoNotOverlap_data()
    {
        QTest::addColumn<std::vector<int>>("begin");
        QTest::addColumn<int>("lines");
        QTest::newRow("far apart") << std::vector<int>{0, 100, 200} << 1;
        QTest::newRow("two lines") << std::vector<int>{0, 20, 40, 60, 200} << 2;
        QTest::newRow("crowded on one line") << std::vector<int>{0, 10, 20, 30, 40, 45} << 1;
        QTest::newRow("six events") << std::vector<int>{6, 22, 74, 95, 118, 122} << 3;
    }
    void namesDoNotOverlap()
    {
        QFETCH(std::vector<int>, begin);
        QFETCH(int, lines);
        constexpr int width = 50, end = 260;
        constexpr int slack = 8;
        const std::vector<LabelPlace> places = placeLabels(begin, std::vector<int>(begin.size(), width), lines, end, slack);
        QCOMPARE(places.size(), begin.size());
        QVERIFY(places.front().width > 0);
        for (std::size_t k = 0; k < places.size(); ++k) {
            QVERIFY(places[k].line >= 0 && places[k].line < lines);
            QVERIFY(places[k].width >= 0 && places[k].width <= width && begin[k] + places[k].shift + places[k].width <= end);
            QVERIFY(places[k].shift >= 0 && places[k].shift <= slack);
            for (std::size_t other = k + 1; other < places.size(); ++other)
                QVERIFY(places[k].line != places[other].line || places[k].width == 0 || places[other].width == 0
                        || begin[k] + places[k].shift + places[k].width < begin[other] + places[other].shift);
        }
    }

    void namesWithRoomAreWhole()
    {
        const std::vector<LabelPlace> places = placeLabels({0, 20, 100}, {50, 50, 50}, 2, 400);
        for (const LabelPlace& place : places)
            QCOMPARE(place.width, 50);
        QVERIFY(places[0].line != places[1].line && places[2].line == 0);
    }

    // Marks in a crowd and at the border: what is placed is inside, and touches no mark and no other name.
    void namesBesideMarksTouchNothing()
    {
        const QRectF room(0, 0, 200, 100);
        const std::vector<QPointF> points{{100, 50}, {104, 52}, {110, 48}, {198, 97}, {2, 2}, {101, 51}, {108, 55}, {97, 46}, {103, 60}};
        const std::vector<QSizeF> sizes(points.size(), QSizeF(40, 12));
        const auto places = placeBeside(points, sizes, room, 4.5);
        QCOMPARE(places.size(), points.size());
        for (std::size_t k = 0; k < places.size(); ++k) {
            if (!places[k])
                continue;
            QVERIFY(room.contains(*places[k]) && places[k]->size() == sizes[k]);
            for (const QPointF& mark : points)
                QVERIFY(!places[k]->intersects(QRectF(mark - QPointF(4.5, 4.5), QSizeF(9, 9))));
            for (std::size_t other = 0; other < k; ++other)
                QVERIFY(!places[other] || !places[k]->intersects(*places[other]));
        }
        QVERIFY(places[3] && places[3]->right() < 198 && places[4] && places[4]->left() > 2);
        QVERIFY(std::ranges::any_of(places, [](const auto& place) { return !place; }));
        QCOMPARE(placeBeside({{20, 20}}, {QSizeF(20, 12)}, room, 4.5)[0]->left(), 26.0);
        QVERIFY(placeBeside({{20, 20}}, {QSizeF(20, 12)}, room, 4.5, {{40, 14}})[0]->top() > 18.5);
        QVERIFY(!placeBeside({{20, 20}}, {QSizeF(60, 12)}, QRectF(0, 0, 50, 50), 4.5)[0]);
    }

    void theLongestTextThatFitsIsTaken()
    {
        const QFont font = plotFont();
        const QStringList texts{QStringLiteral("a long title of a panel"), QStringLiteral("a title")};
        const QFontMetrics metrics(font);
        QCOMPARE(fitting(texts, font, metrics.horizontalAdvance(texts[0]) + 1), texts[0]);
        QCOMPARE(fitting(texts, font, metrics.horizontalAdvance(texts[0]) - 1), texts[1]);
        const int little = metrics.horizontalAdvance(texts[1]) - 2;
        QVERIFY(metrics.horizontalAdvance(fitting(texts, font, little)) <= little);
    }

    // The colours of the house on white, exactly; on dark ground each is text: at least 4.5:1, and of the same hue.
    void areasCanBeRead()
    {
        const std::vector<Area> areas{{"AIP", 1}, {"F5", 1}, {"F6", 1}, {"M1", 1}, {"V1", 1}};
        const std::vector<QColor> light = areaColours(areas), dark = areaColours(areas, darkTheme());
        QCOMPARE(light[0], QColor("#0072B2"));
        QCOMPARE(light[1], QColor("#D55E00"));
        QCOMPARE(light[2], QColor("#009E73"));
        for (std::size_t a = 0; a < areas.size(); ++a) {
            QVERIFY(contrast(light[a], lightTheme().background) >= 3.0);
            QVERIFY(contrast(dark[a], darkTheme().background) >= 4.5);
            QVERIFY(std::abs(light[a].hsvHueF() - dark[a].hsvHueF()) < 0.02F);
        }
        QCOMPARE(contrast(Qt::white, Qt::black), 21.0);
    }

    void aTitleNeverLeavesItsPanel()
    {
        QCustomPlot plot;
        plot.setViewport({0, 0, 220, 160});
        const QString name = QStringLiteral("neurons 3, 10-24, 31, 40, 52-60, 77, 80, 91-99, 120");
        PlotTitle* title = addTitle(*plot.axisRect(), name, Qt::black);
        plot.replot();
        const int room = plot.axisRect()->outerRect().right() - plot.axisRect()->left();
        QVERIFY(QFontMetrics(title->font()).horizontalAdvance(title->text()) <= room);
        QVERIFY(title->text().startsWith("neurons 3") && title->text() != name);
        plot.setViewport({0, 0, 900, 160});
        plot.replot();
        QCOMPARE(title->text(), name);
    }
};

QTEST_MAIN(TstPlotmarks)
#include "tst_plotmarks.moc"
