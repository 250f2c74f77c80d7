// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/recovery.h"

#include "model/base/files.h"
#include "ui/files/recoveredsteps.h"
#include "ui/files/sessionfile.h"
#include "ui/jobs/trainingjob.h"
#include "ui/session/focus.h"
#include "ui/session/session.h"
#include "ui/words/runwords.h"
#include "ui/words/sentences.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QStandardPaths>
#include <QUuid>

namespace aon {

namespace {

QString lockOf(const QString& file) { return file + QStringLiteral(".lock"); }
QString aboutOf(const QString& file) { return file + QStringLiteral(".about"); }

}  // namespace

QString keptWords(const KeptSession& kept, const QDateTime& when, int older)
{
    QStringList lines;
    if (!kept.name.isEmpty())
        lines << (kept.isSaved ? Recovery::tr("Session: %1").arg(kept.name) : Recovery::tr("Session: %1, saved in no file yet").arg(kept.name));
    lines << Recovery::tr("Kept as of: %1").arg(QLocale().toString(when, QLocale::ShortFormat));
    if (kept.wasTraining)
        lines << Recovery::tr("A training was running.");
    if (!kept.lastStep.isEmpty())
        lines << Recovery::tr("Last step: %1").arg(historyLine(kept.lastStep));
    if (older > 0)
        lines << Recovery::tr("%n older session(s) of this kind would be discarded with it.", nullptr, older);
    return lines.join(QLatin1Char('\n'));
}

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
    connect(&session, &Session::pinnedChanged, this, [this] { m_afterEdit.start(); });
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
    removeAll(file);
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
    m_written = m_session.training().checkpoint();
    m_saving.start(writer(), [this](const QString& failure) {
        if (!failure.isEmpty() && !m_hasFailed)
            emit failed(tr("The session cannot be kept for recovery: %1").arg(failure));
        m_hasFailed = !failure.isEmpty();
        if (m_hasFailed)
            m_networks.clear();  // to be written again
    });
}

// What to write, as it is now; large parts are shared, so it is cheap.
std::function<void()> Recovery::writer()
{
    std::vector<std::pair<std::shared_ptr<const Model>, std::filesystem::path>> unwritten;
    const Document& document = m_session.document();
    const TrainingJob& training = m_session.training();
    const bool isAhead = training.isActive() || training.checkpoint() != (document.training ? document.training->checkpoint : nullptr);
    const Recovered recovered{m_session.steps(), m_savedAs ? m_savedAs().toStdString() : std::string(), m_session.fileOf(document.model.get()), isAhead,
                              m_session.pinnedRun()};
    const auto nameOf = [&](const std::shared_ptr<const Model>& model) {
        std::size_t number = 0;
        while (number < m_networks.size() && m_networks[number].lock() != model)
            ++number;
        if (number == m_networks.size()) {
            m_networks.push_back(model);
            unwritten.emplace_back(model, networkFile(number).toStdString());
        }
        return QFileInfo(networkFile(number)).fileName().toStdString();
    };
    auto contents = std::make_shared<SessionContents>(contentsOf(m_session, m_focus));
    contents->history = toJson(recovered, nameOf);
    return [contents, unwritten, file = m_file.toStdString(), aboutFile = aboutOf(m_file).toStdString(), about = aboutNow(recovered)] {
        for (const auto& [model, place] : unwritten)
            saveModel(*model, place);
        saveAtomically(aboutFile, about);
        saveSession(*contents, file);
    };
}

std::string Recovery::aboutNow(const Recovered& recovered) const
{
    const Steps& steps = recovered.steps;
    const QString data = dataName(m_session.document());
    const QJsonObject about{{QStringLiteral("saved_as"), QString::fromStdString(recovered.savedAs.string())},
                            {QStringLiteral("data"), data},
                            {QStringLiteral("last_step"), steps.index > 0 ? steps.lines.value(steps.index - 1) : QString()},
                            {QStringLiteral("training"), m_session.training().isActive()}};
    return QJsonDocument(about).toJson().toStdString();
}

KeptSession Recovery::about(const QString& file)
{
    QFile note(aboutOf(file));
    if (!note.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject about = QJsonDocument::fromJson(note.read(1 << 20)).object();
    const QString savedAs = about.value(QLatin1String("saved_as")).toString();
    return {savedAs.isEmpty() ? about.value(QLatin1String("data")).toString() : savedAs, !savedAs.isEmpty(), about.value(QLatin1String("last_step")).toString(),
            about.value(QLatin1String("training")).toBool()};
}

QString Recovery::networkFile(std::size_t number) const
{
    return m_folder.filePath(QStringLiteral("%1.%2.network").arg(QFileInfo(m_file).completeBaseName()).arg(number));
}

// The networks first: without them the session still opens.
void Recovery::removeAll(const QString& file)
{
    const QFileInfo info(file);
    const QDir folder = info.dir();
    for (const QString& network : folder.entryList({info.completeBaseName() + QStringLiteral(".*.network")}, QDir::Files))
        QFile::remove(folder.filePath(network));
    QFile::remove(aboutOf(file));
    QFile::remove(file);
}

bool Recovery::writeNow()
{
    m_saving.wait();
    if (m_isOver || !populationOf(m_session.document()))
        return false;
    bool written = false;
    m_saving.start([write = writer(), &written] {
        write();
        written = true;
    }, [](const QString&) {});
    m_saving.wait();
    return written;
}

bool Recovery::handOver()
{
    if (!writeNow())
        return false;
    m_isOver = true;
    m_afterEdit.stop();
    m_look.stop();
    m_lock->unlock();
    return true;
}

void Recovery::finish()
{
    m_isOver = true;
    m_afterEdit.stop();
    m_look.stop();
    m_saving.wait();
    removeAll(m_file);
    m_lock->unlock();
}

}  // namespace aon
