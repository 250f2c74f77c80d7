// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/application.h"

#include "ui/files/recovery.h"
#include "ui/jobs/trainingjob.h"
#include "ui/termination.h"
#include "ui/views/accessibleplot.h"
#include "ui/window/mainwindow.h"
#include "ui/words/languages.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QIcon>
#include <QLocale>
#include <QMessageBox>
#include <QProcess>
#include <QPushButton>

namespace aon {

namespace {

constexpr int stoppedByUser = 3;  // exit code

class ApplicationText {
    Q_DECLARE_TR_FUNCTIONS(aon::Application)
};

// The old file is forgotten once what it held is in this program's own.
void recover(MainWindow& window, Recovery& recovery, const QString& file, Filing::Kept kept)
{
    auto* once = new QObject(&window);
    QObject::connect(&window.filing(), &Filing::documentOpened, once, [&window, &recovery, once, file] {
        once->deleteLater();
        if (recovery.writeNow() && window.filing().isAllRecovered())
            recovery.forget(file);
    });
    window.filing().openRecovered(file, kept);
}

void offerRecovery(MainWindow& window, Recovery& recovery)
{
    const QStringList files = recovery.abandoned();
    if (files.isEmpty())
        return;
    const QString& newest = files.front();
    auto* question = new QMessageBox(QMessageBox::Question, ApplicationText::tr("Recover the Session?"), ApplicationText::tr("The program ended without saving."),
                                     QMessageBox::NoButton, &window);
    question->setTextFormat(Qt::PlainText);  // names in it come from files
    question->setInformativeText(keptWords(Recovery::about(newest), QFileInfo(newest).lastModified(), static_cast<int>(files.size()) - 1));
    question->setAttribute(Qt::WA_DeleteOnClose);
    QAbstractButton* yes = question->addButton(ApplicationText::tr("Recover"), QMessageBox::AcceptRole);
    QAbstractButton* no = question->addButton(ApplicationText::tr("Discard"), QMessageBox::DestructiveRole);
    question->addButton(ApplicationText::tr("Ask Later"), QMessageBox::RejectRole);
    QObject::connect(question, &QMessageBox::finished, &window, [&window, &recovery, question, yes, no, files, newest] {
        if (question->clickedButton() == yes)
            recover(window, recovery, newest, Filing::Kept::AfterCrash);
        else if (question->clickedButton() == no)
            for (const QString& file : files)
                recovery.forget(file);
    });
    question->open();
}

// Ended by someone else: nobody can be asked, so all is kept for the next start.
void endWhenAsked(Termination& termination, MainWindow& window, Recovery& recovery)
{
    const auto end = [&recovery] {
        recovery.writeNow();
        QCoreApplication::exit(stoppedByUser);
    };
    QObject::connect(&termination, &Termination::asked, &window, [&window, end] {
        TrainingJob& training = window.session().training();
        if (!training.isActive())
            return end();
        QObject::connect(&training, &TrainingJob::stateChanged, &window, [&window, &training, end] {
            if (!training.isActive())
                QMetaObject::invokeMethod(&window, end, Qt::QueuedConnection);
        });
        training.stop();
    });
}

// The program that is started has all that was open, saved or not, from the one before it.
void startAgainWhenAsked(MainWindow& window, Recovery& recovery)
{
    QObject::connect(&window, &MainWindow::restartAsked, &window, [&window, &recovery] {
        if (populationOf(window.session().document()) && !recovery.handOver())
            window.session().fail(ApplicationText::tr("The session cannot be kept for the next start, so the program goes on."));
        else
            window.closeToStartAgain();
    });
}

bool isHandedOver(Recovery& recovery, const QStringList& paths)
{
    const QFileInfo file(paths.front());
    return paths.size() == 1 && file.absoluteDir() == Recovery::standardFolder() && recovery.abandoned().contains(file.absoluteFilePath());
}

}  // namespace

void nameApplication()
{
    QCoreApplication::setApplicationName(QStringLiteral("AON Lab"));
    QCoreApplication::setOrganizationName(QStringLiteral("AON Lab"));
    QCoreApplication::setApplicationVersion(QStringLiteral(AONLAB_VERSION));
}

int runWindow(int argc, char** argv, const QStringList& paths)
{
    nameApplication();
    QApplication application(argc, argv);
    QGuiApplication::setDesktopFileName(QStringLiteral("aonlab"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/aonlab.svg")));
    QApplication::setStyle(makeStyle());
    speak(Settings().language());
    installAccessiblePlots();

    MainWindow window;
    Recovery recovery(window.session(), window.focus());
    recovery.setSavedAs([&window] { return window.filing().file(); });
    Termination termination;
    QObject::connect(&recovery, &Recovery::failed, &window.session(), &Session::fail);
    endWhenAsked(termination, window, recovery);
    startAgainWhenAsked(window, recovery);
    window.show();
    if (paths.isEmpty())
        offerRecovery(window, recovery);
    else if (isHandedOver(recovery, paths))
        recover(window, recovery, QFileInfo(paths.front()).absoluteFilePath(), Filing::Kept::ToStartAgain);
    else
        window.filing().openPaths(paths);
    const int code = QApplication::exec();
    if (window.startsAgain())
        QProcess::startDetached(QCoreApplication::applicationFilePath(), QFile::exists(recovery.file()) ? QStringList{recovery.file()} : QStringList());
    else if (code == 0)
        recovery.finish();
    return code;
}

}  // namespace aon
