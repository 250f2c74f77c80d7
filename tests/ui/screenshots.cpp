// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the whole window for a person to look at: every view in front and every panel that lies behind another,
// with the demonstration open and the mirror neurons of F5 silenced; then some of them while a network is trained.
#include "tests/ui/windowtest.h"
#include "ui/jobs/trainingjob.h"
#include "ui/window/mainwindow.h"
#include "ui/window/workspace.h"
#include "ui/words/languages.h"

#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QTest>
#include <QTimer>

#include <cstdio>

namespace {

using namespace aon;

constexpr QSize sizes[] = {{1280, 720}, {1920, 1080}};
constexpr int patience = 60000;        // milliseconds, for what should take one second
constexpr int trainingSeconds = 20;    // when no trained network comes with the program
constexpr int curvesSeconds = 5;       // of training that the pictures of the curves show
constexpr double cursorSeconds = 1.8;  // in the movement

bool settle(MainWindow& window)
{
    return QTest::qWaitFor([&] { return window.session().comparison() && !window.session().isComparing(); }, patience);
}

bool openDemonstration(MainWindow& window, const std::shared_ptr<const Model>& network)
{
    bool opened = false;
    QObject::connect(&window.filing(), &Filing::documentOpened, &window, [&] { opened = true; });
    window.filing().openDemonstration();
    if (!QTest::qWaitFor([&] { return opened; }, patience))
        return false;
    if (!window.session().document().model && network) {
        Document document = window.session().document();
        document.model = network;
        window.session().edit(document, QStringLiteral("train"));
    }
    return true;
}

bool trainBriefly(MainWindow& window)
{
    TrainingJob& training = window.session().training();
    QTimer::singleShot(trainingSeconds * 1000, &training, &TrainingJob::stop);
    training.start(window.session().document());
    return QTest::qWaitFor([&] { return !training.isActive() && window.session().document().model; }, patience);
}

bool silenceMirror(MainWindow& window)
{
    const Document& document = window.session().document();
    const QString line = QStringLiteral("silence: F5 & mirror");
    window.session().setPerturbations({parsePerturbation(line.toStdString(), *populationOf(document), protocolOf(document))}, line);
    window.focus().setSeconds(cursorSeconds);
    return settle(window);
}

class Photographer {
public:
    Photographer(QDir folder, QStringList wanted) : m_folder(std::move(folder)), m_wanted(std::move(wanted)) {}

    void take(MainWindow& window, const QString& theme)
    {
        for (const QSize& size : sizes) {
            window.resize(size);
            QTest::qWait(100);
            const QString mark = QStringLiteral("-%1-%2.png").arg(size.height()).arg(theme);
            for (View* view : window.workspace().views())
                takeView(window, view, mark);
        }
    }
    /// While a network learns: what the views say about it, and the curves.
    void takeTraining(MainWindow& window, const QString& theme)
    {
        const QStringList views = {QStringLiteral("rates"), QStringLiteral("statespace"), QStringLiteral("learning")};
        if (!m_wanted.isEmpty() && !m_wanted.contains(QStringLiteral("learning")))
            return;
        TrainingJob& training = window.session().training();
        training.start(window.session().document());
        QTest::qWait(curvesSeconds * 1000);
        for (const QSize& size : sizes) {
            window.resize(size);
            for (View* view : window.workspace().views())
                if (const QString name = window.workspace().dockOf(view)->objectName(); views.contains(name)) {
                    window.workspace().bringToFront(view);
                    QTest::qWait(300);
                    save(window, QStringLiteral("while-training-%1-%2-%3.png").arg(name).arg(size.height()).arg(theme));
                }
        }
        training.stop();
        if (!QTest::qWaitFor([&] { return !training.isActive(); }, patience))
            std::fputs("the training does not stop\n", stderr);
    }
    void save(QWidget& window, const QString& name)
    {
        window.grab().save(m_folder.filePath(name));
        std::printf("%s\n", qPrintable(m_folder.filePath(name)));
    }

private:
    void takeView(MainWindow& window, View* view, const QString& mark)
    {
        const QString name = window.workspace().dockOf(view)->objectName();
        const bool isSeenAnyway = !window.workspace().isInCentre(view) && !view->visibleRegion().isEmpty();
        if (m_wanted.isEmpty() ? isSeenAnyway : !m_wanted.contains(name))
            return;
        window.workspace().bringToFront(view);
        if (!settle(window))
            std::fputs("the comparison does not end\n", stderr);
        QTest::qWait(200);
        save(window, name + mark);
        std::printf("    %s\n", qPrintable(view->description()));
    }

    QDir m_folder;
    QStringList m_wanted;
};

}  // namespace

int main(int argc, char** argv)
{
    const test::OwnHome home;
    QApplication application(argc, argv);
    QApplication::setStyle(makeStyle());
    speak({});  // the system's language: LC_ALL=it_IT.UTF-8 gives Italian pictures
    QStringList arguments = QApplication::arguments().mid(1);
    if (arguments.isEmpty()) {
        std::fputs("usage: screenshots FOLDER [VIEW...]\n", stderr);
        return 2;
    }
    const QDir folder(arguments.takeFirst());
    folder.mkpath(QStringLiteral("."));
    Photographer photographer(folder, arguments);
    std::shared_ptr<const Model> network;
    for (const char* theme : {"light", "dark"}) {
        MainWindow window;
        window.actions()[theme == std::string("dark") ? "appearance.dark" : "appearance.light"]->trigger();
        window.show();
        window.setWindowState(Qt::WindowNoState);
        window.resize(sizes[0]);
        QTest::qWait(100);
        photographer.save(window, QStringLiteral("welcome-720-%1.png").arg(QLatin1String(theme)));
        if (!openDemonstration(window, network))
            return 1;
        if (!window.session().document().model && !trainBriefly(window))
            return 1;
        network = window.session().document().model;
        if (!silenceMirror(window))
            return 1;
        photographer.take(window, QLatin1String(theme));
        photographer.takeTraining(window, QLatin1String(theme));
    }
}
