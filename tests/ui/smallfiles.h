// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: a small recording in files, and a document of them with a network trained on it for three iterations, as a session has it.

#include "tests/ui/windowtest.h"

namespace aon::test {

inline Document smallDocumentIn(const std::filesystem::path& folder)
{
    saveDataset(smallDataset(), folder);
    Document document;
    document.files = {folder / "Firing_Rates.mat", folder / "InhibitoryMask.mat", folder / "Mirror.mat", {}};
    document.dataset = std::make_shared<Dataset>(loadDataset(document.files));
    document.options.iterations = 3;
    document.model = trainedOn(*document.dataset, document.options);
    return document;
}

}  // namespace aon::test
