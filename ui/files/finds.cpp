// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/finds.h"

#include "model/base/error.h"

#include <QCoreApplication>

namespace aon {

namespace {

namespace fs = std::filesystem;

class FindsText {
    Q_DECLARE_TR_FUNCTIONS(aon::Opening)
};

QString asText(const fs::path& path) { return QString::fromStdString(path.string()); }

}  // namespace

void Finds::look(const fs::path& path, const std::function<void(const fs::path&)>& looking, QStringList& notes)
{
    std::error_code error;
    const bool isRun = fs::exists(path / "config.json", error);
    std::string variables;
    if (isRun || !fs::is_directory(path, error)) {
        const fs::path file = isRun ? path / "config.json" : path;
        looking(file);
        if (!addFile(file, variables))
            throw InputError({file.string(), "", "firing rates (FR1 …), a mask (inhibitory), labels (mirror), a model (W …), a session or a protocol",
                              variables.empty() ? "none of these" : "the variables " + variables, ""});
        return;
    }
    const std::size_t before = m_of.size();
    for (const fs::path& file : dataFilesIn(path)) {
        looking(file);
        if (!addFile(file, variables))
            notes << FindsText::tr("%1 was left aside: it is nothing this program reads.").arg(asText(file));
    }
    if (m_of.size() == before)
        throw InputError({path.string(), "", "firing rates, a model, a session or a training run in this folder", "none of them", ""});
}

// False: it is nothing this program reads.
bool Finds::addFile(const fs::path& path, std::string& variables)
{
    const FileKind kind = kindOf(path, variables);
    if (kind == FileKind::Unknown)
        return false;
    const fs::path place = kind == FileKind::RunFolder ? path.parent_path() : path;
    if (const auto [found, isNew] = m_of.emplace(kind, place); !isNew)
        throw UsageError(FindsText::tr("%1 and %2 are of the same kind; open only one of them.")
                             .arg(asText(found->second), asText(place)).toStdString());
    return true;
}

}  // namespace aon
