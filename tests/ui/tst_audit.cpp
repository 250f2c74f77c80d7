// SPDX-License-Identifier: GPL-3.0-or-later
// Every control of the window has a name and a place in the tab order and tells what it is for; every text on screen was
// translated (under a language that marks all it translates).
#include "tests/ui/windowtest.h"
#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/actionsearch.h"
#include "ui/dialogs/areasdialog.h"
#include "ui/dialogs/shortcutspage.h"
#include "ui/window/mainwindow.h"
#include "ui/window/workspace.h"

#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QDockWidget>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTabBar>
#include <QToolBar>
#include <QToolButton>
#include <QTranslator>
#include <QtTest>

namespace aon {

class MarkingTranslator : public QTranslator {
public:
    QString translate(const char*, const char* text, const char*, int) const override { return QLatin1Char('~') + QString::fromUtf8(text); }
    bool isEmpty() const override { return false; }
};

class AuditTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase();
    void controlsHaveNames_data() { addWindows(); }
    void controlsHaveNames();
    void controlsAreInTheTabOrder_data() { addWindows(); }
    void controlsAreInTheTabOrder();
    void controlsExplainThemselves_data() { addWindows(); }
    void controlsExplainThemselves();
    void textsAreTranslated_data() { addWindows(); }
    void textsAreTranslated();
    void actionsAreTranslated();

private:
    void addWindows();
    QList<QWidget*> controls(const QWidget& window) const;

    test::OwnHome m_home;
    MarkingTranslator m_marking;
    std::unique_ptr<MainWindow> m_window;
    std::vector<std::unique_ptr<QWidget>> m_dialogs;
};

void AuditTest::initTestCase()
{
    QCoreApplication::installTranslator(&m_marking);
    m_window = std::make_unique<MainWindow>();
    Document document = test::smallDocument();
    document.perturbations = {parsePerturbation("silence: F5 & mirror", document.model->population, document.model->protocol)};
    m_window->session().open(document);
    emit m_window->filing().documentOpened();
    m_window->show();
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session().comparison() && !m_window->session().isComparing(), 20000);
    for (View* view : m_window->workspace().views()) {
        m_window->workspace().bringToFront(view);
        QTest::qWait(20);
    }
    m_dialogs.push_back(std::make_unique<AboutDialog>(nullptr));
    m_dialogs.push_back(std::make_unique<AreasDialog>(QStringLiteral("17.mat"), 40, nullptr));
    m_dialogs.push_back(std::make_unique<ActionSearch>(m_window->actions(), nullptr));
    m_dialogs.push_back(std::make_unique<ShortcutsPage>(m_window->actions(), nullptr));
    for (const auto& dialog : m_dialogs)
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
}

void AuditTest::cleanupTestCase()
{
    m_dialogs.clear();
    m_window.reset();
    QCoreApplication::removeTranslator(&m_marking);
}

void AuditTest::addWindows()
{
    QTest::addColumn<QWidget*>("window");
    QTest::newRow("window") << static_cast<QWidget*>(m_window.get());
    for (const auto& dialog : m_dialogs)
        QTest::newRow(dialog->metaObject()->className()) << dialog.get();
}

QString placeOf(const QWidget* widget)
{
    QStringList place;
    for (const QWidget* w = widget; w; w = w->parentWidget())
        place.prepend(QLatin1String(w->metaObject()->className()) + (w->objectName().isEmpty() ? QString() : QLatin1Char('#') + w->objectName()));
    return place.mid(std::max<qsizetype>(0, place.size() - 5)).join(QLatin1Char('>'));
}

// What a person operates. Qt's own parts of other controls are operated through these.
bool isControl(const QWidget* widget)
{
    const QByteArray name = widget->objectName().toLatin1();
    if (name.startsWith("qt_") || widget->inherits("QDockWidgetTitleButton") || widget->inherits("QLineEditIconButton") || widget->inherits("QComboBoxPrivateContainer")
        || qobject_cast<const QScrollBar*>(widget) || qobject_cast<const QHeaderView*>(widget) || widget->inherits("QTableCornerButton"))
        return false;
    for (const QWidget* above = widget->parentWidget(); above; above = above->parentWidget())
        if (above->inherits("QComboBoxPrivateContainer") || above->inherits("QTabBar") || above->inherits("QAbstractSpinBox") || above->inherits("QMenuBar"))
            return false;
    return qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QAbstractSlider*>(widget)
           || qobject_cast<const QComboBox*>(widget) || qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QAbstractSpinBox*>(widget)
           || qobject_cast<const QAbstractItemView*>(widget) || qobject_cast<const QPlainTextEdit*>(widget)
           || (widget->focusPolicy() & Qt::TabFocus && !qobject_cast<const QLabel*>(widget) && !qobject_cast<const QTabBar*>(widget)
               && !widget->inherits("QScrollArea") && !qobject_cast<const QMenu*>(widget));
}

