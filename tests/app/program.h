// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Running the program as a person does: arguments in, exit code and both outputs back.

#include <QProcess>
#include <QtTest>

namespace aon::test {

struct Ran {
    int exitCode = -1;  ///< -1: it crashed or did not end within four minutes
    QByteArray out, err;
};

inline Ran finish(QProcess& process)
{
    const bool ended = process.waitForFinished(240'000) && process.exitStatus() == QProcess::NormalExit;
    return {ended ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}

inline Ran run(const QStringList& arguments)
{
    QProcess process;
    process.start(QStringLiteral(AONLAB_EXECUTABLE), arguments);
    return finish(process);
}

}  // namespace aon::test
