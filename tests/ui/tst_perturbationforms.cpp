// SPDX-License-Identifier: GPL-3.0-or-later
// What one writes into the forms of the groups panel: a window that cannot be is marked and changes nothing, a whole line is taken where
// neurons are asked for, numbers may have a comma or a point.
#include "tests/ui/fixture.h"
#include "ui/panels/lineform.h"
#include "ui/panels/optionsform.h"
#include "ui/panels/perturbationlist.h"
#include "ui/panels/selectionform.h"
#include "ui/widgets/numberbox.h"
#include "ui/words/numbers.h"

#include <QCheckBox>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace aon {

namespace {

template <class Widget>
Widget* named(const QWidget& parent, const char* name)
{
    for (Widget* each : parent.findChildren<Widget*>())
        if (each->accessibleName() == QLatin1String(name))
            return each;
    qFatal("there is no %s", name);
}

void type(QAbstractSpinBox* box, const QString& text)
{
    box->setFocus();
    box->selectAll();
    QTest::keyClicks(box, text);
    QTest::keyClick(box, Qt::Key_Return);
}

}  // namespace

class PerturbationFormsTest : public QObject {
    Q_OBJECT
private slots:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void aWindowThatEndsBeforeItStarts()
    {
        test::Fixture f;
        PerturbationList list(f.session);
        f.perturb({"silence: F5 @ 1s..2s"});
        list.show();
        QCoreApplication::processEvents();
        const int height = list.sizeHint().height();
        auto *begin = named<NumberBox>(list, "Window from"), *end = named<NumberBox>(list, "Window to");
        auto* message = list.findChild<QLabel*>("mistake");
        const int steps = f.session.history().count();
        QVERIFY(message->isHidden());
        type(end, "0.5");
        QVERIFY2(message->isVisible() && message->text().contains("end must be after the start"), qPrintable(message->text()));
        QVERIFY2(!end->styleSheet().isEmpty() && begin->styleSheet().isEmpty(), "another field is marked");
        QVERIFY2(list.sizeHint().height() == height, "the mistake moves what is below");
        QCOMPARE(f.session.history().count(), steps);
        QCOMPARE(end->value(), 0.5);
        type(end, "1");
        QVERIFY2(message->isVisible(), "a window of no length");
        type(begin, "0.25");
        QVERIFY(message->isHidden() && end->styleSheet().isEmpty());
        QCOMPARE(list.sizeHint().height(), height);
        QCOMPARE(f.session.history().count(), steps + 1);
        QCOMPARE(toText(f.session.document().perturbations.front()), std::string("silence: F5 @ 0.25s..1s"));
        type(begin, "0.250");
        QCOMPARE(f.session.history().count(), steps + 1);
    }

    // The fields can be written in, and nothing is changed before something is.
    void openingTheWindowIsNoStep()
    {
        test::Fixture f;
        PerturbationList list(f.session);
        f.perturb({"silence: F5"});
        list.show();
        auto* whole = named<QCheckBox>(list, "Perturb the whole trial");
        auto* end = named<NumberBox>(list, "Window to");
        const int steps = f.session.history().count();
        whole->click();
        QVERIFY(end->isEnabled());
        whole->click();
        QVERIFY(!end->isEnabled());
        whole->click();
        QCOMPARE(f.session.history().count(), steps);
        type(end, "1.5");
        QCOMPARE(f.session.history().count(), steps + 1);
        QCOMPARE(toText(f.session.document().perturbations.front()), std::string("silence: F5 @ 0s..1.5s"));
        whole->click();
        QCOMPARE(toText(f.session.document().perturbations.front()), std::string("silence: F5"));
        QCOMPARE(f.session.history().count(), steps + 2);
    }

