// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/filing.h"

#include "model/recording/datasetnotes.h"
#include "ui/dialogs/areasdialog.h"
#include "ui/files/filekinds.h"
#include "ui/files/savedsession.h"
#include "ui/jobs/trainingjob.h"
#include "ui/resources.h"
#include "ui/session/focus.h"
#include "ui/session/session.h"
#include "ui/session/trainedstep.h"
#include "ui/words/runwords.h"
#include "ui/words/sentences.h"

#include <QFileDialog>
#include <QFileInfo>

namespace aon {

namespace {

QString fileFilter() { return Filing::tr("Data, models, sessions, protocols (*.mat *.json);;All files (*)"); }
QString sessionFilter() { return Filing::tr("Sessions (*.mat)"); }

}  // namespace

Filing::Filing(Session& session, Focus& focus, Settings& settings, QWidget& window)
    : QObject(&window), m_session(session), m_focus(focus), m_settings(settings), m_window(window)
{
    connect(&m_opening, &OpeningJob::progressed, this, &Filing::taskChanged);
    connect(&m_opening, &OpeningJob::ended, this, [this] { emit taskChanged({}); });
    connect(&m_opening, &OpeningJob::opened, this, &Filing::adopt);
    connect(&m_opening, &OpeningJob::areasNeeded, this, &Filing::askForAreas);
    connect(&m_opening, &OpeningJob::failed, &session, [&session](const QString& sentence) { session.fail(sentence); });
    connect(&session, &Session::changed, this, &Filing::titleChanged);
    connect(&session, &Session::pinnedChanged, this, &Filing::titleChanged);
    connect(&session.history(), &QUndoStack::cleanChanged, this, &Filing::titleChanged);
}

// Steps that lead back to what is saved leave nothing to save.
bool Filing::isModified() const
{
    return m_session.pinnedRun() != m_savedPin || (!m_session.history().isClean() && (!m_saved || differences(*m_saved, m_session.document())));
}

QString Filing::title() const
{
    const Document& document = m_session.document();
    QString name = m_file.isEmpty() ? dataName(document) : QFileInfo(m_file).fileName();
    if (name.isEmpty() && document.model)
        name = tr("Model");
    if (name.isEmpty())
        return tr("AON Lab");
    const bool synthetic = (document.dataset && document.dataset->synthetic) || (document.model && document.model->syntheticData);
    return synthetic ? tr("%1[*] — synthetic data — AON Lab").arg(name) : tr("%1[*] — AON Lab").arg(name);
}

void Filing::openPaths(const QStringList& paths)
{
    OpenRequest wanted;
    for (const QString& path : paths)
        wanted.paths.emplace_back(QFileInfo(path).absoluteFilePath().toStdString());
    m_isSettled = false;
    if (!wanted.paths.empty())
        request(wanted);
}

void Filing::request(const OpenRequest& wanted)
{
    m_request = wanted;
    m_request.current = m_session.document();
    m_isRecovered = false;
    m_opening.start(m_request);
}

void Filing::openByDialog()
{
    const QStringList paths = QFileDialog::getOpenFileNames(&m_window, tr("Open"), m_settings.folder(), fileFilter());
    if (paths.isEmpty())
        return;
    m_settings.setFolder(QFileInfo(paths.front()).absolutePath());
    openPaths(paths);
}

void Filing::openFolderByDialog()
{
    const QString folder = QFileDialog::getExistingDirectory(&m_window, tr("Open Folder"), m_settings.folder());
    if (folder.isEmpty())
        return;
    m_settings.setFolder(folder);
    openPaths({folder});
}

void Filing::openDemonstration()
{
    m_request = {};
    m_isRecovered = m_isSettled = false;
    m_opening.start([](const OpenProgress& progress) {
        progress(tr("Opening the demonstration…"));
        Opened opened;
        opened.document = demonstrationDocument();
        opened.networkFile = demonstrationNetwork();
        opened.name = tr("the demonstration");
        for (const std::string& note : notesOn(*opened.document.dataset, protocolOf(opened.document).slotNumbers()))
            opened.notes << recordingNote(note);
        return opened;
    });
}

void Filing::openRecovered(const QString& file, Kept kept)
{
    m_kept = kept;
    m_request = {};
    m_request.paths = {file.toStdString()};
    m_isRecovered = true;
    m_isAllRecovered = false;  // until it is
    m_opening.start(m_request);
}

// Only now that it is read is anything of what is open asked about and stopped. What the network of a training that was stopped for it
// means for what is opened is known when it is opened again.
void Filing::adopt(const Opened& opened)
{
    if (opened.isEdit || m_isRecovered || m_isSettled)
        return take(opened);
    whenSettled([this, opened] {
        m_isSettled = true;
        const bool isStale = !m_request.paths.empty() && differences(m_request.current, m_session.document());
        isStale ? request(m_request) : take(opened);
    });
}

// A step of its own: a training that ended while the file was read has changed the document.
void Filing::takeProtocol(const Opened& opened)
{
    Document after = m_session.document();
    after.protocol = opened.document.protocol;
    m_session.edit(after, QStringLiteral("# protocol: %1").arg(opened.name));
}

void Filing::take(const Opened& opened)
{
    if (opened.isEdit) {
        takeProtocol(opened);
    } else {
        show(opened);
        const LookedAt at = opened.lookedAt.value_or(LookedAt{});
        m_focus.setCondition(at.condition);
        m_focus.setSeconds(at.seconds);
        m_focus.select(at.neurons, QString::fromStdString(at.name));
    }
    if (!opened.networkFile.empty() && !m_isRecovered)
        m_session.setFileOf(opened.document.model, opened.networkFile);
    for (const std::filesystem::path& path : m_request.paths)
        if (!m_isRecovered)
            m_settings.addRecent(QString::fromStdString(path.string()));
    if (m_isRecovered)
        m_session.report(m_kept == Kept::ToStartAgain ? tr("Started again; what was open is back as it was.") : tr("Recovered the session that was not saved."));
    else
        m_session.report(tr("Opened %1.").arg(opened.name));
    if (m_isRecovered && opened.interrupted)
        m_session.report(tr("Its training was interrupted; what it had learned after %n iteration(s) is now the network, and Undo gives back the one before.", nullptr,
                            static_cast<int>(opened.interrupted->training->checkpoint->iteration)));
    for (const QString& note : opened.notes)
        m_session.report(note);
    emit recentChanged();
    emit titleChanged();
    emit documentOpened();
    for (const QString& warning : opened.warnings)  // last: what is opened closes the messages of before
        emit warned(warning);
}

// What recovery kept is shown as it was before: under its name, with its steps, and modified unless it had just been saved.
void Filing::show(const Opened& opened)
{
    Recovered recovered = opened.recovered.value_or(Recovered{{{opened.document}, {}, 0, -1}, {}, {}, false});
    const auto pinned = recovered.pinned;
    if (!m_isRecovered) {
        recovered.steps.saved = recovered.steps.index;
        m_session.open(recovered.steps);
        m_file = QString::fromStdString(opened.session.string());
        m_saved = opened.document;
        m_savedPin = pinned;
        if (pinned)
            m_session.pinAgain(*pinned);
        return;
    }
    std::error_code error;
    if (!recovered.savedAs.empty() && !std::filesystem::exists(recovered.savedAs, error))
        recovered.steps.saved = -1;
    m_session.open(recovered.steps);
    if (pinned)
        m_session.pinAgain(*pinned);
    m_savedPin = recovered.steps.saved < 0 ? std::nullopt : pinned;
    m_file = QString::fromStdString(recovered.savedAs.string());
    m_saved = recovered.steps.saved < 0 ? std::nullopt : std::optional(recovered.steps.documents.at(static_cast<std::size_t>(recovered.steps.saved)));
    m_session.setFileOf(opened.document.model, recovered.networkFile);
    m_isAllRecovered = opened.isAllThere;
    if (opened.interrupted)
        takeTrained(m_session, opened.interrupted->training, opened.interrupted->model);
}

void Filing::askForAreas(const QString& file, int neurons)
{
    auto* dialog = new AreasDialog(file, neurons, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_request.areas = dialog->areas();
        m_opening.start(m_request);
    });
    dialog->open();
}

