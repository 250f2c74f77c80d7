// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/error.h"
#include "model/base/files.h"
#include "model/recording/matlayout.h"

#include <matio.h>

#include <algorithm>
#include <atomic>
#include <memory>
#include <mutex>
#include <span>
#include <sys/mman.h>
#include <unistd.h>

namespace aon {

namespace {

constexpr std::size_t fileLimit = std::size_t(2) << 30;

std::atomic<bool> matioComplained;

// Any message of matio means that it met something it does not trust.
void noteMessage(int, char*) { matioComplained = true; }

struct CloseMat {
    void operator()(mat_t* file) const { Mat_Close(file); }
};
struct FreeVar {
    void operator()(matvar_t* variable) const { Mat_VarFree(variable); }
};

// An anonymous file in memory, so that matio reads the verified copy and nothing else.
class MemoryFile {
public:
    explicit MemoryFile(std::string_view bytes) : m_fd(::memfd_create("mat", MFD_CLOEXEC))
    {
        while (m_fd >= 0 && !bytes.empty()) {
            const ssize_t written = ::write(m_fd, bytes.data(), bytes.size());
            if (written <= 0)
                refuse();
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
        if (m_fd < 0)
            refuse();
    }
    ~MemoryFile() { ::close(m_fd); }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    std::string path() const { return "/proc/self/fd/" + std::to_string(m_fd); }

private:
    [[noreturn]] static void refuse() { throw Error(std::string("no room for a copy of the file in memory: ") + std::strerror(errno)); }

    int m_fd;
};

template <class T>
void copyValues(MatVariable& out, const matvar_t& v, std::size_t count)
{
    const T* const data = static_cast<const T*>(v.data);
    out.values.assign(data, data + count);
    if constexpr (sizeof(T) == 8 && std::is_integral_v<T>)
        for (std::size_t k = 0; k < count; ++k)
            if (!isExact(data[k]))
                return spoil(out, inexact(std::to_string(data[k]), k));
}

void copyValues(MatVariable& out, const matvar_t& v)
{
    const std::size_t count = out.count();
    switch (v.class_type) {
    case MAT_C_DOUBLE: return copyValues<double>(out, v, count);
    case MAT_C_SINGLE: return copyValues<float>(out, v, count);
    case MAT_C_INT8: return copyValues<std::int8_t>(out, v, count);
    case MAT_C_UINT8: return copyValues<std::uint8_t>(out, v, count);
    case MAT_C_INT16: return copyValues<std::int16_t>(out, v, count);
    case MAT_C_UINT16: return copyValues<std::uint16_t>(out, v, count);
    case MAT_C_INT32: return copyValues<std::int32_t>(out, v, count);
    case MAT_C_UINT32: return copyValues<std::uint32_t>(out, v, count);
    case MAT_C_INT64: return copyValues<std::int64_t>(out, v, count);
    case MAT_C_UINT64: return copyValues<std::uint64_t>(out, v, count);
    default: return spoil(out, "a class the MATLAB file library does not know");
    }
}

// One after the other in the order of the clean copy: asking by name would search the file anew for each.
void readValues(MatLayout& layout)
{
    // matio's log function is one for the whole process.
    static std::mutex mutex;
    const std::lock_guard lock(mutex);
    Mat_LogInitFunc("aonlab", noteMessage);
    matioComplained = false;
    const MemoryFile memory(layout.cleanCopy);
    std::string().swap(layout.cleanCopy);
    std::unique_ptr<mat_t, CloseMat> mat;
    for (MatVariable& variable : layout.variables) {
        const bool numeric = variable.kind == MatVariable::Kind::Numeric || variable.kind == MatVariable::Kind::Logical;
        if (!numeric || variable.count() == 0)
            continue;
        if (!mat && !matioComplained)
            mat.reset(Mat_Open(memory.path().c_str(), MAT_ACC_RDONLY));
        const std::unique_ptr<matvar_t, FreeVar> v(mat ? Mat_VarReadNext(mat.get()) : nullptr);
        if (v && !matioComplained && v->data && std::ranges::equal(std::span(v->dims, static_cast<std::size_t>(v->rank)), variable.dims))
            copyValues(variable, *v);
        else
            spoil(variable, "one that the MATLAB file library refuses");
    }
}

}  // namespace

MatFile MatFile::read(const std::filesystem::path& path)
{
    const std::string name = path.string();
    std::string bytes = readWhole(path, fileLimit);
    MatFile file;
    file.m_path = path;
    switch (const MatFormat format = formatOf(bytes)) {
    case MatFormat::Hdf5:
        file.m_variables = readHdf5(bytes, name);
        break;
    case MatFormat::V4:
    case MatFormat::V5: {
        MatLayout layout = format == MatFormat::V5 ? checkV5(bytes, name) : checkV4(bytes, name);
        std::string().swap(bytes);
        readValues(layout);
        file.m_variables = std::move(layout.variables);
        break;
    }
    case MatFormat::None:
        throw InputError({name, "", "a MATLAB file (v4, v5 or v7.3)", bytes.empty() ? "an empty file" : "something else", ""});
    }
    if (file.m_variables.empty())
        throw InputError({name, "", "a MATLAB file with variables", "none", ""});
    return file;
}

const MatVariable* MatFile::find(const std::string& name) const
{
    for (const MatVariable& v : m_variables)
        if (v.name == name)
            return &v;
    return nullptr;
}

std::string MatFile::names() const
{
    constexpr std::size_t enough = 80;
    std::string names;
    for (const MatVariable& v : m_variables)
        if (names.size() < enough)
            names += (names.empty() ? "" : ", ") + v.name;
    return names;
}

namespace {

std::string describeKind(const MatVariable& v)
{
    switch (v.kind) {
    case MatVariable::Kind::Numeric:
    case MatVariable::Kind::Logical: return "a " + v.shape() + " " + v.className + " matrix";
    case MatVariable::Kind::Text: return "text";
    case MatVariable::Kind::Complex: return "complex numbers";
    case MatVariable::Kind::Sparse: return "a sparse matrix";
    case MatVariable::Kind::Cell: return "a cell array";
    case MatVariable::Kind::Struct: return "a struct";
    case MatVariable::Kind::Function: return "a function handle";
    case MatVariable::Kind::Other: return "an object of class " + v.className;
    case MatVariable::Kind::Unusable: return v.trouble;
    }
    return {};
}

const MatVariable& existing(const MatFile& file, const std::string& name, const std::string& expected)
{
    if (const MatVariable* v = file.find(name))
        return *v;
    throw InputError({file.path().string(), name, expected, "no variable of this name (there are: " + file.names() + ")", ""});
}

}  // namespace

const MatVariable& MatFile::numeric(const std::string& name) const
{
    const MatVariable& v = existing(*this, name, "a real matrix");
    if (v.kind != MatVariable::Kind::Numeric && v.kind != MatVariable::Kind::Logical)
        throw InputError({m_path.string(), name, "a real matrix", describeKind(v), ""});
    return v;
}

Matrix<double> MatFile::matrix(const std::string& name) const
{
    const MatVariable& v = numeric(name);
    if (v.dims.size() != 2)
        throw InputError({m_path.string(), name, "a matrix of two dimensions", v.shape(), ""});
    return Eigen::Map<const Matrix<double>>(v.values.data(), static_cast<Eigen::Index>(v.dims[0]), static_cast<Eigen::Index>(v.dims[1]));
}

double MatFile::scalar(const std::string& name) const
{
    const MatVariable& v = numeric(name);
    if (v.count() != 1)
        throw InputError({m_path.string(), name, "one number", v.shape(), ""});
    return v.values.front();
}

std::string MatFile::text(const std::string& name) const
{
    const MatVariable& v = existing(*this, name, "text");
    if (v.kind != MatVariable::Kind::Text)
        throw InputError({m_path.string(), name, "text", describeKind(v), ""});
    return v.text;
}

std::vector<std::string> MatFile::texts(const std::string& name) const
{
    text(name);
    return find(name)->rows;
}

}  // namespace aon
