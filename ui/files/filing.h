// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: opening and saving as a person meets it: dialogs, the file the session is in, what is not saved, recent files.
// What is open is never lost without a question, and stays as it is, a training that runs too, until what comes is read and the
// question is answered.

#include "ui/jobs/openingjob.h"
#include "ui/jobs/savingjob.h"
#include "ui/settings.h"

#include <QMessageBox>

namespace aon {

class SavedSession;

class Filing : public QObject {
    Q_OBJECT
public:
    Filing(Session& session, Focus& focus, Settings& settings, QWidget& window);

    void openPaths(const QStringList& paths);
    void openByDialog();
    void openFolderByDialog();
    void openDemonstration();
    enum class Kept { AfterCrash, ToStartAgain };
    void openRecovered(const QString& file, Kept kept = Kept::AfterCrash);  ///< a session that is not saved anywhere yet
    bool isAllRecovered() const { return m_isAllRecovered; }  ///< by the last openRecovered; false: its file is still needed

    void save();
    void saveAs();

    /// `then` once no network is trained any more; the best is kept.
    void whenStopped(std::function<void()> then);
    /// `then` once nothing is lost by it: unsaved edits saved or discarded, training stopped (best kept). Never, when the
    /// user says no: then the training goes on.
    void whenSettled(const std::function<void()>& then);

    void cancelOpening() { m_opening.cancel(); }
    bool isOpening() const { return m_opening.isBusy(); }
    bool isModified() const;
    const QString& file() const { return m_file; }  ///< of the session; empty: it was never saved
    QString title() const;  ///< of the window, with [*] for the mark of what is not saved

signals:
    void titleChanged();
    void recentChanged();
    void taskChanged(const QString& task);  ///< what is being read; empty: nothing
    void documentOpened();
    void warned(const QString& sentence);   ///< opened, but this must not be overlooked

private:
    void show(const Opened& opened);
    void request(const OpenRequest& request);
    void adopt(const Opened& opened);
    void take(const Opened& opened);
    void takeProtocol(const Opened& opened);
    void askForAreas(const QString& file, int neurons);
    void askToSave(const std::function<void(QMessageBox::StandardButton)>& answered);
    void saveTo(const QString& file);
    void write(const QString& file, const std::function<void()>& then);
    void takeWritten(const QString& file, const SavedSession& saved);
    QString askForName();  ///< of the file to save in; empty: given up

    Session& m_session;
    Focus& m_focus;
    Settings& m_settings;
    QWidget& m_window;
    OpeningJob m_opening;
    SavingJob m_saving;
    OpenRequest m_request;
    QString m_file;
    std::optional<Document> m_saved;  ///< what is in the file, or was just opened; none: it is not here
    std::optional<PinnedRun> m_savedPin;
    bool m_isSettled = false;  ///< what is open may be replaced by what is being read
    bool m_isRecovered = false, m_isAllRecovered = true;
    Kept m_kept = Kept::AfterCrash;
};

}  // namespace aon