void Filing::whenSettled(const std::function<void()>& then)
{
    if (!isModified() && !m_session.training().isActive())
        return then();
    askToSave([this, then](QMessageBox::StandardButton answer) {
        const QString file = answer == QMessageBox::Save ? m_file.isEmpty() ? askForName() : m_file : QString();
        if (answer == QMessageBox::Discard)
            whenStopped(then);
        else if (!file.isEmpty())
            whenStopped([this, file, then] { write(file, then); });
    });
}

void Filing::whenStopped(std::function<void()> then)
{
    TrainingJob& training = m_session.training();
    if (!training.isActive())
        return then();
    auto* once = new QObject(this);
    connect(&training, &TrainingJob::stateChanged, once, [this, once, then] {
        if (m_session.training().isActive())
            return;
        once->deleteLater();
        // Its result becomes an edit only after the state has changed.
        QMetaObject::invokeMethod(this, then, Qt::QueuedConnection);
    });
    training.stop();
}

void Filing::askToSave(const std::function<void(QMessageBox::StandardButton)>& answered)
{
    const bool isTraining = m_session.training().isActive();
    auto* question = new QMessageBox(QMessageBox::Question, tr("Save the Session?"),
                                     isTraining ? tr("A network is being trained. To go on, the training is stopped, and its best network is what can be saved.")
                                                : tr("There are changes that are not saved: the network, the perturbations or the pinned run."),
                                     QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, &m_window);
    question->setInformativeText(isTraining ? tr("It is lost if you discard it. Cancel lets the training go on.") : tr("They are lost if you discard them."));
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setDefaultButton(QMessageBox::Save);
    connect(question, &QMessageBox::finished, this, [answered](int answer) { answered(static_cast<QMessageBox::StandardButton>(answer)); });
    question->open();
}