// Plots, tables and tabs explain themselves part by part.
bool setsSomething(const QWidget* control)
{
    return qobject_cast<const QAbstractButton*>(control) || qobject_cast<const QAbstractSlider*>(control) || qobject_cast<const QComboBox*>(control)
           || qobject_cast<const QLineEdit*>(control) || qobject_cast<const QAbstractSpinBox*>(control);
}

QList<QWidget*> AuditTest::controls(const QWidget& window) const
{
    QList<QWidget*> found = window.findChildren<QWidget*>();
    found.removeIf([](const QWidget* widget) { return !isControl(widget); });
    return found;
}

void AuditTest::controlsHaveNames()
{
    QFETCH(QWidget*, window);
    QStringList bad;
    for (QWidget* control : controls(*window)) {
        const QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(control);
        if (!accessible || accessible->text(QAccessible::Name).trimmed().isEmpty())
            bad << placeOf(control);
    }
    QVERIFY2(bad.isEmpty(), qPrintable(QStringLiteral("without a name:\n") + bad.join(QLatin1Char('\n'))));
}

void AuditTest::controlsAreInTheTabOrder()
{
    QFETCH(QWidget*, window);
    QStringList bad;
    for (const QWidget* control : controls(*window))
        if (!(control->focusPolicy() & Qt::TabFocus))
            bad << placeOf(control);
    QVERIFY2(bad.isEmpty(), qPrintable(QStringLiteral("outside the tab order:\n") + bad.join(QLatin1Char('\n'))));
}

void AuditTest::controlsExplainThemselves()
{
    QFETCH(QWidget*, window);
    QStringList bad;
    for (const QWidget* control : controls(*window)) {
        const bool isStandardButton = qobject_cast<const QPushButton*>(control) && control->parentWidget()->inherits("QDialogButtonBox");
        if (control->toolTip().isEmpty() && setsSomething(control) && !isStandardButton)
            bad << placeOf(control);
    }
    QVERIFY2(bad.isEmpty(), qPrintable(QStringLiteral("without a tooltip:\n") + bad.join(QLatin1Char('\n'))));
}

// Names from the data, of presets and losses, numbers with units, the notation, and notes of the model (English everywhere) are
// no words of the window.
bool isTranslated(const QString& text)
{
    static const QRegularExpression data(QStringLiteral(
        "^(<[^>]*>|AON Lab[ 0-9.]*|AIP|F5|F6|English|Italiano|(executed|observed)[-a-z0-9]*|paper|published|l1|l2|• .*|(silence|scale|drive|pathway).*|"
        "& (non)?mirror|& (ex|in)(cita|hibi)tory|train:.*|#.*|tone|object|go|reward|end|it/s|R²|Hz|ms|s|[\\W\\d_]|[0-9]+\\.mat)*$"));
    return text.contains(QLatin1Char('~')) || data.match(text).hasMatch();
}

QStringList textsOf(const QWidget& widget)
{
    QStringList texts{widget.toolTip(), widget.statusTip(), widget.accessibleName(), widget.accessibleDescription()};
    for (const char* property : {"text", "title", "placeholderText", "specialValueText", "suffix", "prefix"})
        if (!qobject_cast<const QLineEdit*>(&widget) || qstrcmp(property, "text") != 0)
            texts << widget.property(property).toString();
    if (const auto* tabs = qobject_cast<const QTabBar*>(&widget))
        for (int k = 0; k < tabs->count(); ++k)
            texts << tabs->tabText(k) << tabs->tabToolTip(k);
    if (const auto* box = qobject_cast<const QComboBox*>(&widget))
        for (int k = 0; k < box->count(); ++k)
            texts << box->itemText(k);
    if (const auto* view = qobject_cast<const QAbstractItemView*>(&widget); view && view->model())
        for (int k = 0; k < view->model()->columnCount(); ++k)
            texts << view->model()->headerData(k, Qt::Horizontal).toString();
    texts.removeAll(QString());
    return texts;
}

void AuditTest::textsAreTranslated()
{
    QFETCH(QWidget*, window);
    QStringList bad;
    for (const QWidget* widget : window->findChildren<QWidget*>())
        for (const QString& text : textsOf(*widget))
            if (!isTranslated(text))
                bad << placeOf(widget) + QStringLiteral(": ") + text.left(80);
    QVERIFY2(bad.isEmpty(), qPrintable(QStringLiteral("never translated:\n") + bad.join(QLatin1Char('\n'))));
}

void AuditTest::actionsAreTranslated()
{
    for (const QAction* action : m_window->actions().all()) {
        QVERIFY2(isTranslated(action->text()), qPrintable(action->text()));
        QVERIFY2(isTranslated(action->toolTip()), qPrintable(action->toolTip()));
    }
    for (const View* view : m_window->workspace().views()) {
        QVERIFY2(view->title().contains(QLatin1Char('~')), qPrintable(view->title()));
        QVERIFY2(view->description().contains(QLatin1Char('~')), qPrintable(view->description()));
    }
}

}  // namespace aon

QTEST_MAIN(aon::AuditTest)
#include "tst_audit.moc"
