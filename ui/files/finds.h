// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: what paths turn out to be, before any of them is read: at most one of each kind. A folder is a training run
// (config.json) or everything in it that this program reads.

#include "ui/files/filekinds.h"

#include <QStringList>

#include <functional>
#include <map>

namespace aon {

class Finds {
public:
    /// Adds what is at `path`; `looking` is called before a file is looked at. What a folder holds beside goes to `notes`.
    /// InputError: nothing this program reads; UsageError: a second one of a kind.
    void look(const std::filesystem::path& path, const std::function<void(const std::filesystem::path&)>& looking, QStringList& notes);

    bool has(FileKind kind) const { return m_of.contains(kind); }
    bool isOnly(FileKind kind) const { return has(kind) && m_of.size() == 1; }
    std::filesystem::path path(FileKind kind) const { return has(kind) ? m_of.at(kind) : std::filesystem::path(); }

private:
    bool addFile(const std::filesystem::path& path, std::string& variables);

    std::map<FileKind, std::filesystem::path> m_of;
};

}  // namespace aon