void Filing::save() { m_file.isEmpty() ? saveAs() : saveTo(m_file); }

void Filing::saveAs()
{
    if (const QString file = askForName(); !file.isEmpty())
        saveTo(file);
}

QString Filing::askForName()
{
    QString file = QFileDialog::getSaveFileName(&m_window, tr("Save Session"), m_file.isEmpty() ? m_settings.folder() + QStringLiteral("/session.mat") : m_file,
                                                sessionFilter());
    if (file.isEmpty())
        return {};
    if (QFileInfo(file).suffix().isEmpty())
        file += QStringLiteral(".mat");
    m_settings.setFolder(QFileInfo(file).absolutePath());
    return file;
}

// Network and curves of one moment: a training that runs is asked for its state first.
void Filing::saveTo(const QString& file)
{
    TrainingJob& training = m_session.training();
    if (!training.isActive())
        return write(file, [] {});
    auto* once = new QObject(this);
    const auto go = [this, once, file] {
        once->deleteLater();
        write(file, [] {});
    };
    connect(&training, &TrainingJob::stateKept, once, go);
    connect(&training, &TrainingJob::stateChanged, once, [this, once, go] {
        // Its result becomes an edit only after the state has changed.
        if (!m_session.training().isActive())
            QMetaObject::invokeMethod(once, go, Qt::QueuedConnection);
    });
    training.keepState();
}

void Filing::write(const QString& file, const std::function<void()>& then)
{
    auto saved = std::make_shared<SavedSession>(m_session, m_focus);
    const auto write = [saved, file] {
        keepData(file.toStdString());
        saved->write(file.toStdString());
    };
    m_saving.start(write, [this, saved, file, then](const QString& failure) {
        if (!failure.isEmpty()) {
            m_session.failAt(Deed::Save, failure);
            return;
        }
        takeWritten(file, *saved);
        then();
    });
}

void Filing::takeWritten(const QString& file, const SavedSession& saved)
{
    m_file = file;
    m_saved = saved.document();
    m_savedPin = saved.pinned();
    m_session.setFileOf(saved.document().model, file.toStdString());
    if (differences(saved.document(), m_session.document()))
        m_session.history().resetClean();
    else
        m_session.history().setClean();
    m_settings.addRecent(file);
    m_session.succeed(saved.isOfRunningTraining() ? tr("Saved %1, with what the training has learned so far; it goes on.").arg(file) : tr("Saved %1.").arg(file), Deed::Save);
    if (!saved.hasAllSteps())
        m_session.report(tr("Of the history the last %1 steps and %2 earlier networks at most are in the file.").arg(mostSteps).arg(mostNetworks));
    emit recentChanged();
    emit titleChanged();
}

}  // namespace aon
