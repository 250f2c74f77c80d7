// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: what is left when the program is killed: a session file of its own, with the history and the name of the file the session
// was saved in, written two seconds after an edit and with every new state of the training (about once a minute), in
// <application data>/recovery. Networks of other steps of the history are in files beside it, each written once; what it is of, in
// few words, is in another. A lock says whether the program that writes them still runs. At a normal end all are removed; what a start finds without an owner is offered.

#include "ui/jobs/savingjob.h"

#include <QDateTime>
#include <QDir>
#include <QElapsedTimer>
#include <QLockFile>
#include <QTimer>

#include <functional>
#include <memory>

namespace aon {

class Focus;
class Session;
struct Recovered;
struct Model;
struct TrainingState;

/// What a kept session is of, for a person who has to decide.
struct KeptSession {
    QString name;      ///< the file it was saved in, with its folder, or else the name of its data; empty: not known
    bool isSaved = false;  ///< `name` is a file
    QString lastStep;  ///< of its history, as it was written there; empty: nothing was done since it was opened
    bool wasTraining = false;
};

/// File, time, last step; how many older sessions are kept beside it.
QString keptWords(const KeptSession& kept, const QDateTime& when, int older);

class Recovery : public QObject {
    Q_OBJECT
public:
    static constexpr int afterEditMilliseconds = 2000;
    static constexpr int lookMilliseconds = 1000;  ///< for a new state of the training

    Recovery(Session& session, Focus& focus, QObject* parent = nullptr, const QDir& folder = standardFolder());
    ~Recovery() override;

    static QDir standardFolder();

    /// Session files that programs left which no longer run, newest first. Their locks are taken, so that no other window
    /// offers them too.
    QStringList abandoned();
    /// Written beside it, so that nobody waits for a large file.
    static KeptSession about(const QString& file);
    /// It was recovered or is not wanted.
    void forget(const QString& file);

    /// How to learn where the session is saved, so that it comes back under its name.
    void setSavedAs(std::function<QString()> savedAs) { m_savedAs = std::move(savedAs); }

    /// Write now, and wait until it is on disk: the program is about to be ended by someone else. False: nothing was written.
    bool writeNow();
    /// The same for a program that is about to start again: the file has no owner from now on, nothing more is written to it.
    bool handOver();
    /// All is saved or discarded: nothing to recover.
    void finish();
    const QString& file() const { return m_file; }

signals:
    void failed(const QString& sentence);  ///< once, until it works again

private:
    void write();
    void lookAtTraining();
    std::function<void()> writer();
    std::string aboutNow(const Recovered& recovered) const;
    QString networkFile(std::size_t number) const;
    static void removeAll(const QString& file);

    Session& m_session;
    Focus& m_focus;
    QDir m_folder;
    QString m_file;
    std::unique_ptr<QLockFile> m_lock;
    std::vector<std::unique_ptr<QLockFile>> m_taken;
    std::function<QString()> m_savedAs;
    std::vector<std::weak_ptr<const Model>> m_networks;  ///< of earlier steps, in files of their own by their place here
    std::shared_ptr<const TrainingState> m_written;  ///< state of the training in the file
    QTimer m_afterEdit, m_look;
    SavingJob m_saving;
    bool m_isOver = false, m_hasFailed = false;
};

}  // namespace aon
