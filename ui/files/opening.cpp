// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/opening.h"

#include "model/analysis/coverage.h"
#include "model/base/error.h"
#include "model/network/origin.h"
#include "model/perturbation/notation.h"
#include "model/recording/datasetnotes.h"
#include "model/recording/demonstration.h"
#include "ui/files/finds.h"
#include "ui/session/trainedstep.h"
#include "ui/session/trainingrecord.h"
#include "ui/words/cautions.h"
#include "ui/words/failures.h"
#include "ui/words/sentences.h"

#include <QCoreApplication>

namespace aon {

namespace {

namespace fs = std::filesystem;

class OpeningText {
    Q_DECLARE_TR_FUNCTIONS(aon::Opening)
};

QString asText(const fs::path& path) { return QString::fromStdString(path.string()); }

int publishedNeurons() { return Population{publishedAreas(), {}, {}}.size(); }

class Opening {
public:
    Opening(const OpenRequest& request, const OpenProgress& progress) : m_request(request), m_progress(progress) {}

    Opened run()
    {
        for (const fs::path& path : m_request.paths)
            m_finds.look(path, [this](const fs::path& file) { reading(file); }, m_opened.notes);
        m_opened.document.protocol = m_request.current.protocol;
        m_opened.document.options = m_request.current.options;
        m_opened.name = asText(m_request.paths.front().filename());
        if (m_finds.has(FileKind::Session))
            readSession();
        else if (m_finds.has(FileKind::RunFolder))
            readRun();
        else if (m_finds.isOnly(FileKind::Protocol))
            readProtocolAlone();
        else
            readParts();
        return finished();
    }

private:
    Opened finished()
    {
        Document& document = m_opened.document;
        if (m_checkpoint || !m_losses.empty())
            document.training = training();
        if (!m_history.empty())
            readHistory();
        if (m_opened.recovered && m_opened.recovered->wasTraining)
            readInterrupted();
        if (m_hasReadRecording && document.dataset)
            for (const std::string& note : notesOn(*document.dataset, protocolOf(document).slotNumbers()))
                m_opened.notes << recordingNote(note);
        if (const QString classes = classesText(document); !classes.isEmpty())
            m_opened.notes << classes;
        return std::move(m_opened);
    }

    void readHistory()
    {
        const fs::path folder = m_opened.session.parent_path();
        m_opened.recovered = recoveredFrom(m_history, m_opened.document, [this, folder](const std::string& name) {
            for (std::size_t k = 0; k < m_networks.size(); ++k)
                if (nameOfNetwork(k) == name)
                    return m_networks[k];
            if (fs::path(name).filename() != name)
                throw InputError({name, "", "the name of a file", "a path", ""});
            auto& known = m_networksBeside[name];
            if (!known)
                known = std::make_shared<Model>(loadModel(folder / name));
            return known;
        });
        if (m_opened.recovered->hasLostSteps)
            m_opened.warnings << OpeningText::tr("The history in this file could not be read back, so nothing can be undone; what was open is complete.");
        if (m_opened.recovered->hasLostPin)
            m_opened.warnings << OpeningText::tr("The pinned run in this file could not be read back; nothing is pinned.");
    }

    std::shared_ptr<const TrainingRecord> training() const
    {
        const Document& document = m_opened.document;
        return std::make_shared<TrainingRecord>(
            TrainingRecord{document.options, document.protocol, document.dataset ? document.dataset->fingerprint : "", m_losses, m_fits, m_checkpoint});
    }

    // The network of the file is that from before it began; what it did after its last state is gone.
    void readInterrupted()
    {
        const Document& document = m_opened.document;
        m_opened.document.training = nullptr;
        for (Document& step : m_opened.recovered->steps.documents)
            step.training = nullptr;
        if (!document.dataset) {
            m_opened.isAllThere = m_checkpoint == nullptr;
            m_opened.warnings << OpeningText::tr("A training was interrupted, and without its recording its network cannot be had: the network is that from before it.");
        } else if (!m_checkpoint) {
            m_opened.warnings << OpeningText::tr("A training was interrupted before a state of it was kept that can be used (one is kept about once a minute): it is lost, and the network is that from before it.");
        } else {
            const auto made = std::make_shared<TrainingRecord>(upToItsState(*training()));
            m_opened.interrupted = {made, networkOf(*made, *document.dataset)};
        }
    }

