// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/window.h"

#include "app/commands/action.h"
#include "app/commands/stop.h"
#include "model/base/error.h"
#include "ui/application.h"

#include <QGuiApplication>

#include <cstdio>
#include <cstdlib>

namespace aon {

namespace {

constexpr const char* noDisplay = "the window needs a display, and there is none; aonlab demo does the main job without one, "
                                  "and aonlab --help lists the commands";

bool isSet(const char* variable)
{
    const char* value = std::getenv(variable);
    return value && *value;
}

// Qt ends the program when its display does not answer, after pages of advice: one sentence instead.
void duringStart(QtMsgType type, const QMessageLogContext&, const QString& message)
{
    if (QGuiApplication::platformName().isEmpty()) {
        if (type != QtFatalMsg)
            return;
        std::fprintf(stderr, "aonlab: %s\n", noDisplay);
        std::_Exit(Failed);
    }
    std::fprintf(stderr, "%s\n", qPrintable(message));
    if (type == QtFatalMsg)
        std::abort();
}

}  // namespace

int openWindow(int argc, char** argv, const std::vector<std::string>& paths)
{
    if (!isSet("DISPLAY") && !isSet("WAYLAND_DISPLAY") && !isSet("QT_QPA_PLATFORM"))
        throw Error(noDisplay);
    QStringList list;
    for (const std::string& path : paths)
        list.append(QString::fromLocal8Bit(path.c_str()));
    endWhenAsked();  // until the window has its own way to hear it
    qInstallMessageHandler(duringStart);
    return runWindow(argc, argv, list);
}

}  // namespace aon
