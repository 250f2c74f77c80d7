// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/resources.h"

#include "model/recording/demonstration.h"
#include "ui/session/trainingrecord.h"

#include <QCoreApplication>

namespace aon {

namespace fs = std::filesystem;

fs::path resourceFile(const std::string& relative)
{
    const fs::path program = QCoreApplication::applicationDirPath().toStdString();
    for (const fs::path& folder : {program / "../share/aonlab", fs::path(AONLAB_RESOURCES)}) {
        std::error_code error;
        if (fs::exists(folder / relative, error))
            return fs::weakly_canonical(folder / relative, error);
    }
    return {};
}

namespace {

// What is kept of the training beside the network; null: nothing.
std::shared_ptr<const TrainingRecord> trainingIn(const fs::path& folder, const Document& document)
{
    std::error_code error;
    if (!fs::exists(folder / "loss.csv", error))
        return nullptr;
    const RunFolder run(folder);
    return std::make_shared<TrainingRecord>(TrainingRecord{document.options, document.protocol, document.model->dataFingerprint, run.loadLosses(),
                                                           run.loadFits(document.model->population.areas), nullptr});
}

}  // namespace

fs::path demonstrationNetwork() { return resourceFile("demonstration/model.mat"); }

Document demonstrationDocument()
{
    Document document;
    document.dataset = std::make_shared<Dataset>(demonstrationDataset());
    if (const fs::path network = demonstrationNetwork(); !network.empty()) {
        document.model = std::make_shared<Model>(loadModel(network));
        document.options = optionsFor(document.model->preset);
        document.options.seed = document.model->seed;
        document.protocol = document.model->protocol;
        document.training = trainingIn(network.parent_path(), document);
    }
    return document;
}

}  // namespace aon