    void reading(const fs::path& path)
    {
        if (!m_progress(OpeningText::tr("Reading %1…").arg(asText(path))))
            throw OpeningCancelled();
    }

    void readProtocolAlone()
    {
        m_opened.document = m_request.current;
        m_opened.document.protocol = loadProtocol(m_finds.path(FileKind::Protocol));
        m_opened.isEdit = true;
    }

    // Firing rates, masks, a model, a protocol in any combination.
    void readParts()
    {
        Document& document = m_opened.document;
        if (m_finds.has(FileKind::Protocol))
            document.protocol = loadProtocol(m_finds.path(FileKind::Protocol));
        const bool hasMasks = m_finds.has(FileKind::InhibitoryMask) || m_finds.has(FileKind::MirrorLabels);
        if (m_finds.has(FileKind::FiringRates) || (hasMasks && m_request.current.dataset))
            readRecording(chosenFiles()), chooseProtocol();
        else if (hasMasks && !m_finds.has(FileKind::Model))
            throw UsageError(OpeningText::tr("A mask says nothing alone; open it together with its firing rates.").toStdString());
        else
            document.dataset = m_request.current.dataset, document.files = m_request.current.files;
        if (m_finds.has(FileKind::Model))
            readModel();
        else
            keepModel();
        keepPerturbations();
    }

    DatasetFiles chosenFiles() const
    {
        DatasetFiles files;
        if (!m_finds.has(FileKind::FiringRates))
            files = m_request.current.files;
        if (!m_finds.has(FileKind::FiringRates) && files.firingRates.empty())
            throw UsageError(OpeningText::tr("The demonstration has its own masks; open firing rates together with this one.").toStdString());
        if (m_finds.has(FileKind::FiringRates))
            files.firingRates = m_finds.path(FileKind::FiringRates);
        if (m_finds.has(FileKind::InhibitoryMask))
            files.inhibitoryMask = m_finds.path(FileKind::InhibitoryMask);
        if (m_finds.has(FileKind::MirrorLabels))
            files.mirror = m_finds.path(FileKind::MirrorLabels);
        if (!m_request.areas.empty())
            files.areas = m_request.areas;
        return files;
    }

    void readRecording(DatasetFiles files)
    {
        Document& document = m_opened.document;
        reading(files.firingRates);
        const std::shared_ptr<const Model> beside = modelBeside();
        if (files.areas.empty())
            files.areas = areasFor(files.firingRates, beside.get());
        document.dataset = std::make_shared<Dataset>(loadDataset(files));
        document.files = files;
        m_hasReadRecording = true;
    }

    // A new recording begins with the task of a fresh start, unless that in use is just its task.
    void chooseProtocol()
    {
        Document& document = m_opened.document;
        const Document& before = m_request.current;
        const Protocol usual = protocolFor(document.options.preset);
        const bool isGiven = m_finds.has(FileKind::Protocol) || m_finds.has(FileKind::Model) || !before.dataset;
        if (isGiven || document.protocol == usual || document.files.firingRates == before.files.firingRates)
            return;
        const QString name = QString::fromStdString(document.protocol.name);
        if (protocolFit(*document.dataset, document.protocol).fits()) {
            m_opened.notes << OpeningText::tr("The protocol “%1” of the recording before is kept, as its conditions and bins are those of this one.").arg(name);
            return;
        }
        m_opened.notes << OpeningText::tr("The protocol “%1” of the recording before does not fit this one: “%2” is the protocol now.")
                              .arg(name, QString::fromStdString(usual.name));
        document.protocol = usual;
    }

    // That knows its areas: of the same session or run, opened together with the recording, or waiting for it.
    std::shared_ptr<const Model> modelBeside() const
    {
        const Document& document = m_opened.document;
        if (document.model)
            return document.model;
        if (!m_finds.has(FileKind::Model))
            return m_request.current.dataset ? nullptr : m_request.current.model;
        const MatFile file = MatFile::read(m_finds.path(FileKind::Model));
        ModelHints hints;
        if (m_finds.has(FileKind::Protocol))
            hints.protocol = document.protocol;
        return file.has("areas") ? std::make_shared<const Model>(modelFrom(file, hints)) : nullptr;
    }

