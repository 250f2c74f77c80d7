// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/files.h"

#include "model/base/error.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace aon {

namespace {

namespace fs = std::filesystem;

class Descriptor {
public:
    Descriptor(const fs::path& path, int flags) : m_fd(::open(path.c_str(), flags | O_CLOEXEC)) {}
    ~Descriptor() { close(); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int get() const { return m_fd; }
    bool close()
    {
        const int fd = std::exchange(m_fd, -1);
        return fd < 0 || ::close(fd) == 0;
    }

private:
    int m_fd;
};

void sync(const fs::path& path, int flags, const fs::path& named)
{
    Descriptor file(path, flags);
    // Some file systems cannot sync a directory and say EINVAL; the rename is then as durable as they allow.
    const bool synced = file.get() >= 0 && (::fsync(file.get()) == 0 || ((flags & O_DIRECTORY) && errno == EINVAL));
    if (!synced)
        throw OutputError(named.string(), std::strerror(errno));
    if (!file.close())
        throw OutputError(named.string(), std::strerror(errno));
}

fs::path folderOf(const fs::path& path) { return path.has_parent_path() ? path.parent_path() : fs::path("."); }

void writeBytes(const fs::path& path, std::string_view bytes, const fs::path& named)
{
    Descriptor file(path, O_WRONLY | O_TRUNC);
    while (file.get() >= 0 && !bytes.empty()) {
        const ssize_t written = ::write(file.get(), bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            throw OutputError(named.string(), std::strerror(errno));
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    if (file.get() < 0 || !file.close())
        throw OutputError(named.string(), std::strerror(errno));
}

// An empty file of a fresh name beside `path`, with the permissions a plain new file gets.
fs::path makeTemporary(const fs::path& path)
{
    std::string name = (folderOf(path) / ("." + path.filename().string() + ".XXXXXX")).string();
    const int fd = ::mkostemp(name.data(), O_CLOEXEC);
    if (fd < 0)
        throw OutputError(path.string(), std::strerror(errno));
    const mode_t mask = ::umask(0);
    ::umask(mask);
    ::fchmod(fd, 0666 & ~mask);
    ::close(fd);
    return name;
}

}  // namespace

void saveAtomically(const fs::path& path, const std::function<void(const fs::path&)>& fill)
{
    const fs::path temporary = makeTemporary(path);
    try {
        fill(temporary);
        sync(temporary, O_RDONLY, path);
        if (::rename(temporary.c_str(), path.c_str()) != 0)
            throw OutputError(path.string(), std::strerror(errno));
    } catch (...) {
        ::unlink(temporary.c_str());
        throw;
    }
    sync(folderOf(path), O_RDONLY | O_DIRECTORY, path);
}

void saveAtomically(const fs::path& path, std::string_view bytes)
{
    saveAtomically(path, [&](const fs::path& temporary) { writeBytes(temporary, bytes, path); });
}

void removeLeftovers(const fs::path& path)
{
    const std::string begin = "." + path.filename().string() + ".";
    std::error_code ignored;
    for (const fs::directory_entry& entry : fs::directory_iterator(folderOf(path), ignored))
        if (const std::string name = entry.path().filename().string(); name.starts_with(begin) && name.size() == begin.size() + 6)
            fs::remove(entry.path(), ignored);
}

std::string readWhole(const fs::path& path, std::size_t limit)
{
    const auto refuse = [&](const std::string& found) { throw InputError({path.string(), "", "a readable file", found, ""}); };
    // O_NONBLOCK: opening a FIFO must not wait for a writer.
    Descriptor file(path, O_RDONLY | O_NONBLOCK);
    struct stat status {};
    if (file.get() < 0 || ::fstat(file.get(), &status) != 0)
        refuse(errno == ENOENT ? "nothing there" : std::strerror(errno));
    if (!S_ISREG(status.st_mode))
        refuse(S_ISDIR(status.st_mode) ? "a folder" : "a device or pipe");
    if (static_cast<std::size_t>(status.st_size) > limit)
        refuse("one of " + std::to_string(status.st_size) + " bytes (at most " + std::to_string(limit) + " are read)");
    std::string bytes(static_cast<std::size_t>(status.st_size), '\0');
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t got = ::read(file.get(), bytes.data() + done, bytes.size() - done);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            refuse(got < 0 ? std::strerror(errno) : "one that became shorter while it was read");
        done += static_cast<std::size_t>(got);
    }
    return bytes;
}

}  // namespace aon