    // A click on one condition is not the end of the choice.
    void severalConditionsAreTickedInOneGo()
    {
        test::Fixture f;
        PerturbationList list(f.session);
        f.perturb({"silence: F5"});
        list.show();
        auto* menu = named<QToolButton>(list, "Conditions of the perturbation")->menu();
        menu->popup({0, 0});
        QVERIFY(menu->isVisible());
        const auto tick = [menu](const char* text) {
            for (QAction* each : menu->actions())
                if (each->text() == QLatin1String(text))
                    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(each).center());
        };
        tick("Executed");
        QVERIFY2(menu->isVisible(), "closed after the first tick");
        tick("No-Go");
        QCOMPARE(toText(f.session.document().perturbations.front()), std::string("silence: F5 in executed, nogo"));
        tick("Executed");
        QCOMPARE(toText(f.session.document().perturbations.front()), std::string("silence: F5 in nogo"));
        QTest::keyClick(menu, Qt::Key_Escape);
        QVERIFY(!menu->isVisible());
    }

    void shortWindowsLeaveOutForTheWholeTrial()
    {
        test::Fixture f;
        PerturbationList list(f.session);
        f.perturb({"silence: F5 @ 1s..1.005s", "pathway 0: AIP -> F6"});
        auto* lines = list.findChild<QListWidget*>();
        QVERIFY2(lines->item(0)->toolTip().contains("left out of means and effects for the whole trial"), qPrintable(lines->item(0)->toolTip()));
        QVERIFY(!lines->item(1)->toolTip().contains("left out"));
    }

    void aWholeLineIsTaken()
    {
        test::Fixture f;
        SelectionForm form(f.session, f.focus);
        form.show();
        auto* line = named<QLineEdit>(form, "Own selection");
        auto* message = form.findChild<NotationEdit*>()->message();
        const int steps = f.session.history().count();
        QTest::keyClicks(line, "silence: F5 @ 1s..2s");
        QVERIFY2(message->text().contains("Return makes it act"), qPrintable(message->text()));
        QVERIFY(!named<QPushButton>(form, "Silence own selection")->isEnabled());
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(f.session.history().count(), steps + 1);
        QCOMPARE(toText(f.session.document().perturbations.at(0)), std::string("silence: F5 @ 1s..2s"));
        QVERIFY(line->text().isEmpty());
        QTest::keyClicks(line, "silence F5");
        QVERIFY2(message->text().contains("silence: F5 & mirror"), qPrintable(message->text()));
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(f.session.history().count(), steps + 1);
        line->setText("F5 & mirror");
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY2(!f.focus.neurons().empty(), "Return does not select any more");
        QCOMPARE(f.session.history().count(), steps + 1);
    }

    // In a narrow panel the sentence is wrapped, and all of it is to be seen.
    void aLongMistakeIsSeenWhole()
    {
        test::Fixture f;
        SelectionForm form(f.session, f.focus);
        form.resize(220, form.minimumSizeHint().height());
        form.show();
        named<QLineEdit>(form, "Own selection")->setText("drive +0.3 F5 & (mirror | nonmirror) in everything");
        QCoreApplication::processEvents();
        form.resize(220, form.minimumSizeHint().height());
        QCoreApplication::processEvents();
        const auto* message = form.findChild<NotationEdit*>()->message();
        QVERIFY2(message->height() >= message->heightForWidth(message->width()), qPrintable(message->text()));
    }

    void numbersAreTypedEitherWay_data()
    {
        QTest::addColumn<QLocale>("language");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("shown");
        const QLocale italian(QLocale::Italian), english(QLocale::English);
        QTest::newRow("Italian, comma") << italian << "1,25" << "1,250 s";
        QTest::newRow("Italian, point") << italian << "1.25" << "1,250 s";
        QTest::newRow("Italian, point and three digits") << italian << "1.250" << "1,250 s";
        QTest::newRow("English, comma") << english << "1,25" << "1.250 s";
        QTest::newRow("English, point") << english << "1.25" << "1.250 s";
    }
    void numbersAreTypedEitherWay()
    {
        QFETCH(QLocale, language);
        QFETCH(QString, typed);
        QFETCH(QString, shown);
        QLocale::setDefault(language);
        test::Fixture f;
        PerturbationList list(f.session);
        f.perturb({"silence: F5 @ 0.5s..2s"});
        list.show();
        auto* begin = named<NumberBox>(list, "Window from");
        type(begin, typed);
        QCOMPARE(begin->text(), shown);
        QCOMPARE(toText(f.session.document().perturbations.front()), std::string("silence: F5 @ 1.25s..2s"));
        QCOMPARE(f.session.history().text(f.session.history().count() - 1), QStringLiteral("silence: F5 @ 1.25s..2s"));
    }

    // Options of the training are lines of text: the same holds.
    void optionsAreTypedEitherWay()
    {
        QLocale::setDefault(QLocale(QLocale::Italian));
        test::Fixture f;
        OptionsForm form(f.session);
        QLineEdit* rate = nullptr;
        for (QLabel* label : form.findChildren<QLabel*>())
            if (label->text() == QLatin1String("Learning rate"))
                rate = qobject_cast<QLineEdit*>(label->buddy());
        QVERIFY(rate && rate->text().contains(QLatin1Char(',')));
        for (const auto& [typed, value] : {std::pair("0,125", 0.125), std::pair("0.25", 0.25)}) {
            rate->clear();
            QTest::keyClicks(rate, typed);
            QTest::keyClick(rate, Qt::Key_Return);
            QCOMPARE(f.session.document().options.learningRate, value);
        }
        QCOMPARE(rate->text(), QStringLiteral("0,25"));
    }

    // Where a comma is no decimal point it may stand for thousands: it is asked about, not read as one.
    void aForeignCommaIsNoPoint()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        double value = 7.0;
        QVERIFY(!readNumber("0,5", value) && !readNumber("1,000", value));
        QVERIFY(readNumber(" 0.5", value) && value == 0.5);
        QLocale::setDefault(QLocale(QLocale::Italian));
        QVERIFY(readNumber("0,5", value) && value == 0.5);
        QCOMPARE(fixedText(-0.0004, 3), QString("0,000"));  // no sign of nothing
        QCOMPARE(fixedText(-0.0006, 3), QString("-0,001"));
    }
};

}  // namespace aon

QTEST_MAIN(aon::PerturbationFormsTest)
#include "tst_perturbationforms.moc"