    // Empty: the recording's own, or the published ones, which are known by their size. Any other has to be told, by a model of as
    // many neurons or by the user. A transposed matrix is not asked for.
    static std::vector<Area> areasFor(const fs::path& file, const Model* beside)
    {
        const RatesOutline outline = outlineOf(MatFile::read(file));
        if (outline.hasAreas || outline.neurons == 0)
            return {};
        if (beside && beside->population.size() == outline.neurons)
            return beside->population.areas;
        if (outline.neurons != publishedNeurons() && outline.bins != publishedNeurons())
            throw AreasNeeded(file.string(), outline.neurons);
        return {};
    }

    void readModel()
    {
        Document& document = m_opened.document;
        const fs::path path = m_finds.path(FileKind::Model);
        reading(path);
        const MatFile file = MatFile::read(path);
        refuseTrainingState(file);
        ModelHints hints = hintsFor(file);
        if (m_finds.has(FileKind::Protocol))
            hints.protocol = document.protocol;
        document.model = std::make_shared<Model>(modelFrom(file, hints));
        m_opened.networkFile = path;
        document.protocol = document.model->protocol;
        checkAgainstRecording();
    }

    // A recording of other neurons that happens to be open says nothing about a model.
    ModelHints hintsFor(const MatFile& file) const
    {
        const std::vector<std::size_t>& dims = file.numeric("W").dims;
        const int neurons = static_cast<int>(dims.front());
        const Dataset* dataset = m_opened.document.dataset.get();
        if (dataset && dataset->neurons() == neurons)
            return {dataset->population.areas, dataset->population.inhibitory, dataset->population.mirror, {}};
        const bool isKnown = file.has("areas") || !m_request.areas.empty() || neurons == publishedNeurons();
        if (!isKnown && dims.back() == dims.front())
            throw AreasNeeded(file.path().string(), neurons);
        return {m_request.areas, {}, {}, {}};
    }

    void checkAgainstRecording()
    {
        Document& document = m_opened.document;
        if (!document.dataset)
            return;
        if (document.dataset->neurons() != document.model->population.size() || document.dataset->bins() != document.model->protocol.bins()) {
            m_opened.warnings << OpeningText::tr("The recording that was open has other neurons or bins than this model; it was closed.");
            document.dataset = nullptr;
            document.files = {};
        } else if (!document.model->dataFingerprint.empty() && !wasTrainedOn(*document.model, *document.dataset)) {
            m_opened.warnings << OpeningText::tr("This model was trained on other data (%1) than the recording it is compared with.")
                                     .arg(QString::fromStdString(document.model->dataSource));
        }
    }

    // Labels that came with the recording are the network's, or the recording has none.
    static bool hasLabelsOf(const Population& network, const Population& recording)
    {
        return (!recording.hasSigns() || recording.inhibitory == network.inhibitory)
               && (!recording.hasMirror() || recording.mirror == network.mirror);
    }

    // A network of other data beside a new recording would be a wrong picture.
    void keepModel()
    {
        Document& document = m_opened.document;
        const std::shared_ptr<const Model>& model = m_request.current.model;
        if (!model)
            return;
        const bool isOfThisData = document.dataset && wasTrainedOn(*model, *document.dataset)
                                  && hasLabelsOf(model->population, document.dataset->population);
        const bool waitedForData = document.dataset && !m_request.current.dataset && model->population.size() == document.dataset->neurons();
        if (isOfThisData || waitedForData) {
            document.model = model;
            checkAgainstRecording();
        } else {
            m_opened.notes << OpeningText::tr("The network of the data before was closed with it.");
        }
    }

    void keepPerturbations()
    {
        std::vector<std::string> lines;
        for (const Perturbation& perturbation : m_request.current.perturbations)
            lines.push_back(toText(perturbation));
        setPerturbations(lines);
    }

    void setPerturbations(const std::vector<std::string>& lines)
    {
        const Population* population = populationOf(m_opened.document);
        QStringList dropped;
        if (population)
            m_opened.document.perturbations = resolving(lines, *population, protocolOf(m_opened.document), dropped);
        if (!dropped.isEmpty())
            m_opened.warnings << OpeningText::tr("Left out, as they name what is not there: %1").arg(dropped.join(QStringLiteral("; ")));
    }

