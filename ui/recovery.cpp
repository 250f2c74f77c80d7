// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recovery.h"

#include "ui/focus.h"
#include "ui/jobs/trainingjob.h"
#include "ui/session.h"
#include "ui/sessionfile.h"

#include <QStandardPaths>
#include <QUuid>

namespace aon {

namespace {

QString lockOf(const QString& file) { return file + QStringLiteral(".lock"); }

}  // namespace

QDir Recovery::standardFolder()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/recovery"));
}

Recovery::Recovery(Session& session, Focus& focus, QObject* parent, const QDir& folder)
    : QObject(parent), m_session(session), m_focus(focus), m_folder(folder)
{
    m_folder.mkpath(QStringLiteral("."));
    m_file = m_folder.filePath(QUuid::createUuid().toString(QUuid::WithoutBraces) + QStringLiteral(".mat"));
    m_lock = std::make_unique<QLockFile>(lockOf(m_file));
    m_lock->setStaleLockTime(0);
    m_lock->tryLock();
    m_afterEdit.setSingleShot(true);
    m_afterEdit.setInterval(afterEditMilliseconds);
    m_look.setInterval(lookMilliseconds);
    connect(&m_afterEdit, &QTimer::timeout, this, &Recovery::write);
    connect(&m_look, &QTimer::timeout, this, &Recovery::lookAtTraining);
    connect(&session.history(), &QUndoStack::indexChanged, this, [this] { m_afterEdit.start(); });
    connect(&session.training(), &TrainingJob::stateChanged, this, [this] {
        lookAtTraining();
        m_session.training().isActive() ? m_look.start() : m_look.stop();
    });
}

Recovery::~Recovery() { m_saving.wait(); }

QStringList Recovery::abandoned()
{
    QStringList files;
    for (const QFileInfo& found : m_folder.entryInfoList({QStringLiteral("*.mat")}, QDir::Files, QDir::Time)) {
        auto lock = std::make_unique<QLockFile>(lockOf(found.absoluteFilePath()));
        lock->setStaleLockTime(0);
        if (found.absoluteFilePath() == m_file || !lock->tryLock())
            continue;
        files << found.absoluteFilePath();
        m_taken.push_back(std::move(lock));
    }
    return files;
}

void Recovery::forget(const QString& file)
{
    QFile::remove(file);
    std::erase_if(m_taken, [&](const auto& lock) { return lock->fileName() == lockOf(file); });
}

void Recovery::lookAtTraining()
{
    if (const auto state = m_session.training().checkpoint(); state && state != m_written)
        write();
}

// One that waits behind a write that takes long would only be overwritten by the next.
void Recovery::write()
{
    if (m_isOver || !m_lock->isLocked() || !populationOf(m_session.document()))
        return;
    if (m_saving.isBusy()) {
        m_afterEdit.start();
        return;
    }
    auto contents = std::make_shared<SessionContents>(contentsOf(m_session, m_focus));
    m_written = m_session.training().checkpoint();
    m_saving.start([contents, file = m_file] { saveSession(*contents, file.toStdString()); },
                   [this](const QString& failure) {
                       if (!failure.isEmpty() && !m_hasFailed)
                           emit failed(tr("The session cannot be kept for recovery: %1").arg(failure));
                       m_hasFailed = !failure.isEmpty();
                   });
}

void Recovery::writeNow()
{
    m_saving.wait();
    if (m_isOver || !populationOf(m_session.document()))
        return;
    const SessionContents contents = contentsOf(m_session, m_focus);
    m_saving.start([contents, file = m_file] { saveSession(contents, file.toStdString()); }, [](const QString&) {});
    m_saving.wait();
}

void Recovery::finish()
{
    m_isOver = true;
    m_afterEdit.stop();
    m_look.stop();
    m_saving.wait();
    QFile::remove(m_file);
    m_lock->unlock();
}

}  // namespace aon
