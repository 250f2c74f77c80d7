// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A folder with files small enough to train on in milliseconds, and the program run in it.

#include "tests/app/program.h"
#include "tests/training/smalltask.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>

namespace aon::test {

/// In `folder`, without a display.
inline void start(QProcess& process, const QString& folder, const QStringList& arguments)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        environment.remove(name);
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder);
    process.start(AONLAB_EXECUTABLE, arguments);
}

inline Ran aonlab(const QString& folder, const QStringList& arguments)
{
    QProcess process;
    start(process, folder, arguments);
    return finish(process);
}

inline QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Firing_Rates.mat, InhibitoryMask.mat, Mirror.mat of the small dataset, and its protocol.json.
inline void writeSmallFiles(const QString& folder)
{
    saveDataset(smallDataset(), folder.toStdString());
    QFile protocol(folder + "/protocol.json");
    QVERIFY(protocol.open(QIODevice::WriteOnly));
    protocol.write(toJson(smallProtocol()).c_str());
}

inline QStringList smallTraining(const QString& output, int iterations, const QStringList& more = {})
{
    return QStringList{"train", "--firing-rates", "Firing_Rates.mat", "--inhibitory-mask", "InhibitoryMask.mat", "--mirror", "Mirror.mat",
                       "--protocol", "protocol.json", "--n-trials", QString::number(iterations), "--output-dir", output}
           + more;
}

/// What a run left, without the two places that hold wall time: the column `seconds` and the object `time`.
inline QByteArray timeless(const QString& folder)
{
    QByteArray all;
    for (const char* name : {"/config.json", "/model.mat", "/checkpoint.mat"})
        all += name + contentOf(folder + name);
    for (const QByteArray& line : contentOf(folder + "/loss.csv").split('\n'))
        all += line.left(line.lastIndexOf(',')) + "\n";
    QJsonObject report = QJsonDocument::fromJson(contentOf(folder + "/report.json")).object();
    report.remove("time");
    return all + QJsonDocument(report).toJson();
}

/// One line that begins with the program's name.
inline bool isOneSentence(const QByteArray& text)
{
    return text.startsWith("aonlab: ") && text.count('\n') == 1 && text.endsWith('\n') && text.size() > 20;
}

}  // namespace aon::test