    // The recording of a session or a run: the network opens even when it is gone or changed.
    void attachRecording(const std::string& fingerprint, bool isDemonstration)
    {
        Document& document = m_opened.document;
        const DatasetFiles files = document.files;
        try {
            if (isDemonstration) {
                document.dataset = std::make_shared<Dataset>(demonstrationDataset());
            } else if (!files.firingRates.empty()) {
                readRecording(files);
            }
        } catch (const AreasNeeded&) {
            throw;
        } catch (const Error& error) {
            m_opened.warnings << OpeningText::tr("The recording could not be opened; open its files to go on with it. %1")
                                     .arg(failureSentence(error));
            document.dataset = nullptr;
        }
        if (!document.dataset || fingerprint.empty() || document.dataset->fingerprint == fingerprint)
            return;
        m_opened.warnings << OpeningText::tr("The recording has changed since this was saved (it was %1, it is %2); the network was trained on the old one.")
                                 .arg(QString::fromStdString(fingerprint), QString::fromStdString(document.dataset->fingerprint));
        m_checkpoint = nullptr;
    }

    void readSession()
    {
        const fs::path path = m_finds.path(FileKind::Session);
        reading(path);
        SessionContents contents = sessionFrom(MatFile::read(path));
        m_opened.document = contents.document;
        if (!m_request.areas.empty())
            m_opened.document.files.areas = m_request.areas;
        m_opened.session = path;
        m_opened.networkFile = path;
        m_checkpoint = contents.checkpoint;
        m_losses = contents.losses;
        m_fits = contents.fits;
        m_history = contents.history;
        m_networks = contents.networks;
        m_opened.lookedAt = contents.lookedAt;
        attachRecording(contents.fingerprint, contents.demonstration);
        setPerturbations(contents.perturbations);
    }

    void readRun()
    {
        const RunFolder folder(m_finds.path(FileKind::RunFolder));
        const RunConfig config = folder.loadConfig();
        Document& document = m_opened.document;
        document.options = config.options;
        document.protocol = config.protocol;
        document.files = config.files;
        m_opened.name = asText(m_finds.path(FileKind::RunFolder).filename());
        std::error_code error;
        if (fs::exists(folder.file("model.mat"), error)) {
            reading(folder.file("model.mat"));
            document.model = std::make_shared<Model>(loadModel(folder.file("model.mat")));
            m_opened.networkFile = folder.file("model.mat");
        }
        if (fs::exists(folder.file("loss.csv"), error))
            m_losses = folder.loadLosses();
        if (document.model)
            m_fits = folder.loadFits(document.model->population.areas);
        if (folder.hasCheckpoint())
            m_checkpoint = std::make_shared<TrainingState>(folder.loadCheckpoint(config.fingerprint));
        attachRecording(config.fingerprint, config.files.firingRates.empty());
        keepPerturbations();
    }

    const OpenRequest& m_request;
    const OpenProgress& m_progress;
    Finds m_finds;
    Opened m_opened;
    bool m_hasReadRecording = false;
    std::shared_ptr<const TrainingState> m_checkpoint;  // of a training to go on with
    std::vector<LossRow> m_losses;
    std::vector<AreaFit> m_fits;
    std::string m_history;
    std::vector<std::shared_ptr<const Model>> m_networks;                       // of its steps, in the same file
    std::map<std::string, std::shared_ptr<const Model>> m_networksBeside;  // and in files beside it
};

}  // namespace

Opened open(const OpenRequest& request, const OpenProgress& progress)
{
    if (request.paths.empty())
        throw OpeningCancelled();
    return Opening(request, progress).run();
}

std::vector<Perturbation> resolving(const std::vector<std::string>& lines, const Population& population, const Protocol& protocol,
                                    QStringList& dropped)
{
    std::vector<Perturbation> kept;
    for (const std::string& line : lines) {
        try {
            Perturbation perturbation = parsePerturbation(line, population, protocol);
            compile({perturbation}, population, protocol, allConditions(protocol));
            kept.push_back(std::move(perturbation));
        } catch (const UsageError&) {
            dropped << QString::fromStdString(line);
        }
    }
    return kept;
}

}  // namespace aon
