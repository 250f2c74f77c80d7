// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/resources.h"

#include "model/recording/demonstration.h"

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
    }
    return document;
}

}  // namespace aon
