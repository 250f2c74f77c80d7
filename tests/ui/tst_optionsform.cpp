// SPDX-License-Identifier: GPL-3.0-or-later
// The form of the training's options has as many columns as there is room for: it is scrolled down, never sideways.
#include "tests/ui/windowtest.h"
#include "ui/panels/optionsform.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QtTest>

#include <set>

namespace aon {

class OptionsFormTest : public QObject {
    Q_OBJECT
private slots:
    void everyFieldIsInItsWidth_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("columns");
        QTest::newRow("wide") << 1400 << 3;
        QTest::newRow("narrow") << 520 << 2;
        QTest::newRow("narrower") << 320 << 1;
        QTest::newRow("wide again") << 1400 << 3;
    }
    void everyFieldIsInItsWidth()
    {
        QFETCH(int, width);
        QFETCH(int, columns);
        m_area.resize(width, 150);
        m_area.show();
        QTest::qWait(50);
        QCOMPARE(m_area.horizontalScrollBar()->maximum(), 0);
        std::set<int> lefts, tops;
        const auto editors = m_form->findChildren<QWidget*>(QRegularExpression(), Qt::FindDirectChildrenOnly);
        std::size_t count = 0;
        for (const QWidget* editor : editors) {
            if (qobject_cast<const QLabel*>(editor))
                continue;
            ++count;
            lefts.insert(editor->x());
            tops.insert(editor->y());
            QVERIFY(m_form->rect().contains(editor->geometry()));
        }
        QCOMPARE(count, optionFields().size());
        QCOMPARE(static_cast<int>(lefts.size()), columns);
        QCOMPARE(tops.size(), (count + lefts.size() - 1) / lefts.size());
    }

    // From one field to the next, whatever the columns.
    void theKeyboardGoesDownTheColumns()
    {
        for (const int width : {1400, 520}) {
            m_area.resize(width, 150);
            QTest::qWait(50);
            QStringList order;
            for (QWidget* each = m_form->nextInFocusChain(); each != m_form && order.size() < 30; each = each->nextInFocusChain())
                if (each->parentWidget() == m_form && each->focusPolicy() != Qt::NoFocus)
                    order << each->accessibleDescription();
            QStringList fields;
            for (const OptionField& field : optionFields())
                fields << field.tip();
            QCOMPARE(order, fields);
        }
    }

private:
    test::OwnHome m_home;
    Session m_session;
    QScrollArea m_area;
    OptionsForm* m_form = [this] {
        auto* form = new OptionsForm(m_session);
        m_area.setWidget(form);
        m_area.setWidgetResizable(true);
        return form;
    }();
};

}  // namespace aon

QTEST_MAIN(aon::OptionsFormTest)
#include "tst_optionsform.moc"
